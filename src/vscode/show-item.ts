import { Selection, TextEditorRevealType, type Uri, window, workspace } from 'vscode'
import type { Item, Plan } from '../core/plan/model.ts'
import { rangeOf } from './places.ts'
import type { PlanTree } from './plan-tree.ts'
import type { Plans } from './plans.ts'
import type { Targets } from './targets.ts'

/**
 * Shows where items are after an edit: the cursors of the plan's editor go to them, and in the tree they are selected if it
 * was asked for there. A cursor goes along in any case: the tree follows it.
 *
 * @param find looks for them in the plan as it is now
 */
export async function showItems(
  plans: Plans,
  tree: PlanTree,
  from: Targets['from'],
  uri: Uri,
  find: (plan: Plan) => readonly Item[],
): Promise<void> {
  const document = await workspace.openTextDocument(uri)
  const items = find(plans.snapshot(document).plan)
  const [first] = items
  if (first === undefined) return
  for (const editor of window.visibleTextEditors.filter((one) => one.document === document)) {
    // As many cursors as there were items: asked for again, it means the same ones.
    editor.selections = (from === 'editor' ? items : [first]).map(({ spans: { title } }) => {
      const { start } = rangeOf(document, title)
      return new Selection(start, start)
    })
    editor.revealRange(rangeOf(document, first.spans.own), TextEditorRevealType.InCenterIfOutsideViewport)
  }
  if (from === 'editor' || !tree.view.visible) return
  await tree.goTo(
    () => {
      const row = tree.find(uri, first)
      return row && tree.nearest(row)
    },
    // Of several the editor itself keeps the selection.
    { select: items.length === 1 },
  )
}
