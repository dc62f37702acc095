import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveBeside } from '../../src/core/edits/move-beside.ts'
import { demote, promote } from '../../src/core/edits/promote.ts'
import type { EditResult } from '../../src/core/edits/result.ts'
import type { Item, Level, Plan } from '../../src/core/plan/model.ts'
import { readPlan } from '../../src/core/plan/read.ts'
import { defaultSettings } from '../../src/core/plan/settings.ts'
import { applyEdits } from '../../src/core/text/edit.ts'
import { inEnglish } from '../../src/core/text/message.ts'
import { outline, pick, wordsOf } from './plans.ts'

const context = { today: '2026-01-10', settings: defaultSettings }

const read = (source: string): Plan => readPlan(source, context, true).plan

const runs = Number(process.env.RUNS ?? 60)

/** What a change makes of a text; undefined where it is refused. */
function changed(source: string, result: EditResult): string | undefined {
  return 'refused' in result ? undefined : applyEdits(source, result.edits)
}

const said = (result: EditResult): string => ('refused' in result ? inEnglish(result.refused) : '')

/** The item that stands where another was, or the last of its title and level. */
const lastLike = (plan: Plan, title: string, level: Level): Item | undefined =>
  plan.items.findLast((item) => item.title === title && item.level === level)

const siblingsOf = (item: Item): readonly Item[] => item.parent?.childrenAt(item.level) ?? []

describe('one place up and down', () => {
  it('is the text that there was', () => {
    fc.assert(
      fc.property(outline, fc.nat(1000), (source, at) => {
        const plan = read(source)
        const item = pick(
          plan.items.filter((one) => siblingsOf(one)[0] !== one),
          at,
        )
        if (item === undefined) return
        const index = siblingsOf(item).indexOf(item)
        const result = moveBeside(plan, item, 'up')
        const after = changed(source, result)
        if (after === undefined) throw new Error(said(result))
        expect(wordsOf(after)).toBe(wordsOf(source))
        const now = read(after)
        const moved = pick(plan.items, plan.items.indexOf(item.parent as Item))
        const parent = item.parent?.level === 'plan' ? now.root : now.items.find(({ id }) => id === moved?.id)
        const found = parent?.childrenAt(item.level)[index - 1]
        expect(found?.title).toBe(item.title)
        expect(found && changed(after, moveBeside(now, found, 'down'))).toBe(source)
      }),
      { numRuns: runs },
    )
  })
})

describe('one level down and up', () => {
  it('is the text that there was', () => {
    let made = 0
    fc.assert(
      fc.property(outline, fc.nat(1000), (source, at) => {
        const plan = read(source)
        const item = pick(
          plan.items.filter((one) => one.level !== 'step' && siblingsOf(one)[0] !== one),
          at,
        )
        if (item === undefined || item.level === 'vision' || item.level === 'area') return
        const holder = siblingsOf(item)[siblingsOf(item).indexOf(item) - 1] as Item
        const result = demote(plan, item, context)
        const after = changed(source, result)
        if (after === undefined) throw new Error(`${said(result)}`)
        made++
        expect(wordsOf(after)).toBe(wordsOf(source))
        const now = read(after)
        const parent = now.items.find(({ id }) => id === holder.id)
        const lower: Level = item.level === 'goal' ? 'milestone' : item.level === 'milestone' ? 'action' : 'step'
        const found =
          parent?.children.find(
            (one) => one.level === lower && one.spans.own.start >= item.spans.own.start - 3 && one.title === item.title,
          ) ?? lastLike(now, item.title, lower)
        if (found === undefined) throw new Error('not there')
        const back = promote(now, found, context)
        expect(changed(after, back) ?? said(back)).toBe(source)
      }),
      { numRuns: runs },
    )
    expect(made).toBeGreaterThan(runs / 5)
  })
})
