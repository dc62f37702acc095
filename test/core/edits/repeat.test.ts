import { describe, expect, it } from 'vitest'
import { changeEach } from '../../../src/core/edits/each.ts'
import { markDone, markOpen, setStatus } from '../../../src/core/edits/mark-done.ts'
import { applyEdits } from '../../../src/core/text/edit.ts'
import { read } from '../tree.ts'
import { change, context, itemIn } from './edited.ts'

const top = '# Vision: V\n\n## Goal: G\n\n### Milestone: M\n\n'
const done = (text: string, title = 'Call'): string =>
  change(text, title, (plan, item) => markDone(plan, item, context))

/** What is done on 2026-01-10, a Saturday: text before, text after. */
const repeated: readonly (readonly [what: string, before: string, after: string])[] = [
  [
    'a due day',
    '- [ ] Call 🔁 every week 📅 2026-01-12\n',
    '- [ ] Call 🔁 every week 📅 2026-01-19\n- [x] Call 🔁 every week 📅 2026-01-12 ✅ 2026-01-10\n',
  ],
  [
    'when done',
    '- [ ] Call 🔁 every week when done 📅 2026-01-05\n',
    '- [ ] Call 🔁 every week when done 📅 2026-01-17\n- [x] Call 🔁 every week when done 📅 2026-01-05 ✅ 2026-01-10\n',
  ],
  [
    'other dates, which keep their distance',
    '- [ ] Call 🔁 every month 🛫 2026-01-25 ⏳ 2026-01-30 📅 2026-01-31\n',
    '- [ ] Call 🔁 every month 🛫 2026-02-22 ⏳ 2026-02-27 📅 2026-02-28\n- [x] Call 🔁 every month 🛫 2026-01-25 ⏳ 2026-01-30 📅 2026-01-31 ✅ 2026-01-10\n',
  ],
  [
    'a day to begin and none to end',
    '- [ ] Call 🔁 every week 🛫 2026-01-05 ⏳ 2026-01-07\n',
    '- [ ] Call 🔁 every week 🛫 2026-01-12 ⏳ 2026-01-14\n- [x] Call 🔁 every week 🛫 2026-01-05 ⏳ 2026-01-07 ✅ 2026-01-10\n',
  ],
  ['no day at all', '- [ ] Call 🔁 every week\n', '- [ ] Call 🔁 every week\n- [x] Call 🔁 every week ✅ 2026-01-10\n'],
  [
    'a day in words, which stays with the words',
    '- [ ] Call by Friday 🔁 every week\n',
    '- [ ] Call by Friday 🔁 every week\n- [x] Call by Friday 🔁 every week ✅ 2026-01-10\n',
  ],
  [
    'an id and what it waits for',
    '- [ ] Call 🆔 a1 ⛔ b2, b3 🔁 every day 📅 2026-01-12 ⏫\n',
    '- [ ] Call 🔁 every day 📅 2026-01-13 ⏫\n- [x] Call 🆔 a1 ⛔ b2, b3 🔁 every day 📅 2026-01-12 ⏫ ✅ 2026-01-10\n',
  ],
  [
    'the day that it was written',
    '- [ ] Call 🔁 every day ➕ 2025-12-01 📅 2026-01-12 🏁 keep\n',
    '- [ ] Call 🔁 every day ➕ 2026-01-10 📅 2026-01-13 🏁 keep\n- [x] Call 🔁 every day ➕ 2025-12-01 📅 2026-01-12 🏁 keep ✅ 2026-01-10\n',
  ],
  [
    'tags, mark-up and a block link',
    '- [ ] **Call** [Ana](a.md) #sales 🔁 every day 📅 2026-01-12 <!-- c --> ^ab1\n',
    '- [ ] **Call** [Ana](a.md) #sales 🔁 every day 📅 2026-01-13 <!-- c -->\n- [x] **Call** [Ana](a.md) #sales 🔁 every day 📅 2026-01-12 <!-- c --> ✅ 2026-01-10 ^ab1\n',
  ],
  [
    'a block link right behind the rule',
    '- [ ] Call 🔁 every day ^ab1\n',
    '- [ ] Call 🔁 every day\n- [x] Call 🔁 every day ✅ 2026-01-10 ^ab1\n',
  ],
  [
    'a comment that goes on below',
    '- [ ] Call 🔁 every day <!-- a\n  b -->\n',
    '- [ ] Call 🔁 every day\n- [x] Call 🔁 every day ✅ 2026-01-10 <!-- a\n  b -->\n',
  ],
  [
    'a title over two lines',
    '- [ ] Call\n  Ana 🔁 every day\n',
    '- [ ] Call\n  Ana 🔁 every day\n- [x] Call\n  Ana 🔁 every day ✅ 2026-01-10\n',
  ],
  ['half done', '* [/] Call 🔁 every day\n', '* [ ] Call 🔁 every day\n* [x] Call 🔁 every day ✅ 2026-01-10\n'],
  ['no final newline', '- [ ] Call 🔁 every day', '- [ ] Call 🔁 every day\n- [x] Call 🔁 every day ✅ 2026-01-10'],
  [
    'words that go on below',
    '- [ ] Call 🔁 every day 📅 2026-01-12 ^ab1\\\n  by phone\n',
    '- [ ] Call 🔁 every day 📅 2026-01-13\n- [x] Call 🔁 every day 📅 2026-01-12 ✅ 2026-01-10 ^ab1\\\n  by phone\n',
  ],
  [
    'a day below the rule',
    '- [ ] Call 🔁 every day\n  📅 2026-01-12\n',
    '- [ ] Call 🔁 every day 📅 2026-01-13\n- [x] Call 🔁 every day\n  📅 2026-01-12 ✅ 2026-01-10\n',
  ],
  [
    'CRLF and tabs',
    '-\t[ ] Prepare\r\n\t-\t[ ] Call 🔁 every day\r\n\t\t-\tA note\r\n',
    '-\t[ ] Prepare\r\n\t-\t[ ] Call 🔁 every day\r\n\t-\t[x] Call 🔁 every day ✅ 2026-01-10\r\n\t\t-\tA note\r\n',
  ],
  [
    'steps and notes, which stay with the done one',
    '- [ ] Call 🔁 every day\n\n  A note.\n\n  - [ ] Find the number\n- [ ] Next\n',
    '- [ ] Call 🔁 every day\n- [x] Call 🔁 every day ✅ 2026-01-10\n\n  A note.\n\n  - [ ] Find the number\n- [ ] Next\n',
  ],
  [
    'a step',
    '- [ ] Prepare\n\t- [ ] Call 🔁 every day\n\t- [ ] Next\n',
    '- [ ] Prepare\n\t- [ ] Call 🔁 every day\n\t- [x] Call 🔁 every day ✅ 2026-01-10\n\t- [ ] Next\n',
  ],
  [
    'the first item of a list within a list',
    '- - [ ] Call 🔁 every day\n',
    '- - [ ] Call 🔁 every day\n  - [x] Call 🔁 every day ✅ 2026-01-10\n',
  ],
  [
    'numbers, which count on',
    '3. [ ] Call 🔁 every day\n4. [ ] Next\n',
    '3. [ ] Call 🔁 every day\n4. [x] Call 🔁 every day ✅ 2026-01-10\n5. [ ] Next\n',
  ],
  [
    'numbers that are all the same',
    '1. [ ] First\n1. [ ] Call 🔁 every day\n1. [ ] Next\n',
    '1. [ ] First\n1. [ ] Call 🔁 every day\n1. [x] Call 🔁 every day ✅ 2026-01-10\n1. [ ] Next\n',
  ],
  [
    'Dataview',
    '- [/] Call [repeat:: every month] [id:: a] [due:: [[2026-01-31]]] [status:: at risk]\n',
    '- [ ] Call [repeat:: every month] [due:: [[2026-02-28]]]\n- [x] Call [repeat:: every month] [id:: a] [due:: [[2026-01-31]]] [status:: at risk] [completion:: 2026-01-10]\n',
  ],
  [
    'a due day with a remark',
    '- [ ] Call [due:: 2026-01-12 (at the latest)] [repeat:: every week]\n',
    '- [ ] Call [due:: 2026-01-19 (at the latest)] [repeat:: every week]\n- [x] Call [due:: 2026-01-12 (at the latest)] [repeat:: every week] [completion:: 2026-01-10]\n',
  ],
  [
    'a due month',
    '- [ ] Call [due:: 2026-02] [repeat:: every month on the last]\n',
    '- [ ] Call [due:: 2026-03-31] [repeat:: every month on the last]\n- [x] Call [due:: 2026-02] [repeat:: every month on the last] [completion:: 2026-01-10]\n',
  ],
  [
    'todo.txt, from the day that it was done',
    '- [ ] (A) 2026-01-01 Call t:2026-01-03 due:2026-01-05 rec:1w\n',
    '- [ ] (A) 2026-01-10 Call t:2026-01-15 due:2026-01-17 rec:1w\n- [x] x 2026-01-10 (A) 2026-01-01 Call t:2026-01-03 due:2026-01-05 rec:1w\n',
  ],
  [
    'todo.txt, from its own day',
    '- [ ] Call due:2026-01-31 rec:+1m\n',
    '- [ ] Call due:2026-02-28 rec:+1m\n- [x] x 2026-01-10 Call due:2026-01-31 rec:+1m\n',
  ],
  [
    'a due day on a line of its own, which stays with the done one',
    '- [ ] Call 🔁 every week\n  - Due: 2026-01-12\n',
    '- [ ] Call 🔁 every week 📅 2026-01-19\n- [x] Call 🔁 every week ✅ 2026-01-10\n  - Due: 2026-01-12\n',
  ],
  [
    'an action by its label',
    '- Action: Call 🔁 every day\n',
    '- Action: Call 🔁 every day\n- Action: Call 🔁 every day ✅ 2026-01-10\n',
  ],
]

