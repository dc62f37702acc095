import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readMetric, valueProgress, withValue } from '../../../src/core/plan/metric.ts'

type Row = readonly [text: string, what: string, from: number | undefined, to: number, now: number | undefined]

const english: readonly Row[] = [
  ['orders a month, from 120 to 200, now 140', 'orders a month', 120, 200, 140],
  ['projects tracked in the tool, from 0 to 40 of 40', 'projects tracked in the tool', 0, 40, undefined],
  ['from 0 to 40 of 40 projects, now 3', 'projects', 0, 40, 3],
  ['from 120 to 200 orders', 'orders', 120, 200, undefined],
  ['from 120 to 200 by the end of 2027', '', 120, 200, undefined],
  ['loaves a day, 180 → 300, now 190', 'loaves a day', 180, 300, 190],
  ['180->300, now 190', '', 180, 300, 190],
  ['€9,000 saved, now €2,500', 'saved', undefined, 9000, 2500],
  ['churn from 5.5% to 2%, now 4 %', 'churn', 5.5, 2, 4],
  ['to 2% from 5.5%', '', 5.5, 2, undefined],
  ['from 14 min to 9 min, now 12 min', 'min', 14, 9, 12],
  ['orders a month, to 60', 'orders a month', undefined, 60, undefined],
  ['NPS of 50 by June 2027, now 30', 'NPS of', undefined, 50, 30],
  ['300 loaves', 'loaves', undefined, 300, undefined],
  ['80% of customers, now 60%', 'customers', undefined, 80, 60],
  ['now 12 of 40', '', undefined, 40, 12],
  ['from 0/40 to 40/40, now 12/40', '', 0, 40, 12],
  ['a 90-day window, 60 orders, now 20', 'a 90-day window', undefined, 60, 20],
  ['Q3 revenue 500, now 20', 'Q3 revenue', undefined, 500, 20],
]

const nows: readonly Row[] = [
  ['currently 140', 140],
  ['at 140', 140],
  ['today 140', 140],
  ['now at about 140', 140],
  ['now: 140', 140],
  ['140 now', 140],
  ['current value 140', 140],
].map(([now, value]) => [`orders, from 120 to 200, ${now}`, 'orders', 120, 200, Number(value)])

const otherLanguages: readonly Row[] = [
  ['de 120 a 200, ahora 140', '', 120, 200, 140],
  ['pedidos al mes, de 120 a 200, hasta ahora 140', 'pedidos al mes', 120, 200, 140],
  ['pedidos desde 120 hasta 200, hoy 140', 'pedidos', 120, 200, 140],
  ['reserva de 3 meses, de 1.200 a 3.000, ahora 1.500', 'reserva de 3 meses', 1200, 3000, 1500],
  ['Bestellungen, von 120 auf 200, jetzt 140', 'Bestellungen', 120, 200, 140],
  ['von 9.000 auf 12.000, aktuell 10.500', '', 9000, 12000, 10500],
  ['von 1,5 auf 2,5, derzeit 2', '', 1.5, 2.5, 2],
]

const numbers: readonly Row[] = [
  ['from 1.2k to 3k', '', 1200, 3000, undefined],
  ['from €1.2M to €3m, now 1.5 million', '', 1.2e6, 3e6, 1.5e6],
  ['from 10m to 5 m, now 7 m', 'm', 10e6, 5, 7],
  ['9.000,50 € saved, now 2.000,25 €', 'saved', undefined, 9000.5, 2000.25],
  ['from 1,000,000 to 2,000,000', '', 1e6, 2e6, undefined],
  ['from 12 000 to 20 000, now 15\u202f000', '', 12000, 20000, 15000],
  ["from 12'000 to 20’000.50", '', 12000, 20000.5, undefined],
  ['from 99.5 to 99.999', '', 99.5, 99.999, undefined],
  ['from 99,5 to 1.200', '', 99.5, 1200, undefined],
  ['from 0.125 to 0.250', '', 0.125, 0.25, undefined],
  ['from -5 to 10, now −2', '', -5, 10, -2],
  ['from -€10 to -€5, now €-7', '', -10, -5, -7],
  ['from US$ 5 to US$ 10, now USD 7', '', 5, 10, 7],
]

/** Numbers that say something else than where the way goes. */
const beside: readonly Row[] = [
  ['target machines at 60 frames a second, from 1 to 4 of 4, now 1', 'target machines at 60 frames a second', 1, 4, 1],
  ['from 5 to 10 patients at 3 places', 'patients at 3 places', 5, 10, undefined],
  ['from 5 to 10 patients at 3', 'patients at 3', 5, 10, undefined],
  ['from 5 to 10 patients, at 3 places', 'patients', 5, 10, undefined],
  ['adopters who report 2.0 in production, from 0 to 10', 'adopters who report 2.0 in production', 0, 10, undefined],
  ['orders from 3 cafés a week: from 40 to 60', 'orders from 3 cafés a week', 40, 60, undefined],
  ['repeat orders from the 2026-01-01 list, from 3 to 60', 'repeat orders from the 2026-01-01 list', 3, 60, undefined],
]

