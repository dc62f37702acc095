import { describe, expect, it } from 'vitest'
import { markDone, markOpen, setStatus } from '../../../src/core/edits/mark-done.ts'
import type { Status } from '../../../src/core/plan/model.ts'
import { read } from '../tree.ts'
import { change, context, contextWith, itemIn } from './edited.ts'

const top = '# Vision: V\n\n## Goal: G\n\n### Milestone: M\n\n'
const done = (text: string, title: string): string => change(text, title, (plan, item) => markDone(plan, item, context))
const opened = (text: string, title: string): string =>
  change(text, title, (plan, item) => markOpen(plan, item, context))

/** Actions below a milestone: line before, line after. The title is that of the last item unless it is the first. */
const lines: readonly (readonly [what: string, before: string, after: string])[] = [
  ['a plain action', '- [ ] Call Ana\n', '- [x] Call Ana ✅ 2026-01-10\n'],
  ['no final newline', '- [ ] Call Ana', '- [x] Call Ana ✅ 2026-01-10'],
  ['CRLF', '- [ ] Call Ana\r\n- Note\r\n', '- [x] Call Ana ✅ 2026-01-10\r\n- Note\r\n'],
  ['a star', '* [ ] Call Ana\n', '* [x] Call Ana ✅ 2026-01-10\n'],
  ['a plus', '+ [ ] Call Ana\n', '+ [x] Call Ana ✅ 2026-01-10\n'],
  ['a number', '1) [ ] Call Ana\n', '1) [x] Call Ana ✅ 2026-01-10\n'],
  ['a tab', '-\t[ ] Call Ana\n', '-\t[x] Call Ana ✅ 2026-01-10\n'],
  ['bold words', '- [ ] **Call** Ana **now**\n', '- [x] **Call** Ana **now** ✅ 2026-01-10\n'],
  ['blanks at the end', '- [ ] Call Ana   \n', '- [x] Call Ana ✅ 2026-01-10   \n'],
  ['a block link', '- [ ] Call Ana 📅 2026-01-12 ^ab1\n', '- [x] Call Ana 📅 2026-01-12 ✅ 2026-01-10 ^ab1\n'],
  ['a tag behind a field', '- [ ] Call 📅 2026-01-12 #sales\n', '- [x] Call 📅 2026-01-12 #sales ✅ 2026-01-10\n'],
  ['a comment', '- [ ] Call <!-- why? -->\n', '- [x] Call <!-- why? --> ✅ 2026-01-10\n'],
  ['a comment over lines', '- [ ] Call <!-- a\n  b -->\n', '- [x] Call ✅ 2026-01-10 <!-- a\n  b -->\n'],
  ['a hard break', '- [ ] Call\\\n  by phone\n', '- [x] Call ✅ 2026-01-10\\\n  by phone\n'],
  ['a soft break', '- [ ] Call\n  Ana\n', '- [x] Call\n  Ana ✅ 2026-01-10\n'],
  ['a line separator among the words', '- [ ] Call\u2028Ana\n', '- [x] Call\u2028Ana ✅ 2026-01-10\n'],
  ['TaskPaper', '- [ ] Call @due(2026-01-12)\n', '- [x] Call @due(2026-01-12) @done(2026-01-10)\n'],
  ['Dataview', '- [ ] Call [due:: 2026-01-12]\n', '- [x] Call [due:: 2026-01-12] [completion:: 2026-01-10]\n'],
  ['todo.txt', '- [ ] (A) Call due:2026-01-12\n', '- [x] x 2026-01-10 (A) Call due:2026-01-12\n'],
  ['a nested property', '- [ ] Call\n  - Due: 2026-01-12\n', '- [x] Call\n  - Due: 2026-01-12\n  - Done: 2026-01-10\n'],
]

