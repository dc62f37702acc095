import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCadence, type Cadence, days, months, readCadence } from '../../../src/core/plan/cadence.ts'
import { addMonths, dayOf, daysInMonth, monthOf, yearOf } from '../../../src/core/plan/dates/calendar.ts'
import type { Day } from '../../../src/core/plan/dates/period.ts'

describe('how often', () => {
  it.each<[unknown, Cadence]>([
    [1, days(1)],
    [10, days(10)],
    [3660, days(3660)],
    ['daily', days(1)],
    ['weekly', days(7)],
    ['biweekly', days(14)],
    ['fortnightly', days(14)],
    ['monthly', months(1)],
    ['quarterly', months(3)],
    ['yearly', months(12)],
    ['annually', months(12)],
    ['day', days(1)],
    ['every day', days(1)],
    ['10 days', days(10)],
    ['every week', days(7)],
    ['2 weeks', days(14)],
    ['every 2 weeks', days(14)],
    ['every month', months(1)],
    ['6 months', months(6)],
    ['quarter', months(3)],
    ['2 quarters', months(6)],
    ['every year', months(12)],
    ['10 years', months(120)],
    ['  Every  2  Weeks ', days(14)],
    ['2weeks', days(14)],
    ['1 weeks', days(7)],
  ])('reads %o', (value, cadence) => {
    expect(readCadence(value)).toEqual(cadence)
  })

  it.each([
    [0],
    [-1],
    [1.5],
    [3661],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    ['0 days'],
    ['-1 days'],
    ['1.5 weeks'],
    ['3661 days'],
    ['523 weeks'],
    ['121 months'],
    ['11 years'],
    [''],
    ['7'],
    ['weeklyish'],
    ['every weekly'],
    ['every other week'],
    ['on Mondays'],
    ['constructor'],
    ['__proto__'],
    [`weekly${' or so'.repeat(20)}`],
    [true],
    [null],
    [undefined],
    [['weekly']],
    [{ count: 1, unit: 'days' }],
  ])('makes nothing of %o', (value) => {
    expect(readCadence(value)).toBeUndefined()
  })
})

describe('the day that comes a cadence later', () => {
  it.each<[Day, Cadence, Day]>([
    ['2026-01-31', days(1), '2026-02-01'],
    ['2026-02-28', days(1), '2026-03-01'],
    ['2028-02-28', days(1), '2028-02-29'],
    ['2028-02-29', days(1), '2028-03-01'],
    ['2026-12-31', days(1), '2027-01-01'],
    ['2026-12-28', days(7), '2027-01-04'],
    ['2028-02-24', days(7), '2028-03-02'],
    ['2028-02-24', days(14), '2028-03-09'],
    // The last day of a month stays within the next one.
    ['2026-01-28', months(1), '2026-02-28'],
    ['2026-01-29', months(1), '2026-02-28'],
    ['2026-01-31', months(1), '2026-02-28'],
    ['2028-01-31', months(1), '2028-02-29'],
    ['2026-03-31', months(1), '2026-04-30'],
    ['2026-12-31', months(1), '2027-01-31'],
    // A day that every month has stays the same one.
    ['2026-02-28', months(1), '2026-03-28'],
    ['2026-04-30', months(1), '2026-05-30'],
    ['2026-11-30', months(3), '2027-02-28'],
    ['2027-11-30', months(3), '2028-02-29'],
    ['2026-08-31', months(6), '2027-02-28'],
    ['2028-02-29', months(12), '2029-02-28'],
    ['2027-02-28', months(12), '2028-02-28'],
    ['2028-02-29', months(48), '2032-02-29'],
    ['2096-02-29', months(48), '2100-02-28'],
    ['2028-02-29', months(120), '2038-02-28'],
    ['2026-06-15', months(120), '2036-06-15'],
  ])('%s and %o is %s', (day, cadence, next) => {
    expect(addCadence(day, cadence)).toBe(next)
  })

  it('counts several from the first day, so that a short month shortens no other', () => {
    const after = (times: number) => addCadence('2026-01-31', months(1), times)
    expect([0, 1, 2, 3, 4, 13, 25].map(after)).toEqual([
      ...['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2027-02-28', '2028-02-29'],
    ])
    expect([4, 8, 12].map((times) => addCadence('2028-02-29', months(3), times))).toEqual([
      ...['2029-02-28', '2030-02-28', '2031-02-28'],
    ])
    expect(addCadence('2028-02-29', months(12), 4)).toBe('2032-02-29')
  })

  it('goes on from a day that a short month has moved', () => {
    const chain = ['2026-01-31']
    for (let i = 0; i < 3; i++) chain.push(addCadence(chain.at(-1) ?? '', months(1)))
    expect(chain).toEqual(['2026-01-31', '2026-02-28', '2026-03-28', '2026-04-28'])
  })

  it('counts back where there are fewer than none', () => {
    expect(addCadence('2026-03-31', months(1), -1)).toBe('2026-02-28')
    expect(addCadence('2028-03-31', months(1), -1)).toBe('2028-02-29')
    expect(addCadence('2027-01-04', days(7), -2)).toBe('2026-12-21')
    expect(addCadence('2028-03-01', days(1), -1)).toBe('2028-02-29')
  })

  it('is in the month that so many months lead to, never in the one behind it', () => {
    const day = fc
      .record({ index: fc.integer({ min: 1900 * 12, max: 2200 * 12 }), date: fc.integer({ min: 1, max: 31 }) })
      .map(({ index, date }) => {
        const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
        return dayOf(year, month, Math.min(date, daysInMonth(year, month)))
      })
    const index = (at: Day): number => yearOf(at) * 12 + monthOf(at)
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 12 }), (at, count, times) => {
        const next = addCadence(at, months(count), times)
        expect(index(next) - index(at)).toBe(count * times)
        expect(next).toBe(addMonths(at, count * times))
        expect(next > at).toBe(true)
      }),
    )
  })
})
