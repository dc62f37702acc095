import type { TextEdit } from '../text/edit.ts'

/**
 * The one edit that turns a text into another, as short as their common beginning and end make it. It parts neither a
 * pair of code units nor a line ending: an editor has no position inside of them.
 */
export function difference(before: string, after: string): readonly TextEdit[] {
  if (before === after) return []
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  while (start > 0 && (isInside(before, start) || isInside(after, start))) start--
  let same = 0
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++
  while (same > 0 && (isInside(before, before.length - same) || isInside(after, after.length - same))) same--
  return [{ span: { start, end: before.length - same }, text: after.slice(start, after.length - same) }]
}

const isInside = (text: string, at: number): boolean =>
  /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(at - 1, at + 1))
