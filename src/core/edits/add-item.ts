import { isDocumentTitle, readGroup } from '../plan/levels.ts'
import type { FieldName, Item, Level, Plan } from '../plan/model.ts'
import { readPlan } from '../plan/read.ts'
import type { ReadingContext } from '../plan/settings.ts'
import { applyEdits, type TextEdit } from '../text/edit.ts'
import { lineEnding, lineSpan } from '../text/lines.ts'
import { message } from '../text/message.ts'
import { span } from '../text/span.ts'
import { difference } from './difference.ts'
import { type ItemShape, plainLabels, shapeLike, shapesBelow, writeItem } from './item-forms.ts'
import { lineText, previousLineEnd, subtreeEnd } from './item-lines.ts'
import { blockEnd, type Heading, headingsOf, sectionEnd, startsWithList } from './places.ts'
import type { EditResult } from './result.ts'
import { addField } from './set-field.ts'
import { escapeWord } from './title-words.ts'

export type NewFields = Readonly<Partial<Record<FieldName, string>>>

/**
 * Adds an item below a parent (the root for the plan itself) behind its siblings and in their form: heading or list item,
 * label, number, bullet, box, indentation and blank lines. The first of its kind gets the form that its like has
 * elsewhere in the plan. What is written is read before it is handed out: it is there at its level, and nothing else has
 * changed its own.
 */
export function addItem(
  plan: Plan,
  parent: Item,
  level: Exclude<Level, 'plan'>,
  title: string,
  context: ReadingContext,
  fields: NewFields = {},
): EditResult {
  const vision = plan.root.children.findLast(isVision)
  if (level === 'vision' && vision !== undefined) {
    return {
      refused: message('The plan has a vision already: “{0}”. Change its words instead.', vision.title),
    }
  }
  const below = parent.level === 'plan' ? (vision ?? parent) : parent
  const candidates = level === 'vision' ? visionPlaces(plan) : candidatesBelow(plan, below, level)
  return addAt(plan, candidates, level, title, context, fields)
}

/** Writes the vision: below a heading that waits for it, below the document's title, or above everything. */
export const writeVision = (plan: Plan, vision: string, context: ReadingContext): EditResult =>
  addItem(plan, plan.root, 'vision', vision, context)

function addAt(
  plan: Plan,
  candidates: readonly Candidate[],
  level: Level,
  title: string,
  context: ReadingContext,
  fields: NewFields,
): EditResult {
  const words = title.replace(/\s+/g, ' ').trim()
  if (words === '') return { refused: message('A title needs at least one word. Nothing was changed.') }
  const written = [words, words.split(' ').map(escapeWord).join(' ')]
  const made =
    firstRead(plan, candidates, written, words, level, context) ??
    // A title that holds a field reads shorter than it was typed.
    firstRead(plan, candidates, written.slice(0, 1), undefined, level, context)
  if (made === undefined) {
    return {
      refused: message(
        '“{0}” would not be read as what it is meant to be there. Write it into the plan yourself.',
        words,
      ),
    }
  }
  let { plan: now, item } = made
  for (const [name, value] of Object.entries(fields)) {
    const edits = addField(now, item, name as FieldName, value, context)
    now = readPlan(applyEdits(now.text, edits), context, true).plan
    item = now.items.find(({ id }) => id === item.id) ?? item
  }
  return { edits: difference(plan.text, now.text) }
}

const isVision = ({ level }: Item): boolean => level === 'vision'

interface Candidate {
  readonly shape: ItemShape
  readonly at: number
  readonly before: string
  readonly after: string
}

/** The first place and form in which the item is read at its level. */
function firstRead(
  plan: Plan,
  candidates: readonly Candidate[],
  written: readonly string[],
  wanted: string | undefined,
  level: Level,
  context: ReadingContext,
): { readonly plan: Plan; readonly item: Item } | undefined {
  const newLine = lineEnding(plan.text)
  for (const { shape, at, before, after } of candidates) {
    for (const title of written) {
      const edit: TextEdit = { span: span(at, at), text: before + writeItem(shape, title, newLine) + after }
      const now = readPlan(applyEdits(plan.text, [edit]), context, true).plan
      const start = at + before.length + (shape.kind === 'list-item' ? shape.indent.length : 0)
      const item = now.items.find(({ spans: { own } }) => own.start === start)
      if (item?.level === level && (wanted === undefined || item.title === wanted) && keepsAll(plan, now)) {
        return { plan: now, item }
      }
    }
  }
  return undefined
}

