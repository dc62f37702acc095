import {
  commands,
  extensions,
  languages,
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode'
import type { OutlineNode } from '../../src/core/views/outline.ts'
import type { Api } from '../../test/vscode/api.ts'
import { type Edit, editsOf } from '../edits.ts'
import { planOf, type Shape, shapes } from '../plans.ts'
import { percentile } from '../timing.ts'

/** What runs inside a real VS Code: from edits in its editor to what the extension has made of them. */

const sizes = [1000, 10_000] as const
const editCount = 30

/** Milliseconds from the moment when the editor says that its text has changed. The pause for typing is left out. */
interface EditTimes {
  /** The rows of the tree are there anew, and the first of them as VS Code asks for them. */
  readonly tree: number
  /** All that we paint is painted: the diagnostics are handed to VS Code, lenses and tree are told. */
  readonly painted: number
  /** VS Code has told everybody of the changed diagnostics, which it puts off for 50 ms itself. */
  readonly told: number
}

/** Called by VS Code, as a suite of tests is; `[suite]` marks the lines that are passed on. */
export async function run(): Promise<void> {
  const report = (line: string) => console.log(`[suite] ${line}`)
  const extension = extensions.getExtension<Api>('altitude.altitude')
  if (extension === undefined) throw new Error('The extension is not there.')
  const wasActive = extension.isActive
  const began = performance.now()
  const api = await extension.activate()
  report(`activation: ${wasActive ? 'had happened before it could be measured' : shown(performance.now() - began)}`)
  report(
    `from an edit, half of ${editCount} edits (and the slowest): tree / all painted / diagnostics told (50 ms of it VS Code's)`,
  )
  // Of a tree that nobody sees nothing is computed.
  await commands.executeCommand('altitude.plan.focus')
  for (const items of sizes) {
    for (const shape of shapes) report(`${shape}, ${items} items: ${await measure(api, shape, items)}`)
  }
  report('1 passed, 0 failed')
}

async function measure(api: Api, shape: Shape, items: number): Promise<string> {
  const text = planOf(shape, items)
  const editor = await openedFile(`${shape}-${items}.plan.md`, text)
  const count = api.plans.snapshot(editor.document).plan.items.length
  if (count !== items) throw new Error(`There are ${count} items in ${shape}, not ${items}.`)
  const times: EditTimes[] = []
  for (const edit of editsOf(text, editCount)) times.push(await timesOf(api, editor, edit))
  return (['tree', 'painted', 'told'] as const)
    .map((what) => {
      const own = times.map((time) => time[what])
      return `${shown(percentile(own, 50))} (${shown(percentile(own, 100))})`
    })
    .join(' / ')
}

async function openedFile(name: string, text: string): Promise<TextEditor> {
  const folder = workspace.workspaceFolders?.[0]
  if (folder === undefined) throw new Error('No folder is open.')
  const uri = Uri.joinPath(folder.uri, name)
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  const { document } = await window.showTextDocument(uri)
  // VS Code highlights and folds a fresh text; that is over when nothing of it is measured any more.
  await new Promise((resolve) => setTimeout(resolve, 1500))
  return await window.showTextDocument(document)
}

async function timesOf({ plans, tree }: Api, editor: TextEditor, edit: Edit): Promise<EditTimes> {
  const { document } = editor
  // The line that is being written keeps its new findings back: the cursor stands elsewhere.
  const away = edit.place === 'start' ? document.lineCount - 1 : 0
  editor.selection = new Selection(new Position(away, 0), new Position(away, 0))
  let began = 0
  let treeAt = 0
  let painted = 0
  const listeners = [
    tree.onDidChange(() => {
      // Those that a window shows, each as VS Code asks for it.
      for (const row of firstRows(tree, 50)) void tree.provider.getTreeItem(row)
      treeAt = performance.now()
    }),
    workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || event.contentChanges.length === 0) return
      began = performance.now()
      plans.paintNow(document)
      painted = performance.now()
    }),
  ]
  try {
    const told = diagnosticsTold(document, () => painted > 0)
    const range = new Range(document.positionAt(edit.from), document.positionAt(edit.to))
    if (!(await editor.edit((builder) => builder.replace(range, edit.insert)))) throw new Error('The edit was refused.')
    const toldAt = await told
    if (document.getText() !== edit.next) throw new Error('The text is not what the edit makes of it.')
    return { tree: treeAt - began, painted: painted - began, told: toldAt - began }
  } finally {
    for (const listener of listeners) listener.dispose()
  }
}

function firstRows({ provider }: Api['tree'], most: number): readonly OutlineNode[] {
  const rows: OutlineNode[] = []
  const add = (below: readonly OutlineNode[]): void => {
    for (const row of below) {
      if (rows.length === most) return
      rows.push(row)
      add(row.children)
    }
  }
  add(provider.getChildren(undefined) as readonly OutlineNode[])
  return rows
}

/**
 * When VS Code tells of changed diagnostics of a document. Every painting sets them anew, so what it tells before this
 * one is of an earlier one.
 */
function diagnosticsTold({ uri }: TextDocument, isPainted: () => boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => end(() => reject(new Error('No diagnostics came within 20 s.'))), 20_000)
    const listener = languages.onDidChangeDiagnostics(({ uris }) => {
      const now = performance.now()
      if (isPainted() && uris.some((one) => one.toString() === uri.toString())) end(() => resolve(now))
    })
    const end = (settle: () => void): void => {
      clearTimeout(late)
      listener.dispose()
      settle()
    }
  })
}

const shown = (ms: number): string => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`
