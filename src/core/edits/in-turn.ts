import type { Item, Plan } from '../plan/model.ts'
import { type Kept, readPlan } from '../plan/read.ts'
import type { ReadingContext } from '../plan/settings.ts'
import { findItem } from '../plan/walk.ts'
import { applyEdits } from '../text/edit.ts'
import { message } from '../text/message.ts'
import { contains } from '../text/span.ts'
import { difference } from './difference.ts'
import type { Change } from './in-sequence.ts'
import type { EditResult } from './result.ts'

/**
 * Moves several items as one edit, one after the other, each in the plan that the move before has left. All of them move
 * or none does: else those that can would jump over those that cannot. What is below another of them goes with it.
 *
 * @param order which one goes first, so that they stay in their order
 */
export function inTurn(
  plan: Plan,
  items: readonly Item[],
  context: ReadingContext,
  order: 'first-first' | 'last-first',
  change: Change,
): EditResult {
  const outermost = items.filter(
    (item) => !items.some((other) => other !== item && contains(other.spans.subtree, item.spans.own)),
  )
  const turns = plan.items.filter(({ id }) => outermost.some((item) => item.id === id))
  if (order === 'last-first') turns.reverse()
  let now = plan
  let kept: Kept | undefined
  for (const { id } of turns) {
    const item = findItem(now, id)
    if (item === undefined) return { refused: message('The item cannot be found again. Nothing was changed.') }
    const result = change(now, item)
    if ('refused' in result) return result
    // The only one needs no reading again, and keeps its edits as small as they are.
    if (turns.length === 1) return result
    const reading = readPlan(applyEdits(now.text, result.edits), context, true, kept)
    kept = reading.kept
    now = reading.plan
  }
  return { edits: difference(plan.text, now.text) }
}
