import { describe, expect, it } from 'vitest'
import { setField } from '../../../src/core/edits/set-field.ts'
import type { FieldName } from '../../../src/core/plan/model.ts'
import { read } from '../tree.ts'
import { change, context, contextWith, itemIn } from './edited.ts'

const top = '# Vision: V\n\n## Goal: G\n\n### Milestone: M\n\n'

const set = (text: string, title: string, name: FieldName, value: string | undefined): string =>
  change(text, title, (plan, item) => setField(plan, item, name, value, context))

type Row = readonly [name: FieldName, before: string, value: string | undefined, after: string]

const inPlace: readonly Row[] = [
  ['due', '- [ ] Call 📅 2026-01-12 ^ab', '2026-07-31', '- [ ] Call 📅 2026-07-31 ^ab'],
  ['due', '- [ ] Call [due:: 2026-01-12] Ana', '2026-07-31', '- [ ] Call [due:: 2026-07-31] Ana'],
  ['due', '- [ ] Call @due(2026-01-12) Ana', '2026-07-31', '- [ ] Call @due(2026-07-31) Ana'],
  ['due', '- [ ] Call due:2026-01-12 Ana', '2026-07-31', '- [ ] Call due:2026-07-31 Ana'],
  ['due', '- [ ] Call\n  - **Due:** soon', '2026-07-31', '- [ ] Call\n  - **Due:** 2026-07-31'],
  ['due', '- [ ] Call\n  - Due:', '2026-07-31', '- [ ] Call\n  - Due: 2026-07-31'],
  ['estimate', '- [ ] Call ~2h today', '30m', '- [ ] Call ~30m today'],
  ['owner', '- [ ] Call @owner(Ana)', 'Bo', '- [ ] Call @owner(Bo)'],
  ['owner', '- [ ] Call @owner(Ana)', 'Bo (sales)', '- [ ] Call\n  - Owner: Bo (sales)'],
  ['priority', '- [ ] Call ⏫', '🔼', '- [ ] Call 🔼'],
  ['after', '- [ ] Call ⛔ a 📅 2026-01-12 ⛔ b', 'c', '- [ ] Call ⛔ c 📅 2026-01-12'],
  ['why', '- [ ] Call because it is late', 'they wait', '- [ ] Call because they wait'],
]

const phrases: readonly Row[] = [
  ['due', '- [ ] Call Ana by June', '2026-07-31', '- [ ] Call Ana by 2026-07-31'],
  ['due', '- [ ] Call Ana by the end of Q3, then rest', '2026-07-31', '- [ ] Call Ana by 2026-07-31, then rest'],
  ['due', '- [ ] **Call** Ana until **March 2026** 📅', '2026-07-31', '- [ ] **Call** Ana until **2026-07-31** 📅'],
  ['due', '- [ ] Call Ana before June', '2026-07-31', '- [ ] Call Ana by 2026-07-31'],
  ['due', '- [ ] Call Ana in six weeks', '2026-07-31', '- [ ] Call Ana by 2026-07-31'],
  ['due', '- [ ] In June, call Ana', '2026-07-31', '- [ ] By 2026-07-31, call Ana'],
  ['due', '- [ ] Call Ana (June 2026)', '2026-07-31', '- [ ] Call Ana (by 2026-07-31)'],
  ['due', '- [ ] Call Ana ⏰ 2026-06-01', '2026-07-31', '- [ ] Call Ana ⏰ 2026-07-31'],
  ['due', '- [ ] Call Ana (2026-06-01)', '2026-07-31', '- [ ] Call Ana (2026-07-31)'],
  ['due', '- [ ] Call Ana by June [due:: ]', '2026-07-31', '- [ ] Call Ana by 2026-07-31 [due:: ]'],
  ['due', '- [ ] Call Ana due: June', '2026-07-31', '- [ ] Call Ana due: 2026-07-31'],
  ['due', '- [ ] Call Ana from 2026-02-01 to 2026-04-30', '2026-07-31', '- [ ] Call Ana from 2026-02-01 to 2026-07-31'],
  [
    'start',
    '- [ ] Call Ana from 2026-02-01 to 2026-04-30',
    '2026-03-01',
    '- [ ] Call Ana from 2026-03-01 to 2026-04-30',
  ],
  ['due', '- [ ] Raise Q3 revenue to 9 M', '2026-07-31', '- [ ] Raise Q3 revenue to 9 M 📅 2026-07-31'],
]

