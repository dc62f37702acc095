import { commands, Disposable, l10n, Uri, window } from 'vscode'
import { treatAsPlan } from '../core/edits/treat-as-plan.ts'
import { applyToPlan } from './apply.ts'
import type { Plans } from './plans.ts'
import type { ShownPlan } from './shown-plan.ts'
import { viewId } from './tree.ts'
import { sayWhySilent } from './why-silent.ts'

/** What one can ask of a plan, or of a file that is none, as a whole. */
export function registerPlanCommands(plans: Plans, shownPlan: ShownPlan, extensionId: string): Disposable {
  /** The file of a menu; that of the sidebar, for a link in it; else the one that is open, or else that of the sidebar. */
  const fileFor = (argument: unknown): Uri | undefined => {
    if (argument instanceof Uri) return argument
    const shown = shownPlan.current()?.uri
    return argument === 'shown' ? shown : (window.activeTextEditor?.document.uri ?? shown)
  }
  const treat = (uri: Uri): Promise<boolean> => applyToPlan(plans, uri, ({ plan }) => treatAsPlan(plan))
  return Disposable.from(
    commands.registerCommand('altitude.showPlan', () => commands.executeCommand(`${viewId}.focus`)),
    commands.registerCommand('altitude.treatAsPlan', (argument: unknown) => {
      const uri = fileFor(argument)
      return uri === undefined ? sayNoFile() : treat(uri)
    }),
    commands.registerCommand('altitude.whySilent', (argument: unknown) => sayWhySilent(plans, fileFor(argument))),
    commands.registerCommand('altitude.openWalkthrough', () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#start`, false),
    ),
  )
}

function sayNoFile(): false {
  void window.showWarningMessage(l10n.t('Altitude: Open a Markdown file first.'))
  return false
}
