import { describe, expect, it, test } from 'vitest'
import { open } from '../../../src/core/index.ts'
import { defaultSettings } from '../../../src/core/plan/settings.ts'
import { inEnglish } from '../../../src/core/text/message.ts'
import { type Health, healthContext, healthOf } from '../../../src/core/views/health.ts'

/** The health of the first item of a goal's level, of a plan that starts with the year 2026. */
function health(goal: string, today: string, front = '---\nstart: 2026-01-01\n---\n\n'): Health | undefined {
  const snapshot = open(`${front}# Vision: V\n\n${goal}\n`, { today, settings: defaultSettings })
  const item = snapshot.plan.items.find(({ level }) => level === 'goal')
  return item && healthOf(item, healthContext(snapshot))
}

const milestones = (done: number, total: number): string =>
  Array.from({ length: total }, (_, i) => `- [${i < done ? 'x' : ' '}] Milestone: M${i}\n`).join('')

/** A goal of a hundred days, so that every day is a point. */
const goal = ({ now, done, total = 0 }: { now?: number; done?: number; total?: number }): string =>
  `## Goal: G\n\n- Start: 2026-01-01\n- Due: 2026-04-11\n${
    now === undefined ? '' : `- Metric: from 0 to 100, now ${now}\n`
  }\n${milestones(done ?? 0, total)}`

const undated = (now: number, done: number, total: number): string =>
  `## Goal: G\n\n- Metric: from 0 to 100, now ${now}\n\n${milestones(done, total)}`

const after60 = '2026-03-02'

describe('the health of a goal', () => {
  it('compares its number, its milestones and the time', () => {
    expect(health(goal({ now: 25, done: 3, total: 4 }), after60)).toMatchObject({
      value: 0.25,
      milestones: { done: 3, total: 4 },
      time: 0.6,
      lags: ['value'],
    })
  })

  test.each([
    ['just in time', { now: 50, done: 5, total: 10 }, []],
    ['a point more behind', { now: 49, done: 5, total: 10 }, ['value']],
    ['too few milestones', { now: 60, done: 4, total: 10 }, ['milestones']],
    ['both', { now: 10, done: 1, total: 4 }, ['value', 'milestones']],
    ['no number', { done: 1, total: 4 }, ['milestones']],
    ['on the way to the only milestone', { now: 60, done: 0, total: 1 }, []],
    ['on the way to the third of four', { now: 60, done: 2, total: 4 }, []],
    ['no milestones', { now: 20 }, ['value']],
    ['in time, but a quarter behind the milestones', { now: 75, done: 4, total: 4 }, []],
    ['in time, but more than that behind the milestones', { now: 74, done: 4, total: 4 }, ['value']],
    ['milestones far behind the number, but in time', { now: 100, done: 5, total: 10 }, []],
    ['behind the time first of all', { now: 55, done: 4, total: 10 }, ['milestones']],
  ] as const)('after 60 of 100 days: %s', (_, made, lags) => {
    expect(health(goal(made), after60)?.lags).toEqual(lags)
  })

  it('is reckoned in whole points: 40 less 30 are no more than ten', () => {
    expect(health(goal({ now: 30 }), '2026-02-10')).toMatchObject({ time: 0.4, lags: [] })
  })

  test.each([
    [75, 4, []],
    [74, 4, ['value']],
    [100, 0, []],
  ] as const)('without a time: %i of 100 and %i of 4 milestones', (now, done, lags) => {
    expect(health(undated(now, done, 4), after60, '')?.lags).toEqual(lags)
  })

  it('counts milestones in areas, and none that was dropped or went elsewhere', () => {
    const text =
      '## Goal: G\n\n- Metric: from 0 to 100, now 90\n\n- [x] Milestone: A\n- [ ] Milestone: B\n- [-] Milestone: C\n- [>] Milestone: D\n'
    expect(health(text, after60)?.milestones).toEqual({ done: 1, total: 2 })
  })

  test.each([
    ['2025-12-01', 0],
    ['2026-01-01', 0],
    ['2026-02-20', 0.5],
    ['2026-04-11', 1],
    ['2027-01-01', 1],
  ])('on %s, %d of the time is gone', (today, time) => {
    expect(health(goal({ now: 50 }), today)?.time).toBe(time)
  })

  it('begins with the plan where the goal names no start, and ends with its heading where it names no end', () => {
    const text = '## Goals for 2026\n\n### Goal: G\n\n- Metric: from 0 to 100, now 90\n'
    expect(health(text, '2026-07-02')?.time).toBeCloseTo(0.5)
    expect(health(text, '2026-07-02', '')).toBeUndefined()
  })

  test.each([
    ['done', '- Status: done'],
    ['dropped', '- Status: dropped'],
    ['on hold', '- Status: on hold'],
    ['without an end', '- Due: someday'],
  ])('is not known of one that is %s', (_, property) => {
    expect(health('## Goal: G\n\n- Metric: from 0 to 100, now 90\n- Due: 2026-04-11\n', after60)).toBeDefined()
    const due = property.includes('Due') ? '' : '- Due: 2026-04-11\n'
    expect(health(`## Goal: G\n\n- Metric: from 0 to 100, now 90\n${due}${property}\n`, after60)).toBeUndefined()
  })

  it('is not known where there is nothing to compare with, or of another level', () => {
    expect(health(goal({}), after60)).toBeUndefined()
    expect(health(undated(50, 0, 0), after60, '')).toBeUndefined()
    const snapshot = open(goal({ now: 1, total: 1 }), { today: after60, settings: defaultSettings })
    const milestone = snapshot.plan.items.find(({ level }) => level === 'milestone')
    expect(milestone && healthOf(milestone, healthContext(snapshot))).toBeUndefined()
  })
})

