import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { open } from '../../../src/core/index.ts'
import { defaultSettings } from '../../../src/core/plan/settings.ts'

const found = (text: string): readonly string[] =>
  open(text, { today: '2026-01-10', settings: defaultSettings }).findings.map(
    ({ check, span }) => `${check}: ${text.slice(span.start, span.end)}`,
  )

/** What the words of a plan are told, as against its structure and dates. */
const aboutWording = /^(?:smart-|scope-|action-verb)/

const goal = '# Vision: The bakery that our street talks about\n\n## Goal: Bake 300 loaves a day by the end of 2026\n\n'
const milestone = '### Milestone: Second oven installed by 31 March 2026\n\n'

describe('a good plan of a hundred items', () => {
  const folder = 'test/core/checks/good-plans'

  it.each(readdirSync(folder))('has at most two findings about its words: %s', (file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8')
    const snapshot = open(text, { today: '2026-01-06', settings: defaultSettings })
    expect(snapshot.recognition.isPlan).toBe(true)
    expect(snapshot.plan.items.length).toBeGreaterThan(100)
    expect(snapshot.findings.filter(({ check }) => aboutWording.test(check)).length).toBeLessThanOrEqual(2)
  })
})

describe('a sensible coach says nothing', () => {
  it.each(['examples/design-studio/PLAN.md', 'examples/short-form/PLAN.md'])('about %s', (path) => {
    expect(found(readFileSync(path, 'utf8'))).toEqual([])
  })

  it.each([
    ['no text', ''],
    ['a read-me', '# Altitude\n\nReads plans.\n\n- [ ] Improve the docs\n'],
    ['ten thousand signs', '#'.repeat(10_000)],
    [
      'a work log',
      '# PLAN\n\n## Progress\n\nStatus: in_progress\n\n- [ ] Phase 1: edit `src/a.ts`\n\n## Decision log\n\n## Phase 2\n\n## Phase 3\n',
    ],
  ])('about a file that is no plan: %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  it.each([
    [
      'an action with a start sign and a later due',
      `${goal}${milestone}- [ ] Call the dealer 🛫 2026-01-12 📅 2026-01-30\n`,
    ],
    [
      'an action that is due in months',
      `${goal}### Milestone: Second oven installed by 30 November 2026\n\n- [ ] Call the dealer by June\n`,
    ],
    ['two verbs with one object', `${goal}${milestone}- [ ] Print and sign the contract\n`],
    [
      'the same action on two days',
      `${goal}${milestone}- [ ] Send the list 📅 2026-01-12\n- [ ] Send the list 📅 2026-02-12\n`,
    ],
    ['a step of any size', `${goal}${milestone}- [ ] Call the dealer\n  - [ ] Improve sales\n  - [ ] Budget\n`],
    [
      'milestones further off without actions',
      `${goal}${milestone}- [ ] Call the dealer\n\n### Milestone: Two bakers hired by 30 June 2026\n`,
    ],
    ['a remark about what comes before', `${goal}${milestone}- After: the summer break\n\n- [ ] Call the dealer\n`],
    [
      'a child that ends with the year of its goal',
      `${goal}### Milestone: Second oven installed\n\n- Due: 2026-12-31\n\n- [ ] Call the dealer\n`,
    ],
    [
      'a quarter under a day that it ends on',
      `${goal}### Milestone: Second oven installed in Q4 2026\n\n- [ ] Call the dealer\n`,
    ],
    [
      'a form of fields that is not filled in',
      `${goal}- Due:\n- Start:\n- Done:\n- Status:\n\n### Milestone: Second oven installed by 31 March 2026\n\n- Due:\n- Done:\n\n- [ ] Call the dealer [due:: ] [completion:: ]\n`,
    ],
    [
      'a front matter form that is not filled in',
      `---\nstart:\nowner:\n---\n\n${goal}${milestone}- [ ] Call the dealer\n`,
    ],
    ['an item that is silenced', `${goal}${milestone}- [ ] Budget <!-- altitude-ignore action-verb -->\n`],
    [
      'words that are not English',
      '---\nlanguage: de\n---\n\n# Vision: Die Bäckerei der Straße\n\n## Goal: Das Brot verbessern\n\n- [ ] Milestone: Zweiter Ofen steht\n  - [ ] Händler anrufen\n',
    ],
    [
      'words of a language that is not known',
      '# Vision: A padaria da nossa rua\n\n## Goal: Melhorar o pão da casa\n\n- [ ] Milestone: Segundo forno para a massa do pão\n  - [ ] Ligar ao vendedor dos fornos\n',
    ],
    [
      'another script',
      '# Vision: 世界一のパン屋\n\n## Goal: パンを改善する\n\n- [ ] Milestone: 二台目のオーブン\n  - [ ] 業者に電話する\n',
    ],
  ])('about %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  it.each(['x', '-'])('about the wording of what is over: [%s]', (mark) => {
    expect(found(`${goal}${milestone}- [ ] Call the dealer\n- [${mark}] Improve sales\n- [${mark}] Budget\n`)).toEqual(
      [],
    )
  })

  it.each([
    '[x] Milestone: Dough bought',
    '[-] Milestone: Dough bought',
    'Milestone: Dough bought 📅 2026-01-02 ✅ 2026-01-02',
  ])('about the wording and the days of what is below something that is over: %s', (line) => {
    const text = `${goal}- ${line}\n  - [ ] Budget 📅 2026-01-03\n- [ ] Milestone: Second oven installed by 31 March 2026\n  - [ ] Budget the oven\n`
    expect(found(text).filter((finding) => !finding.startsWith('done-with-open'))).toEqual(['action-verb: Budget'])
  })

  it('about what is below a goal that is dropped or on hold', () => {
    for (const status of ['dropped', 'on hold']) {
      const text = `${goal}${milestone}- [ ] Call the dealer\n\n## Goal: Sell cakes\n\n- Status: ${status}\n\n### Milestone: Improve things\n\n- [ ] Budget 📅 2026-01-03\n- [ ] Call the dealer\n`
      expect(found(text)).toEqual([])
    }
  })

  it('about a goal on hold', () => {
    const text =
      '# Vision: The bakery that our street talks about\n\n## Goal: Improve the website\n\n- Status: on hold\n'
    expect(found(text)).toEqual([])
  })
})

