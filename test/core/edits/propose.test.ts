import { describe, expect, it } from 'vitest'
import type { Finding, Fix } from '../../../src/core/checks/check.ts'
import { gapsIn } from '../../../src/core/edits/propose.ts'
import { open, type Snapshot } from '../../../src/core/index.ts'
import type { Item } from '../../../src/core/plan/model.ts'
import { defaultSettings } from '../../../src/core/plan/settings.ts'
import { applyEdits } from '../../../src/core/text/edit.ts'
import { inEnglish } from '../../../src/core/text/message.ts'
import { slice } from '../../../src/core/text/span.ts'
import { editsOf, filled } from '../checks/plan.ts'
import { today } from '../tree.ts'

type Row = readonly [title: string, proposal: string, ...words: readonly string[]]

/** Titles of goals, what is proposed for them, and what somebody would put into the gaps. */
const goals: readonly Row[] = [
  ['Increase sales', 'Increase sales from … to … by 2026-12-31', '40', '60 orders a month'],
  ['Increase sales.', 'Increase sales from … to … by 2026-12-31', '40', '60 orders a month'],
  ['Increase sales significantly, in the near future', 'Increase sales from … to … by 2026-12-31', '40', '60 a week'],
  ['Increase sales by TBD', 'Increase sales by … by 2026-12-31', '20 %'],
  ['Increase sales to [X]', 'Increase sales to … by 2026-12-31', '60 orders a month'],
  ['Increase sales from … to …', 'Increase sales from … to … by 2026-12-31', '40', '60'],
  ['Increase sales from 40 to …', 'Increase sales from 40 to … by 2026-12-31', '60 a week'],
  ['We will increase our market share', 'We will increase our market share from … to … by 2026-12-31', '4 %', '9 %'],
  ['Growing the newsletter', 'Growing the newsletter from … to … by 2026-12-31', '120', '300 readers'],
  ['Sales increased', 'Sales increased from … to … by 2026-12-31', '40', '60 orders a week'],
  ['Cut CO2 emissions', 'Cut CO2 emissions from … to … by 2026-12-31', '90', '60 tonnes'],
  ['Raise Q3 revenue', 'Raise Q3 revenue to …', '90,000 euros'],
  ['KR1: Reduce churn', 'KR1: Reduce churn from … to … by 2026-12-31', '9 %', '5 %'],
  ['NPS', 'NPS from … to … by 2026-12-31', '31', '45'],
  ['Improve customer satisfaction', 'Improve customer satisfaction from … to … by 2026-12-31', '71 %', '90 %'],
  [
    'Reduce costs because the bank asks for it',
    'Reduce costs from … to … by 2026-12-31 because the bank asks for it',
    '9',
    '7 % of sales',
  ],
  ['Improve the order form', 'Improve the order form so that …, by 2026-12-31', '9 in 10 orders need no call'],
  ['Improve the order form by June', 'Improve the order form so that …, by June', '9 in 10 orders need no call'],
  [
    'Improve the app because users complain',
    'Improve the app so that …, by 2026-12-31, because users complain',
    'it opens within 2 seconds',
  ],
  ['Work on the website', 'Work on the website so that …, by 2026-12-31', '300 people a week read it'],
  ['I want to learn Spanish', 'I want to learn Spanish so that …, by 2026-12-31', 'I can read 4 novels'],
  ['Improve customer satisfaction significantly', 'Improve customer satisfaction from … to … by 2026-12-31', '60'],
  ['Be more efficient', 'Be more efficient so that …, by 2026-12-31', '40 orders leave in an hour'],
  ['Get more customers', 'Get … customers by 2026-12-31', '40 new'],
  ['Do this', 'Do … by 2026-12-31', '12 interviews'],
  ['Launch the new web shop', 'Launch the new web shop with … by 2026-12-31', '50 orders a month'],
  ['New web shop launched', 'New web shop launched with … by 2026-12-31', '50 orders a month'],
  ['Hire a sales manager', 'Hire a sales manager so that …, by 2026-12-31', 'sales reach 60 orders a week'],
  ['Build a better website', 'Build a better website so that …, by 2026-12-31', '40 people a day order there'],
  ['Hire bakers soon', 'Hire … bakers by 2026-12-31', '12'],
  ['Recruit new volunteers for the garden', 'Recruit … new volunteers for the garden by 2026-12-31', '12'],
  ['Publish articles', 'Publish … articles by 2026-12-31', '24'],
  ['several events organised', '… events organised by 2026-12-31', 'Six'],
  ['Sell stuff online', 'Sell … online by 2026-12-31', '400 cakes a month'],
  ['Sell bread, cakes, etc. to 40 cafés', 'Sell bread, cakes, … to 40 cafés by 2026-12-31', 'rolls'],
  ['Save more money', 'Save … money by 2026-12-31', '9,000 € of'],
  ['Deliver orders faster', 'Deliver orders … by 2026-12-31', 'within 2 hours'],
  ['Better dough', '… dough by 2026-12-31', 'Three kinds of'],
  ['More customers in Berlin', '… customers in Berlin by 2026-12-31', '300'],
  ['Website', 'Website with … by 2026-12-31', '300 visitors a week'],
  ['Take 50 orders a week', 'Take 50 orders a week by 2026-12-31'],
  ['Take 50 orders a week soon', 'Take 50 orders a week by 2026-12-31'],
  ['Bake 300 loaves every week', 'Bake 300 loaves every week by 2026-12-31'],
]

