import { commands, type TextEditor, type TreeView, window } from 'vscode'
import type { Snapshot } from '../core/index.ts'
import type { Item } from '../core/plan/model.ts'
import { itemAt } from '../core/plan/walk.ts'
import type { OutlineNode } from '../core/views/outline.ts'
import type { ItemReference } from './apply.ts'
import { oncePainted } from './once-painted.ts'
import type { PlanTree } from './plan-tree.ts'
import type { Plans } from './plans.ts'
import { isReference, isRow, referenceOf } from './target.ts'

/** The items that a command is about, and where it was asked for: there its result is shown. */
export interface Targets {
  readonly references: readonly ItemReference[]
  readonly from: 'tree' | 'editor'
}

/** What a key binding hands over that is pressed in the tree: the editor tells a command nothing of the rows there. */
const ofFocusedRow = 'focused'

/**
 * Everything that a command is about: the reference that it was called with; the row, with all that are selected where it
 * is one of them; the items of all cursors and selections; or, where no plan is in the editor, the rows that are selected.
 *
 * @param rows what the tree hands over behind the row that was clicked: all that are selected
 */
export async function targetsOf(plans: Plans, tree: PlanTree, argument: unknown, rows?: unknown): Promise<Targets> {
  if (isReference(argument)) return { references: [{ uri: argument.uri, itemId: argument.itemId }], from: 'editor' }
  const clicked = isRow(argument) ? rowsMeant(argument, rows) : undefined
  const inTree = clicked ?? (argument === ofFocusedRow ? await focusedRows(tree) : undefined)
  if (inTree !== undefined) return { references: inTree.map(referenceOf), from: 'tree' }
  const editor = window.activeTextEditor
  const snapshot = editor && plans.plan(editor.document)
  if (editor === undefined || snapshot === undefined) {
    return { references: tree.view.selection.map(referenceOf), from: 'tree' }
  }
  const { uri } = editor.document
  return { references: itemsAtCursors(editor, snapshot).map(({ id }) => ({ uri, itemId: id })), from: 'editor' }
}

function rowsMeant(row: OutlineNode, rows: unknown): readonly OutlineNode[] {
  const selected = Array.isArray(rows) ? rows.filter(isRow) : []
  return selected.includes(row) ? selected : [row]
}

/**
 * The row that has the focus, with all that are selected where it is one of them. Nothing tells an extension which row has
 * the focus; but selecting it and taking that back does.
 */
export const focusedRows = async <Row>({ view }: { readonly view: Selecting<Row> }): Promise<readonly Row[]> =>
  (await oncePainted(() => rowsInFocus(view))) ?? []

type Selecting<Row> = Pick<TreeView<Row>, 'selection'>

async function rowsInFocus<Row>(view: Selecting<Row>): Promise<readonly Row[] | undefined> {
  const before = view.selection
  if (!(await toggleSelection())) return undefined
  const after = view.selection
  await toggleSelection()
  const focused = after.filter((row) => !before.includes(row))
  if (focused.length > 0) return focused
  // Where neither came one nor went one, no row has the focus: those that are selected are not meant by that.
  return after.length < before.length ? before : undefined
}

/** False where the editor cannot: it has a row in focus that is no longer in the tree. */
async function toggleSelection(): Promise<boolean> {
  try {
    await commands.executeCommand('list.toggleSelection')
    return true
  } catch {
    return false
  }
}

/**
 * The items of all cursors and selections, in the order of the text. A cursor means the innermost item around it, notes
 * included; a selection each item whose own line it touches, or else the one in whose notes it is.
 */
function itemsAtCursors({ document, selections }: TextEditor, { plan }: Snapshot): readonly Item[] {
  const meant = new Set<Item>()
  for (const { isEmpty, start, end, active } of selections) {
    const from = document.offsetAt(start.with({ character: 0 }))
    // The line that a selection ends before is not part of it.
    const lastLine = end.character === 0 && end.line > start.line ? end.line - 1 : end.line
    const to = document.offsetAt(document.lineAt(lastLine).range.end)
    const touched = isEmpty ? [] : plan.items.filter(({ spans: { own } }) => own.start <= to && own.end >= from)
    const around = touched.length > 0 ? touched : [itemAt(plan, document.offsetAt(active))]
    for (const item of around) if (item !== undefined) meant.add(item)
  }
  return plan.items.filter((item) => meant.has(item))
}
