import type { Day } from '../plan/dates/period.ts'
import type { Level } from '../plan/model.ts'
import type { ReviewLevel } from '../plan/settings.ts'
import { lineAt, lineStarts } from '../text/lines.ts'
import { inEnglish } from '../text/message.ts'
import type { ReportedItem, ReviewReport } from './review-report.ts'
import type { Stuck } from './stuck.ts'

/** An item of a report as other programs read it; what is not known is null. */
export interface ReviewItemData {
  readonly level: Level
  readonly title: string
  /** The line that it stands on, from 1. */
  readonly line: number
  readonly goal: string | null
  readonly due: Day | null
}

/** What a report says of one plan, as other programs read it. */
export interface ReviewData {
  readonly reviews: readonly {
    readonly level: ReviewLevel
    readonly since: Day
    readonly items: number
    readonly due: number
    readonly lastReviewed: Day | null
    readonly dueOn: Day | null
  }[]
  readonly done: readonly (ReviewItemData & { readonly on: Day; readonly archived: boolean })[]
  readonly slipped: readonly (ReviewItemData & { readonly daysLate: number })[]
  readonly stuck: readonly (ReviewItemData & { readonly reason: Stuck['reason']; readonly message: string })[]
  readonly comingUp: readonly (ReviewItemData & { readonly daysLeft: number })[]
  readonly health: readonly (ReviewItemData & {
    readonly value: number | null
    readonly milestones: { readonly done: number; readonly total: number } | null
    readonly time: number | null
    readonly lags: readonly string[]
    readonly message: string
  })[]
}

/** @param text the plan's own, to tell its lines; without a byte order mark, so that they are those of an editor */
export function reviewData(report: ReviewReport, name: string, text: string): ReviewData {
  const starts = lineStarts(text)
  const own = <Entry extends { readonly plan: string }>(entries: readonly Entry[]): readonly Entry[] =>
    entries.filter(({ plan }) => plan === name)
  const itemOf = ({ item, title, at, goal, due }: ReportedItem): ReviewItemData => ({
    level: item.level,
    title,
    line: lineAt(starts, at) + 1,
    goal: goal ?? null,
    due: due ?? null,
  })
  return {
    reviews: own(report.reviews).map(({ level, since, items, due, lastReviewed, dueOn }) => ({
      level,
      since,
      items,
      due,
      lastReviewed: lastReviewed ?? null,
      dueOn: dueOn ?? null,
    })),
    done: own(report.done).map((one) => ({ ...itemOf(one), on: one.on, archived: one.isArchived })),
    slipped: own(report.slipped).map((one) => ({ ...itemOf(one), daysLate: one.days })),
    stuck: own(report.stuck).map((one) => ({ ...itemOf(one), reason: one.reason, message: inEnglish(one.why) })),
    comingUp: own(report.comingUp).map((one) => ({ ...itemOf(one), daysLeft: one.days })),
    health: own(report.health).map((one) => ({
      ...itemOf(one),
      value: one.health.value ?? null,
      milestones: one.health.milestones ?? null,
      time: one.health.time ?? null,
      lags: one.health.lags,
      message: inEnglish(one.health.says),
    })),
  }
}
