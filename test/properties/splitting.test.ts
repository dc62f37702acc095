import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitAction } from '../../src/core/edits/split-action.ts'
import type { Item, Plan } from '../../src/core/plan/model.ts'
import { readPlan } from '../../src/core/plan/read.ts'
import { defaultSettings } from '../../src/core/plan/settings.ts'
import { applyEdits, type TextEdit } from '../../src/core/text/edit.ts'
import { inEnglish } from '../../src/core/text/message.ts'
import { span } from '../../src/core/text/span.ts'
import { outline, pick, sampled, wordsOf } from './plans.ts'

const context = { today: '2026-01-10', settings: defaultSettings }

const read = (source: string): Plan => readPlan(source, context, true).plan

const withTitles = (plan: Plan): readonly string[] =>
  plan.items.map(({ level, status, title }) => `${level} ${status} ${title.toLowerCase()}`)

/** What an editor applies to take edits back that were made at once. */
function inverse(source: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let grown = 0
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span: { start, end }, text }) => {
      const from = start + grown
      grown += text.length - (end - start)
      return { span: span(from, from + text.length), text: source.slice(start, end) }
    })
}

const isTask = ({ level, title }: Item): boolean => (level === 'action' || level === 'step') && title.includes(' ')

describe('splitting an action', () => {
  it('makes one more of its words, changes nothing else, and is undone at once', () => {
    let made = 0
    fc.assert(
      fc.property(outline, fc.nat(1000), fc.nat(1000), (source, at, where) => {
        const plan = read(source)
        const item = pick(plan.items.filter(isTask), at)
        if (item === undefined) return
        const blanks = [...item.title.matchAll(/ /g)].map(({ index }) => index)
        const cut = pick(blanks, where) ?? 0
        const result = splitAction(plan, item, [
          { start: 0, end: cut },
          { start: cut + 1, end: item.title.length },
        ])
        if ('refused' in result) throw new Error(inEnglish(result.refused))
        made++
        const after = applyEdits(source, result.edits)
        const plain = (text: string): string => wordsOf(text.replace(/\*\*|`/g, '').toLowerCase())
        expect(plain(after)).toBe(plain(source))
        const titles = [item.title.slice(0, cut), item.title.slice(cut + 1)].map((title) => title.toLowerCase())
        const index = plan.items.indexOf(item)
        const inside = plan.items.filter(({ parent }) => parent === item).length
        const wanted = [...withTitles(plan)]
        wanted.splice(index, 1, `${item.level} ${item.status} ${titles[0]}`)
        const status = item.status === 'in-progress' ? 'open' : item.status
        wanted.splice(index + 1 + inside, 0, `${item.level} ${status} ${titles[1]}`)
        expect(withTitles(read(after))).toEqual(wanted)
        expect(applyEdits(after, inverse(source, result.edits))).toBe(source)
      }),
      sampled(),
    )
    expect(made).toBeGreaterThan(0)
  })
})
