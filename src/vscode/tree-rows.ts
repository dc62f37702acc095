import type { Uri } from 'vscode'
import type { Item } from '../core/plan/model.ts'
import { type JoinedOutline, joinedOutline } from '../core/views/joined-outline.ts'
import type { Outline, OutlineNode } from '../core/views/outline.ts'
import type { LinkedPlans } from './linked-plans.ts'
import type { PlanFocus } from './plan-focus.ts'
import type { ShownPlan } from './shown-plan.ts'

/**
 * What is below a row of the tree and what above it: the one place that knows which rows there are. The plan that is shown
 * has those of the plans that it links to among its own; of all these a focus leaves some.
 */
export interface TreeRows {
  /** The rows right below one; those at the top without one. */
  readonly below: (row: OutlineNode | undefined) => readonly OutlineNode[]
  readonly hasBelow: (row: OutlineNode) => boolean
  readonly above: (row: OutlineNode) => OutlineNode | undefined
  /** The row itself where a focus leaves it, else the nearest above it. */
  readonly nearest: (row: OutlineNode) => OutlineNode | undefined
  /** Whether it is a goal of another file than the row above it. */
  readonly isTakenIn: (row: OutlineNode) => boolean
  /** The row of an item in a plan that is shown. */
  readonly find: (uri: Uri, item: Item) => OutlineNode | undefined
  /** The row with a key in the plan of a source, of those that have been shown. */
  readonly rowWith: (source: string, key: string) => OutlineNode | undefined
  /** Has them read anew when somebody asks next. */
  readonly setOld: () => void
  /** Has the editor look at all of them, since another part of them is shown. */
  readonly setUntold: () => void
  /** The rows that look otherwise since it was asked last, each with all that is below it. */
  readonly changes: () => Outline['changed']
}

export function treeRows(shownPlan: ShownPlan, linked: LinkedPlans, focus: PlanFocus): TreeRows {
  let known: JoinedOutline | undefined
  /** Of a view that nobody sees nothing is computed until somebody looks, or asks for a row. */
  let isOld = true
  /** Rows that have changed since the editor was last told of any. */
  let untold: Outline['changed'] = 'all'

  const now = (): JoinedOutline | undefined => {
    if (!isOld) return known
    isOld = false
    const shown = shownPlan.current()
    known =
      shown && joinedOutline(shown.uri.toString(), shown.snapshot, linked.takenBy(shown.uri, shown.snapshot), known)
    const changed = known === undefined ? 'all' : focus.rows().changed(known)
    // Of rows that nobody was told of in time some may be gone by now.
    untold = untold.length === 0 ? changed : 'all'
    return known
  }
  return {
    below: (row) => {
      const tree = row === undefined ? now() : known
      return tree === undefined ? [] : focus.rows().below(tree, row)
    },
    hasBelow: (row) => known !== undefined && focus.rows().hasBelow(known, row),
    above: (row) => (known === undefined ? row.parent : known.above(row)),
    nearest: (row) => known && focus.rows().nearest(known, row),
    isTakenIn: (row) => known?.isTakenIn(row) === true,
    find: (uri, item) => now()?.rowOf(uri.toString(), item),
    rowWith: (source, key) => known?.rowWith(source, key),
    setOld: () => {
      isOld = true
    },
    setUntold: () => {
      untold = 'all'
    },
    changes: () => {
      now()
      const rows = untold
      untold = []
      return rows
    },
  }
}
