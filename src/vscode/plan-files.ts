import { Disposable, FileType, RelativePattern, Uri, type WorkspaceFolder, workspace } from 'vscode'
import { configurationName } from '../core/plan/configuration/configuration.ts'
import type { ConfigurationFiles } from './configuration-files.ts'
import { readSettings, settingsWith } from './settings.ts'

/** Plenty for a person's plans; more than this is a folder of somebody else's files. */
export const mostPlanFiles = 50

/**
 * The files of the workspace that bear a plan's name, as the settings of their folder say, or a configuration file of a
 * folder below: those nearest to the top of a folder first. What the settings hide from the Explorer is left out.
 */
export async function findPlanFiles(configurations: ConfigurationFiles): Promise<readonly Uri[]> {
  return (await searchPlanFiles(configurations)).files
}

/** The same, with whether there are more than we look at. */
export async function searchPlanFiles(
  configurations: ConfigurationFiles,
): Promise<{ readonly files: readonly Uri[]; readonly isCut: boolean }> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri)
  const named = await Promise.all(folders.map((folder) => findFilesIn(folder, [`**/${configurationName}`])))
  const configured = await Promise.all(named.flat().map((uri) => configurations.find(uri)))
  const tops = [...folders, ...configured.flatMap((file) => (file === undefined ? [] : [file.folder]))]
  const places = [...new Map(tops.map((folder) => [folder.toString(), folder])).values()]
  const searches = places.map(async (place) => {
    const patterns = settingsWith(readSettings(place), await configurations.find(inside(place))).files
    const found = await findFilesIn(place, patterns)
    const nested = places.filter((other) => other !== place && isBelow(other, place))
    return found.filter((uri) => !nested.some((other) => isBelow(uri, other)))
  })
  // Folders may lie in each other: a file of both counts once.
  const found = new Map((await Promise.all(searches)).flat().map((uri) => [uri.toString(), uri]))
  const inFolders = [...found.values()].map((uri) => ({ uri, folder: workspace.getWorkspaceFolder(uri) }))
  inFolders.sort((a, b) => depth(a) - depth(b) || index(a) - index(b) || (a.uri.path < b.uri.path ? -1 : 1))
  const files = inFolders.slice(0, mostPlanFiles).map(({ uri }) => uri)
  // Whoever reads them now reads them with what counts for each.
  await Promise.all(files.map(configurations.find))
  return { files, isCut: inFolders.length > mostPlanFiles }
}

interface InFolder {
  readonly uri: Uri
  readonly folder: WorkspaceFolder | undefined
}

const depth = ({ uri, folder }: InFolder): number =>
  uri.path.split('/').length - (folder?.uri.path.split('/').length ?? 0)

const index = ({ folder }: InFolder): number => folder?.index ?? 0

/** One more than we look at, to know whether there are more. */
const most = mostPlanFiles + 1

/** File systems whose search did not answer in time, and has not since. */
const unanswered = new Set<string>()

/**
 * The files in a folder that patterns match. The search of VS Code waits for ever where nobody searches for a file system,
 * and who brings one may not bring a search too. There the folders near the top are looked through, by the names alone.
 *
 * @param patience how long the search may take before we look ourselves, in milliseconds
 */
export async function findFilesIn(folder: Uri, patterns: readonly string[], patience = 2_000): Promise<readonly Uri[]> {
  const { scheme } = folder
  const search = async (): Promise<readonly Uri[]> => {
    const searches = patterns.map((pattern) =>
      workspace.findFiles(new RelativePattern(folder, pattern), '**/node_modules/**', most),
    )
    const found = (await Promise.all(searches)).flat()
    unanswered.delete(scheme)
    // Who brings a file system may bring a search that leaves nothing out.
    return found.filter((uri) => !uri.path.slice(folder.path.length).includes('/node_modules/'))
  }
  if (scheme === 'file' || scheme === 'vscode-remote') return search()
  if (unanswered.has(scheme)) return lookThrough(folder, patterns)
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience)
  })
  try {
    const found = await Promise.race([search(), late])
    if (found !== undefined) return found
    unanswered.add(scheme)
    return await lookThrough(folder, patterns)
  } finally {
    clearTimeout(timer)
  }
}

/** Folders that are entered, so that a large repository elsewhere is not fetched for it. */
const mostFolders = 50

async function lookThrough(top: Uri, patterns: readonly string[]): Promise<readonly Uri[]> {
  const found: Uri[] = []
  const folders = [top]
  for (let i = 0; i < folders.length && i < mostFolders && found.length < most; i++) {
    const folder = folders[i] ?? top
    for (const [name, type] of await entriesOf(folder)) {
      const uri = Uri.joinPath(folder, name)
      if ((type & FileType.Directory) !== 0 && !name.startsWith('.') && name !== 'node_modules') folders.push(uri)
      if ((type & FileType.File) !== 0 && patterns.some((pattern) => mayMatch(pattern, name))) found.push(uri)
    }
  }
  return found
}

