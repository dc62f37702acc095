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
import type { Item } from '../core/plan/model.ts'
import { isNarrow } from '../core/views/focus.ts'
import { hover } from '../core/views/hover.ts'
import type { Outline, OutlineNode } from '../core/views/outline.ts'
import { mostLensItems } from './code-lenses.ts'
import { focusWords } from './focus-words.ts'
import { focusRows } from './focused-rows.ts'
import type { LinkedPlans } from './linked-plans.ts'
import { setDone } from './mark-done.ts'
import { markdownOf } from './markdown.ts'
import type { PlanFocus } from './plan-focus.ts'
import type { Plans } from './plans.ts'
import type { ShownPlan } from './shown-plan.ts'
import { referenceOf } from './target.ts'
import { titleOf, treeRow } from './tree-row.ts'
import { treeRows } from './tree-rows.ts'

export const viewId = 'altitude.plan'

/** Of a plan of more items the milestones begin closed. */
const mostOpenItems = 1_000

/** The plan in the sidebar. */
export interface PlanTree extends Disposable {
  readonly provider: TreeDataProvider<OutlineNode>
  readonly view: TreeView<OutlineNode>
  /** The row of an item in a plan that is shown: of a linked one its goals are, with what is below them. */
  readonly find: (uri: Uri, item: Item) => OutlineNode | undefined
  /** The row itself where it is shown, else the nearest above it that is. */
  readonly nearest: (row: OutlineNode) => OutlineNode | undefined
  /** The row with a key in the plan of a source, of those that have been shown. */
  readonly rowWith: (source: string, key: string) => OutlineNode | undefined
  /** Tells of rows that look otherwise, each with all that is below it. */
  readonly onDidChange: Event<Outline['changed']>
  /** Says something about what is shown, until it is said no more, or another part of the plan is shown. */
  readonly note: (text: string | undefined) => void
}

export function registerTree(plans: Plans, shownPlan: ShownPlan, linked: LinkedPlans, focus: PlanFocus): PlanTree {
  const refresh = new EventEmitter<OutlineNode | OutlineNode[] | undefined>()
  const changed = new EventEmitter<Outline['changed']>()
  const rows = treeRows(shownPlan, linked, focus)
  let noted: string | undefined

  const provider: TreeDataProvider<OutlineNode> = {
    onDidChangeTreeData: refresh.event,
    getChildren: (node) => [...rows.below(node)],
    getParent: rows.above,
    getTreeItem: (node) => {
      const look = {
        isLarge: node.snapshot.plan.size > mostOpenItems,
        hasBelow: rows.hasBelow(node),
        file: rows.isTakenIn(node) ? nameOf(Uri.parse(node.source)) : undefined,
      }
      return focused.paint(treeRow(node, look), node)
    },
    resolveTreeItem: (row, node) => {
      row.tooltip = markdownOf(hover(node.snapshot, node.item), titleOf(node))
      return row
    },
  }
  const view = window.createTreeView(viewId, {
    treeDataProvider: provider,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
  })
  const focused = focusRows(focus, view)
  const paint = (): void => {
    const shown = shownPlan.current()
    rows.setOld()
    view.title = shown === undefined ? l10n.t('Plan') : nameOf(shown.uri)
    if (view.visible) show()
    say()
  }
  const say = (): void => {
    const shown = shownPlan.current()
    const plan = shown?.snapshot.plan
    const size = plan?.size ?? 0
    const isLarge = size > mostLensItems && shown !== undefined && plans.settings(shown.uri).codeLens !== 'off'
    const isFocused = plan !== undefined && isNarrow(focus.current())
    const count = isFocused ? focus.rows().count(plan) : size
    view.message = [
      // Where nothing is left the view is empty, and says so itself: it would not beside a message.
      ...(count > 0 ? [noted, isFocused ? focusWords(focus.current(), count, size) : undefined] : []),
      isLarge ? l10n.t('The lines above items are off: this plan has more than {0}.', mostLensItems) : undefined,
    ]
      .filter(Boolean)
      .join('\n')
  }
  const show = (): void => {
    const told = rows.changes()
    if (told === 'all') refresh.fire(undefined)
    else if (told.length > 0) refresh.fire([...told])
    changed.fire(told)
  }
  const listeners: readonly Disposable[] = [
    shownPlan.onDidChange(paint),
    linked.onDidChange(paint),
    focus.onDidChange(() => {
      rows.setUntold()
      noted = undefined
      if (view.visible) show()
      say()
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) show()
    }),
    plans.onOpening(({ opened }) => void window.withProgress({ location: { viewId } }, () => opened)),
    view.onDidChangeCheckboxState(async ({ items }) => {
      for (const [node, state] of items) {
        const isDone = state === TreeItemCheckboxState.Checked
        // The box shows what the text says: where nothing was changed, it goes back.
        if (!(await setDone(plans, referenceOf(node), isDone))) refresh.fire(node)
      }
    }),
    focused,
    view,
    refresh,
    changed,
  ]
  paint()
  return {
    provider,
    view,
    find: rows.find,
    nearest: rows.nearest,
    rowWith: rows.rowWith,
    onDidChange: changed.event,
    note: (text) => {
      if (text === noted) return
      noted = text
      say()
    },
    dispose: () => {
      for (const listener of listeners) listener.dispose()
    },
  }
}

/** The file without its ending: the editor capitalises every word of a view's title, and "PLAN.Md" reads like a slip. */
const nameOf = (uri: Uri): string => workspace.asRelativePath(uri).replace(/(?:\.plan)?\.md$/i, '')
