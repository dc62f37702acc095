import { type Disposable, type Event, EventEmitter, Uri, workspace } from 'vscode'
import { checkIds } from '../core/checks/index.ts'
import { type Configuration, configurationName, readConfiguration } from '../core/plan/configuration/configuration.ts'

/** The file in which a project sets up its plans, as it was saved last. */
export interface ConfigurationFile {
  readonly uri: Uri
  readonly folder: Uri
  readonly text: string
  readonly configuration: Configuration
}

export interface ConfigurationFiles extends Disposable {
  /** The one that counts for a file: in its folder, or the nearest above it in the workspace. Undefined while it is looked for. */
  readonly nearest: (uri: Uri) => ConfigurationFile | undefined
  /** The same, once it has been looked for. */
  readonly find: (uri: Uri) => Promise<ConfigurationFile | undefined>
  readonly isFound: (uri: Uri) => boolean
  /** Every one that has been met with. */
  readonly all: () => readonly ConfigurationFile[]
  /** One was met with for the first time, or saved, or is gone. */
  readonly onDidChange: Event<void>
}

/** Reads the configuration files of the workspace when somebody asks for them, and again when they change on the disk. */
export function followConfigurationFiles(): ConfigurationFiles {
  /** By folder; null for a folder without one. */
  let known = new Map<string, ConfigurationFile | null>()
  const changed = new EventEmitter<void>()

  const look = async (folder: Uri): Promise<ConfigurationFile | null> => {
    const before = known
    const read = await readIn(folder)
    // Meanwhile all may have been forgotten, and what was read may be old.
    if (before !== known) return look(folder)
    const last = known.get(folder.toString())
    known.set(folder.toString(), read)
    if (last?.text !== read?.text) changed.fire()
    return read
  }
  const find = async (uri: Uri): Promise<ConfigurationFile | undefined> => {
    for (const folder of foldersAbove(uri)) {
      const file = known.get(folder.toString()) ?? (known.has(folder.toString()) ? null : await look(folder))
      if (file !== null) return file
    }
    return undefined
  }
  const isFound = (uri: Uri): boolean => {
    for (const folder of foldersAbove(uri)) {
      const file = known.get(folder.toString())
      if (file !== null) return file !== undefined
    }
    return true
  }
  const nearest = (uri: Uri): ConfigurationFile | undefined => {
    if (!isFound(uri)) {
      void find(uri)
      return undefined
    }
    for (const folder of foldersAbove(uri)) {
      const file = known.get(folder.toString())
      if (file) return file
    }
    return undefined
  }
  const lookAgain = (uri: Uri): void => void look(Uri.joinPath(uri, '..'))
  const watcher = workspace.createFileSystemWatcher(`**/${configurationName}`)
  const listeners: readonly Disposable[] = [
    changed,
    watcher,
    watcher.onDidCreate(lookAgain),
    watcher.onDidChange(lookAgain),
    watcher.onDidDelete(lookAgain),
    // Not every file system tells of what the editor itself has written.
    workspace.onDidSaveTextDocument(({ uri }) => {
      if (isConfiguration(uri)) lookAgain(uri)
    }),
    workspace.onDidChangeWorkspaceFolders(() => {
      known = new Map()
      changed.fire()
    }),
  ]
  return {
    nearest,
    find,
    isFound,
    all: () => [...known.values()].filter((file) => file !== null),
    onDidChange: changed.event,
    dispose: () => {
      for (const listener of listeners) listener.dispose()
    },
  }
}

export const isConfiguration = ({ path }: Uri): boolean => path.endsWith(`/${configurationName}`)

/** The file of a folder, or null: also where it may not be read. */
async function readIn(folder: Uri): Promise<ConfigurationFile | null> {
  const uri = Uri.joinPath(folder, configurationName)
  try {
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri))
    return { uri, folder, text, configuration: readConfiguration(text, checkIds) }
  } catch {
    return null
  }
}

/** The folders whose configuration may count for a file, the nearest first: up to that of the workspace. */
function foldersAbove(uri: Uri): readonly Uri[] {
  if (uri.scheme === 'untitled') return []
  const folders: Uri[] = []
  const root = workspace.getWorkspaceFolder(uri)?.uri.path
  for (let folder = root === uri.path ? uri : Uri.joinPath(uri, '..'); ; folder = Uri.joinPath(folder, '..')) {
    folders.push(folder)
    if (root === undefined || folder.path.length <= root.length) return folders
  }
}
