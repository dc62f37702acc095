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

  it('stand only on the next action of each goal when that is wanted', () => {
    const actions = shown(studio, 'next').filter((line) => line.includes('✓ Done'))
    expect(actions).toEqual(['Compare three candi > ✓ Done (mark-done Compare )'])
  })

  it('are none when they are turned off, and none in a text that is no plan', () => {
    expect(shown(studio, 'off')).toEqual([])
    expect(shown('- [ ] a task in some notes', 'open')).toEqual([])
  })
})
