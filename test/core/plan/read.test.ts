import { describe, expect, it } from 'vitest'
import { plain, read, tree } from '../tree.ts'

const long = plain(`
  ---
  start: 2026-01-01
  ---

  # Vision: Be the design studio that growing companies call first

  ## Operations

  ### Goal: Have project management software fully implemented by the end of the year

  - Why: the project load has doubled and nobody can see it whole
  - Metric: projects tracked in the tool, from 0 to 40 of 40

  #### Milestone: Identify the best software in the first month

  - [x] Perform a Google search ~1h ✅ 2026-01-05
  - [ ] Compare three candidates on price and exports ~3h 📅 2026-01-16

  #### Milestone: 1–2 staff members trial the software in months 2–4
  #### Milestone: Roll out the basic version to the whole team in the fifth month
  #### Milestone: Incorporate advanced features into operations in months 6–12
`)

const short = plain(`
  ---
  start: 2026-01-01
  ---

  # Be the design studio that growing companies call first

  ## Operations

  ### Have project management software fully implemented by the end of the year

  1. Identify the best software in the first month
     - [x] Perform a Google search
     - [ ] Compare three candidates on price and exports 📅 2026-01-16
  2. 1–2 staff members trial the software in months 2–4
  3. Roll out the basic version to the whole team in the fifth month
  4. Incorporate advanced features into operations in months 6–12
`)

const example = plain(`
  vision: Be the design studio that growing companies call first (1/5)
    area: Operations (1/5)
      goal: Have project management software fully implemented by the end of the year (due 2026-12-31, 1/5)
        milestone: Identify the best software in the first month (due 2026-01-31, 1/2)
          action: Perform a Google search (done)
          action: Compare three candidates on price and exports (due 2026-01-16)
        milestone: 1–2 staff members trial the software in months 2–4 (from 2026-02-01, due 2026-04-30)
        milestone: Roll out the basic version to the whole team in the fifth month (due 2026-05-31)
        milestone: Incorporate advanced features into operations in months 6–12 (from 2026-06-01, due 2026-12-31)
`).trim()

describe('the method’s own example', () => {
  it('reads the same in both forms', () => {
    expect(tree(long)).toBe(example)
    expect(tree(short)).toBe(example)
  })

  it('keeps fields out of titles and knows their values', () => {
    const [goal, , search] = read(long).plan.items.slice(2)
    expect(goal?.why).toBe('the project load has doubled and nobody can see it whole')
    expect(goal?.metric).toBe('projects tracked in the tool, from 0 to 40 of 40')
    expect(goal?.area).toBe('Operations')
    expect(search?.estimateMinutes).toBe(60)
    expect(search?.doneOn).toMatchObject({ kind: 'known', period: { first: '2026-01-05' } })
  })

  it('is the same plan with line ends of Windows, a byte order mark, and other bullets', () => {
    expect(tree(`\ufeff${long.replaceAll('\n', '\r\n')}`)).toBe(example)
    expect(tree(long.replaceAll('- [', '* ['))).toBe(example)
    expect(tree(short.replaceAll(/^(\d)\. /gm, '$1) '))).toBe(example)
  })

  it('counts the months from the year that the goal ends with, where nothing says when it starts', () => {
    const undated = short.replace(/^---[\s\S]*?---\n/, '').replace('the end of the year', 'the end of 2026')
    expect(tree(undated)).toBe(example.replace('the end of the year', 'the end of 2026'))
  })

  it('is read where it is written without a start: the months are an end whose day is unknown', () => {
    expect(tree(long.replace(/^---[\s\S]*?---\n/, '').replace(' by the end of the year', ''))).toContain(
      'in the first month (due unknown, 1/2)',
    )
  })
})

