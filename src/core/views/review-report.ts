import type { Snapshot } from '../checks/snapshot.ts'
import { addCadence } from '../plan/cadence.ts'
import { addDays, daysBetween } from '../plan/dates/calendar.ts'
import type { Day } from '../plan/dates/period.ts'
import type { Item } from '../plan/model.ts'
import { reviewLevelOf, reviewLevels, reviewOf, reviewProblem } from '../plan/reviews.ts'
import type { ReviewLevel } from '../plan/settings.ts'
import { ancestor, isLive } from '../plan/walk.ts'
import { type ArchivedWork, archivedWork } from './archived-work.ts'
import { type Health, healthContext, healthOf } from './health.ts'
import { dayDone, type Stuck, stuckWith } from './stuck.ts'

/** A plan with the name that the report has for it. */
export interface NamedPlan {
  readonly name: string
  readonly snapshot: Snapshot
}

export interface ReviewReportOptions {
  /** The level that is reported; all of them where none is named. */
  readonly level?: ReviewLevel
  /** From which day on what is done counts; else from the last review. */
  readonly since?: Day
  /** How often the end of an item was moved to a later day; undefined where nobody knows. */
  readonly slips?: (name: string, item: Item) => number | undefined
}

/** An item of the report, and where it stands. */
export interface ReportedItem {
  /** The plan's name. */
  readonly plan: string
  readonly level: ReviewLevel
  readonly item: Item
  /** The offset in the plan's text at which the item begins: `item.spans` says another where the item is archived. */
  readonly at: number
  /** Empty where it has no words yet. */
  readonly title: string
  /** The title of the goal that it serves. */
  readonly goal?: string
  /** The last day on which it is due. */
  readonly due?: Day
}

export type DoneItem = ReportedItem & { readonly on: Day; readonly isArchived: boolean }
/** `days`: how late it is. `times`: how often its end was moved to a later day; only where that is known. */
export type SlippedItem = ReportedItem & { readonly due: Day; readonly days: number; readonly times?: number }
export type StuckItem = ReportedItem & Stuck
/** `days`: how many are left. */
export type ComingItem = ReportedItem & { readonly due: Day; readonly days: number }
export type GoalHealth = ReportedItem & { readonly health: Health }

/** How the review of a level of a plan stands. */
export interface ReviewedLevel {
  readonly plan: string
  readonly level: ReviewLevel
  /** From this day on what is done counts. */
  readonly since: Day
  /** How many items are looked at, and how many of these by today. */
  readonly items: number
  readonly due: number
  readonly lastReviewed?: Day
  /** The first day on which something is due again. */
  readonly dueOn?: Day
}

/** What a review says at its end, about one level or all. Goals come first where nothing else is said, the plans as they were given. */
export interface ReviewReport {
  readonly level?: ReviewLevel
  /** The names of those that are reported. */
  readonly plans: readonly string[]
  readonly reviews: readonly ReviewedLevel[]
  /** By the day, the first one first. */
  readonly done: readonly DoneItem[]
  /** The latest one first. */
  readonly slipped: readonly SlippedItem[]
  readonly stuck: readonly StuckItem[]
  /** By the day, the next one first. */
  readonly comingUp: readonly ComingItem[]
  /** Of each live goal that tells how it stands; empty in a report of another level. */
  readonly health: readonly GoalHealth[]
}

/** What is due in so many days is coming up where actions are looked at; a day ahead would be no outlook. */
const actionDays = 7

/**
 * What was done since the last review, what has slipped, is stuck and comes up.
 *
 * What is done counts from the day that is given, else from the last review before today, else for one cadence of its level;
 * and only where it says its day. What was archived in the meantime counts as well. A plan with a `reviewProblem` is left out.
 */
export function reviewReport(plans: readonly NamedPlan[], options: ReviewReportOptions): ReviewReport {
  const { level } = options
  const chosen = level === undefined ? reviewLevels : [level]
  const read = plans
    .filter(({ snapshot }) => reviewProblem(snapshot.plan) === undefined)
    .map((plan) => ({ ...plan, archived: archivedWork(plan.snapshot) }))
  const parts = chosen.flatMap((one) => read.map((plan) => partOf(plan, one, options)))
  return {
    ...(level !== undefined && { level }),
    plans: read.map(({ name }) => name),
    reviews: parts.map(({ review }) => review),
    done: parts.flatMap(({ done }) => done).sort((a, b) => compare(a.on, b.on)),
    slipped: parts.flatMap(({ slipped }) => slipped).sort((a, b) => b.days - a.days),
    stuck: parts.flatMap(({ stuck }) => stuck),
    comingUp: parts.flatMap(({ comingUp }) => comingUp).sort((a, b) => compare(a.due, b.due)),
    health: parts.flatMap(({ health }) => health),
  }
}

