import { markDone, markOpen } from '../core/edits/mark-done.ts'
import { applyToItem, type ItemReference } from './apply.ts'
import type { Plans } from './plans.ts'

/** Marks an item done, or opens it again, with what its line or file uses to say so. @returns whether it was changed */
export const setDone = (plans: Plans, reference: ItemReference, isDone: boolean): Promise<boolean> =>
  applyToItem(plans, reference, ({ plan, context }, item) =>
    isDone ? markDone(plan, item, context) : markOpen(plan, item, context),
  )
