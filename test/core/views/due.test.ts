import { describe, expect, it } from 'vitest'
import {
  dayPeriod,
  fiscalYearPeriod,
  halfPeriod,
  monthPeriod,
  quarterPeriod,
  weekAround,
  yearPeriod,
} from '../../../src/core/plan/dates/calendar.ts'
import { inEnglish } from '../../../src/core/text/message.ts'
import { type DueContext, periodLabel } from '../../../src/core/views/due.ts'

const context: DueContext = { today: '2026-03-10', fiscalYearStart: 1 }

describe('when something is due', () => {
  it.each([
    [dayPeriod('2026-03-10'), 'today'],
    [dayPeriod('2026-03-11'), 'tomorrow'],
    [dayPeriod('2026-03-15'), 'in 5 d'],
    [dayPeriod('2026-03-24'), 'in 14 d'],
    [dayPeriod('2026-04-10'), 'in 4 wk'],
    [dayPeriod('2026-09-10'), 'in 6 mo'],
    [dayPeriod('2030-03-10'), 'in 4 y'],
    [dayPeriod('2026-03-09'), '1 d late'],
    [dayPeriod('2026-03-08'), '2 d late'],
    [dayPeriod('2026-01-31'), '5 wk late'],
    [dayPeriod('2020-01-31'), '6 y late'],
    [weekAround('2026-03-10', 1), 'in 5 d'],
    [monthPeriod(2026, 3), 'March'],
    [monthPeriod(2027, 3), 'March 2027'],
    [monthPeriod(2026, 2), '10 d late'],
    [quarterPeriod(2026, 2), 'Q2'],
    [quarterPeriod(2027, 1), 'Q1 2027'],
    [halfPeriod(2026, 1), 'H1'],
    [halfPeriod(2027, 2), 'H2 2027'],
    [yearPeriod(2026), '2026'],
    [yearPeriod(2025), '2 mo late'],
  ])('says %j as “%s”', (period, said) => {
    expect(inEnglish(periodLabel(period, context))).toBe(said)
  })

  it('counts down to the end of a period that is near', () => {
    expect(inEnglish(periodLabel(quarterPeriod(2026, 1), { ...context, today: '2026-03-26' }))).toBe('in 5 d')
  })

  it.each([
    [quarterPeriod(2026, 4, 7), 'Q4'],
    [quarterPeriod(2027, 2, 7), 'Q2 FY27'],
    [fiscalYearPeriod(2027, 7), 'FY27'],
    [yearPeriod(2026), '2026'],
  ])('names fiscal periods by the year they end in: %j is “%s”', (period, said) => {
    expect(inEnglish(periodLabel(period, { ...context, fiscalYearStart: 7 }))).toBe(said)
  })
})
