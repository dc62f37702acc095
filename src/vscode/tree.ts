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
import { mostLensItems } from './code-lenses.ts'
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
  let known: readonly OutlineNode[] = []
  let all: readonly OutlineNode[] | undefined
  /** Of a view that nobody sees nothing is computed until somebody looks, or asks for a row. */
  let isOld = true
  const uri = (): Uri => shownPlan.current()?.uri ?? Uri.from({ scheme: 'untitled' })

  const provider: TreeDataProvider<OutlineNode> = {
    onDidChangeTreeData: refresh.event,
    getChildren: (node) => [...(node?.children ?? rows())],
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
  const rows = (): readonly OutlineNode[] => {
    if (!isOld) return known
    isOld = false
    all = undefined
    const shown = shownPlan.current()
    const isSameFile = shownUri === shown?.uri.toString()
    shownUri = shown?.uri.toString() ?? ''
    known = shown === undefined ? [] : outline(shown.snapshot, isSameFile ? known : [])
    return known
  }
  const everyOne = (): readonly OutlineNode[] => {
    const top = rows()
    all ??= everyRow(top)
    return all
  }
  const paint = (): void => {
    const shown = shownPlan.current()
    isOld = true
    view.title = shown === undefined ? l10n.t('Plan') : nameOf(shown.uri)
    const size = shown?.snapshot.plan.size ?? 0
    const isLarge = size > mostLensItems && shown !== undefined && plans.settings(shown.uri).codeLens !== 'off'
    view.message = isLarge ? l10n.t('The lines above items are off: this plan has more than {0}.', mostLensItems) : ''
    if (view.visible) show()
  }
  const show = (): void => {
    refresh.fire(undefined)
    changed.fire()
  }
  const listeners: readonly Disposable[] = [
    shownPlan.onDidChange(paint),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && isOld) show()
    }),
    plans.onOpening(({ opened }) => void window.withProgress({ location: { viewId } }, () => opened)),
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
    find: (of, itemId) => {
      const found = everyOne().find((row) => row.itemId === itemId)
      return of.toString() === shownUri ? found : undefined
    },
    rows: everyOne,
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
