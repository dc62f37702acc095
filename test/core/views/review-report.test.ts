import { describe, expect, it } from 'vitest'
import { open } from '../../../src/core/index.ts'
import { days } from '../../../src/core/plan/cadence.ts'
import { defaultSettings, type Settings } from '../../../src/core/plan/settings.ts'
import { inEnglish } from '../../../src/core/text/message.ts'
import { reviewData } from '../../../src/core/views/review-data.ts'
import { type NamedPlan, type ReviewReportOptions, reviewReport } from '../../../src/core/views/review-report.ts'

const today = '2026-11-30'

const plan = (text: string, name = 'PLAN.md', settings: Partial<Settings> = {}): NamedPlan => ({
  name,
  snapshot: open(text, { today, settings: { ...defaultSettings, ...settings } }),
})

const report = (text: string, options: ReviewReportOptions = {}, settings: Partial<Settings> = {}) =>
  reviewReport([plan(text, 'PLAN.md', settings)], options)

/** A goal with a milestone, and actions below that. */
const below = (actions: string, { goal = '', milestone = '', front = '' } = {}): string =>
  `${front}# Goal: Alpha${goal}\n\n## Milestone: One${milestone}\n\n${actions}`

const reviewedOn = (level: string, day: string): string => `---\nreviewed:\n  ${level}: ${day}\n---\n\n`

describe('what is done', () => {
  const done = (...args: Parameters<typeof report>): readonly string[] =>
    report(...args).done.map(({ on, title }) => `${on} ${title}`)
  const stamped = ['2026-10-30', '2026-11-15', '2026-11-23', '2026-11-29', '2026-11-30', '2026-12-01']
  const milestones = (front = ''): string =>
    `${front}# Goal: Alpha\n\n${stamped.map((day) => `- [x] Milestone: ${day.slice(5)} ✅ ${day}\n`).join('')}`

  it.each([
    ['a cadence where there never was a review', undefined, '', ['11-23', '11-29', '11-30']],
    ['the last review', undefined, reviewedOn('milestones', '2026-11-15'), ['11-15', '11-23', '11-29', '11-30']],
    ['a review of yesterday', undefined, reviewedOn('milestones', '2026-11-29'), ['11-29', '11-30']],
    ['a cadence where the review is of today', undefined, reviewedOn('milestones', today), ['11-23', '11-29', '11-30']],
    [
      'a cadence where another level was reviewed',
      undefined,
      reviewedOn('goals', '2026-11-29'),
      ['11-23', '11-29', '11-30'],
    ],
    ['the day that is asked for', '2026-11-30', reviewedOn('milestones', '2026-11-15'), ['11-30']],
  ])('counts from %s up to today', (_, since, front, expected) => {
    const found = report(milestones(front), { level: 'milestones', ...(since !== undefined && { since }) })
    expect(found.done.map(({ title }) => title)).toEqual(expected)
  })

  it('counts from a calendar month ago for goals, from yesterday for actions, or as settings say', () => {
    const text = '# Goal: Alpha\n\n- [ ] Do it\n'
    const since = (settings: Partial<Settings> = {}) => report(text, {}, settings).reviews.map((one) => one.since)
    expect(since()).toEqual(['2026-10-30', '2026-11-23', '2026-11-29'])
    const cadences = { goals: days(10), milestones: days(3), actions: days(2) }
    expect(since({ cadences })).toEqual(['2026-11-20', '2026-11-27', '2026-11-28'])
  })

  it('needs a day, and to be done', () => {
    const actions = '- [x] With ✅ 2026-11-30\n- [x] Without\n- [-] Dropped ❌ 2026-11-30\n- [ ] Open\n'
    expect(done(below(actions))).toEqual(['2026-11-30 With'])
  })

  it('is of one level, or of all by the day', () => {
    const text =
      '# Goal: Beta\n\n- Done: 2026-11-30\n\n' +
      below('- [x] Act ✅ 2026-11-29\n  - [x] Step ✅ 2026-11-29\n', { milestone: '\n\n- Done: 2026-11-30' })
    expect(done(text)).toEqual(['2026-11-29 Act', '2026-11-30 Beta', '2026-11-30 One'])
    expect(done(text, { level: 'goals' })).toEqual(['2026-11-30 Beta'])
    expect(done(text, { level: 'milestones' })).toEqual(['2026-11-30 One'])
    expect(done(text, { level: 'actions' })).toEqual(['2026-11-29 Act'])
  })

  it('may lie in the archive, with the goal that it served and the line that it stands on', () => {
    const text = `${below('- [ ] Go on\n')}
## Archive

- [x] Loose ✅ 2026-11-30

### From Alpha › One

- [x] Earlier ✅ 2026-11-01
- [x] Archived ✅ 2026-11-30
`
    const found = report(text, { level: 'actions' })
    expect(found.done.map(({ title, goal, isArchived }) => [title, goal, isArchived])).toEqual([
      ['Archived', 'Alpha', true],
    ])
    const { line } = reviewData(found, 'PLAN.md', text).done[0] ?? {}
    expect(text.split('\n')[(line ?? 0) - 1]).toBe('- [x] Archived ✅ 2026-11-30')
  })
})