/** What leaves no next line: text before, text after. */
const once: readonly (readonly [what: string, before: string, after: string])[] = [
  ['a rule that nobody reads', '- [ ] Call 🔁 every moon\n', '- [x] Call 🔁 every moon ✅ 2026-01-10\n'],
  [
    'a day that is none',
    '- [ ] Call 🔁 every week 📅 2026-02-30\n',
    '- [x] Call 🔁 every week 📅 2026-02-30 ✅ 2026-01-10\n',
  ],
  [
    'a property',
    '- [ ] Call\n  - Due: 2026-01-12\n  - Repeat: every week\n',
    '- [x] Call\n  - Due: 2026-01-12\n  - Repeat: every week\n  - Done: 2026-01-10\n',
  ],
  [
    'a sign on a line below',
    '- [ ] Call\n  - 🔁 every week\n',
    '- [x] Call\n  - 🔁 every week\n  - Done: 2026-01-10\n',
  ],
  ['one that was dropped before', '- [-] Call 🔁 every day ❌ 2026-01-02\n', '- [x] Call 🔁 every day ✅ 2026-01-10\n'],
  [
    'one below what is over',
    '- [x] Prepare\n  - [ ] Call 🔁 every day\n',
    '- [x] Prepare\n  - [x] Call 🔁 every day ✅ 2026-01-10\n',
  ],
]

