import type { Node } from '../plan/node.ts'
import type { ReadPlan } from '../plan/read.ts'
import { type Focus, isNarrow, sightOf } from './focus.ts'
import type { Outline } from './outline.ts'
import { type OutlineNode, Row } from './outline-row.ts'

/**
 * The rows of a tree that a focus leaves. It remembers which it gave, so that after an edit it can tell where some have come
 * or gone: of a row that nobody sees the outline does not say what has become of it.
 */
export interface ShownRows {
  /** Those of the rows right below one (of the top: undefined) that are shown, where that one is. */
  readonly below: (row: OutlineNode | undefined, rows: readonly OutlineNode[]) => readonly OutlineNode[]
  /** Whether any row below one is shown: asked of a row that is painted, and costs no rows. */
  readonly hasBelow: (row: OutlineNode) => boolean
  /** The row itself where it is shown, else the nearest above it that is. */
  readonly nearest: (row: OutlineNode) => OutlineNode | undefined
  /** How many items are shown. */
  readonly count: (plan: ReadPlan) => number
  /** What has changed in an outline, and below which rows there are others now. */
  readonly changed: (outline: Outline) => Outline['changed']
}

export function shownRows(focus: Focus): ShownRows {
  const sight = sightOf(focus)
  const isWhole = !isNarrow(focus)
  const top = {}
  const given = new WeakMap<object, readonly OutlineNode[]>()
  const painted = new WeakMap<Row, { readonly node: Node; readonly hasBelow: boolean }>()

  const isShown = (row: OutlineNode): boolean => isWhole || !(row instanceof Row) || sight.sees(row.node)
  const isAnyBelow = (row: OutlineNode): boolean =>
    isWhole || !(row instanceof Row) ? row.hasChildren : row.node.rows.some(({ nodes }) => nodes.some(sight.sees))
  const shownOf = (rows: readonly OutlineNode[]): readonly OutlineNode[] => (isWhole ? rows : rows.filter(isShown))

  /** Adds the rows below which the editor has to look again, from the top down. */
  const look = (row: Row, told: Set<OutlineNode>): void => {
    const before = painted.get(row)
    // Nobody has seen it, or nothing below it is another.
    if (before === undefined || before.node === row.node) return
    const hasBelow = isAnyBelow(row)
    painted.set(row, { node: row.node, hasBelow })
    const last = given.get(row)
    if (hasBelow !== before.hasBelow) told.add(row)
    else if (last !== undefined) lookBelow(row, last, row.children, told)
  }
  const lookBelow = (
    row: Row | undefined,
    last: readonly OutlineNode[],
    rows: readonly OutlineNode[],
    told: Set<OutlineNode>,
  ): boolean => {
    const now = shownOf(rows)
    if (now.length !== last.length || now.some((one, i) => one !== last[i])) {
      if (row !== undefined) told.add(row)
      return false
    }
    for (const one of now) if (one instanceof Row) look(one, told)
    return true
  }

  return {
    below: (row, rows) => {
      const shown = shownOf(rows)
      if (!isWhole) given.set(row ?? top, shown)
      return shown
    },
    hasBelow: (row) => {
      const hasBelow = isAnyBelow(row)
      if (!isWhole && row instanceof Row) painted.set(row, { node: row.node, hasBelow })
      return hasBelow
    },
    nearest: (row) => {
      let found: OutlineNode | undefined
      for (const one of pathTo(row)) {
        if (!isShown(one)) break
        found = one
      }
      return found
    },
    // The plan itself is no row.
    count: (plan) => (isWhole ? plan.size : Math.max(0, sight.count(plan.node) - 1)),
    changed: (outline) => {
      const { changed, rows } = outline
      const last = given.get(top)
      if (isWhole || changed === 'all' || last === undefined) return changed
      const told = new Set(changed)
      return lookBelow(undefined, last, rows, told) ? [...told] : 'all'
    },
  }
}

/** From the top down to the row. */
function pathTo(row: OutlineNode): readonly OutlineNode[] {
  const path: OutlineNode[] = []
  for (let at: OutlineNode | undefined = row; at !== undefined; at = at.parent) path.unshift(at)
  return path
}
