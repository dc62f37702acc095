import type { Snapshot } from '../checks/snapshot.ts'
import type { Item } from '../plan/model.ts'
import { reviewLevels } from '../plan/reviews.ts'
import type { ReviewLevel } from '../plan/settings.ts'
import { isLed, nextAction } from '../plan/walk.ts'
import { byUrgency, entryOf } from './agenda.ts'
import { reviewStanding } from './review.ts'

/** The one thing to say of a plan where there is room for nothing else. */
export type PlanStatus =
  | { readonly kind: 'review'; readonly level: ReviewLevel; readonly due: number }
  | { readonly kind: 'next'; readonly action: Item }

/**
 * The review that is due, if there ever was one of its level: who has never reviewed has not asked to be told. Else the most
 * pressing next action; undefined where there is none.
 */
export function planStatus(snapshot: Snapshot): PlanStatus | undefined {
  const { plan, context } = snapshot
  for (const level of reviewLevels) {
    const { isBegun, due } = reviewStanding([{ source: '', snapshot }], level)
    if (isBegun && due > 0) return { kind: 'review', level, due }
  }
  const leading = [...plan.root.descendantsAt('goal'), ...plan.root.descendantsAt('milestone')].filter(isLed)
  const actions = leading.flatMap((item) => nextAction(item) ?? [])
  const next = new Set(actions.map(({ id }) => id))
  const entries = actions.map((action) => entryOf(action, context.today, next))
  const [first] = [...entries].sort(byUrgency)
  return first && { kind: 'next', action: first.action }
}
