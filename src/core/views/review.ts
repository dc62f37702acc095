import type { Finding } from '../checks/check.ts'
import type { Snapshot } from '../checks/snapshot.ts'
import { daysBetween } from '../plan/dates/calendar.ts'
import type { Day } from '../plan/dates/period.ts'
import type { Item, Status } from '../plan/model.ts'
import { type LevelReview, type Reviewed, reviewedIn, reviewOf, reviewProblem } from '../plan/reviews.ts'
import type { ReviewLevel } from '../plan/settings.ts'
import { ancestor } from '../plan/walk.ts'
import { type Message, message } from '../text/message.ts'
import { dueContext, dueOf } from './due.ts'
import { healthContext, healthOf } from './health.ts'
import { statusNames } from './names.ts'
import { loudness } from './outline-row.ts'

/** A plan whose items are reviewed, with what its file is called by whoever asks. */
export interface ReviewedPlan {
  readonly source: string
  readonly snapshot: Snapshot
}

/** Those in which a review can be read and written. */
export const reviewable = <Read extends Pick<ReviewedPlan, 'snapshot'>>(plans: readonly Read[]): readonly Read[] =>
  plans.filter(({ snapshot }) => reviewProblem(snapshot.plan) === undefined)

/** One thing to look at. */
export interface ReviewEntry extends ReviewedPlan {
  readonly item: Item
  readonly reviewed: Reviewed
}

/** How the review of one level stands over several plans. */
export interface ReviewStanding {
  readonly level: ReviewLevel
  readonly items: number
  readonly due: number
  /** Whether there ever was a review: only then does it come back by itself. */
  readonly isBegun: boolean
  /** Whether some of what came back has been looked at, and some has not. */
  readonly isUnderWay: boolean
  readonly lastReviewed?: Day
  /** The first day on which something is due again. */
  readonly dueOn?: Day
}

/** What is due at a level: what was looked at longest ago first, of that what is most in danger, then in the order of the text. */
export function reviewQueue(plans: readonly ReviewedPlan[], level: ReviewLevel): readonly ReviewEntry[] {
  return reviewable(plans)
    .flatMap((plan) => {
      const { snapshot } = plan
      const reviewed = reviewedIn(snapshot.plan)
      const loud = new Set(snapshot.findings.filter(isLoud).map(({ itemId }) => itemId))
      return reviewOf(snapshot.plan, level, snapshot.context).due.map((item) => ({
        ...plan,
        item,
        reviewed: reviewed(item),
        danger: dangerOf(item, snapshot) + (loud.has(item.id) ? 1 : 0),
      }))
    })
    .sort((a, b) => compareDays(dayOf(a.reviewed), dayOf(b.reviewed)) || b.danger - a.danger)
}

const dayOf = (reviewed: Reviewed): Day => (reviewed.kind === 'reviewed' ? reviewed.on : '')

const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0)

const statusDanger: Readonly<Partial<Record<Status, number>>> = { 'off-track': 8, 'at-risk': 4 }

const isLoud = ({ severity }: Finding): boolean => severity === 'warning' || severity === 'error'

/** What an item itself says of not being reached: its state, and an end that has passed. */
const dangerOf = (item: Item, snapshot: Snapshot): number =>
  (statusDanger[item.status] ?? 0) + (dueOf(item, dueContext(snapshot))?.isLate ? 4 : 0)

export function reviewStanding(plans: readonly ReviewedPlan[], level: ReviewLevel): ReviewStanding {
  const reviews = reviewable(plans).map(({ snapshot }) => reviewOf(snapshot.plan, level, snapshot.context))
  const due = count(reviews, 'due')
  const items = count(reviews, 'items')
  const lastReviewed = reviews
    .flatMap((one) => one.lastReviewed ?? [])
    .sort()
    .at(-1)
  const dueOn = reviews.flatMap((one) => one.dueOn ?? []).sort()[0]
  return {
    level,
    items,
    due,
    isBegun: lastReviewed !== undefined,
    isUnderWay: due > 0 && due < items && lastReviewed !== undefined,
    ...(lastReviewed !== undefined && { lastReviewed }),
    ...(dueOn !== undefined && { dueOn }),
  }
}

const count = (reviews: readonly LevelReview[], what: 'due' | 'items'): number =>
  reviews.reduce((sum, review) => sum + review[what].length, 0)

/** What a person wants to know of an item before deciding about it; each a few words. */
export function reviewFacts({ item, snapshot, reviewed }: ReviewEntry): readonly Message[] {
  const goal = item.level === 'goal' ? undefined : ancestor(item, 'goal')
  const due = dueOf(item, dueContext(snapshot))
  const { done, total } = item.progress
  const health = healthOf(item, healthContext(snapshot))
  return [
    statusNames[item.status],
    due?.label,
    item.start?.kind === 'known' && item.start.period.first > snapshot.context.today
      ? message('from {0}', item.start.period.first)
      : undefined,
    item.due?.kind === 'known' ? message('until {0}', item.due.period.last) : undefined,
    total > 0 ? message('{0} of {1} done', done, total) : undefined,
    health?.label,
    lastLook(reviewed, snapshot.context.today),
    // The longest, which may be cut off.
    goal && message('For the goal: {0}', goal.title.trim()),
  ].filter((fact) => fact !== undefined)
}

/** What the checks report about it, the loudest first. */
export const reviewFindings = ({ item, snapshot }: ReviewEntry): readonly Finding[] =>
  snapshot.findings
    .filter(({ itemId }) => itemId === item.id)
    .sort((a, b) => loudness[b.severity] - loudness[a.severity])

/** When it was looked at last, in words. */
export function lastLook(reviewed: Reviewed, today: Day): Message {
  if (reviewed.kind === 'never') return message('never reviewed')
  if (reviewed.kind === 'changed') return message('changed since its review')
  const days = daysBetween(reviewed.on, today)
  if (days <= 0) return message('reviewed today')
  return days === 1 ? message('reviewed yesterday') : message('reviewed {0} d ago', days)
}
