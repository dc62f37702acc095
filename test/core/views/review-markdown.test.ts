import fc from 'fast-check'
import { lint } from 'markdownlint/sync'
import { describe, expect, it } from 'vitest'
import { open } from '../../../src/core/index.ts'
import type { Block } from '../../../src/core/markdown/blocks.ts'
import { readBlocks } from '../../../src/core/markdown/parse.ts'
import { defaultSettings, type ReviewLevel } from '../../../src/core/plan/settings.ts'
import { reviewMarkdown } from '../../../src/core/views/review-markdown.ts'
import { type ReviewReport, reviewReport } from '../../../src/core/views/review-report.ts'
import { plain } from '../tree.ts'

const today = '2026-11-30'
const context = { today, settings: defaultSettings }

const bakery = `---
start: 2026-01-01
---

# Vision: Be the bakery that the whole valley talks about

## Goal: Sell 300 loaves a day by 2026-12-15

### Milestone: Supply three cafés by 2026-11-20

- [x] Ask the café on the corner what they pay ✅ 2026-11-29
- [ ] Bring samples to the three cafés 📅 2026-12-02

### Milestone: Open the stand

## Goal: Hire two bakers

### Milestone: Write the advertisement
`

const reported = (texts: Readonly<Record<string, string>>, level?: ReviewLevel): ReviewReport =>
  reviewReport(
    Object.entries(texts).map(([name, text]) => ({ name, snapshot: open(text, context) })),
    { ...(level !== undefined && { level }), slips: (_, { level: at }) => (at === 'milestone' ? 2 : undefined) },
  )

const markdown = (texts: Readonly<Record<string, string>>, level?: ReviewLevel): string =>
  reviewMarkdown(reported(texts, level), today)

/** What markdownlint finds with the rules that it has when nobody chooses any. */
const linted = (text: string): readonly string[] =>
  (lint({ strings: { text } }).text ?? []).map(
    ({ ruleNames: [rule], lineNumber }) => `${rule}: ${text.split(/\r?\n/)[lineNumber - 1]}`,
  )

describe('the report as Markdown', () => {
  it('has a section for whatever there is', () => {
    expect(markdown({ 'PLAN.md': bakery })).toBe(
      plain(`
      # Review, 2026-11-30

      ## To review

      - 2 of 2 goals due (never reviewed)
      - 3 of 3 milestones due (never reviewed)
      - 1 of 1 actions due (never reviewed)

      ## Done since the last review

      - 2026-11-29: Ask the café on the corner what they pay (action; for: Sell 300
        loaves a day by 2026-12-15)

      ## Slipped

      - 10 days late: Supply three cafés by 2026-11-20 (moved 2 times; milestone; for:
        Sell 300 loaves a day by 2026-12-15)

      ## Stuck

      - no next action: Write the advertisement (milestone; for: Hire two bakers)

      ## Coming up

      - 2026-12-02: Bring samples to the three cafés (action; for: Sell 300 loaves a
        day by 2026-12-15)
      - 2026-12-15: Sell 300 loaves a day by 2026-12-15 (goal)

      ## How the goals stand

      - “Sell 300 loaves a day by 2026-12-15”: The milestones lag behind: 0 of 2 done,
        with 95 % of the time gone.
      `),
    )
  })

  it('is of one level where that was reviewed', () => {
    expect(markdown({ 'PLAN.md': bakery }, 'milestones')).toBe(
      plain(`
      # Review of milestones, 2026-11-30

      ## To review

      - 3 of 3 milestones due (never reviewed)

      ## Slipped

      - 10 days late: Supply three cafés by 2026-11-20 (moved 2 times; for: Sell 300
        loaves a day by 2026-12-15)

      ## Stuck

      - no next action: Write the advertisement (for: Hire two bakers)
      `),
    )
  })

  it('names the plans where there are several', () => {
    const text = markdown({ 'a/PLAN.md': bakery, 'my_b.plan.md': '# Goal: Be on time by 2026-11-29\n' }, 'goals')
    expect(text).toContain('- 1 of 1 goals due (never reviewed; my_b.plan.md)\n')
    expect(text).toContain('- 1 day late: Be on time by 2026-11-29 (my_b.plan.md)\n')
    expect(text).toContain('- 2026-12-15: Sell 300 loaves a day by 2026-12-15 (a/PLAN.md)\n')
    expect(linted(text)).toEqual([])
  })

  it('says that there is nothing, and why that may be', () => {
    const text = `---\nreviewed:\n  actions: ${today}\n---\n\n# Goal: Be there\n\n- [ ] Go\n`
    expect(markdown({ 'PLAN.md': text }, 'actions')).toBe(
      plain(`
      # Review of actions, 2026-11-30

      Nothing was done, nothing is late or stuck, and nothing ends soon.

      What is done counts here where it says on which day: “Mark Done” writes it.
      `),
    )
    expect(markdown({})).toBe('# Review, 2026-11-30\n\nNo plan was reviewed.\n')
  })

  it('says it in other words where somebody has them', () => {
    const upper = reviewMarkdown(reported({ 'PLAN.md': bakery }, 'milestones'), today, ({ template, args }) =>
      template.toUpperCase().replace(/\{(\d)\}/g, (_, index: string) => String(args[Number(index)])),
    )
    expect(upper).toContain('# REVIEW OF MILESTONES, 2026-11-30\n')
    expect(upper).toContain('- 10 DAYS LATE: Supply three cafés by 2026-11-20 (MOVED 2 TIMES; FOR: Sell 300\n')
  })
})