describe('levels', () => {
  it.each([
    ['a label with a number', '## Goal 2: Ship it', 'goal: Ship it'],
    ['a label with a dash', '## Goal — Ship it', 'goal: Ship it'],
    ['an abbreviation', '## G1: Ship it\n\n### M3: Try it', 'goal: Ship it (0/1)\n  milestone: Try it'],
    [
      'list items of one depth',
      '- Goal: A\n- Milestone: B\n- [ ] c\n- Milestone: D\n- Goal: E\n  - [ ] f\n- Next action: g',
      'goal: A (0/2)\n  milestone: B (0/1)\n    action: c\n  milestone: D\ngoal: E (0/2)\n  action: f\n  action: g',
    ],
    ['a bold label in a list', '- **Goal:** Ship it', 'goal: Ship it'],
    ['a synonym', '## Objective: Ship it\n\n### Key result 1: Try it', 'goal: Ship it (0/1)\n  milestone: Try it'],
    ['an emoji before the label', '## 🎯 Goal: Ship it', 'goal: Ship it'],
    ['another language', '## Ziel: Liefern', 'goal: Liefern'],
    [
      'headings of one depth',
      '## Goal: A\n\n## Milestone: B\n\n## Milestone: C\n\n## Goal: D',
      'goal: A (0/2)\n  milestone: B\n  milestone: C\ngoal: D',
    ],
    [
      'a phase with a date',
      '## Goal: A\n\n### Phase 1: Build by March 2026',
      'goal: A (0/1)\n  milestone: Build by March 2026 (due 2026-03-31)',
    ],
    [
      'a label with a period or a remark',
      '## Goal 2027: A\n\n### Phase 2 (May 2026): B\n\n### M3 (stretch): C\n\n## Q3 2026 goal: D\n\n## Goal FY27: E',
      'goal: A (0/2)\n  milestone: B\n  milestone: C\ngoal: D\ngoal: E',
    ],
    [
      'a label with any numeral, or whose goal it is',
      '## Goal #2: A\n\n## Goal B: C\n\n## Goal II: D\n\n## My goal: E\n\n### KR 1: F\n\n## Annual objective: G',
      'goal: A\ngoal: C\ngoal: D\ngoal: E (0/1)\n  milestone: F\ngoal: G',
    ],
    ['Setext headings', 'Goal: A\n=======\n\nMilestone: B\n------------', 'goal: A (0/1)\n  milestone: B'],
    ['mark-up in the title', '## Goal: **Ship** [it](http://a.b) `now` &amp; _then_', 'goal: Ship it now & then'],
  ])('are found by %s', (_name, text, expected) => {
    expect(tree(text)).toBe(expected)
  })

  it.each([
    ['headings one level deeper', '## Goals\n\n### Ship it\n\n### Sell it', 'goal: Ship it\ngoal: Sell it'],
    ['list items where there are no headings', '## Goals\n\n- Ship it\n- Sell it', 'goal: Ship it\ngoal: Sell it'],
    [
      'groups in groups',
      '## Goals\n\n### Ship it\n\n#### Milestones\n\n- Try it\n\n#### Next actions\n\n- Call Ana',
      'goal: Ship it (0/2)\n  milestone: Try it\n  action: Call Ana',
    ],
    [
      'a vision’s first paragraph',
      '## Vision\n\nBe first\nin town.\n\nMore.\n\n## Goals\n\n- Ship it',
      'vision: Be first in town. (0/1)\n  goal: Ship it',
    ],
    [
      'areas in a group',
      '## Goals\n\n### Sales\n\n- Ship it\n\n### HR\n\n- Hire Bo',
      'area: Sales (0/1)\n  goal: Ship it\narea: Human Resources (0/1)\n  goal: Hire Bo',
    ],
    [
      'two words, of which the first counts',
      '## Objectives & Key Results\n\n- A\n\n## Mission and vision\n\nB',
      'goal: A\nvision: B',
    ],
    [
      'words with others around them',
      '## Our personal goals 🎯\n\n- A\n\n## Top 3 goals (draft)\n\n- B\n\n### Action plan\n\n- C',
      'goal: A\ngoal: B\naction: C',
    ],
    [
      'an area’s name',
      '# V\n\n## Sales goals\n\n- A\n\n## Tech & Operations\n\n### B',
      'vision: V (0/2)\n  area: Sales goals (0/1)\n    goal: A\n  area: Tech & Operations (0/1)\n    goal: B',
    ],
    ['a word in a paragraph', '## Goal: A\n\nMilestones:\n\n- B\n- C', 'goal: A (0/2)\n  milestone: B\n  milestone: C'],
    ['a word in a list', '- Goal: A\n  - Milestones:\n    - B', 'goal: A (0/1)\n  milestone: B'],
  ])('are found by group: %s', (_name, text, expected) => {
    expect(tree(text).replaceAll('area: HR', 'area: Human Resources')).toBe(expected)
  })

  it('are found by position', () => {
    const text =
      '# Be first\n\n## Win ten customers by June 2026\n\n### Reach a hundred people\n\n- [ ] Write a post\n  - [ ] Outline\n\n#### Remarks\n\n1. no\n'
    expect(tree(text)).toBe(
      'vision: Be first (0/1)\n  goal: Win ten customers by June 2026 (due 2026-06-30, 0/1)\n    milestone: Reach a hundred people (0/1)\n      action: Write a post (0/1)\n        step: Outline',
    )
  })

  it('are not made of the name of a document or of a period', () => {
    for (const title of ['Sales plan FY27', 'Platform OKRs — Q1 2027', 'Acme — Business Plan']) {
      expect(tree(`# ${title}\n\n## Goal: G\n\n- [ ] a\n`)).not.toContain('vision')
    }
    expect(tree('# Be a town with a plan\n\n## Goal: G\n')).toContain('vision')
    expect(tree('---\naltitude: true\n---\n# V\n\n## H1 2026\n\n### A\n\n## 2027:\n\n### B\n')).toBe(
      'vision: V (0/2)\n  goal: A\n  goal: B',
    )
  })

  it('are not made of headings that hold notes', () => {
    expect(tree('# Vision: V\n\n## Goal: G\n\n## Notes\n\n### Anything\n\n## Team\n')).toBe(
      'vision: V (0/1)\n  goal: G',
    )
  })
})

