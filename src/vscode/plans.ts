import {
  type Disposable,
  type Event,
  EventEmitter,
  languages,
  RelativePattern,
  type Tab,
  TabInputText,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode'
import { open, type Snapshot } from '../core/index.ts'
import { type Destinations, noDestinations } from '../core/plan/links.ts'
import { type ConfigurationFiles, followConfigurationFiles } from './configuration-files.ts'
import { openInSlices } from './open-in-slices.ts'
import { readSettings, type SurfaceSettings, settingsWith } from './settings.ts'
import { onNewDay, today } from './today.ts'

/**
 * The editor's side of the house: everything here takes plain values of the core and paints them, or asks for a change.
 * This file is the one place that knows the open documents and what they say.
 */

/** So many lines take longer to read than anybody should wait for, the first time. */
const largeLines = 1_000

/** How long typing must pause before anything is painted anew, in milliseconds. */
const quietTime = 300

export interface Plans extends Disposable {
  /** The document as it is right now, however little time has passed since the last keystroke. */
  readonly snapshot: (document: TextDocument) => Snapshot
  /** The same, for a document that is a plan; undefined for any other, and while a large one is read for the first time. */
  readonly plan: (document: TextDocument) => Snapshot | undefined
  /** The same, once a large one has been read: for what the editor asks for once, and not again when it has been. */
  readonly planOnceRead: (document: TextDocument) => Promise<Snapshot | undefined>
  /** Whether it is large and read for the first time: with breaks, so that the editor stays free. */
  readonly isOpening: (document: TextDocument) => boolean
  /** Tells of a large document that is about to be read, with what settles once it has been. */
  readonly onOpening: Event<{ readonly document: TextDocument; readonly opened: Promise<void> }>
  /** Whether its name is one that plans have, whatever it says. */
  readonly isNamed: (document: TextDocument) => boolean
  readonly settings: (scope: Uri) => SurfaceSettings
  /** Whether all that is set for a document is known: a configuration file of its project has to be looked for. */
  readonly isSettled: (document: TextDocument) => boolean
  readonly configurations: ConfigurationFiles
  /** A Markdown document was opened, or its text, the settings or the day have changed; typing has paused. */
  readonly onDidChange: Event<TextDocument>
  readonly onDidClose: Event<TextDocument>
  /** Has a document painted at once: what has just changed it was asked for, and is not typing. */
  readonly paintNow: (document: TextDocument) => void
  /** Says what the links of a document lead to, which its text does not tell; it is painted with that from now on. */
  readonly setDestinations: (document: TextDocument, destinations: Destinations) => void
}

interface Known {
  readonly version: number
  readonly day: string
  readonly settings: SurfaceSettings
  readonly destinations: Destinations
  readonly snapshot: Snapshot
}

/** Starts to follow the documents of the window. */
export function followPlans(): Plans {
  const known = new WeakMap<TextDocument, Known>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const changed = new EventEmitter<TextDocument>()
  const closed = new EventEmitter<TextDocument>()
  const opening = new EventEmitter<{ readonly document: TextDocument; readonly opened: Promise<void> }>()
  const beingOpened = new Map<TextDocument, Promise<void>>()
  const configurations = followConfigurationFiles()
  const destinationsOf = new WeakMap<TextDocument, Destinations>()
  let settingsOf = new Map<string, SurfaceSettings>()

  const settings = (scope: Uri): SurfaceSettings => {
    const key = scope.toString()
    const read = settingsOf.get(key) ?? settingsWith(readSettings(scope), configurations.nearest(scope))
    // Until then it is read without what the project's configuration file may say.
    if (configurations.isFound(scope)) settingsOf.set(key, read)
    return read
  }
  const isNamed = (document: TextDocument): boolean => {
    const { files, filesFrom } = settings(document.uri)
    return (
      isReadable(document) &&
      languages.match(
        files.map((glob) => ({ pattern: filesFrom === undefined ? glob : new RelativePattern(filesFrom, glob) })),
        document,
      ) > 0
    )
  }
  const snapshot = (document: TextDocument): Snapshot => {
    const before = known.get(document)
    const day = today()
    const chosen = settings(document.uri)
    const destinations = destinationsOf.get(document) ?? noDestinations
    if (
      before?.version === document.version &&
      before.day === day &&
      before.settings === chosen &&
      before.destinations === destinations
    ) {
      return before.snapshot
    }
    const options = { today: day, settings: chosen.core, named: isNamed(document), destinations }
    const read = open(document.getText(), options, before?.snapshot)
    known.set(document, { version: document.version, day, settings: chosen, destinations, snapshot: read })
    return read
  }
  const plan = (document: TextDocument): Snapshot | undefined => {
    if (!isReadable(document) || (!isNamed(document) && !hasFrontMatter(document))) return undefined
    if (isOpening(document)) return undefined
    const read = snapshot(document)
    return read.recognition.isPlan ? read : undefined
  }
  const planOnceRead = async (document: TextDocument): Promise<Snapshot | undefined> => {
    while (!document.isClosed && isOpening(document)) await beingOpened.get(document)
    return document.isClosed ? undefined : plan(document)
  }

  /** A large text of which nothing is known yet is read in slices from the first time on that somebody asks for it. */
  const isOpening = (document: TextDocument): boolean => {
    if (beingOpened.has(document)) return true
    if (document.lineCount < largeLines) return false
    const before = known.get(document)
    const chosen = settings(document.uri)
    if (before?.day === today() && before.settings === chosen) return false
    if (!isReadable(document) || (!isNamed(document) && !hasFrontMatter(document))) return false
    const opened = Promise.resolve().then(() => readInSlices(document))
    beingOpened.set(document, opened)
    opening.fire({ document, opened })
    return true
  }
  const readInSlices = async (document: TextDocument): Promise<void> => {
    try {
      for (let isDone = false; !isDone && !document.isClosed; ) {
        const { version } = document
        const day = today()
        const chosen = settings(document.uri)
        const destinations = destinationsOf.get(document) ?? noDestinations
        const options = { today: day, settings: chosen.core, named: isNamed(document), destinations }
        const isStale = (): boolean => document.isClosed || document.version !== version
        const read = await openInSlices(document.getText(), options, isStale)
        if (read !== undefined) known.set(document, { version, day, settings: chosen, destinations, snapshot: read })
        isDone = read !== undefined
      }
    } finally {
      beingOpened.delete(document)
    }
    report(document)
  }
  const report = (document: TextDocument): void => {
    forget(document)
    if (!document.isClosed) changed.fire(document)
  }
  const forget = (document: TextDocument): void => {
    const key = document.uri.toString()
    clearTimeout(timers.get(key))
    timers.delete(key)
  }
  const reportSoon = (document: TextDocument): void => {
    forget(document)
    timers.set(
      document.uri.toString(),
      setTimeout(() => report(document), quietTime),
    )
  }
  const reportAll = (): void => {
    for (const document of workspace.textDocuments) if (isReadable(document)) report(document)
  }

  /** What is told of a document at first should be true at once. */
  const reportSettled = async (document: TextDocument): Promise<void> => {
    await configurations.find(document.uri)
    report(document)
  }
  const reportOpened = (document: TextDocument): void => {
    if (!isReadable(document)) return
    if (configurations.isFound(document.uri)) report(document)
    else void reportSettled(document)
  }
  for (const document of workspace.textDocuments) {
    if (!configurations.isFound(document.uri)) reportOpened(document)
  }
  const forgetSettings = (): void => {
    settingsOf = new Map()
    reportAll()
  }

  const listeners: readonly Disposable[] = [
    configurations,
    configurations.onDidChange(forgetSettings),
    workspace.onDidOpenTextDocument(reportOpened),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isReadable(document)) reportSoon(document)
    }),
    window.tabGroups.onDidChangeTabs(({ opened, closed: gone }) => {
      const uris = [...opened, ...gone].flatMap((tab) => uriOf(tab) ?? []).filter(isReadOnly)
      const isAbout = ({ uri }: TextDocument): boolean => uris.some((one) => one.toString() === uri.toString())
      if (uris.length > 0) for (const document of workspace.textDocuments.filter(isAbout)) void reportSettled(document)
    }),
    workspace.onDidCloseTextDocument((document) => {
      forget(document)
      closed.fire(document)
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('altitude')) forgetSettings()
    }),
    workspace.onDidChangeWorkspaceFolders(forgetSettings),
    window.onDidChangeWindowState(({ focused }) => {
      if (focused && [...workspace.textDocuments].some((document) => isStale(document))) reportAll()
    }),
    onNewDay(reportAll),
    changed,
    closed,
    opening,
  ]
  const isStale = (document: TextDocument): boolean => (known.get(document)?.day ?? today()) !== today()

  return {
    snapshot,
    plan,
    planOnceRead,
    isOpening,
    onOpening: opening.event,
    isNamed,
    settings,
    isSettled: ({ uri }) => configurations.isFound(uri),
    configurations,
    onDidChange: changed.event,
    onDidClose: closed.event,
    paintNow: report,
    setDestinations: (document, destinations) => {
      destinationsOf.set(document, destinations)
      report(document)
    },
    dispose: () => {
      for (const timer of timers.values()) clearTimeout(timer)
      for (const listener of listeners) listener.dispose()
    },
  }
}

/**
 * Markdown that somebody has as a file: not the old side of a comparison, which bears the same name and language and can only
 * be read. What can only be read counts where it is in the workspace, or in a tab of its own.
 */
export const isReadable = ({ languageId, uri }: TextDocument): boolean =>
  languageId === 'markdown' && (!isReadOnly(uri) || workspace.getWorkspaceFolder(uri) !== undefined || hasTab(uri))

const isReadOnly = ({ scheme }: Uri): boolean => workspace.fs.isWritableFileSystem(scheme) === false

const hasTab = (uri: Uri): boolean =>
  window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => uriOf(tab)?.toString() === uri.toString()))

const uriOf = ({ input }: Tab): Uri | undefined => (input instanceof TabInputText ? input.uri : undefined)

const hasFrontMatter = (document: TextDocument): boolean => document.lineAt(0).text.startsWith('---')
