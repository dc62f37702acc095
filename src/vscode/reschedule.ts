import { commands, type Disposable, l10n, workspace } from 'vscode'
import { setField } from '../core/edits/set-field.ts'
import type { Snapshot } from '../core/index.ts'
import type { DateContext } from '../core/plan/dates/dates.ts'
import { findItem } from '../core/plan/walk.ts'
import { applyToItem, sayGone } from './apply.ts'
import { askDay, readDay } from './ask-day.ts'
import { sayNoItem } from './mark-commands.ts'
import type { Plans } from './plans.ts'
import { targetOf } from './target.ts'

/**
 * Gives an item another due day. With `{uri, itemId, due}` nothing is asked: `due` is a day in plain words, counted
 * from today. Settles with whether the plan changed.
 */
export const registerReschedule = (plans: Plans): Disposable =>
  commands.registerCommand('altitude.reschedule', async (argument: unknown) => {
    const reference = targetOf(plans, argument)
    if (reference === undefined) return sayNoItem()
    const snapshot = plans.snapshot(await workspace.openTextDocument(reference.uri))
    const item = findItem(snapshot.plan, reference.itemId)
    if (item === undefined) return sayGone()
    const context = dayContext(snapshot)
    const given = dueIn(argument)
    const day =
      given === undefined
        ? await askDay(l10n.t('Reschedule: {0}', item.title.trim()), context)
        : readDay(given, context)
    if (day === undefined) return false
    return applyToItem(plans, reference, ({ plan, context: reading }, found) =>
      setField(plan, found, 'due', day, reading),
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