const added: readonly Row[] = [
  ['due', '- [ ] Call', '2026-07-31', '- [ ] Call 📅 2026-07-31'],
  ['due', '- [ ] Call', '2026-Q3', '- [ ] Call 📅 2026-Q3'],
  ['due', '- [ ] Call', 'end of Q3', '- [ ] Call\n  - Due: end of Q3'],
  ['owner', '- [ ] Call\n  Ana', 'Bo', '- [ ] Call\n  Ana\n  - Owner: Bo'],
  ['estimate', '- [ ] Call', '2h', '- [ ] Call ~2h'],
  [
    'due',
    '- [ ] Call @owner(Bo)\n- [ ] Call @due(2026-01-01)',
    '2026-07-31',
    '- [ ] Call @owner(Bo)\n- [ ] Call @due(2026-07-31)',
  ],
  ['due', '- [ ] Call @start(2026-01-01)', '2026-07-31', '- [ ] Call @start(2026-01-01) @due(2026-07-31)'],
  ['owner', '1. [ ] Call\n   - step', 'Bo', '1. [ ] Call\n   - Owner: Bo\n   - step'],
  ['owner', '-\t[ ] Call', 'Bo', '-\t[ ] Call\n\t- Owner: Bo'],
  ['owner', '* [ ] Call\r\n\r\n  Words.\r\n', 'Bo', '* [ ] Call\r\n  * Owner: Bo\r\n\r\n  Words.\r\n'],
]

const removed: readonly Row[] = [
  ['due', '- [ ] Call 📅 2026-01-12 ^ab', undefined, '- [ ] Call ^ab'],
  ['due', '- [ ] 📅 2026-01-12 Call', undefined, '- [ ] Call'],
  ['due', '- [ ] Call Ana by June, then rest', undefined, '- [ ] Call Ana, then rest'],
  ['due', '- [ ] Call **Ana by June**', undefined, '- [ ] Call **Ana**'],
  ['due', '- [ ] Call\n  - Due: 2026-01-01\n  - [ ] s', undefined, '- [ ] Call\n  - [ ] s'],
  ['owner', '- [ ] Call', undefined, '- [ ] Call'],
]

describe('setting a field of an action', () => {
  it.each([...inPlace, ...phrases, ...added, ...removed])('%s: %s → %s', (name, before, value, after) => {
    const end = before.includes('\r') ? '\r\n' : '\n'
    const above = top.replaceAll('\n', end)
    expect(set(`${above}${before}`, '', name, value)).toBe(`${above}${after}`)
    const item = itemIn(read(`${above}${after}`).plan)
    const field = item.fields.find((other) => other.name === name)
    if (value === undefined) expect(field).toBeUndefined()
    else if (name === 'due' && value.startsWith('2026-07')) expect(item.due).toMatchObject({ period: { last: value } })
    else expect(field?.text).toContain(value.slice(0, 10))
  })
})

describe('setting a field of a heading', () => {
  const goal = '# Vision: V\n\n## Goal: G\n'

  it('makes a list of properties, or joins the one that is there', () => {
    expect(set(goal, 'G', 'why', 'we must')).toBe(`${goal.trimEnd()}\n\n- Why: we must\n`)
    expect(set(`${goal}\n- Why: we must\n\nWords.\n`, 'G', 'due', '2026')).toBe(
      `${goal}\n- Why: we must\n- Due: 2026\n\nWords.\n`,
    )
  })

  it('takes one out again without a trace', () => {
    for (const below of ['', '\nWords.\n', '\n### Milestone: N\n', '\n- [ ] a\n', 'Words.\n', '\n1. one\n']) {
      const text = goal + below
      const after = set(text, 'G', 'owner', 'Ana')
      expect(itemIn(read(after).plan, 'G').owner).toBe('Ana')
      expect(set(after, 'G', 'owner', undefined)).toBe(text)
    }
  })

  it.each([
    ['- **Due:** 2026-03-01 | **Owner:** Ana', '- **Owner:** Ana', '- **Due:** 2026-03-01'],
    ['Due: 2026-03-01, Owner: Ana', 'Owner: Ana', 'Due: 2026-03-01'],
    ['_Due: 2026-03-01; Owner: Ana_', 'Owner: Ana_', '_Due: 2026-03-01_'],
    ['[due:: 2026-03-01] [owner:: Ana]', '[owner:: Ana]', '[due:: 2026-03-01]'],
  ])('leaves the others on its line: %s', (line, withoutDue, withoutOwner) => {
    const before = `# Vision: V\n\n## Goal: G\n\n${line}\n`
    expect(set(before, 'G', 'due', undefined)).toBe(before.replace(line, withoutDue))
    expect(set(before, 'G', 'owner', undefined)).toBe(before.replace(line, withoutOwner))
    expect(set(before, 'G', 'due', '2026-07-31')).toBe(before.replace('2026-03-01', '2026-07-31'))
  })

  it('writes what the settings say where no field shows a style', () => {
    expect(
      change(goal, 'G', (plan, item) => setField(plan, item, 'due', '2026', contextWith({ itemFieldStyle: 'emoji' }))),
    ).toBe('# Vision: V\n\n## Goal: G 📅 2026\n')
  })

  it('changes the phrase of its title', () => {
    expect(set('# Vision: V\n\n## Goal: Sell 9 by **end of 2026** ##\n', 'Sell', 'due', '2026-07-31')).toBe(
      '# Vision: V\n\n## Goal: Sell 9 by **2026-07-31** ##\n',
    )
  })

  it('has no place for a field of the whole plan', () => {
    expect(change(goal, 'G', (plan) => setField(plan, plan.root, 'due', '2026', context))).toMatch(/^refused: /)
  })
})
