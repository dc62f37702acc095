import { commands, Disposable, l10n, type TextEditor, window } from 'vscode'
import type { OutlineNode } from '../core/views/outline.ts'
import { sayNoItem } from './mark-commands.ts'
import type { Plans } from './plans.ts'
import { itemAtCursor } from './target.ts'
import { type PlanTree, viewId } from './tree.ts'
import { titleOf } from './tree-row.ts'

/** How long the cursor must rest before the tree follows it, in milliseconds. */
const restTime = 150

/**
 * From the editor to the tree: the row of the item in which the cursor stands is selected by itself while the tree can be
 * seen, and on request wherever the tree is. Of a row that is hidden it is the nearest one above that is not.
 */
export function registerRevealInTree(plans: Plans, tree: PlanTree): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined
  const rowAtCursor = (): OutlineNode | undefined => {
    const uri = window.activeTextEditor?.document.uri
    const item = itemAtCursor(plans)
    return uri && item && tree.find(uri, item)
  }
  const follow = (editor: TextEditor | undefined): void => {
    if (editor === undefined || !tree.view.visible || !plans.settings(editor.document.uri).followEditor) return
    const own = rowAtCursor()
    const row = own && tree.nearest(own)
    if (row === undefined || tree.view.selection[0] === row) return
    // A row that was replaced in the meantime cannot be revealed: the next movement of the cursor finds its successor.
    tree.view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined)
  }
  const followSoon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => follow(window.activeTextEditor), restTime)
  }
  return Disposable.from(
    commands.registerCommand('altitude.revealInTree', async () => {
      const document = window.activeTextEditor?.document
      // The tree may still show the text as it was before the last keystrokes.
      if (document !== undefined) plans.paintNow(document)
      const row = rowAtCursor()
      if (row === undefined) return sayNoItem()
      const shown = tree.nearest(row)
      // What hides it stays as it is: somebody has chosen it.
      tree.note(shown === row ? undefined : hidden(row, shown))
      if (shown === undefined) await commands.executeCommand(`${viewId}.focus`)
      else await tree.view.reveal(shown, { select: true, focus: true })
      return true
    }),
    window.onDidChangeTextEditorSelection(() => {
      tree.note(undefined)
      followSoon()
    }),
    window.onDidChangeActiveTextEditor(followSoon),
    tree.view.onDidChangeVisibility(followSoon),
    new Disposable(() => clearTimeout(timer)),
  )
}

function hidden(row: OutlineNode, shown: OutlineNode | undefined): string {
  const title = titleOf(row)
  return shown === undefined
    ? l10n.t('“{0}” is hidden.', title)
    : l10n.t('“{0}” is hidden: it belongs to “{1}”.', title, titleOf(shown))
}
