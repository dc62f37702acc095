import { describe, expect, it } from 'vitest'
import { relevel } from '../../../src/core/edits/relevel.ts'
import type { Level } from '../../../src/core/plan/model.ts'
import { plain, tree } from '../tree.ts'
import { change, context } from './edited.ts'

const turn = (text: string, title: string, level: Level): string =>
  change(text, title, (plan, item) => relevel(plan, item, level, context))

const plan = plain(`
  # Vision: V

  ## Goal: G

  - Why: w

  ### Milestone: M1

  - [ ] a
    - [ ] s
    - note
  - [ ] b

  ### Milestone: M2

  - Due: 2026-03-31

  Words.

  #### Notes

  More.

  ## Goal: H

  - [ ] h

  ### Milestone: N

  - [ ] n
`)

describe('making an item one of another level', () => {
  it('an action a milestone, behind its milestone', () => {
    expect(turn(plan, 'a', 'milestone')).toBe(
      plan
        .replace('- [ ] a\n  - [ ] s\n  - note\n', '')
        .replace('- [ ] b\n', '- [ ] b\n\n### Milestone: a\n\n- [ ] s\n- note\n'),
    )
    expect(turn(plan, 'b', 'milestone')).toBe(plan.replace('- [ ] b\n', '\n### Milestone: b\n'))
  })

  it.each([
    ['### Phase 2 (May 2026): M', '## Goal (May 2026): M'],
    ['### Milestone Q3: M', '## Goal (Q3): M'],
    ['### Milestone 4: M', '## Goal: M'],
  ])('with what only its label says: %s', (before, after) => {
    expect(turn(`# Vision: V\n\n## Goal: G\n\n${before}\n`, 'M', 'goal')).toBe(
      `# Vision: V\n\n## Goal: G\n\n${after}\n`,
    )
  })

  it('a milestone a goal, behind its goal', () => {
    expect(turn(plan, 'M1', 'goal')).toBe(
      plan
        .replace('### Milestone: M1\n\n- [ ] a\n  - [ ] s\n  - note\n- [ ] b\n\n', '')
        .replace('More.\n', 'More.\n\n## Goal: M1\n\n- [ ] a\n  - [ ] s\n  - note\n- [ ] b\n'),
    )
    expect(turn(plan, 'M2', 'goal')).toBe(
      plan.replace('### Milestone: M2', '## Goal: M2').replace('#### Notes', '### Notes'),
    )
  })

  it('a milestone an action, below the milestone before it', () => {
    const after = turn(plan, 'M2', 'action')
    expect(after).toContain(
      '- [ ] b\n- [ ] M2\n  - Due: 2026-03-31\n\n  Words.\n\n  #### Notes\n\n  More.\n\n## Goal: H',
    )
    expect(tree(after)).toContain('      action: M2 (due 2026-03-31)')
  })

  it('a goal a milestone, below the goal before it: its milestones become actions', () => {
    expect(turn(plan, 'H', 'milestone')).toBe(
      plan.replace(/## Goal: H[\s\S]*/, '### Milestone: H\n\n- [ ] h\n- [ ] N\n  - [ ] n\n'),
    )
  })

  it('with its properties in a list of their own below a heading', () => {
    expect(turn(plan.replace('- [ ] h\n', '- Why: w\n\n- [ ] h\n'), 'H', 'milestone')).toContain(
      '### Milestone: H\n\n- Why: w\n\n- [ ] h\n- [ ] N\n',
    )
  })

  it('a milestone among others by its day, where they are in order and it has something to do next', () => {
    const text = plain(`
      # Vision: V

      ## Goal: G

      ### Milestone: M by June 2026

      - [ ] a

      ### Milestone: N by July 2026

      ## Goal: H by March 2026

      - [ ] b
    `)
    const titles = (after: string): readonly string[] =>
      [...after.matchAll(/Milestone: (\w)/g)].map(([, name]) => name ?? '')
    expect(titles(turn(text, 'H', 'milestone'))).toEqual(['H', 'M', 'N'])
    expect(titles(turn(text.replace('- [ ] b\n', ''), 'H', 'milestone'))).toEqual(['M', 'N', 'H'])
    expect(titles(turn(text.replace('July 2026', 'May 2026'), 'H', 'milestone'))).toEqual(['M', 'N', 'H'])
    expect(titles(turn(text.replace('March 2026', '15 June 2026'), 'H', 'milestone'))).toEqual(['H', 'M', 'N'])
  })

  it('a goal an action', () => {
    expect(tree(turn(plan, 'H', 'action'))).toBe(
      plain(`
        vision: V (0/5)
          goal: G (0/5)
            milestone: M1 (0/2)
              action: a (0/1)
                step: s
              action: b
            milestone: M2 (due 2026-03-31, 0/3)
              action: H (0/3)
                step: h
                step: N
                step: n
      `).trimEnd(),
    )
  })

  it('a goal a vision', () => {
    const after = turn('## Goal: Be loved\n\nWords.\n\n## Goal: Sell 9\n', 'Be loved', 'vision')
    expect(after).toBe('# Vision: Be loved\n\nWords.\n\n## Goal: Sell 9\n')
    expect(tree(turn(plan, 'G', 'vision'))).toContain('vision: G')
    const titled = '---\naltitude: true\n---\n# We fly\n\n## Sell 9 by June\n\n## Be loved by June\n'
    expect(tree(turn(titled, 'Be loved', 'vision'))).toBe(
      'vision: We fly (0/1)\n  goal: Sell 9 by June (due 2026-06-30)\nvision: Be loved by June',
    )
  })

  it('in lists', () => {
    const text = plain(`
      ---
      altitude: true
      ---

      # V

      ## G

      1. one
         - [ ] a
         - [x] b ✅ 2026-01-05
      2. two
         - [ ] c
    `)
    expect(turn(text, 'b', 'milestone')).toBe(
      text.replace('   - [x] b ✅ 2026-01-05\n2. two', '2. [x] b ✅ 2026-01-05\n3. two').replace('2. [x] b', '2. b'),
    )
    expect(turn(text, 'two', 'action')).toBe(text.replace('2. two\n   - [ ] c\n', '   - [ ] two\n     - [ ] c\n'))
    expect(turn(text, 'one', 'goal')).toBe(
      text.replace('1. one\n   - [ ] a\n   - [x] b ✅ 2026-01-05\n2. two', '1. two') +
        '\n## one\n\n- [ ] a\n- [x] b ✅ 2026-01-05\n',
    )
  })

  it('says so where it is that already, or cannot be', () => {
    expect(turn(plan, 'M1', 'milestone')).toMatch(/^refused: “M1” is that already/)
    expect(turn(plan, 'M1', 'step')).toMatch(/^refused: There is no place/)
    expect(turn(plan, 'V', 'action')).toMatch(/^refused: There is no place/)
  })
})
