import type { Snapshot } from '../checks/snapshot.ts'
import type { Item } from '../plan/model.ts'
import type { TakenIn } from './linked-plans.ts'
import { type Outline, type OutlineNode, outline } from './outline.ts'

/**
 * The outline of a plan with the goals of the plans that it takes in, each below the item that links to it. The rows of
 * each plan are its own: what one is the parent of, or has below it, over the border of a file, is asked here.
 */
export interface JoinedOutline {
  /** Names the file of the plan that the others hang on. */
  readonly source: string
  readonly rows: readonly OutlineNode[]
  /** As that of an outline; of a row that nobody has asked for what hangs on it, that is not told. */
  readonly changed: Outline['changed']
  readonly below: (row: OutlineNode) => readonly OutlineNode[]
  readonly hasBelow: (row: OutlineNode) => boolean
  readonly above: (row: OutlineNode) => OutlineNode | undefined
  /** The goals that hang on items of other plans. */
  readonly taken: readonly Hung[]
  /** Whether it is a goal that hangs on the item of another plan. */
  readonly isTakenIn: (row: OutlineNode) => boolean
  /** The row of an item of the same reading; undefined where its plan is not here, or only its goals are. */
  readonly rowOf: (source: string, item: Item) => OutlineNode | undefined
  /** The row with a key, of those that were ever asked for one. */
  readonly rowWith: (source: string, key: string) => OutlineNode | undefined
  readonly made: Made
}

/** The goals of a plan, and the row that they hang on: undefined for the top of the tree. */
interface Hung {
  readonly on: OutlineNode | undefined
  readonly goals: readonly OutlineNode[]
  /** The ids of their items, which change with the words of what stands above them and has no row. */
  readonly ids: readonly string[]
}

interface Made {
  /** By source, that of the plan that all hang on first. */
  readonly outlines: ReadonlyMap<string, Outline>
  readonly hung: ReadonlyMap<string, Hung>
  readonly asked: Asked
}

/**
 * What was told of rows when somebody asked. A row that is painted anew takes those below it along, and while they are on
 * their way the editor throws a tick on one of them away: so none is painted anew for what it says already.
 */
interface Asked {
  /** The goals of other plans that hang on a row. */
  readonly goals: WeakMap<OutlineNode, readonly OutlineNode[]>
  readonly hasBelow: WeakMap<OutlineNode, boolean>
}

const none: readonly OutlineNode[] = []

/**
 * Joins outlines. Rows of `previous` are taken over as in an outline: then `previous` can no longer be used.
 *
 * @param taken the plans that it takes in, each behind the one that links to it
 */
export function joinedOutline(
  source: string,
  snapshot: Snapshot,
  taken: readonly Pick<TakenIn, 'file' | 'snapshot' | 'from' | 'link'>[],
  previous?: JoinedOutline,
): JoinedOutline {
  const before = previous?.source === source ? previous.made : undefined
  const outlines = new Map([[source, outlineAgain(source, snapshot, before)]])
  const hung = new Map<string, Hung>()
  const below = new Map<OutlineNode | undefined, readonly OutlineNode[]>()
  const asked: Asked = before?.asked ?? { goals: new WeakMap(), hasBelow: new WeakMap() }
  for (const { file, snapshot: read, from, link } of taken) {
    const on = hangingOn(outlines.get(from), link.item, hung.get(from))
    const own = outlineAgain(file, read, before)
    const goals = goalsIn(own.rows)
    outlines.set(file, own)
    hung.set(file, { on, goals, ids: goals.map(({ itemId }) => itemId) })
    below.set(on, [...(below.get(on) ?? []), ...goals])
  }
  const hasBelow = (row: OutlineNode): boolean => row.hasChildren || (below.get(row) ?? none).length > 0
  const isTold = (on: OutlineNode): boolean =>
    areSame(asked.goals.get(on) ?? below.get(on) ?? none, below.get(on) ?? none) &&
    (asked.hasBelow.get(on) ?? hasBelow(on)) === hasBelow(on)
  const isTakenIn = ({ source: file, parent, level }: OutlineNode): boolean =>
    hung.has(file) && level === 'goal' && !isInGoal(parent)
  return {
    source,
    rows: [...(outlines.get(source)?.rows ?? []), ...(below.get(undefined) ?? [])],
    changed: changedIn(source, outlines, hung, before, isTold),
    below: (row) => {
      const goals = below.get(row) ?? none
      asked.goals.set(row, goals)
      return [...row.children, ...goals]
    },
    hasBelow: (row) => {
      asked.hasBelow.set(row, hasBelow(row))
      return hasBelow(row)
    },
    above: (row) => (isTakenIn(row) ? hung.get(row.source)?.on : row.parent),
    taken: [...hung.values()],
    isTakenIn,
    rowOf: (file, item) => {
      const row = outlines.get(file)?.rowOf(item)
      return row !== undefined && (file === source || isInGoal(row)) ? row : undefined
    },
    rowWith: (file, key) => outlines.get(file)?.rowWith(key),
    made: { outlines, hung, asked },
  }
}

/** The outline of a file, taken over from before; unread where nothing of it has been read anew. */
function outlineAgain(source: string, snapshot: Snapshot, before: Made | undefined): Outline {
  const known = before?.outlines.get(source)
  return known?.made.tree.snapshot === snapshot ? { ...known, changed: [] } : outline(snapshot, known, source)
}

/** The row of the item that links. Of a plan that was taken in only goals are there: what its vision links to hangs beside them. */
function hangingOn(from: Outline | undefined, item: Item, itself: Hung | undefined): OutlineNode | undefined {
  const row = item.parent === undefined ? undefined : from?.rowOf(item)
  return itself === undefined || isInGoal(row) ? row : itself.on
}

/** The goals of a plan that stand in no other, through its vision and areas. */
const goalsIn = (rows: readonly OutlineNode[]): readonly OutlineNode[] =>
  rows.flatMap((row) =>
    row.level === 'goal' ? [row] : row.level === 'vision' || row.level === 'area' ? goalsIn(row.children) : [],
  )

function isInGoal(row: OutlineNode | undefined): boolean {
  for (let at = row; at !== undefined; at = at.parent) if (at.level === 'goal') return true
  return false
}

function changedIn(
  source: string,
  outlines: ReadonlyMap<string, Outline>,
  hung: ReadonlyMap<string, Hung>,
  before: Made | undefined,
  isTold: (on: OutlineNode) => boolean,
): Outline['changed'] {
  const own = outlines.get(source)?.changed ?? 'all'
  if (before === undefined || own === 'all') return 'all'
  const changed = new Set(own)
  for (const file of new Set([...before.hung.keys(), ...hung.keys()])) {
    const was = before.hung.get(file)
    const is = hung.get(file)
    const isSame = was?.on === is?.on && areSame(was?.goals ?? none, is?.goals ?? none)
    const rows = outlines.get(file)?.changed ?? 'all'
    if (isSame && areSame(was?.ids ?? [], is?.ids ?? []) && rows !== 'all' && rows.every(isInGoal)) {
      for (const row of rows) changed.add(row)
      continue
    }
    for (const hanging of [was, is]) {
      if (hanging === undefined) continue
      if (hanging.on === undefined) return 'all'
      if (isSame || !isTold(hanging.on)) changed.add(hanging.on)
    }
  }
  return [...changed]
}

const areSame = <Value>(a: readonly Value[], b: readonly Value[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i])
