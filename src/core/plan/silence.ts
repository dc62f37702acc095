import type { Comment } from '../markdown/words.ts'
import { lineSpan } from '../text/lines.ts'
import type { Span } from '../text/span.ts'
import type { Item } from './model.ts'

const ignore = /^<!--[ \t]*altitude-ignore(?<checks>(?:[ \t,]+[a-z][a-z-]{0,40}){0,40})[ \t]*-->\s*$/

/** The checks that an `<!-- altitude-ignore … -->` names, or all; undefined for any other comment. */
export function readIgnore(comment: string): readonly string[] | 'all' | undefined {
  const checks = ignore.exec(comment.slice(0, 2000))?.groups?.checks
  if (checks === undefined) return undefined
  const names = checks.split(/[ \t,]+/).filter(Boolean)
  return names.length === 0 ? 'all' : names
}

/** What silences an item: a comment in its own line, or one that has the line above to itself. */
export function silenceReader(
  text: string,
  comments: readonly Comment[],
): (own: Span, inside: readonly Comment[]) => Item['silenced'] {
  const above = new Map<number, readonly string[] | 'all'>()
  for (const { span, text: comment } of comments) {
    const checks = readIgnore(comment)
    if (checks === undefined) continue
    const before = text.slice(lineSpan(text, span.start).start, span.start)
    const { end } = lineSpan(text, span.end)
    if (before.trim() !== '' || text.slice(span.end, end).trim() !== '') continue
    const next = text.startsWith('\r\n', end) ? end + 2 : end + 1
    above.set(next, checks)
  }
  if (comments.length === 0) return () => []
  return (own, inside) => {
    const lists = [above.get(lineSpan(text, own.start).start), ...inside.map((comment) => readIgnore(comment.text))]
    return lists.includes('all') ? 'all' : lists.flatMap((list) => (list === undefined || list === 'all' ? [] : list))
  }
}
