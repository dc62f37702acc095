import { addDays, addMonths } from './dates/calendar.ts'
import type { Day } from './dates/period.ts'

/** How often something comes back. Months are those of the calendar: a month after 31 January is the last of February. */
export interface Cadence {
  readonly count: number
  readonly unit: 'days' | 'months'
}

export const days = (count: number): Cadence => ({ count, unit: 'days' })
export const months = (count: number): Cadence => ({ count, unit: 'months' })

const names: Readonly<Record<string, Cadence>> = {
  daily: days(1),
  weekly: days(7),
  biweekly: days(14),
  fortnightly: days(14),
  monthly: months(1),
  quarterly: months(3),
  yearly: months(12),
  annually: months(12),
}

const units: Readonly<Record<string, Cadence>> = {
  day: days(1),
  week: days(7),
  month: months(1),
  quarter: months(3),
  year: months(12),
}

/** Longer than any plan lasts. */
const most: Readonly<Record<Cadence['unit'], number>> = { days: 3660, months: 120 }

/** How often: a number of days, or words such as "weekly", "2 weeks", "every month"; undefined for anything else. */
export function readCadence(value: unknown): Cadence | undefined {
  const cadence = typeof value === 'number' ? days(value) : typeof value === 'string' ? cadenceIn(value) : undefined
  if (cadence === undefined) return undefined
  const { count, unit } = cadence
  return Number.isInteger(count) && count >= 1 && count <= most[unit] ? cadence : undefined
}

function cadenceIn(text: string): Cadence | undefined {
  const words = text.trim().toLowerCase().slice(0, 40)
  if (Object.hasOwn(names, words)) return names[words]
  const found = /^(?:every[ \t]{1,9})?(?:(\d{1,4})[ \t]{0,9})?(day|week|month|quarter|year)s?$/.exec(words)
  const unit = units[found?.[2] ?? '']
  return unit && { ...unit, count: Number(found?.[1] ?? 1) * unit.count }
}

/** The day that comes so many cadences after another; before it where `times` is negative. */
export const addCadence = (day: Day, { count, unit }: Cadence, times = 1): Day =>
  unit === 'days' ? addDays(day, count * times) : addMonths(day, count * times)
