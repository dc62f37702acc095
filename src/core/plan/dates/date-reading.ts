import {
  addDays,
  addMonths,
  dayOf,
  dayPeriod,
  daysInMonth,
  exists,
  halfAround,
  monthAround,
  monthOf,
  monthPeriod,
  quarterAround,
  weekAround,
  weekday,
  yearOf,
  yearPeriod,
} from './calendar.ts'
import type { Day, Period } from './period.ts'

/** What words about time are counted from. */
export interface DateContext {
  readonly today: Day
  /** The start of the item's goal, else of the plan: what "month 2" and "within 90 days" count from. */
  readonly origin?: Day
  /** 1 to 12: the month that quarters, halves and fiscal years start with. */
  readonly fiscalYearStart: number
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekStart: number
}

/** A context as a word: equal for two that read every text alike. */
export const contextKey = ({ today, origin, fiscalYearStart, weekStart }: DateContext): string =>
  `${today} ${origin ?? ''} ${fiscalYearStart} ${weekStart}`

/** What some words say about a day; `PlanDate` is this with the field that it was read from. */
export type DateReading =
  | { readonly kind: 'known'; readonly period: Period }
  /** Surely a time bound, whose day cannot be computed. */
  | { readonly kind: 'unknown' }
  /** No such day; `nearest` is one. */
  | { readonly kind: 'invalid'; readonly nearest: Day | undefined }
  | { readonly kind: 'ambiguous'; readonly readings: readonly [Day, Day] }

/** Words that name two ends: "months 2–4". */
export interface RangeReading {
  readonly kind: 'range'
  readonly start: DateReading
  readonly end: DateReading
}

export type Reading = DateReading | RangeReading

export const unknown: DateReading = { kind: 'unknown' }
export const known = (period: Period): DateReading => ({ kind: 'known', period })
export const onDay = (day: Day): DateReading => known(dayPeriod(day))

export const startOf = (reading: Reading): DateReading => (reading.kind === 'range' ? reading.start : reading)
export const endOf = (reading: Reading): DateReading => (reading.kind === 'range' ? reading.end : reading)

/** A numeric date; one that cannot be comes back with the nearest day that can. */
export function calendarDay(year: number, month: number, date: number): DateReading {
  if (exists(year, month, date)) return onDay(dayOf(year, month, date))
  if (year < 1 || year > 9999 || month > 99) return { kind: 'invalid', nearest: undefined }
  const near = Math.min(Math.max(month, 1), 12)
  const nearest = dayOf(year, near, Math.min(Math.max(date, 1), daysInMonth(year, near)))
  return { kind: 'invalid', nearest }
}

/** Two numbers of which nobody said which is the month. */
export function eitherOrder(a: number, b: number, year: number): DateReading {
  if (a <= 12 && b <= 12 && a !== b && exists(year, b, a) && exists(year, a, b)) {
    return { kind: 'ambiguous', readings: [dayOf(year, b, a), dayOf(year, a, b)] }
  }
  return b > 12 ? calendarDay(year, a, b) : calendarDay(year, b, a)
}

/** Where the plan's own time starts, or now. */
export const base = (context: DateContext): Day => context.origin ?? context.today

/** The day that "the end of the month" is said on: never before the plan starts. */
export const present = ({ today, origin }: DateContext): Day =>
  origin !== undefined && origin > today ? origin : today

/** "March": the first such month that is not over when the plan starts. */
export function comingMonth(month: number, context: DateContext): Period {
  const from = base(context)
  return monthPeriod(month < monthOf(from) ? yearOf(from) + 1 : yearOf(from), month)
}

/** "March 4": the first such day that is not past when the plan starts. */
export function comingDay(month: number, date: number, context: DateContext): DateReading {
  const from = base(context)
  const year = yearOf(from)
  // Eight years reach the next 29 February from anywhere.
  for (let ahead = 0; ahead <= 8; ahead++) {
    if (!exists(year + ahead, month, date)) continue
    const day = dayOf(year + ahead, month, date)
    if (day >= from) return onDay(day)
  }
  return calendarDay(yearOf(comingMonth(month, context).first), month, date)
}

/** The first period of its kind that is not over when the plan starts: `of` builds it for a year. */
export function comingPeriod(year: number, of: (year: number) => Period, context: DateContext): Period {
  const period = of(year)
  return period.last < base(context) ? of(year + 1) : period
}

export type Unit = 'day' | 'workday' | 'week' | 'month' | 'year'

/** A length of time in one of the units that adding knows. */
export interface Length {
  readonly count: number
  readonly unit: Unit
}

/** `length` after a day. Working days are Monday to Friday. */
export function after(day: Day, { count, unit }: Length): Day {
  if (unit === 'month') return addMonths(day, count)
  if (unit === 'year') return addMonths(day, count * 12)
  if (unit === 'week') return addDays(day, count * 7)
  if (unit === 'day') return addDays(day, count)
  const from = weekday(day) > 5 ? addDays(day, 5 - weekday(day)) : day
  return addDays(from, count + 2 * Math.floor((weekday(from) - 1 + count) / 5))
}

/** A stretch of days, called a month, quarter … only where it is exactly one of the calendar. */
export function stretch(first: Day, last: Day, context: DateContext): Period {
  const named = [
    monthAround(first),
    quarterAround(first, context.fiscalYearStart),
    halfAround(first, context.fiscalYearStart),
    yearPeriod(yearOf(first)),
    weekAround(first, context.weekStart),
  ]
  return named.find((period) => period.first === first && period.last === last) ?? { first, last, precision: 'day' }
}

/** Units `from` to `to` of the plan's own time, counted from 1: month 2 of a plan from 2026-01-01 is February. */
export function planTime(from: number, to: number, length: Length, context: DateContext): Reading {
  const { origin } = context
  if (origin === undefined) return from === to ? unknown : { kind: 'range', start: unknown, end: unknown }
  const nth = (n: number): DateReading => {
    const first = after(origin, { ...length, count: length.count * (n - 1) })
    const next = after(origin, { ...length, count: length.count * n })
    return known(stretch(first, next > first ? addDays(next, -1) : first, context))
  }
  return from === to ? nth(from) : { kind: 'range', start: nth(from), end: nth(Math.max(from, to)) }
}
