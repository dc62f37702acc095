import { describe, expect, it } from 'vitest'
import { inTurn } from '../../../src/core/edits/in-turn.ts'
import { moveBeside } from '../../../src/core/edits/move-beside.ts'
import { newcomer, successor } from '../../../src/core/edits/successor.ts'
import type { Plan } from '../../../src/core/plan/model.ts'
import { applyEdits } from '../../../src/core/text/edit.ts'
import { inEnglish } from '../../../src/core/text/message.ts'
import { plain, read } from '../tree.ts'
import { context, itemIn } from './edited.ts'

const text = plain(`
  # Vision: V

  ## Goal: G

  ### Milestone: M

  - [ ] a
  - [ ] b
    - [ ] s
  - [ ] c
  - [ ] d
`)

const planOf = (words: string): Plan => read(words).plan

const moved = (titles: readonly string[], way: 'up' | 'down'): string => {
  const plan = planOf(text)
  const items = titles.map((title) => itemIn(plan, title))
  const order = way === 'up' ? 'first-first' : 'last-first'
  const result = inTurn(plan, items, context, order, (now, item) => moveBeside(now, item, way))
  if ('refused' in result) return inEnglish(result.refused)
  const letters = applyEdits(text, result.edits).match(/(?<=- \[ \] )\w/g) ?? []
  return letters.join('')
}

describe('moving several items', () => {
  it('keeps their order, whichever way and in whichever order they are given', () => {
    expect(moved(['b', 'c'], 'up')).toBe('bscad')
    expect(moved(['c', 'b'], 'up')).toBe('bscad')
    expect(moved(['b', 'c'], 'down')).toBe('adbsc')
  })

  it('takes what is below another of them along', () => {
    expect(moved(['b', 's'], 'down')).toBe('acbsd')
  })

  it('moves none where one cannot move', () => {
    expect(moved(['a', 'b'], 'up')).toContain('“a” is the first')
    expect(moved(['c', 'd'], 'down')).toContain('“d” is the last')
  })
})

describe('what has become of an item', () => {
  it('is the one of its words with a new id, or else the one that has kept its id', () => {
    const before = planOf(text)
    const below = planOf(text.replace('- [ ] d\n', '  - [ ] d\n'))
    expect(successor(before, itemIn(before, 'd'), below)?.level).toBe('step')
    expect(successor(before, itemIn(before, 'a'), below)?.title).toBe('a')
    expect(successor(before, itemIn(before, 'd'), planOf(text.replace('- [ ] d\n', '')))).toBeUndefined()
  })

  it('is told from what is new', () => {
    const before = planOf(text)
    expect(newcomer(before, planOf(`${text}- [ ] e\n`), 'action')?.title).toBe('e')
    expect(newcomer(before, before, 'action')).toBeUndefined()
  })
})
