import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../../src/core/plan/model.ts'
import { inEnglish } from '../../../src/core/text/message.ts'
import { foldingOf } from '../../../src/core/views/folding.ts'
import { type PlanSymbol, symbols } from '../../../src/core/views/symbols.ts'
import { read, studio } from './plan.ts'

const told = (all: readonly PlanSymbol[], indent = ''): readonly string[] =>
  all.flatMap(({ level, title, status, due, progress, children }) => [
    [
      `${indent}${level}: ${title.slice(0, 24)}`,
      status === 'open' ? '' : status,
      due ? inEnglish(due.label) : '',
      progress ? `${progress.done}/${progress.total}` : '',
    ]
      .filter(Boolean)
      .join(' · '),
    ...told(children, `${indent}  `),
  ])

const all = (symbol: PlanSymbol): readonly PlanSymbol[] => [symbol, ...symbol.children.flatMap(all)]

/** Labels at one depth, lists that hold what follows them, notes between: all the ways in which items end. */
const mixed = `# Vision

Be the bakery that the whole quarter walks to

## Goal: Sell 300 loaves a day by the end of 2026
## Milestone: Supply three cafés by June 2026

- [ ] Write a price list
  that goes on

  and has a note
  - [ ] Ask for prices

## Notes

Nothing.

## Goal: Open a second shop by 2027-06-30

1. Find a place by 2026-09-30
   - [-] Ask the bank
2. Sign
`

describe('symbols', () => {
  it('tell every item with its state, due day and progress', () => {
    expect(told(symbols(read(studio)))).toEqual([
      'vision: Be the design studio tha · 2/5',
      '  area: Operations · 2/5',
      '    goal: Have project management  · in 12 mo · 2/5',
      '      milestone: Identify the best softwa · in 3 wk · 2/4',
      '        action: Search the market · done',
      '        action: Compare three candidates · in 6 d · 1/2',
      '          step: Write down the criteria',
      '          step: Ask for prices · done',
      '        action: Decide · 2 d late',
      '      milestone: Roll out by Q2 2026 · Q2 · 0/1',
      '        action: Train the team',
    ])
  })

  it.each([
    ['the long form', studio],
    ['a mixed form', mixed],
    ['our own plan', readFileSync('PLAN.md', 'utf8')],
  ])('reach as far as the items of %s say', (_, text) => {
    const { plan } = read(text)
    const found = symbols(read(text)).flatMap(all)
    // An item is at least as long as its children.
    const endOf = (item: Item): number =>
      Math.max(item.spans.subtree.end, item.spans.own.end, ...item.children.map(endOf))
    const expected = plan.items.map((item) => [item.title, item.spans.own.start, endOf(item)])
    expect(found.map(({ title, span }) => [title, span.start, span.end])).toEqual(expected)
  })

  it('stand where their names do, and within those that hold them, whatever the text', () => {
    const line = fc.constantFrom(
      '# Vision: V',
      '## Goal: G',
      '## Milestone: M',
      '### N',
      '- [ ] A',
      '  - [ ] S',
      '1. O',
      '',
      'text',
      '- Goal: L',
      '> q',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        for (const symbol of symbols(read(lines.join('\n'))).flatMap(all)) {
          const { span, name, children } = symbol
          expect(span.start <= name.start && name.end <= span.end).toBe(true)
          for (const child of children) expect(child.span.end).toBeLessThanOrEqual(span.end)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('folding', () => {
  it('folds every item with something below it, and the front matter', () => {
    expect(foldingOf(read(studio)).map(({ level, first, last }) => [level, first, last])).toEqual([
      [undefined, 0, 2],
      ['vision', 4, 22],
      ['area', 6, 22],
      ['goal', 8, 22],
      ['milestone', 12, 18],
      ['action', 15, 17],
      ['milestone', 20, 22],
    ])
  })

  it('folds a goal with the milestones that stand at its depth, and an action with its notes', () => {
    expect(foldingOf(read(mixed)).map(({ level, first, last }) => [level, first, last])).toEqual([
      ['goal', 4, 11],
      ['milestone', 5, 11],
      ['action', 7, 11],
      ['goal', 17, 21],
      ['milestone', 19, 20],
    ])
  })
})
