import { describe, expect, it, test } from 'vitest'
import { setMetricValue } from '../../../src/core/edits/set-metric-value.ts'
import { read } from '../tree.ts'
import { change, context, itemIn } from './edited.ts'

const set = (text: string, value: string, title = ''): string =>
  change(text, title, (plan, item) => setMetricValue(plan, item, value, context))

const top = '# Vision: V\n\n'

describe('the present value of a metric', () => {
  test.each([
    [
      'in a property',
      '## Goal: Sell\n\n- Metric: orders, from 120 to 200, now 140',
      '150',
      '## Goal: Sell\n\n- Metric: orders, from 120 to 200, now 150',
    ],
    [
      'behind it where there was none',
      '## Goal: Sell\n\n- Metric: orders, from 120 to 200\n- Why: w',
      '150',
      '## Goal: Sell\n\n- Metric: orders, from 120 to 200, now 150\n- Why: w',
    ],
    [
      'with its sign',
      '## Goal: Save\n\n- Metric: €9,000 saved, now €2,500',
      '3,000',
      '## Goal: Save\n\n- Metric: €9,000 saved, now €3,000',
    ],
    [
      'among others on a line',
      '## Goal: Sell\n\nMetric: orders, from 120 to 200 | Owner: Ana',
      '150',
      '## Goal: Sell\n\nMetric: orders, from 120 to 200, now 150 | Owner: Ana',
    ],
    [
      'inline',
      '## Goal: Sell [metric:: orders, from 120 to 200, now 140] [owner:: Ana]',
      '150',
      '## Goal: Sell [metric:: orders, from 120 to 200, now 150] [owner:: Ana]',
    ],
    ['as a tag', '## Goal: Sell @metric(from 120 to 200)', '150', '## Goal: Sell @metric(from 120 to 200, now 150)'],
    [
      'beside what is in bold',
      '## Goal: Sell\n\n- Metric: orders, from **120** to **200**, now **140**',
      '150',
      '## Goal: Sell\n\n- Metric: orders, from **120** to **200**, now **150**',
    ],
    [
      'behind what is in bold',
      '## Goal: Sell\n\n- Metric: orders, from 120 to **200**\n',
      '150',
      '## Goal: Sell\n\n- Metric: orders, from 120 to **200**, now 150\n',
    ],
    [
      'where all is in bold',
      '## Goal: Sell\n\n- **Metric: orders, from 120 to 200**\n',
      '150',
      '## Goal: Sell\n\n- **Metric: orders, from 120 to 200, now 150**\n',
    ],
    [
      'on the second line',
      '## Goal: Sell\n\n- Metric: orders a month,\n  from 120 to 200, now 140',
      '150',
      '## Goal: Sell\n\n- Metric: orders a month,\n  from 120 to 200, now 150',
    ],
    [
      'in Spanish',
      '## Goal: Vender\n\n- Métrica: pedidos, de 120 a 200',
      '140',
      '## Goal: Vender\n\n- Métrica: pedidos, de 120 a 200, ahora 140',
    ],
    [
      'of a phrase of the title',
      '## Goal: Grow from 120 to 200 orders by 2027',
      '140',
      '## Goal: Grow from 120 to 200 orders by 2027\n\n- Metric: from 120 to 200 orders, now 140',
    ],
    [
      'of a phrase before a sign',
      '## Goal: Grow (from 120 to 200), and keep it',
      '140',
      '## Goal: Grow (from 120 to 200), and keep it\n\n- Metric: from 120 to 200, now 140',
    ],
    [
      'of a phrase, in the form that waits for it',
      '## Goal: Grow from 120 to 200 orders\n\n- Metric:\n- Due: 2027',
      '140',
      '## Goal: Grow from 120 to 200 orders\n\n- Metric: from 120 to 200 orders, now 140\n- Due: 2027',
    ],
    [
      'of a phrase, in the style of the file',
      '## Goal: Grow from 120 to 200 orders [due:: 2027]',
      '140',
      '## Goal: Grow from 120 to 200 orders [due:: 2027] [metric:: from 120 to 200 orders, now 140]',
    ],
    [
      'with Windows line ends',
      '## Goal: Sell\r\n\r\n- Metric: from 120 to 200, now 140\r\n',
      '150',
      '## Goal: Sell\r\n\r\n- Metric: from 120 to 200, now 150\r\n',
    ],
  ])('is written %s', (_, before, value, after) => {
    const plan = top + before
    const changed = set(plan, value)
    expect(changed.trimEnd()).toBe((top + after).trimEnd())
    expect(itemIn(read(changed).plan).metric).toMatch(new RegExp(`(?:now|ahora) \\W{0,2}${value}`))
    expect(set(changed, value)).toBe(changed)
  })

  it('is that of the field, where the title has the phrase as well', () => {
    const once = set(`${top}## Goal: Grow from 120 to 200 orders\n`, '140')
    expect(itemIn(read(once).plan).metric).toBe('from 120 to 200 orders, now 140')
    expect(set(once, '150')).toBe(once.replace('now 140', 'now 150'))
  })
})

describe('a value that cannot be noted', () => {
  const metric = `${top}## Goal: Sell\n\n- Metric: orders, from 1,000 to 3,000, now 1,200\n`

  test.each([
    ['no metric', `${top}## Goal: Sell\n`, '140', /^refused: There is no metric yet\. Add one first/],
    ['an empty form', `${top}## Goal: Sell\n\n- Metric:\n`, '140', /^refused: There is no metric yet/],
    ['no target', `${top}## Goal: Sell\n\n- Metric: orders\n`, '140', /^refused: The metric “orders” names no number/],
    ['a word', metric, 'many', /^refused: “many” is no number/],
    ['nothing', metric, ' ', /^refused: “” is no number/],
    ['a word before it', metric, 'about 140', /^refused: “about 140” is no number/],
    ['two numbers', metric, '140 or 150', /^refused: “140 or 150” is no number/],
    ['two clauses', metric, '140, or so', /^refused: “140, or so” is no number/],
    ['a number of two readings', metric, '1.500', /^refused: “1\.500” can be read in two ways/],
    ['a number that gives the others another reading', metric, '1500,5', /^refused: “1500,5” can be read in two ways/],
  ])('%s', (_, text, value, refusal) => {
    expect(set(text, value, 'Sell')).toMatch(refusal)
  })
})
