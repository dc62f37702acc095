import { commands, Disposable, l10n, window, workspace } from 'vscode'
import { findItem } from '../core/plan/walk.ts'
import type { ItemReference } from './apply.ts'
import { setDone } from './mark-done.ts'
import type { Plans } from './plans.ts'
import { targetOf } from './target.ts'

/** Done and not done, for the item at the cursor, of a lens, or of a row. Each settles with whether the plan changed. */
export function registerMarkCommands(plans: Plans): Disposable {
  const command = (name: string, run: (reference: ItemReference) => Promise<boolean>): Disposable =>
    commands.registerCommand(name, (argument: unknown) => {
      const reference = targetOf(plans, argument)
      return reference === undefined ? sayNoItem() : run(reference)
    })
  return Disposable.from(
    command('altitude.markDone', (reference) => setDone(plans, reference, true)),
    command('altitude.markOpen', (reference) => setDone(plans, reference, false)),
    command('altitude.toggleDone', async (reference) => {
      const document = await workspace.openTextDocument(reference.uri)
      const item = findItem(plans.snapshot(document).plan, reference.itemId)
      return setDone(plans, reference, item?.status !== 'done')
    }),
  )
}

/** A command was asked for where no item is. */
export function sayNoItem(): false {
  void window.showWarningMessage(l10n.t('Altitude: Put the cursor into an item of the plan first.'))
  return false
}
