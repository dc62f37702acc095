import type { Snapshot } from '../checks/snapshot.ts'
import type { Item } from '../plan/model.ts'
import { isOpen, nextAction } from '../plan/walk.ts'
import { type Message, message } from '../text/message.ts'
import type { Span } from '../text/span.ts'
import { nextActions } from './outline.ts'

/** Which actions have lenses: every open one, only the next one of each goal, or none and nothing else either. */
export type LensMode = 'open' | 'next' | 'off'

/** A line of text above an item that does something when it is clicked. */
export interface Lens {
  readonly at: Span
  readonly title: Message
  readonly does: 'mark-done' | 'reschedule' | 'go'
  /** The item that is marked, rescheduled or gone to. */
  readonly itemId: string
}

/**
 * In the order of the text. A goal or milestone tells its progress and what comes next; lines of theirs do not come and
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
  { at: item.spans.own, title: message('✓ Done'), does: 'mark-done', itemId: item.id },
  { at: item.spans.own, title: message('Reschedule'), does: 'reschedule', itemId: item.id },
]

function ofGoal(item: Item): readonly Lens[] {
  const { done, total } = item.progress
  if (total === 0) return []
  const at = item.spans.own
  const progress: Lens = { at, title: message('{0} of {1} done', done, total), does: 'go', itemId: item.id }
  const action = isOpen(item) ? nextAction(item) : undefined
  if (action === undefined) return [progress]
  return [progress, { at, title: message('Next: {0}', shortened(action.title)), does: 'go', itemId: action.id }]
}

const shortened = (title: string): string => {
  const text = title.trim()
  return text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`
}
