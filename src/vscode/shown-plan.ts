import { type Disposable, type Event, EventEmitter, type TextDocument, type Uri, window, workspace } from 'vscode'
import type { Snapshot } from '../core/index.ts'
import { findPlanFiles, watchPlanFiles } from './plan-files.ts'
import type { Plans } from './plans.ts'

/**
 * What the sidebar shows: the plan in the active editor, else the one that was shown before, else the first of the
 * workspace. A file that only bears a plan's name is shown too, as one that we are silent about.
 */
export interface Shown {
  readonly uri: Uri
  readonly snapshot: Snapshot
}

export interface ShownPlan extends Disposable {
  /** Undefined where no file of the workspace bears a plan's name. */
  readonly current: () => Shown | undefined
  readonly onDidChange: Event<Shown | undefined>
  /** Settles when the first search is over. */
  readonly ready: Promise<void>
}

export function showPlan(plans: Plans): ShownPlan {
  const changed = new EventEmitter<Shown | undefined>()
  let shown: Shown | undefined
  let searches = 0

  const show = (next: Shown | undefined): void => {
    if (next === shown || (next !== undefined && next.snapshot === shown?.snapshot && isSame(next.uri, shown.uri)))
      return
    shown = next
    changed.fire(shown)
  }
  const showDocument = (document: TextDocument): void => show({ uri: document.uri, snapshot: plans.snapshot(document) })
  const isCandidate = (document: TextDocument): boolean =>
    plans.plan(document) !== undefined || (plans.isNamed(document) && document.uri.scheme !== 'untitled')

  const followActive = (): boolean => {
    const document = window.activeTextEditor?.document
    if (document === undefined || plans.isOpening(document) || !isCandidate(document)) return false
    searches++
    showDocument(document)
    return true
  }
  const search = async (): Promise<void> => {
    if (followActive()) return
    const mine = ++searches
    let silent: TextDocument | undefined
    for (const uri of await findPlanFiles(plans.configurations)) {
      const document = await openQuietly(uri)
      if (mine !== searches) return
      if (document === undefined) continue
      // It comes by itself once it has been read.
      if (plans.isOpening(document)) return
      if (plans.plan(document) !== undefined) {
        showDocument(document)
        return
      }
      if (plans.isNamed(document)) silent ??= document
    }
    if (mine !== searches) return
    if (silent === undefined) show(undefined)
    else showDocument(silent)
  }
  const update = (document: TextDocument): void => {
    if (plans.isOpening(document)) return
    if (shown !== undefined && isSame(document.uri, shown.uri)) showDocument(document)
    else if (!followActive() && shown === undefined) void search()
  }
  const onFile = async (uri: Uri): Promise<void> => {
    if (shown === undefined || !isSame(uri, shown.uri)) return shown?.snapshot.recognition.isPlan ? undefined : search()
    const document = await openQuietly(uri)
    if (document === undefined) return search()
    if (!plans.isOpening(document)) showDocument(document)
  }

  const listeners: readonly Disposable[] = [
    plans.onDidChange(update),
    window.onDidChangeActiveTextEditor(() => followActive()),
    workspace.onDidChangeWorkspaceFolders(() => search()),
    watchPlanFiles(
      plans.configurations,
      (uri) => void onFile(uri),
      (uri) => void (shown !== undefined && isSame(uri, shown.uri) && search()),
    ),
    changed,
  ]
  const ready = search()
  return {
    current: () => shown,
    onDidChange: changed.event,
    ready,
    dispose: () => {
      searches++
      for (const listener of listeners) listener.dispose()
    },
  }
}

const isSame = (a: Uri, b: Uri): boolean => a.toString() === b.toString()

/** The document without showing it; undefined where it is gone, binary or too large. */
async function openQuietly(uri: Uri): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(uri)
  } catch {
    return undefined
  }
}