const entriesOf = async (folder: Uri): Promise<readonly [string, FileType][]> => {
  try {
    return await workspace.fs.readDirectory(folder)
  } catch {
    return []
  }
}

/**
 * Whether a file's name may be one that a pattern means, by what stands before and after its stars. Whether all of it matches
 * is asked once the file is open.
 */
function mayMatch(pattern: string, name: string): boolean {
  const parts = lastPartOf(pattern).split('*')
  const [start = '', end = ''] = [parts[0], parts.at(-1)]
  if (parts.length === 1) return name === start
  return name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end)
}

const lastPartOf = (pattern: string): string => pattern.slice(pattern.lastIndexOf('/') + 1)

/** Some file of a folder. */
const inside = (folder: Uri): Uri => folder.with({ path: `${folder.path.replace(/\/$/, '')}/${configurationName}` })

/** Whether the file lies in the folder, however deep. */
export const isBelow = (uri: Uri, folder: Uri): boolean =>
  uri.scheme === folder.scheme &&
  uri.authority === folder.authority &&
  uri.path.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`)

/**
 * Calls back when a file with a plan's name came or was changed by somebody else, and when one has gone. Of a file in a folder
 * that has come with it, only the end of its name is known to be a plan's.
 */
export function watchPlanFiles(
  configurations: ConfigurationFiles,
  onThere: (uri: Uri) => void,
  onGone: (uri: Uri) => void,
): Disposable {
  let watchers: readonly Disposable[] = []
  const stop = (): void => {
    for (const watcher of watchers) watcher.dispose()
  }
  const start = (): void => {
    stop()
    const inFolders = (workspace.workspaceFolders ?? []).flatMap((folder) =>
      readSettings(folder.uri).files.map((pattern) => new RelativePattern(folder, pattern)),
    )
    const inProjects = configurations
      .all()
      .flatMap(({ folder, configuration: { files = [] } }) =>
        files.map((pattern) => new RelativePattern(folder, pattern)),
      )
    const names = [...inFolders, ...inProjects].map(({ pattern }) => `**/${lastPartOf(pattern)}`)
    const seek = async (folder: Uri): Promise<void> => {
      for (const uri of await findFilesIn(folder, names)) onThere(uri)
    }
    const ofPatterns = [...inFolders, ...inProjects].flatMap((pattern) => {
      const watcher = workspace.createFileSystemWatcher(pattern)
      return [watcher, watcher.onDidCreate(onThere), watcher.onDidChange(onThere), watcher.onDidDelete(onGone)]
    })
    watchers = [...ofPatterns, watchNewFolders((folder) => void seek(folder))]
  }
  start()
  const listeners = [
    configurations.onDidChange(start),
    workspace.onDidChangeWorkspaceFolders(start),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('altitude.files')) start()
    }),
  ]
  return new Disposable(() => {
    for (const listener of listeners) listener.dispose()
    stop()
  })
}

/** Calls back when anything of the workspace is deleted: with a folder alone, and not with its files, where that has gone. */
export function watchDeletions(onGone: (uri: Uri) => void): Disposable {
  const watcher = workspace.createFileSystemWatcher('**/*', true, true)
  watcher.onDidDelete(onGone)
  return watcher
}

/** How long what has come is gathered before it is looked at, in milliseconds: a checkout brings many files. */
const gatherTime = 500

/** Of what came at once, how much is looked at one by one; of more, the folder of the workspace is. */
const mostNew = 100

/**
 * Calls back when a folder came, and with it perhaps files that nothing tells of: those that were in it before the editor
 * watched it, as when a branch is checked out, an archive unpacked or a folder moved.
 */
function watchNewFolders(onFolder: (uri: Uri) => void): Disposable {
  const came = new Map<string, Uri>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = async (): Promise<void> => {
    timer = undefined
    const uris = [...came.values()]
    came.clear()
    for (const uri of uris.filter((one) => !uris.some((other) => isBelow(one, other)))) {
      if (await isFolder(uri)) onFolder(uri)
    }
  }
  const watcher = workspace.createFileSystemWatcher('**/*', false, true, true)
  watcher.onDidCreate((uri) => {
    if (/\/(?:node_modules|\.git)\//.test(uri.path)) return
    const top = came.size < mostNew ? uri : (workspace.getWorkspaceFolder(uri)?.uri ?? uri)
    came.set(top.toString(), top)
    timer ??= setTimeout(() => void look(), gatherTime)
  })
  return new Disposable(() => {
    clearTimeout(timer)
    watcher.dispose()
  })
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0
  } catch {
    // It has gone again.
    return false
  }
}
