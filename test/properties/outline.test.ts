import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { open } from '../../src/core/index.ts'
import { defaultSettings } from '../../src/core/plan/settings.ts'
import { type OutlineNode, outline } from '../../src/core/views/outline.ts'
import { change, changed, largePlans, plans } from './changes.ts'

const options = { today: '2026-01-10', settings: defaultSettings }

const withBelow = (rows: readonly OutlineNode[]): readonly OutlineNode[] =>
  rows.flatMap((row) => [row, ...withBelow(row.children)])

const painted = [
  ...['level', 'shortTitle', 'status', 'due', 'progress', 'value', 'health'],
  ...['isTask', 'isNext', 'findings', 'worst', 'hasChildren'],
] as readonly (keyof OutlineNode)[]

/** What is painted of a row. */
const look = (row: OutlineNode): string => JSON.stringify(painted.map((part) => row[part] ?? null))

describe('the outline of an edited plan', () => {
  it('is that of the plan made anew, and names every row that looks otherwise', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plans, ...largePlans),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        (plan, changes) => {
          const texts = [plan]
          let snapshot = open(plan, options)
          let shown = outline(snapshot)
          for (const one of changes) {
            const seen = new Map(withBelow(shown.rows).map((row) => [row, [look(row), row.children.length].join()]))
            expect(new Set(withBelow(shown.rows).map(({ key }) => key)).size).toBe(seen.size)
            const text = changed(texts, one)
            texts.push(text)
            snapshot = open(text, options, snapshot)
            shown = outline(snapshot, shown)
            const anew = withBelow(outline(open(text, options)).rows)
            const rows = withBelow(shown.rows)
            expect(rows.map(look)).toEqual(anew.map(look))
            expect(rows.map(({ itemId }) => itemId)).toEqual(anew.map(({ itemId }) => itemId))
            if (shown.changed === 'all') continue
            const told = new Set(withBelow(shown.changed))
            for (const row of rows)
              if (!told.has(row)) expect([look(row), row.children.length].join()).toBe(seen.get(row))
          }
        },
      ),
      { numRuns: 60 },
    )
  }, 120_000)
})
