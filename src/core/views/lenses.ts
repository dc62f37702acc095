import type { Snapshot } from '../checks/snapshot.ts'
import type { Item } from '../plan/model.ts'
import { isOpen, nextAction, nextActions } from '../plan/walk.ts'
import { type Message, message } from '../text/message.ts'
import type { Span } from '../text/span.ts'
import { isReady } from './ready.ts'

/** Which actions have lenses: every open one, only the next one of each goal, or none and nothing else either. */
export type LensMode = 'open' | 'next' | 'off'

/** A line of text above an item that does something when it is clicked. What it says is found out when it is looked at. */
export interface Lens {
  readonly at: Span
  readonly does: 'mark-done' | 'reschedule' | 'go'
  readonly says: () => LensText
}

export interface LensText {
  readonly title: Message
  /** The item that is marked, rescheduled or gone to. */
  readonly itemId: string
}

/**
 * In the order of the text. A goal or milestone tells its progress and what comes next, or asks whether it is done once all
 * below it is; lines of theirs do not come and
 * go while they are open, so that the text below does not jump.
 */
export function lenses({ plan }: Pick<Snapshot, 'plan'>, mode: LensMode): readonly Lens[] {
  if (mode === 'off') return []
  const next = mode === 'next' ? nextActions(plan.items) : undefined
  return plan.items.flatMap((item) => {
    if (item.level === 'action') return isOpen(item) && (next?.has(item.id) ?? true) ? ofAction(item) : []
    return item.level === 'goal' || item.level === 'milestone' ? ofGoal(item) : []
  })
}

const ofAction = (item: Item): readonly Lens[] => [
  {
    at: item.spans.own,
    does: 'mark-done',
    says: () => ({
      title: isReady(item) ? message('✓ All steps done: mark it done?') : message('✓ Done'),
      itemId: item.id,
    }),
  },
  { at: item.spans.own, does: 'reschedule', says: () => ({ title: message('Reschedule'), itemId: item.id }) },
]

function ofGoal(item: Item): readonly Lens[] {
  const { done, total } = item.progress
  if (total === 0) return []
  const at = item.spans.own
  const progress: Lens = {
    at,
    does: 'go',
    says: () => ({ title: message('{0} of {1} done', done, total), itemId: item.id }),
  }
  if (isReady(item)) {
    const asks = item.level === 'goal' ? message('✓ Mark the goal done?') : message('✓ Mark the milestone done?')
    return [progress, { at, does: 'mark-done', says: () => ({ title: asks, itemId: item.id }) }]
  }
  const action = isOpen(item) ? nextAction(item) : undefined
  if (action === undefined) return [progress]
  const says = (): LensText => ({ title: message('Next: {0}', shortened(action.title)), itemId: action.id })
  return [progress, { at, does: 'go', says }]
}

const shortened = (title: string): string => {
  const text = title.trim()
  return text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`
}
