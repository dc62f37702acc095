import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  fiscalYearPeriod,
  halfAround,
  halfPeriod,
  isDay,
  monthPeriod,
  quarterAround,
  quarterPeriod,
  weekAround,
  weekday,
  weekPeriod,
  weeksInYear,
  yearPeriod,
} from '../../../../src/core/plan/dates/calendar.ts'

/** Any day of the years 1 to 9999, made by the oracle. */
const days = fc
  .integer({ min: 0, max: 3652058 })
  .map((n) => Temporal.PlainDate.from('0001-01-01').add({ days: n }).toString())

/** A day far enough from both ends of the calendar that nothing is cut off. */
const innerDays = days.filter((day) => day > '0200' && day < '9800')

describe('days', () => {
  it.each([
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-1-1', false],
    ['0000-01-01', false],
    ['0001-01-01', true],
    ['9999-12-31', true],
    ['2026-01-01T10:00', false],
    ['', false],
  ])('tells whether %s is one', (text, expected) => {
    expect(isDay(text)).toBe(expected)
  })

  it('adds days as Temporal does', () => {
    fc.assert(
      fc.property(innerDays, fc.integer({ min: -70000, max: 70000 }), (day, n) => {
        expect(addDays(day, n)).toBe(Temporal.PlainDate.from(day).add({ days: n }).toString())
      }),
    )
  })

  it('adds months as Temporal does, the 31st becoming the last of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    fc.assert(
      fc.property(innerDays, fc.integer({ min: -2000, max: 2000 }), (day, n) => {
        expect(addMonths(day, n)).toBe(Temporal.PlainDate.from(day).add({ months: n }).toString())
      }),
    )
  })

  it('counts days and weekdays as Temporal does', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(daysBetween(a, b)).toBe(Temporal.PlainDate.from(a).until(b, { largestUnit: 'day' }).days)
        expect(weekday(a)).toBe(Temporal.PlainDate.from(a).dayOfWeek)
      }),
    )
  })

  it('takes back what it added', () => {
    fc.assert(
      fc.property(innerDays, fc.integer({ min: -70000, max: 70000 }), (day, n) => {
        expect(addDays(addDays(day, n), -n)).toBe(day)
        expect(daysBetween(day, addDays(day, n))).toBe(n)
      }),
    )
  })

  it('stops at the ends of the calendar, whatever is added', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31')
    expect(addDays('0001-01-01', -1)).toBe('0001-01-01')
    fc.assert(
      fc.property(days, fc.integer(), (day, n) => {
        expect(isDay(addDays(day, n))).toBe(true)
        expect(isDay(addMonths(day, n))).toBe(true)
      }),
    )
  })
})

describe('periods', () => {
  it('names months, quarters, halves and years', () => {
    expect(monthPeriod(2024, 2)).toEqual({ first: '2024-02-01', last: '2024-02-29', precision: 'month' })
    expect(quarterPeriod(2026, 2)).toEqual({ first: '2026-04-01', last: '2026-06-30', precision: 'quarter' })
    expect(halfPeriod(2026, 2)).toEqual({ first: '2026-07-01', last: '2026-12-31', precision: 'half' })
    expect(yearPeriod(2026)).toEqual({ first: '2026-01-01', last: '2026-12-31', precision: 'year' })
  })

  it('names a fiscal year after the year it ends in', () => {
    expect(fiscalYearPeriod(2028, 7)).toEqual({ first: '2027-07-01', last: '2028-06-30', precision: 'year' })
    expect(fiscalYearPeriod(2028, 1)).toEqual(yearPeriod(2028))
    expect(quarterPeriod(2028, 1, 7)).toMatchObject({ first: '2027-07-01', last: '2027-09-30' })
    expect(halfPeriod(2028, 2, 10)).toMatchObject({ first: '2028-04-01', last: '2028-09-30' })
  })

  it('follows ISO 8601 for numbered weeks', () => {
    expect(weekPeriod(2026, 1)).toEqual({ first: '2025-12-29', last: '2026-01-04', precision: 'week' })
    expect(weekPeriod(2020, 53)).toMatchObject({ first: '2020-12-28', last: '2021-01-03' })
    expect([2020, 2025, 2026, 2027].map(weeksInYear)).toEqual([53, 52, 53, 52])
    fc.assert(
      fc.property(innerDays, (day) => {
        const { weekOfYear = 0, yearOfWeek = 0 } = Temporal.PlainDate.from(day)
        expect(weekPeriod(yearOfWeek, weekOfYear)).toEqual(weekAround(day, 1))
      }),
    )
  })

  it('starts the week where the setting says', () => {
    expect(weekAround('2026-01-01', 1)).toMatchObject({ first: '2025-12-29', last: '2026-01-04' })
    expect(weekAround('2026-01-01', 7)).toMatchObject({ first: '2025-12-28', last: '2026-01-03' })
    expect(weekAround('2026-01-01', 4)).toMatchObject({ first: '2026-01-01', last: '2026-01-07' })
  })

  it('puts every day into the quarter, half and week around it, first before last', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 7 }), (day, fiscal, week) => {
        for (const period of [quarterAround(day, fiscal), halfAround(day, fiscal), weekAround(day, week)]) {
          expect(period.first <= day && day <= period.last).toBe(true)
        }
      }),
    )
  })

  it('never ends before it starts, whatever numbers it is given', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer(), (year, n, start) => {
        for (const period of [monthPeriod(year, n), quarterPeriod(year, n, start), fiscalYearPeriod(year, start)]) {
          expect(isDay(period.first) && isDay(period.last)).toBe(true)
          expect(period.first <= period.last).toBe(true)
        }
      }),
    )
  })
})
