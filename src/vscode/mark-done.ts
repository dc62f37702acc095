import { changeEach } from '../core/edits/each.ts'
import { markDone, markOpen } from '../core/edits/mark-done.ts'
import { applyToItems, type ItemReference } from './apply.ts'
import type { Plans } from './plans.ts'

/**
 * Marks items done, or opens them again, as one edit, with what their lines or files use to say so.
 *
 * @returns whether anything was changed
 */
export const setDone = (plans: Plans, references: readonly ItemReference[], isDone: boolean): Promise<boolean> =>
  applyToItems(plans, references, ({ plan, context }, items) =>
    changeEach(plan, idsOf(items), context, (now, item) =>
      isDone ? markDone(now, item, context) : markOpen(now, item, context),
    ),
  )

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id)
