import { describe, expect, it } from 'vitest'
import { type Cadence, days, months } from '../../../src/core/plan/cadence.ts'
import type { Day } from '../../../src/core/plan/dates/period.ts'
import { readPlan } from '../../../src/core/plan/read.ts'
import {
  type LevelReview,
  reviewedIn,
  reviewItems,
  reviewLevelOf,
  reviewOf,
  reviewProblem,
} from '../../../src/core/plan/reviews.ts'
import {
  defaultSettings,
  type ReadingContext,
  type ReviewLevel,
  type Settings,
} from '../../../src/core/plan/settings.ts'

const on = (today: Day, settings: Partial<Settings> = {}): ReadingContext => ({
  today,
  settings: { ...defaultSettings, ...settings },
})

const read = (text: string, context: ReadingContext) => readPlan(text, context, true).plan

const bakery = (reviewed: string): string => `---
reviewed:
${reviewed}
---

# Vision: The bakery that the whole quarter walks to

## Goal: Sell 300 loaves a day

### Milestone: Supply three cafés

- [ ] Ask the café on the corner what they pay
`

const levels: readonly ReviewLevel[] = ['goals', 'milestones', 'actions']

function reviewAt(level: ReviewLevel, reviewed: Day, today: Day, cadence?: Cadence): LevelReview {
  const cadences = { ...defaultSettings.cadences, ...(cadence && { [level]: cadence }) }
  const context = on(today, { cadences })
  return reviewOf(read(bakery(`  ${level}: ${reviewed}`), context), level, context)
}

describe('the day on which a review is due again', () => {
  it.each<[ReviewLevel, Day, Cadence, lastDayBefore: Day, due: Day]>([
    ['actions', '2026-01-31', days(1), '2026-01-31', '2026-02-01'],
    ['actions', '2028-02-28', days(1), '2028-02-28', '2028-02-29'],
    ['actions', '2026-12-31', days(1), '2026-12-31', '2027-01-01'],
    ['milestones', '2026-11-30', days(7), '2026-12-06', '2026-12-07'],
    ['milestones', '2026-12-28', days(7), '2027-01-03', '2027-01-04'],
    ['milestones', '2028-02-28', days(7), '2028-03-05', '2028-03-06'],
    ['milestones', '2028-02-21', days(14), '2028-03-05', '2028-03-06'],
    ['goals', '2026-01-31', months(1), '2026-02-27', '2026-02-28'],
    ['goals', '2028-01-31', months(1), '2028-02-28', '2028-02-29'],
    ['goals', '2026-02-28', months(1), '2026-03-27', '2026-03-28'],
    ['goals', '2026-03-31', months(1), '2026-04-29', '2026-04-30'],
    ['goals', '2026-12-31', months(1), '2027-01-30', '2027-01-31'],
    ['goals', '2026-11-30', months(3), '2027-02-27', '2027-02-28'],
    ['goals', '2028-02-29', months(12), '2029-02-27', '2029-02-28'],
    ['goals', '2028-02-29', months(120), '2038-02-27', '2038-02-28'],
  ])('%s reviewed on %s, every %o: on %s not yet, on %s', (level, reviewed, cadence, before, due) => {
    for (const today of [reviewed, before]) {
      expect(reviewAt(level, reviewed, today, cadence)).toMatchObject({ due: [], lastReviewed: reviewed, dueOn: due })
    }
    expect(reviewAt(level, reviewed, due, cadence).due).toHaveLength(1)
  })

  it('is after a day, a week and a month where no setting says otherwise', () => {
    expect(levels.map((level) => reviewAt(level, '2026-01-31', '2026-01-31').dueOn)).toEqual([
      ...['2026-02-28', '2026-02-07', '2026-02-01'],
    ])
  })

  it('moves no further than a month that is too short, when each review is made on the day it is due', () => {
    const held = ['2026-01-31']
    for (let i = 0; i < 3; i++) held.push(reviewAt('goals', held.at(-1) ?? '', held.at(-1) ?? '').dueOn ?? '')
    expect(held).toEqual(['2026-01-31', '2026-02-28', '2026-03-28', '2026-04-28'])
  })

  it('is at once where nothing was ever reviewed', () => {
    const context = on('2026-01-31')
    const plan = read(bakery('  goals: 2026-01-31'), context)
    expect(reviewOf(plan, 'milestones', context).due).toHaveLength(1)
    expect(reviewOf(plan, 'milestones', context)).not.toHaveProperty('dueOn')
    expect(reviewOf(plan, 'milestones', context)).not.toHaveProperty('lastReviewed')
  })

  it('is not before a day that lies ahead, as one that somebody far away has written', () => {
    expect(reviewAt('milestones', '2026-02-01', '2026-01-31')).toMatchObject({ due: [], dueOn: '2026-02-08' })
  })
})

