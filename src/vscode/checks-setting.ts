import { ConfigurationTarget, l10n, type Uri, window, workspace } from 'vscode'
import { checks } from '../core/checks/index.ts'

/** Whose settings are meant: those of the folder or the workspace, or the person's own. */
export type Whose = 'workspace' | 'mine'

type Value = Readonly<Record<string, string>>

/** Where the setting can be written, what counts most first. */
const targets = [
  { target: ConfigurationTarget.WorkspaceFolder, key: 'workspaceFolderValue', whose: 'workspace' },
  { target: ConfigurationTarget.Workspace, key: 'workspaceValue', whose: 'workspace' },
  { target: ConfigurationTarget.Global, key: 'globalValue', whose: 'mine' },
] as const

type Target = (typeof targets)[number]

/** A single folder is the workspace: both names then mean one file. */
const targetsNow = (): readonly Target[] => (workspace.workspaceFile === undefined ? targets.slice(1) : targets)

/** Whether there is a folder whose settings can be written; a single file has only the person's own. */
export const hasWorkspace = (): boolean => workspace.workspaceFolders !== undefined

/** What each of them says of all checks. */
function saidFor(uri: Uri): (target: Target) => Value | undefined {
  const set = workspace.getConfiguration('altitude', uri).inspect<Value>('checks')
  return ({ key }) => set?.[key]
}

/** The settings that decide how loud a check is, with what they say; undefined where none says anything. */
export function decidingFor(uri: Uri, check: string): { readonly whose: Whose; readonly severity: string } | undefined {
  const said = saidFor(uri)
  const target = targetsNow().find((one) => said(one)?.[check] !== undefined)
  const severity = target && said(target)?.[check]
  return target && severity !== undefined ? { whose: target.whose, severity } : undefined
}

/** Switches a check off in these settings. Settles with whether anything was changed. */
export function silenceInSettings(uri: Uri, check: string, whose: Whose): Promise<boolean> {
  const said = saidFor(uri)
  // The folder's own count more than the workspace's, so what is set there has to be changed there.
  const own = targetsNow().find((one) => one.whose === whose && said(one)?.[check] !== undefined)
  const otherwise = whose === 'mine' ? targets[2] : targets[1]
  return write(uri, own ?? otherwise, { ...said(own ?? otherwise), [check]: 'off' })
}

/** Takes back that these settings switch a check off. Where others behind them do so too, they say how loud it is instead. */
export function speakInSettings(uri: Uri, check: string, whose: Whose): Promise<boolean> {
  const said = saidFor(uri)
  const own = targetsNow().find((one) => one.whose === whose && said(one)?.[check] === 'off')
  if (own === undefined) return Promise.resolve(false)
  const { [check]: _, ...others } = said(own) ?? {}
  const behind = targets.slice(targets.indexOf(own) + 1).find((one) => said(one)?.[check] !== undefined)
  const isStillOff = behind !== undefined && said(behind)?.[check] === 'off'
  const severity = checks.find(({ id }) => id === check)?.severity
  return write(uri, own, isStillOff && severity !== undefined ? { ...others, [check]: severity } : others)
}

async function write(uri: Uri, { target }: Target, value: Value): Promise<boolean> {
  try {
    const settings = workspace.getConfiguration('altitude', uri)
    await settings.update('checks', Object.keys(value).length === 0 ? undefined : value, target)
    return true
  } catch {
    void window.showWarningMessage(l10n.t('Altitude: The settings could not be written. Nothing was changed.'))
    return false
  }
}
