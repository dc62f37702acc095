import { commands, Disposable, l10n, window, workspace } from 'vscode'
import { findItem } from '../core/plan/walk.ts'
import type { ItemReference } from './apply.ts'
import { setDone } from './mark-done.ts'
import type { PlanTree } from './plan-tree.ts'
import type { Plans } from './plans.ts'
import { referenceOf } from './target.ts'
import { focusedRows, targetsOf } from './targets.ts'

/** Done and not done, for all items that are meant, as one edit. Each settles with whether a plan changed. */
export function registerMarkCommands(plans: Plans, tree: PlanTree): Disposable {
  const command = (name: string, run: (references: readonly ItemReference[]) => Promise<boolean>): Disposable =>
    commands.registerCommand(name, (argument: unknown, rows: unknown) =>
      tree.inTurn(async () => {
        const { references } = await targetsOf(plans, tree, argument, rows)
        return references.length === 0 ? sayNoItem() : run(references)
      }),
    )
  /** All are marked done, unless all are done. */
  const toggle = async (references: readonly ItemReference[]): Promise<boolean> => {
    const done = await Promise.all(references.map((reference) => isDone(plans, reference)))
    return setDone(plans, references, !done.every(Boolean))
  }
  return Disposable.from(
    command('altitude.markDone', (references) => setDone(plans, references, true)),
    command('altitude.markOpen', (references) => setDone(plans, references, false)),
    command('altitude.toggleDone', toggle),
    // The key of a box. A row without one is opened or closed by it, as in any other tree.
    commands.registerCommand('altitude.toggleRow', () =>
      tree.inTurn(async () => {
        const tasks = (await focusedRows(tree)).filter(({ isTask }) => isTask)
        return tasks.length > 0
          ? tree.goOnFrom(tasks, () => toggle(tasks.map(referenceOf)))
          : commands.executeCommand('list.toggleExpand')
      }),
    ),
  )
}

async function isDone(plans: Plans, { uri, itemId }: ItemReference): Promise<boolean> {
  const document = await workspace.openTextDocument(uri)
  return findItem(plans.snapshot(document).plan, itemId)?.status === 'done'
}

/** A command was asked for where no item is. */
export function sayNoItem(): false {
  void window.showWarningMessage(
    l10n.t('Altitude: Put the cursor into an item of the plan, or select one in the tree, first.'),
  )
  return false
}
