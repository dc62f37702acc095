import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../src/core/text/edit.ts'
import { inEnglish, type Message } from '../../../src/core/text/message.ts'
import type { Completion } from '../../../src/core/views/completion/completion.ts'
import { type Asked, completionsAt } from '../../../src/core/views/completions.ts'
import { read } from './plan.ts'

const words = (text: Message | string | undefined): string =>
  text === undefined ? '' : typeof text === 'string' ? text : inEnglish(text)

const base = `---
owner: Ana
---

# Vision: Be first in town

## Operations

### Goal 1: Sell 300 loaves a day by the end of 2027

- Deadline: 2027-12-31

#### Milestone: Supply three cafés by June 2026

- [ ] Ask the café on the corner 🆔 ask 📅 2026-01-16
- [x] Find the mill 🆔 mill ✅ 2026-01-05
`

/** What is offered where \`|\` stands, in a line below the plan. */
function offered(line: string, asked: Asked = 'by-typing', plan = base) {
  const text = `${plan}${line}\n`
  const at = text.lastIndexOf('|')
  const clean = text.slice(0, at) + text.slice(at + 1)
  const found = completionsAt(read(clean), at, asked, ['Kim'])
  return { clean, found, entries: found?.entries ?? [] }
}

const labels = (line: string, asked?: Asked, plan?: string): readonly string[] =>
  offered(line, asked, plan).entries.map(({ label }) => words(label))

/** The line once the entry with this label has been chosen. */
function chosen(line: string, label: string, asked?: Asked, plan = base): string {
  const { clean, found, entries } = offered(line, asked, plan)
  const entry = entries.find((one) => words(one.label) === label)
  if (found === undefined || entry === undefined) return `no ${label}`
  const text = entry.insert + (entry.behind ?? '')
  return applyEdits(clean, [{ span: found.span, text }]).slice(plan.length, -1)
}

const days = (entries: readonly Completion[]): readonly string[] =>
  entries.map(({ label, detail }) => `${words(label)} ${words(detail)}`)

describe('days', () => {
  it('are offered in plain words behind the sign of a field, nearest first', () => {
    expect(days(offered('- [ ] Call 📅 |').entries)).toEqual([
      'today 2026-01-10',
      'tomorrow 2026-01-11',
      'monday 2026-01-12',
      'tuesday 2026-01-13',
      'wednesday 2026-01-14',
      'thursday 2026-01-15',
      'friday 2026-01-16',
      'saturday 2026-01-17',
      'next week 2026-01-12',
      'in 2 weeks 2026-01-24',
      'end of the month 2026-01-31',
      'end of the quarter 2026-03-31',
      'end of the year 2026-12-31',
    ])
    expect(days(offered('- [x] Call ✅ |').entries)).toEqual(['today 2026-01-10', 'yesterday 2026-01-09'])
  })

  it.each([
    ['- [ ] Call 📅 |', 'friday', '- [ ] Call 📅 2026-01-16'],
    ['- [ ] Call 📅|', 'friday', '- [ ] Call 📅 2026-01-16'],
    ['- [ ] Call 📅 fri|', 'fri', '- [ ] Call 📅 2026-01-16'],
    ['- [ ] Call 📅 in 3 weeks|', 'in 3 weeks', '- [ ] Call 📅 2026-01-31'],
    ['- [ ] Call [due:: |]', 'tomorrow', '- [ ] Call [due:: 2026-01-11]'],
    ['- [ ] Call [due:: |', 'tomorrow', '- [ ] Call [due:: 2026-01-11]'],
    ['- [ ] Call (due::|)', 'tomorrow', '- [ ] Call (due:: 2026-01-11)'],
    ['- [ ] Call @due(|)', 'today', '- [ ] Call @due(2026-01-10)'],
    ['- [ ] Call @due(|', 'today', '- [ ] Call @due(2026-01-10)'],
    ['  - Due: |', 'end of the month', '  - Due: 2026-01-31'],
    ['- **Deadline:** end of march|', 'end of march', '- **Deadline:** 2026-03-31'],
    ['- Owner: Ana | Due: |', 'today', '- Owner: Ana | Due: 2026-01-10'],
  ])('%s + %s → %s', (line, label, expected) => {
    expect(chosen(line, label)).toBe(expected)
  })

  it('give way to one another when they are asked for by a key, and are left alone by typing', () => {
    expect(labels('- [ ] Call 📅 2026-01-16|')).toEqual([])
    expect(labels('- [ ] Call 📅 2026-0|')).toEqual([])
    expect(chosen('- [ ] Call 📅 2026-0|1-16 #errand', 'tomorrow', 'by-key')).toBe('- [ ] Call 📅 2026-01-11 #errand')
  })

  it('count from today, wherever the plan starts', () => {
    const plan = base.replace('owner: Ana', 'start: 2025-01-01')
    expect(chosen('- [ ] Call 📅 in 10 days|', 'in 10 days', 'by-typing', plan)).toBe('- [ ] Call 📅 2026-01-20')
  })

  it('stand behind todo.txt keys where the plan uses them', () => {
    expect(labels('- [ ] What is due:|')).toEqual([])
    const plan = `${base}- [ ] Pay due:2026-01-20\n`
    expect(chosen('- [ ] Call due:|', 'tomorrow', 'by-typing', plan)).toBe('- [ ] Call due:2026-01-11')
  })
})