const twice = reported({ 'PLAN.md': bakery, 'b.md': bakery })

/** A report in which every item, its goal and its plan are called this. */
function withTitle(title: string): string {
  const rename = <Entry extends object>(entries: readonly Entry[]): readonly Entry[] =>
    entries.map((entry) => ({ ...entry, title, plan: title, ...('goal' in entry && { goal: title }) }))
  return reviewMarkdown(
    {
      ...twice,
      done: rename(twice.done),
      slipped: rename(twice.slipped),
      stuck: rename(twice.stuck),
      comingUp: rename(twice.comingUp),
      health: rename(twice.health),
    },
    today,
  )
}

const wild = [
  'Goal: Milestone: Sell more',
  '# Goals',
  '[x] done, [ ] open',
  'line\n\n## Goals\n\n- one\r\n- two',
  'a line\u2028that breaks',
  '`code` and *stars* and _lines_ and __init__ and snake_case and ~~gone~~',
  '<b>bold</b> <!-- altitude-ignore --> &amp; & Co. &',
  'see https://example.com/a_b?c=*d*. Or (http://example.com), www.example.com, ana@example.com',
  'https://example.com/<script>',
  '[link](https://example.com) ![picture](a.png) [ref][1] (odd)[one] [^1]',
  '\\ \\* \\\\',
  'a | b | c',
  `${'word '.repeat(14)}- dash`,
  `${'word '.repeat(14)}1. one 2) two + plus = === --- > quoted # hash`,
  'x'.repeat(200),
  'Wait: for it!',
  '',
  '\u0000\u001b[2J\u202egnorw',
  '> quote',
  '    code',
  '| a |\n|---|\n| b |',
]

describe('what a plan says in it', () => {
  it.each(wild)('breaks nothing: %j', (title) => {
    const text = withTitle(title)
    expect(linted(text)).toEqual([])
    expect(shapeOf(text)).toEqual(shapeOf(withTitle('Sell more')))
  })

  it.each(['-', '+', '*', '=', '---', '===', '***', '1.', '12)', '#', '##', '>', '```', '~~~', '|', '|---|', '[x]:'])(
    'breaks nothing with %s at the start of a line',
    (sign) => {
      const text = withTitle(`${sign} and `.repeat(20))
      // It stands there somewhere.
      expect(text).toMatch(/^ {2}(?!and)\S{1,9} and/m)
      expect(linted(text)).toEqual([])
      expect(shapeOf(text)).toEqual(shapeOf(withTitle('Sell more')))
      expect(blocksOf(text)).toEqual(blocksOf(withTitle('Sell more')))
    },
  )

  it('breaks nothing, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.constantFrom(...wild.flatMap((title) => title.split(' '))), fc.string({ unit: 'binary' })),
          {
            maxLength: 30,
          },
        ),
        (words) => {
          const text = withTitle(words.join(' '))
          expect(linted(text)).toEqual([])
          expect(shapeOf(text)).toEqual(shapeOf(withTitle('Sell more')))
        },
      ),
      { numRuns: 25 },
    )
  })

  it('is not read as a plan', () => {
    for (const title of wild) {
      const text = withTitle(title)
      expect(open(text, { ...context, named: false }).recognition.isPlan).toBe(false)
      // Even under the name of a plan it names no level.
      expect(['levels', 'area']).not.toContain(open(text, context).recognition.reason)
    }
  })

  it('can be read as it was written', () => {
    expect(withTitle('Call [Ana] *now* at a_b and https://example.com/a_b.')).toContain(
      '- 10 days late: Call \\[Ana\\] \\*now\\* at a_b and <https://example.com/a_b>. (due',
    )
  })
})

/** What it is for a reader of Markdown: the kinds of its blocks, those of list items as well. */
function blocksOf(text: string): readonly string[] {
  const kinds = (blocks: readonly Block[]): readonly string[] =>
    blocks.flatMap((block) => [
      block.kind,
      ...(block.kind === 'list' ? block.items.flatMap((item) => ['point', ...kinds(item.blocks)]) : []),
    ])
  return kinds(readBlocks(text, 0))
}

/** The headings, and how many points stand below each. */
const shapeOf = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => (/^#/.test(line) ? [line] : /^- /.test(line) ? ['-'] : []))
