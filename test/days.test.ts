/**
 * Weeks and fiscal years through everything that says when something is due: the dates of items, the check, the agenda, the
 * review and the words for it. None of them may be a day off, nor say something else than the others.
 */
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { open, type Snapshot } from '../src/core/index.ts'
import type { Day } from '../src/core/plan/dates/period.ts'
import { reviewItems } from '../src/core/plan/reviews.ts'
import { defaultSettings } from '../src/core/plan/settings.ts'
import { agendaOf, groupOf } from '../src/core/views/agenda.ts'
import { dueContext, dueOf } from '../src/core/views/due.ts'

const dayAfter = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

/** The group of each action that has an end, and whether it is in the review of actions. */
function placed({ plan, context }: Snapshot) {
  const { today, settings } = context
  const inReview = new Set(reviewItems(plan, 'actions', context).map(({ id }) => id))
  return agendaOf(plan, today).map((entry) => ({
    due: entry.due,
    group: groupOf(entry, { today, weekStart: settings.weekStart }),
    isReviewed: inReview.has(entry.action.id),
  }))
}

describe.each([
  ['Monday', 1],
  ['Saturday', 6],
  ['Sunday', 7],
])('weeks that start on %s', (_, weekStart) => {
  /** Every day of a week within a month, at its end, at the end of the year and around a leap day. */
  it.each([['2026-01-05'], ['2026-03-28'], ['2026-12-26'], ['2028-02-26']])(
    'end where they should: from %s',
    (from) => {
      const wrong: unknown[] = []
      for (let n = 0; n < 7; n++) {
        const today = dayAfter(from, n)
        const left = (weekStart + 6 - Temporal.PlainDate.from(today).dayOfWeek) % 7
        const dues = Array.from({ length: 16 }, (_, i) => dayAfter(today, i - 1))
        const actions = dues.map((due) => `- [ ] Do it by then 📅 ${due}\n`).join('')
        const settings = { ...defaultSettings, weekStart }
        const text = `# Goal: Alpha\n\n## Milestone: One\n\n- [ ] Come first\n${actions}`
        for (const { due, group, isReviewed } of placed(open(text, { today, settings }))) {
          if (due === undefined) continue
          const distance = dues.indexOf(due) - 1
          const expected = distance < 0 ? 'overdue' : distance === 0 ? 'today' : distance <= left ? 'week' : 'later'
          if (group !== expected || isReviewed !== (expected !== 'later')) wrong.push({ today, due, group, isReviewed })
        }
      }
      expect(wrong).toEqual([])
    },
  )
})

/** Everything that says whether the goal and the action of a plan are late. */
function lateness(text: string, today: Day, fiscalYearStart: number) {
  const snapshot = open(text, { today, settings: { ...defaultSettings, fiscalYearStart } })
  const items = snapshot.plan.items.filter(({ level }) => level !== 'milestone')
  const late = new Set(snapshot.findings.filter(({ check }) => check === 'overdue').map(({ itemId }) => itemId))
  return {
    ends: items.map(({ due }) => (due?.kind === 'known' ? due.period.last : due?.kind)),
    found: items.map(({ id }) => late.has(id)),
    said: items.map((item) => dueOf(item, dueContext(snapshot))?.isLate),
    group: placed(snapshot)[0]?.group,
  }
}

const due = (words: string): string =>
  `# Goal: Alpha\n\n- Due: ${words}\n\n## Milestone: One\n\n- [ ] Do it [due:: ${words}]\n`

describe('what is due in a fiscal year', () => {
  it.each<[words: string, fiscalYearStart: number, last: Day]>([
    ['FY27', 7, '2027-06-30'],
    ['2027-Q1', 7, '2026-09-30'],
    ['Q1 FY27', 7, '2026-09-30'],
    ['Q2 FY27', 7, '2026-12-31'],
    ['Q3 FY27', 7, '2027-03-31'],
    ['Q4 FY27', 7, '2027-06-30'],
    ['H1 FY27', 7, '2026-12-31'],
    ['FY27', 10, '2027-09-30'],
    ['FY27', 4, '2027-03-31'],
    ['FY27', 1, '2027-12-31'],
    ['2027-Q1', 1, '2027-03-31'],
    // Its last day is the last of February.
    ['FY27', 3, '2027-02-28'],
    ['FY28', 3, '2028-02-29'],
    ['Q4 FY28', 3, '2028-02-29'],
    ['Q1 FY28', 12, '2028-02-29'],
    ['H2 FY28', 9, '2028-08-31'],
    // A calendar year stays one.
    ['2027', 7, '2027-12-31'],
  ])('%s, in years from month %i, is late the day after %s and not before', (words, fiscalYearStart, last) => {
    const front = `---\nfiscalYearStart: ${fiscalYearStart}\n---\n\n`
    // Whether the plan or a setting says where the year starts makes no difference.
    for (const [text, setting] of [
      [due(words), fiscalYearStart],
      [front + due(words), fiscalYearStart === 1 ? 7 : 1],
    ] as const) {
      const ends = [last, last]
      const inTime = { ends, found: [false, false], said: [false, false] }
      expect(lateness(text, dayAfter(last, -1), setting)).toMatchObject(inTime)
      expect(lateness(text, last, setting)).toEqual({ ...inTime, group: 'today' })
      expect(lateness(text, dayAfter(last, 1), setting)).toEqual({
        ...{ ends, found: [true, true], said: [true, true], group: 'overdue' },
      })
    }
  })

  it('is that of the year in which the plan starts, where only a quarter is named', () => {
    const text = `---\nstart: 2026-07-01\nfiscalYearStart: 7\n---\n\n${due('Q1')}`
    expect(lateness(text, '2026-09-30', 1)).toMatchObject({ found: [false, false], group: 'today' })
    expect(lateness(text, '2026-10-01', 1)).toMatchObject({ found: [true, true], group: 'overdue' })
  })
})
