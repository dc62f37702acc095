import {
  type Disposable,
  EventEmitter,
  l10n,
  type TreeDataProvider,
  TreeItemCheckboxState,
  type Uri,
  window,
  workspace,
} from 'vscode'
import type { Message } from '../core/text/message.ts'
import { hover } from '../core/views/hover.ts'
import { type Outline, type OutlineNode, outline } from '../core/views/outline.ts'
import { mostLensItems } from './code-lenses.ts'
import { setDone } from './mark-done.ts'
import { markdownOf } from './markdown.ts'
import type { PlanTree } from './plan-tree.ts'
import type { Plans } from './plans.ts'
import { say } from './say.ts'
import { showItems } from './show-item.ts'
import type { ShownPlan } from './shown-plan.ts'
import { referenceOf } from './target.ts'
import { treeDrag } from './tree-drag.ts'
import { titleOf, treeRow } from './tree-row.ts'

export type { PlanTree } from './plan-tree.ts'

export const viewId = 'altitude.plan'

/** How long the view says why something could not be done, in milliseconds. */
const tellingTime = 8_000

/** Of a plan of more items the milestones begin closed. */
const mostOpenItems = 1_000

export function registerTree(plans: Plans, shownPlan: ShownPlan): PlanTree {
  const refresh = new EventEmitter<OutlineNode | OutlineNode[] | undefined>()
  const changed = new EventEmitter<Outline['changed']>()
  let known: Outline | undefined
  /** Of a view that nobody sees nothing is computed until somebody looks, or asks for a row. */
  let isOld = true
  /** Rows that have changed since the editor was last told of any. */
  let untold: Outline['changed'] = 'all'

  const provider: TreeDataProvider<OutlineNode> = {
    onDidChangeTreeData: refresh.event,
    getChildren: (node) => [...(node?.children ?? shownOutline()?.rows ?? [])],
    getParent: (node) => node.parent,
    getTreeItem: (node) => treeRow(node, node.snapshot.plan.size > mostOpenItems),
    resolveTreeItem: (row, node) => {
      row.tooltip = markdownOf(hover(node.snapshot, node.item), titleOf(node))
      return row
    },
  }
  let silence: ReturnType<typeof setTimeout> | undefined
  /** Says something in the view for a moment, in place of what it says otherwise. */
  const tell = (what: Message): void => {
    clearTimeout(silence)
    view.message = say(what)
    silence = setTimeout(sayUsual, tellingTime)
  }
  const drag = treeDrag(plans, (uri, find) => showItems(plans, tree, 'tree', uri, find), tell)
  const view = window.createTreeView(viewId, {
    treeDataProvider: provider,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
    canSelectMany: true,
    dragAndDropController: drag,
  })
  const shownOutline = (): Outline | undefined => {
    if (!isOld) return known
    isOld = false
    const shown = shownPlan.current()
    known = shown && outline(shown.snapshot, known, shown.uri.toString())
    const changed = known?.changed ?? 'all'
    // Of rows that nobody was told of in time some may be gone by now.
    untold = untold.length === 0 ? changed : 'all'
    return known
  }
  const paint = (): void => {
    const shown = shownPlan.current()
    isOld = true
    view.title = shown === undefined ? l10n.t('Plan') : nameOf(shown.uri)
    sayUsual()
    if (view.visible) show()
  }
  const sayUsual = (): void => {
    clearTimeout(silence)
    const shown = shownPlan.current()
    const size = shown?.snapshot.plan.size ?? 0
    const isLarge = size > mostLensItems && shown !== undefined && plans.settings(shown.uri).codeLens !== 'off'
    view.message = isLarge ? l10n.t('The lines above items are off: this plan has more than {0}.', mostLensItems) : ''
  }
  const show = (): void => {
    shownOutline()
    const rows = untold
    untold = []
    if (rows === 'all') refresh.fire(undefined)
    else if (rows.length > 0) refresh.fire([...rows])
    changed.fire(rows)
  }
  const listeners: readonly Disposable[] = [
    shownPlan.onDidChange(paint),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) show()
    }),
    plans.onOpening(({ opened }) => void window.withProgress({ location: { viewId } }, () => opened)),
    view.onDidChangeCheckboxState(async ({ items }) => {
      for (const wanted of [TreeItemCheckboxState.Checked, TreeItemCheckboxState.Unchecked]) {
        const nodes = items.filter(([, state]) => state === wanted).map(([node]) => node)
        if (nodes.length === 0) continue
        const isChanged = await setDone(plans, nodes.map(referenceOf), wanted === TreeItemCheckboxState.Checked)
        // The box shows what the text says: where nothing was changed, it goes back.
        if (!isChanged) refresh.fire(nodes)
      }
    }),
    view,
    refresh,
    changed,
  ]
  paint()
  const tree: PlanTree = {
    provider,
    view,
    drag,
    find: (uri, item) => {
      const shown = shownOutline()
      return shown?.source === uri.toString() ? shown.rowOf(item) : undefined
    },
    rowWith: (source, key) => (known?.source === source ? known.rowWith(key) : undefined),
    onDidChange: changed.event,
    dispose: () => {
      clearTimeout(silence)
      for (const listener of listeners) listener.dispose()
    },
  }
  return tree
}

/** The file without its ending: the editor capitalises every word of a view's title, and "PLAN.Md" reads like a slip. */
const nameOf = (uri: Uri): string => workspace.asRelativePath(uri).replace(/(?:\.plan)?\.md$/i, '')
