import { describe, expect, it } from 'vitest'
import { areasOf, type Focus, isNarrow, noArea, readFocus, wholePlan } from '../../../src/core/views/focus.ts'
import { foldsAt } from '../../../src/core/views/folds.ts'
import { type OutlineNode, outline } from '../../../src/core/views/outline.ts'
import { shownRows, treeOf } from '../../../src/core/views/shown-rows.ts'
import { read } from './plan.ts'

const bakery = `# Vision: Be the bakery that the street wakes up for

## Operations

### Goal: Bake 300 loaves a day by 2026-12-31

#### Milestone: Second oven installed by 2026-03-31

- [x] Call the dealer ✅ 2026-01-05
  - [ ] Note the price
- [ ] Measure the wall @owner(Ana)
- [ ] Order the oven 🆔 oven1

#### Milestone: Crew of three trained by 2026-06-30

- [ ] Write the plan for the crew

## Sales

### Goal: Supply 12 cafés by 2026-12-31

- Owner: José

#### Milestone: 3 cafés won by 2026-04-30

- [x] Visit the Café Ñandú ✅ 2026-01-06

### Goal: Open a stall @owner(ana)

- Status: dropped

- [ ] Rent a cart

## Goal: Stay healthy until 2026-12-31

- [ ] Take the day off
`

const snapshot = read(bakery)

const narrowed = (focus: Partial<Focus>): Focus => ({ ...wholePlan, ...focus })

/** The titles that are shown, two spaces for each level above; and how many these are. */
function shown(focus: Partial<Focus>, text = bakery): readonly string[] {
  const plan = read(text)
  const rows = shownRows(narrowed(focus))
  const lines = (row: OutlineNode | undefined, indent: string, below: readonly OutlineNode[]): readonly string[] =>
    rows
      .below(treeOf({ rows: below, changed: [] }), row)
      .flatMap((one) => [
        indent + one.title.split(' ').slice(0, 2).join(' '),
        ...lines(one, `${indent}  `, one.children),
      ])
  const all = lines(undefined, '', outline(plan).rows)
  expect(rows.count(plan.plan)).toBe(all.length)
  return all
}

describe('a focus', () => {
  it('shows the vision, goals or milestones with all above them, or everything', () => {
    expect(shown({ altitude: 'vision' })).toEqual(['Be the'])
    const goals = ['Be the', '  Operations', '    Bake 300', '  Sales', '    Supply 12', '    Open a']
    expect(shown({ altitude: 'goals' })).toEqual([...goals, '    Stay healthy'])
    expect(shown({ altitude: 'milestones' })).toEqual([
      'Be the',
      '  Operations',
      '    Bake 300',
      '      Second oven',
      '      Crew of',
      '  Sales',
      '    Supply 12',
      '      3 cafés',
      '    Open a',
      '    Stay healthy',
    ])
    expect(shown({})).toHaveLength(snapshot.plan.size)
  })

  it('hides what is over with all that is below it, and nothing else', () => {
    const all = shown({})
    const hidden = ['Call the', 'Note the', 'Visit the', 'Open a', 'Rent a']
    expect(shown({ hideDone: true })).toEqual(all.filter((line) => !hidden.includes(line.trim())))
  })

  it('shows some areas alone, and what is in none', () => {
    expect(shown({ areas: ['Sales'], altitude: 'goals' })).toEqual([
      'Be the',
      '  Sales',
      '    Supply 12',
      '    Open a',
      '    Stay healthy',
    ])
    const loose = '# Vision: Be first\n\n## Goal: Rest\n\n## Sales\n\n### Goal: Sell\n'
    expect(shown({ areas: [noArea] }, loose)).toEqual(['Be first', '  Rest'])
    expect(shown({ areas: ['Sales', noArea] }, loose)).toHaveLength(4)
    expect(shown({ areas: ['Unknown'] })).toEqual([])
  })

  it('finds words in any order and case, with or without accents, in titles, owners and ids', () => {
    const found = (text: string) => shown({ text }).map((line) => line.trim())
    expect(found('CAFE visit')).toEqual(['Be the', 'Sales', 'Supply 12', '3 cafés', 'Visit the'])
    expect(found('ñandu')).toContain('Visit the')
    expect(found('jose')).toEqual(['Be the', 'Sales', 'Supply 12'])
    expect(found('@ana')).toEqual(['Be the', 'Operations', 'Bake 300', 'Second oven', 'Measure the', 'Sales', 'Open a'])
    expect(found('oven1')).toEqual(['Be the', 'Operations', 'Bake 300', 'Second oven', 'Order the'])
    expect(found('oven nothing')).toEqual([])
    expect(found('  ')).toHaveLength(snapshot.plan.size)
  })

  it('keeps a goal in which an action is asked for, from any altitude', () => {
    expect(shown({ text: 'cart', altitude: 'goals' })).toEqual(['Be the', '  Sales', '    Open a'])
    expect(shown({ text: 'cart', altitude: 'goals', hideDone: true })).toEqual([])
  })

  it('leaves progress and what comes next as they are in the whole plan', () => {
    const { rows } = outline(snapshot)
    const narrow = shownRows(narrowed({ text: 'order', hideDone: true }))
    const only = (row?: OutlineNode) => narrow.below(treeOf({ rows, changed: [] }), row)[0]
    const milestone = only(only(only(only())))
    expect(milestone?.progress).toEqual({ done: 1, total: 3 })
    expect(only(milestone)?.title).toBe('Order the oven')
    expect(only(milestone)?.isNext).toBe(false)
  })

  it('is read from anything, without what is no part of one', () => {
    expect(readFocus(undefined)).toEqual(wholePlan)
    expect(readFocus({ altitude: 'moon', hideDone: 1, areas: ['Sales', 2], text: null })).toEqual(
      narrowed({ areas: ['Sales'] }),
    )
    const focus = narrowed({ altitude: 'goals', hideDone: true, areas: [noArea], text: 'oven' })
    expect(readFocus(JSON.parse(JSON.stringify(focus)))).toEqual(focus)
    expect(isNarrow(wholePlan)).toBe(false)
    expect(isNarrow(narrowed({ text: ' ' }))).toBe(false)
    expect(isNarrow(narrowed({ hideDone: true }))).toBe(true)
  })

  it('knows the areas of a plan, and whether something is in none', () => {
    expect(areasOf(snapshot.plan)).toEqual(['Operations', 'Sales'])
    expect(areasOf(read('# Vision: V\n\n## Goal: Rest\n\n## Ops\n\n### Goal: Sell\n').plan)).toEqual([
      'Operations',
      noArea,
    ])
    expect(areasOf(read('# Vision: V\n').plan)).toEqual([])
  })
})

