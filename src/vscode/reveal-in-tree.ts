import { commands, Disposable, l10n, window } from 'vscode'
import type { OutlineNode } from '../core/views/outline.ts'
import { sayNoItem } from './mark-commands.ts'
import { oncePainted } from './once-painted.ts'
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
  let turns = 0
  const follow = async (): Promise<void> => {
    const turn = ++turns
    const [before] = tree.view.selection
    await oncePainted(async () => {
      const uri = window.activeTextEditor?.document.uri
      if (turn !== turns || uri === undefined || !tree.view.visible || !plans.settings(uri).followEditor) return 'over'
      const own = rowAtCursor()
      const row = own && tree.nearest(own)
      const [selected] = tree.view.selection
      if (row === undefined || selected === row) return 'selected'
      // Somebody has chosen another row in the meantime.
      if (selected !== undefined && selected !== before) return 'over'
      // Of a tree that is just being painted a row cannot be revealed, or is not selected for long.
      await tree.view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined)
      return undefined
    })
  }
  const followSoon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void follow(), restTime)
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
