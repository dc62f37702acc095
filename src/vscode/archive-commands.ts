import { commands, Disposable, l10n, type Uri, window, workspace } from 'vscode'
import { archiveDone, restore } from '../core/edits/archive.ts'
import { type Archived, archivedItems } from '../core/edits/archived.ts'
import { newcomer } from '../core/edits/successor.ts'
import type { Snapshot } from '../core/index.ts'
import type { Plan } from '../core/plan/model.ts'
import { message } from '../core/text/message.ts'
import { applyToPlan, refuse } from './apply.ts'
import { planInSight } from './plan-in-sight.ts'
import type { PlanTree } from './plan-tree.ts'
import type { Plans } from './plans.ts'
import { askChoice } from './prompts/steps.ts'
import { showItems } from './show-item.ts'
import type { ShownPlan } from './shown-plan.ts'

/** Puts away everything that is over, and takes out of the archive what lies at the cursor, or is chosen. */
export function registerArchiveCommands(plans: Plans, shownPlan: ShownPlan, tree: PlanTree): Disposable {
  const command = (name: string, run: (uri: Uri) => Promise<boolean>): Disposable =>
    commands.registerCommand(name, () => {
      const uri = planInSight(plans, shownPlan)
      return uri === undefined ? refuse(message('There is no plan to be seen. Open one first.')) : run(uri)
    })
  return Disposable.from(
    command('altitude.archiveDone', (uri) =>
      applyToPlan(plans, uri, ({ plan, context }) => archiveDone(plan, context)),
    ),
    command('altitude.restore', async (uri) => {
      const snapshot = plans.snapshot(await workspace.openTextDocument(uri))
      const lying = archivedItems(snapshot.plan, snapshot.context)
      if (lying.length === 0) return refuse(message('Nothing lies in the archive of this plan.'))
      const chosen = atCursor(lying, uri) ?? (await askWhich(lying))
      if (chosen === undefined) return false
      let before: Plan | undefined
      const isRestored = await applyToPlan(plans, uri, ({ plan, context }: Snapshot) => {
        before = plan
        return restore(plan, chosen.item, context)
      })
      const then = before
      if (!isRestored || then === undefined) return false
      await showItems(plans, tree, 'editor', uri, (now) => {
        const back = newcomer(then, now, chosen.item.level)
        return back === undefined ? [] : [back]
      })
      return true
    }),
  )
}

/** What lies in the archive where the cursor of the plan's editor stands. */
function atCursor(lying: readonly Archived[], uri: Uri): Archived | undefined {
  const editor = window.activeTextEditor
  if (editor === undefined || editor.document.uri.toString() !== uri.toString()) return undefined
  const at = editor.document.offsetAt(editor.selection.active)
  return lying.find(
    ({ item: { spans }, offset }) => spans.subtree.start + offset <= at && at <= spans.subtree.end + offset,
  )
}

async function askWhich(lying: readonly Archived[]): Promise<Archived | undefined> {
  const answer = await askChoice({
    title: l10n.t('Restore from the archive'),
    question: l10n.t('What is to go back?'),
    placeholder: l10n.t('It goes back to where it came from'),
    choices: lying.map((one) => ({ label: one.item.title.trim(), description: one.from, value: one })),
  })
  return answer === undefined || answer === 'back' ? undefined : answer.value
}
