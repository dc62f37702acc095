import { describe, expect, it } from 'vitest'
import { addItem, writeVision } from '../../../src/core/edits/add-item.ts'
import type { Level } from '../../../src/core/plan/model.ts'
import { applyEdits } from '../../../src/core/text/edit.ts'
import { inEnglish } from '../../../src/core/text/message.ts'
import { plain, read } from '../tree.ts'
import { change, context, itemIn } from './edited.ts'

const add = (text: string, parent: string, level: Exclude<Level, 'plan'>, title: string, fields = {}): string =>
  change(text, parent, (plan, item) => addItem(plan, item, level, title, context, fields))

const addToPlan = (text: string, level: Exclude<Level, 'plan'>, title: string): string => {
  const { plan } = read(text)
  const result = addItem(plan, plan.root, level, title, context)
  return 'refused' in result ? inEnglish(result.refused) : applyEdits(text, result.edits)
}

const labelled = plain(`
  # Vision: V

  ## Sales

  ### Goal: G

  - Why: w

  #### Milestone: M1

  - [x] a ✅ 2026-01-05
  - [ ] b

  #### Milestone: M2

  Words.

  ## Marketing

  ### Goal: H
`)

const short = plain(`
  ---
  altitude: true
  ---

  # V

  ## G

  1. one
     - [ ] a
  2. two

  ## H

  Words.
`)

describe('the label of a level that the plan has none of yet', () => {
  const goal = 'Abrir la segunda tienda en Lyon antes del 31 de diciembre de 2026'
  it('is in the language of the plan', () => {
    expect(add(`# Visión: V\n\n## Objetivo: ${goal}\n`, 'Abrir', 'milestone', 'Firmar el contrato')).toContain(
      '### Hito: Firmar el contrato',
    )
  })
  it('is in the one that its front matter names, whatever its words', () => {
    const titled = '# Visión: V\n\n## Objetivo: G\n'
    expect(add(`---\nlanguage: es\n---\n\n${titled}`, 'G', 'milestone', 'M')).toContain('### Hito: M')
    expect(add(`---\nlanguage: de\n---\n\n${titled}`, 'G', 'milestone', 'M')).toContain('### Milestone: M')
  })
})

describe('adding an item behind its siblings', () => {
  it('as a heading with their label', () => {
    const after = add(labelled, 'G', 'milestone', 'M3')
    expect(after).toBe(labelled.replace('Words.\n', 'Words.\n\n#### Milestone: M3\n'))
    expect(add(labelled, 'V', 'goal', 'I')).toBe(`${labelled}\n## Goal: I\n`)
  })

  it('as a list item, with a box', () => {
    expect(add(labelled, 'M1', 'action', 'c')).toBe(labelled.replace('- [ ] b\n', '- [ ] b\n- [ ] c\n'))
  })

  it('with the next number', () => {
    expect(add(short, 'G', 'milestone', 'three')).toBe(short.replace('2. two\n', '2. two\n3. three\n'))
    const same = short.replace('2. two', '1. two')
    expect(add(same, 'G', 'milestone', 'three')).toBe(same.replace('1. two\n', '1. two\n1. three\n'))
    const closed = short.replace('1. one', '1) one').replace('2. two', '2) two')
    expect(add(closed, 'G', 'milestone', 'three')).toBe(closed.replace('2) two\n', '2) two\n3) three\n'))
  })

  it('with the next number in its label', () => {
    const text = '# Vision: V\n\n## **Goal 9:** G\n\nWords.\n'
    expect(add(text, 'V', 'goal', 'H')).toBe(`${text}\n## **Goal 10:** H\n`)
  })

  it.each([
    ['## Goal 2027: G', '## Goal 2027: H'],
    ['## Q3 goal: G', '## Q3 goal: H'],
    ['## G1.9: G', '## G1.10: H'],
    ['## Goal 1 (stretch): G', '## Goal 2: H'],
    ['## **Goal 1 (2027):** G', '## **Goal 2:** H'],
  ])('with a period, and without a remark: %s', (heading, added) => {
    const text = `# Vision: V\n\n${heading}\n\nWords.\n`
    expect(add(text, 'V', 'goal', 'H')).toBe(`${text}\n${added}\n`)
  })

  it('with the blank lines that they have', () => {
    const tight = '# Vision: V\n## Goal: G\n### Milestone: M1\n### Milestone: M2\n## Goal: H\n'
    expect(add(tight, 'G', 'milestone', 'M3')).toBe(tight.replace('M2\n', 'M2\n### Milestone: M3\n'))
    const loose = '# Vision: V\n\n## Goal: G\n\n* [ ] a\n\n* [ ] b\n'
    expect(add(loose, 'G', 'action', 'c')).toBe(`${loose}\n* [ ] c\n`)
  })

  it('in nested lists, tabs and CRLF', () => {
    const text = '\ufeff# Vision: V\r\n\r\n## Goal: G\r\n\r\n*\t[ ] a\r\n\t+ [ ] s\r\n\t+ [x] t\r\n'
    expect(add(text, 'a', 'step', 'u')).toBe(`${text}\t+ [ ] u\r\n`)
    expect(add(text, 'G', 'action', 'b')).toBe(`${text}*\t[ ] b\r\n`)
  })

  it('without a final line ending where there was none', () => {
    expect(add('# Vision: V\n\n## Goal: G\n\n- [ ] a', 'G', 'action', 'b')).toBe(
      '# Vision: V\n\n## Goal: G\n\n- [ ] a\n- [ ] b',
    )
  })

  it('leaves a comment with the item that it stands above', () => {
    const text = '# Vision: V\n\n## Goal: G\n\nWords.\n\n<!-- altitude-ignore -->\n## Goal: H\n\n### Milestone: M\n'
    expect(add(text, 'G', 'milestone', 'N')).toBe(text.replace('Words.\n', 'Words.\n\n### Milestone: N\n'))
  })
})

