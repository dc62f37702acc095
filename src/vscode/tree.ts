import {
  type Disposable,
  type Event,
  EventEmitter,
  l10n,
  type TreeDataProvider,
  TreeItemCheckboxState,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode'
import { hover } from '../core/views/hover.ts'
import { type OutlineNode, outline } from '../core/views/outline.ts'
import { setDone } from './mark-done.ts'
import { markdownOf } from './markdown.ts'
import type { Plans } from './plans.ts'
import type { ShownPlan } from './shown-plan.ts'
import { titleOf, treeRow } from './tree-row.ts'

export const viewId = 'altitude.plan'

/** The plan in the sidebar. */
export interface PlanTree extends Disposable {
  readonly provider: TreeDataProvider<OutlineNode>
  readonly view: TreeView<OutlineNode>
  /** The row of an item in the plan that is shown. */
  readonly find: (uri: Uri, itemId: string) => OutlineNode | undefined
  /** Every row, in the order of the text. */
  readonly rows: () => readonly OutlineNode[]
  readonly onDidChange: Event<void>
}

export function registerTree(plans: Plans, shownPlan: ShownPlan): PlanTree {
  const refresh = new EventEmitter<OutlineNode | undefined>()
  const changed = new EventEmitter<void>()
  let rows: readonly OutlineNode[] = []
  let all: readonly OutlineNode[] = []
  const uri = (): Uri => shownPlan.current()?.uri ?? Uri.from({ scheme: 'untitled' })

  const provider: TreeDataProvider<OutlineNode> = {
    onDidChangeTreeData: refresh.event,
    getChildren: (node) => [...(node?.children ?? rows)],
    getParent: (node) => node.parent,
    getTreeItem: (node) => treeRow(node, uri()),
    resolveTreeItem: (row, node) => {
      const snapshot = shownPlan.current()?.snapshot
      if (snapshot !== undefined) row.tooltip = markdownOf(hover(snapshot, node.item), titleOf(node))
      return row
    },
  }
  const view = window.createTreeView(viewId, {
    treeDataProvider: provider,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
  })
  let shownUri = ''
  const paint = (): void => {
    const shown = shownPlan.current()
    const isSameFile = shownUri === shown?.uri.toString()
    shownUri = shown?.uri.toString() ?? ''
    rows = shown === undefined ? [] : outline(shown.snapshot, isSameFile ? rows : [])
    all = everyRow(rows)
    view.title = shown === undefined ? l10n.t('Plan') : nameOf(shown.uri)
    refresh.fire(undefined)
    changed.fire()
  }
  const listeners: readonly Disposable[] = [
    shownPlan.onDidChange(paint),
    view.onDidChangeCheckboxState(async ({ items }) => {
      for (const [node, state] of items) {
        const isDone = state === TreeItemCheckboxState.Checked
        // The box shows what the text says: where nothing was changed, it goes back.
        if (!(await setDone(plans, { uri: uri(), itemId: node.itemId }, isDone))) refresh.fire(undefined)
      }
    }),
    view,
    refresh,
    changed,
  ]
  paint()
  return {
    provider,
    view,
    find: (of, itemId) => (of.toString() === shownUri ? all.find((row) => row.itemId === itemId) : undefined),
    rows: () => all,
    onDidChange: changed.event,
    dispose: () => {
      for (const listener of listeners) listener.dispose()
    },
  }
}

/** The file without its ending: the editor capitalises every word of a view's title, and "PLAN.Md" reads like a slip. */
const nameOf = (uri: Uri): string => workspace.asRelativePath(uri).replace(/(?:\.plan)?\.md$/i, '')

const everyRow = (rows: readonly OutlineNode[]): readonly OutlineNode[] =>
  rows.flatMap((row) => [row, ...everyRow(row.children)])
