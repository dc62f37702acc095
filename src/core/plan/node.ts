import type { Branch, Run } from './draft/draft.ts'
import { type Above, type Facts, factsOf } from './facts.ts'
import type { Level, Progress } from './model.ts'

/**
 * An item with all that stands below it, resolved. Like a branch it is the same object for as long as nothing in it
 * changes, and nothing above that matters to it; it knows no place in the text.
 */
export interface Node extends Sums {
  readonly facts: Facts
  readonly rows: readonly Row[]
  readonly progress: Progress
  /** How many of the items right below count, and how many of these are done: all but dropped and forwarded ones. */
  readonly counting: number
  readonly done: number
}

/** Nodes in a row below the same item. A long list is several, so that an edit costs one of them. */
export interface Row extends Sums {
  readonly nodes: readonly Node[]
  readonly leaves: Progress
  readonly counting: number
  readonly done: number
  /** The levels of its own nodes, as bits. */
  readonly levels: number
  readonly above: Above
  readonly under: readonly string[]
}

interface Sums {
  /** How many items there are, it included. */
  readonly size: number
  /** The levels of all of them, as bits; and whether any has an id, or names that of another. */
  readonly holds: number
}

const bits: Readonly<Record<Level, number>> = {
  plan: 1,
  vision: 2,
  area: 4,
  goal: 8,
  milestone: 16,
  action: 32,
  step: 64,
}

export const levelBit = (level: Level): number => bits[level]

/** Marks a node that has an id, or comes after one that has. */
export const keyedBit = 128

/** Marks a node with a milestone that is below no goal of it. */
export const looseBit = 256

const none: readonly Row[] = []
const noProgress: Progress = { done: 0, total: 0 }

/** The node of a branch; made once for as long as both it and what matters above it stay the same. */
export function nodeOf(branch: Branch, under: readonly string[], above: Above): Node {
  const facts = factsOf(branch.draft, branch.more, under, above)
  const before = branch.node as Node | undefined
  if (before?.facts === facts) return before
  const own = branch.runs.length === 0 ? none : branch.runs.map((run) => rowOf(run, run.under ?? under, facts.inside))
  let size = 1
  const loose = branch.draft.level === 'milestone' ? looseBit : 0
  let holds = loose | levelBit(branch.draft.level) | (facts.key !== undefined || facts.after.length > 0 ? keyedBit : 0)
  const mask = branch.draft.level === 'goal' ? ~looseBit : ~0
  let counting = 0
  let done = 0
  let leaves = 0
  let leavesDone = 0
  for (const row of own) {
    size += row.size
    holds |= row.holds & mask
    counting += row.counting
    done += row.done
    leaves += row.leaves.total
    leavesDone += row.leaves.done
  }
  const node: Node = {
    facts,
    rows: own,
    size,
    holds,
    counting,
    done,
    progress: leaves === 0 ? noProgress : { done: leavesDone, total: leaves },
  }
  branch.node = node
  return node
}

function rowOf(run: Run, under: readonly string[], above: Above): Row {
  const before = run.row as Row | undefined
  if (before?.above === above && before.under === under) return before
  const own = run.branches.map((branch) => nodeOf(branch, under, above))
  let size = 0
  let holds = 0
  let levels = 0
  let counting = 0
  let done = 0
  let leaves = 0
  let leavesDone = 0
  for (const { facts, size: count, holds: held, progress } of own) {
    const { status, draft } = facts
    size += count
    holds |= held
    levels |= levelBit(draft.level)
    if (status === 'dropped' || status === 'forwarded') continue
    counting++
    if (status === 'done') done++
    // Leaves count one each; an area is none, and a done item is done with all it holds.
    const weight = progress.total === 0 ? (draft.level === 'area' ? 0 : 1) : progress.total
    leaves += weight
    leavesDone += status === 'done' ? weight : progress.done
  }
  const row = {
    nodes: own,
    size,
    holds,
    levels,
    counting,
    done,
    leaves: { done: leavesDone, total: leaves },
    above,
    under,
  }
  run.row = row
  return row
}

/**
 * Sums something up over an item and all below it, in the order of the text. What was summed up of a part is kept with it:
 * after an edit only the parts are asked that are new.
 *
 * @param of what one item comes to, looked at with all below it; undefined for nothing
 */
export function summing<Value>(
  of: (node: Node) => Value | undefined,
  add: (a: Value, b: Value) => Value,
): (node: Node) => Value | undefined {
  const nothing = Symbol('nothing')
  const ofNodes = new WeakMap<Node, Value | typeof nothing>()
  const ofRows = new WeakMap<Row, Value | typeof nothing>()
  const plus = (a: Value | undefined, b: Value | undefined): Value | undefined =>
    a === undefined ? b : b === undefined ? a : add(a, b)
  const sumOf = (node: Node): Value | undefined => {
    // Of one with nothing below it the row that it stands in knows.
    if (node.rows.length === 0) return of(node)
    const before = ofNodes.get(node)
    if (before !== undefined) return before === nothing ? undefined : before
    let sum = of(node)
    for (const row of node.rows) sum = plus(sum, sumOfRow(row))
    ofNodes.set(node, sum ?? nothing)
    return sum
  }
  const sumOfRow = (row: Row): Value | undefined => {
    const before = ofRows.get(row)
    if (before !== undefined) return before === nothing ? undefined : before
    let sum: Value | undefined
    for (const node of row.nodes) sum = plus(sum, sumOf(node))
    ofRows.set(row, sum ?? nothing)
    return sum
  }
  return sumOf
}