describe('a metric', () => {
  test.each([...english, ...nows, ...otherLanguages, ...numbers, ...beside])('%s', (text, what, from, to, now) => {
    const read = readMetric(text)
    expect([read?.what, read?.from, read?.to, read?.now]).toEqual([what, from, to, now])
  })

  test.each([
    '',
    'NPS',
    'orders a month, from 40 to …',
    'from 1.200 to 3.000',
    'de 1,200 a 3,000',
    'from 1.2.3 to 5',
    'from 120 to 200, now 1.500',
    '180-300',
    'between 5 and 7',
    '2027-06-30',
    'by June 2027',
    'from 3rd to 1st',
    'from 1 to 1e5',
    'now 140',
    '9'.repeat(400),
  ])('of which nothing can be told: %s', (text) => {
    expect(readMetric(text)).toBeUndefined()
  })

  it('keeps its numbers as they are written', () => {
    expect(readMetric('saved, from €0 to €9,000, now 25 % of it')?.said).toEqual({
      from: '€0',
      to: '€9,000',
      now: '25 %',
    })
  })

  it('never throws, and has finite numbers only', () => {
    const part = fc.constantFrom(
      'from ',
      'to ',
      'now ',
      '140',
      '1.2k',
      '9,000',
      '.',
      ',',
      ' ',
      '-',
      '€',
      ' %',
      'of ',
      '→',
      'a ',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((parts) => parts.join('')),
        ),
        fc.string(),
        (text, value) => {
          const read = readMetric(text)
          for (const number of [read?.from, read?.to, read?.now]) expect(number ?? 0).toSatisfy(Number.isFinite)
          const progress = (read && valueProgress(read)) ?? 0
          expect(progress >= 0 && progress <= 1).toBe(true)
          withValue(text, value)
        },
      ),
    )
  })
})

describe('the way that is behind', () => {
  test.each([
    ['from 120 to 200, now 140', 0.25],
    ['from 5% to 2%, now 2.75%', 0.75],
    ['from 120 to 200, now 100', 0],
    ['from 120 to 200, now 240', 1],
    ['from 5% to 2%, now 1%', 1],
    ['€9,000 saved, now €2,250', 0.25],
    ['to 60, now 60', 1],
    ['to 60, now -3', 0],
    ['to 60, now 80', undefined],
    ['to 0, now 0', undefined],
    ['from 120 to 200', undefined],
    ['from 120 to 120, now 120', undefined],
    ['from 120 to 120, now 130', undefined],
  ])('%s: %s', (text, progress) => {
    const read = readMetric(text)
    expect(read && valueProgress(read)).toBe(progress)
  })

  it('is not known between numbers too far apart to reckon with', () => {
    expect(valueProgress({ from: -1.7e308, to: 1.7e308, now: 1.7e308 })).toBeUndefined()
  })
})

describe('another present value', () => {
  test.each([
    ['orders a month, from 120 to 200, now 140', '150', 'orders a month, from 120 to 200, now 150'],
    ['orders a month, from 120 to 200', ' 150 ', 'orders a month, from 120 to 200, now 150'],
    ['from 120 to 200 orders.', '150', 'from 120 to 200 orders, now 150.'],
    ['from 120 to 200, ', '150', 'from 120 to 200, now 150 '],
    ['from 120  to 200 (140 now),  says Ana', '150', 'from 120  to 200 (150 now),  says Ana'],
    ['€9,000 saved, now €2,500', '3,000', '€9,000 saved, now €3,000'],
    ['€9,000 saved, now €2,500', '€3,000', '€9,000 saved, now €3,000'],
    ['€9,000 saved, now €2,500', '3,000 €', '€9,000 saved, now 3,000 €'],
    ['churn from 5.5% to 2%, now 4 % (Ana)', '3.5', 'churn from 5.5% to 2%, now 3.5 % (Ana)'],
    ['churn from 5.5% to 2%, now 4 % (Ana)', '3.5%', 'churn from 5.5% to 2%, now 3.5% (Ana)'],
    ['from 14 min to 9 min, now 12 min on average', '11 min', 'from 14 min to 9 min, now 11 min on average'],
    ['from 14 min to 9 min, now 12 min on average, Ana', '11 minutes', 'from 14 min to 9 min, now 11 minutes, Ana'],
    ['from 1.2k to 3k, now 1.5k', '1700', 'from 1.2k to 3k, now 1700'],
    ['from -5 to 10, now -2', '3', 'from -5 to 10, now 3'],
    ['from 0 to 40, now 12 of 40', '13 of 40', 'from 0 to 40, now 13 of 40'],
    ['de 120 a 200', '140', 'de 120 a 200, ahora 140'],
    ['von 120 auf 200', '140', 'von 120 auf 200, jetzt 140'],
  ])('%s + %s', (text, value, after) => {
    expect(withValue(text, value)).toBe(after)
  })
})
