import {
  commands,
  extensions,
  type Position,
  Selection,
  TabInputText,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode'
import type { OutlineNode } from '../../src/core/views/outline.ts'
import type { Agenda } from '../../src/vscode/agenda-view.ts'
import type { PlanFocus } from '../../src/vscode/plan-focus.ts'
import type { PlanList } from '../../src/vscode/plan-list.ts'
import type { Plans } from '../../src/vscode/plans.ts'
import type { ReviewsView } from '../../src/vscode/reviews/reviews-view.ts'
import type { ShownPlan } from '../../src/vscode/shown-plan.ts'
import type { PlanTree } from '../../src/vscode/tree.ts'
import { eventually, onTestEnd } from './suite.ts'

/** What `activate` hands out. */
export interface Api {
  readonly plans: Plans
  readonly shownPlan: ShownPlan
  readonly focus: PlanFocus
  readonly planList: PlanList
  readonly tree: PlanTree
  readonly agenda: Agenda
  readonly reviews: ReviewsView
}

export async function api(): Promise<Api> {
  const extension = extensions.getExtension<Api>('altitude.altitude')
  if (extension === undefined) throw new Error('The extension is not there.')
  return await extension.activate()
}

/** A file of the workspace with this text, in an editor, with the extension awake. When the test ends it is deleted. */
export async function openFile(name: string, text: string): Promise<TextEditor> {
  await api()
  const folder = workspace.workspaceFolders?.[0]
  if (folder === undefined) throw new Error('No folder is open.')
  const uri = Uri.joinPath(folder.uri, name)
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  const editor = await window.showTextDocument(await workspace.openTextDocument(uri))
  await eventually('the editor to be the active one', () => window.activeTextEditor === editor)
  onTestEnd(async () => {
    await closeTabs(uri)
    await workspace.fs.delete(uri)
  })
  return editor
}

/** Closes every tab of a file, which is saved first: what cannot be saved is shown, and thrown away. */
async function closeTabs(uri: Uri): Promise<void> {
  const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString())
  if (document?.isDirty && !(await document.save())) {
    await window.showTextDocument(document)
    await commands.executeCommand('workbench.action.files.revert')
  }
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs)
  await window.tabGroups.close(
    tabs.filter(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()),
  )
}

/** A file of the workspace with this text, which nobody has open. When the test ends it is deleted. */
export async function writeFile(name: string, text: string): Promise<Uri> {
  const folder = workspace.workspaceFolders?.[0]
  if (folder === undefined) throw new Error('No folder is open.')
  const uri = Uri.joinPath(folder.uri, name)
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  onTestEnd(async () => {
    const isOpen = workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())
    if (isOpen) await closeTabs(uri)
    await workspace.fs.delete(uri)
  })
  return uri
}

/** Opens a view that begins closed. When the test ends it is closed again: no other test shall wait for what it paints. */
export async function showView(id: string, view: { readonly visible: boolean }): Promise<void> {
  await commands.executeCommand(`${id}.focus`)
  await eventually(`${id} to be visible`, () => view.visible)
  onTestEnd(() => commands.executeCommand(`${id}.removeView`))
}

/** Every row of the tree, in the order of the text. */
export function rowsOf({ tree }: Pick<Api, 'tree'>): readonly OutlineNode[] {
  const withBelow = (rows: readonly OutlineNode[]): readonly OutlineNode[] =>
    rows.flatMap((row) => [row, ...withBelow(row.children)])
  return withBelow(tree.provider.getChildren(undefined) as readonly OutlineNode[])
}

/** The id of the item whose title begins so, in the document as it is now. */
export async function itemId(document: TextDocument, title: string): Promise<string> {
  const item = (await api()).plans.snapshot(document).plan.items.find((candidate) => candidate.title.startsWith(title))
  if (item === undefined) throw new Error(`No item begins with “${title}”.`)
  return item.id
}

/** Where the text stands in the document. */
export function placeOf(document: TextDocument, text: string): Position {
  const at = document.getText().indexOf(text)
  if (at < 0) throw new Error(`“${text}” is not in the text.`)
  return document.positionAt(at)
}

export function putCursor(editor: TextEditor, at: Position): void {
  editor.selection = new Selection(at, at)
}

export const lineWith = (document: TextDocument, text: string): string =>
  document.lineAt(placeOf(document, text).line).text

/** A plan whose days lie so far ahead that no test meets them. */
export const plan = `# Vision: Be the design studio that growing companies call first

## Operations

### Goal: Have the software in use on 40 of 40 projects by 2099-12-31

#### Milestone: Choose one of three candidates by 2099-06-30

- [x] Search the market ✅ 2026-01-05
- [ ] Compare three candidates 📅 2099-01-16
  - [ ] Write down the criteria
- [ ] Decide with Ana
`
