import { describe, expect, test } from 'vitest'
import { nextDay } from '../../../src/core/plan/dates/recurrences.ts'
import { readRecurrence } from '../../../src/core/plan/recurrence.ts'

/** Rule, a day, and the days that follow from it one after the other. */
const rules: readonly (readonly [rule: string, from: string, ...next: readonly string[]])[] = [
  ['every day', '2026-01-31', '2026-02-01'],
  ['every 3 days', '2026-01-30', '2026-02-02'],
  ['every 10 days', '2027-12-25', '2028-01-04'],
  ['Every Week', '2026-01-12', '2026-01-19'],
  ['every 2 weeks', '2025-12-29', '2026-01-12'],

  // 2026-01-12 is a Monday.
  ['every weekday', '2026-01-15', '2026-01-16', '2026-01-19'],
  ['every weekday', '2026-01-17', '2026-01-19'],
  ['every week on Sunday', '2026-01-18', '2026-01-25'],
  ['every week on Sunday', '2026-01-12', '2026-01-18'],
  ['every week on Tuesday, Friday', '2026-01-12', '2026-01-13', '2026-01-16', '2026-01-20'],
  ['every week on Friday and Tuesday', '2026-01-12', '2026-01-13', '2026-01-16'],
  ['every week on weekdays', '2026-01-16', '2026-01-19'],
  ['every 3 weeks on Friday', '2026-01-16', '2026-02-06'],
  ['every 2 weeks on Mon, Thu', '2026-01-12', '2026-01-15', '2026-01-26', '2026-01-29'],
  ['every Sunday', '2021-04-25', '2021-05-02'],
  ['every tue, fri', '2026-01-13', '2026-01-16', '2026-01-20'],

  // Where the next month has no such date it is moved back, and stays there.
  ['every month', '2021-10-31', '2021-11-30', '2021-12-30', '2022-01-30', '2022-02-28', '2022-03-28'],
  ['every month', '2028-01-31', '2028-02-29', '2028-03-29'],
  ['every 3 months', '2022-01-31', '2022-04-30', '2022-07-30'],
  ['every year', '2028-02-29', '2029-02-28', '2030-02-28'],
  ['every 4 years', '2028-02-29', '2032-02-29'],

  // A date that the rule names is kept, and months without it are passed by.
  ['every month on the 1st', '2026-01-01', '2026-02-01'],
  ['every month on the 1st', '2026-01-20', '2026-02-01'],
  ['every month on the 31st', '2022-01-31', '2022-03-31', '2022-05-31', '2022-07-31', '2022-08-31'],
  ['every month on the last', '2022-01-31', '2022-02-28', '2022-03-31', '2022-04-30'],
  ['every month on the last', '2028-01-31', '2028-02-29'],
  ['every month on the 2nd last', '2026-01-30', '2026-02-27', '2026-03-30'],
  ['every month on the 1st and 15th', '2026-01-01', '2026-01-15', '2026-02-01'],
  ['every 2 months on the 10th', '2026-01-10', '2026-03-10'],
  ['every 6 months on the 2nd Wednesday', '2026-01-14', '2026-07-08'],
  ['every month on the last Friday', '2026-01-30', '2026-02-27', '2026-03-27'],
  ['every month on the 2nd last Friday', '2026-01-23', '2026-02-20'],
  ['every month on the first Monday', '2026-01-05', '2026-02-02'],
  ['every month on the 5th Friday', '2026-01-30', '2026-05-29'],
  ['every month on Friday', '2026-01-30', '2026-02-06'],
  ['every January on the 15th', '2026-01-15', '2027-01-15'],
  ['every February on the last', '2027-02-28', '2028-02-29', '2029-02-28'],
  ['every February on the 29th', '2028-02-29', '2032-02-29'],
  [
    'every April and December on the 1st and 24th',
    '2026-04-01',
    '2026-04-24',
    '2026-12-01',
    '2026-12-24',
    '2027-04-01',
  ],
  ['every March', '2026-03-10', '2027-03-10'],
  ['every February', '2026-01-31', '2026-02-28'],
]

const periods: readonly (readonly [rule: string, from: string, ...next: readonly string[]])[] = [
  ['1d', '2026-02-28', '2026-03-01'],
  ['+2w', '2026-01-12', '2026-01-26'],
  ['1m', '2026-01-31', '2026-02-28', '2026-03-28'],
  ['+1y', '2028-02-29', '2029-02-28'],
  ['1b', '2026-01-16', '2026-01-19'],
  ['3b', '2026-01-15', '2026-01-20'],
  ['1b', '2026-01-17', '2026-01-19'],
]

function daysOf(text: string, form: 'emoji' | 'dataview' | 'todotxt', from: string, count: number): readonly unknown[] {
  const recurrence = readRecurrence(text, form)
  const days: (string | undefined)[] = [from]
  while (days.length <= count) days.push(recurrence && nextDay(recurrence, days.at(-1) ?? ''))
  return days.slice(1)
}

describe('the next day', () => {
  test.each(rules)('%s, from %s', (rule, from, ...next) => {
    expect(daysOf(rule, 'emoji', from, next.length)).toEqual(next)
    expect(daysOf(`${rule} when done`, 'dataview', from, next.length)).toEqual(next)
  })

  test.each(periods)('rec:%s, from %s', (rule, from, ...next) => {
    expect(daysOf(rule, 'todotxt', from, next.length)).toEqual(next)
  })

  test.each([
    ['every February on the 30th', '2026-01-01'],
    ['every 12 months on the 31st', '2026-02-01'],
    ['every day', '9999-12-31'],
    ['every month', '9999-12-31'],
  ])('none comes: %s', (rule, from) => {
    expect(daysOf(rule, 'emoji', from, 1)).toEqual([undefined])
  })
})

describe('what the next day is reckoned from', () => {
  test.each([
    ['every week', 'emoji', 'date'],
    ['every week when done', 'emoji', 'done'],
    ['every month on the last When Done ', 'dataview', 'done'],
    ['+1w', 'todotxt', 'date'],
    ['1w', 'todotxt', 'done'],
  ] as const)('%s (%s): the %s', (text, form, from) => {
    expect(readRecurrence(text, form)?.from).toBe(from)
  })
})

describe('what is no rule', () => {
  test.each([
    'every',
    'every blue moon',
    'every 0 days',
    'every hour',
    'every week on',
    'every week for money',
    'every week on the 1st',
    'every day on Friday',
    'every year on the 1st',
    'every 2 Fridays',
    'every constructor',
    'every month on the constructor',
    'every month on the 1st, Friday',
    'every month on the last last',
    'when done',
    'weekly',
    '1w',
    '',
  ])('%j', (text) => {
    expect(readRecurrence(text, 'emoji')).toBeUndefined()
  })

  test.each(['every week', '0d', '1', '1h', '1w2', '++1w', ''])('rec:%s', (text) => {
    expect(readRecurrence(text, 'todotxt')).toBeUndefined()
  })

  test.each(['property', 'taskpaper', 'natural'] as const)('any, written as %s', (form) => {
    expect(readRecurrence('every week', form)).toBeUndefined()
  })
})
