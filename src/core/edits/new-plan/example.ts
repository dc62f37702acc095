import { addDays, later, monthOf, monthPeriod, yearOf } from '../../plan/dates/calendar.ts'
import type { Day } from '../../plan/dates/period.ts'
import type { Item, Plan } from '../../plan/model.ts'
import { readPlan } from '../../plan/read.ts'
import type { ReadingContext } from '../../plan/settings.ts'
import { applyEdits } from '../../text/edit.ts'
import { markDone } from '../mark-done.ts'
import type { EditResult } from '../result.ts'
import { setField } from '../set-field.ts'
import { headingOf, type Writing } from './blocks.ts'
import type { ExampleWords } from './plan-words.ts'

/** The first day of the year that the example plans. */
export const startOfExample = (today: Day): Day => monthPeriod(yearOf(today), 1).first

/** The example without its dates: its months up to today's are begun, those to come have no actions yet. */
export function exampleBlocks(writing: Writing, today: Day): readonly string[] {
  const { form, bullet, words } = writing
  const { area, goal, properties, milestones } = words.example
  const begun = milestones.filter(({ months }) => months[0] <= monthOf(today))
  const actionsOf = (milestone: (typeof milestones)[number], indent: string): string =>
    begun.includes(milestone) ? milestone.actions.map((action) => `${indent}${bullet} [ ] ${action}`).join('\n') : ''
  return [
    `## ${area}`,
    headingOf(writing, 'goal', 3, goal.replace('{0}', String(yearOf(today)))),
    properties.map(([key, value]) => `${bullet} ${key}: ${value}`).join('\n'),
    ...(form === 'long'
      ? milestones.flatMap((milestone) => [
          headingOf(writing, 'milestone', 4, milestone.title),
          actionsOf(milestone, ''),
        ])
      : [
          milestones
            .flatMap((milestone, i) => [`${i + 1}. ${milestone.title}`, actionsOf(milestone, '   ')])
            .filter((line) => line !== '')
            .join('\n'),
        ]),
  ]
}

/**
 * The example as it stands today: what its months before this one held is done, this month's first action too, and the
 * next one is due in a week. So it is never late, on whichever day of the year somebody reads it.
 */
export function asItStands(text: string, { milestones }: ExampleWords, context: ReadingContext): string {
  const { today } = context
  const year = yearOf(today)
  return milestones.reduce((before, { title, months: [from, to], actions }) => {
    const { first } = monthPeriod(year, from)
    const { last } = monthPeriod(year, to)
    if (first > today) return before
    const on = (day: Day): ReadingContext => ({ ...context, today: day })
    const done = (words: string, day: Day) => (now: string) =>
      changed(now, words, context, (plan, item) => markDone(plan, item, on(day)))
    const [did, next] = actions.map(withoutEstimate) as [string, string]
    if (last < today) {
      return [done(did, addDays(first, 4)), done(next, addDays(first, 15)), done(title, last)].reduce(apply, before)
    }
    const due = earlier(addDays(today, 7), last)
    return [
      done(did, later(addDays(today, -4), first)),
      (now: string) => changed(now, next, context, (plan, item) => setField(plan, item, 'due', due, context)),
    ].reduce(apply, before)
  }, text)
}

const apply = (text: string, change: (text: string) => string): string => change(text)

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/** An estimate is a field, and no part of the title. */
const withoutEstimate = (action: string): string => action.replace(/ ~\S+$/, '')

function changed(
  text: string,
  title: string,
  context: ReadingContext,
  change: (plan: Plan, item: Item) => EditResult,
): string {
  const { plan } = readPlan(text, context, true)
  const item = plan.items.find((one) => one.title === title)
  const result = item && change(plan, item)
  return result === undefined || 'refused' in result ? text : applyEdits(text, result.edits)
}
