import { dayOf } from '../core/plan/dates/calendar.ts'
import type { Day } from '../core/plan/dates/period.ts'

/** The day on this machine's calendar: the only place of the command line that looks at a clock. */
export function localToday(): Day {
  const now = new Date()
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
}
