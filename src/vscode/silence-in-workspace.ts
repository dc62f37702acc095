import { ConfigurationTarget, commands, type Disposable, Uri, workspace } from 'vscode'

/** Switches a check off in the settings: of the workspace where one is open, else of the person. */
export const registerSilenceInWorkspace = (): Disposable =>
  commands.registerCommand('altitude.silenceInWorkspace', async (uri: unknown, check: unknown) => {
    if (typeof check !== 'string') return false
    const settings = workspace.getConfiguration('altitude', uri instanceof Uri ? uri : undefined)
    const chosen = settings.get<Readonly<Record<string, string>>>('checks', {})
    const target = workspace.workspaceFolders === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace
    await settings.update('checks', { ...chosen, [check]: 'off' }, target)
    return true
  })