const milestones: readonly Row[] = [
  ['Hire bakers soon', 'Hire … bakers by 2026-03-31', 'two'],
  ['Several events organised', '… events organised by 2026-03-31', 'Six'],
  ['Second oven installed', 'Second oven installed by 2026-03-31'],
  ['Better dough by 31 March 2026', '… dough by 31 March 2026', 'Three kinds of'],
  ['Improve the order form', 'Improve the order form so that …, by 2026-03-31', '9 in 10 orders need no call'],
]

const vision = '# Vision: The bakery that our whole street talks about\n\n'
const goal = `${vision}## Goal: Bake 300 loaves a day by the end of 2026\n\n`

const read = (text: string): Snapshot => open(text, { today, settings: defaultSettings })
const itemOf = ({ plan }: Snapshot, level: Item['level']): Item => {
  const item = plan.items.filter((one) => one.level === level).at(-1)
  if (item === undefined) throw new Error(`no ${level}`)
  return item
}

const letters = ['specific', 'measurable', 'timeBound'] as const
const letterOf: Readonly<Record<string, (typeof letters)[number]>> = {
  'smart-specific': 'specific',
  'smart-measurable': 'measurable',
  'smart-time-bound': 'timeBound',
}

/** The findings of the last item that propose something, with what they do. */
const drafts = ({ findings }: Snapshot, { id }: Item): readonly (readonly [Finding, Fix & { kind: 'draft' }])[] =>
  findings.flatMap((finding) =>
    finding.itemId !== id
      ? []
      : finding.fixes().flatMap((fix) => (fix.kind === 'draft' ? [[finding, fix] as const] : [])),
  )

/** Proposes, fills in, reads again: every letter that was missing is there, and no other is lost. */
function expectToMend(text: string, level: Item['level'], proposal: string, words: readonly string[]): string {
  const before = read(text)
  const item = itemOf(before, level)
  const was = before.assess(item)
  const found = drafts(before, item)
  expect(found.map(([, { words: said }]) => said)[0], item.title).toBe(proposal)
  let written = text
  for (const [{ check }, fix] of found) {
    expect(fix.words).toBe(proposal)
    expect(fix.gaps.map((at) => slice(fix.edit.text, at)).join('')).toBe('…'.repeat(fix.gaps.length))
    written = applyEdits(text, editsOf(fix, words))
    const after = read(written)
    const now = itemOf(after, level)
    expect(now.title).toBe(filled(proposal, gapsIn(proposal), words))
    const assessment = after.assess(now)
    for (const letter of letters) expect([written, letter, assessment[letter].present]).toEqual([written, letter, true])
    expect(letterOf[check] !== undefined && was[letterOf[check]].present).toBe(false)
    expect(after.findings.filter((one) => one.itemId === now.id && letterOf[one.check] !== undefined)).toEqual([])
  }
  return written
}

