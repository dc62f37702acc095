import { expect, it } from 'vitest'
import { readOptions } from '../../bench/options.ts'
import { bestOf, tolerance, worse } from '../../bench/ratios.ts'

it('measures everything unless asked for less', () => {
  expect(readOptions([])).toMatchObject({ items: [100, 1000, 10_000, 50_000], shapes: ['headings', 'short', 'flat'] })
  expect(readOptions(['--json', '--items', '1000, 100,1000', '--shapes=flat'])).toMatchObject({
    items: [100, 1000],
    shapes: ['flat'],
    json: true,
  })
})

it.each([
  ['--jsn'],
  ['more'],
  ['--items', 'many'],
  ['--items', '-1'],
  ['--items', '3'],
  ['--items', ''],
  ['--shapes', 'round'],
  ['--items'],
])('says what is wrong with %s %s', (...args) => {
  expect(readOptions(args)).toMatch(/--(?:items|shapes)/)
})

it('calls a ratio worse that is much higher or was not measured', () => {
  const committed = { opening: 0.5, edit: 2 }
  expect(worse({ opening: 0.5 * tolerance, edit: 1 }, committed)).toEqual([])
  expect(worse({ opening: 0.76, edit: 2 }, committed)).toEqual(['opening: 0.76, committed 0.5'])
  expect(worse({ opening: 0.5 }, committed)).toEqual(['edit: not measured, committed 2'])
  expect(
    bestOf([
      { opening: 0.9, edit: 2 },
      { opening: 0.4, edit: 3 },
    ]),
  ).toEqual({ opening: 0.4, edit: 2 })
})
