import type { Span } from './span.ts'

/** A place as people count it in an editor's status bar: both from 0 here, surfaces add 1 where a reader expects it. */
export interface Position {
  readonly line: number
  readonly character: number
}

/** The start offset of every line. `\n`, `\r\n` and a lone `\r` end a line, as they do in VS Code and CommonMark. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}

/** The line (from 0) that an offset lies in, of `lineStarts`. */
export const lineAt = (starts: readonly number[], offset: number): number => lastUpTo(starts, offset)

/** The index of the last of some ascending offsets that is not behind this one; 0 where all are. Binary search. */
export function lastUpTo(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

export function positionAt(starts: readonly number[], offset: number): Position {
  const line = lineAt(starts, offset)
  return { line, character: offset - (starts[line] ?? 0) }
}

/** The span of the line that holds `offset`, without its line ending. */
export function lineSpan(text: string, offset: number): Span {
  let start = offset
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--
  let end = offset
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++
  return { start, end }
}

const isLineEnd = (unit: number): boolean => unit === 10 || unit === 13

/** The line ending that the text uses first; `\n` where it has none. What we insert ends its lines the same way. */
export function lineEnding(text: string): '\n' | '\r\n' | '\r' {
  const at = text.search(/[\r\n]/)
  if (at < 0 || text[at] === '\n') return '\n'
  return text[at + 1] === '\n' ? '\r\n' : '\r'
}

/** Where the line that holds `offset` ends, its line ending excluded. */
export function lineEndAt(text: string, offset: number): number {
  let at = offset
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++
  return at
}

/** Where the line behind a line's end begins. */
export const nextLineAt = (text: string, lineEnd: number): number =>
  text.charCodeAt(lineEnd) === 13 && text.charCodeAt(lineEnd + 1) === 10 ? lineEnd + 2 : lineEnd + 1