describe('a proposal', () => {
  it.each(goals)('for the goal “%s”: %s', (title, proposal, ...words) => {
    expectToMend(`${vision}## Goal: ${title}\n`, 'goal', proposal, words)
    expectToMend(`${vision}## Goal: ${title}\n`.replaceAll('\n', '\r\n'), 'goal', proposal, words)
  })

  it.each(milestones)('for the milestone “%s”: %s', (title, proposal, ...words) => {
    expectToMend(`${goal}### Milestone: ${title}\n`, 'milestone', proposal, words)
  })

  it.each([
    ['## Goal: **Increase** our _sales_', '## Goal: **Increase** our _sales_ from 40 to 60 a week by 2026-12-31'],
    ['## Goal: Increase our sales #shop', '## Goal: Increase our sales from 40 to 60 a week by 2026-12-31 #shop'],
    ['## Goal: Increase sales 📅 2026-11-30', '## Goal: Increase sales from 40 to 60 a week 📅 2026-11-30'],
    [
      '## Goal: Increase sales [owner:: Ana]',
      '## Goal: Increase sales from 40 to 60 a week by 2026-12-31 [owner:: Ana]',
    ],
    [
      '## Goal: Increase sales <!-- ask Ana -->',
      '## Goal: Increase sales from 40 to 60 a week by 2026-12-31 <!-- ask Ana -->',
    ],
    ['Goal: Increase sales\n---', 'Goal: Increase sales from 40 to 60 a week by 2026-12-31\n---'],
  ])('keeps what stands in the line: %s', (line, wanted) => {
    const text = `${vision}${line}\n`
    const snapshot = read(text)
    const fix = drafts(snapshot, itemOf(snapshot, 'goal'))[0]?.[1]
    expect(fix && applyEdits(text, editsOf(fix, ['40', '60 a week']))).toBe(`${vision}${wanted}\n`)
  })

  it('names the first day that the end is offered for, and none that does not fit below what is above', () => {
    const text = `${vision}## Goal: Bake 300 loaves a day by 2026-03-15\n\n### Milestone: Second oven installed\n`
    const snapshot = read(text)
    expect(drafts(snapshot, itemOf(snapshot, 'milestone'))).toEqual([])
  })

  it('leaves the end to the heading above', () => {
    const text = `${vision}## Goals for 2026\n\n### Improve the order form\n`
    const snapshot = read(text)
    expect(drafts(snapshot, itemOf(snapshot, 'goal'))[0]?.[1].words).toBe('Improve the order form so that …')
  })

  it.each([
    [
      'in another language',
      '---\nlanguage: de\n---\n# Vision: Die Bäckerei, von der alle reden\n\n## Goal: Umsatz steigern\n',
    ],
    ['of a topic', `${vision}## Goal: Marketing\n`],
    ['of a question', `${vision}## Goal: Should we increase sales?\n`],
    ['of nothing but a sign', `${vision}## Goal: TBD\n`],
  ])('is none %s', (_, text) => {
    const snapshot = read(text)
    expect(drafts(snapshot, itemOf(snapshot, 'goal'))).toEqual([])
  })

  it('is the first of the fixes, and says the whole sentence where it is not too long', () => {
    const [finding] = read(`${vision}## Goal: Increase sales\n`).findings
    expect(finding?.fixes().map(({ title }) => inEnglish(title))[0]).toBe(
      'Write “Increase sales from … to … by 2026-12-31”',
    )
    const long = read(`${vision}## Goal: Increase the ${'very '.repeat(30)}long sales\n`).findings[0]
    const title = long?.fixes().map((fix) => inEnglish(fix.title))[0] ?? ''
    expect(title.length).toBeLessThan(115)
  })

  it('is linear in the title', () => {
    const long = `Improve ${'the order form and '.repeat(1500)}more`
    const began = performance.now()
    const snapshot = read(`${vision}## Goal: ${long}\n`)
    drafts(snapshot, itemOf(snapshot, 'goal'))
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

describe('a gap', () => {
  it.each([
    ['from … to …', 2],
    ['so that …, by June', 1],
    ['(…)', 1],
    ['and so on…', 0],
    ['…more', 0],
  ])('in “%s”: %d', (text, count) => {
    expect(gapsIn(text)).toHaveLength(count)
  })
})
