import { isDocumentTitle } from '../plan/headings.ts'
import { readGroup } from '../plan/levels.ts'
import type { Item, Level, Plan } from '../plan/model.ts'
import type { TextEdit } from '../text/edit.ts'
import { lineEnding, lineSpan } from '../text/lines.ts'
import { contains } from '../text/span.ts'
import { type ItemShape, plainLabels, shapeLike, shapesBelow } from './item-forms.ts'
import { lineText, previousLineEnd, subtreeEnd } from './item-lines.ts'
import { blockEnd, type Heading, headingsOf, sectionEnd, startsWithList } from './places.ts'
import { renumberBehind, renumberFrom } from './renumber.ts'
import { subtreeLines } from './subtree-lines.ts'

/** Where an item can be written, in which shape, and with which line endings around it. */
export interface Place {
  readonly shape: ItemShape
  /** The end of a line, or the start of the text. */
  readonly at: number
  readonly before: string
  readonly after: string
  /** What else changes when an item is written there: the numbers behind it. */
  readonly more?: readonly TextEdit[]
}

/** Places for one more item of a level below a parent, best first: behind its siblings, or else as the first. */
export function placesBelow(plan: Plan, parent: Item, level: Level, moved?: Item): readonly Place[] {
  const { text } = plan
  const siblings = parent.children.filter((item) => item.level === level && item !== moved)
  const last = siblings.at(-1)
  const before = siblings.at(-2)
  const like = last && shapeLike(text, last, before)
  const section = sectionEnd(plan, parent)
  return [
    ...(last && like ? [behind(text, last, like, moved)] : []),
    ...shapesBelow(plan, parent, level).flatMap((shape) => {
      // A heading stands behind all that is below the parent, or before its headings if it would go into the last of them.
      const ends = shape.kind === 'heading' ? new Set([blockEnd(plan, parent), section]) : [section]
      return [...ends].map((at) => placeAt(plan, parent, shape, at))
    }),
  ]
}

function placeAt(plan: Plan, parent: Item, shape: ItemShape, at: number): Place {
  const { text } = plan
  const newLine = lineEnding(text)
  const isInList = parent.form === 'list-item' && startsWithList(text, at, parent)
  const isEmpty = /^\ufeff?\s*$/.test(text.slice(0, at))
  const gap = isEmpty ? '' : isInList || isTight(plan) ? newLine : newLine + newLine
  // A document begins with a heading of the first depth.
  const name = shape.kind === 'heading' && headingsOf(plan).length === 0 ? `# Plan${newLine}${newLine}` : ''
  const isClose = isTight(plan) || parent.form === 'list-item'
  const after = isEmpty && text.length <= at ? newLine : isClose ? '' : blankBelow(text, at, newLine)
  return { shape, at, before: gap + name, after }
}

/** Places for the vision: below a heading that waits for it, below the document's title, above everything. */
export function visionPlaces(plan: Plan): readonly Place[] {
  const { text, frontMatter } = plan
  const newLine = lineEnding(text)
  const headings = headingsOf(plan)
  const below = (heading: Heading, shape: ItemShape): Place => {
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
      .map((at) => below(at, { kind: 'heading', depth: 2, label: plainLabels(plan).vision })),
    {
      shape: { kind: 'heading', depth: 1, label: plainLabels(plan).vision },
      at: top,
      before: isFirst ? '' : newLine + newLine,
      after: isFirst ? newLine + (/^\S/.test(rest) ? newLine : '') : blankBelow(text, top, newLine),
    },
  ]
}

/** Behind a sibling: with as many blank lines between as there are before it, or as a heading wants. */
export function behind(text: string, last: Item, shape: ItemShape, moved?: Item): Place {
  const newLine = lineEnding(text)
  const at = subtreeEnd(text, last)
  if (shape.kind === 'list-item') {
    return { shape, at, before: newLine.repeat(1 + gapBehind(text, last, moved)), after: '' }
  }
  const blanks = blankLinesAbove(text, subtreeLines(text, last).start)
  return { shape, at, before: newLine.repeat(1 + blanks), after: blanks === 0 ? '' : blankBelow(text, at, newLine) }
}