describe('a task that repeats', () => {
  it.each(repeated)('%s: leaves its next line above', (_, before, after) => {
    const above = before.includes('\r') ? top.replaceAll('\n', '\r\n') : top
    expect(done(above + before)).toBe(above + after)
    const titles = (text: string): readonly string[] => read(above + text).plan.items.map(({ title }) => title)
    expect(titles(after).length).toBe(titles(before).length + 1)
  })

  it.each(once)('%s: is done, and that is all', (_, before, after) => {
    expect(done(top + before)).toBe(top + after)
  })

  it('leaves a milestone alone', () => {
    expect(done('# Vision: V\n\n## Goal: G\n\n1. Call 🔁 every week\n')).toBe(
      '# Vision: V\n\n## Goal: G\n\n1. Call 🔁 every week ✅ 2026-01-10\n',
    )
  })

  it('says the same of the next as of the one that is done, which is told apart by a count', () => {
    const text = `${top}- [ ] Call 🔁 every week 📅 2026-01-12\n`
    const { items } = read(done(text)).plan
    const [next, over] = items.slice(-2)
    expect(next).toMatchObject({
      id: itemIn(read(text).plan, 'Call').id,
      title: 'Call',
      level: 'action',
      status: 'open',
    })
    expect(next?.due).toMatchObject({ kind: 'known', period: { last: '2026-01-19' } })
    expect(over).toMatchObject({ id: `${next?.id}~2`, title: 'Call', level: 'action', status: 'done' })
  })

  it('does not repeat when it is dropped, and its next one stays when it is opened again', () => {
    const text = `${top}- [ ] Call 🔁 every day\n`
    expect(change(text, 'Call', (plan, item) => setStatus(plan, item, 'dropped', context))).toBe(
      `${top}- [-] Call 🔁 every day ❌ 2026-01-10\n`,
    )
    expect(change(done(text), 'Call', (plan, item) => markOpen(plan, item, context))).toBe(
      `${top}- [ ] Call 🔁 every day\n- [ ] Call 🔁 every day\n`,
    )
  })

  it('is one small edit of the text, with an empty one for the next line', () => {
    const { plan } = read(`${top}- [ ] Call 🔁 every day\n`)
    const item = itemIn(plan, 'Call')
    const { start } = item.spans.own
    expect(markDone(plan, item, context)).toMatchObject({
      edits: [
        { span: { start, end: start }, text: '- [ ] Call 🔁 every day\n' },
        { span: { start: start + 3, end: start + 4 }, text: 'x' },
        { span: { start: plan.text.length - 1, end: plan.text.length - 1 }, text: ' ✅ 2026-01-10' },
      ],
    })
  })
})

