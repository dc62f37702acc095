import type { Field, Item } from '../plan/model.ts'
import { readIgnore } from '../plan/silence.ts'
import { trimmedEnd } from '../plan/trimmed-end.ts'
import { lineSpan } from '../text/lines.ts'

/*
 * Places on the lines of an item. A line's mark-up, comments and other people's signs stay where they are, so most of
 * these look for the one place where something more can stand without changing what is there already.
 */

/** Obsidian's block link, which must stay the last thing on its line. */
const blockLink = /[ \t]\^[A-Za-z0-9-]{1,40}$/

/** The closing `#`s of a heading. */
const closingSigns = /[ \t]#{1,200}$/

/**
 * Where one more marked field goes: behind all that the title's line says, but before a block link, the closing `#`s of
 * a heading, the signs of a hard line break, and blanks. An offset in the text.
 *
 * @param until the end of the line to look at, where a title goes on over several
 */
export function lineTail(text: string, item: Item, until = item.spans.own.end): number {
  const { own, title } = item.spans
  const inline = item.fields.filter((field) => isInline(text, item, field))
  const last = Math.min(own.end, until, Math.max(title.end, own.start, ...inline.map(({ span }) => span.end)))
  const line = lineSpan(text, last)
  const end = Math.min(line.end, Math.max(own.end, last))
  const floor = Math.max(last, line.start)
  let at = trimmed(text, floor, end)
  if (item.form === 'heading' && item.spans.marker !== undefined) at = without(text, floor, at, closingSigns)
  if (end < own.end && text[at - 1] === '\\' && text[at - 2] !== '\\') at = trimmed(text, floor, at - 1)
  // A comment that goes on below would swallow what is written behind its beginning.
  const comment = text.lastIndexOf('<!--', at)
  if (comment >= floor && text.indexOf('-->', comment) >= at) at = trimmed(text, floor, comment)
  return without(text, floor, at, blockLink)
}

/** Where the words of an item begin: behind marker, box and label, before the mark-up of the first word. */
export function wordsStart(text: string, item: Item): number {
  const { own, marker, label, title } = item.spans
  let at = label?.end ?? item.box?.span.end ?? marker?.end ?? own.start
  while (at < title.start && /\s/.test(text.charAt(at))) at++
  return at
}

/** Whether a field stands among the item's own words, and not on a line or in a list item of its own. */
export const isInline = (text: string, { spans: { own } }: Item, { form, span }: Field): boolean =>
  own.start <= span.start &&
  span.end <= own.end &&
  form !== 'property' &&
  (form !== 'dataview' || text[span.start] === '[' || text[span.start] === '(')

const without = (text: string, floor: number, end: number, pattern: RegExp): number => {
  const found = pattern.exec(text.slice(Math.max(floor, end - 240), end))
  return found === null ? end : trimmed(text, floor, end - found[0].length)
}

const trimmed = (text: string, floor: number, end: number): number => {
  let at = end
  while (at > floor && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--
  return at
}

/** The blanks that put something right below an item's first character: markers of outer lists become blanks. */
export const markerIndent = (text: string, item: Item): string =>
  text.slice(lineSpan(text, item.spans.own.start).start, item.spans.own.start).replace(/[^\t]/g, ' ')

/** The offset behind the line ending that follows `offset`'s line, or the text's end. */
export function nextLine(text: string, offset: number): number {
  const { end } = lineSpan(text, offset)
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(text.length, end + 1)
}

/** The end of the line before the one that holds `offset`, line ending excluded; undefined on the first line. */
export function previousLineEnd(text: string, offset: number): number | undefined {
  const { start } = lineSpan(text, offset)
  if (start === 0) return undefined
  return text.slice(start - 2, start) === '\r\n' ? start - 2 : start - 1
}

/** The line that holds an offset, as text. */
export const lineText = (text: string, offset: number): string => {
  const { start, end } = lineSpan(text, offset)
  return text.slice(start, end)
}

/** The first character below the line of `offset` that is no blank; the text's end where there is none. */
export function nextText(text: string, offset: number): number {
  let at = lineSpan(text, offset).end
  while (at < text.length && /\s/.test(text.charAt(at))) at++
  return at
}

/** How many columns an indentation is wide: a tab goes to the next multiple of four. */
export function columns(indent: string): number {
  let column = 0
  for (const unit of indent) column += unit === '\t' ? 4 - (column % 4) : 1
  return column
}

/** The column of an offset on its line. */
export const columnOf = (text: string, offset: number): number =>
  columns(text.slice(lineSpan(text, offset).start, offset))

/**
 * The end of the last line of an item with everything below it. A comment that silences what follows directly below is
 * left to that.
 */
export function subtreeEnd(text: string, item: Item): number {
  const { own, subtree } = item.spans
  const end = lineSpan(text, Math.max(own.end, subtree.end)).end
  const line = lineSpan(text, end)
  const next = nextLine(text, end)
  const isForNext = line.start > own.end && next < text.length && lineText(text, next).trim() !== ''
  if (!isForNext || readIgnore(text.slice(line.start, line.end).trim()) === undefined) return end
  return lineSpan(text, trimmedEnd(text, own.end, line.start)).end
}
