import { commands, type Disposable, Selection, TextEditorRevealType, window, workspace } from 'vscode'
import { findItem } from '../core/plan/walk.ts'
import { sayGone } from './apply.ts'
import { rangeOf } from './places.ts'
import type { Plans } from './plans.ts'
import { isReference } from './target.ts'

/** A click on a row of the tree, or on a lens that names another item, leads to its line. */
export const registerGoToItem = (plans: Plans): Disposable =>
  commands.registerCommand('altitude.goToItem', async (argument: unknown) => {
    if (!isReference(argument)) return false
    const document = await workspace.openTextDocument(argument.uri)
    const item = findItem(plans.snapshot(document).plan, argument.itemId)
    if (item === undefined) return sayGone()
    const editor = await window.showTextDocument(document, { preserveFocus: false })
    const { start } = rangeOf(document, item.spans.title)
    editor.selection = new Selection(start, start)
    editor.revealRange(rangeOf(document, item.spans.own), TextEditorRevealType.InCenterIfOutsideViewport)
    return true
  })
