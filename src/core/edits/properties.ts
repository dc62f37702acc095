import type { Field, Item, Plan } from '../plan/model.ts'
import type { TextEdit } from '../text/edit.ts'
import { lineEnding, lineSpan } from '../text/lines.ts'
import type { Span } from '../text/span.ts'
import { contentIndent } from './indentation.ts'
import { columnOf, columns, isInline, lineText, nextLine, nextText, previousLineEnd } from './item-lines.ts'

/*
 * Fields that have a line to themselves: "- Due: 2026-12-31" right below a heading or inside of a list item. What is
 * put in comes out again without a trace, blank lines included.
 */

const listMarker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/

/** Adds a line with a property to the item's list of them, or makes that list; undefined where none can stand. */
export function addProperty(plan: Plan, item: Item, property: string): TextEdit | undefined {
  const { text } = plan
  const last = lastProperty(text, item)
  if (last !== undefined) return below(text, last.span.end, `${prefixLike(text, last)}${property}`)
  if (item.form === 'list-item') {
    const indent = contentIndent(plan, item)
    const next = nextText(text, item.spans.own.end)
    // What is indented more than the new list item would become a part of it.
    if (next < item.spans.subtree.end && columnOf(text, next) >= columns(indent) + 2) return undefined
    return below(text, item.spans.own.end, `${indent}${bulletIn(plan, item)} ${property}`)
  }
  return item.form === 'heading' ? startList(plan, item, property) : undefined
}

/** Whether nothing but a list marker and mark-up stands on a property's lines beside it. */
export function hasOwnLine(text: string, { span }: Field): boolean {
  const before = text.slice(lineSpan(text, span.start).start, span.start).replace(listMarker, '')
  return !/[^\s*_]/.test(before + text.slice(span.end, lineSpan(text, span.end).end).replace(/\\$/, ''))
}

const between = /[ \t]{0,8}(?:[|;·•,–—-][ \t]{0,8})?/y
const markUp = /[*_]{0,3}/y

/** A property of a line that has several, with what parts it from the one before it, or from the one behind. */
export function partOfLine(text: string, { span }: Field): Span {
  const line = lineSpan(text, span.start).start
  const opening = /[*_]{0,3}$/.exec(text.slice(line, span.start))?.[0] ?? ''
  const start = span.start - opening.length
  const isFirst = text.slice(line, start).replace(listMarker, '').trim() === ''
  if (!isFirst) {
    const gap = /(?:[ \t]{0,8}[|;·•,–—-])?[ \t]{0,8}$/.exec(text.slice(Math.max(line, start - 20), start))?.[0] ?? ''
    return { start: start - gap.length, end: span.end }
  }
  const end = endOf(between, text, endOf(markUp, text, span.end))
  return text.startsWith(opening, end) ? { start: span.start, end: end + opening.length } : { start, end }
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return at + (pattern.exec(text)?.[0].length ?? 0)
}

/** The lines that go with a property, or with several in a row, so that the text is as if they had never been there. */
export function propertyLines(text: string, item: Item, span: Span): Span {
  const start = previousLineEnd(text, span.start)
  const { end } = lineSpan(text, span.end)
  if (start === undefined) return { start: span.start, end: nextLine(text, span.end) }
  const above = lineText(text, start)
  const isBelowHeading = item.form === 'heading' && start >= item.spans.own.end
  if (!isBelowHeading) return { start, end }
  const next = nextLine(text, end)
  const blankBelow = next < text.length && lineText(text, next).trim() === ''
  const atEnd = text.slice(end).trim() === ''
  // Alone between blank lines: one of them goes with it.
  if (above.trim() === '' && (blankBelow || atEnd)) return { start: previousLineEnd(text, start) ?? start, end }
  if (start === lineSpan(text, item.spans.own.end).end && blankBelow && !atEnd) {
    const after = lineText(text, nextLine(text, next))
    if (after.trim() !== '' && !canFollow(after)) return { start, end: lineSpan(text, next).start }
  }
  return { start, end }
}

const below = (text: string, offset: number, line: string): TextEdit => {
  const { end } = lineSpan(text, offset)
  return { span: { start: end, end }, text: lineEnding(text) + line }
}

function lastProperty(text: string, item: Item): Field | undefined {
  // A field in the middle of a paragraph shows no list that another could join.
  const onLines = item.fields.filter(
    (field) =>
      field.form !== 'natural' &&
      !isInline(text, item, field) &&
      (field.form === 'property' || hasOwnLine(text, field)),
  )
  return onLines.reduce<Field | undefined>(
    (last, field) => (last === undefined || field.span.start > last.span.start ? field : last),
    undefined,
  )
}

/** Indentation and marker of another property; a number counts on. */
function prefixLike(text: string, { span }: Field): string {
  const line = lineText(text, span.start)
  const prefix = listMarker.exec(line)?.[0] ?? /^[ \t]*/.exec(line)?.[0] ?? ''
  return prefix.replace(/\d+/, (digits) => String(Number(digits) + 1))
}

/** Whether a line directly below a list item is no part of it: everything else needs a blank line between. */
const canFollow = (line: string): boolean =>
  /^#{1,6}(?:[ \t]|$)/.test(line) || /^ {0,1}(?:[-*+]|1[.)])[ \t]+\S/.test(line)

function startList(plan: Plan, item: Item, property: string): TextEdit | undefined {
  const { text } = plan
  const newLine = lineEnding(text)
  const { end } = lineSpan(text, item.spans.own.end)
  const next = nextText(text, end)
  if (next < text.length && columnOf(text, next) >= 2) return undefined
  const isTight = next < text.length && lineSpan(text, next).start === nextLine(text, end)
  const after = lineText(text, next)
  const line = `${bulletIn(plan, item)} ${property}`
  if (!isTight) return { span: { start: end, end }, text: newLine + newLine + line }
  return { span: { start: end, end }, text: newLine + line + (canFollow(after) ? '' : newLine) }
}

/** The bullet to use: that of the list which the property will be part of, of the item, of the file. */
function bulletIn({ text }: Plan, item: Item): string {
  const { own, subtree } = item.spans
  const next = /^[ \t]*([-*+])[ \t]/m.exec(text.slice(own.end, Math.max(own.end, subtree.end)))?.[1]
  const mine = item.form === 'list-item' ? /^[-*+]/.exec(text.slice(own.start, own.start + 1))?.[0] : undefined
  return next ?? mine ?? /^[ \t]*([-*+])[ \t]+\S/m.exec(text)?.[1] ?? '-'
}
