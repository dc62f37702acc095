import { addCadence, type Cadence } from '../plan/cadence.ts'
import type { Day } from '../plan/dates/period.ts'
import type { Item } from '../plan/model.ts'
import { ancestor, descendants, firstOpenMilestone, isAllDone, isOpen, nextAction } from '../plan/walk.ts'
import { type Message, message } from '../text/message.ts'

/** Why a goal or a milestone does not move. */
export interface Stuck {
  readonly reason: 'no-next-action' | 'all-done' | 'no-movement'
  readonly why: Message
}

export interface StuckContext {
  readonly today: Day
  /** How often the item's level is reviewed: what has not moved for two of these is stuck. */
  readonly cadence: Cadence
  /** The days on which something was done that stood below the item and lies in the archive by now. */
  readonly archived: readonly Day[]
}

/** Why a live goal or milestone is stuck; undefined where it is not, or where that cannot be told. */
export const stuckWith = (item: Item, context: StuckContext): Stuck | undefined =>
  (item.level === 'milestone' ? withoutNext(item) : undefined) ?? withoutMovement(item, context)

/** Of the milestones of a goal only the first open one needs a next action: the others wait for it. */
function withoutNext(milestone: Item): Stuck | undefined {
  const goal = ancestor(milestone, 'goal')
  if (goal !== undefined && firstOpenMilestone(goal) !== milestone) return undefined
  if (isAllDone(milestone)) return { reason: 'all-done', why: message('all below it is done, but it is still open') }
  return nextAction(goal ?? milestone) === undefined
    ? { reason: 'no-next-action', why: message('no next action') }
    : undefined
}

/**
 * What has begun, by its start or because something below it is done, has something left to do, and has seen nothing done for
 * two cadences. Only days can tell: where something is done and nothing says when, nothing is said.
 */
function withoutMovement(item: Item, { today, cadence, archived }: StuckContext): Stuck | undefined {
  const below = descendants(item)
  if (!below.some(isOpen)) return undefined
  const done = below.filter(({ status }) => status === 'done')
  const isUndated = done.some((one) => dayDone(one).length === 0)
  const last = [...done.flatMap(dayDone), ...archived].sort().at(-1)
  const begun = item.start?.kind === 'known' ? item.start.period.first : undefined
  const limit = addCadence(today, cadence, -2)
  if ((last ?? '') > limit || (begun ?? '') > limit) return undefined
  if (last !== undefined) {
    const why = isUndated
      ? message('nothing done since {0} that says its day', last)
      : message('nothing done since {0}', last)
    return { reason: 'no-movement', why }
  }
  if (begun === undefined || isUndated) return undefined
  return { reason: 'no-movement', why: message('begun on {0}, and nothing done yet', begun) }
}

/** The day on which an item was done, where it says one. */
export const dayDone = ({ status, doneOn }: Item): readonly Day[] =>
  status === 'done' && doneOn?.kind === 'known' ? [doneOn.period.last] : []
