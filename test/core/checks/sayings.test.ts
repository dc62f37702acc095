import { describe, expect, it } from 'vitest'
import type { Check } from '../../../src/core/checks/check.ts'
import { sizeSaying } from '../../../src/core/checks/finding/size-sayings.ts'
import { smartMeasurable } from '../../../src/core/checks/smart-measurable.ts'
import { smartSpecific } from '../../../src/core/checks/smart-specific.ts'
import { open } from '../../../src/core/index.ts'
import { noDestinations } from '../../../src/core/plan/links.ts'
import { defaultSettings } from '../../../src/core/plan/settings.ts'
import type { EvidenceKind, ItemAssessment, JudgedLevel } from '../../../src/core/smart/assessment.ts'
import { inEnglish } from '../../../src/core/text/message.ts'
import { today } from '../tree.ts'
import { findings, goal } from './plan.ts'

const first = (sentences: string): string => /^.*?[.?!](?=\s|$)/s.exec(sentences)?.[0] ?? sentences
const longest = 'w'.repeat(60)

/** What shows a size, in words or in fields; what each level then reads as. */
const inWords: readonly (readonly [JudgedLevel, JudgedLevel, readonly EvidenceKind[]])[] = [
  [
    'goal',
    'vision',
    [
      'superlative',
      'world',
      'for-ever',
      'long-span',
      'vague-quality',
      'state-verb',
      'absolute',
      'system',
      'comparative',
    ],
  ],
  ['goal', 'action', ['small-act', 'project-verb', 'short-span']],
  ['goal', 'milestone', ['project-verb', 'system', 'direction-verb', 'short-span', 'vague-object']],
  ['milestone', 'vision', ['superlative', 'world', 'for-ever', 'vague-quality', 'state-verb', 'absolute']],
  ['milestone', 'goal', ['long-span', 'direction-verb', 'system', 'vague-object', 'state-verb']],
  ['milestone', 'action', ['small-act', 'short-span']],
  ['action', 'vision', ['superlative', 'world', 'for-ever', 'vague-quality', 'state-verb', 'absolute']],
  ['action', 'milestone', ['long-span', 'project-verb', 'system', 'vague-object', 'state-verb']],
]

describe('what is said of a size', () => {
  const cases = inWords.flatMap(([level, readsAs, kinds]) => kinds.map((kind) => [kind, level, readsAs] as const))

  it.each(cases)('by %s, of a %s that reads as a %s, names the words and the level', (kind, level, readsAs) => {
    const said = inEnglish(sizeSaying(level, { kind, span: { start: 0, end: 60 }, text: longest }, readsAs))
    expect(first(said)).toContain('“wwww')
    expect(first(said).length, said).toBeLessThan(80)
    expect(first(said)).toContain(readsAs)
    expect(said.slice(first(said).length)).toMatch(/\. .*\.$/)
  })

  it.each([
    ['direction-verb', 'goal', 'result'],
    ['comparative', 'milestone', 'result'],
  ] as const)('by %s, of an action that reads as a %s, calls it a %s', (kind, readsAs, word) => {
    const said = inEnglish(sizeSaying('action', { kind, span: { start: 0, end: 4 }, text: 'Grow' }, readsAs))
    expect(first(said)).toBe(`“Grow” names a ${word}, not a step to take.`)
  })

  it.each([
    ['goal', 'long-span', '2026-01-01/2031-12-31', 'vision', 'From 2026-01-01 to 2031-12-31 is over three years'],
    ['goal', 'short-span', '2026-01-01/2026-03-31', 'milestone', 'From 2026-01-01 to 2026-03-31 is under half a year'],
    ['milestone', 'long-span', '2026-01-01/2027-12-31', 'goal', 'From 2026-01-01 to 2027-12-31 is over a year'],
    ['milestone', 'short-span', '2026-01-01/2026-01-03', 'action', 'From 2026-01-01 to 2026-01-03 is under a week'],
    ['action', 'long-span', '2026-01-01/2026-01-03', 'milestone', 'From 2026-01-01 to 2026-01-03 is over a day'],
    ['action', 'long-estimate', '1440', 'milestone', '24 hours of work'],
  ] as const)('of a %s by the %s of its fields says what they say', (level, kind, text, readsAs, words) => {
    const said = inEnglish(sizeSaying(level, { kind, span: { start: 9, end: 9 }, text }, readsAs))
    expect(first(said)).toContain(words)
    expect(first(said)).toContain(readsAs)
    expect(first(said).length).toBeLessThan(80)
  })
})

