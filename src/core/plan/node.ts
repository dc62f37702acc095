import type { Branch, Run, Stack } from './draft/draft.ts'
import { type Above, type Facts, factsOf } from './facts.ts'
import type { Level, Progress } from './model.ts'

/**
 * An item with all that stands below it, resolved. Like a branch it is the same object for as long as nothing in it
 * changes, and nothing above that matters to it; it knows no place in the text.
 */
export interface Node extends Sums {
  readonly facts: Facts
  readonly rows: readonly Row[]
  /** Where there are many: the same in stacks. */
  readonly stacks: readonly RowStack[] | undefined
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

/** Rows in a row below the same item. */
export interface RowStack extends Sums, Pick<Row, 'leaves' | 'counting' | 'done' | 'above' | 'under'> {
  readonly rows: readonly Row[]
}

/** What stands below an item, in as few parts as there are. */
export const partsBelow = ({ stacks, rows }: Node): readonly (RowStack | Row)[] => stacks ?? rows

/** The rows of an item that hold something of this level or mark, with their places among all of them. */
export function* rowsHolding(node: Node, bit: number): Generator<readonly [index: number, row: Row], void> {
  let index = 0
  for (const part of partsBelow(node)) {
    const rows = 'rows' in part ? part.rows : [part]
    if ((part.holds & bit) !== 0) {
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i] as Row
        if ((row.holds & bit) !== 0) yield [index + i, row]
      }
    }
    index += rows.length
  }
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

/** Marks a node with one of its own level below it. */
export const nestedBit = 512

/** The node of a branch; made once for as long as both it and what matters above it stay the same. */
export function nodeOf(branch: Branch, under: readonly string[], above: Above): Node {
  const facts = factsOf(branch.draft, branch.more, under, above)
  const before = branch.node as Node | undefined
  if (before?.facts === facts) return before
  const stacks = branch.stacks?.map((stack) => stackOf(stack, under, facts.inside))
  const rows = stacks === undefined ? rowsOf(branch.runs, under, facts.inside) : stacks.flatMap((stack) => stack.rows)
  const below = totalOf(stacks ?? rows)
  const { level } = branch.draft
  const isKeyed = facts.key !== undefined || facts.after.length > 0
  const node: Node = {
    facts,
    rows,
    stacks,
    size: 1 + below.size,
    holds:
      levelBit(level) |
      (level === 'goal' ? below.holds & ~looseBit : below.holds) |
      (level === 'milestone' ? looseBit : 0) |
      (isKeyed ? keyedBit : 0) |
      ((below.holds & levelBit(level)) !== 0 ? nestedBit : 0),
    counting: below.counting,
    done: below.done,
    progress: below.leaves.total === 0 ? noProgress : below.leaves,
  }
  branch.node = node
  return node
}

type Total = Sums & Pick<Row, 'leaves' | 'counting' | 'done'>

const nothing: Total = { size: 0, holds: 0, counting: 0, done: 0, leaves: noProgress }

/** What some parts come to together. */
function totalOf(parts: readonly Total[]): Total {
  if (parts.length === 0) return nothing
  let size = 0
  let holds = 0
  let counting = 0
  let done = 0
  let leaves = 0
  let leavesDone = 0
  for (const part of parts) {
    size += part.size
    holds |= part.holds
    counting += part.counting
    done += part.done
    leaves += part.leaves.total
    leavesDone += part.leaves.done
  }
  return { size, holds, counting, done, leaves: { done: leavesDone, total: leaves } }
}

/** Whether there is one of this level below a node. */
export const holdsBelow = ({ facts, holds }: Node, bit: number): boolean =>
  (holds & bit) !== 0 && (levelBit(facts.draft.level) !== bit || (holds & nestedBit) !== 0)

const rowsOf = (runs: readonly Run[], under: readonly string[], above: Above): readonly Row[] =>
  runs.length === 0 ? none : runs.map((run) => rowOf(run, run.under ?? under, above))

function stackOf(stack: Stack, under: readonly string[], above: Above): RowStack {
  const before = stack.rows as RowStack | undefined
  if (before?.above === above && before.under === under) return before
  const rows = rowsOf(stack.runs, under, above)
  const made: RowStack = { rows, above, under, ...totalOf(rows) }
  stack.rows = made
  return made
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
  const ofParts = new WeakMap<RowStack | Row, Value | typeof nothing>()
  const plus = (a: Value | undefined, b: Value | undefined): Value | undefined =>
    a === undefined ? b : b === undefined ? a : add(a, b)
  const sumOf = (node: Node): Value | undefined => {
    // Of one with nothing below it the row that it stands in knows.
    if (node.rows.length === 0) return of(node)
    const before = ofNodes.get(node)
    if (before !== undefined) return before === nothing ? undefined : before
    let sum = of(node)
    for (const part of partsBelow(node)) sum = plus(sum, sumOfPart(part))
    ofNodes.set(node, sum ?? nothing)
    return sum
  }
  const sumOfPart = (part: RowStack | Row): Value | undefined => {
    const before = ofParts.get(part)
    if (before !== undefined) return before === nothing ? undefined : before
    let sum: Value | undefined
    if ('rows' in part) for (const row of part.rows) sum = plus(sum, sumOfPart(row))
    else for (const node of part.nodes) sum = plus(sum, sumOf(node))
    ofParts.set(part, sum ?? nothing)
    return sum
  }
  return sumOf
}
