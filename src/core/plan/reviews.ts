import { addCadence } from './cadence.ts'
import { weekAround } from './dates/calendar.ts'
import type { Day } from './dates/period.ts'
import { itemKey, itemPrint } from './fingerprint.ts'
import type { Item, Level, Plan, Problem } from './model.ts'
import { readReviewComment, type Seen } from './review-comment.ts'
import type { ReadingContext, ReviewLevel } from './settings.ts'
import { isLive, nextActions } from './walk.ts'

/** From the top down. */
export const reviewLevels: readonly ReviewLevel[] = ['goals', 'milestones', 'actions']

const levels: Readonly<Record<ReviewLevel, Level>> = { goals: 'goal', milestones: 'milestone', actions: 'action' }

/** The level at which an item is reviewed; undefined for visions, areas and steps. */
export const reviewLevelOf = ({ level }: Pick<Item, 'level'>): ReviewLevel | undefined =>
  reviewLevels.find((one) => levels[one] === level)

/**
 * What is looked at in the review of a level, in the order of the text: what is to be worked on. Of the actions those that
 * are in front of somebody: the next one of each goal, and those whose own day comes before this week is over. The others
 * wait behind these.
 */
export function reviewItems(plan: Plan, level: ReviewLevel, { today, settings }: ReadingContext): readonly Item[] {
  const live = plan.root.descendantsAt(levels[level]).filter(isLive)
  if (level !== 'actions') return live
  const next = nextActions([...plan.root.descendantsAt('goal'), ...plan.root.descendantsAt('milestone')])
  const { last } = weekAround(today, settings.weekStart)
  const isNear = ({ due, start }: Item): boolean =>
    (due?.kind === 'known' && due.period.last <= last) ||
    (start?.kind === 'known' && start.field.name === 'scheduled' && start.period.first <= last)
  return live.filter((item) => next.has(item.id) || isNear(item))
}

/** What in the front matter keeps a plan from being reviewed: nobody can tell what was looked at, or write it down. */
export const reviewProblem = ({ frontMatter }: Pick<Plan, 'frontMatter'>): Problem | undefined =>
  frontMatter?.problems.find(({ key }) => key === undefined || key === 'reviewed')

/** Whether an item was looked at, and on which day. */
export type Reviewed =
  | { readonly kind: 'never' }
  /** It says something else than it did then. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'reviewed'; readonly on: Day }

const never: Reviewed = { kind: 'never' }

/** When the items of a plan were last reviewed, by what its text says. */
export function reviewedIn(plan: Plan): (item: Item) => Reviewed {
  const known = readings.get(plan)
  if (known !== undefined) return known
  const seen = readReviewComment(plan.text)?.seen ?? []
  const byKey = new Map<string, Seen>()
  for (const one of seen) byKey.set(`${one.level} ${one.key}`, laterOf(byKey.get(`${one.level} ${one.key}`), one))
  const recorded = new Set(seen.map(({ level }) => level))
  const reviewed = (item: Item): Reviewed => {
    const level = reviewLevelOf(item)
    if (level === undefined) return never
    const day = plan.frontMatter?.reviewed?.[level]
    // A day that somebody has written by hand speaks for all that stood there.
    if (!recorded.has(level)) return day === undefined ? never : { kind: 'reviewed', on: day }
    const found = byKey.get(`${level} ${itemKey(item)}`)
    if (found === undefined) return never
    if (found.print !== itemPrint(item)) return { kind: 'changed' }
    const on = [found.on, day]
      .filter((one) => one !== undefined)
      .sort()
      .at(-1)
    return on === undefined ? never : { kind: 'reviewed', on }
  }
  readings.set(plan, reviewed)
  return reviewed
}

const readings = new WeakMap<Plan, (item: Item) => Reviewed>()

const laterOf = (a: Seen | undefined, b: Seen): Seen => (a === undefined || (b.on ?? '') >= (a.on ?? '') ? b : a)

/** The day on which an item was last reviewed as it is now. */
export function reviewedOn(plan: Plan, item: Item): Day | undefined {
  const reviewed = reviewedIn(plan)(item)
  return reviewed.kind === 'reviewed' ? reviewed.on : undefined
}

/** The review of one level of a plan. */
export interface LevelReview {
  readonly level: ReviewLevel
  /** All that is looked at. */
  readonly items: readonly Item[]
  /** What of it is to be looked at by today. */
  readonly due: readonly Item[]
  /** The last day on which any of it was reviewed. */
  readonly lastReviewed?: Day
  /** The first day on which something is due again; undefined where there is nothing, or never was a review. */
  readonly dueOn?: Day
}

export function reviewOf(plan: Plan, level: ReviewLevel, context: ReadingContext): LevelReview {
  const items = reviewItems(plan, level, context)
  const reviewed = reviewedIn(plan)
  const cadence = context.settings.cadences[level]
  const days = items.map((item) => {
    const when = reviewed(item)
    return when.kind === 'reviewed' ? { item, on: when.on, due: addCadence(when.on, cadence) } : { item }
  })
  const isDue = ({ due }: { readonly due?: Day }): boolean => due === undefined || due <= context.today
  const ends = days.flatMap(({ due }) => due ?? []).sort()
  const seen = readReviewComment(plan.text)?.seen ?? []
  const on = [plan.frontMatter?.reviewed?.[level], ...seen.filter((one) => one.level === level).map((one) => one.on)]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
  return {
    level,
    items,
    due: days.filter(isDue).map(({ item }) => item),
    ...(on !== undefined && { lastReviewed: on }),
    ...(ends[0] !== undefined && { dueOn: ends[0] }),
  }
}
