import type { Day } from '../plan/dates/period.ts'
import type { ReviewLevel } from '../plan/settings.ts'
import { type Message, message } from '../text/message.ts'
import { levelNames } from './names.ts'
import type { ReportedItem, ReviewedLevel, ReviewReport, SlippedItem } from './review-report.ts'

/*
 * What a review's report says, part by part, for whoever writes it down.
 */

const titles: Readonly<Record<ReviewLevel, (day: Day) => Message>> = {
  goals: (day) => message('Review of goals, {0}', day),
  milestones: (day) => message('Review of milestones, {0}', day),
  actions: (day) => message('Review of actions, {0}', day),
}

export const reviewTitle = ({ level }: ReviewReport, today: Day): Message =>
  level === undefined ? message('Review, {0}', today) : titles[level](today)

/** The parts of a report. No part bears the name of a level: a kept report would be read as a plan. */
export const reviewHeadings = {
  reviews: message('To review'),
  slipped: message('Slipped'),
  stuck: message('Stuck'),
  comingUp: message('Coming up'),
  health: message('How the goals stand'),
} as const

/** With the day where it is the same for all that is reported. */
export function doneHeading({ reviews }: ReviewReport): Message {
  const [first, ...others] = new Set(reviews.map(({ since }) => since))
  return first === undefined || others.length > 0
    ? message('Done since the last review')
    : message('Done since {0}', first)
}

const dueCounts: Readonly<Record<ReviewLevel, (due: number, items: number) => Message>> = {
  goals: (due, items) => message('{0} of {1} goals due', due, items),
  milestones: (due, items) => message('{0} of {1} milestones due', due, items),
  actions: (due, items) => message('{0} of {1} actions due', due, items),
}

/** How the review of a level stands: what is due, when it was last reviewed, when it is due again. */
export function standing({ level, items, due, lastReviewed, dueOn }: ReviewedLevel): readonly Message[] {
  const last = lastReviewed === undefined ? message('never reviewed') : message('last reviewed {0}', lastReviewed)
  return [
    dueCounts[level](due, items),
    last,
    ...(due === 0 && items > 0 && dueOn !== undefined ? [message('due again {0}', dueOn)] : []),
  ]
}

export const titleOf = ({ title }: ReportedItem): Message =>
  title === '' ? message('(no words yet)') : message('{0}', title)

/** The level of an item, where the report is about more than one. */
export const levelIn = ({ level }: ReviewReport, { item }: ReportedItem): readonly Message[] =>
  level === undefined ? [levelNames[item.level]] : []

export const serves = ({ goal }: ReportedItem): readonly Message[] =>
  goal === undefined ? [] : [message('for: {0}', goal)]

/** How often the end of an item was moved to a later day, where it was. */
export const timesMoved = ({ times = 0 }: SlippedItem): readonly Message[] =>
  times === 0 ? [] : times === 1 ? [message('moved once')] : [message('moved {0} times', times)]

/** What is said where nothing else is: that there is nothing, and why that may be. */
export function nothingToTell({ plans, done, slipped, stuck, comingUp }: ReviewReport): readonly Message[] {
  if (plans.length === 0) return [message('No plan was reviewed.')]
  if (done.length + slipped.length + stuck.length + comingUp.length > 0) return []
  return [
    message('Nothing was done, nothing is late or stuck, and nothing ends soon.'),
    message('What is done counts here where it says on which day: “Mark Done” writes it.'),
  ]
}