describe('marking an action done', () => {
  it.each(lines)('%s, and open again as it was', (_, before, after) => {
    expect(done(top + before, 'Call')).toBe(top + after)
    expect(opened(top + after, 'Call')).toBe(top + before)
    expect(read(top + after).plan.items.find(({ title }) => title.startsWith('Call'))?.doneOn).toMatchObject({
      kind: 'known',
      period: { last: '2026-01-10' },
    })
  })

  it('marks a milestone that has no words yet, and not the goal above it', () => {
    const text = '## Goal: G\n\n1. \n'
    const marked = change(text, '', (plan, item) => markDone(plan, item, context))
    expect(marked).toBe('## Goal: G\n\n1. ✅ 2026-01-10 \n')
    expect(read(marked).plan.items.map(({ level, status }) => [level, status])).toEqual([
      ['goal', 'open'],
      ['milestone', 'done'],
    ])
  })

  it('fills an empty box and one that is half done', () => {
    expect(done(`${top}- [] Call\n`, 'Call')).toBe(`${top}- [x] Call ✅ 2026-01-10\n`)
    expect(done(`${top}- [/] Call\n`, 'Call')).toBe(`${top}- [x] Call ✅ 2026-01-10\n`)
    expect(done(`${top}- [ ]\n`, '')).toBe(`${top}- [x] ✅ 2026-01-10\n`)
  })

  it('does so with steps, behind a byte order mark', () => {
    const before = `\ufeff${top}- [ ] Call\n\t- [ ] Find the number\n`
    expect(done(before, 'Find')).toBe(before.replace('[ ] Find the number', '[x] Find the number ✅ 2026-01-10'))
  })

  it('keeps the id, so that it can be opened again', () => {
    for (const [, before, after] of lines) {
      expect(itemIn(read(top + after).plan, 'Call').id).toBe(itemIn(read(top + before).plan, 'Call').id)
    }
  })

  it('stamps as the file does, or else as the settings say', () => {
    const other = '- [x] Write @done(2026-01-02)\n'
    expect(done(`${top}${other}- [ ] Call\n`, 'Call')).toBe(`${top}${other}- [x] Call @done(2026-01-10)\n`)
    expect(
      change(`${top}- [ ] Call\n`, 'Call', (plan, item) =>
        markDone(plan, item, contextWith({ actionFieldStyle: 'dataview' })),
      ),
    ).toBe(`${top}- [x] Call [completion:: 2026-01-10]\n`)
  })

  it('takes the sign of a dropped one away', () => {
    expect(done(`${top}- [-] Call ❌ 2026-01-02\n`, 'Call')).toBe(`${top}- [x] Call ✅ 2026-01-10\n`)
  })

  it('says so where there is nothing to do', () => {
    expect(done(`${top}- [x] Call\n`, 'Call')).toBe('refused: “Call” is done already. Nothing was changed.')
    expect(opened(`${top}- [ ] Call\n`, 'Call')).toBe('refused: “Call” is open already. Nothing was changed.')
    expect(done(top, 'V')).toMatch(/^refused: “V” is not something to be done/)
    expect(done('---\naltitude: true\n---\n# Vision: V\n## Goal: G\n0)\n!\n', '')).toMatch(
      /^refused: This line has no words yet/,
    )
  })
})

