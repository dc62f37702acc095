import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../../src/core/text/message.ts'
import { type LensMode, lenses } from '../../../src/core/views/lenses.ts'
import { read, studio } from './plan.ts'

const shown = (text: string, mode: LensMode): readonly string[] => {
  const snapshot = read(text)
  return lenses(snapshot, mode).map(({ at, does, says }) => {
    const { title, itemId } = says()
    const target = snapshot.plan.items.find(({ id }) => id === itemId)
    const line = text.slice(at.start, at.end).replace(/^[^A-Z]*(?:\[.\])?/, '')
    return `${line.slice(0, 19)} > ${inEnglish(title)} (${does} ${target?.title.slice(0, 8)})`
  })
}

describe('lenses', () => {
  it('stand on every open action, and on goals and milestones with something to count', () => {
    expect(shown(studio, 'open')).toEqual([
      'Goal: Have project  > 2 of 5 done (go Have pro)',
      'Goal: Have project  > Next: Compare three candidates (go Compare )',
      'Milestone: Identify > 2 of 4 done (go Identify)',
      'Milestone: Identify > Next: Compare three candidates (go Compare )',
      'Compare three candi > ✓ Done (mark-done Compare )',
      'Compare three candi > Reschedule (reschedule Compare )',
      'Decide 📅 2026-01-0 > ✓ Done (mark-done Decide)',
      'Decide 📅 2026-01-0 > Reschedule (reschedule Decide)',
      'Milestone: Roll out > 0 of 1 done (go Roll out)',
      'Milestone: Roll out > Next: Train the team (go Train th)',
      'Train the team > ✓ Done (mark-done Train th)',
      'Train the team > Reschedule (reschedule Train th)',
    ])
  })

  it('ask whether it is done of what has all done below it, on the line that was there before', () => {
    const text = `# Vision: V

## Goal: Sell 300 loaves a day by 2099-12-31

### Milestone: Supply three cafés by 2099-06-30

- [x] Call the café
- [ ] Write a list
  - [x] Ask Tom
`
    const all = shown(text.replace('- [ ] Write', '- [x] Write'), 'open')
    expect(all).toContain('Milestone: Supply t > ✓ Mark the milestone done? (mark-done Supply t)')
    expect(all.some((line) => line.includes('Mark the goal'))).toBe(false)
    const some = shown(text, 'open')
    expect(some).toContain('Write a list > ✓ All steps done: mark it done? (mark-done Write a )')
    expect(some.some((line) => line.includes('Mark the milestone'))).toBe(false)
    const above = shown(text.replace('[ ] Write', '[x] Write').replace('06-30', '06-30 ✅ 2026-01-01'), 'open')
    expect(above).toContain('Goal: Sell 300 loav > ✓ Mark the goal done? (mark-done Sell 300)')
    expect(above.some((line) => line.includes('Mark the milestone'))).toBe(false)
    const dropped = text.replace('12-31', '12-31 [status:: dropped]').replace('[ ] Write', '[x] Write')
    expect(shown(dropped, 'open').some((line) => line.includes('?'))).toBe(false)
  })

  it('stand only on the next action of each goal when that is wanted', () => {
    const actions = shown(studio, 'next').filter((line) => line.includes('✓ Done'))
    expect(actions).toEqual(['Compare three candi > ✓ Done (mark-done Compare )'])
  })

  it('are none when they are turned off, and none in a text that is no plan', () => {
    expect(shown(studio, 'off')).toEqual([])
    expect(shown('- [ ] a task in some notes', 'open')).toEqual([])
  })
})