/** What a check says of a goal of which this was seen. */
function saidOf(check: Check, change: (was: ItemAssessment) => Partial<ItemAssessment>): readonly string[] {
  const snapshot = open(`${goal}## Goal: Increase sales\n`, { today, settings: defaultSettings })
  const item = snapshot.plan.items.filter(({ level }) => level === 'goal').at(-1)
  if (item === undefined) return []
  const was = snapshot.assess(item)
  const assess = (): ItemAssessment => Object.create(was, Object.getOwnPropertyDescriptors(change(was)))
  return check
    .find(item, { ...snapshot.context, plan: snapshot.plan, assess, destinations: noDestinations })
    .map(({ message }) => inEnglish(message))
}

const againstOutcome: readonly EvidenceKind[] = [
  'placeholder',
  'vague-verb',
  'ongoing-verb',
  'direction-verb',
  'thinking-verb',
  'open-list',
  'comparative',
  'vague-object',
  'superlative',
  'vague-quality',
  'vague-amount',
  'anaphor',
  'state-verb',
  'no-object',
  'no-verb',
  'verb',
]

describe('every kind of evidence', () => {
  const seen = (kind: EvidenceKind) => ({ kind, span: { start: 0, end: 8 }, text: 'Increase' })

  it.each(againstOutcome)('%s against the outcome has its words named', (kind) => {
    const [said = ''] = saidOf(smartSpecific, () => ({ specific: { present: false, for: [], against: [seen(kind)] } }))
    expect(first(said)).toContain('“Increase”')
    expect(first(said).length).toBeLessThan(80)
  })

  it.each([
    'placeholder',
    'vague-amount',
    'bare-deliverable',
    'direction-verb',
    'vague-verb',
    'ongoing-verb',
    'thinking-verb',
    'state-verb',
  ] as const)('%s against the measure has its words named', (kind) => {
    const [said = ''] = saidOf(smartMeasurable, () => ({
      measurable: { present: false, for: [], against: [seen(kind)] },
    }))
    expect(first(said)).toContain('“Increase”')
    expect(first(said).length).toBeLessThan(80)
  })

  it.each(['placeholder', 'open-list'] as const)('%s is spoken of beside an outcome that is clear', (kind) => {
    const said = saidOf(smartSpecific, () => ({
      specific: { present: true, for: [], against: [seen(kind)] },
      parts: [],
    }))
    expect(said).toHaveLength(1)
  })

  it('without words names the verb that something is missing from', () => {
    const [said = ''] = saidOf(smartSpecific, ({ verb }) => ({
      verb,
      specific: { present: false, for: [], against: [{ kind: 'no-object', span: { start: 8, end: 8 }, text: '' }] },
    }))
    expect(first(said)).toContain('“Increase”')
  })
})

describe('a sign that holds a place', () => {
  it.each([
    'Increase sales from 40 to …',
    'Increase sales to [X] a week',
    'Sell ___ loaves a day',
    'Sell ... loaves a day',
  ])('is no number and no word: %s', (title) => {
    const found = findings(`${goal}## Goal: ${title} by the end of 2026\n`).filter(
      ({ span }) => span.start > goal.length,
    )
    expect(found.map(({ check }) => check)).toEqual(expect.arrayContaining(['smart-specific', 'smart-measurable']))
    const specific = found.find(({ check }) => check === 'smart-specific')
    expect(specific && inEnglish(specific.message)).toMatch(/stands where the real word is missing/)
  })

  it('is none where a sentence trails off', () => {
    const found = findings(`${goal}## Goal: Sell 40 loaves a day… by the end of 2026\n`)
    expect(found.filter(({ check }) => check === 'smart-specific')).toEqual([])
  })
})
