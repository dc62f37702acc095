import { FilePermission, l10n, type Uri, WorkspaceEdit, window, workspace } from 'vscode'
import type { EditResult } from '../core/edits/result.ts'
import type { Snapshot } from '../core/index.ts'
import type { Item } from '../core/plan/model.ts'
import { findItem } from '../core/plan/walk.ts'
import { type Message, message } from '../core/text/message.ts'
import { editsOf } from './places.ts'
import type { Plans } from './plans.ts'
import { say } from './say.ts'

/** What a command, a lens or a tree row carries: never an offset, which would be wrong after the next keystroke. */
export interface ItemReference {
  readonly uri: Uri
  readonly itemId: string
}

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

const gone = message('The plan has changed since, and this item is no longer in it. Nothing was changed.')

/** The same for a change of the plan as a whole. */
export async function applyToPlan(
  plans: Plans,
  uri: Uri,
  change: (snapshot: Snapshot) => EditResult,
): Promise<boolean> {
  const document = await openDocument(uri)
  if (document === undefined) return refuse(message('The plan cannot be opened. Nothing was changed.'))
  if (!document.isDirty && (await isReadOnly(uri))) return refuse(readOnly)
  const result = change(plans.snapshot(document))
  if ('refused' in result) return refuse(result.refused)
  if (result.edits.length === 0) return false
  const edit = new WorkspaceEdit()
  edit.set(document.uri, editsOf(document, result.edits))
  // The editor itself refuses the edit of a version that is not the newest any more.
  if (!(await workspace.applyEdit(edit))) {
    return refuse(message('The plan could not be changed. Is it read-only?'))
  }
  plans.paintNow(document)
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

function refuse(why: Message): false {
  void window.showWarningMessage(l10n.t('Altitude: {0}', say(why)))
  return false
}
