import { FilePermission, l10n, type Uri, WorkspaceEdit, window, workspace } from 'vscode'
import type { EditResult } from '../core/edits/result.ts'
import type { Snapshot } from '../core/index.ts'
import type { Item } from '../core/plan/model.ts'
import { findItem } from '../core/plan/walk.ts'
import type { TextEdit } from '../core/text/edit.ts'
import { type Message, message } from '../core/text/message.ts'
import { editsOf } from './places.ts'
import type { Plans } from './plans.ts'
import { say } from './say.ts'

/** What a command, a lens or a tree row carries: never an offset, which would be wrong after the next keystroke. */
export interface ItemReference {
  readonly uri: Uri
  readonly itemId: string
}

/** What is to be written into each of several plans, in their order; or why none of it can be. */
export type PlansResult = { readonly edits: readonly (readonly TextEdit[])[] } | { readonly refused: Message }

/**
 * The one way to change a plan. Reads the document as it is now, finds the item in it, and makes the change as one
 * undoable edit of the live document. Where the item is gone or the change is refused, nothing changes and a message
 * says so: somebody has just asked for it.
 *
 * @returns whether the plan was changed
 */
export const applyToItem = (
  plans: Plans,
  { uri, itemId }: ItemReference,
  change: (snapshot: Snapshot, item: Item) => EditResult,
): Promise<boolean> =>
  applyToPlan(plans, uri, (snapshot) => {
    const item = findItem(snapshot.plan, itemId)
    return item === undefined ? { refused: gone } : change(snapshot, item)
  })

/**
 * The same for several items, of one plan or of several: one edit for all of them. Where one of them is gone nothing
 * changes; a plan in which the change is refused stays as it is, and only if all refuse, the first of them says why.
 */
export function applyToItems(
  plans: Plans,
  references: readonly ItemReference[],
  change: (snapshot: Snapshot, items: readonly Item[]) => EditResult,
): Promise<boolean> {
  const uris = new Map(references.map(({ uri }) => [uri.toString(), uri]))
  return applyToPlans(plans, [...uris.values()], (snapshots) => {
    const results: EditResult[] = []
    const keys = [...uris.keys()]
    for (const [i, snapshot] of snapshots.entries()) {
      const items = references
        .filter(({ uri }) => uri.toString() === keys[i])
        .map(({ itemId }) => findItem(snapshot.plan, itemId))
      if (!items.every((item) => item !== undefined)) return { refused: gone }
      results.push(change(snapshot, items))
    }
    const refusals = results.flatMap((result) => ('refused' in result ? [result] : []))
    if (refusals[0] !== undefined && refusals.length === results.length) return refusals[0]
    return { edits: results.map((result) => ('refused' in result ? [] : result.edits)) }
  })
}

const gone = message('The plan has changed since, and this item is no longer in it. Nothing was changed.')

/** The same for a change of the plan as a whole. */
export const applyToPlan = (plans: Plans, uri: Uri, change: (snapshot: Snapshot) => EditResult): Promise<boolean> =>
  applyToPlans(plans, [uri], ([snapshot]) => {
    const result: EditResult = snapshot === undefined ? { edits: [] } : change(snapshot)
    return 'refused' in result ? result : { edits: [result.edits] }
  })

/**
 * The same for several plans at once: all of them change or none, and one undo takes it back in all.
 *
 * @param change is given the plans as they are now, in the order of `uris`
 * @param refused tells why nothing was changed; a warning, unless there is a better place for it
 */
export async function applyToPlans(
  plans: Plans,
  uris: readonly Uri[],
  change: (snapshots: readonly Snapshot[]) => PlansResult,
  refused: (why: Message) => false = refuse,
): Promise<boolean> {
  const opened = await Promise.all(uris.map(openDocument))
  const documents = opened.filter((document) => document !== undefined)
  if (documents.length < uris.length) return refused(message('The plan cannot be opened. Nothing was changed.'))
  for (const { isDirty, uri } of documents) if (!isDirty && (await isReadOnly(uri))) return refused(readOnly)
  const result = change(documents.map(plans.snapshot))
  if ('refused' in result) return refused(result.refused)
  const changed = documents.filter((_, i) => (result.edits[i] ?? []).length > 0)
  if (changed.length === 0) return false
  const edit = new WorkspaceEdit()
  for (const [i, document] of documents.entries()) {
    const edits = result.edits[i] ?? []
    if (edits.length > 0) edit.set(document.uri, editsOf(document, edits))
  }
  // The editor itself refuses the edit of a version that is not the newest any more.
  if (!(await workspace.applyEdit(edit))) {
    return refused(message('The plan could not be changed. Is it read-only?'))
  }
  for (const document of changed) plans.paintNow(document)
  return true
}

const readOnly = message('This plan lies where files can only be read. Nothing was changed.')

/** The editor would let us change the text, and then nobody could save it. */
async function isReadOnly(uri: Uri): Promise<boolean> {
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return true
  try {
    const { permissions = 0 } = await workspace.fs.stat(uri)
    return (permissions & FilePermission.Readonly) !== 0
  } catch {
    // Not saved yet.
    return false
  }
}

/** The same for a text that is no plan. It is saved as well, where nothing in it waits for that: it counts as it is on the disk. */
export async function applyToText(uri: Uri, change: (text: string) => EditResult): Promise<boolean> {
  const document = await openDocument(uri)
  if (document === undefined) return refuse(message('The file cannot be opened. Nothing was changed.'))
  const result = change(document.getText())
  if ('refused' in result) return refuse(result.refused)
  const wasSaved = !document.isDirty
  const edit = new WorkspaceEdit()
  edit.set(uri, editsOf(document, result.edits))
  if (!(await workspace.applyEdit(edit))) return refuse(message('The file could not be changed. Is it read-only?'))
  if (wasSaved) await document.save()
  else
    void window.showInformationMessage(
      l10n.t('Altitude: The file has other changes that are not saved. Save it for this to count.'),
    )
  return true
}

async function openDocument(uri: Uri) {
  try {
    return await workspace.openTextDocument(uri)
  } catch {
    return undefined
  }
}

/** Tells that what was asked for is about an item that is not there any more. */
export const sayGone = (): false => refuse(gone)

export function refuse(why: Message): false {
  void window.showWarningMessage(l10n.t('Altitude: {0}', say(why)))
  return false
}
