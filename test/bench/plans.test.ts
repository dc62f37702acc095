import { describe, expect, it } from 'vitest'
import { planOf, shapes } from '../../bench/plans.ts'
import { today } from '../../bench/sentences.ts'
import { open } from '../../src/core/index.ts'
import { defaultSettings } from '../../src/core/plan/settings.ts'

describe.each(shapes)('a generated plan of the shape %s', (shape) => {
  it.each([50, 100, 1000])('of %i items has so many, and is a plan', (items) => {
    const { plan, recognition } = open(planOf(shape, items), { today, settings: defaultSettings })
    expect(recognition.isPlan).toBe(true)
    expect(plan.items).toHaveLength(items)
    expect(new Set(plan.items.map(({ level }) => level))).toEqual(new Set(['vision', 'goal', 'milestone', 'action']))
  })

  it('has something to find in about one of ten items, and of several kinds', () => {
    const { findings } = open(planOf(shape, 1000), { today, settings: defaultSettings })
    const share = new Set(findings.map(({ itemId }) => itemId)).size / 1000
    expect(share).toBeGreaterThan(0.05)
    expect(share).toBeLessThan(0.15)
    const kinds = new Set(findings.map(({ check }) => check))
    expect(kinds.size).toBeGreaterThanOrEqual(5)
    expect(kinds).not.toContain('duplicate-item')
  })

  it('says nothing twice, however large it is', () => {
    const titles = planOf(shape, 50_000)
      .split('\n')
      .filter((line) => /^ *(?:- \[|#|\d+\. )/.test(line))
      .map((line) => line.replace(/^[ \d.]+/, ''))
    expect(titles.length).toBeGreaterThanOrEqual(50_000 - 1)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('is the same every time, with all that real plans have', () => {
    const text = planOf(shape, 1000)
    expect(planOf(shape, 1000)).toBe(text)
    for (const part of ['📅 ', '- Due: ', '[due:: ', '@owner(', '- [x] ', '**', '](https://', '`', 'é', '京都']) {
      expect(text, part).toContain(part)
    }
  })
})