describe('one thing is said once', () => {
  const checksOf = (text: string): readonly string[] => found(text).map((finding) => finding.split(':')[0] ?? '')

  it('a date that cannot be is not a missing end as well', () => {
    const text = `${goal}### Milestone: Second oven installed\n\n- Due: 2026-02-30\n\n- [ ] Call the dealer\n`
    expect(checksOf(text)).toEqual(['date-invalid'])
  })

  it('a goal that reads as an action is not told its letters', () => {
    expect(
      checksOf(`# Vision: The bakery of our street\n\n## Goal: Call the mill\n\n${milestone}- [ ] Call the dealer\n`),
    ).toEqual(['scope-goal'])
  })

  it('a vague goal is told the three letters that it lacks, and that nothing leads to it', () => {
    const text = '# Vision: The bakery of our street\n\n## Goal: Improve the website\n'
    expect(new Set(checksOf(text))).toEqual(
      new Set(['smart-specific', 'smart-measurable', 'smart-time-bound', 'smart-achievable', 'goal-without-milestone']),
    )
    expect(
      new Set(checksOf(`${text}\n### Milestone: Hosting chosen by 31 March 2026\n\n- [ ] Call the host\n`)),
    ).toEqual(new Set(['smart-specific', 'smart-measurable', 'smart-time-bound']))
  })

  it('a milestone with all actions done is ready to close, and not also without a next action', () => {
    expect(checksOf(`${goal}${milestone}- [x] Call the dealer\n`)).toEqual(['ready-to-close'])
  })

  it('an action that is too big is told so by its verb, whenever it is due', () => {
    const text = `${goal}### Milestone: Second oven installed by 30 November 2026\n\n- [ ] Implement the order system by June\n`
    expect(found(text)).toEqual(['scope-action: Implement'])
  })

  it('an action that is too big is not also told to begin with another verb', () => {
    expect(checksOf(`${goal}${milestone}- [ ] Grow sales\n`)).toEqual(['scope-action'])
  })

  it('an open item below a done one is told at the lowest of them', () => {
    const text =
      '# Vision: The bakery of our street\n\n- [x] Goal: Bake 300 loaves a day by the end of 2026\n  - [x] Milestone: Second oven installed by 31 March 2026\n    - [ ] Call the dealer\n'
    expect(found(text)).toEqual(['done-with-open: Second oven installed by 31 March 2026'])
  })
})
