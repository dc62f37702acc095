import { ConfigurationTarget, commands, Disposable, l10n, Uri, window, workspace } from 'vscode'
import { silenceInFile } from '../core/edits/silence-file.ts'
import { applyToPlan } from './apply.ts'
import type { Plans } from './plans.ts'
import { askChoice } from './prompts/steps.ts'

/** A check that is loud somewhere, and what it says there. */
export interface Loud {
  readonly check: string
  readonly says: string
}

/**
 * Keeps a check quiet beyond one item. Each command takes the plan's uri and the checks that are loud where it was asked
 * for; of several it asks which one is meant. Settles with whether anything was changed.
 */
export function registerSilence(plans: Plans): Disposable {
  const command = (name: string, silence: (uri: Uri, check: string) => Promise<boolean>): Disposable =>
    commands.registerCommand(name, async (uri: unknown, loud: unknown) => {
      const check = uri instanceof Uri && Array.isArray(loud) ? await askWhich(loud.filter(isLoud)) : undefined
      return uri instanceof Uri && check !== undefined && silence(uri, check)
    })
  return Disposable.from(
    command('altitude.silenceInFile', (uri, check) =>
      applyToPlan(plans, uri, ({ plan }) => silenceInFile(plan, check)),
    ),
    command('altitude.silenceInWorkspace', silenceInSettings),
  )
}

async function askWhich(loud: readonly Loud[]): Promise<string | undefined> {
  if (loud.length < 2) return loud[0]?.check
  const answer = await askChoice({
    title: l10n.t('Silence a check'),
    question: l10n.t('Which one?'),
    placeholder: l10n.t('It will not speak any more; nothing else changes'),
    choices: loud.map(({ check, says }) => ({ label: check, detail: says, value: check })),
  })
  return answer === undefined || answer === 'back' ? undefined : answer.value
}

/** Switches a check off where its severity is set most closely: for the folder or the workspace, else for the person. */
async function silenceInSettings(uri: Uri, check: string): Promise<boolean> {
  const settings = workspace.getConfiguration('altitude', uri)
  const set = settings.inspect<Readonly<Record<string, string>>>('checks')
  const [target, chosen] =
    set?.workspaceFolderValue?.[check] !== undefined
      ? ([ConfigurationTarget.WorkspaceFolder, set.workspaceFolderValue] as const)
      : hasWorkspace()
        ? ([ConfigurationTarget.Workspace, set?.workspaceValue] as const)
        : ([ConfigurationTarget.Global, set?.globalValue] as const)
  try {
    await settings.update('checks', { ...chosen, [check]: 'off' }, target)
    return true
  } catch {
    void window.showWarningMessage(l10n.t('Altitude: The settings could not be written. Nothing was changed.'))
    return false
  }
}

/** Whether there is a folder whose settings can be written; a single file has only the person's own. */
export const hasWorkspace = (): boolean => workspace.workspaceFolders !== undefined

const isLoud = (value: unknown): value is Loud =>
  typeof value === 'object' && value !== null && 'check' in value && typeof value.check === 'string'
