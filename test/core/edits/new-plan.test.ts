import fc from 'fast-check'
import { lint } from 'markdownlint/sync'
import { describe, expect, it } from 'vitest'
import { addAreaGoal } from '../../../src/core/edits/add-area-goal.ts'
import { addItem } from '../../../src/core/edits/add-item.ts'
import { markDone } from '../../../src/core/edits/mark-done.ts'
import { type NewPlanAnswers, type NewPlanStyle, newPlan } from '../../../src/core/edits/new-plan/new-plan.ts'
import type { EditResult } from '../../../src/core/edits/result.ts'
import { setField } from '../../../src/core/edits/set-field.ts'
import { open, type Snapshot } from '../../../src/core/index.ts'
import type { Item } from '../../../src/core/plan/model.ts'
import { fieldStyles } from '../../../src/core/plan/setting-values.ts'
import { defaultSettings, type FieldStyle, type Settings } from '../../../src/core/plan/settings.ts'
import { applyEdits } from '../../../src/core/text/edit.ts'
import { tree } from '../tree.ts'
import { contextWith } from './edited.ts'

const kinds = ['blank', 'example', 'personal'] as const
const styles: readonly NewPlanStyle[] = [
  { language: 'en', form: 'long', bullet: '-' },
  { language: 'en', form: 'short', bullet: '*' },
  { language: 'es', form: 'long', bullet: '+' },
  { language: 'es', form: 'short', bullet: '-' },
]
const long: NewPlanStyle = { language: 'en', form: 'long', bullet: '-' }
const short: NewPlanStyle = { ...long, form: 'short' }
const unanswered = { vision: '', goal: '' }

const made = (answers: Partial<NewPlanAnswers>, style: NewPlanStyle = long, settings: Partial<Settings> = {}) =>
  newPlan({ kind: 'blank', ...unanswered, ...answers }, style, contextWith(settings))

const read = (text: string, today = '2026-01-10', settings = defaultSettings): Snapshot =>
  open(text, { today, settings })

const found = ({ findings, text }: Snapshot): readonly string[] =>
  findings.map(({ check, span: { start, end } }) => `${check}: ${text.slice(start, end)}`)

/** What markdownlint finds with the rules that it has when nobody chooses any. */
const linted = (text: string): readonly string[] =>
  (lint({ strings: { text } }).text ?? []).map(
    ({ ruleNames: [rule], lineNumber }) => `${rule}: ${text.split(/\r?\n/)[lineNumber - 1]}`,
  )

const filled = (style: NewPlanStyle, kind: NewPlanAnswers['kind']): string => {
  const words =
    style.language === 'en'
      ? ['A bakery that our whole street talks about', 'Bake 300 loaves a day', '2027-12-31', 'Install the second oven']
      : ['La panadería de la que habla toda la calle', 'Hornear 300 panes al día', '2027-12-31', 'Instalar el horno']
  const action = style.language === 'en' ? 'Call the oven dealer' : 'Llamar al vendedor de hornos'
  const { text, gaps } = made({ kind }, style)
  return gaps.reduceRight(
    (now, { start, end }, i) => now.slice(0, start) + [...words, '2026-06-30', action][i] + now.slice(end),
    text,
  )
}

