import { Uri, window } from 'vscode'
import type { Item } from '../core/plan/model.ts'
import { itemAt } from '../core/plan/walk.ts'
import type { OutlineNode } from '../core/views/outline.ts'
import type { ItemReference } from './apply.ts'
import type { Plans } from './plans.ts'

/** Whether a command was called with an item's reference: by a lens, a light bulb, or somebody's key binding. */
export const isReference = (argument: unknown): argument is ItemReference =>
  isRecord(argument) && argument.uri instanceof Uri && typeof argument.itemId === 'string'

/** What a change of a row's item is asked for with. */
export const referenceOf = ({ source, itemId }: OutlineNode): ItemReference => ({ uri: Uri.parse(source), itemId })

export const isRow = (argument: unknown): argument is OutlineNode =>
  isRecord(argument) && typeof argument.itemId === 'string' && typeof argument.source === 'string'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The item that a command is about: what it was called with (a reference, or a row of the tree), else the one at the cursor. */
export function targetOf(plans: Plans, argument: unknown): ItemReference | undefined {
  if (isReference(argument)) return { uri: argument.uri, itemId: argument.itemId }
  if (isRow(argument)) return referenceOf(argument)
  const item = itemAtCursor(plans)
  const uri = window.activeTextEditor?.document.uri
  return item && uri && { uri, itemId: item.id }
}

/** The innermost item that the cursor of the active editor stands in, its notes included. */
export function itemAtCursor(plans: Plans): Item | undefined {
  const editor = window.activeTextEditor
  const snapshot = editor && plans.plan(editor.document)
  return snapshot && itemAt(snapshot.plan, editor.document.offsetAt(editor.selection.active))
}