/** Right behind an item, and written as it is; where it counts, the numbers behind count on. */
export function placesBehind(plan: Plan, above: Item): readonly Place[] {
  const siblings = above.parent?.childrenAt(above.level) ?? []
  const before = siblings[siblings.indexOf(above) - 1]
  const shape = shapeLike(plan.text, above, before)
  if (shape === undefined) return []
  return [{ ...behind(plan.text, above, shape), more: renumberBehind(plan, above, 1) }]
}

/** In the place of a sibling, which goes on behind it. */
export function ahead(plan: Plan, next: Item, shape: ItemShape): Place {
  const { text } = plan
  const newLine = lineEnding(text)
  const { start } = subtreeLines(text, next)
  const siblings = next.parent?.childrenAt(next.level) ?? []
  const after = siblings[siblings.indexOf(next) + 1]
  const isLoose =
    after === undefined
      ? shape.kind === 'heading' && !isTight(plan)
      : blankLinesAbove(text, subtreeLines(text, after).start) > 0
  return { shape, at: start, before: '', after: newLine.repeat(isLoose ? 2 : 1), more: renumberFrom(plan, next, 1) }
}

/**
 * How many blank lines stand behind an item of a list: as many as behind others of the list, or else of the plan's lists
 * of this level, what is moved and is below it apart. Behind a note there may be more, so like is told by like.
 */
function gapBehind(text: string, last: Item, moved: Item | undefined): number {
  let top = last
  while (top.parent !== undefined) top = top.parent
  const all = top.descendantsAt(last.level)
  const isOther = (item: Item | undefined): item is Item =>
    item?.form === 'list-item' && (moved === undefined || !contains(moved.spans.subtree, item.spans.own))
  const pairs = all.flatMap((item, i) => {
    const next = all[i + 1]
    return isOther(item) && isOther(next) && next.parent === item.parent ? [{ item, next }] : []
  })
  const own = pairs.filter(({ item }) => item.parent === last.parent)
  const ends = endsWithNote(text, last)
  const isLike = ({ item }: { readonly item: Item }): boolean => endsWithNote(text, item) === ends
  const like = own.findLast(isLike) ?? pairs.findLast(isLike)
  if (like === undefined && ends) return 1
  const shown = like ?? own.at(-1) ?? pairs[0]
  const blanks = shown === undefined ? 0 : blankLinesAbove(text, subtreeLines(text, shown.next).start)
  return like === undefined ? Math.min(1, blanks) : blanks
}

/** Whether the last lines of an item are a note below a blank line. */
function endsWithNote(text: string, item: Item): boolean {
  const { start, end } = subtreeLines(text, item)
  const [, ...others] = text.slice(start, end).split(/(?:\r\n|\r(?!\n)|\n)[ \t]*(?=[\r\n])/)
  const last = others.at(-1)
  return last !== undefined && !/^\s*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(last)
}

/** How many blank lines stand before the line that begins here. */
function blankLinesAbove(text: string, start: number): number {
  let count = 0
  let above = previousLineEnd(text, start)
  while (above !== undefined && lineText(text, above).trim() === '') {
    count++
    above = previousLineEnd(text, above)
  }
  // Nothing but blank lines up to the start is no gap between two things.
  return above === undefined ? 1 : count
}

/** Whether headings stand without blank lines around them in this plan. */
export function isTight(plan: Plan): boolean {
  const { text } = plan
  const [, ...others] = headingsOf(plan)
  const close = others.filter(({ start }) => {
    const above = previousLineEnd(text, start)
    return above !== undefined && lineText(text, above).trim() !== ''
  })
  return close.length * 2 > others.length
}

/** A blank line where the next line has something on it. */
export function blankBelow(text: string, at: number, newLine: string): string {
  const rest = /^(?:\r\n|[\r\n])([^\r\n]*)/.exec(text.slice(at, at + 400))
  return rest?.[1] !== undefined && rest[1].trim() !== '' ? newLine : ''
}
