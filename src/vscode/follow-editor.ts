import { Disposable, type TextEditor, window } from 'vscode'
import { itemAt } from '../core/plan/walk.ts'
import type { Plans } from './plans.ts'
import type { PlanTree } from './tree.ts'

/** How long the cursor must rest before the tree follows it, in milliseconds. */
const restTime = 150

/** Selects in the tree the item that the cursor stands in, while the tree can be seen. */
export function registerFollowEditor(plans: Plans, tree: PlanTree): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined
  const follow = (editor: TextEditor | undefined): void => {
    if (editor === undefined || !tree.view.visible || !plans.settings(editor.document.uri).followEditor) return
    const snapshot = plans.plan(editor.document)
    const item = snapshot && itemAt(snapshot.plan, editor.document.offsetAt(editor.selection.active))
    const row = item && tree.find(editor.document.uri, item.id)
    if (row === undefined || tree.view.selection[0]?.key === row.key) return
    // A row that was replaced in the meantime cannot be revealed: the next movement of the cursor finds its successor.
    tree.view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined)
  }
  const followSoon = (editor: TextEditor | undefined): void => {
    clearTimeout(timer)
    timer = setTimeout(() => follow(editor), restTime)
  }
  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => followSoon(textEditor)),
    window.onDidChangeActiveTextEditor(followSoon),
    tree.view.onDidChangeVisibility(() => followSoon(window.activeTextEditor)),
    new Disposable(() => clearTimeout(timer)),
  )
}
