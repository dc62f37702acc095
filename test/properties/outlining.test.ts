import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { archive, archiveDone, restore } from '../../src/core/edits/archive.ts'
import { archivedItems } from '../../src/core/edits/archived.ts'
import { moveBeside } from '../../src/core/edits/move-beside.ts'
import { demote, promote } from '../../src/core/edits/promote.ts'
import type { EditResult } from '../../src/core/edits/result.ts'
import type { Item, Level, Plan } from '../../src/core/plan/model.ts'
import { readPlan } from '../../src/core/plan/read.ts'
import { defaultSettings } from '../../src/core/plan/settings.ts'
import { applyEdits } from '../../src/core/text/edit.ts'
import { inEnglish } from '../../src/core/text/message.ts'
import { contains } from '../../src/core/text/span.ts'
import { outline, pick, sampled, wordsOf } from './plans.ts'

const context = { today: '2026-01-10', settings: defaultSettings }

const read = (source: string): Plan => readPlan(source, context, true).plan

function changed(source: string, result: EditResult): string {
  if ('refused' in result) throw new Error(inEnglish(result.refused))
  return applyEdits(source, result.edits)
}

const siblingsOf = (item: Item): readonly Item[] => item.parent?.childrenAt(item.level) ?? []

const shown = (plan: Plan): readonly string[] => plan.items.map(({ level, title }) => `${level} ${title}`).sort()

/** Whether blank lines stand among the lines of an item. */
const isAiry = ({ text }: Plan, { spans: { own, subtree } }: Item): boolean =>
  /\n[ \t]*\r?\n/.test(text.slice(own.start, Math.max(own.end, subtree.end)).trimEnd())

/** Whether the last lines of an item are a note below a blank line, behind which lists may have one more. */
const endsWithNote = (plan: Plan, item: Item): boolean => {
  const { own, subtree } = item.spans
  const lines = plan.text.slice(own.start, Math.max(own.end, subtree.end)).trimEnd()
  return isAiry(plan, item) && !/^\s*(?:[-*+]|\d[.)])\s/.test(lines.split(/\n[ \t]*\r?\n/).at(-1) ?? '')
}

const isListed = (item: Item | undefined): boolean => item?.form === 'list-item'

/** Whether the plan shows without an item how far items like the one before it stand from the next in their list. */
function showsGap(plan: Plan, item: Item): boolean {
  const before = siblingsOf(item)[siblingsOf(item).indexOf(item) - 1]
  // What parts the only item of a list from a note above it is all there is between the note and what follows.
  if (before === undefined) return item.parent === undefined || !isListed(item.parent) || !isAiry(plan, item.parent)
  if (!isListed(item)) return true
  return plan.items.some((other) => {
    const next = siblingsOf(other)[siblingsOf(other).indexOf(other) + 1]
    const isPair = isListed(other) && isListed(next) && other.level === item.level && other !== item && next !== item
    return isPair && endsWithNote(plan, other) === endsWithNote(plan, before)
  })
}

/** Whether the plan shows without an item and what is below it how far lists are indented in others. */
function showsNesting(plan: Plan, item: Item): boolean {
  const nested = plan.items.filter((one) => isListed(one) && isListed(one.parent))
  const isInside = ({ spans: { own } }: Item): boolean => contains(item.spans.subtree, own)
  return nested.every((one) => !isInside(one)) || nested.some((one) => !isInside(one))
}

/**
 * A text as it can be the same again once an item was elsewhere. Blank lines between the items of the only list of its
 * kind, and the indentation of the only list in a list, went with the item: nothing that is left tells of them.
 */
function comparable(plan: Plan, item: Item): (source: string) => string {
  const [gap, nesting] = [showsGap(plan, item), showsNesting(plan, item)]
  return (source) => {
    const close = gap ? source : source.replace(/(?:\r?\n)+/g, '\n').trimEnd()
    return nesting ? close : close.replace(/^[ \t]+/gm, '')
  }
}

/** Whether the plan shows elsewhere how one of this level is written. */
const hasLike = (plan: Plan, item: Item): boolean =>
  plan.items.some((other) => other.level === item.level && !contains(item.spans.subtree, other.spans.own))

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
        const after = changed(source, moveBeside(plan, item, 'up'))
        expect(wordsOf(after)).toBe(wordsOf(source))
        const now = read(after)
        const parent = now.items.find(({ id }) => id === item.parent?.id) ?? now.root
        const found = parent.childrenAt(item.level)[siblingsOf(item).indexOf(item) - 1] as Item
        expect(changed(after, moveBeside(now, found, 'down'))).toBe(source)
      }),
      sampled(),
    )
  })
})

