import { describe, expect, it } from 'vitest'
import { dropFrom, dropItems, takeOut, whyNoDrop } from '../../../src/core/edits/drop.ts'
import { applyEdits } from '../../../src/core/text/edit.ts'
import { inEnglish } from '../../../src/core/text/message.ts'
import { plain, read } from '../tree.ts'
import { context, itemIn } from './edited.ts'

const plan = plain(`
  # Vision: V

  ## Sales

  ### Goal: G

  #### Milestone: M1

  - [ ] a
    - [ ] s
  - [ ] b
  - [ ] c

  #### Milestone: M2

  ## Marketing

  ### Goal: H

  - Why: w
`)

const drop = (titles: readonly string[], on: string, text = plan): string => {
  const { plan: now } = read(text)
  const result = dropItems(
    now,
    titles.map((title) => itemIn(now, title)),
    itemIn(now, on),
    context,
  )
  return 'refused' in result ? `refused: ${inEnglish(result.refused)}` : applyEdits(text, result.edits)
}

describe('dropping', () => {
  it('on an item that holds its level: the last child', () => {
    expect(drop(['a'], 'M2')).toBe(
      plan.replace('- [ ] a\n  - [ ] s\n', '').replace('Milestone: M2\n', 'Milestone: M2\n\n- [ ] a\n  - [ ] s\n'),
    )
    expect(drop(['M2'], 'H')).toBe(
      plan.replace('#### Milestone: M2\n\n', '').replace('- Why: w\n', '- Why: w\n\n#### Milestone: M2\n'),
    )
    expect(drop(['s'], 'b')).toBe(plan.replace('  - [ ] s\n- [ ] b\n', '- [ ] b\n  - [ ] s\n'))
    expect(drop(['H'], 'Sales')).toBe(
      plan.replace('\n### Goal: H\n\n- Why: w\n', '').replace('M2\n', 'M2\n\n### Goal: H\n\n- Why: w\n'),
    )
  })

  it('on one of its level: in its place, and further down behind it', () => {
    const lines = '- [ ] a\n  - [ ] s\n- [ ] b\n- [ ] c\n'
    expect(drop(['c'], 'a')).toBe(plan.replace(lines, '- [ ] c\n- [ ] a\n  - [ ] s\n- [ ] b\n'))
    expect(drop(['a'], 'b')).toBe(plan.replace(lines, '- [ ] b\n- [ ] a\n  - [ ] s\n- [ ] c\n'))
    expect(drop(['Marketing'], 'Sales')).toMatch(/## Marketing[\s\S]*## Sales/)
    expect(drop(['H'], 'G')).toBe(
      plan.replace('\n### Goal: H\n\n- Why: w\n', '').replace('### Goal: G', '### Goal: H\n\n- Why: w\n\n### Goal: G'),
    )
  })

  it('several keep their order, and one below another goes along', () => {
    expect(drop(['c', 's', 'a'], 'M2')).toBe(
      plan
        .replace('- [ ] a\n  - [ ] s\n- [ ] b\n- [ ] c\n', '- [ ] b\n')
        .replace('M2\n', 'M2\n\n- [ ] a\n  - [ ] s\n- [ ] c\n'),
    )
  })

  it('counts numbers anew', () => {
    const text = '# Vision: V\n\n## Goal: G\n\n1. one\n2. two\n3. three\n\n## Goal: H\n\n1. four\n'
    expect(drop(['one'], 'four', text)).toBe(
      '# Vision: V\n\n## Goal: G\n\n1. two\n2. three\n\n## Goal: H\n\n1. one\n2. four\n',
    )
    expect(drop(['one', 'three'], 'H', text)).toBe(
      '# Vision: V\n\n## Goal: G\n\n1. two\n\n## Goal: H\n\n1. four\n2. one\n3. three\n',
    )
  })

  it.each([
    [['a'], 'a', 'stands there already'],
    [['M1'], 'a', 'cannot stand below itself'],
    [['H'], 'a', 'A goal stands in an area'],
    [['a'], 'G', 'has milestones'],
    [['b'], 's', 'An action stands below a milestone'],
    [['a', 'M2'], 'H', 'of several levels'],
    [['V'], 'Sales', 'A vision stands above'],
    [[], 'Sales', 'nothing to move'],
  ])('of %j on %s is refused', (titles, on, why) => {
    const { plan: now } = read(plan)
    const items = titles.map((title) => itemIn(now, title))
    expect(inEnglish(whyNoDrop(now, items, itemIn(now, on)) ?? { template: '', args: [] })).toContain(why)
    expect(drop(titles, on)).toContain(why)
  })

  it('gathers items of two lists in front of a sibling of one of them', () => {
    const text = '# Vision: V\n\n## Goal: G\n\n1. one\n2. two\n3. three\n\n## Goal: H\n\n1. four\n2. five\n'
    const { plan: now } = read(text)
    const result = dropItems(now, [itemIn(now, 'three'), itemIn(now, 'four')], itemIn(now, 'one'), context)
    expect('edits' in result && applyEdits(text, result.edits)).toBe(
      '# Vision: V\n\n## Goal: G\n\n1. three\n2. four\n3. one\n4. two\n\n## Goal: H\n\n1. five\n',
    )
  })

  it('puts a goal of an area below the vision before the areas: behind them it would be in the last', () => {
    const text = '# Vision: V\n\n## Sales\n\n### Goal: G\n\n- [ ] one\n\n### Goal: H\n'
    const { plan: now } = read(text)
    const result = dropItems(now, [itemIn(now, 'G')], itemIn(now, 'V'), context)
    expect('edits' in result && applyEdits(text, result.edits)).toBe(
      '# Vision: V\n\n## Goal: G\n\n- [ ] one\n\n## Sales\n\n### Goal: H\n',
    )
  })
})

describe('from another plan', () => {
  it('is written as this one is, and gone from the other', () => {
    const other = '\ufeff# Vision: W\r\n\r\n## Goal: I\r\n\r\n1. five\r\n   * [ ] x\r\n2. six\r\n'
    const [from, to] = [read(other).plan, read(plan).plan]
    const five = itemIn(from, 'five')
    const into = dropFrom(from, [five], to, itemIn(to, 'H'), context)
    expect('edits' in into && applyEdits(plan, into.edits)).toBe(`${plan}\n1. five\n   * [ ] x\n`)
    const out = takeOut(from, [five])
    expect('edits' in out && applyEdits(other, out.edits)).toBe('\ufeff# Vision: W\r\n\r\n## Goal: I\r\n\r\n1. six\r\n')
    expect(takeOut(from, [itemIn(from, 'W')])).toHaveProperty('refused')
  })

  it('counts on in front of the only milestone of a list, whatever list of others is before that', () => {
    const text = '# Vision: V\n\n## Goal: G\n\n- [ ] a\n\n1) one\n\n## Goal: H\n\n1) two\n2) three\n'
    const { plan: now } = read(text)
    const result = dropItems(now, [itemIn(now, 'two')], itemIn(now, 'one'), context)
    expect('edits' in result && applyEdits(text, result.edits)).toBe(
      '# Vision: V\n\n## Goal: G\n\n- [ ] a\n\n1) two\n2) one\n\n## Goal: H\n\n1) three\n',
    )
  })

  it('keeps an underlined heading apart from the list that it would go on', () => {
    const from = read('Vision: W\n=========\n\nGoal: I\n-------\n').plan
    const tight = '# Vision: V\n## Goal: G\n- [ ] a\n## Goal: H\n'
    const to = read(tight).plan
    const into = dropFrom(from, [itemIn(from, 'I')], to, itemIn(to, 'H'), context)
    expect('edits' in into && applyEdits(tight, into.edits)).toBe(
      '# Vision: V\n## Goal: G\n- [ ] a\n\nGoal: I\n-------\n## Goal: H\n',
    )
  })

  it('goes without its labels into a plan that has none, where its goals would count alone with them', () => {
    const from = read('# Vision: W\n\n## Sales\n\n### Goal: I\n\n#### Milestone: six\n').plan
    const bare = '---\naltitude: true\n---\n\n# We fly\n\n## Sell more\n'
    const to = read(bare).plan
    const into = dropFrom(from, [itemIn(from, 'Sales')], to, itemIn(to, 'We fly'), context)
    expect('edits' in into && applyEdits(bare, into.edits)).toBe(`${bare}\n## Sales\n\n### I\n\n#### six\n`)
  })
})
