import {
  type Disposable,
  type Event,
  EventEmitter,
  TabInputText,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode'
import type { Snapshot } from '../core/index.ts'
import type { Message } from '../core/text/message.ts'
import { type PlanSummary, planSummary } from '../core/views/plan-summary.ts'
import { isBelow, searchPlanFiles, watchDeletions, watchPlanFiles } from './plan-files.ts'
import type { Plans } from './plans.ts'
import { readPlanFile, stampOf } from './read-plan-file.ts'

/** A file of the workspace that bears a plan's name, or an open one that is a plan. */
export interface ListedFile {
  readonly uri: Uri
  /** Undefined where it is no plan. */
  readonly summary: PlanSummary | undefined
  /** Why it is a plan, or why not. */
  readonly why: Message
}

export interface PlanList extends Disposable {
  /** Reads the files one after the other, those nearest to the top first. What is not open stays closed. */
  readonly files: () => AsyncGenerator<ListedFile>
  /** Whether there were more files than we look at when they were last asked for. */
  readonly isCut: () => boolean
  readonly hasSeveral: () => boolean
  /** Tells that there are several plans now, or no longer. */
  readonly onDidChange: Event<boolean>
}

interface Kept {
  readonly stamp: string
  readonly file: ListedFile
}

/** How long files must rest before they are counted again, in milliseconds: a checkout brings many at once. */
const restTime = 500

/** Knows the plans of the workspace. They are read to be listed, and two of them to know that there are several. */
export function listPlans(plans: Plans, ready: Promise<void>): PlanList {
  let kept = new Map<string, Kept>()
  let isCut = false
  let hasSeveral = false
  let counts = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const changed = new EventEmitter<boolean>()

  const readFile = async (uri: Uri): Promise<ListedFile> => {
    const stamp = await stampOf(plans, uri)
    const before = kept.get(uri.toString())
    if (before?.stamp === stamp) return before.file
    const snapshot = await readPlanFile(plans, uri)
    if (snapshot === undefined) throw new Error('It is never stale.')
    const file = listed(uri, snapshot)
    kept.set(uri.toString(), { stamp, file })
    return file
  }
  /** An open document says what it says now; a large one that is still being read, what its file says. */
  const read = async (uri: Uri, document: TextDocument | undefined): Promise<ListedFile | undefined> => {
    try {
      const isKnown = document !== undefined && !plans.isOpening(document)
      return isKnown ? listed(uri, plans.snapshot(document)) : await readFile(uri)
    } catch {
      // Gone since it was found, or no text.
      return undefined
    }
  }
  async function* files(): AsyncGenerator<ListedFile> {
    const open = new Map(workspace.textDocuments.map((document) => [document.uri.toString(), document]))
    const search = await searchPlanFiles(plans.configurations)
    isCut = search.isCut
    const uris = new Map(search.files.map((uri) => [uri.toString(), uri]))
    for (const key of urisOfTabs()) {
      const document = open.get(key)
      if (document !== undefined && plans.plan(document) !== undefined) uris.set(key, document.uri)
    }
    const left = new Map<string, Kept>()
    for (const [key, uri] of uris) {
      const file = await read(uri, open.get(key))
      const before = kept.get(key)
      if (before !== undefined) left.set(key, before)
      if (file !== undefined) yield file
    }
    kept = left
  }
  const count = async (): Promise<void> => {
    const mine = ++counts
    let found = 0
    for await (const { summary } of files()) {
      if (mine !== counts) return
      if (summary !== undefined) found++
      if (found > 1) break
    }
    if (mine !== counts || hasSeveral === found > 1) return
    hasSeveral = found > 1
    changed.fire(hasSeveral)
  }
  const countSoon = (): void => {
    counts++
    clearTimeout(timer)
    timer = setTimeout(() => void count(), restTime)
  }
  void ready.then(count)
  const listeners: readonly Disposable[] = [
    watchPlanFiles(plans.configurations, countSoon, countSoon),
    watchDeletions((folder) => {
      if ([...kept.values()].some(({ file }) => isBelow(file.uri, folder))) countSoon()
    }),
    workspace.onDidChangeWorkspaceFolders(countSoon),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('altitude.files')) countSoon()
    }),
    workspace.onDidSaveTextDocument((document) => {
      if (plans.isNamed(document)) countSoon()
    }),
    changed,
  ]
  return {
    files,
    isCut: () => isCut,
    hasSeveral: () => hasSeveral,
    onDidChange: changed.event,
    dispose: () => {
      counts++
      clearTimeout(timer)
      for (const listener of listeners) listener.dispose()
    },
  }
}

/** What somebody has open. The editor keeps other documents for a while, also of files that are gone. */
const urisOfTabs = (): readonly string[] =>
  window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.flatMap(({ input }) => (input instanceof TabInputText ? [input.uri.toString()] : [])),
  )

const listed = (uri: Uri, snapshot: Snapshot): ListedFile => ({
  uri,
  why: snapshot.recognition.why,
  summary: snapshot.recognition.isPlan ? planSummary(snapshot) : undefined,
})