type Part = Pick<ReviewReport, 'done' | 'slipped' | 'stuck' | 'comingUp' | 'health'> & {
  readonly review: ReviewedLevel
}

/** One level of one plan. */
function partOf(
  named: NamedPlan & { readonly archived: readonly ArchivedWork[] },
  level: ReviewLevel,
  { since: asked, slips }: ReviewReportOptions,
): Part {
  const { name, snapshot, archived } = named
  const { plan, context } = snapshot
  const { today } = context
  const cadence = context.settings.cadences[level]
  const since = asked ?? lastReviewBefore(today, named, level) ?? addCadence(today, cadence, -1)
  const ahead = level === 'actions' ? addDays(today, actionDays) : addCadence(today, cadence)
  const items = plan.items.filter((item) => reviewLevelOf(item) === level)
  const live = items.filter(isLive)
  const report = (item: Item): ReportedItem => reported(name, level, item, ancestor(item, 'goal'))
  const ends = live.flatMap((item) => endOf(item).map((due) => ({ ...report(item), due })))
  const isSince = ({ on }: DoneItem): boolean => on >= since && on <= today
  return {
    review: reviewed(named, level, since),
    done: [
      ...items.flatMap((item) => dayDone(item).map((on) => ({ ...report(item), on, isArchived: false }))),
      ...archived
        .filter(({ item }) => reviewLevelOf(item) === level)
        .flatMap(({ item, offset, goal }) => {
          const entry = { ...reported(name, level, item, goal), at: item.spans.own.start + offset, isArchived: true }
          return dayDone(item).map((on) => ({ ...entry, on }))
        }),
    ].filter(isSince),
    slipped: ends
      .filter(({ due }) => due < today)
      .map((entry) => {
        const times = slips?.(name, entry.item)
        return { ...entry, days: daysBetween(entry.due, today), ...(times !== undefined && { times }) }
      }),
    stuck: live.flatMap((item) => {
      if (level === 'actions') return []
      const days = archived.filter(({ above }) => above.has(item.id)).flatMap((one) => dayDone(one.item))
      const stuck = stuckWith(item, { today, cadence, archived: days })
      return stuck === undefined ? [] : [{ ...report(item), ...stuck }]
    }),
    comingUp: ends
      .filter(({ due }) => due >= today && due <= ahead)
      .map((entry) => ({ ...entry, days: daysBetween(today, entry.due) })),
    health:
      level !== 'goals'
        ? []
        : live.flatMap((item) => {
            const health = healthOf(item, healthContext(snapshot))
            return health === undefined ? [] : [{ ...report(item), health }]
          }),
  }
}

const compare = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0)

/** A review that has just been finished is not the last one: what was done up to it is what is asked for. */
function lastReviewBefore(today: Day, { snapshot: { plan } }: NamedPlan, level: ReviewLevel): Day | undefined {
  const last = plan.frontMatter?.reviewed?.[level]
  return last !== undefined && last < today ? last : undefined
}

function reviewed({ name, snapshot }: NamedPlan, level: ReviewLevel, since: Day): ReviewedLevel {
  const { plan, context } = snapshot
  const { items, due, lastReviewed, dueOn } = reviewOf(plan, level, context)
  return {
    plan: name,
    level,
    since,
    items: items.length,
    due: due.length,
    ...(lastReviewed !== undefined && { lastReviewed }),
    ...(dueOn !== undefined && { dueOn }),
  }
}

function reported(plan: string, level: ReviewLevel, item: Item, goal: Item | undefined): ReportedItem {
  const [due] = endOf(item)
  return {
    plan,
    level,
    item,
    at: item.spans.own.start,
    title: item.title.trim(),
    ...(goal !== undefined && { goal: goal.title.trim() }),
    ...(due !== undefined && { due }),
  }
}

/** The last day of an item: its own, or of the heading that it stands right below ("Goals for 2027"). */
function endOf({ due, horizon, parent }: Item): readonly Day[] {
  if (due !== undefined) return due.kind === 'known' ? [due.period.last] : []
  return horizon === undefined || horizon.last === parent?.horizon?.last ? [] : [horizon.last]
}