/** Whether every item is still there at its level. */
export function keepsAll(before: Plan, after: Plan): boolean {
  const counts = new Map<string, number>()
  const key = ({ level, title }: Item): string => `${level}/${title}`
  for (const item of after.items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return before.items.every((item) => {
    const left = counts.get(key(item)) ?? 0
    counts.set(key(item), left - 1)
    return left > 0
  })
}

function candidatesBelow(plan: Plan, parent: Item, level: Level): readonly Candidate[] {
  const { text } = plan
  const siblings = parent.children.filter((item) => item.level === level)
  const last = siblings.at(-1)
  const before = siblings.at(-2)
  const like = last && shapeLike(text, last, before)
  const newLine = lineEnding(text)
  const shapes = shapesBelow(plan, parent, level)
  return [
    ...(last && like ? [behind(text, last, before, like)] : []),
    ...shapes.map((shape): Candidate => {
      const at = shape.kind === 'heading' ? blockEnd(plan, parent) : sectionEnd(plan, parent)
      const isInList = parent.form === 'list-item' && startsWithList(text, at, parent)
      const isEmpty = /^\ufeff?\s*$/.test(text.slice(0, at))
      const gap = isEmpty ? '' : isInList ? newLine : newLine + newLine
      // A document begins with a heading of the first depth.
      const name = shape.kind === 'heading' && headingsOf(plan).length === 0 ? `# Plan${newLine}${newLine}` : ''
      const after = isEmpty && text.length <= at ? newLine : blankBelow(text, at, newLine)
      return { shape, at, before: gap + name, after }
    }),
  ]
}

function visionPlaces(plan: Plan): readonly Candidate[] {
  const { text, frontMatter } = plan
  const newLine = lineEnding(text)
  const headings = headingsOf(plan)
  const below = (heading: Heading, shape: ItemShape): Candidate => {
    const at = lineSpan(text, heading.end).end
    return { shape, at, before: newLine + newLine, after: blankBelow(text, at, newLine) }
  }
  const top = frontMatter?.span.end ?? (text.startsWith('\ufeff') ? 1 : 0)
  const isFirst = frontMatter === undefined
  const rest = text.slice(top)
  return [
    ...headings
      .filter(({ text: words }) => readGroup(words) === 'vision')
      .map((at) => below(at, { kind: 'paragraph' })),
    ...headings
      .filter(({ text: words, depth }) => depth === 1 && isDocumentTitle(words))
      .map((at) => below(at, { kind: 'heading', depth: 2, label: plainLabels.vision })),
    {
      shape: { kind: 'heading', depth: 1, label: plainLabels.vision },
      at: top,
      before: isFirst ? '' : newLine + newLine,
      after: isFirst ? newLine + (/^\S/.test(rest) ? newLine : '') : blankBelow(text, top, newLine),
    },
  ]
}

/** Behind a sibling: with a blank line between where the others have one, or where a heading wants it. */
function behind(text: string, last: Item, before: Item | undefined, shape: ItemShape): Candidate {
  const newLine = lineEnding(text)
  const at = subtreeEnd(text, last)
  const above = previousLineEnd(text, last.spans.own.start)
  const isTight = above !== undefined && lineText(text, above).trim() !== ''
  if (shape.kind === 'list-item') {
    const isLoose = before !== undefined && !isTight
    return { shape, at, before: isLoose ? newLine + newLine : newLine, after: '' }
  }
  return {
    shape,
    at,
    before: isTight ? newLine : newLine + newLine,
    after: isTight ? '' : blankBelow(text, at, newLine),
  }
}

/** A blank line where the next line has something on it. */
function blankBelow(text: string, at: number, newLine: string): string {
  const rest = /^(?:\r\n|[\r\n])([^\r\n]*)/.exec(text.slice(at, at + 400))
  return rest?.[1] !== undefined && rest[1].trim() !== '' ? newLine : ''
}
