import type { Snapshot } from '../checks/snapshot.ts'
import type { PlanItem } from '../plan/item.ts'
import type { Item } from '../plan/model.ts'
import type { Node } from '../plan/node.ts'
import { isLed, nextAction } from '../plan/walk.ts'
import { dueContext } from './due.ts'
import { nodesBelow, type OutlineNode, Row, type RowsOf, worstOf } from './outline-row.ts'

export type { OutlineNode } from './outline-row.ts'

/** The plan as a tree of rows. */
export interface Outline {
  /** Names the file, as each row does. */
  readonly source: string
  readonly rows: readonly OutlineNode[]
  /**
   * The rows that look otherwise than in the outline before, or have others below them, each with all that is below it;
   * `all` where that cannot be told row by row.
   */
  readonly changed: readonly OutlineNode[] | 'all'
  /** The row of an item of the same reading. */
  readonly rowOf: (item: Item) => OutlineNode | undefined
  /** The row with a key, of those that were ever asked for one. */
  readonly rowWith: (key: string) => OutlineNode | undefined
  readonly made: Made
}

interface Made {
  readonly tree: RowsOf
  readonly rows: readonly Row[]
}

/**
 * The outline of a snapshot. Rows of `previous`, of the same file, are taken over by the items that they have become: then
 * it costs what has changed since, and `previous` can no longer be used.
 *
 * @param source names the file; each row tells it
 */
export function outline(read: Snapshot, previous?: Outline, source = ''): Outline {
  if (previous === undefined || previous.made.tree.source !== source) {
    const findings = read.findingsByFacts
    const tree: RowsOf = { source, snapshot: read, items: new Map(), findings, keys: new Map(), byFacts: new Map() }
    const rows = nodesBelow(read.plan.node).map((node, index) => new Row(tree, undefined, node, index))
    return outlineOf({ tree, rows }, 'all')
  }
  const { tree, rows: before } = previous.made
  const last = tree.snapshot
  const lastFindings = tree.findings
  tree.snapshot = read
  tree.items = new Map()
  tree.findings = read.findingsByFacts
  const change: Change = { moved: new Set(), suspects: new Set(), led: new Set() }
  const rows = taken(tree, undefined, before, nodesBelow(read.plan.node), change)
  const isSameList = rows.length === before.length && rows.every((row, i) => row === before[i])
  const made = { tree, rows }
  const isSameDay = JSON.stringify(dueContext(last)) === JSON.stringify(dueContext(read))
  if (!isSameDay || !isSameList) {
    for (const row of tree.byFacts.values()) row.repaint()
    return outlineOf(made, 'all')
  }
  for (const facts of new Set([...lastFindings.keys(), ...tree.findings.keys()])) {
    const [was, is] = [lastFindings.get(facts) ?? [], tree.findings.get(facts) ?? []]
    const row = was.length === is.length && worstOf(was) === worstOf(is) ? undefined : tree.byFacts.get(facts)
    if (row !== undefined) change.suspects.add(row)
  }
  // What comes next may be a row of which nothing else has changed.
  for (const row of change.led) {
    const next = isLed(row.item) ? nextAction(row.item) : undefined
    const found = next && tree.byFacts.get((next as PlanItem).node.facts)
    for (const one of [row.next, found]) if (one !== undefined) change.suspects.add(one)
    row.next = found
  }
  const changed = new Set(change.moved)
  for (const row of change.suspects) if (tree.byFacts.get(row.node.facts) === row && row.repaint()) changed.add(row)
  const hasChangedAbove = ({ parent }: Row): boolean =>
    parent !== undefined && (changed.has(parent) || hasChangedAbove(parent))
  return outlineOf(
    made,
    [...changed].filter((row) => !hasChangedAbove(row)),
  )
}

function outlineOf(made: Made, changed: Outline['changed']): Outline {
  const { tree, rows } = made
  const rowOf = (item: Item): Row | undefined => {
    const { parent, node } = item as PlanItem
    const beside = parent?.parent === undefined ? rows : rowOf(parent)?.children
    return beside?.find((row) => row.node === node)
  }
  return {
    source: tree.source,
    rows,
    changed,
    rowOf,
    rowWith: (key) => tree.keys.get(key),
    made,
  }
}

/** What has changed from one reading to the next. */
interface Change {
  /** Rows that have others below them, or in another order. */
  readonly moved: Set<Row>
  /** Rows that may look otherwise. */
  readonly suspects: Set<Row>
  /** Rows that may have another next action. */
  readonly led: Set<Row>
}

/** The rows of some items beside each other: the ones before, as far as the items are the same or have come of the same. */
function taken(
  tree: RowsOf,
  parent: Row | undefined,
  before: readonly Row[],
  nodes: readonly Node[],
  change: Change,
): readonly Row[] {
  const most = Math.min(before.length, nodes.length)
  let start = 0
  while (start < most && before[start]?.node === nodes[start]) start++
  let same = 0
  while (same < most - start && before[before.length - 1 - same]?.node === nodes[nodes.length - 1 - same]) same++
  if (start + same === before.length && before.length === nodes.length) return before
  const left = before.slice(start, before.length - same)
  const rows = [
    ...before.slice(0, start),
    ...handedOn(tree, parent, left, nodes.slice(start, nodes.length - same), start, change),
    ...before.slice(before.length - same),
  ]
  for (let i = start; i < rows.length; i++) (rows[i] as Row).index = i
  return rows
}

/** The row of each item: the one with its words, else the first one left of its level, in order, else a new one. */
function handedOn(
  tree: RowsOf,
  parent: Row | undefined,
  before: readonly Row[],
  nodes: readonly Node[],
  first: number,
  change: Change,
): readonly Row[] {
  const left = new Set(before)
  const same = new Map(before.map((row) => [row.level + row.title, row]))
  const titleOf = ({ facts: { draft } }: Node): string => draft.level + draft.words.text.trim()
  const found = nodes.map((node) => {
    const row = same.get(titleOf(node))
    return row !== undefined && left.delete(row) ? row : undefined
  })
  const rows = nodes.map((node, i): Row => {
    let row = found[i]
    for (const one of row === undefined ? left : []) {
      if (one.level !== node.facts.draft.level) continue
      left.delete(one)
      row = one
      break
    }
    if (row === undefined) return new Row(tree, parent, node, first + i)
    take(tree, row, node, change)
    return row
  })
  for (const row of left) row.drop()
  return rows
}

/** A row is of another item from now on, or of what that has become. */
function take(tree: RowsOf, row: Row, node: Node, change: Change): void {
  if (row.node === node) return
  if (tree.byFacts.get(row.node.facts) === row) tree.byFacts.delete(row.node.facts)
  row.node = node
  tree.byFacts.set(node.facts, row)
  change.suspects.add(row)
  if (row.level === 'goal' || row.level === 'milestone') change.led.add(row)
  if (row.below === undefined) return
  const below = taken(tree, row, row.below, nodesBelow(node), change)
  if (below.length !== row.below.length || below.some((one, i) => one !== row.below?.[i])) change.moved.add(row)
  row.below = below
}