const sunday = 7
const saturday = 6
const monday = 1

/** What is reviewed of actions that are due, or scheduled for, some days. */
function reviewed(today: Day, weekStart: number, actions: readonly string[]): readonly string[] {
  const text = `# Goal: Alpha\n\n## Milestone: One\n\n- [ ] Next\n${actions.map((action) => `- [ ] ${action}\n`).join('')}`
  const context = on(today, { weekStart })
  return reviewItems(read(text, context), 'actions', context).map(({ title }) => title.trim())
}

describe('the actions that a review looks at', () => {
  it.each<[today: Day, weekStart: number, last: Day, next: Day]>([
    ['2026-01-09', monday, '2026-01-11', '2026-01-12'],
    ['2026-01-09', sunday, '2026-01-10', '2026-01-11'],
    ['2026-01-09', saturday, '2026-01-09', '2026-01-10'],
    ['2026-01-10', saturday, '2026-01-16', '2026-01-17'],
    ['2026-01-10', sunday, '2026-01-10', '2026-01-11'],
    ['2026-01-11', sunday, '2026-01-17', '2026-01-18'],
    ['2026-01-11', monday, '2026-01-11', '2026-01-12'],
    ['2026-01-12', monday, '2026-01-18', '2026-01-19'],
    // Over the ends of a year and of February.
    ['2026-12-30', monday, '2027-01-03', '2027-01-04'],
    ['2026-12-30', sunday, '2027-01-02', '2027-01-03'],
    ['2026-12-30', saturday, '2027-01-01', '2027-01-02'],
    ['2028-02-28', monday, '2028-03-05', '2028-03-06'],
    ['2027-02-26', saturday, '2027-02-26', '2027-02-27'],
    ['2027-02-27', saturday, '2027-03-05', '2027-03-06'],
  ])('on %s, in weeks from day %i, are those up to %s, and none of %s', (today, weekStart, last, next) => {
    const actions = [`In time 📅 ${last}`, `Later 📅 ${next}`, `Meant for it ⏳ ${last}`, `Meant for later ⏳ ${next}`]
    expect(reviewed(today, weekStart, [...actions, 'Late 📅 2025-12-31'])).toEqual([
      ...['Next', 'In time', 'Meant for it', 'Late'],
    ])
  })

  it('are those of a period when its last day is in this week', () => {
    expect(reviewed('2026-03-29', monday, ['In March [due:: 2026-03]'])).toEqual(['Next'])
    expect(reviewed('2026-03-29', sunday, ['In March [due:: 2026-03]'])).toEqual(['Next', 'In March'])
    expect(reviewed('2026-03-30', monday, ['In Q1 [due:: 2026-Q1]'])).toEqual(['Next', 'In Q1'])
  })
})

describe('when an item was reviewed', () => {
  it('is said of goals, milestones and actions alone', () => {
    const plan = read(`${bakery('  goals: 2026-01-09')}  - [ ] Call first\n`, on('2026-01-10'))
    const reviewedOf = reviewedIn(plan)
    expect(plan.items.map((item) => [item.level, reviewLevelOf(item), reviewedOf(item).kind])).toEqual([
      ['vision', undefined, 'never'],
      ['goal', 'goals', 'reviewed'],
      ['milestone', 'milestones', 'never'],
      ['action', 'actions', 'never'],
      ['step', undefined, 'never'],
    ])
  })

  it('cannot be told where the front matter names a day that does not exist', () => {
    const context = on('2027-03-01')
    const plan = read(bakery('  goals: 2027-02-29'), context)
    expect(reviewProblem(plan)?.key).toBe('reviewed')
    expect(reviewOf(plan, 'goals', context).due).toHaveLength(1)
    expect(reviewProblem(read(bakery('  goals: 2028-02-29'), context))).toBeUndefined()
  })
})
