import { daysBetween } from '../plan/dates/calendar.ts'
import type { Day } from '../plan/dates/period.ts'
import type { Item } from '../plan/model.ts'
import type { Span } from '../text/span.ts'
import type { Assessment, JudgedLevel } from './assessment.ts'

export type ItemSize = Pick<Assessment, 'scope' | 'scopeEvidence' | 'readsAs'>

/** The shortest and the longest that an item of a level lasts, in days, and what one beyond that reads as. */
const limits: Readonly<
  Partial<Record<JudgedLevel, { least: number; under: JudgedLevel; most: number; over: JudgedLevel }>>
> = {
  goal: { least: 181, under: 'milestone', most: 3 * 366, over: 'vision' },
  milestone: { least: 7, under: 'action', most: 366, over: 'goal' },
  action: { least: 0, under: 'action', most: 1, over: 'milestone' },
}

const workday = 8 * 60

/** How large an item is by its dates and its estimate, whatever its words say; undefined where these say nothing. */
export function sizeByFields(item: Item, level: JudgedLevel, at: Span): ItemSize | undefined {
  const limit = limits[level]
  if (!limit) return undefined
  if (level === 'action' && (item.estimateMinutes ?? 0) > workday) {
    const text = String(item.estimateMinutes)
    return { scope: 'too-big', scopeEvidence: [{ kind: 'long-estimate', span: at, text }], readsAs: limit.over }
  }
  // Whoever says that it takes two hours has said its size.
  if (level === 'action' && item.estimateMinutes !== undefined && item.estimateMinutes > 0) {
    return { scope: 'ok', scopeEvidence: [], readsAs: 'action' }
  }
  const first = known(item.start, 'first')
  const last = known(item.due, 'last')
  if (first === undefined || last === undefined || last < first) return undefined
  const days = daysBetween(first, last) + 1
  const text = `${first}/${last}`
  if (days < limit.least) {
    return { scope: 'too-small', scopeEvidence: [{ kind: 'short-span', span: at, text }], readsAs: limit.under }
  }
  if (days > limit.most) {
    return { scope: 'too-big', scopeEvidence: [{ kind: 'long-span', span: at, text }], readsAs: limit.over }
  }
  return undefined
}

const known = (date: Item['due'], side: 'first' | 'last'): Day | undefined =>
  date?.kind === 'known' ? date.period[side] : undefined
