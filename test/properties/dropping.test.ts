import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dropFrom, dropItems, takeOut, whyNoDrop } from '../../src/core/edits/drop.ts'
import type { Item, Plan } from '../../src/core/plan/model.ts'
import { readPlan } from '../../src/core/plan/read.ts'
import { defaultSettings } from '../../src/core/plan/settings.ts'
import { applyEdits } from '../../src/core/text/edit.ts'
import { inEnglish } from '../../src/core/text/message.ts'
import { outline, pick, text, wordsOf } from './plans.ts'

const context = { today: '2026-01-10', settings: defaultSettings }

const read = (source: string): Plan => readPlan(source, context, true).plan

const runs = Number(process.env.RUNS ?? 30)

const shown = (plan: Plan): readonly string[] => plan.items.map(({ level, title }) => `${level} ${title}`).sort()

/** Some items of one level, and one that they are dropped on. */
function dragged(
  plan: Plan,
  at: number,
  more: number,
  on: number,
): { items: readonly Item[]; target: Item } | undefined {
  const item = pick(plan.items, at)
  const target = pick(plan.items, on)
  if (item === undefined || target === undefined) return undefined
  const alike = plan.items.filter(({ level }) => level === item.level)
  const second = more % 3 === 0 ? pick(alike, more) : undefined
  return { items: second === undefined ? [item] : [item, second], target }
}

describe('dropping items on another', () => {
  it('keeps every word and every level, and puts them there', () => {
    let made = 0
    fc.assert(
      fc.property(outline, fc.nat(1000), fc.nat(1000), fc.nat(1000), (source, at, more, on) => {
        const plan = read(source)
        const drag = dragged(plan, at, more, on)
        if (drag === undefined || whyNoDrop(plan, drag.items, drag.target) !== undefined) return
        const result = dropItems(plan, drag.items, drag.target, context)
        if ('refused' in result) throw new Error(inEnglish(result.refused))
        made++
        const after = applyEdits(source, result.edits)
        expect(wordsOf(after)).toBe(wordsOf(source))
        expect(shown(read(after))).toEqual(shown(plan))
        const isSame = drag.target.level === drag.items[0]?.level
        const holder = isSame ? drag.target.parent : drag.target
        const to = holder?.level === 'plan' ? read(after).root : read(after).items.find(({ id }) => id === holder?.id)
        for (const { title, level } of drag.items) {
          expect(to?.childrenAt(level).some((one) => one.title === title)).toBe(true)
        }
        if (source.includes('\r')) expect(/[^\r]\n/.test(after)).toBe(false)
      }),
      { numRuns: runs },
    )
    expect(made).toBeGreaterThan(0)
  })

  it('can be applied on any text', () => {
    fc.assert(
      fc.property(text, fc.nat(1000), fc.nat(1000), fc.nat(1000), (source, at, more, on) => {
        const plan = read(source)
        const drag = dragged(plan, at, more, on)
        if (drag === undefined) return
        const result = dropItems(plan, drag.items, drag.target, context)
        if ('edits' in result) expect(shown(read(applyEdits(source, result.edits)))).toEqual(shown(plan))
      }),
      { numRuns: runs },
    )
  })
})

describe('from one plan into another', () => {
  it('takes every word out of one and writes it into the other', () => {
    let made = 0
    fc.assert(
      fc.property(outline, outline, fc.nat(1000), fc.nat(1000), (source, other, at, on) => {
        const plan = read(other)
        const from = read(source)
        const item = pick(from.items, at)
        const target = pick(plan.items, on)
        if (item === undefined || target === undefined || whyNoDrop(plan, [item], target) !== undefined) return
        const written = dropFrom(from, [item], plan, target, context)
        const taken = takeOut(from, [item])
        if ('refused' in written) throw new Error(inEnglish(written.refused))
        if ('refused' in taken) throw new Error(inEnglish(taken.refused))
        made++
        const [into, out] = [applyEdits(other, written.edits), applyEdits(source, taken.edits)]
        const all = (...texts: readonly string[]) =>
          texts
            .flatMap((one) => wordsOf(one).split(' '))
            .filter(Boolean)
            .sort()
        expect(all(into, out)).toEqual(all(source, other))
        expect([...shown(read(into)), ...shown(read(out))].sort()).toEqual([...shown(from), ...shown(plan)].sort())
        if (other.includes('\r')) expect(/[^\r]\n/.test(into)).toBe(false)
        else expect(into.includes('\r')).toBe(false)
      }),
      { numRuns: runs },
    )
    expect(made).toBeGreaterThan(0)
  })
})
