import { readBlocks } from '../markdown/parse.ts'
import { isArchiveHeading } from '../plan/headings.ts'
import type { Item, Plan } from '../plan/model.ts'
import { trimmedEnd } from '../plan/trimmed-end.ts'
import { lineSpan } from '../text/lines.ts'
import { lineText, subtreeEnd } from './item-lines.ts'

export interface Heading {
  readonly start: number
  readonly end: number
  readonly depth: number
  readonly text: string
}

/** Every heading outside of lists and quotes, items or not. */
export function headingsOf({ text, frontMatter }: Plan): readonly Heading[] {
  const from = frontMatter?.span.end ?? (text.startsWith('\ufeff') ? 1 : 0)
  return readBlocks(text, from).flatMap((block) =>
    block.kind === 'heading' ? [{ ...block.span, depth: block.depth, text: block.words.text }] : [],
  )
}

/** Where a new heading below an item goes: behind all that is below it. The end of a line. */
export function blockEnd(plan: Plan, parent: Item): number {
  const { text } = plan
  const archive = archiveIn(plan)
  const isAbove = archive !== undefined && archive.start > parent.spans.own.end
  const end = blockEndOf(plan, parent)
  return isAbove && archive.start < end ? lineSpan(text, trimmedEnd(text, 0, archive.start)).end : end
}

/** The heading of what is over and put aside, which stays the last thing in the plan. */
export const archiveIn = (plan: Plan): Heading | undefined =>
  headingsOf(plan).findLast(({ text }) => isArchiveHeading(text))

function blockEndOf(plan: Plan, parent: Item): number {
  const { text } = plan
  if (parent.level === 'plan') return textEnd(text)
  if (parent.form !== 'paragraph') return subtreeEnd(text, parent)
  // A vision that is a paragraph: behind all that its own heading holds.
  const next = headingsOf(plan).find(({ start, depth }) => start > parent.spans.own.end && depth <= parent.depth)
  return next === undefined ? textEnd(text) : lineSpan(text, trimmedEnd(text, parent.spans.own.end, next.start)).end
}

/** Where a new list below an item goes: behind its own words and notes, before the next heading of any kind. */
export function sectionEnd(plan: Plan, parent: Item): number {
  const { text } = plan
  if (parent.level === 'plan') return textEnd(text)
  if (parent.form === 'list-item') return subtreeEnd(text, parent)
  const floor = parent.spans.own.end
  const next = headingsOf(plan).find(({ start }) => start >= floor)
  return next === undefined ? textEnd(text) : lineSpan(text, trimmedEnd(text, floor, next.start)).end
}

/** The end of the last line that has something on it. */
export const textEnd = (text: string): number => {
  const end = trimmedEnd(text, text.startsWith('\ufeff') ? 1 : 0, text.length)
  return end === 0 ? text.length : lineSpan(text, end).end
}

/** Whether a list item's last line belongs to a list, so that one more item can follow without a blank line. */
export function startsWithList(text: string, at: number, parent: Item): boolean {
  return (
    at <= lineSpan(text, parent.spans.own.end).end || /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/.test(lineText(text, at))
  )
}
