import { describe, expect, it } from 'vitest'
import { archive, archiveDone, restore } from '../../../src/core/edits/archive.ts'
import { archivedItems } from '../../../src/core/edits/archived.ts'
import type { EditResult } from '../../../src/core/edits/result.ts'
import { applyEdits } from '../../../src/core/text/edit.ts'
import { inEnglish } from '../../../src/core/text/message.ts'
import { plain, read, tree } from '../tree.ts'
import { change, context } from './edited.ts'

const plan = plain(`
  # Vision: V

  ## Operations

  ### Goal: G

  #### Milestone: M1 ✅ 2026-01-05

  Words.

  - [x] a ✅ 2026-01-04

  #### Milestone: M2

  - [ ] b
  - [x] c ✅ 2026-01-05
    - [ ] s
`)

const said = (text: string, result: EditResult): string =>
  'refused' in result ? `refused: ${inEnglish(result.refused)}` : applyEdits(text, result.edits)

const aside = (text: string, title: string): string => change(text, title, (now, item) => archive(now, [item], context))
const allAside = (text: string): string => said(text, archiveDone(read(text).plan, context))
const titles = (text: string): readonly string[] =>
  archivedItems(read(text).plan, context).map(({ item }) => item.title)
const back = (text: string, title: string): string => {
  const found = archivedItems(read(text).plan, context).find(({ item }) => item.title === title)
  return said(text, restore(read(text).plan, found?.item ?? { id: '', title }, context))
}

describe('archiving', () => {
  it('makes a section at the end, with a heading that says where each came from', () => {
    const after = aside(plan, 'c')
    expect(after).toBe(
      `${plan.replace('- [x] c ✅ 2026-01-05\n  - [ ] s\n', '')}\n## Archive\n\n### From Operations › G › M2\n\n- [x] c ✅ 2026-01-05\n  - [ ] s\n`,
    )
    expect(back(after, 'c')).toBe(plan)
  })

  it('goes without blank lines around headings where the plan does', () => {
    const tight = '# Vision: V\n## Goal: G\n- [x] a\n## Goal: H\n1. one\n   - [ ] b\n     - [x] c\n'
    const once = aside(tight, 'c')
    expect(once).toBe(`${tight.replace('     - [x] c\n', '')}## Archive\n### From H › one › b\n- [x] c\n`)
    const twice = aside(once, 'a')
    expect(twice).toBe(`${once.replace('- [x] a\n', '')}### From G\n- [x] a\n`)
    expect(back(twice, 'a')).toBe(once)
  })

  it('takes along the blank line above the last of a list, and brings it back', () => {
    const text = '# Vision: V\n\n## Goal: G\n\n1. one\n   - [ ] a\n\n     Note.\n\n   - [x] b\n2. two\n'
    const after = aside(text, 'b')
    expect(after).toContain('     Note.\n2. two\n')
    expect(back(after, 'b')).toBe(text)
  })

  it('puts everything that is over there, and finds it again', () => {
    const after = allAside(plan)
    expect(after).toContain(
      '\n## Archive\n\n### From Operations › G\n\n#### Milestone: M1 ✅ 2026-01-05\n\nWords.\n\n- [x] a ✅ 2026-01-04\n',
    )
    expect(titles(after)).toEqual(['M1', 'c'])
    expect(tree(after)).toBe(
      'vision: V (0/1)\n  area: Operations (0/1)\n    goal: G (0/1)\n      milestone: M2 (0/1)\n        action: b',
    )
    expect(allAside(after)).toMatch(/^refused: Nothing in the plan is done/)
  })

  it('goes on with what is there', () => {
    const text =
      '# Vision: V\r\n\r\n## Goal: G\r\n\r\n1. one ✅ 2026-01-05\r\n2. two ✅ 2026-01-05\r\n3. three\r\n\r\n## Archivo\r\n\r\nWords.\r\n'
    expect(allAside(text)).toBe(
      '# Vision: V\r\n\r\n## Goal: G\r\n\r\n1. three\r\n\r\n## Archivo\r\n\r\nWords.\r\n\r\n### From G\r\n\r\n1. one ✅ 2026-01-05\r\n2. two ✅ 2026-01-05\r\n',
    )
    expect(back(allAside(text), 'two')).toBe(
      text
        .replace('3. three', '4. three')
        .replace('1. one ✅ 2026-01-05\r\n2. two ✅ 2026-01-05\r\n4. three', '1. three\r\n2. two ✅ 2026-01-05')
        .replace('Words.\r\n', 'Words.\r\n\r\n### From G\r\n\r\n1. one ✅ 2026-01-05\r\n'),
    )
  })

  it('keeps its headings on a line of 80 characters', () => {
    const long = plan
      .replace('Goal: G', `Goal: ${'Have the project software in use '.repeat(2).trim()}`)
      .replace('M2', 'Identify the best software of them all')
    const heading = /^### From .*/m.exec(aside(long, 'c'))?.[0] ?? ''
    expect(heading).toBe('### From Operations › Have the project … › Identify the best …')
    expect(back(aside(long, 'c'), 'c')).toBe(long)
  })

  it('speaks Spanish in a Spanish plan', () => {
    const text = '---\nlanguage: es\n---\n\n# Visión: V\n\n## Meta: G\n\n- [ ] a\n- [x] b\n'
    expect(aside(text, 'b')).toBe(`${text.replace('- [x] b\n', '')}\n## Archivo\n\n### De G\n\n- [x] b\n`)
    expect(back(aside(text, 'b'), 'b')).toBe(text)
  })

  it('leaves what is not over, and does not put back where nothing is', () => {
    expect(aside(plan, 'b')).toMatch(/^refused: “b” is neither done nor dropped/)
    const gone = aside(plan, 'c').replace('Milestone: M2', 'Milestone: M3')
    expect(back(gone, 'c')).toMatch(/^refused: What “c” came from is no longer in the plan.*From Operations › G › M2/)
    expect(back(plan, 'x')).toMatch(/^refused: “x” is no longer in the archive/)
  })
})

describe('an archive', () => {
  it.each(['Archive', 'Archived', 'Archivo', '🗄️ Archive', 'Archive:'])('"%s" is read as nothing', (heading) => {
    const text = `# Vision: V\n\n## Goal: G\n\n- [ ] a\n\n## ${heading}\n\n- [ ] b\n\n### Goal: H\n\n- [ ] c\n\n## Goal: I\n`
    expect(tree(text)).toBe('vision: V (0/2)\n  goal: G (0/1)\n    action: a\n  goal: I')
  })

  it('does not make headings of the items of a list above', () => {
    expect(
      tree('---\naltitude: true\n---\n# Goals\n\n- Sell 9 by June\n\n## Archive\n\n### From Sales\n\n- [x] a\n'),
    ).toBe('goal: Sell 9 by June (due 2026-06-30)')
  })
})

describe('a path that an action and a milestone have', () => {
  it('is taken for the milestone’s, below which a step stays below its action', () => {
    const twice = plain(`
      # Vision: V

      ## Goal: G

      - [ ] é

      ### Milestone: é

      - [x] a
        - [ ] s
    `)
    const { plan: before } = read(twice)
    const done = before.items.filter(({ status }) => status === 'done')
    const result = archive(before, done, context)
    const after = 'edits' in result ? applyEdits(twice, result.edits) : twice
    expect(archivedItems(read(after).plan, context).map(({ item }) => [item.level, item.title])).toEqual([
      ['action', 'a'],
    ])
  })
})