describe('what has slipped', () => {
  it('is live, and past its own end or that of the heading above it', () => {
    const text =
      '# Goals for 2025\n\n## Old\n\n' +
      below('- [ ] Late 📅 2026-11-20\n- [ ] Today 📅 2026-11-30\n- [x] Done 📅 2026-11-20\n- [ ] Some day\n', {
        goal: ' by 2026-11-29',
      }) +
      '\n# Goal: Beta\n\n- Status: on hold\n\n- [ ] Waits 📅 2026-11-20\n'
    expect(report(text).slipped.map(({ title, days: late, due }) => [title, late, due])).toEqual([
      ['Old', 334, '2025-12-31'],
      ['Late', 10, '2026-11-20'],
      ['Alpha by 2026-11-29', 1, '2026-11-29'],
    ])
    expect(report(text, { level: 'milestones' }).slipped).toEqual([])
  })

  it('says how often, where that is known', () => {
    const text = below('- [ ] Late 📅 2026-11-20\n- [ ] Later 📅 2026-11-21\n')
    const slips = (name: string, { title }: { readonly title: string }) =>
      name === 'PLAN.md' && title === 'Late' ? 3 : undefined
    expect(report(text, { slips }).slipped.map((one) => ('times' in one ? one.times : 'unknown'))).toEqual([
      3,
      'unknown',
    ])
  })
})

describe('what is stuck', () => {
  const stuck = (text: string, settings: Partial<Settings> = {}): readonly string[] =>
    report(text, {}, settings).stuck.map(({ title, why }) => `${title}: ${inEnglish(why)}`)

  it.each([
    ['a milestone without a next action', below(''), ['One: no next action']],
    ['not one with', below('- [ ] Go\n'), []],
    ['not one whose goal has an action', '# Goal: Alpha\n\n- [ ] Go\n\n## Milestone: One\n', []],
    ['not the milestones that wait', `${below('')}\n## Milestone: Two\n`, ['One: no next action']],
    [
      'not a goal below which nothing is left',
      below('- [x] Gone ✅ 2026-01-01\n', { milestone: '\n\n- Done: 2026-01-01' }),
      [],
    ],
    [
      'one that is reached',
      `${below('- [ ] Go\n', { milestone: '\n\n- Status: done' })}\n## Milestone: Two\n`,
      ['Two: no next action'],
    ],
    [
      'one of which all is done',
      below('- [x] Gone ✅ 2026-11-29\n'),
      ['One: all below it is done, but it is still open'],
    ],
    ['not one on hold', below('', { milestone: '\n\n- Status: on hold' }), []],
    ['one of no goal', '# Vision: Be there\n\n## Milestone: One\n', ['One: no next action']],
  ])('is %s', (_, text, expected) => {
    expect(stuck(text)).toEqual(expected)
  })

  // Two weeks ago for a milestone; two months for a goal.
  it.each([
    ['2026-11-17', []],
    ['2026-11-16', ['One: nothing done since 2026-11-16']],
    ['2026-10-01', ['One: nothing done since 2026-10-01']],
    ['2026-09-30', ['Alpha: nothing done since 2026-09-30', 'One: nothing done since 2026-09-30']],
  ])('is where the last thing was done on %s', (day, expected) => {
    expect(stuck(below(`- [x] First ✅ 2026-01-01\n- [x] Last ✅ ${day}\n- [ ] Go\n`))).toEqual(expected)
  })

  it.each([
    ['began long ago', '2026-11-16', ['One: begun on 2026-11-16, and nothing done yet']],
    ['began lately', '2026-11-17', []],
    ['begins later', '2027-01-01', []],
  ])('is what %s', (_, day, expected) => {
    expect(stuck(below('- [ ] Go\n', { milestone: `\n\n- Start: ${day}` }))).toEqual(expected)
  })

  it('is not what has not begun', () => {
    expect(stuck(below('- [ ] Go\n'))).toEqual([])
  })

  it('goes by what is done further down, and by the cadence', () => {
    const text = below('- [ ] Go\n  - [x] Step ✅ 2026-11-20\n')
    expect(stuck(text)).toEqual([])
    expect(stuck(text, { cadences: { ...defaultSettings.cadences, milestones: days(5) } })).toEqual([
      'One: nothing done since 2026-11-20',
    ])
  })

  it('does not say that nothing was done where something was on a day that nobody knows', () => {
    expect(stuck(below('- [x] Once\n- [x] First ✅ 2026-01-01\n- [ ] Go\n'))).toEqual([
      'Alpha: nothing done since 2026-01-01 that says its day',
      'One: nothing done since 2026-01-01 that says its day',
    ])
    expect(stuck(below('- [x] Once\n- [ ] Go\n', { milestone: '\n\n- Start: 2026-01-01' }))).toEqual([])
  })

  it('is not what moved and was archived', () => {
    const text = below('- [x] First ✅ 2026-01-01\n- [ ] Go\n')
    expect(stuck(text)).toHaveLength(2)
    expect(stuck(`${text}\n## Archive\n\n### From Alpha › One\n\n- [x] Archived ✅ 2026-11-29\n`)).toEqual([])
  })
})

