import { type Disposable, EventEmitter, l10n, type TreeDataProvider, TreeItemCheckboxState, Uri, window } from 'vscode'
import { type Message, message } from '../core/text/message.ts'
import { isNarrow } from '../core/views/focus.ts'
import { hover } from '../core/views/hover.ts'
import type { Outline, OutlineNode } from '../core/views/outline.ts'
import { mostLensItems } from './code-lenses.ts'
import { focusWords } from './focus-words.ts'
import { focusRows } from './focused-rows.ts'
import type { LinkedPlans } from './linked-plans.ts'
import { setDone } from './mark-done.ts'
import { markdownOf } from './markdown.ts'
import { oncePainted } from './once-painted.ts'
import type { PlanFocus } from './plan-focus.ts'
import { planName } from './plan-name.ts'
import type { PlanTree } from './plan-tree.ts'
import type { Plans } from './plans.ts'
import { say } from './say.ts'
import { showItems } from './show-item.ts'
import type { ShownPlan } from './shown-plan.ts'
import { referenceOf } from './target.ts'
import { treeDrag } from './tree-drag.ts'
import { titleOf, treeRow } from './tree-row.ts'
import { treeRows } from './tree-rows.ts'

export type { PlanTree } from './plan-tree.ts'

export const viewId = 'altitude.plan'

/** How long the view says why something could not be done, in milliseconds. */
const tellingTime = 8_000

/** Of a plan of more items the milestones begin closed. */
const mostOpenItems = 1_000

export function registerTree(plans: Plans, shownPlan: ShownPlan, linked: LinkedPlans, focus: PlanFocus): PlanTree {
  const refresh = new EventEmitter<OutlineNode | OutlineNode[] | undefined>()
  const changed = new EventEmitter<Outline['changed']>()
  const rows = treeRows(shownPlan, linked, focus)
  let noted: string | undefined
  let told: string | undefined

  const provider: TreeDataProvider<OutlineNode> = {
    onDidChangeTreeData: refresh.event,
    getChildren: (node) => [...rows.below(node)],
    getParent: rows.above,
    getTreeItem: (node) => {
      const look = {
        isLarge: node.snapshot.plan.size > mostOpenItems,
        hasBelow: rows.hasBelow(node),
        file: rows.isTakenIn(node) ? planName(Uri.parse(node.source)) : undefined,
      }
      return focused.paint(treeRow(node, look), node)
    },
    resolveTreeItem: (row, node) => {
      row.tooltip = markdownOf(hover(node.snapshot, node.item), titleOf(node))
      return row
    },
  }
  let silence: ReturnType<typeof setTimeout> | undefined
  const note = (text: string | undefined): void => {
    if (text === noted) return
    noted = text
    sayAll()
  }
  /** Says for a moment why something could not be done. */
  const tell = (what: Message): void => {
    clearTimeout(silence)
    told = say(what)
    sayAll()
    silence = setTimeout(() => {
      told = undefined
      sayAll()
    }, tellingTime)
  }
  const drag = treeDrag(plans, (uri, find) => showItems(plans, tree, 'tree', uri, find), tell)
  const view = window.createTreeView(viewId, {
    treeDataProvider: provider,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
    canSelectMany: true,
    dragAndDropController: drag,
  })
  const focused = focusRows(focus, view)
  const paint = (): void => {
    const shown = shownPlan.current()
    rows.setOld()
    view.title = shown === undefined ? l10n.t('Plan') : planName(shown.uri)
    if (view.visible) show()
    sayAll()
  }
  const sayAll = (): void => {
    const shown = shownPlan.current()
    const plan = shown?.snapshot.plan
    const size = plan?.size ?? 0
    const isLarge = size > mostLensItems && shown !== undefined && plans.settings(shown.uri).codeLens !== 'off'
    const isFocused = plan !== undefined && isNarrow(focus.current())
    const count = isFocused ? focus.rows().count(plan) : size
    view.message = [
      // Where nothing is left the view is empty, and says so itself: it would not beside a message.
      ...(count > 0 ? [told, noted, isFocused ? focusWords(focus.current(), count, size) : undefined] : []),
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
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn: PlanTree['inTurn'] = (act) => {
    const run = turn.then(act)
    turn = run.catch(() => undefined)
    return run
  }
  const goTo: PlanTree['goTo'] = async (find, { select }) => {
    await oncePainted(async () => {
      const row = find()
      if (row === undefined) return 'gone'
      try {
        await view.reveal(row, { select, focus: true })
        return 'revealed'
      } catch {
        return undefined
      }
    })
  }
  const goOnFrom: PlanTree['goOnFrom'] = async (nodes, act) => {
    const next = rowBeside(nodes)
    const isChanged = await act()
    const isHidden = isChanged && nodes.length > 0 && nodes.every((node) => rows.nearest(node) !== node)
    if (isHidden && next !== undefined) {
      await goTo(() => next, { select: true })
    }
    return isChanged
  }
  /** The row behind some, else the one before them, else the one above. */
  const rowBeside = ([first, ...others]: readonly OutlineNode[]): OutlineNode | undefined => {
    if (first === undefined) return undefined
    const above = rows.above(first)
    const beside = rows.below(above)
    const at = beside.indexOf(first)
    const left = [...beside.slice(at + 1), ...beside.slice(0, Math.max(at, 0)).reverse()]
    return left.find((row) => !others.includes(row)) ?? above
  }
  const listeners: readonly Disposable[] = [
    shownPlan.onDidChange(paint),
    linked.onDidChange(paint),
    focus.onDidChange(() => {
      rows.setUntold()
      noted = undefined
      if (view.visible) show()
      sayAll()
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) show()
    }),
    plans.onOpening(({ opened }) => void window.withProgress({ location: { viewId } }, () => opened)),
    view.onDidChangeCheckboxState(async ({ items }) => {
      // The editor throws a tick away whose row is just on its way to it again, and tells of none.
      if (items.length === 0)
        tell(message('This row was just being painted, and the tick was not taken. Tick it again.'))
      for (const wanted of [TreeItemCheckboxState.Checked, TreeItemCheckboxState.Unchecked]) {
        const nodes = items.filter(([, state]) => state === wanted).map(([node]) => node)
        if (nodes.length === 0) continue
        const isDone = wanted === TreeItemCheckboxState.Checked
        const isChanged = await goOnFrom(nodes, () => setDone(plans, nodes.map(referenceOf), isDone))
        // The box shows what the text says: where nothing was changed, or the row is the next one of what repeats, it goes back.
        const others = isChanged ? nodes.filter(({ status }) => (status === 'done') !== isDone) : nodes
        if (others.length > 0) refresh.fire(others)
      }
    }),
    focused,
    view,
    refresh,
    changed,
  ]
  paint()
  const tree: PlanTree = {
    provider,
    view,
    drag,
    find: rows.find,
    nearest: rows.nearest,
    inTurn,
    goOnFrom,
    goTo,
    rowWith: rows.rowWith,
    onDidChange: changed.event,
    note,
    dispose: () => {
      clearTimeout(silence)
      for (const listener of listeners) listener.dispose()
    },
  }
  return tree
}