describe('names', () => {
  it('are the owners of this plan and of the others', () => {
    expect(chosen('- Owner: |', 'Ana')).toBe('- Owner: Ana')
    expect(labels('- [ ] Call @owner(|)')).toEqual(['Ana', 'Kim'])
    expect(chosen('- Owner: Ana, |', 'Kim')).toBe('- Owner: Ana, Kim')
  })

  it('are the ids of items to come after, with their titles, those to be done first', () => {
    expect(days(offered('- [ ] Call ⛔ |').entries)).toEqual(['ask Ask the café on the corner', 'mill Find the mill'])
    expect(chosen('- [ ] Call ⛔ mill,|', 'ask')).toBe('- [ ] Call ⛔ mill,ask')
    expect(labels('- [ ] Call [dependsOn:: mill, |]')).toEqual(['ask'])
    // What waits for an item cannot be what that item waits for.
    const plan = `${base}- [ ] Sign 🆔 sign ⛔ call\n`
    expect(labels('- [ ] Call 🆔 call ⛔ |', 'by-typing', plan)).toEqual(['ask', 'mill'])
  })

  it('make an id of an item’s own words that no other has', () => {
    expect(chosen('- [ ] Call the café again 🆔 |', 'call-cafe')).toBe('- [ ] Call the café again 🆔 call-cafe')
    expect(labels('- [ ] Ask 🆔 |')).toEqual(['ask-2'])
  })

  it('are statuses', () => {
    expect(labels('- Status: |').slice(0, 3)).toEqual(['on track', 'at risk', 'off track'])
    expect(chosen('- Estado: |', 'en riesgo', 'by-typing', base.replace('owner: Ana', 'language: es'))).toBe(
      '- Estado: en riesgo',
    )
  })
})

describe('forms', () => {
  it('are fields behind an @, in the style of the plan', () => {
    expect(labels('- [ ] Call the café @|').slice(0, 4)).toEqual(['📅 due', '🛫 start', '⏳ scheduled', '@owner(…)'])
    expect(chosen('- [ ] Call the café @d|', '📅 due')).toBe('- [ ] Call the café 📅 ')
    const dataview = base.replaceAll('📅 2026-01-16', '[due:: 2026-01-16]').replace('🆔 ask', '[id:: ask]')
    expect(chosen('- [ ] Call the café [|', '[due:: …]', 'by-typing', dataview)).toBe('- [ ] Call the café [due:: ]')
    expect(labels('- [ ] Call the café [|')).toEqual([])
  })

  it('are properties with the plan’s own keys, by themselves only below another one', () => {
    const goal = '\n### Goal: Open a shop by the end of 2027\n\n'
    expect(labels(`${goal}- |`)).toEqual([])
    expect(labels(`${goal}- Metric: shops\n- |`)).toEqual([
      'Deadline:',
      'Start:',
      'Owner:',
      'Why:',
      'Status:',
      'Estimate:',
      'After:',
      'Id:',
    ])
    expect(chosen(`${goal}- De|`, 'Deadline:', 'by-key')).toBe(`${goal}- Deadline: `)
  })

  it('are the labels of headings, as the plan writes them, its own level first', () => {
    expect(labels('\n### |')).toEqual(['Goal 2:', 'Milestone:'])
    expect(labels('\n#### |')).toEqual(['Milestone:', 'Goal 2:'])
    expect(chosen('\n### Go|', 'Goal 2:')).toBe('\n### Goal 2: ')
  })

  it('are areas where the plan has areas', () => {
    expect(labels('\n## Sa|')).toEqual([
      'Financial',
      'Human Resources',
      'Marketing',
      'Sales',
      'Technology',
      'Goal 2:',
      'Milestone:',
    ])
  })

  it('come up by themselves on no heading of a plan without labels', () => {
    const short =
      '# Be first in town\n\n## Operations\n\n### Sell 300 loaves a day by the end of 2027\n\n1. Supply a café by June 2026\n'
    expect(labels('\n### |', 'by-typing', short)).toEqual([])
    expect(labels('\n### |', 'by-key', short)).toEqual(['Goal:', 'Milestone:'])
  })
})

describe('nothing is offered', () => {
  it.each([
    '- [ ] Call the café |',
    'In plain words |',
    '- A note: |',
    '- Why: |',
    '- |',
    '- [ ] |',
    '- [ ] Write to ana@|',
    '- [ ] Run `📅 |',
    '\n```md\n- [ ] Call 📅 |',
    '\n<!-- Due: |',
    '- [ ] Call 📅 2026-01-16 and then |',
    '# |'.replace('# ', '#'),
  ])('by itself in %s', (line) => {
    expect(labels(line)).toEqual([])
  })

  it('in front matter', () => {
    const text = '---\nowner: \n---\n\n# Vision: V\n\n## Goal: G\n'
    expect(completionsAt(read(text), text.indexOf('\n---\n\n'), 'by-key')).toBeUndefined()
  })
})
