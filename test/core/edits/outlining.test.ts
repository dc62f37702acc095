import { describe, expect, it } from 'vitest'
import { changeEach } from '../../../src/core/edits/each.ts'
import { joinEdits } from '../../../src/core/edits/join-edits.ts'
import { markDone } from '../../../src/core/edits/mark-done.ts'
import { moveBeside } from '../../../src/core/edits/move-beside.ts'
import { parentToClose } from '../../../src/core/edits/parents-done.ts'
import { demote, promote } from '../../../src/core/edits/promote.ts'
import { rewriteTitle } from '../../../src/core/edits/rewrite.ts'
import { applyEdits } from '../../../src/core/text/edit.ts'
import { inEnglish } from '../../../src/core/text/message.ts'
import { plain, read } from '../tree.ts'
import { change, context, itemIn } from './edited.ts'

const plan = plain(`
  # Vision: V

  ## Goal: G

  ### Milestone: M1

  - [ ] a
    - [ ] s
  - [ ] b

  ### Milestone: M2

  Words.

  - [ ] c

  ## Goal: H

  - Why: w

  ### Milestone: N

  - [ ] n
`)

const beside = (title: string, way: 'up' | 'down'): string =>
  change(plan, title, (now, item) => moveBeside(now, item, way))
const up = (text: string, title: string): string => change(text, title, (now, item) => promote(now, item, context))
const down = (text: string, title: string): string => change(text, title, (now, item) => demote(now, item, context))

it('a level that the plan has no label of gets one in its language', () => {
  const goals =
    '# Visión: V\n\n## Objetivo: Abrir la tienda en el centro de la ciudad\n\n## Objetivo: Vender el pan de los hornos\n'
  expect(down(goals, 'Vender')).toContain('### Hito: Vender el pan de los hornos')
})

describe('past a sibling', () => {
  it('up and down, with all that is below', () => {
    const moved = plan.replace('- [ ] a\n  - [ ] s\n- [ ] b\n', '- [ ] b\n- [ ] a\n  - [ ] s\n')
    expect(beside('b', 'up')).toBe(moved)
    expect(beside('a', 'down')).toBe(moved)
  })

  it('is refused at the ends', () => {
    expect(beside('a', 'up')).toMatch(/^refused: “a” is the first/)
    expect(beside('H', 'down')).toMatch(/^refused: “H” is the last/)
  })
})

describe('one level down', () => {
  it('a milestone is the last action of the milestone before it', () => {
    expect(down(plan, 'M2')).toBe(
      plan.replace('\n### Milestone: M2\n\nWords.\n\n- [ ] c\n', '- [ ] M2\n\n  Words.\n\n  - [ ] c\n'),
    )
  })

  it('a goal is a milestone, and its milestones are actions that can be milestones again', () => {
    const lowered = plan.replace('## Goal: H', '### Milestone: H').replace('### Milestone: N', '#### Action: N')
    expect(down(plan, 'H')).toBe(lowered)
    expect(up(lowered, 'H')).toBe(plan)
  })

  it('keeps the blank lines of the list below, and takes none more than one from an item with a note', () => {
    const text =
      '# Vision: V\n\n## Goal: G\n\n### Milestone: M\n\n- [ ] a\n\n  > b\n\n\n- [ ] c\n\n### Milestone: N\n\n- [ ] d\n'
    const lowered = text.replace('### Milestone: N\n\n- [ ] d', '- [ ] N\n  - [ ] d')
    expect(down(text, 'N')).toBe(lowered)
    expect(up(lowered, 'N')).toBe(text)
    const both = `# Vision: V\n\n## Goal: G\n\n### Milestone: L\n\n${text.slice(text.indexOf('### Milestone: M'))}`
    expect(up(down(both, 'M'), 'M')).toBe(both)
  })

  it('an action is a step', () => {
    expect(down(plan, 'b')).toBe(plan.replace('- [ ] b', '  - [ ] b'))
  })

  it('says what is missing where nothing stands before it', () => {
    expect(down(plan, 'G')).toMatch(/^refused: No goal stands before “G”/)
    expect(down(plan, 'M1')).toMatch(/^refused: No milestone stands before “M1”/)
    expect(down(plan, 'a')).toMatch(/^refused: No action stands before “a”/)
    expect(down(plan, 's')).toMatch(/^refused: “s” cannot stand any lower/)
  })
})

