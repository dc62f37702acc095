import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { open } from '../../src/core/index.ts'
import type { Item } from '../../src/core/plan/model.ts'
import { defaultSettings } from '../../src/core/plan/settings.ts'
import { isOver } from '../../src/core/plan/values.ts'
import { altitudes, type Focus, noArea, wholePlan } from '../../src/core/views/focus.ts'
import { type Outline, type OutlineNode, outline } from '../../src/core/views/outline.ts'
import { type RowTree, type ShownRows, shownRows, treeOf } from '../../src/core/views/shown-rows.ts'
import { change, changed, largePlans, plans } from './changes.ts'

const options = { today: '2026-01-10', settings: defaultSettings }

const focus: fc.Arbitrary<Focus> = fc.record({
  altitude: fc.constantFrom(...altitudes),
  hideDone: fc.boolean(),
  areas: fc.subarray(['Operations', 'Sales', 'Marketing', noArea]),
  text: fc.oneof(
    { weight: 2, arbitrary: fc.constant('') },
    fc.constantFrom('the', 'a e', 'call', '1', 'Ana', 'sell boats'),
  ),
})

const allBelow = (rows: readonly OutlineNode[]): readonly OutlineNode[] =>
  rows.flatMap((row) => [row, ...allBelow(row.children)])

const shownBelow = (shown: ShownRows, rows: readonly OutlineNode[], row?: OutlineNode): readonly OutlineNode[] =>
  shown.below(treeOf({ rows, changed: [] }), row).flatMap((one) => [one, ...shownBelow(shown, rows, one)])

const above = (item: Item): readonly Item[] => (item.parent === undefined ? [] : [item.parent, ...above(item.parent)])

describe('the rows that a focus leaves', () => {
  it('are all rows where it asks for nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...plans, ...largePlans), (text) => {
        const { rows } = outline(open(text, options))
        expect(shownBelow(shownRows(wholePlan), rows)).toEqual(allBelow(rows))
      }),
      { numRuns: 10 },
    )
  })

  it('are as many as are counted, stand below rows that are shown, and say whether any is below them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...plans, ...largePlans), focus, (text, chosen) => {
        const { plan, ...snapshot } = open(text, options)
        const { rows } = outline({ ...snapshot, plan })
        const narrow = shownRows(chosen)
        const tree = treeOf({ rows, changed: [] })
        const shown = new Set(shownBelow(narrow, rows))
        expect(narrow.count(plan)).toBe(shown.size)
        for (const row of allBelow(rows)) {
          if (!shown.has(row)) {
            expect(narrow.nearest(tree, row) === undefined || shown.has(narrow.nearest(tree, row) as OutlineNode)).toBe(
              true,
            )
            continue
          }
          expect(row.parent === undefined || shown.has(row.parent)).toBe(true)
          expect(narrow.nearest(tree, row)).toBe(row)
          expect(narrow.hasBelow(tree, row)).toBe(row.children.some((one) => shown.has(one)))
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('are all that is open and below nothing that is over, where only what is over is hidden', () => {
    fc.assert(
      fc.property(fc.constantFrom(...plans, ...largePlans), (text) => {
        const { rows } = outline(open(text, options))
        const open_ = allBelow(rows).filter(({ item }) => ![item, ...above(item)].some(({ status }) => isOver(status)))
        expect(shownBelow(shownRows({ ...wholePlan, hideDone: true }), rows)).toEqual(open_)
      }),
      { numRuns: 10 },
    )
  })
})

/** What the editor has painted: it looks again only below the rows that it is told of. */
function editorOf(narrow: ShownRows) {
  const below = new Map<OutlineNode | undefined, readonly OutlineNode[]>()
  const look = (row: OutlineNode | undefined, tree: RowTree): void => {
    if (row !== undefined && !narrow.hasBelow(tree, row)) {
      below.set(row, [])
      return
    }
    const shown = narrow.below(tree, row)
    below.set(row, shown)
    for (const one of shown) look(one, tree)
  }
  const painted = (row?: OutlineNode): readonly OutlineNode[] =>
    (below.get(row) ?? []).flatMap((one) => [one, ...painted(one)])
  return {
    painted,
    refresh: (tree: RowTree, told: Outline['changed']) => {
      if (told === 'all') look(undefined, tree)
      else for (const row of new Set(told)) if (painted().includes(row)) look(row, tree)
    },
  }
}

describe('the rows that a focus leaves of an edited plan', () => {
  it('are those of the plan made anew, wherever the editor is told to look', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plans, ...largePlans),
        focus,
        fc.array(change, { minLength: 1, maxLength: 5 }),
        (plan, chosen, changes) => {
          const narrow = shownRows(chosen)
          const editor = editorOf(narrow)
          const texts = [plan]
          let snapshot = open(plan, options)
          let known = outline(snapshot)
          editor.refresh(treeOf(known), 'all')
          for (const one of changes) {
            const text = changed(texts, one)
            texts.push(text)
            snapshot = open(text, options, snapshot)
            known = outline(snapshot, known)
            editor.refresh(treeOf(known), narrow.changed(treeOf(known)))
            const anew = shownBelow(shownRows(chosen), outline(open(text, options)).rows)
            expect(editor.painted().map(({ itemId }) => itemId)).toEqual(anew.map(({ itemId }) => itemId))
          }
        },
      ),
      { numRuns: 100 },
    )
  }, 120_000)
})
