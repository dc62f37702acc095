import { expect, it } from 'vitest'
import { type Focus, wholePlan } from '../../../src/core/views/focus.ts'
import { joinedOutline } from '../../../src/core/views/joined-outline.ts'
import { linkedPlans } from '../../../src/core/views/linked-plans.ts'
import type { OutlineNode } from '../../../src/core/views/outline.ts'
import { shownRows } from '../../../src/core/views/shown-rows.ts'
import { read } from './plan.ts'

const own = `# Vision: The studio

## Operations

See [its own plan](ops.plan.md).

### Goal: Rent 12 desks by 2026-12-31
`
const ops = `# Vision: Work

## Goal: Move 40 projects into the tool by 2026-12-31

- [ ] Compare candidates
`

function shown(focus: Partial<Focus>): readonly string[] {
  const snapshot = read(own)
  const linked = read(ops)
  const { taken } = linkedPlans('own', snapshot, 1, {
    resolve: (_from, path) => path,
    visit: (file) => (file === 'ops.plan.md' ? linked : 'missing'),
    nameOf: (file) => file,
  })
  const tree = joinedOutline('own', snapshot, taken)
  const narrow = shownRows({ ...wholePlan, ...focus })
  const below = (row?: OutlineNode): readonly string[] =>
    narrow.below(tree, row).flatMap((one) => [one.title.split(' ')[0] ?? '', ...below(one)])
  return below()
}

it('a goal of another plan that is asked for keeps the rows above the link, and no other', () => {
  expect(shown({})).toEqual(['The', 'Operations', 'Rent', 'Move', 'Compare'])
  expect(shown({ text: 'candidates' })).toEqual(['The', 'Operations', 'Move', 'Compare'])
  expect(shown({ text: 'candidates', altitude: 'vision' })).toEqual(['The'])
  expect(shown({ text: 'desks' })).toEqual(['The', 'Operations', 'Rent'])
})