describe('the period of a label', () => {
  it.each([
    ['Goal 2027: A', '2027-12-31'],
    ['Goal (H1 2027): A', '2027-06-30'],
    ['Q3 2026 goal: A', '2026-09-30'],
    ['Phase 2 (May 2026): A', '2026-05-31'],
    ['Goal Q3: A', '2026-09-30'],
  ])('is a bound in time: %s', (heading, last) => {
    const { plan } = read(`# Vision: V\n\n## Goal: G\n\n### ${heading}\n`)
    expect(plan.items.at(-1)).toMatchObject({ title: 'A', horizon: { last } })
  })

  it.each([
    ['Goals – H1 2026', '2026-06-30'],
    ['Q3 goals', '2026-09-30'],
    ['This year’s goals', '2026-12-31'],
    ['Goals for next quarter', '2026-06-30'],
  ])('may stand in a group: %s', (heading, last) => {
    expect(read(`# Vision: V\n\n## ${heading}\n\n- A\n`).plan.items.at(-1)).toMatchObject({ horizon: { last } })
  })

  it('is none of a vision’s, where the document has it', () => {
    const [vision, goal] = read('# Plan 2026\n\n## Vision\n\nV\n\n## Goals\n\n- A\n').plan.items
    expect(vision?.horizon).toBeUndefined()
    expect(goal?.horizon?.last).toBe('2026-12-31')
  })

  it('is that of the heading above where the label has none', () => {
    const { plan } = read('# Vision: V\n\n## Goals 2027\n\n### Goal 3 (stretch): A\n')
    expect(plan.items.at(-1)).toMatchObject({ title: 'A', horizon: { last: '2027-12-31' } })
  })
})

describe('boxes', () => {
  it('are read with any sign and without words', () => {
    const text =
      '## Goal: G\n\n- [ ]\n- [-] a\n- [/] b\n- [>] c\n- [X] d\n- [!] e\n- [ ] **f**\n- [1] no\n- [x](http://a.b) no\n'
    expect(
      tree(text)
        .split('\n')
        .slice(1)
        .map((row) => row.trim()),
    ).toEqual([
      'action:',
      'action: a (dropped)',
      'action: b (in-progress)',
      'action: c (forwarded)',
      'action: d (done)',
      'action: e',
      'action: f',
    ])
  })

  it('are none where the words only speak of them', () => {
    expect(tree('## Goal: G\n\n- \\[ ] a\n- `[ ]` b\n- [\\ ] c\n- &#91; ] d\n')).toBe('goal: G')
  })
})

