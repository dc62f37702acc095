import { commands, type Disposable, l10n, workspace } from 'vscode'
import { changeEach } from '../core/edits/each.ts'
import { setField } from '../core/edits/set-field.ts'
import type { Snapshot } from '../core/index.ts'
import type { DateContext } from '../core/plan/dates/dates.ts'
import { findItem } from '../core/plan/walk.ts'
import { applyToItems, sayGone } from './apply.ts'
import { askDay, readDay } from './ask-day.ts'
import { sayNoItem } from './mark-commands.ts'
import type { PlanTree } from './plan-tree.ts'
import type { Plans } from './plans.ts'
import { targetsOf } from './targets.ts'

/**
 * Gives items another due day, as one edit. With `{uri, itemId, due}` nothing is asked: `due` is a day in plain words,
 * counted from today. Settles with whether a plan changed.
 */
export const registerReschedule = (plans: Plans, tree: PlanTree): Disposable =>
  commands.registerCommand('altitude.reschedule', async (argument: unknown, rows: unknown) => {
    const { references } = await tree.inTurn(() => targetsOf(plans, tree, argument, rows))
    const [first] = references
    if (first === undefined) return sayNoItem()
    const snapshot = plans.snapshot(await workspace.openTextDocument(first.uri))
    const item = findItem(snapshot.plan, first.itemId)
    if (item === undefined) return sayGone()
    const context = dayContext(snapshot)
    const given = dueIn(argument)
    const what = references.length === 1 ? item.title.trim() : l10n.t('{0} items', references.length)
    const day = given === undefined ? await askDay(l10n.t('Reschedule: {0}', what), context) : readDay(given, context)
    if (day === undefined) return false
    return applyToItems(plans, references, ({ plan, context: reading }, items) =>
      changeEach(
        plan,
        items.map(({ id }) => id),
        reading,
        (now, found) => setField(now, found, 'due', day, reading),
      ),
    )
  })

/** What a person types now counts from today, not from the plan's start. */
export const dayContext = ({ plan, context: { today, settings } }: Snapshot): DateContext => ({
  today,
  weekStart: settings.weekStart,
  fiscalYearStart: plan.frontMatter?.fiscalYearStart ?? settings.fiscalYearStart,
})

function dueIn(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || !('due' in argument)) return undefined
  return typeof argument.due === 'string' ? argument.due : undefined
}
