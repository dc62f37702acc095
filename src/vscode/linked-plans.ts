import {
  type Disposable,
  type Event,
  EventEmitter,
  FileSystemError,
  FileType,
  RelativePattern,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode'
import type { Snapshot } from '../core/index.ts'
import { type Destinations, noDestinations } from '../core/plan/links.ts'
import {
  areSameDestinations,
  type LinkedPlans as Found,
  linkedPlans,
  type Surroundings,
  type TakenIn,
  type Visit,
} from '../core/views/linked-plans.ts'
import { isBelow, watchDeletions } from './plan-files.ts'
import type { Plans } from './plans.ts'
import { today } from './today.ts'

/** The plans that others link to. A file is read when a plan that links to it is shown or in an editor, and followed from then on. */
export interface LinkedPlans extends Disposable {
  /** What a plan takes in, as far as it has been read; the rest is read now, and told of when it has been. */
  readonly takenBy: (uri: Uri, snapshot: Snapshot) => readonly TakenIn[]
  /** The same, once all of it has been read. */
  readonly allTakenBy: (uri: Uri, snapshot: Snapshot) => Promise<readonly TakenIn[]>
  /** A linked plan has been read, or says something else. */
  readonly onDidChange: Event<void>
}

interface LinkedFile {
  readonly uri: Uri
  visit: Visit | undefined
  reading: Promise<void> | undefined
  readonly watcher: Disposable
}

export function followLinks(plans: Plans): LinkedPlans {
  const files = new Map<string, LinkedFile>()
  const told = new WeakMap<TextDocument, Destinations>()
  const changed = new EventEmitter<void>()
  let isDisposed = false

  const around: Surroundings = {
    resolve: fileAt,
    visit: (file) => files.get(file)?.visit,
    nameOf: (file) => workspace.asRelativePath(Uri.parse(file)),
  }
  const look = (uri: Uri, snapshot: Snapshot): Found => {
    // What has no file has no place that a path could begin at.
    const depth = uri.scheme === 'untitled' ? 0 : plans.settings(uri).core.linkDepth
    const found = linkedPlans(uri.toString(), snapshot, depth, around)
    for (const file of found.wanted) void read(file)
    for (const { file, snapshot: known } of found.taken) if (isOld(file, known)) void read(file)
    tell(uri, found.destinations)
    return found
  }
  /** What nobody has open is not read anew by itself when the day or the settings change. */
  const isOld = (file: string, { context }: Snapshot): boolean =>
    context.today !== today() || context.settings !== plans.settings(Uri.parse(file)).core

  /** Not at once, since it paints the document, which may be what has just asked. */
  const tell = (uri: Uri, destinations: Destinations): void =>
    queueMicrotask(() => {
      const document = documentOf(uri)
      if (document === undefined || areSameDestinations(told.get(document) ?? noDestinations, destinations)) return
      told.set(document, destinations)
      plans.setDestinations(document, destinations)
    })
  const lookAt = (document: TextDocument): void => {
    const snapshot = plans.plan(document)
    if (snapshot !== undefined) look(document.uri, snapshot)
  }
  const lookAtVisible = (): void => {
    for (const document of new Set(window.visibleTextEditors.map((editor) => editor.document))) lookAt(document)
  }

  const read = (key: string): Promise<void> => {
    const file = files.get(key) ?? follow(key)
    file.reading ??= visitOf(file.uri).then((visit) => {
      file.reading = undefined
      set(file, visit)
    })
    return file.reading
  }
  const follow = (key: string): LinkedFile => {
    const uri = Uri.parse(key)
    const watcher = watch(uri, () => void read(key))
    const file: LinkedFile = { uri, visit: undefined, reading: undefined, watcher }
    files.set(key, file)
    return file
  }
  const set = (file: LinkedFile, visit: Visit): void => {
    if (isDisposed || file.visit === visit) return
    file.visit = visit
    changed.fire()
    lookAtVisible()
  }
  const visitOf = async (uri: Uri): Promise<Visit> => {
    try {
      if (((await workspace.fs.stat(uri)).type & FileType.File) === 0) return 'other'
      return visitIn(await workspace.openTextDocument(uri))
    } catch (error) {
      return error instanceof FileSystemError && error.code === 'FileNotFound' ? 'missing' : 'other'
    }
  }
  /** A large plan counts as none until it has been read: then it is told of. */
  const visitIn = (document: TextDocument): Visit => plans.plan(document) ?? 'other'

  const listeners: readonly Disposable[] = [
    plans.onDidChange((document) => {
      const file = files.get(document.uri.toString())
      if (file !== undefined && !plans.isOpening(document)) set(file, visitIn(document))
      if (isVisible(document)) lookAt(document)
    }),
    plans.onDidClose((document) => {
      const key = document.uri.toString()
      // What was typed and thrown away is not what the file says.
      if (files.has(key) && document.isDirty) void read(key)
    }),
    window.onDidChangeVisibleTextEditors(lookAtVisible),
    watchDeletions((folder) => {
      for (const [key, { uri }] of files) if (isBelow(uri, folder)) void read(key)
    }),
    changed,
  ]
  lookAtVisible()
  return {
    takenBy: (uri, snapshot) => look(uri, snapshot).taken,
    allTakenBy: async (uri, snapshot) => {
      for (;;) {
        const { taken, wanted } = look(uri, snapshot)
        if (wanted.length === 0) return taken
        await Promise.all(wanted.map(read))
      }
    },
    onDidChange: changed.event,
    dispose: () => {
      isDisposed = true
      for (const listener of listeners) listener.dispose()
      for (const { watcher } of files.values()) watcher.dispose()
    },
  }
}

const isVisible = (document: TextDocument): boolean =>
  window.visibleTextEditors.some((editor) => editor.document === document)

const documentOf = (uri: Uri): TextDocument | undefined => {
  const key = uri.toString()
  return workspace.textDocuments.find((document) => document.uri.toString() === key)
}

/** The file that a path in another one leads to; one that begins with `/` begins at the folder of the workspace. */
function fileAt(from: string, path: string): string | undefined {
  const uri = Uri.parse(from)
  const top = path.startsWith('/') ? workspace.getWorkspaceFolder(uri)?.uri : Uri.joinPath(uri, '..')
  return top && Uri.joinPath(top, path).toString()
}

/** Calls back whenever a file comes, goes or is changed by somebody else, wherever it is and whatever its name. */
function watch(uri: Uri, onChange: () => void): Disposable {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1)
  const pattern = new RelativePattern(Uri.joinPath(uri, '..'), name.replace(/[[\]{}*?]/g, '[$&]'))
  const watcher = workspace.createFileSystemWatcher(pattern)
  watcher.onDidCreate(onChange)
  watcher.onDidChange(onChange)
  watcher.onDidDelete(onChange)
  return watcher
}