/** Goes one level up or down and back again. */
function thereAndBack(plan: Plan, item: Item, to: Level, there: typeof promote, back: typeof promote): void {
  const source = plan.text
  const after = changed(source, there(plan, item, context))
  expect(wordsOf(after)).toBe(wordsOf(source))
  const now = read(after)
  const found = now.items.filter(({ level, title }) => level === to && title === item.title)
  // Others may have the same title: one of them is it.
  const results = found.map((one) => back(now, one, context))
  const same = comparable(plan, item)
  expect(results.map((result) => ('edits' in result ? same(applyEdits(after, result.edits)) : ''))).toContain(
    same(source),
  )
}

const above: Readonly<Partial<Record<Level, Level>>> = { milestone: 'goal', action: 'milestone', step: 'action' }
const under: Readonly<Partial<Record<Level, Level>>> = { goal: 'milestone', milestone: 'action', action: 'step' }

describe('another level and back', () => {
  it('down and up is the text that there was', () => {
    fc.assert(
      fc.property(outline, fc.nat(1000), (source, at) => {
        const plan = read(source)
        const item = pick(
          plan.items.filter((one) => under[one.level] !== undefined && siblingsOf(one)[0] !== one),
          at,
        )
        const to = item && under[item.level]
        if (item !== undefined && to !== undefined) thereAndBack(plan, item, to, demote, promote)
      }),
      sampled(),
    )
  })

  it('up and down is, of a last child', () => {
    fc.assert(
      fc.property(outline, fc.nat(1000), (source, at) => {
        const plan = read(source)
        const item = pick(
          plan.items.filter(
            (one) =>
              above[one.level] !== undefined &&
              above[one.level] === one.parent?.level &&
              siblingsOf(one).at(-1) === one &&
              hasLike(plan, one),
          ),
          at,
        )
        const to = item && above[item.level]
        if (item !== undefined && to !== undefined) thereAndBack(plan, item, to, promote, demote)
      }),
      sampled(),
    )
  })
})

function withOneArchived(source: string, at: number): string {
  const plan = read(source)
  const item = pick(
    plan.items.filter(({ status }) => status === 'done'),
    at,
  )
  return item === undefined ? source : changed(source, archive(plan, [item], context))
}

describe('into the archive and back', () => {
  it('is the text that there was, of a last child; of others it is the last then', () => {
    fc.assert(
      fc.property(outline, fc.nat(1000), fc.nat(1000), (source, at, earlier) => {
        // Others may lie there already.
        const before = earlier % 2 === 0 ? source : withOneArchived(source, earlier)
        const plan = read(before)
        const lying = archivedItems(plan, context).map(({ item }) => item.title)
        const item = pick(
          plan.items.filter(({ status }) => status === 'done'),
          at,
        )
        if (item === undefined) return
        const after = changed(before, archive(plan, [item], context))
        const now = read(after)
        const all = archivedItems(now, context)
        expect(all.map((one) => one.item.title).sort()).toEqual([...lying, item.title].sort())
        // Where two have the same path nobody can tell which it was.
        const [found, ...others] = all.filter((one) => one.item.title === item.title)
        if (found?.parent === undefined || others.length > 0) return
        const back = changed(after, restore(now, found.item, context))
        const same = comparable(plan, item)
        if (item.parent?.children.at(-1) === item && hasLike(plan, item)) expect(same(back)).toBe(same(before))
        expect(wordsOf(back)).toBe(wordsOf(before))
        expect(shown(read(back))).toEqual(shown(plan))
      }),
      sampled(1 / 3),
    )
  })

  it('takes everything that is done', () => {
    fc.assert(
      fc.property(outline, (source) => {
        const plan = read(source)
        const result = archiveDone(plan, context)
        const done = plan.items.filter(({ status }) => status === 'done')
        if ('refused' in result) expect(done.map(({ level, title }) => `${level} ${title}`)).toEqual([])
        else expect(read(applyEdits(source, result.edits)).items.filter(({ status }) => status === 'done')).toEqual([])
      }),
      sampled(1 / 3),
    )
  })
})