describe('a new plan', () => {
  it('is a vision, a first goal with its first milestone and action, and areas that wait', () => {
    const { text, gaps } = made({})
    expect(tree(text)).toBe(`vision: Where all this is going, in one sentence … (0/1)
  goal: What will be different, and by how much … by 2027-12-31 (due 2027-12-31, 0/1)
    milestone: What will be finished first on the way … by 2026-06-30 (due 2026-06-30, 0/1)
      action: Write down the very next thing to do …
  area: Financial
  area: Human Resources
  area: Marketing
  area: Operations
  area: Sales
  area: Technology`)
    expect(gaps.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Where all this is going, in one sentence …',
      'What will be different, and by how much …',
      '2027-12-31',
      'What will be finished first on the way …',
      '2026-06-30',
      'Write down the very next thing to do …',
    ])
  })

  it('holds what was answered, and the rest as gaps', () => {
    const { text, gaps } = made({ vision: 'Be first in town', goal: 'Sell 300 loaves a day by the end of 2027' })
    expect(text).toMatch(/^# Vision: Be first in town\n\n## Goal: Sell 300 loaves a day by the end of 2027\n\n### Mil/)
    expect(gaps).toHaveLength(3)
  })

  it('gives a goal that names no end one to write over', () => {
    const { text, gaps } = made({ goal: 'Sell 300 loaves a day' })
    expect(text).toContain('## Goal: Sell 300 loaves a day by 2027-12-31\n')
    expect(gaps.map(({ start, end }) => text.slice(start, end))).toContain('2027-12-31')
    expect(made({ goal: 'Vender 300 panes al día' }, { ...long, language: 'es' }).text).toContain(
      'antes del 2027-12-31',
    )
  })

  it('says in its front matter that it is a plan where its name does not', () => {
    const { text } = made({}, { ...long, isDeclared: true })
    expect(open(text, { today: '2026-01-10', settings: defaultSettings, named: false }).recognition.isPlan).toBe(true)
  })

  it.each(kinds)('of the kind “%s” reads alike in the long and in the short form', (kind) => {
    expect(tree(made({ kind }, short).text)).toBe(tree(made({ kind }, long).text))
  })

  it.each(styles)('gets findings only for its gaps, and none once they are filled: %o', (style) => {
    for (const kind of kinds) {
      const { text, gaps } = made({ kind }, style)
      const { findings, recognition } = read(text)
      expect(recognition.isPlan).toBe(true)
      const others = findings.filter(({ span }) => !gaps.some((gap) => gap.start < span.end && span.start < gap.end))
      expect(others).toEqual([])
      expect(found(read(filled(style, kind)))).toEqual([])
    }
  })
})

