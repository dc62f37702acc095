import {
  type Disposable,
  type Event,
  EventEmitter,
  type Memento,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode'
import type { Snapshot } from '../core/index.ts'
import type { LinkedPlans } from './linked-plans.ts'
import { findPlanFiles, isBelow, watchDeletions, watchPlanFiles } from './plan-files.ts'
import type { Plans } from './plans.ts'

/**
 * What the sidebar shows: the plan that was opened or chosen last, and at first the one that was shown when the window was
 * closed, else the first of the workspace. A file that only bears a plan's name is shown too, as one that we are silent about.
 */
export interface Shown {
  readonly uri: Uri
  readonly snapshot: Snapshot
}

export interface ShownPlan extends Disposable {
  /** Undefined where no file of the workspace bears a plan's name. */
  readonly current: () => Shown | undefined
  /** Shows this one, until another plan is opened or chosen. */
  readonly choose: (uri: Uri) => Promise<void>
  readonly onDidChange: Event<Shown | undefined>
  /** Settles when the first search is over. */
  readonly ready: Promise<void>
}

/** What the workspace remembers of it. */
const memoryKey = 'altitude.shownPlan'

export function showPlan(plans: Plans, linked: LinkedPlans, memory: Memento): ShownPlan {
  const changed = new EventEmitter<Shown | undefined>()
  let shown: Shown | undefined
  let searches = 0
  let isSearching = false
  /** Chosen, and still being read. */
  let awaited: string | undefined
  /** Chosen since an editor was last opened: what is in the editor does not come back by being read anew. */
  let isChosen = false
  /** In the editor last. VS Code tells of it again when the focus comes back to it, which opens nothing. */
  let lastActive = window.activeTextEditor?.document.uri.toString()

  const show = (next: Shown | undefined): void => {
    if (next === shown || (next !== undefined && next.snapshot === shown?.snapshot && isSame(next.uri, shown.uri)))
      return
    const isOther = next !== undefined && (shown === undefined || !isSame(next.uri, shown.uri))
    shown = next
    if (isOther) void memory.update(memoryKey, next.uri.toString())
    changed.fire(shown)
  }
  const showDocument = (document: TextDocument): void => {
    awaited = undefined
    show({ uri: document.uri, snapshot: plans.snapshot(document) })
  }
  const isCandidate = (document: TextDocument): boolean =>
    plans.plan(document) !== undefined || (plans.isNamed(document) && document.uri.scheme !== 'untitled')
  const activeCandidate = (): TextDocument | undefined => {
    const document = window.activeTextEditor?.document
    return document !== undefined && !plans.isOpening(document) && isCandidate(document) ? document : undefined
  }
  /** A plan whose goals are in the tree already is opened from there: it does not take the tree's place. */
  const takesIn = ({ uri, snapshot }: Shown, other: Uri): boolean =>
    linked.takenBy(uri, snapshot).some(({ file }) => file === other.toString())

  const followActive = (): boolean => {
    const document = activeCandidate()
    if (document === undefined) return false
    if (shown !== undefined && takesIn(shown, document.uri)) return true
    stopSearching()
    showDocument(document)
    return true
  }
  const stopSearching = (): void => {
    searches++
    isSearching = false
  }
  const search = async (): Promise<void> => {
    const mine = ++searches
    isSearching = true
    isChosen = false
    const found = await firstPlan(() => mine !== searches)
    if (mine !== searches) return
    isSearching = false
    if (found === undefined) show(undefined)
    else if (found !== 'comes by itself') showDocument(found)
    // A large one in the editor may have been read in the meantime.
    followActive()
  }
  const firstPlan = async (isStale: () => boolean): Promise<TextDocument | 'comes by itself' | undefined> => {
    const last = await lastShown(memory)
    const active = activeCandidate()
    if (active !== undefined) {
      const before = last && !isSame(last, active.uri) ? await openQuietly(last) : undefined
      const snapshot = before && plans.plan(before)
      if (before === undefined || snapshot === undefined) return active
      const taken = await linked.allTakenBy(before.uri, snapshot)
      return taken.some(({ file }) => file === active.uri.toString()) ? before : active
    }
    let silent: TextDocument | undefined
    for (const uri of [...(last ? [last] : []), ...(await findPlanFiles(plans.configurations))]) {
      const document = await openQuietly(uri)
      if (isStale()) return undefined
      if (document === undefined) continue
      // It comes by itself once it has been read.
      if (plans.isOpening(document)) return 'comes by itself'
      if (plans.plan(document) !== undefined) return document
      if (plans.isNamed(document)) silent ??= document
    }
    return silent
  }
  const update = (document: TextDocument): void => {
    if (plans.isOpening(document)) return
    const key = document.uri.toString()
    if (key === awaited || (shown !== undefined && isSame(document.uri, shown.uri))) showDocument(document)
    else if (!isSearching && !isChosen && !followActive() && shown === undefined) void search()
  }
  const onFile = async (uri: Uri): Promise<void> => {
    if (shown === undefined || !isSame(uri, shown.uri)) {
      // What bears a plan's name and is none gives way to a plan, but not if somebody has chosen it.
      return isChosen || shown?.snapshot.recognition.isPlan ? undefined : search()
    }
    const document = await openQuietly(uri)
    // Another one may have been opened in the meantime.
    if (!isSame(uri, shown.uri)) return
    if (document === undefined) return search()
    if (!plans.isOpening(document)) showDocument(document)
  }
  const choose = async (uri: Uri): Promise<void> => {
    stopSearching()
    const document = await openQuietly(uri)
    if (document === undefined) return
    isChosen = true
    if (plans.isOpening(document)) awaited = document.uri.toString()
    else showDocument(document)
  }

  const listeners: readonly Disposable[] = [
    plans.onDidChange(update),
    window.onDidChangeActiveTextEditor((editor) => {
      const uri = editor?.document.uri.toString()
      if (uri !== undefined && uri !== lastActive) isChosen = false
      lastActive = uri ?? lastActive
      if (!isChosen) followActive()
    }),
    workspace.onDidChangeWorkspaceFolders(() => search()),
    watchPlanFiles(
      plans.configurations,
      (uri) => void onFile(uri),
      (uri) => void (shown !== undefined && isSame(uri, shown.uri) && search()),
    ),
    watchDeletions((uri) => void (shown !== undefined && isBelow(shown.uri, uri) && search())),
    changed,
  ]
  const ready = search()
  return {
    current: () => shown,
    choose,
    onDidChange: changed.event,
    ready,
    dispose: () => {
      stopSearching()
      for (const listener of listeners) listener.dispose()
    },
  }
}

const isSame = (a: Uri, b: Uri): boolean => a.toString() === b.toString()

/**
 * Of a workspace only what is in it: its folder may have been taken out. And only what is still there: the editor keeps the
 * text of a deleted file for a while.
 */
async function lastShown(memory: Memento): Promise<Uri | undefined> {
  const remembered = memory.get<unknown>(memoryKey)
  const uri = typeof remembered === 'string' ? Uri.parse(remembered) : undefined
  const isHere = uri && (workspace.workspaceFolders === undefined || workspace.getWorkspaceFolder(uri) !== undefined)
  if (isHere !== true) return undefined
  try {
    await workspace.fs.stat(uri)
    return uri
  } catch {
    return undefined
  }
}

/** The document without showing it; undefined where it is gone, binary or too large. */
async function openQuietly(uri: Uri): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(uri)
  } catch {
    return undefined
  }
}
