import { itemWith } from '../plan/item.ts'
import type { Field, FieldName, Item, Plan } from '../plan/model.ts'
import type { ReadingContext } from '../plan/settings.ts'
import type { TextEdit } from '../text/edit.ts'
import { lineSpan } from '../text/lines.ts'
import { message } from '../text/message.ts'
import { type Span, span } from '../text/span.ts'
import { stylesFor, writeInline, writeProperty } from './field-styles.ts'
import { isInline, lineTail, nextLine, wordsStart } from './item-lines.ts'
import { phraseInTitle, titleWithDate } from './natural-date.ts'
import { addProperty, hasOwnLine, partOfLine, propertyLines } from './properties.ts'
import type { EditResult } from './result.ts'
import { replaceInTitle, rewriteTitle } from './rewrite.ts'

/**
 * Gives a field of an item another value, where it stands and in the style that it has: also where it is a phrase of the
 * title. A new one is written in the style of the line, or else of the file, or else of the settings.
 *
 * @param value undefined takes the field out, with the blank or the line that it took up
 */
export function setField(
  plan: Plan,
  item: Item,
  name: FieldName,
  value: string | undefined,
  context: ReadingContext,
): EditResult {
  if (item.level === 'plan') {
    return { refused: message('The plan as a whole has no fields. Choose an item of it, or use its front matter.') }
  }
  const present = item.fields.filter((field) => field.name === name)
  const wanted = value?.replace(/\s+/g, ' ').trim() ?? ''
  if (wanted === '') return removeFields(plan, item, present)
  const first = present.find(({ text }) => text !== '') ?? present[0]
  const others = present.filter((field) => field !== first)
  if (first === undefined) return { edits: addField(plan, item, name, wanted, context) }
  if (first.form === 'natural') return setPhrase(plan, item, first, wanted, context)
  if (first.text === wanted) return { edits: [] }
  // Of several things to come after, each counts; of anything else only the first.
  const repeated = name === 'after' ? removal(plan, item, ...others) : []
  return { edits: [...replaceValue(plan, item, first, wanted, context), ...repeated] }
}

/** Adds a field that the item does not have yet. */
export function addField(
  plan: Plan,
  item: Item,
  name: FieldName,
  value: string,
  { settings }: Pick<ReadingContext, 'settings'>,
): readonly TextEdit[] {
  const { text } = plan
  for (const style of stylesFor(plan, item, name, settings)) {
    const isLeading = style === 'todotxt' && name === 'done'
    const written = isLeading && !canLead(text, item) ? undefined : writeInline(style, name, value)
    if (written !== undefined) return [insertInline(text, item, written, isLeading)]
    const line = style === 'property' ? addProperty(plan, item, writeProperty(name, value)) : undefined
    if (line !== undefined) return [line]
  }
  const written = writeInline('dataview', name, value) ?? `[${name}:: ${value.replace(/[\][()]/g, ' ')}]`
  return [insertInline(text, item, written, false)]
}

/** todo.txt writes its day before the title: there must be one, on the line of its box. */
const canLead = (text: string, item: Item): boolean =>
  item.title !== '' && lineSpan(text, wordsStart(text, item)).start === lineSpan(text, item.spans.own.start).start

function insertInline(text: string, item: Item, written: string, isFirst: boolean): TextEdit {
  if (!isFirst) {
    const at = lineTail(text, item)
    return { span: span(at, at), text: ` ${written}` }
  }
  const at = wordsStart(text, item)
  return { span: span(at, at), text: /\s/.test(text.charAt(at - 1)) ? `${written} ` : ` ${written}` }
}

/**
 * The edits that take marked fields out. Neighbours on a line go as one, with one blank; lines that follow each other too,
 * with the blank lines around them.
 */
