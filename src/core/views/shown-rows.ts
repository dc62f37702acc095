import type { Node } from '../plan/node.ts'
import type { ReadPlan } from '../plan/read.ts'
import { type Focus, isNarrow, sightOf } from './focus.ts'
import type { Outline } from './outline.ts'
import { type OutlineNode, Row } from './outline-row.ts'

/** The rows of a tree as they hang together: those of one plan, or of several that hang on each other. */
export interface RowTree {
  readonly rows: readonly OutlineNode[]
  /** As that of an outline. */
  readonly changed: Outline['changed']
  readonly below: (row: OutlineNode) => readonly OutlineNode[]
  readonly hasBelow: (row: OutlineNode) => boolean
  readonly above: (row: OutlineNode) => OutlineNode | undefined
  /** Rows of other plans, and the row that they hang on: undefined for the top. */
  readonly taken: readonly { readonly on: OutlineNode | undefined; readonly goals: readonly OutlineNode[] }[]
}

/** The rows of one plan alone. */
export const treeOf = ({ rows, changed }: Pick<Outline, 'rows' | 'changed'>): RowTree => ({
  rows,
  changed,
  below: ({ children }) => children,
  hasBelow: ({ hasChildren }) => hasChildren,
  above: ({ parent }) => parent,
  taken: [],
})

/**
 * The rows of a tree that a focus leaves. It remembers which it gave, so that after an edit it can tell where some have come
 * or gone: of a row that nobody sees the outline does not say what has become of it.
 */
export interface ShownRows {
  /** Those right below a row (of the top: undefined) that are shown, where that one is. */
  readonly below: (tree: RowTree, row: OutlineNode | undefined) => readonly OutlineNode[]
  /** Whether any row below one is shown: asked of a row that is painted, and costs no rows. */
  readonly hasBelow: (tree: RowTree, row: OutlineNode) => boolean
  /** The row itself where it is shown, else the nearest above it that is. */
  readonly nearest: (tree: RowTree, row: OutlineNode) => OutlineNode | undefined
  /** How many items of a plan are shown. */
  readonly count: (plan: ReadPlan) => number
  /** What has changed in a tree, and below which rows there are others now. */
  readonly changed: (tree: RowTree) => Outline['changed']
}

export function shownRows(focus: Focus): ShownRows {
  const sight = sightOf(focus)
  const isWhole = !isNarrow(focus)
  const top = {}
  const given = new WeakMap<object, readonly OutlineNode[]>()
  const painted = new WeakMap<Row, { readonly node: Node; readonly hasBelow: boolean }>()
  const holders = new WeakMap<RowTree, ReadonlySet<OutlineNode>>()

  /** Rows above goals of other plans that are asked for: they stay, so that one sees where these belong. */
  const holdersIn = (tree: RowTree): ReadonlySet<OutlineNode> => {
    let found = holders.get(tree)
    if (found === undefined) {
      const above = new Set<OutlineNode>()
      // What hangs on another plan that was taken in comes behind that.
      for (const { on, goals } of [...tree.taken].reverse()) {
        if (!goals.some((goal) => goal instanceof Row && (sight.wants(goal.node) || above.has(goal)))) continue
        for (let at = on; at !== undefined; at = tree.above(at)) above.add(at)
      }
      found = above
      holders.set(tree, found)
    }
    return found
  }
  const sees = (row: OutlineNode, kept: ReadonlySet<OutlineNode>): boolean =>
    !(row instanceof Row) || sight.sees(row.node) || (kept.has(row) && sight.allows(row.node))
  const isShown = (tree: RowTree, row: OutlineNode): boolean => isWhole || sees(row, holdersIn(tree))
  const isAnyBelow = (tree: RowTree, row: OutlineNode): boolean => {
    if (isWhole || !(row instanceof Row)) return tree.hasBelow(row)
    if (row.node.rows.some(({ nodes }) => nodes.some(sight.sees))) return true
    const kept = holdersIn(tree)
    if (!kept.has(row)) return false
    return tree.below(row).some((one) => sees(one, kept))
  }
  const shownOf = (tree: RowTree, rows: readonly OutlineNode[]): readonly OutlineNode[] =>
    isWhole ? rows : rows.filter((row) => isShown(tree, row))

  /** Adds the rows below which the editor has to look again, from the top down. */
  const look = (tree: RowTree, row: Row, told: Set<OutlineNode>): void => {
    const before = painted.get(row)
    // Nobody has seen it, or nothing below it is another.
    if (before === undefined || (before.node === row.node && tree.taken.length === 0)) return
    const hasBelow = isAnyBelow(tree, row)
    painted.set(row, { node: row.node, hasBelow })
    const last = given.get(row)
    if (hasBelow !== before.hasBelow) told.add(row)
    else if (last !== undefined) lookBelow(tree, row, last, tree.below(row), told)
  }
  const lookBelow = (
    tree: RowTree,
    row: Row | undefined,
    last: readonly OutlineNode[],
    rows: readonly OutlineNode[],
    told: Set<OutlineNode>,
  ): boolean => {
    const now = shownOf(tree, rows)
    if (now.length !== last.length || now.some((one, i) => one !== last[i])) {
      if (row !== undefined) told.add(row)
      return false
    }
    for (const one of now) if (one instanceof Row) look(tree, one, told)
    return true
  }

  return {
    below: (tree, row) => {
      const shown = shownOf(tree, row === undefined ? tree.rows : tree.below(row))
      if (!isWhole) given.set(row ?? top, shown)
      return shown
    },
    hasBelow: (tree, row) => {
      const hasBelow = isAnyBelow(tree, row)
      if (!isWhole && row instanceof Row) painted.set(row, { node: row.node, hasBelow })
      return hasBelow
    },
    nearest: (tree, row) => {
      let found: OutlineNode | undefined
      for (const one of pathTo(tree, row)) {
        if (!isShown(tree, one)) break
        found = one
      }
      return found
    },
    // The plan itself is no row.
    count: (plan) => (isWhole ? plan.size : Math.max(0, sight.count(plan.node) - 1)),
    changed: (tree) => {
      const { changed, rows } = tree
      const last = given.get(top)
      if (isWhole || changed === 'all' || last === undefined) return changed
      const told = new Set(changed)
      return lookBelow(tree, undefined, last, rows, told) ? [...told] : 'all'
    },
  }
}

/** From the top down to the row. */
function pathTo(tree: RowTree, row: OutlineNode): readonly OutlineNode[] {
  const path: OutlineNode[] = []
  for (let at: OutlineNode | undefined = row; at !== undefined; at = tree.above(at)) path.unshift(at)
  return path
}