describe('rows under a focus', () => {
  it('lead to the nearest row above that is shown', () => {
    const { rows } = outline(snapshot)
    const row = rows[0]?.children[0]?.children[0]?.children[0]?.children[0]?.children[0]
    expect(row?.title).toBe('Note the price')
    const nearest = (focus: Partial<Focus>) =>
      row && shownRows(narrowed(focus)).nearest(treeOf({ rows, changed: [] }), row)?.title
    expect(nearest({})).toBe('Note the price')
    expect(nearest({ hideDone: true })).toMatch(/^Second oven/)
    expect(nearest({ altitude: 'goals' })).toMatch(/^Bake 300/)
    expect(nearest({ text: 'no such words' })).toBeUndefined()
  })

  it('have nothing to open where nothing below them is shown', () => {
    const { rows } = outline(snapshot)
    const goal = rows[0]?.children[0]?.children[0]
    const opens = (focus: Partial<Focus>) =>
      goal && shownRows(narrowed(focus)).hasBelow(treeOf({ rows, changed: [] }), goal)
    expect(opens({ altitude: 'goals' })).toBe(false)
    expect(opens({ altitude: 'milestones' })).toBe(true)
    expect(opens({ text: 'loaves' })).toBe(false)
    expect(opens({ text: 'crew' })).toBe(true)
  })
})

describe('folds', () => {
  const lines = (altitude: Focus['altitude'], canFold = (_level: string) => true) =>
    foldsAt(snapshot.plan, altitude, ({ level }) => canFold(level)).map(({ title }) => title.split(' ')[0])

  it('are the lowest items that are seen from an altitude', () => {
    expect(lines('vision')).toEqual(['Be'])
    expect(lines('goals')).toEqual(['Bake', 'Supply', 'Open', 'Stay'])
    expect(lines('milestones')).toEqual(['Second', 'Crew', '3', 'Open', 'Stay'])
    expect(lines('everything')).toEqual([])
  })

  it('are those below where the editor has nothing to fold', () => {
    expect(lines('vision', (level) => level !== 'vision')).toEqual(['Operations', 'Sales'])
    expect(foldsAt(read('## Goal: Rest\n\n- [ ] Sleep\n').plan, 'vision', () => true)).toHaveLength(1)
  })
})