describe('several that repeat, done at once', () => {
  const each = (text: string, titles: readonly string[]): string => {
    const { plan } = read(text)
    const ids = plan.items.filter(({ title }) => titles.includes(title)).map(({ id }) => id)
    const result = changeEach(plan, ids, context, (now, item) => markDone(now, item, context))
    return 'refused' in result ? 'refused' : applyEdits(text, result.edits)
  }

  it.each([
    [
      'bullets',
      '- [ ] A 🔁 every day\n- [ ] B\n- [ ] C 🔁 every day\n  - [ ] D 🔁 every day\n',
      '- [ ] A 🔁 every day\n- [x] A 🔁 every day ✅ 2026-01-10\n- [x] B ✅ 2026-01-10\n- [ ] C 🔁 every day\n- [x] C 🔁 every day ✅ 2026-01-10\n  - [ ] D 🔁 every day\n  - [x] D 🔁 every day ✅ 2026-01-10\n',
    ],
    [
      'numbers',
      '1. [ ] A 🔁 every day\n2. [ ] B\n3. [ ] C 🔁 every day\n',
      '1. [ ] A 🔁 every day\n2. [x] A 🔁 every day ✅ 2026-01-10\n3. [x] B ✅ 2026-01-10\n4. [ ] C 🔁 every day\n5. [x] C 🔁 every day ✅ 2026-01-10\n',
    ],
    [
      'equal ones',
      '- [ ] A 🔁 every day\n- [ ] A rec:1w\n- [x] A\n',
      '- [ ] A 🔁 every day\n- [x] A 🔁 every day ✅ 2026-01-10\n- [ ] A rec:1w\n- [x] x 2026-01-10 A rec:1w\n- [x] A\n',
    ],
  ])('%s', (_, before, after) => {
    expect(each(top + before, ['A', 'B', 'C', 'D'])).toBe(top + after)
  })
})
