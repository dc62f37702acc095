import { Disposable, RelativePattern, type Uri, workspace } from 'vscode'
import { readSettings } from './settings.ts'

/** Plenty for a person's plans; more than this is a folder of somebody else's files. */
const most = 50

/** The files of the workspace that bear a plan's name, those nearest to the top first. */
export async function findPlanFiles(): Promise<readonly Uri[]> {
  const searches = (workspace.workspaceFolders ?? []).flatMap((folder) =>
    readSettings(folder.uri).files.map((pattern) =>
      workspace.findFiles(new RelativePattern(folder, pattern), '**/node_modules/**', most),
    ),
  )
  const found = new Map((await Promise.all(searches)).flat().map((uri) => [uri.toString(), uri]))
  return [...found.values()].sort((a, b) => depth(a) - depth(b) || (a.path < b.path ? -1 : 1))
}

const depth = (uri: Uri): number => uri.path.split('/').length

/** Calls back when a file with a plan's name came or was changed by somebody else, and when one has gone. */
export function watchPlanFiles(onThere: (uri: Uri) => void, onGone: (uri: Uri) => void): Disposable {
  let watchers: readonly Disposable[] = []
  const stop = (): void => {
    for (const watcher of watchers) watcher.dispose()
  }
  const start = (): void => {
    stop()
    watchers = readSettings(undefined).files.flatMap((pattern) => {
      const watcher = workspace.createFileSystemWatcher(pattern)
      return [watcher, watcher.onDidCreate(onThere), watcher.onDidChange(onThere), watcher.onDidDelete(onGone)]
    })
  }
  start()
  const configuration = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('altitude.files')) start()
  })
  return new Disposable(() => {
    configuration.dispose()
    stop()
  })
}