export function removal({ text }: Plan, item: Item, ...fields: readonly Field[]): readonly TextEdit[] {
  const inOrder = [...fields].sort((a, b) => a.span.start - b.span.start)
  const inline = inOrder.filter((field) => isInline(text, item, field))
  const beside = inOrder.filter((field) => !inline.includes(field))
  const lines = beside.filter((field) => hasOwnLine(text, field))
  const parts = beside.filter((field) => !lines.includes(field))
  const follows = (last: Span, next: Span): boolean => lineSpan(text, next.start).start === nextLine(text, last.end)
  const touches = (last: Span, next: Span): boolean => /^[ \t]*$/.test(text.slice(last.end, next.start))
  const overlaps = (last: Span, next: Span): boolean => next.start < last.end
  return [
    ...joined(spansOf(lines), follows).map((at) => propertyLines(text, item, at)),
    ...joined(
      parts.map((field) => partOfLine(text, field)),
      overlaps,
    ),
    ...joined(spansOf(inline), touches).map((at) => withBlank(text, item, at)),
  ].map((at) => ({ span: at, text: '' }))
}

const spansOf = (fields: readonly Field[]): readonly Span[] => fields.map((field) => field.span)

/** Spans in their order; two are one where the next goes on from the last. */
function joined(spans: readonly Span[], goesOn: (last: Span, next: Span) => boolean): readonly Span[] {
  const found: Span[] = []
  for (const at of spans) {
    const last = found.at(-1)
    if (last !== undefined && goesOn(last, at)) found[found.length - 1] = span(last.start, Math.max(last.end, at.end))
    else found.push(at)
  }
  return found
}

/** The edit that puts a value into a field; into one that has none yet, behind the blank that waits for it. */
export function fillIn({ text }: Plan, { value: at, text: now }: Field, value: string): TextEdit {
  if (now !== '' || /\s/.test(text.charAt(at.start - 1))) return { span: at, text: value }
  return /[ \t]/.test(text.charAt(at.start))
    ? { span: span(at.start + 1, at.start + 1), text: value }
    : { span: at, text: ` ${value}` }
}

/** A field on a line goes with the blank before it; at the line's beginning with the one behind it. */
function withBlank(text: string, item: Item, { start, end }: Span): Span {
  const isBlank = (at: number): boolean => text[at] === ' ' || text[at] === '\t'
  if (start <= wordsStart(text, item) && isBlank(end)) return span(start, end + 1)
  return span(isBlank(start - 1) ? start - 1 : start, end)
}

function removeFields(plan: Plan, item: Item, fields: readonly Field[]): EditResult {
  const marked = fields.filter((field) => phraseInTitle(item, field) === undefined)
  if (marked.length > 0) return { edits: removal(plan, item, ...marked) }
  const inTitle = fields[0] && phraseInTitle(item, fields[0])
  return inTitle === undefined ? { edits: [] } : replaceInTitle(plan, item, inTitle, '')
}

function setPhrase(plan: Plan, item: Item, field: Field, value: string, context: ReadingContext): EditResult {
  const { name } = field
  const inTitle = phraseInTitle(item, field)
  // "~2h" stands beside the title's words.
  if (inTitle === undefined) return { edits: [{ span: field.value, text: value }] }
  if (name === 'due' || name === 'start') {
    const title = titleWithDate(item, field, name, value, context)
    if (title !== undefined) return rewriteTitle(plan, item, title)
  }
  if (name === 'why') {
    return replaceInTitle(plan, item, { start: inTitle.end - field.text.length, end: inTitle.end }, value)
  }
  return { edits: addField(plan, item, name, value, context) }
}

function replaceValue(
  plan: Plan,
  item: Item,
  field: Field,
  value: string,
  context: ReadingContext,
): readonly TextEdit[] {
  const { text } = plan
  const { name, form } = field
  if (isInline(text, item, field) && form !== 'natural') {
    const written = writeInline(form, name, value)
    if (written === undefined) {
      return [...removal(plan, item, field), ...addField(plan, itemWith(item, { fields: [] }), name, value, context)]
    }
    // A sign that is its own value ("⏫", "@cancelled") is written whole.
    if (field.value.start === field.span.start) return [{ span: field.span, text: written }]
  }
  return [fillIn(plan, field, value)]
}