describe('one level up', () => {
  it('goes right behind what it was below', () => {
    expect(up(plan, 's')).toBe(plan.replace('  - [ ] s', '- [ ] s'))
    expect(up(plan, 'b')).toBe(plan.replace('- [ ] b\n', '\n### Milestone: b\n'))
    expect(up(plan, 'a')).toBe(
      plan.replace('- [ ] a\n  - [ ] s\n- [ ] b\n', '- [ ] b\n\n### Milestone: a\n\n- [ ] s\n'),
    )
  })

  it('keeps what a list of boxes holds', () => {
    expect(up(plan, 'M2')).toBe(plan.replace('### Milestone: M2', '## Goal: M2'))
  })

  it('keeps closed headings, and the numbers of a list', () => {
    const text = '# Vision: V #\n\n## Goal: G ##\n\n### Milestone: M ###\n\nWords.\n\n#### Notes ####\n'
    expect(up(text, 'M')).toBe('# Vision: V #\n\n## Goal: G ##\n\n## Goal: M ##\n\nWords.\n\n### Notes ###\n')
    const numbered = '# Vision: V\n\n## Goal: G\n\n1. one\n   - [ ] a\n2. two\n'
    expect(up(numbered, 'a')).toBe('# Vision: V\n\n## Goal: G\n\n1. one\n2. a\n3. two\n')
  })

  it('ends below the vision', () => {
    expect(up(plan, 'G')).toMatch(/^refused: “G” is a goal, and only the vision/)
    expect(up(plan, 'V')).toMatch(/^refused: “V” is at the top/)
  })
})

describe('several items at once', () => {
  const each = (titles: readonly string[]): string => {
    const { plan: now } = read(plan)
    const ids = titles.map((title) => itemIn(now, title).id)
    const result = changeEach(now, ids, context, (one, item) => markDone(one, item, context))
    return 'refused' in result ? `refused: ${inEnglish(result.refused)}` : applyEdits(plan, result.edits)
  }

  it('are changed in one edit, also one below another', () => {
    expect(each(['b', 'a', 's'])).toBe(
      plan
        .replace('- [ ] a', '- [x] a ✅ 2026-01-10')
        .replace('- [ ] s', '- [x] s ✅ 2026-01-10')
        .replace('- [ ] b', '- [x] b ✅ 2026-01-10'),
    )
  })

  it('those that cannot be are left, and all of them are refused with the first reason', () => {
    expect(each(['V', 'a'])).toBe(plan.replace('- [ ] a', '- [x] a ✅ 2026-01-10'))
    expect(each(['V'])).toMatch(/^refused: “V” is not something to be done/)
    const { plan: now } = read(plan)
    expect(changeEach(now, ['x'], context, () => ({ edits: [] }))).toHaveProperty('refused')
  })

  it('are found though titles above them change', () => {
    const { plan: now } = read(plan)
    const ids = ['M1', 'a', 's'].map((title) => itemIn(now, title).id)
    const result = changeEach(now, ids, context, (one, item) => rewriteTitle(one, item, `${item.title} now`))
    expect('edits' in result && applyEdits(plan, result.edits)).toBe(
      plan.replace('M1', 'M1 now').replace('] a', '] a now').replace('] s', '] s now'),
    )
    const touching = changeEach(now, ids, context, (one, item) => ({
      edits: [
        {
          span: { start: item.spans.own.start, end: item.spans.subtree.end },
          text: one.text.slice(item.spans.own.start, item.spans.subtree.end).toUpperCase(),
        },
      ],
    }))
    expect('edits' in touching && applyEdits(plan, touching.edits)).toContain(
      '### MILESTONE: M1\n\n- [ ] A\n  - [ ] S\n- [ ] B\n',
    )
  })
})

describe('edits one after the other', () => {
  it('are one list that leaves what lies between', () => {
    const rounds = [
      [{ span: { start: 0, end: 1 }, text: 'AA' }],
      [
        { span: { start: 6, end: 7 }, text: '' },
        { span: { start: 1, end: 1 }, text: '-' },
      ],
    ]
    const joined = joinEdits('abcdef\r\n', rounds)
    expect(applyEdits('abcdef\r\n', joined)).toBe(rounds.reduce(applyEdits, 'abcdef\r\n'))
    expect(joined).toHaveLength(2)
  })
})

describe('what could be closed', () => {
  const above = (text: string, title: string): string | undefined =>
    parentToClose(itemIn(read(text).plan, title))?.title

  it('is the nearest that is open and of which all is done', () => {
    const done = plan.replace('[ ] n', '[x] n')
    expect(above(done, 'n')).toBe('N')
    expect(above(done.replace('Milestone: N', 'Milestone: N ✅ 2026-01-10'), 'n')).toBe('H')
    expect(above(plan.replace('[ ] s', '[x] s'), 's')).toBe('a')
  })

  it('is nothing where something is left, and never a vision or an area', () => {
    expect(above(plan.replace('[ ] a', '[x] a'), 'a')).toBeUndefined()
    expect(above('# Vision: V\n\n## Sales\n\n### Goal: G ✅ 2026-01-10\n', 'G')).toBeUndefined()
    expect(above(plan.replace('[ ] n', '[-] n'), 'n')).toBeUndefined()
  })
})
