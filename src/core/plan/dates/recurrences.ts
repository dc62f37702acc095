import { addDays, addMonths, dateOf, dayOf, daysInMonth, monthOf, weekAround, weekday, yearOf } from './calendar.ts'
import { after, type Length } from './date-reading.ts'
import type { Day } from './period.ts'

/** How often something is to be done again. */
export interface Recurrence {
  /** What the next time is reckoned from: the date that the task itself has, or the day that it was done. */
  readonly from: 'date' | 'done'
  readonly rule: RecurrenceRule
}

export type RecurrenceRule = { readonly kind: 'length'; readonly length: Length } | WeekdaysRule | MonthsRule

/** Some days, 1 (Monday) to 7, of every so many weeks; weeks begin on Monday. */
interface WeekdaysRule {
  readonly kind: 'weekdays'
  readonly weeks: number
  readonly weekdays: readonly number[]
}

/** Some days of every so many months. */
interface MonthsRule {
  readonly kind: 'months'
  readonly every: number
  /** 1 to 12: the only ones that count; none for all of them. */
  readonly months: readonly number[]
  /** None for the date that it had the last time. */
  readonly days: readonly DayOfMonth[]
}

/** The 1st, the last (-1), the second Friday, every Friday. */
export interface DayOfMonth {
  readonly nth?: number
  readonly weekday?: number
}

/**
 * The first day behind another that the rule names; undefined where none comes: the 30th of February. A month or year
 * without that date has the last day before it ("every month" from the 31st), but a rule that names the date passes by
 * the months that do not have it ("every month on the 31st").
 */
export function nextDay({ rule }: Recurrence, from: Day): Day | undefined {
  const next =
    rule.kind === 'length'
      ? after(from, rule.length)
      : rule.kind === 'weekdays'
        ? inWeeks(rule, from)
        : inMonths(rule, from)
  return next !== undefined && next > from ? next : undefined
}

function inWeeks({ weeks, weekdays }: WeekdaysRule, from: Day): Day | undefined {
  const { first } = weekAround(from, 1)
  return [first, addDays(first, weeks * 7)]
    .flatMap((monday) => weekdays.map((number) => addDays(monday, number - 1)))
    .filter((day) => day > from)
    .sort()[0]
}

/** A fifth Friday of February comes after forty years at the latest. */
const MOST_MONTHS = 500

function inMonths({ every, months, days }: MonthsRule, from: Day): Day | undefined {
  const first = dayOf(yearOf(from), monthOf(from), 1)
  for (let step = 0; step < MOST_MONTHS; step++) {
    const month = addMonths(first, step * every)
    if (months.length > 0 && !months.includes(monthOf(month))) continue
    const last = daysInMonth(yearOf(month), monthOf(month))
    const dates = days.length === 0 ? [Math.min(dateOf(from), last)] : days.flatMap((day) => datesOf(day, month, last))
    const next = dates
      .map((date) => addDays(month, date - 1))
      .filter((day) => day > from)
      .sort()[0]
    if (next !== undefined) return next
  }
  return undefined
}

/** The dates that are meant in the month that begins with a day; none where it has no such. */
function datesOf({ nth, weekday: name }: DayOfMonth, month: Day, last: number): readonly number[] {
  const dates: number[] = []
  for (let date = 1; date <= last; date++) {
    if (name === undefined || (weekday(month) + date - 2) % 7 === name - 1) dates.push(date)
  }
  if (nth === undefined) return dates
  const date = dates.at(nth > 0 ? nth - 1 : nth)
  return date === undefined ? [] : [date]
}