/** Without a box: text before, text after. */
const boxless: readonly (readonly [what: string, before: string, after: string])[] = [
  ['a heading at the end', '### Milestone: N', '### Milestone: N\n\n- Done: 2026-01-10'],
  ['a heading above actions', '### Milestone: N\n\n* [ ] a\n', '### Milestone: N\n\n* Done: 2026-01-10\n\n* [ ] a\n'],
  ['one that is close above', '### Milestone: N\n- [ ] a\n', '### Milestone: N\n- Done: 2026-01-10\n- [ ] a\n'],
  ['one above words', '### Milestone: N\nWords.\n', '### Milestone: N\n- Done: 2026-01-10\n\nWords.\n'],
  [
    'one with properties',
    '### Milestone: N\n\n- Due: 2026-03\n- Why: w\n\n- [ ] a\n',
    '### Milestone: N\n\n- Due: 2026-03\n- Why: w\n- Done: 2026-01-10\n\n- [ ] a\n',
  ],
  [
    'lines of a paragraph',
    '### Milestone: N\n\nDue: 2026-03\n',
    '### Milestone: N\n\nDue: 2026-03\nDone: 2026-01-10\n',
  ],
  ['code below', '### Milestone: N\n\n    code\n', '### Milestone: N [completion:: 2026-01-10]\n\n    code\n'],
  ['a heading in Dataview', '### N [due:: 2026-03] ###\n', '### N [due:: 2026-03] [completion:: 2026-01-10] ###\n'],
  ['an underlined heading', 'Goal: N\n---\n\nWords.\n', 'Goal: N\n---\n\n- Done: 2026-01-10\n\nWords.\n'],
  ['a heading with a box', '### [ ] Milestone: N\n', '### [x] Milestone: N\n\n- Done: 2026-01-10\n'],
  ['a numbered milestone', '1. N\n2. O\n', '1. N ✅ 2026-01-10\n2. O\n'],
  ['a bullet in a group', '### Next actions\n\n- N\n- O\n', '### Next actions\n\n- N ✅ 2026-01-10\n- O\n'],
  ['CRLF', '### Milestone: N\r\n\r\nWords.\r\n', '### Milestone: N\r\n\r\n- Done: 2026-01-10\r\n\r\nWords.\r\n'],
]

describe('marking what has no box', () => {
  it.each(boxless)('%s, and open again as it was', (_, before, after) => {
    const above = (text: string): string =>
      text.includes('\r') ? '# Vision: V\r\n\r\n## Goal: G\r\n\r\n' : '# Vision: V\n\n## Goal: G\n\n'
    expect(done(above(before) + before, 'N')).toBe(above(before) + after)
    expect(itemIn(read(above(before) + after).plan, 'N').status).toBe('done')
    expect(opened(above(before) + after, 'N')).toBe(above(before) + before)
  })
})

const statuses: readonly (readonly [Status, before: string, after: string])[] = [
  ['dropped', '- [ ] Call\n', '- [-] Call ❌ 2026-01-10\n'],
  ['dropped', '- [ ] Call @due(2026-02-01)\n', '- [-] Call @due(2026-02-01) @cancelled(2026-01-10)\n'],
  ['in-progress', '- [ ] Call\n', '- [/] Call\n'],
  ['on-hold', '- [ ] Call\n', '- [ ] Call\n  - Status: on hold\n'],
  ['on-hold', '### Milestone: Call\n', '### Milestone: Call\n\n- Status: on hold\n'],
  ['dropped', '### Milestone: Call\n', '### Milestone: Call\n\n- Status: dropped\n'],
  ['done', '### Milestone: Call\n\n- Status: at risk\n', '### Milestone: Call\n\n- Status: done\n- Done: 2026-01-10\n'],
  [
    'dropped',
    '### Milestone: Call\n\n- Status: at risk: Ana is ill\n',
    '### Milestone: Call\n\n- Status: dropped: Ana is ill\n',
  ],
  ['done', '- Action: Call\n  - Done: \n', '- Action: Call\n  - Done: 2026-01-10\n'],
  ['open', '### Milestone: Call\n\n- Status: done\n- Done: 2026-01-02\n', '### Milestone: Call\n'],
  [
    'open',
    '### Milestone: Call\n\n- Due: 2026-03\n- Status: done\n- Done: 2026-01-02\n\nWords.\n',
    '### Milestone: Call\n\n- Due: 2026-03\n\nWords.\n',
  ],
  ['open', '- [-] Call ❌ 2026-01-02\n', '- [ ] Call\n'],
  ['open', '### Milestone: Call\n\n- Status: on hold\n', '### Milestone: Call\n'],
]

describe('giving an item a status', () => {
  it.each(statuses)('%s', (status, before, after) => {
    expect(change(top + before, 'Call', (plan, item) => setStatus(plan, item, status, context))).toBe(top + after)
    expect(itemIn(read(top + after).plan, 'Call').status).toBe(status)
  })
})
