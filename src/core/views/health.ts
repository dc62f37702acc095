import type { Snapshot } from '../checks/snapshot.ts'
import { daysBetween } from '../plan/dates/calendar.ts'
import type { Day } from '../plan/dates/period.ts'
import type { Item, Progress } from '../plan/model.ts'
import { childrenOf, isLive } from '../plan/walk.ts'
import { type Message, message } from '../text/message.ts'
import { metricProgress, percentOf } from './metric-value.ts'

/** What of a goal can lag behind. */
export type Lag = 'value' | 'milestones'

/** How far a goal is by its number, by its steps and by the calendar, and which of these lags behind which. */
export interface Health {
  /** How much of the way the metric has gone, from 0 to 1. */
  readonly value?: number
  /** Those that were dropped or went elsewhere are not counted. */
  readonly milestones?: Progress
  /** How much of the time from the start to the end is gone, from 0 to 1. */
  readonly time?: number
  readonly lags: readonly Lag[]
  /** A few words, for a row. */
  readonly label: Message
  /** A whole sentence. */
  readonly says: Message
}

export interface HealthContext {
  readonly today: Day
  /** The day that the plan starts on, for goals that say none. */
  readonly start?: Day | undefined
}

export const healthContext = ({ plan, context }: Pick<Snapshot, 'plan' | 'context'>): HealthContext => ({
  today: context.today,
  start: plan.frontMatter?.start,
})

/**
 * How far something may be behind the calendar before it is said to lag. Work and numbers come in jumps, and one that is
 * read once a month is up to a month old: of a year that is 8 points.
 */
const LAG_BEHIND_TIME = 0.1

/**
 * How far the number may be behind the milestones. It follows them with a delay, and one milestone of four is a quarter of
 * them by itself; more than that, and steps are taken that do not move it.
 */
const LAG_BEHIND_MILESTONES = 0.25

/** Undefined for all but goals that are worked on, and where fewer than two things are known to be compared. */
export function healthOf(goal: Item, context: HealthContext): Health | undefined {
  if (goal.level !== 'goal' || !isLive(goal)) return undefined
  const value = metricProgress(goal)
  const time = timeOf(goal, context)
  if (value === undefined && time === undefined) return undefined
  const milestones = milestonesOf(goal)
  if (milestones === undefined && (value === undefined || time === undefined)) return undefined
  const known: Known = {
    ...(value !== undefined && { value }),
    ...(milestones !== undefined && { milestones }),
    ...(time !== undefined && { time }),
  }
  const lags = lagsOf(known)
  return { ...known, lags, label: labelOf(known), says: sayingOf(known, lags) }
}

type Known = Pick<Health, 'value' | 'milestones' | 'time'>

function milestonesOf(goal: Item): Progress | undefined {
  const counting = childrenOf(goal, 'milestone').filter(({ status }) => status !== 'dropped' && status !== 'forwarded')
  if (counting.length === 0) return undefined
  return { done: counting.filter(({ status }) => status === 'done').length, total: counting.length }
}

function timeOf({ start, due, horizon }: Item, context: HealthContext): number | undefined {
  const first = start === undefined ? context.start : start.kind === 'known' ? start.period.first : undefined
  const end = due === undefined ? horizon : due.kind === 'known' ? due.period : undefined
  if (first === undefined || end === undefined || end.last <= first) return undefined
  return Math.min(1, Math.max(0, daysBetween(first, context.today) / daysBetween(first, end.last)))
}

/** More than so much behind, in tenths of a point: sums of fractions are never quite even. */
const isBehind = (part: number, other: number, most: number): boolean =>
  Math.round((other - part) * 1000) > Math.round(most * 1000)

/** The calendar is asked first. Milestones that are behind the number are none of a person's worries. */
function lagsOf({ value, milestones, time }: Known): readonly Lag[] {
  const done = milestones && milestones.done / milestones.total
  // They come one at a time: who is on the way to the next is not behind.
  const step = Math.max(LAG_BEHIND_TIME, 1 / (milestones?.total ?? 1))
  const behindTime: readonly (readonly [lag: Lag, part: number | undefined, most: number])[] = [
    ['value', value, LAG_BEHIND_TIME],
    ['milestones', done, step],
  ]
  const lags = behindTime.flatMap(([lag, part, most]) =>
    part !== undefined && time !== undefined && isBehind(part, time, most) ? [lag] : [],
  )
  if (lags.length > 0) return lags
  const isIdle = value !== undefined && done !== undefined && isBehind(value, done, LAG_BEHIND_MILESTONES)
  return isIdle ? ['value'] : []
}

function labelOf({ value, milestones, time }: Known): Message {
  const { done = 0, total = 0 } = milestones ?? {}
  const [far, gone] = [percentOf(value ?? 0), percentOf(time ?? 0)]
  if (value === undefined) return message('milestones {0}/{1}, time {2} %', done, total, gone)
  if (milestones === undefined) return message('value {0} %, time {1} %', far, gone)
  return time === undefined
    ? message('value {0} %, milestones {1}/{2}', far, done, total)
    : message('value {0} %, milestones {1}/{2}, time {3} %', far, done, total, gone)
}

/** Which lags behind which, with the numbers that show it. */
function sayingOf(known: Known, lags: readonly Lag[]): Message {
  const { value, milestones, time } = known
  const { done = 0, total = 0 } = milestones ?? {}
  const [far, gone] = [percentOf(value ?? 0), percentOf(time ?? 0)]
  if (lags.length === 0) return steady(known)
  if (lags.length === 2) {
    return message(
      'The value and the milestones lag behind: {0} % of the way and {1} of {2} done, with {3} % of the time gone.',
      far,
      done,
      total,
      gone,
    )
  }
  if (lags[0] === 'milestones') {
    return message('The milestones lag behind: {0} of {1} done, with {2} % of the time gone.', done, total, gone)
  }
  return value !== undefined && time !== undefined && isBehind(value, time, LAG_BEHIND_TIME)
    ? message('The value lags behind: {0} % of the way, with {1} % of the time gone.', far, gone)
    : message(
        'The value lags behind the milestones: {0} of {1} are done, and it is {2} % of the way. The steps do not move the number.',
        done,
        total,
        far,
      )
}

function steady({ value, milestones, time }: Known): Message {
  const { done = 0, total = 0 } = milestones ?? {}
  const [far, gone] = [percentOf(value ?? 0), percentOf(time ?? 0)]
  if (value === undefined) {
    return message('Nothing lags behind: {0} of {1} milestones done, with {2} % of the time gone.', done, total, gone)
  }
  if (milestones === undefined) {
    return message('Nothing lags behind: {0} % of the way, with {1} % of the time gone.', far, gone)
  }
  return time === undefined
    ? message('Nothing lags behind: {0} % of the way, with {1} of {2} milestones done.', far, done, total)
    : message(
        'Nothing lags behind: {0} % of the way and {1} of {2} milestones done, with {3} % of the time gone.',
        far,
        done,
        total,
        gone,
      )
}