describe('what comes up', () => {
  const coming = (text: string): readonly string[] =>
    report(text).comingUp.map(({ title, due, days: left }) => `${left} ${due} ${title.split(' ')[0]}`)

  it('ends within the next cadence of its level; for actions within a week', () => {
    const text = ['2026-11-29', '2026-11-30', '2026-12-07', '2026-12-08', '2026-12-30', '2026-12-31']
      .map((day) => `# Goal: G${day} by ${day}\n\n- [ ] A${day} 📅 ${day}\n\n## Milestone: M${day} by ${day}\n`)
      .join('\n')
    expect(coming(text)).toEqual([
      '0 2026-11-30 G2026-11-30',
      '0 2026-11-30 M2026-11-30',
      '0 2026-11-30 A2026-11-30',
      '7 2026-12-07 G2026-12-07',
      '7 2026-12-07 M2026-12-07',
      '7 2026-12-07 A2026-12-07',
      '8 2026-12-08 G2026-12-08',
      '30 2026-12-30 G2026-12-30',
    ])
  })

  it('is live', () => {
    const actions = '- [x] Done 📅 2026-12-01\n- [-] Dropped 📅 2026-12-01\n- [ ] Open 📅 2026-12-01\n'
    expect(coming(below(actions))).toEqual(['1 2026-12-01 Open'])
  })
})

describe('the report', () => {
  it('says how the goals stand, in a review of goals or of all', () => {
    const text =
      '# Goal: Alpha by 2026-12-31\n\n- Start: 2026-01-01\n\n## Milestone: One\n\n- [ ] Go\n\n## Milestone: Two\n\n# Goal: Beta\n'
    const health = (options: ReviewReportOptions) => report(text, options).health.map(({ title }) => title)
    expect(health({})).toEqual(['Alpha by 2026-12-31'])
    expect(health({ level: 'goals' })).toEqual(['Alpha by 2026-12-31'])
    expect(health({ level: 'milestones' })).toEqual([])
    expect(inEnglish(report(text).health[0]?.health.says ?? { template: '', args: [] })).toMatch(/^The milestones lag/)
  })

  it('says what is due of each level', () => {
    const text = `${reviewedOn('milestones', '2026-11-25')}${below('- [ ] Go\n')}`
    expect(report(text).reviews).toEqual([
      { plan: 'PLAN.md', level: 'goals', since: '2026-10-30', items: 1, due: 1 },
      {
        plan: 'PLAN.md',
        level: 'milestones',
        since: '2026-11-25',
        items: 1,
        due: 0,
        lastReviewed: '2026-11-25',
        dueOn: '2026-12-02',
      },
      { plan: 'PLAN.md', level: 'actions', since: '2026-11-29', items: 1, due: 1 },
    ])
  })

  it('puts several plans together, without one whose front matter cannot be read', () => {
    const late = (title: string, days: number) => below(`- [ ] ${title} 📅 2026-11-${30 - days}\n`)
    const found = reviewReport(
      [
        plan(late('A', 1), 'a'),
        plan(late('B', 3), 'b'),
        plan(`---\nowner: [\n---\n\n${late('C', 2)}`, 'c'),
        plan(`---\nareas: 5\n---\n\n${late('D', 2)}`, 'd'),
      ],
      { level: 'actions' },
    )
    expect(found.plans).toEqual(['a', 'b', 'd'])
    expect(found.slipped.map(({ plan: name, title }) => `${name} ${title}`)).toEqual(['b B', 'd D', 'a A'])
    expect(found.reviews.map(({ plan: name }) => name)).toEqual(['a', 'b', 'd'])
  })

  it('is data that names the place of each item', () => {
    const text = below('- [ ] Late 📅 2026-11-29\n')
    const found = reviewReport([plan('# Goal: Other by 2026-01-01\n', 'other'), plan(text)], {})
    expect(reviewData(found, 'PLAN.md', text).slipped).toEqual([
      { level: 'action', title: 'Late', line: 5, goal: 'Alpha', due: '2026-11-29', daysLate: 1 },
    ])
  })

  it('is empty without plans', () => {
    expect(reviewReport([], {})).toEqual({
      plans: [],
      reviews: [],
      done: [],
      slipped: [],
      stuck: [],
      comingUp: [],
      health: [],
    })
  })
})