describe('adding the first item of its kind', () => {
  it('in the form that its like has elsewhere', () => {
    expect(add(labelled, 'H', 'milestone', 'M')).toBe(`${labelled}\n#### Milestone: M\n`)
    expect(add(short, 'H', 'milestone', 'one')).toBe(`${short}\n1. one\n`)
    expect(add(short, 'two', 'action', 'b')).toBe(short.replace('2. two\n', '2. two\n   - [ ] b\n'))
    expect(add(labelled, 'M2', 'action', 'c')).toBe(labelled.replace('Words.\n', 'Words.\n\n- [ ] c\n'))
  })

  it('before the milestones of its goal', () => {
    expect(add(labelled, 'G', 'action', 'z')).toBe(labelled.replace('- Why: w\n', '- Why: w\n\n- [ ] z\n'))
  })

  it('below an area, and as an area below the vision', () => {
    const text = '# Vision: V\n\n## Sales\n\n## Marketing\n'
    expect(add(text, 'Sales', 'goal', 'G')).toBe('# Vision: V\n\n## Sales\n\n### Goal: G\n\n## Marketing\n')
    expect(add(text, 'V', 'area', 'Operations')).toBe(`${text}\n## Operations\n`)
    expect(add(text, 'V', 'area', 'Nonsense')).toMatch(/^refused: “Nonsense” would not be read/)
  })

  it('in a plan that has next to nothing', () => {
    expect(add('# Vision: V\n', 'V', 'goal', 'G')).toBe('# Vision: V\n\n## Goal: G\n')
    expect(add('# V\n\n## Sell 9 by June\n\n1. a', 'Sell', 'action', 'b')).toBe(
      '# V\n\n## Sell 9 by June\n\n1. a\n\n- [ ] b',
    )
    expect(add('# Vision: V\n\n## Goal: G', 'G', 'action', 'a')).toBe('# Vision: V\n\n## Goal: G\n\n- [ ] a')
    expect(add('# Vision: V\n\n## Goal: G\n\n- [ ] a\n', 'a', 'step', 's')).toBe(
      '# Vision: V\n\n## Goal: G\n\n- [ ] a\n  - [ ] s\n',
    )
    expect(addToPlan('', 'goal', 'G')).toBe('# Plan\n\n## Goal: G\n')
    expect(addToPlan('# Our plan\n', 'goal', 'Sell 9 cars')).toBe('# Our plan\n\n## Goal: Sell 9 cars\n')
    expect(addToPlan('---\nstart: 2026-01-01\n---\n', 'goal', 'G')).toBe(
      '---\nstart: 2026-01-01\n---\n\n# Plan\n\n## Goal: G\n',
    )
  })

  it('below a vision that is a paragraph', () => {
    expect(add('## Vision\n\nWe fly.\n\n## Notes\n\nWords.\n', 'We fly', 'goal', 'G')).toBe(
      '## Vision\n\nWe fly.\n\n### Goal: G\n\n## Notes\n\nWords.\n',
    )
  })
})

describe('what is written', () => {
  it('has the fields that it is given', () => {
    expect(add(labelled, 'M1', 'action', 'c', { due: '2026-02-01', owner: 'Ana' })).toBe(
      labelled.replace('- [ ] b\n', '- [ ] b\n- [ ] c 📅 2026-02-01\n  - Owner: Ana\n'),
    )
    expect(add(labelled, 'H', 'milestone', 'M', { due: '2026-Q2', why: 'w' })).toBe(
      `${labelled}\n#### Milestone: M\n\n- Due: 2026-Q2\n- Why: w\n`,
    )
  })

  it('says what was typed, signs and all', () => {
    expect(itemIn(read(add(labelled, 'M1', 'action', '*Call* <b> #1')).plan, '*Call').title).toBe('*Call* <b> #1')
    expect(add(labelled, 'M1', 'action', 'Call 📅 2026-02-01')).toContain('- [ ] Call 📅 2026-02-01\n')
    expect(add(labelled, 'M1', 'action', '  ')).toMatch(/^refused: /)
  })
})

describe('writing the vision', () => {
  const visions: readonly (readonly [before: string, after: string])[] = [
    ['', '# Vision: We fly\n'],
    ['## Goal: G\n', '# Vision: We fly\n\n## Goal: G\n'],
    ['---\nstart: 2026-01-01\n---\n\n## Goal: G\n', '---\nstart: 2026-01-01\n---\n\n# Vision: We fly\n\n## Goal: G\n'],
    ['# Our plan\n\n## Sell 9 cars by June\n', '# Our plan\n\n## Vision: We fly\n\n## Sell 9 cars by June\n'],
    ['## Vision\n\n## Goals\n\n- G\n', '## Vision\n\nWe fly\n\n## Goals\n\n- G\n'],
    ['\ufeff## Goal: G\r\n', '\ufeff# Vision: We fly\r\n\r\n## Goal: G\r\n'],
  ]

  it.each(visions)('%j', (before, after) => {
    const { plan } = read(before)
    const result = writeVision(plan, 'We fly', context)
    expect('edits' in result && applyEdits(before, result.edits)).toBe(after)
  })

  it('is refused where there is one', () => {
    const { plan } = read(labelled)
    expect(writeVision(plan, 'We fly', context)).toHaveProperty('refused')
  })
})
