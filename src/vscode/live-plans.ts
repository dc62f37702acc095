import { Disposable, type Event, EventEmitter, type TextDocument, type Uri, window, workspace } from 'vscode'
import type { Snapshot } from '../core/index.ts'
import { isBelow, watchDeletions, watchPlanFiles } from './plan-files.ts'
import type { Plans } from './plans.ts'
import { readPlanFile } from './read-plan-file.ts'
import { onNewDay, today } from './today.ts'
import type { WorkspacePlan, WorkspacePlans } from './workspace-plans.ts'

/**
 * Every plan of the workspace, for views that show them all. Nothing is read before somebody needs it, and nothing is looked
 * for while nobody does.
 */
export interface LivePlans extends Disposable {
  /** The plans as they were read last, those nearest to the top first; none before somebody has needed them. */
  readonly current: () => readonly WorkspacePlan[]
  /** Settles once `current` is what the workspace holds; reads where that has not been done yet. */
  readonly ready: () => Promise<void>
  /** They are needed until what it gives is disposed, and kept up to date as long. */
  readonly use: () => Disposable
  /** A plan came, went, or says something else. */
  readonly onDidChange: Event<void>
}

/** How long files must rest before they are read again, in milliseconds: a checkout brings many at once. */
const restTime = 150

export function followWorkspacePlans(plans: Plans, workspacePlans: WorkspacePlans): LivePlans {
  const changed = new EventEmitter<void>()
  let shown: readonly WorkspacePlan[] = []
  /** The day on which they were read; undefined before. */
  let day: string | undefined
  let users = 0
  /** Files have changed since: one of those that nobody has open, or which there are. */
  let isOld = true
  const oldFiles = new Map<string, Uri>()
  let reading: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isTelling = false
  let isDisposed = false

  /** Many are painted anew at once where a setting or the day has changed: that is told of once. */
  const tell = (): void => {
    if (isTelling) return
    isTelling = true
    queueMicrotask(() => {
      isTelling = false
      if (!isDisposed) changed.fire()
    })
  }
  const set = (next: readonly WorkspacePlan[]): void => {
    const isSame = next.length === shown.length && next.every((plan, i) => plan === shown[i])
    if (isSame || isDisposed) return
    shown = next
    tell()
  }
  const isShown = (uri: Uri): boolean => shown.some((plan) => isSameUri(plan.uri, uri))
  /** What was read anew and says the same is what it was, so that nobody reckons with it anew. */
  const asBefore = (plan: WorkspacePlan): WorkspacePlan => {
    const before = shown.find(({ uri }) => isSameUri(uri, plan.uri))
    return before !== undefined && isSameReading(before.snapshot, plan.snapshot) ? before : plan
  }
  const replace = (uri: Uri, snapshot: Snapshot | undefined): void =>
    set(
      shown.flatMap((plan) => {
        if (!isSameUri(plan.uri, uri)) return [plan]
        return snapshot === undefined ? [] : [asBefore({ uri: plan.uri, snapshot })]
      }),
    )

  const readAll = async (): Promise<void> => {
    isOld = false
    oldFiles.clear()
    day = today()
    const found = await workspacePlans.all()
    set(
      found.flatMap((plan) => {
        // Somebody may have typed in the meantime.
        const document = documentOf(plan.uri)
        const now = document === undefined || plans.isOpening(document) ? plan.snapshot : plans.plan(document)
        return now === undefined ? [] : [asBefore({ uri: plan.uri, snapshot: now })]
      }),
    )
  }
  const readOldFiles = async (): Promise<void> => {
    const uris = [...oldFiles.values()]
    oldFiles.clear()
    for (const uri of uris) {
      const snapshot = await readFile(uri)
      // What is open says itself when it changes.
      if (documentOf(uri) !== undefined) continue
      if (isShown(uri)) replace(uri, snapshot)
      // What has become a plan has its place among the others.
      else if (snapshot !== undefined) isOld = true
    }
  }
  const readFile = async (uri: Uri): Promise<Snapshot | undefined> => {
    try {
      const snapshot = documentOf(uri) === undefined ? await readPlanFile(plans, uri) : undefined
      return snapshot?.recognition.isPlan === true ? snapshot : undefined
    } catch {
      // Gone, or no text any more.
      return undefined
    }
  }
  const readUntilNew = async (): Promise<void> => {
    while (!isDisposed && (isOld || oldFiles.size > 0)) await (isOld ? readAll() : readOldFiles())
  }
  /** No more than one reading at a time: what changes meanwhile is read after it. */
  const read = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    reading ??= readUntilNew().finally(() => {
      reading = undefined
    })
    return reading
  }
  const readSoon = (): void => {
    if (users === 0) return
    clearTimeout(timer)
    timer = setTimeout(() => void read(), restTime)
  }
  const setOld = (): void => {
    isOld = true
    readSoon()
  }
  const setFileOld = (uri: Uri): void => {
    const document = documentOf(uri)
    // What is open says itself when it changes, but not that its file has come back.
    if (document === undefined) oldFiles.set(uri.toString(), uri)
    else if (!isShown(uri) && plans.plan(document) !== undefined) isOld = true
    readSoon()
  }
  const onDocument = (document: TextDocument): void => {
    // A large one is told of again when it has been read.
    if (day === undefined || plans.isOpening(document)) return
    const snapshot = plans.plan(document)
    if (isShown(document.uri)) replace(document.uri, snapshot)
    else if (snapshot !== undefined) {
      isOld = true
      if (users > 0) void read()
    }
  }
  /** What was typed and thrown away is not what the file says; and what has no file in the workspace is there no more. */
  const onClosed = (document: TextDocument): void => {
    if (!isShown(document.uri)) return
    if (document.isDirty || workspace.getWorkspaceFolder(document.uri) === undefined) setOld()
  }

  const listen = (): readonly Disposable[] => [
    plans.onDidChange(onDocument),
    plans.onDidClose(onClosed),
    watchPlanFiles(plans.configurations, setFileOld, setOld),
    watchDeletions((gone) => {
      if (shown.some(({ uri }) => isBelow(uri, gone))) setOld()
    }),
    plans.configurations.onDidChange(setOld),
    workspace.onDidChangeWorkspaceFolders(setOld),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('altitude')) setOld()
    }),
    onNewDay(setOld),
    window.onDidChangeWindowState(({ focused }) => {
      if (focused && day !== undefined && day !== today()) setOld()
    }),
  ]
  let listeners: readonly Disposable[] = []
  const begin = (): void => {
    if (listeners.length === 0) listeners = listen()
  }
  return {
    current: () => shown,
    ready: async () => {
      begin()
      await read()
    },
    use: () => {
      begin()
      users++
      void read()
      let isUsed = true
      return new Disposable(() => {
        if (isUsed) users--
        isUsed = false
      })
    },
    onDidChange: changed.event,
    dispose: () => {
      isDisposed = true
      clearTimeout(timer)
      for (const listener of listeners) listener.dispose()
      changed.dispose()
    },
  }
}

const isSameUri = (a: Uri, b: Uri): boolean => a.toString() === b.toString()

const isSameReading = (a: Snapshot, b: Snapshot): boolean =>
  a === b ||
  (a.text === b.text &&
    a.context.today === b.context.today &&
    a.context.settings === b.context.settings &&
    a.destinations === b.destinations)

const documentOf = (uri: Uri): TextDocument | undefined =>
  workspace.textDocuments.find((document) => isSameUri(document.uri, uri))