describe('what is said of it', () => {
  const said = (text: string, front?: string): readonly string[] => {
    const found = health(text, after60, front)
    return found ? [inEnglish(found.label), inEnglish(found.says)] : []
  }

  test.each([
    [
      { now: 25, done: 6, total: 10 },
      'value 25 %, milestones 6/10, time 60 %',
      'The value lags behind: 25 % of the way, with 60 % of the time gone.',
    ],
    [
      { now: 60, done: 1, total: 4 },
      'value 60 %, milestones 1/4, time 60 %',
      'The milestones lag behind: 1 of 4 done, with 60 % of the time gone.',
    ],
    [
      { now: 25, done: 1, total: 4 },
      'value 25 %, milestones 1/4, time 60 %',
      'The value and the milestones lag behind: 25 % of the way and 1 of 4 done, with 60 % of the time gone.',
    ],
    [
      { now: 60, done: 4, total: 4 },
      'value 60 %, milestones 4/4, time 60 %',
      'The value lags behind the milestones: 4 of 4 are done, and it is 60 % of the way. The steps do not move the number.',
    ],
    [
      { now: 60, done: 3, total: 4 },
      'value 60 %, milestones 3/4, time 60 %',
      'Nothing lags behind: 60 % of the way and 3 of 4 milestones done, with 60 % of the time gone.',
    ],
    [{ now: 60 }, 'value 60 %, time 60 %', 'Nothing lags behind: 60 % of the way, with 60 % of the time gone.'],
    [
      { done: 3, total: 4 },
      'milestones 3/4, time 60 %',
      'Nothing lags behind: 3 of 4 milestones done, with 60 % of the time gone.',
    ],
  ])('%o', (made, label, says) => {
    expect(said(goal(made))).toEqual([label, says])
  })

  it('needs no time', () => {
    expect(said(undated(60, 2, 4), '')).toEqual([
      'value 60 %, milestones 2/4',
      'Nothing lags behind: 60 % of the way, with 2 of 4 milestones done.',
    ])
  })
})