describe('the worked example', () => {
  it('is the method’s own, as it stands in the second week of its year', () => {
    expect(
      newPlan({ kind: 'example', ...unanswered }, long, { ...contextWith({}), today: '2026-01-09' }).text,
    ).toBe(`---
start: 2026-01-01
---

# Vision: Be the design studio that growing companies call first

## Operations

### Goal: Have project management software fully implemented by the end of 2026

- Why: the project load has doubled and nobody can see it whole
- Metric: projects tracked in the tool, from 0 to 40 of 40

#### Milestone: Identify the best software in the first month

- [x] Perform a Google search ~1h ✅ 2026-01-05
- [ ] Compare three candidates on price and exports ~3h 📅 2026-01-16

#### Milestone: 1–2 staff members trial the software in months 2–4

#### Milestone: Roll out the basic version to the whole team in the fifth month

#### Milestone: Incorporate advanced features into operations in months 6–12
`)
  })

  const days = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-01`)

  it('has nothing to find on any day of its year, and always a next action', () => {
    for (const today of [...days, '2026-01-31', '2026-04-30', '2026-05-31', '2026-12-31', '2028-02-29']) {
      for (const style of [long, { ...short, language: 'es' as const }]) {
        const context = { ...contextWith({}), today }
        const { text, gaps } = newPlan({ kind: 'example', ...unanswered }, style, context)
        const snapshot = read(text, today)
        expect([today, ...found(snapshot)]).toEqual([today])
        expect(
          snapshot.plan.items.some(({ level, status, due }) => level === 'action' && status === 'open' && due),
        ).toBe(true)
        expect(gaps).toEqual([])
      }
    }
  })

  it('stands below the vision and the goal that a person has already', () => {
    const { text } = made({ kind: 'example', vision: 'Be first in town', goal: 'Sell 300 loaves a day by 2027-12-31' })
    expect(tree(text)).toMatch(
      /^vision: Be first in town \(1\/6\)\n {2}goal: Sell 300 .*\n.*\n.*\n {2}area: Operations .*\n {4}goal: Have/,
    )
  })
})

describe('what a person types', () => {
  const sentence =
    'Be the bakery that everybody between the river and the hills thinks of first, on weekdays and on Sundays'

  it('takes several lines where it is too long for a heading, and is read whole', () => {
    for (const style of [long, short]) {
      const { text } = made({ vision: sentence, goal: `${sentence} by 2027-12-31` }, style)
      expect(linted(text)).toEqual([])
      expect(tree(text)).toContain(`vision: ${sentence} (0/1)\n  goal: ${sentence} by 2027-12-31 (due 2027-12-31, 0/1)`)
    }
  })

  it.each([
    ['Vision: Be first in town.', '# Vision: Be first in town'],
    ['  Be   first\nin town!  ', '# Vision: Be first in town'],
    ['Be *the* shop_for_all', '# Vision: Be \\*the\\* shop\\_for\\_all'],
    ['Be <b>first</b>', '# Vision: Be \\<b>first\\</b>'],
  ])('is written so that it is read as it was meant: %s', (vision, line) => {
    expect(made({ vision }).text.split('\n')[0]).toBe(line)
  })

  it('is labelled where it would not be read as what it is without', () => {
    expect(tree(made({ vision: 'Our plan' }, short).text)).toMatch(/^vision: Our plan \(0\/1\)\n {2}goal:/)
  })

  it('never breaks the plan, nor its lines where words allow it', () => {
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ mode: 'sentences', maxCount: 3 }))
    fc.assert(
      fc.property(typed, typed, fc.constantFrom(...kinds), fc.constantFrom(...styles), (vision, goal, kind, style) => {
        const { text, gaps } = newPlan({ kind, vision, goal }, style, contextWith({}))
        for (const { start, end } of gaps) expect(text.slice(start, end)).toMatch(/…$|^\d{4}-\d\d-\d\d$/)
        for (const line of text.split('\n')) {
          if (line.length > 80 && line.split(' ').every((word) => word.length < 40)) expect([line, text]).toEqual([])
        }
      }),
      { numRuns: 25 },
    )
  })

  it('names areas of their own in the plan itself, whatever they are called', () => {
    const areas = { 'R&D': [], Yes: [], 'Köln: "Süd"': ['South'] }
    const { text } = made({}, long, { areas })
    expect(text).toContain('areas: [R&D, "Yes", "Köln: \\"Süd\\""]')
    const names = read(text)
      .plan.items.filter(({ level }) => level === 'area')
      .map(({ area }) => area)
    expect(names).toEqual(Object.keys(areas))
  })
})

describe('markdownlint, with the rules that everybody has, finds nothing', () => {
  const styled = (style: FieldStyle): Partial<Settings> => ({ actionFieldStyle: style, itemFieldStyle: style })

  it.each(styles)('in a new plan: %o', (style) => {
    for (const kind of kinds) {
      for (const fields of fieldStyles) {
        const { text } = made({ kind }, style, styled(fields))
        expect([kind, fields, ...linted(text)]).toEqual([kind, fields])
      }
      const { text } = made({ kind, vision: 'Be first.', goal: 'Bake 300 loaves a day' }, style)
      expect(linted(text)).toEqual([])
      expect(linted(text.replaceAll('\n', '\r\n'))).toEqual([])
    }
  })

  const changes: readonly (readonly [string, (now: Snapshot, item: Item) => EditResult | undefined])[] = [
    ['done', ({ plan, context }, item) => markDone(plan, item, context)],
    [
      'due',
      ({ plan, context }, item) =>
        item.level === 'action' ? setField(plan, item, 'due', '2026-05-05', context) : undefined,
    ],
    ['why', ({ plan, context }, item) => setField(plan, item, 'why', 'it is time', context)],
    ['goal', ({ plan, context }, item) => addItem(plan, item, 'goal', 'Serve 40 cafés by 2027-12-31', context)],
    ['milestone', ({ plan, context }, item) => addItem(plan, item, 'milestone', 'Oven there by 2026-09-30', context)],
    ['action', ({ plan, context }, item) => addItem(plan, item, 'action', 'Call the oven dealer', context)],
    ['area', ({ plan, context }) => addAreaGoal(plan, 'Sales', 'Serve 40 cafés by 2027-12-31', context)],
  ]

  it.each(styles)('in what is written into one: %o', (style) => {
    for (const kind of kinds) {
      for (const newLine of ['\n', '\r\n']) {
        const now = read(made({ kind }, style).text.replaceAll('\n', newLine))
        for (const [name, change] of changes) {
          for (const item of now.plan.items) {
            const result = change(now, item)
            if (result === undefined || 'refused' in result) continue
            expect([name, item.title, ...linted(applyEdits(now.text, result.edits))]).toEqual([name, item.title])
          }
        }
      }
    }
  })
})
