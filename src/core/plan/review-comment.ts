import type { Span } from '../text/span.ts'
import { isDay } from './dates/calendar.ts'
import type { Day } from './dates/period.ts'
import type { ReviewLevel } from './settings.ts'

/*
 * What was seen at a review stands in a comment at the end of the plan: a line for each item, apart from the next, so that
 * two people who change two of them on two branches do not get into each other's way. No preview shows it.
 */

/** What a line says of one item. */
export interface Seen {
  readonly level: ReviewLevel
  /** Tells the item from the others of its level: made of its title. */
  readonly key: string
  /** Tells whether it still says what it said then. */
  readonly print: string
  /** The day on which it was looked at, where that is later than what front matter says of the whole level. */
  readonly on?: Day
}

export interface ReviewComment {
  readonly span: Span
  readonly seen: readonly Seen[]
}

const opening = '<!-- altitude-reviewed'
const closing = '-->'

const words: Readonly<Record<ReviewLevel, string>> = { goals: 'goal', milestones: 'milestone', actions: 'action' }
const levels = new Map(Object.entries(words).map(([level, word]) => [word, level as ReviewLevel]))

/** Of two comments, which only a merge can leave, both count; the last one is the one that is written to. */
export function readReviewComment(text: string): ReviewComment | undefined {
  let found: ReviewComment | undefined
  for (let from = text.indexOf(opening); from >= 0; from = text.indexOf(opening, from + opening.length)) {
    if (!startsLine(text, from)) continue
    const end = text.indexOf(closing, from)
    if (end < 0) break
    const span = { start: from, end: end + closing.length }
    found = { span, seen: [...(found?.seen ?? []), ...linesIn(text.slice(from, end))] }
  }
  return found
}

const startsLine = (text: string, at: number): boolean => at === 0 || /[\r\n]/.test(text.charAt(at - 1))

function linesIn(comment: string): readonly Seen[] {
  return comment.split(/\r\n?|\n/).flatMap((line) => {
    const parts = /^[ \t]{0,9}([a-z]{4,9}) ([0-9a-z]{6})-([0-9a-z]{4})(?: (\d{4}-\d\d-\d\d))?[ \t]{0,9}$/.exec(line)
    const level = levels.get(parts?.[1] ?? '')
    const [, , key, print, on] = parts ?? []
    if (level === undefined || key === undefined || print === undefined) return []
    return [{ level, key, print, ...(on !== undefined && isDay(on) && { on }) }]
  })
}

/** The comment as it is written: sorted, so that everybody writes the same. */
export function writeReviewComment(seen: readonly Seen[], newLine: string): string {
  const lines = seen.map(
    ({ level, key, print, on }) => `${words[level]} ${key}-${print}${on === undefined ? '' : ` ${on}`}`,
  )
  return [
    `${opening}: what each item said at its last review`,
    '',
    ...[...lines].sort().flatMap((line) => [line, '']),
    closing,
  ].join(newLine)
}

/** Where a comment begins that ends at an offset; undefined where none does. */
export function recordEndingAt(text: string, end: number): number | undefined {
  if (!text.startsWith(closing, end - closing.length)) return undefined
  const start = text.lastIndexOf('<!--', end - closing.length)
  return start >= 0 && text.startsWith(opening, start) && startsLine(text, start) ? start : undefined
}
