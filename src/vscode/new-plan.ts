import {
  commands,
  type Disposable,
  env,
  l10n,
  Range,
  Selection,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode'
import { areasOf, kinds } from '../core/edits/new-plan/metadata.ts'
import { newPlan } from '../core/edits/new-plan/new-plan.ts'
import type { Snapshot } from '../core/index.ts'
import { languageNamed } from '../core/smart/lexicon/languages.ts'
import type { Plans } from './plans.ts'
import { askNewPlan, fileNamed, type NewPlanWishes, usualNames } from './prompts/new-plan-questions.ts'
import type { ShownPlan } from './shown-plan.ts'
import { snippetOf } from './snippet.ts'
import { today } from './today.ts'

/**
 * "New Plan…": three questions, and a plan that says what was answered. It goes into the empty plan that the sidebar
 * shows, or into a PLAN.md, or into a file beside the one that is there. A new file is on the disk at once, as with "New
 * File…", so that whoever looks for plans finds it; what is written into an empty one waits to be saved, as any edit.
 */
export function registerNewPlan(plans: Plans, shownPlan: ShownPlan): Disposable {
  return commands.registerCommand('altitude.newPlan', async (argument: unknown) => {
    const place = await placeFor(shownPlan)
    if (place === undefined) return false
    const { core } = plans.settings(place.uri)
    const language = languageFor(core.language)
    const told = wishesFrom(argument)
    if (told !== undefined) return write(plans, place, told, language)
    const wishes = await askNewPlan({
      areasOf: (kind) => areasOf(kind, language, core),
      language,
      dates: { today: today(), fiscalYearStart: core.fiscalYearStart, weekStart: core.weekStart },
      ...(place.names !== undefined && { nameProblem: nameProblem(place.names) }),
    })
    return wishes === undefined ? false : write(plans, place, wishes, language)
  })
}

/** The answers of a link or a key binding, which is asked nothing; what it does not say counts as left empty. */
function wishesFrom(argument: unknown): NewPlanWishes | undefined {
  if (typeof argument !== 'object' || argument === null || !('kind' in argument)) return undefined
  const { kind, vision, goal, name } = argument as Readonly<Record<string, unknown>>
  const told = (value: unknown): string => (typeof value === 'string' ? value : '')
  const known = kinds.find((one) => one === kind)
  return known && { kind: known, vision: told(vision), goal: told(goal), name: told(name) || usualNames[known] }
}

/** Where the plan goes: into a file that is there and empty, into a folder, or into a document without a name. */
interface Place {
  readonly kind: 'file' | 'folder' | 'nowhere'
  readonly uri: Uri
  /** What lies in the folder, where PLAN.md is among it: then a name is asked for. */
  readonly names?: ReadonlySet<string>
}

const nowhere: Place = { kind: 'nowhere', uri: Uri.from({ scheme: 'untitled' }) }

/** Undefined where somebody was asked for a folder and chose none. */
async function placeFor(shownPlan: ShownPlan): Promise<Place | undefined> {
  const shown = shownPlan.current()
  if (shown !== undefined && isEmpty(shown.snapshot)) return { kind: 'file', uri: shown.uri }
  const folders = workspace.workspaceFolders ?? []
  const folder =
    folders.length > 1
      ? await window.showWorkspaceFolderPick({ placeHolder: l10n.t('The folder that the plan is for') })
      : folders[0]
  if (folder === undefined) return folders.length > 1 ? undefined : nowhere
  const { uri } = folder
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return nowhere
  const names = await namesIn(uri)
  return { kind: 'folder', uri, ...(names.has('plan.md') && { names }) }
}

/** A plan without items, or a file with nothing but front matter, unless that says that it is no plan. */
function isEmpty({ plan, recognition, text }: Snapshot): boolean {
  if (recognition.isPlan) return plan.items.length === 0
  return recognition.reason !== 'declared-not' && text.slice(plan.frontMatter?.span.end ?? 0).trim() === ''
}

/** In lower case: on many disks two names that differ in their case alone are one. */
async function namesIn(folder: Uri): Promise<ReadonlySet<string>> {
  try {
    return new Set((await workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()))
  } catch {
    return new Set()
  }
}

const nameProblem = (names: ReadonlySet<string>) => (name: string) => {
  if (name === '' || /[\\/:*?"<>|]|^\.+$/.test(name)) {
    return l10n.t('Type a name for the file, without any of \\ / : * ? " < > |')
  }
  return names.has(fileNamed(name).toLowerCase())
    ? l10n.t('{0} is there already. Type another name.', fileNamed(name))
    : undefined
}

/** A file that was not there, or else a document without a name: nothing is ever written over, and no answer is lost. */
async function documentFor({ kind, uri, names }: Place, name: string): Promise<TextDocument> {
  if (kind === 'file') return workspace.openTextDocument(uri)
  const edit = new WorkspaceEdit()
  const file = Uri.joinPath(uri, names === undefined ? 'PLAN.md' : fileNamed(name))
  edit.createFile(file, { overwrite: false, ignoreIfExists: false })
  return kind === 'folder' && (await workspace.applyEdit(edit))
    ? workspace.openTextDocument(file)
    : workspace.openTextDocument({ language: 'markdown' })
}

async function write(plans: Plans, place: Place, answers: NewPlanWishes, language: 'en' | 'es'): Promise<boolean> {
  const document = await documentFor(place, answers.name)
  const { core, newPlan: style } = plans.settings(document.uri)
  const given = document.getText()
  const { text, gaps } = newPlan(
    answers,
    { ...style, language, isDeclared: !plans.isNamed(document) },
    { today: today(), settings: core },
    given,
  )
  const editor = await window.showTextDocument(document)
  const all = new Range(document.positionAt(0), document.positionAt(given.length))
  const isWritten = await editor.insertSnippet(snippetOf(text, gaps), all)
  // Where nothing is left to fill in the snippet ends at its last line, but one reads from the top.
  if (isWritten && gaps.length === 0) {
    editor.selection = new Selection(all.start, all.start)
    editor.revealRange(editor.selection)
  }
  if (isWritten && place.kind === 'folder' && !document.isUntitled) await document.save()
  plans.paintNow(document)
  return isWritten
}

/** The language of the setting; where that is told from the words, and there are none yet, the editor's. */
const languageFor = (setting: string): 'en' | 'es' =>
  languageNamed(setting === 'auto' ? env.language : setting)?.code === 'es' ? 'es' : 'en'
