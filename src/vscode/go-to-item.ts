import { commands, type Disposable, Selection, TextEditorRevealType, window, workspace } from 'vscode'
import { findItem } from '../core/plan/walk.ts'
import { sayGone } from './apply.ts'
import { rangeOf } from './places.ts'
import type { PlanTree } from './plan-tree.ts'
import type { Plans } from './plans.ts'
import { isReference, isRow, referenceOf } from './target.ts'

/**
 * A click on a row of the tree, its menu, or a lens that names another item, leads to its line. A click hands nothing over:
 * the editor would throw that away while the row is painted anew, and the click with it. But it has selected the row.
 */
export const registerGoToItem = (plans: Plans, { view }: Pick<PlanTree, 'view'>): Disposable =>
  commands.registerCommand('altitude.goToItem', async (argument: unknown) => {
    const row = isRow(argument) ? argument : view.selection[0]
    const reference = isReference(argument) ? argument : row && referenceOf(row)
    if (reference === undefined) return false
    const document = await workspace.openTextDocument(reference.uri)
    const item = findItem(plans.snapshot(document).plan, reference.itemId)
    if (item === undefined) return sayGone()
    const editor = await window.showTextDocument(document, { preserveFocus: false })
    const { start } = rangeOf(document, item.spans.title)
    editor.selection = new Selection(start, start)
    editor.revealRange(rangeOf(document, item.spans.own), TextEditorRevealType.InCenterIfOutsideViewport)
    return true
  })
