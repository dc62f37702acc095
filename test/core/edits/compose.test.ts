import { describe, expect, it } from 'vitest'
import { composeMetric, composeTitle, type SmartAnswers } from '../../../src/core/edits/compose.ts'
import { assess } from '../../../src/core/smart/assess.ts'
import { spanish } from '../../../src/core/smart/lexicon/es/spanish.ts'
import { today } from '../tree.ts'

const by = '2026-12-31'
const orders = { from: '40', to: '60', unit: 'orders a month' }

const rows: readonly (readonly [title: string, answers: SmartAnswers, sentence: string])[] = [
  ['Increase sales', { ...orders, by }, 'Increase sales from 40 to 60 orders a month by 2026-12-31'],
  ['Increase sales soon', { by }, 'Increase sales by 2026-12-31'],
  ['Increase sales soon', orders, 'Increase sales soon from 40 to 60 orders a month'],
  ['Increase sales significantly.', { to: '60', unit: 'orders a month' }, 'Increase sales to 60 orders a month'],
  ['Increase sales by June', orders, 'Increase sales from 40 to 60 orders a month by June'],
  ['Increase sales by June', { ...orders, by }, 'Increase sales from 40 to 60 orders a month by 2026-12-31'],
  ['Increase sales in the near future, and morale', { by }, 'Increase sales, and morale by 2026-12-31'],
  [
    'Increase sales because we must survive',
    { ...orders, by },
    'Increase sales from 40 to 60 orders a month by 2026-12-31 because we must survive',
  ],
  [
    'Grow the newsletter from 100 to 200',
    { from: '120', to: '300', unit: 'readers', by },
    'Grow the newsletter from 120 to 300 readers by 2026-12-31',
  ],
  ['Grow monthly readers', { from: '1', to: '3', unit: 'readers' }, 'Grow monthly readers from 1 to 3'],
  ['Launch the shop', { to: '60', unit: 'orders a month' }, 'Launch the shop with 60 orders a month'],
  ['Launch the shop', orders, 'Launch the shop, from 40 to 60 orders a month'],
  ['Raise Q3 revenue', { to: '9 M', by }, 'Raise Q3 revenue to 9 M by 2026-12-31'],
  ['Raise the score', { from: '80 %', to: '95 %', unit: '%' }, 'Raise the score from 80 % to 95 %'],
  [
    'Roll out the tool',
    { state: 'Every team uses it.', by },
    'Roll out the tool until every team uses it, by 2026-12-31',
  ],
  ['Roll out the tool', { state: 'until CRM data is in' }, 'Roll out the tool, done when CRM data is in'],
  [
    'Improve things',
    { outcome: 'cut the time to answer', from: '9', to: '2', unit: 'hours' },
    'Cut the time to answer from 9 to 2 hours',
  ],
  ['improve things', { outcome: 'cut waste', by }, 'cut waste by 2026-12-31'],
  ['', { outcome: 'Open a second shop', by }, 'Open a second shop by 2026-12-31'],
  ['Open a second shop', {}, 'Open a second shop'],
  ['Open a shop by TBD', { by }, 'Open a shop by 2026-12-31'],
]

describe('composing a sentence', () => {
  it.each(rows)('%s + %o', (title, answers, sentence) => {
    expect(composeTitle(title, answers)).toBe(sentence)
  })

  it('gives what was asked for, as it is read', () => {
    const context = { today, fiscalYearStart: 1, weekStart: 1 }
    for (const [title, answers] of rows) {
      const read = assess(composeTitle(title, answers), 'goal', context)
      if (answers.by !== undefined) expect([title, read.timeBound.present]).toEqual([title, true])
      if (answers.to !== undefined || answers.state !== undefined) {
        expect([title, read.measurable.present]).toEqual([title, true])
      }
    }
  })
})

describe('composing a metric', () => {
  it.each([
    [orders, 'orders a month, from 40 to 60'],
    [{ to: '60', unit: 'orders a month' }, 'orders a month, to 60'],
    [{ from: '80 %', to: '95 %' }, 'from 80 % to 95 %'],
  ])('%o', (answers, metric) => {
    expect(composeMetric(answers)).toBe(metric)
  })
})

describe('in Spanish', () => {
  it.each([
    [
      'Aumentar las ventas pronto',
      { from: '40', to: '60', unit: 'pedidos al mes', by: '2026-12-31' },
      'Aumentar las ventas de 40 a 60 pedidos al mes antes del 2026-12-31',
    ],
    ['Abrir la tienda antes de junio', { by: '2026-12-31' }, 'Abrir la tienda antes del 2026-12-31'],
    [
      'Implantar el CRM',
      { state: 'todos los equipos lo usan' },
      'Implantar el CRM hasta que todos los equipos lo usan',
    ],
  ] as const)('"%s"', (title, answers, sentence) => {
    expect(composeTitle(title, answers, spanish)).toBe(sentence)
  })
})
