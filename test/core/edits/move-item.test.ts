import { describe, expect, it } from 'vitest'
import { moveItem } from '../../../src/core/edits/move-item.ts'
import { sortMilestones } from '../../../src/core/edits/sort-milestones.ts'
import { plain } from '../tree.ts'
import { change, itemIn } from './edited.ts'

const move = (text: string, title: string, to: string, before?: string): string =>
  change(text, title, (plan, item) =>
    moveItem(plan, item, itemIn(plan, to), before === undefined ? undefined : itemIn(plan, before)),
  )

const plan = plain(`
  # Vision: V

  ## Goal: G

  - [ ] a 📅 2026-01-12
    - [ ] s
    - note

  ### Milestone: M1

  - [ ] b

  ### Milestone: M2

  Words.

  ## Goal: H
`)

describe('moving an item', () => {
  it('behind the actions of a milestone, with all that is below it', () => {
    expect(move(plan, 'a', 'M1')).toBe(
      plan
        .replace('- [ ] a 📅 2026-01-12\n  - [ ] s\n  - note\n\n', '')
        .replace('- [ ] b\n', '- [ ] b\n- [ ] a 📅 2026-01-12\n  - [ ] s\n  - note\n'),
    )
  })

  it('as the first action of a milestone', () => {
    expect(move(plan, 'b', 'M2')).toBe(plan.replace('- [ ] b\n\n', '').replace('Words.\n', 'Words.\n\n- [ ] b\n'))
  })

  it('with its headings, as deep as its new place wants', () => {
    const text = plain(`
      # Vision: V

      ## Goal: G

      ### Milestone: M1

      Words.

      #### Notes

      More.

      ## Sales

      ### Goal: H

      #### Milestone: N
    `)
    expect(move(text, 'M1', 'H')).toBe(
      plain(`
        # Vision: V

        ## Goal: G

        ## Sales

        ### Goal: H

        #### Milestone: N

        #### Milestone: M1

        Words.

        ##### Notes

        More.
      `),
    )
  })

  it('into other lists, in their form', () => {
    const text = plain(`
      ---
      altitude: true
      ---

      # V

      ## G

      - [ ] a
      - [ ] b

      1. one
         * [x] c
      2. two
    `)
    expect(move(text, 'a', 'one')).toBe(
      text.replace('- [ ] a\n', '').replace('   * [x] c\n', '   * [x] c\n   * [ ] a\n'),
    )
    expect(move(text, 'a', 'two')).toBe(text.replace('- [ ] a\n', '').replace('2. two\n', '2. two\n   * [ ] a\n'))
    expect(move(text, 'c', 'G')).toBe(text.replace('   * [x] c\n', '').replace('- [ ] b\n', '- [ ] b\n- [x] c\n'))
  })

  it('before another', () => {
    const text = '# Vision: V\n\n## Goal: G\n\n- [ ] a\n- [ ] b\n  - n\n- [ ] c'
    expect(move(text, 'c', 'G', 'a')).toBe('# Vision: V\n\n## Goal: G\n\n- [ ] c\n- [ ] a\n- [ ] b\n  - n')
    expect(move(text, 'a', 'G')).toBe('# Vision: V\n\n## Goal: G\n\n- [ ] b\n  - n\n- [ ] c\n- [ ] a')
    expect(move(text, 'c', 'G')).toBe(text)
  })

  it('takes a comment that silences it along', () => {
    const text = plan.replace('- [ ] a', '<!-- altitude-ignore -->\n- [ ] a')
    expect(move(text, 'a', 'M2')).toContain('Words.\n\n<!-- altitude-ignore -->\n- [ ] a 📅 2026-01-12\n  - [ ] s\n')
  })

  it('not below what is no higher', () => {
    expect(move(plan, 'M1', 'M2')).toMatch(/^refused: /)
    expect(move(plan, 'G', 's')).toMatch(/^refused: /)
    expect(move(plan, 'b', 'H', 'M1')).toMatch(/^refused: /)
  })
})

const sort = (text: string): string => change(text, 'G', (now, goal) => sortMilestones(now, goal))

describe('sorting milestones', () => {
  it('by day, each with what is below it', () => {
    const text = plain(`
      # Vision: V

      ## Goal: G

      ### Milestone: A by June 2026

      - [ ] a

      ### Milestone: B

      ### Milestone: C by March 2026

      Words.

      ## Goal: H
    `)
    expect(sort(text)).toBe(
      plain(`
        # Vision: V

        ## Goal: G

        ### Milestone: C by March 2026

        Words.

        ### Milestone: B

        ### Milestone: A by June 2026

        - [ ] a

        ## Goal: H
      `),
    )
  })

  it('and leaves the numbers where they are', () => {
    const top = '# Vision: V\r\n\r\n## Goal: G\r\n\r\n'
    expect(sort(`${top}9. [ ] A by June 2026\r\n   - [ ] a\r\n10. C by March 2026`)).toBe(
      `${top}9. C by March 2026\r\n10. [ ] A by June 2026\r\n    - [ ] a`,
    )
  })

  it('changes nothing where they are in order', () => {
    expect(sort(plan)).toBe(plan)
  })
})
