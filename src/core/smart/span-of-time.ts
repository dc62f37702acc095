import { daysBetween } from '../plan/dates/calendar.ts'
import type { Day } from '../plan/dates/period.ts'
import type { Evidence } from './assessment.ts'
import type { Reading } from './reading.ts'
import { is } from './statement.ts'

/**
 * The words that put the end more than so many years ahead, or that span as much. What lies behind does not count: a
 * milestone that is given a new day two years into its plan does not take two years.
 */
export function yearsAhead({ statement, context }: Reading, years: number): Evidence | undefined {
  for (const { span, role, start, end } of statement.times) {
    if (role !== 'end' && role !== 'range') continue
    if (end?.kind !== 'known') continue
    const from = start?.kind === 'known' ? start.period.first : later(context.origin, context.today)
    if (daysBetween(from, end.period.last) > years * 366) {
      return { kind: 'long-span', span, text: statement.title.slice(span.start, span.end) }
    }
  }
  return undefined
}

const later = (origin: Day | undefined, today: Day): Day => (origin !== undefined && origin > today ? origin : today)

/**
 * The words that spread an action over weeks: a range always; "this quarter" or "in the next year" where the verb is not
 * one that is over in a sitting, since for those it is only the deadline.
 */
export function longWindow({ statement, acts }: Reading): Evidence | undefined {
  const sitting = ['act', 'make', 'find'].includes(acts[0]?.entry.class ?? 'act')
  for (const { span, role, start, end } of statement.times) {
    const shown: Evidence = { kind: 'long-span', span, text: statement.title.slice(span.start, span.end) }
    if (role === 'range' && start?.kind === 'known' && end?.kind === 'known') {
      if (daysBetween(start.period.first, end.period.last) > 14) return shown
    }
    if (sitting || (role !== 'end' && role !== 'range')) continue
    if (end?.kind === 'known' && daysBetween(end.period.first, end.period.last) > 80) return shown
    const units = statement.tokens.some(
      ({ at }, index) => at.start >= span.start && at.end <= span.end && is(statement, index, 'long-unit'),
    )
    if (units) return shown
  }
  return undefined
}
