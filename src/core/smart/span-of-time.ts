import { daysBetween } from '../plan/calendar.ts'
import type { Evidence } from './assessment.ts'
import type { Reading } from './reading.ts'

/** The words that put the end more than so many years after what it counts from, or that span as much. */
export function yearsAhead({ statement, context }: Reading, years: number): Evidence | undefined {
  for (const { span, role, start, end } of statement.times) {
    if (role !== 'end' && role !== 'range') continue
    if (end?.kind !== 'known') continue
    const from = start?.kind === 'known' ? start.period.first : (context.origin ?? context.today)
    if (daysBetween(from, end.period.last) > years * 366) {
      return { kind: 'long-span', span, text: statement.title.slice(span.start, span.end) }
    }
  }
  return undefined
}

/** The words that give a whole quarter or more to do something in. */
export function longPeriod({ statement }: Reading): Evidence | undefined {
  for (const { span, role, end } of statement.times) {
    if (role !== 'end' && role !== 'range') continue
    if (end?.kind === 'known' && daysBetween(end.period.first, end.period.last) > 80) {
      return { kind: 'long-span', span, text: statement.title.slice(span.start, span.end) }
    }
  }
  return undefined
}