describe('fields', () => {
  const field = (line: string) => read(`## Goal: G\n\n- [ ] ${line}\n`).plan.items[1]
  it.each([
    ['Call Ana 📅 2026-02-01', 'Call Ana', '2026-02-01'],
    ['Call Ana 🔺 📅 2026-02-01 ^abc', 'Call Ana', '2026-02-01'],
    ['Call Ana [due:: 2026-02-01]', 'Call Ana', '2026-02-01'],
    ['Call (due:: 2026-02-01) Ana', 'Call Ana', '2026-02-01'],
    ['Call Ana @due(2026-02-01) @high', 'Call Ana', '2026-02-01'],
    ['(A) Call Ana due:2026-02-01', 'Call Ana', '2026-02-01'],
    ['Call Ana by 2026-02-01', 'Call Ana by 2026-02-01', '2026-02-01'],
    ['Call Ana\n  due:: 2026-02-01', 'Call Ana', '2026-02-01'],
    ['Call Ana\n  - Due: 2026-02-01', 'Call Ana', '2026-02-01'],
    ['Call `📅 2026-02-01` Ana', 'Call 📅 2026-02-01 Ana', undefined],
    ['Call https://a.b/?due:2026-02-01', 'Call https://a.b/?due:2026-02-01', undefined],
    ['~~Call~~ Ana [due:: [[2026-02-01]]]', 'Call Ana', '2026-02-01'],
    ['Call 📅 Feb 1, 2026', 'Call', '2026-02-01'],
    ['Call 📅 tomorrow', 'Call', '2026-01-11'],
    ['(B) 2026-01-02 Call due:2026-02-01', 'Call', '2026-02-01'],
    ['Call (~2h) 📅 2026-02-01', 'Call', '2026-02-01'],
    ['Call\n  📅 Due: 2026-02-01 (at the latest)', 'Call', '2026-02-01'],
    ['Call\n  - **Owner:** Ana **Due:** 2026-02-01', 'Call', '2026-02-01'],
    ['Call\n  Owner: Ana · Due: 2026-02-01', 'Call', '2026-02-01'],
    ['Call\n  - 📅 2026-02-01', 'Call', '2026-02-01'],
    ['Call\n\n  Soon. [due:: 2026-02-01]', 'Call', '2026-02-01'],
    ['Call\n  - Due: 2026-02-01\n    - or later', 'Call', '2026-02-01'],
    ['Call by 2026-02-01\n  - Due:', 'Call by 2026-02-01', '2026-02-01'],
  ])('are read from %s', (line, title, due) => {
    const item = field(line)
    expect(item?.title).toBe(title)
    expect(item?.due?.kind === 'known' ? item.due.period.last : undefined).toBe(due)
  })

  const goal = (lines: string) => read(`# V\n\n## Goal: G\n\n${lines}\n`).plan.items[1]
  it.each([
    ['Q2 2026, at the latest', '2026-06-30'],
    ['~June', '2026-06-30'],
    ['Finish the draft by June 30, 2026', '2026-06-30'],
    ['2026-02-30', 'invalid'],
    ['2026-02-30 (sic)', 'invalid'],
    ['to be agreed', 'invalid'],
  ])('take a day out of what a person wrote: %s', (value, due) => {
    const date = goal(`- Due: ${value}`)?.due
    expect(date?.kind === 'known' ? date.period.last : date?.kind).toBe(due)
  })

  it('are none where nothing was filled in', () => {
    expect(goal('- Due:\n- Start:\n- Done:\n- Owner:')).toMatchObject({ status: 'open' })
    expect(goal('- Due:')?.due).toBeUndefined()
  })

  it('say done where they name a day, or say so', () => {
    expect(goal('- Done: 2026-01-05')?.status).toBe('done')
    expect(goal('- Done: yes')).toMatchObject({ status: 'done' })
    expect(goal('- Done: yes')?.doneOn).toBeUndefined()
    expect(goal('- Done: the first draft')?.status).toBe('open')
    expect(read('## Goal: G\n\n### Next actions\n\n- Call Ana @done\n').plan.items[1]).toMatchObject({
      title: 'Call Ana',
      status: 'done',
    })
  })

  it('are what a SMART goal is written down in', () => {
    const smart = goal(
      '- **Specific:** Sell more\n- **Measurable:** 300 loaves\n- **Relevant:** pays the oven\n- **Time-bound:** by June 2026',
    )
    expect(smart).toMatchObject({ metric: '300 loaves', why: 'pays the oven', due: { period: { last: '2026-06-30' } } })
    expect(goal('- Purpose: keep clients\n- KPIs: calls, from 0 to 3')).toMatchObject({ why: 'keep clients' })
  })

  it('say where they stand', () => {
    const text = '## Goal: G\n\n- [ ] Call **Ana** &amp; Bo 📅 2026-02-01 ~2h @owner(Cy)\n'
    const item = read(text).plan.items[1]
    expect(
      item?.fields.map(({ name, span, value }) => [
        name,
        text.slice(span.start, span.end),
        text.slice(value.start, value.end),
      ]),
    ).toEqual([
      ['due', '📅 2026-02-01', '2026-02-01'],
      ['estimate', '~2h', '2h'],
      ['owner', '@owner(Cy)', 'Cy'],
    ])
    expect(text.slice(item?.spans.title.start, item?.spans.title.end)).toBe('Call **Ana** &amp; Bo')
  })

  it('show what their own convention would not read', () => {
    expect(field('Call 📅 2026-02-01 Ana')?.fields[0]?.ignored).toBe('text-after')
    expect(field('Call Ana 📅 2026-02-01 #tag 🔺')?.fields[0]?.ignored).toBeUndefined()
    expect(field('Call Ana 📅 2026-02-01 📅 2026-03-01')?.fields[1]?.ignored).toBe('repeated')
  })

  it.each([
    ['- Why: the load has doubled\n  and nobody sees it whole\n- Owner: Ana\n'],
    ['Why: the load has doubled\nand nobody sees it whole\nOwner: Ana\n'],
    ['- Why: the load has doubled\nand nobody sees it whole\n- Owner: Ana\n'],
  ])('go on over soft line ends where they are told in words: %j', (below) => {
    expect(read(`## Goal: G\n\n${below}`).plan.items[0]).toMatchObject({
      why: 'the load has doubled and nobody sees it whole',
      owner: 'Ana',
    })
  })
})

