import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dropFrom, dropItems, takeOut, whyNoDrop } from '../../src/core/edits/drop.ts'
import { outermost } from '../../src/core/edits/relocate.ts'
import type { Item, Plan } from '../../src/core/plan/model.ts'
import { readPlan } from '../../src/core/plan/read.ts'
import { defaultSettings } from '../../src/core/plan/settings.ts'
import { applyEdits } from '../../src/core/text/edit.ts'
import { inEnglish } from '../../src/core/text/message.ts'
import { outline, pick, sampled, text, wordsOf } from './plans.ts'

const context = { today: '2026-01-10', settings: defaultSettings }

const read = (source: string): Plan => readPlan(source, context, true).plan

const shown = (plan: Plan): readonly string[] => plan.items.map(({ level, title }) => `${level} ${title}`).sort()

/** Some items of one level, and one that they can be dropped on. */
function dragged(
  plan: Plan,
  at: number,
  more: number,
  on: number,
): { items: readonly Item[]; target: Item } | undefined {
  const item = pick(plan.items, at)
  if (item === undefined) return undefined
  const alike = plan.items.filter(({ level }) => level === item.level)
  const second = more % 3 === 0 ? pick(alike, more) : undefined
  const items = second === undefined ? [item] : [item, second]
  const target = targetFor(plan, items, on)
  return target && { items, target }
}

const targetFor = (plan: Plan, items: readonly Item[], on: number): Item | undefined =>
  pick(
    plan.items.filter((one) => whyNoDrop(plan, items, one) === undefined),
    on,
  )

/** The lines with something on them, whatever the numbers of ordered lists. */
const linesOf = (source: string): readonly string[] =>
  source
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/^([ \t]*)\d+([.)])/, '$1N$2'))

/** The lines of all that is not moved. */
function linesWithout({ text }: Plan, items: readonly Item[]): readonly string[] {
  const gone = items.map(({ spans: { own, subtree } }) => [own.start, Math.max(own.end, subtree.end)] as const)
  const left = [...gone]
    .sort(([a], [b]) => b - a)
    .reduce((rest, [start, end]) => rest.slice(0, start) + rest.slice(Math.max(start, end)), text)
  return linesOf(left)
}

/** Whether these lines stand in a text in this order, whatever stands between them. */
function holds(source: string, lines: readonly string[]): boolean {
  let next = 0
  for (const line of linesOf(source)) if (line === lines[next]) next++
  return next === lines.length
}

/** The numbers of every list of a plan that counts, and what they are to be. */
function numbersOf(plan: Plan): { readonly found: readonly string[]; readonly wanted: readonly string[] } {
  const lists = [plan.root, ...plan.items].map(({ children }) =>
    children.flatMap(({ spans: { marker } }) => {
      const number = marker && /^\d+/.exec(plan.text.slice(marker.start, marker.end))?.[0]
      return number === undefined ? [] : [number]
    }),
  )
  return { found: lists.flat(), wanted: lists.flatMap((list) => list.map((_, i) => String(i + 1))) }
}

describe('dropping items on another', () => {
  it('keeps every word, every level and every other line, puts them there, and counts on', () => {
    let made = 0
    fc.assert(
      fc.property(outline, fc.nat(1000), fc.nat(1000), fc.nat(1000), (source, at, more, on) => {
        const plan = read(source)
        const drag = dragged(plan, at, more, on)
        if (drag === undefined) return
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
        expect(holds(after, linesWithout(plan, outermost(drag.items)))).toBe(true)
        const numbers = numbersOf(read(after))
        expect(numbers.found).toEqual(numbers.wanted)
        if (source.includes('\r')) expect(/[^\r]\n/.test(after)).toBe(false)
      }),
      sampled(),
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
      sampled(),
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
        const target = item && targetFor(plan, [item], on)
        if (item === undefined || target === undefined) return
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
      sampled(),
    )
    expect(made).toBeGreaterThan(0)
  })
})
