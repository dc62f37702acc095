import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDay } from '../../../../src/core/plan/dates/calendar.ts'
import { dateSyntaxes } from '../../../../src/core/plan/dates/date-syntaxes.ts'
import { type DateContext, readDate } from '../../../../src/core/plan/dates/dates.ts'

/** Wednesday 20 May 2026, in a plan that started with the year. */
const plan: DateContext = { today: '2026-05-20', origin: '2026-01-01', fiscalYearStart: 1, weekStart: 1 }
const noPlan: DateContext = { today: '2026-05-20', fiscalYearStart: 1, weekStart: 1 }

/** "first..last precision" of a known day or period, the kind with its days of anything else. */
function read(text: string, context: DateContext = plan): string {
  const reading = readDate(text, context)
  if (reading === undefined) return 'none'
  if (reading.kind === 'invalid') return `invalid ${reading.nearest}`
  if (reading.kind === 'ambiguous') return `ambiguous ${reading.readings.join(' ')}`
  if (reading.kind === 'unknown') return 'unknown'
  const { first, last, precision } = reading.period
  return first === last ? `${first} ${precision}` : `${first}..${last} ${precision}`
}

describe('readDate', () => {
  it.each([
    ['2026-12-31', '2026-12-31 day'],
    ['2026-12-31T09:30', '2026-12-31 day'],
    [' 2026-1-5 ', '2026-01-05 day'],
    ['2026/12/31', '2026-12-31 day'],
    ['31.12.2026', '2026-12-31 day'],
    ['31/12/2026', '2026-12-31 day'],
    ['12/31/2026', '2026-12-31 day'],
    ['5/5/2026', '2026-05-05 day'],
    ['December 31, 2026', '2026-12-31 day'],
    ['31st of December 2026', '2026-12-31 day'],
    ['Thu 31 Dec 2026', '2026-12-31 day'],
    ["4 Mar '27", '2027-03-04 day'],
    ['4 March', '2026-03-04 day'],
    ['29 February', '2028-02-29 day'],
  ])('reads the day %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['2026-W12', '2026-03-16..2026-03-22 week'],
    ['week 12 of 2026', '2026-03-16..2026-03-22 week'],
    ['2026-03', '2026-03-01..2026-03-31 month'],
    ['03/2026', '2026-03-01..2026-03-31 month'],
    ['March 2027', '2027-03-01..2027-03-31 month'],
    ['end of March', '2026-03-01..2026-03-31 month'],
    ['2026-Q2', '2026-04-01..2026-06-30 quarter'],
    ['Q2 2026', '2026-04-01..2026-06-30 quarter'],
    ["Q2 '27", '2027-04-01..2027-06-30 quarter'],
    ['the second quarter of next year', '2027-04-01..2027-06-30 quarter'],
    ['by the end of Q3', '2026-07-01..2026-09-30 quarter'],
    ['H1 2027', '2027-01-01..2027-06-30 half'],
    ['2027', '2027-01-01..2027-12-31 year'],
    ['FY27', '2027-01-01..2027-12-31 year'],
    ['early 2027', '2027-01-01..2027-03-31 quarter'],
    ['late Q3', '2026-09-01..2026-09-30 month'],
    ['mid-May', '2026-05-11..2026-05-20 day'],
    ['the last week of July', '2026-07-25..2026-07-31 day'],
    ['by year-end 2027', '2027-01-01..2027-12-31 year'],
    ['EOY 2027', '2027-01-01..2027-12-31 year'],
    ["year-end '27", '2027-01-01..2027-12-31 year'],
    ['by the end of year 2027', '2027-01-01..2027-12-31 year'],
    ['end June', '2026-06-01..2026-06-30 month'],
    ['in a fortnight', '2026-01-15 day'],
    ['by the end of week 6', '2026-02-05..2026-02-11 day'],
    ['12/31', '2026-12-31 day'],
    ['6/5', 'ambiguous 2026-05-06 2026-06-05'],
    ['every quarter', 'none'],
    ['week of March 9', '2026-03-09..2026-03-15 week'],
    ['the second Friday of June', '2026-06-12 day'],
    ['start of Q3', '2026-07-01 day'],
  ])('reads the period %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['in the first month', '2026-01-01..2026-01-31 month'],
    ['in the second to fourth months', '2026-02-01..2026-04-30 month'],
    ['months 2–4', '2026-02-01..2026-04-30 month'],
    ['months 6-12', '2026-06-01..2026-12-31 month'],
    ['in the fifth month', '2026-05-01..2026-05-31 month'],
    ['month 6', '2026-06-01..2026-06-30 month'],
    ['M12', '2026-12-01..2026-12-31 month'],
    ['M1–M3', '2026-01-01..2026-03-31 month'],
    ['week 3', '2026-01-15..2026-01-21 day'],
    ['year 2', '2027-01-01..2027-12-31 year'],
    ['the first 90 days', '2026-01-01..2026-03-31 quarter'],
    ['within 90 days', '2026-04-01 day'],
    ['in six weeks', '2026-02-12 day'],
    ['over the next two years', '2028-01-01 day'],
    ['within ten working days', '2026-01-15 day'],
    ['by year-end', '2026-01-01..2026-12-31 year'],
    ['the end of the year', '2026-01-01..2026-12-31 year'],
  ])('counts %s from the start of the plan', (text, expected) => {
    expect(read(text)).toBe(expected)
    expect(read(text, { ...plan, today: '2027-08-01' })).toBe(expected)
  })

  it('counts months from a start in the middle of one', () => {
    const late = { ...plan, origin: '2026-01-31' }
    expect(read('month 1', late)).toBe('2026-01-31..2026-02-27 day')
    expect(read('month 2', late)).toBe('2026-02-28..2026-03-30 day')
  })

  it.each(['in the first month', 'months 2–4', 'M12', 'week 3', 'year 2'])(
    'knows that %s is a bound even without a start',
    (text) => {
      expect(read(text, noPlan)).toBe('unknown')
    },
  )

  it.each([
    ['today', '2026-05-20 day'],
    ['tomorrow', '2026-05-21 day'],
    ['friday', '2026-05-22 day'],
    ['wednesday', '2026-05-20 day'],
    ['next friday', '2026-05-29 day'],
    ['this week', '2026-05-18..2026-05-24 week'],
    ['next week', '2026-05-25..2026-05-31 week'],
    ['this quarter', '2026-04-01..2026-06-30 quarter'],
    ['next quarter', '2026-07-01..2026-09-30 quarter'],
    ['end of month', '2026-05-01..2026-05-31 month'],
    ['+1w', '2026-05-27 day'],
    ['+3d', '2026-05-23 day'],
    ['+2m', '2026-07-20 day'],
    ['two weeks from now', '2026-06-03 day'],
    ['EOD Friday', '2026-05-22 day'],
    ['tomorrow', '2026-05-21 day'],
  ])('counts %s from today', (text, expected) => {
    expect(read(text)).toBe(expected)
    expect(read(text, noPlan)).toBe(expected)
  })

  it('counts windows from today where no plan has a start', () => {
    expect(read('within 90 days', noPlan)).toBe('2026-08-18 day')
    expect(read('year-end', { ...noPlan, today: '2027-02-01' })).toBe('2027-01-01..2027-12-31 year')
  })

  it('takes a month or quarter without a year for the first that is not over', () => {
    expect(read('March', noPlan)).toBe('2027-03-01..2027-03-31 month')
    expect(read('May', noPlan)).toBe('2026-05-01..2026-05-31 month')
    expect(read('Q1', noPlan)).toBe('2027-01-01..2027-03-31 quarter')
    expect(read('March', plan)).toBe('2026-03-01..2026-03-31 month')
  })

  it.each([
    ['before 2026-06-01', '2026-05-31 day'],
    ['before March', '2026-02-28 day'],
    ['before the end of the year', '2026-01-01..2026-12-31 year'],
    ['on or before 2026-06-01', '2026-06-01 day'],
    ['by 2026-06-01', '2026-06-01 day'],
  ])('reads %s to its last day', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['from March to May', '2026-03-01..2026-05-31 month'],
    ['March–May 2027', '2027-03-01..2027-05-31 month'],
    ['November to February', '2026-11-01..2027-02-28 month'],
    ['Q1 and Q2 2027', '2027-01-01..2027-06-30 quarter'],
    ['4–8 March', '2026-03-04..2026-03-08 day'],
    ['Monday to Friday', '2026-05-25..2026-05-29 day'],
  ])('reads %s as one period', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('moves quarters, halves and fiscal years with the fiscal year, and no bare year', () => {
    const july = { ...plan, fiscalYearStart: 7 }
    expect(read('FY28', july)).toBe('2027-07-01..2028-06-30 year')
    expect(read('Q1 2028', july)).toBe('2027-07-01..2027-09-30 quarter')
    expect(read('Q1 CY28', july)).toBe('2028-01-01..2028-03-31 quarter')
    expect(read('H2 FY28', july)).toBe('2028-01-01..2028-06-30 half')
    expect(read('this quarter', july)).toBe('2026-04-01..2026-06-30 quarter')
    expect(read('the end of the fiscal year', july)).toBe('2025-07-01..2026-06-30 year')
    expect(read('by fiscal year-end', july)).toBe('2025-07-01..2026-06-30 year')
    expect(read('by year-end', july)).toBe('2026-01-01..2026-12-31 year')
    expect(read('by the end of the fiscal year 2028', july)).toBe('2027-07-01..2028-06-30 year')
    expect(read('2027/28', july)).toBe('2027-07-01..2028-06-30 year')
    expect(read('2028', july)).toBe('2028-01-01..2028-12-31 year')
  })

  it.each([
    ['2026-02-30', 'invalid 2026-02-28'],
    ['2026-13-01', 'invalid 2026-12-01'],
    ['30 February 2026', 'invalid 2026-02-28'],
    ['31/04/2026', 'invalid 2026-04-30'],
    ['2026-W60', 'invalid 2027-01-03'],
  ])('offers the nearest day for %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['03/04/2026', 'ambiguous 2026-04-03 2026-03-04'],
    ['3-4-2026', 'ambiguous 2026-04-03 2026-03-04'],
    ['by 5/6', 'ambiguous 2026-06-05 2026-05-06'],
  ])('does not guess %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each(['', 'hello', 'a', '7', '3/15/26', 'soon', 'weekly', 'March of the penguins', 'every Friday of it', 'v2.0'])(
    'finds no date in %j',
    (text) => {
      expect(read(text)).toBe('none')
    },
  )

  it.each(dateSyntaxes.map(({ example }) => example))('reads the example %s of its table', (example) => {
    expect(readDate(example, plan)).toBeDefined()
  })

  it('never throws, and what it knows starts before it ends', () => {
    const words = fc.constantFrom(
      ...dateSyntaxes.map(({ example }) => example),
      'to',
      '–',
      'end of',
      'by',
      'before',
      '31',
    )
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 4 }).map((all) => all.join(' ')),
    )
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: -3, max: 15 }),
        fc.constantFrom('0001-01-01', '2026-05-20', '9999-12-31'),
        (value, n, today) => {
          const reading = readDate(value, {
            today,
            fiscalYearStart: n,
            weekStart: n,
            ...(n % 2 === 0 ? { origin: today } : {}),
          })
          if (reading?.kind !== 'known') return
          const { first, last } = reading.period
          expect([isDay(first), isDay(last), first <= last]).toEqual([true, true, true])
        },
      ),
      { numRuns: 2000 },
    )
  })
})