describe('ids', () => {
  it('survive edits elsewhere and tell equal titles apart', () => {
    const before = '## Goal: G\n\n- [ ] a\n- [ ] a\n- [ ] b 📅 2026-01-01\n'
    const after = `Intro\n\n${before.replace('- [ ] b 📅 2026-01-01', '- [x] b ✅ 2026-01-02')}\n- [ ] c\n`
    const ids = (text: string) => read(text).plan.items.map(({ id }) => id)
    expect(new Set(ids(before)).size).toBe(4)
    expect(ids(after).slice(0, 4)).toEqual(ids(before))
  })
})

describe('silencing', () => {
  it('holds for the line, the line below, and the checks named', () => {
    const text =
      '<!-- altitude-ignore -->\n## Goal: a\n\n- [ ] b <!-- altitude-ignore action-verb scope-action -->\n- [ ] c\n  <!-- altitude-ignore overdue -->\n- [ ] d\n'
    expect(read(text).plan.items.map(({ silenced }) => silenced)).toEqual([
      'all',
      ['action-verb', 'scope-action'],
      [],
      ['overdue'],
    ])
  })
})

describe('front matter', () => {
  it('reports what it cannot use, where it stands, and reads the rest', () => {
    const text = '---\nstart: soon\naltitude: true\nchecks:\n  overdue: off\nmine: [1]\n---\n# V\n'
    const { plan } = read(text)
    expect(plan.frontMatter).toMatchObject({ altitude: true, checks: { overdue: 'off' } })
    expect(plan.frontMatter?.problems.map(({ span }) => text.slice(span.start, span.end))).toEqual(['soon'])
  })

  it('takes any word for the name of an area', () => {
    expect(tree('---\nareas: [constructor, toString]\n---\n# V\n\n## toString\n\n### A\n')).toBe(
      'vision: V (0/1)\n  area: toString (0/1)\n    goal: A',
    )
  })

  it('takes what an anchor names, and no for an answer', () => {
    expect(read('---\nbegan: &day 2026-01-01\nstart: *day\n---\n').plan.frontMatter).toMatchObject({
      start: '2026-01-01',
      problems: [],
    })
    expect(read('---\naltitude: no\n---\n# Goal: G\n').recognition.reason).toBe('declared-not')
    expect(read('---\naltitude: constructor\n---\n').plan.frontMatter?.problems).toHaveLength(1)
  })

  it('hears whether it is a plan even where the YAML is broken elsewhere', () => {
    const broken = (said: string): string => `---\r\naltitude: ${said}\r\nareas: [\r\n---\r\n# Notes\r\n`
    expect(read(broken('true')).recognition.reason).toBe('declared')
    expect(read(broken('true')).plan.frontMatter?.problems).toHaveLength(1)
    expect(read(broken('false').replace('# Notes', '# Goal: G')).recognition.reason).toBe('declared-not')
  })

  it('reports the first mistake in its YAML and not what follows from it', () => {
    const { plan } = read(`---\n${'a: '.repeat(40)}\n---\n## Goal: G\n`)
    expect(plan.frontMatter?.problems).toHaveLength(1)
  })

  it('survives YAML that is none', () => {
    expect(read('---\n{ : [\n---\n## Goal: G\n').plan.frontMatter?.problems.length).toBeGreaterThan(0)
    expect(tree('---\na: *b\nareas: *c\n---\n## Goal: G\n')).toBe('goal: G')
    expect(tree('---\nnever closed\n\n## Goal: G\n')).toBe('goal: G')
  })
})
