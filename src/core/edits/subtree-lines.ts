import type { Item } from '../plan/model.ts'
import { readIgnore } from '../plan/silence.ts'
import { trimmedEnd } from '../plan/trimmed-end.ts'
import { lineSpan } from '../text/lines.ts'
import { type Span, span } from '../text/span.ts'
import { columns, lineText, nextLine, previousLineEnd, subtreeEnd } from './item-lines.ts'

/** The whole lines of an item with everything below it, from a comment that silences it; without the last line ending. */
export function subtreeLines(text: string, item: Item): Span {
  const { start } = lineSpan(text, item.spans.own.start)
  const above = previousLineEnd(text, start)
  const isSilenced = above !== undefined && readIgnore(lineText(text, above).trim()) !== undefined
  return span(isSilenced ? lineSpan(text, above).start : start, subtreeEnd(text, item))
}

/** Whether nothing but blanks stands before an item on its line; "- - a" cannot be taken apart by lines. */
export const isAloneOnLine = (text: string, { spans: { own } }: Item): boolean =>
  text.slice(lineSpan(text, own.start).start, own.start).replace('\ufeff', '').trim() === ''

/** What is deleted when an item is taken out: its lines, and one of two blank lines that would meet. */
export function cutSpan(text: string, item: Item): Span {
  const { start, end } = subtreeLines(text, item)
  const next = nextLine(text, end)
  const isBlankBelow = next >= text.length || lineText(text, next).trim() === '' || isLastOfItsList(text, start, next)
  let from = start
  if (isBlankBelow) {
    let above = previousLineEnd(text, from)
    while (above !== undefined && lineText(text, above).trim() === '') {
      from = lineSpan(text, above).start
      above = previousLineEnd(text, from)
    }
  }
  // Where no line ending follows, the one before goes.
  return end === text.length ? span(previousLineEnd(text, from) ?? from, end) : span(from, next)
}

/**
 * The last of a list whose items are parted by blank lines, right above a heading or an item further out: what is before
 * it is so then.
 */
function isLastOfItsList(text: string, start: number, next: number): boolean {
  const line = lineText(text, next)
  if (heading.test(line)) {
    const last = trimmedEnd(text, 0, start)
    return last > 0 && !heading.test(lineText(text, last))
  }
  return listItem.test(line) && columns(blanksOf(line)) < columns(blanksOf(lineText(text, start)))
}

const heading = /^ {0,3}#{1,6}[ \t]/
const listItem = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/

const blanksOf = (line: string): string => /^[ \t]*/.exec(line)?.[0] ?? ''

/** Where the lines of an item stand: the blanks before its marker, and before what is inside of it. */
export interface Indents {
  readonly outer: string
  readonly inner: string
}

/**
 * The lines of an item indented anew. The first line stays as it is unless `all`; blank lines stay empty; a line that is
 * indented less than what is inside gets the new blanks alone. Tabs stay where they reach as far as they must, and so do
 * steps that are wider than they must be.
 */
export function moveLines(lines: string, from: Indents, to: Indents, all = false): string {
  const [off, inner] = [columns(from.inner), columns(to.inner)]
  if (off === inner && from.outer === to.outer) return lines
  const further = furtherBy(lines, from, to)
  const indent = (blanks: string): string => {
    const kept = blanks.startsWith(from.outer) ? to.outer + blanks.slice(from.outer.length) : undefined
    const wanted = inner + Math.max(0, columns(blanks) - off + further)
    if (kept !== undefined && columns(blanks) >= off) {
      const reached = columns(kept)
      if (reached === wanted || (blanks.includes('\t') && reached >= inner && reached - wanted <= 3)) return kept
    }
    return to.inner + ' '.repeat(columns(blanks) < off ? 0 : wanted - inner)
  }
  return lines.replace(/(\r\n|[\r\n]|^)([ \t]*)(?=([^\r\n]?))/g, (whole, end: string, blanks: string, next: string) =>
    (end === '' && !all) || next === '' ? whole : end + indent(blanks),
  )
}

/**
 * How many columns further in, or less far, than before the lines stand behind the item's words: where they are indented
 * by a step of their own ("1. a" and four blanks), the step stays as it is and not what it is more than it must be.
 */
function furtherBy(lines: string, from: Indents, to: Indents): number {
  const [off, inner] = [columns(from.inner), columns(to.inner)]
  const inside = lines
    .split(/[\r\n]+/)
    .slice(1)
    .flatMap((line) => {
      const blanks = /^[ \t]*/.exec(line)?.[0] ?? ''
      return blanks.length < line.length && columns(blanks) >= off ? [blanks] : []
    })
  const [first] = inside
  if (first === undefined || columns(first) === off || !first.startsWith(from.outer)) return 0
  const by = columns(to.outer + first.slice(from.outer.length)) - inner - (columns(first) - off)
  // Four columns further in is code.
  const isSafe = inside.every((blanks) => {
    const behind = columns(blanks) - off
    return behind + by >= 0 && behind > 3 === behind + by > 3
  })
  return isSafe ? by : 0
}
