import type { Finding } from '../checks/check.ts'
import type { Snapshot } from '../checks/snapshot.ts'
import type { Facts } from '../plan/facts.ts'
import type { PlanItem } from '../plan/item.ts'
import type { Item, Level, Progress, Status } from '../plan/model.ts'
import type { Node } from '../plan/node.ts'
import type { Severity } from '../plan/settings.ts'
import { isOver } from '../plan/values.ts'
import { isLed, nextAction } from '../plan/walk.ts'
import { type Due, dueContext, dueOf } from './due.ts'
import { healthContext, healthOf, type Lag } from './health.ts'
import { metricProgress } from './metric-value.ts'
import { isReady } from './ready.ts'

/** One row of the plan's tree. It is the same object for as long as its item is there, whatever is said of it. */
export interface OutlineNode {
  /**
   * Tells the row from every other one, and stays while its item is reworded or moved by a little: what a person has
   * opened stays open. `itemId` is what a change is asked for with.
   */
  readonly key: string
  /** Names the file that its plan was read from, in the words of who asked for the outline. */
  readonly source: string
  /** The reading that it shows. */
  readonly snapshot: Snapshot
  readonly itemId: string
  readonly level: Level
  /** Empty where the item has no words yet. */
  readonly title: string
  /** The title without the time at its end, where `due` says it already. */
  readonly shortTitle: string
  readonly status: Status
  readonly due: Due | undefined
  /** Undefined where nothing below it counts. */
  readonly progress: Progress | undefined
  /** How much of the way the number of a goal or milestone has gone, from 0 to 1; undefined where nothing says so, or it is over. */
  readonly value: number | undefined
  /** What of a goal lags behind; undefined for all others, and where nothing can be compared. */
  readonly health: readonly Lag[] | undefined
  /** Whether it can be ticked: actions and steps. */
  readonly isTask: boolean
  /** The one action that its goal or milestone waits for. */
  readonly isNext: boolean
  /** Whether all that counts below it is done, so that it is asked of itself whether it is done as well. */
  readonly isReady: boolean
  /** How many findings it has, and the loudest of them. */
  readonly findings: number
  readonly worst: Severity | undefined
  readonly item: Item
  readonly parent: OutlineNode | undefined
  readonly hasChildren: boolean
  readonly children: readonly OutlineNode[]
}

/** All that is painted of a row. */
type Look = Pick<
  OutlineNode,
  | 'level'
  | 'title'
  | 'shortTitle'
  | 'status'
  | 'due'
  | 'progress'
  | 'value'
  | 'health'
  | 'isTask'
  | 'isNext'
  | 'isReady'
  | 'findings'
  | 'worst'
  | 'hasChildren'
>

/** What all rows of a tree share. */
export interface RowsOf {
  readonly source: string
  snapshot: Snapshot
  /** Items of the snapshot that were asked for: a row that held its own would hold the text that it was read from. */
  items: Map<Row, PlanItem>
  /** The findings of the snapshot by the item that they are of. */
  findings: ReadonlyMap<Facts, readonly Finding[]>
  readonly keys: Map<string, Row>
  /** The rows that were ever asked for. */
  readonly byFacts: Map<Facts, Row>
}

export const nodesBelow = ({ rows }: Node): readonly Node[] =>
  rows.length === 1 ? (rows[0]?.nodes ?? []) : rows.flatMap(({ nodes }) => nodes)

/** A row that finds out what it says when somebody asks. Of a plan of ten thousand items the editor asks for a few. */
export class Row implements OutlineNode {
  readonly parent: Row | undefined
  private readonly tree: RowsOf
  node: Node
  /** Its place among the rows beside it. */
  index: number
  /** The rows below it, where somebody has asked for them. */
  below: readonly Row[] | undefined
  /** The next action of a goal or milestone, where it has been painted as that. */
  next: Row | undefined
  private look: Look | undefined
  private knownKey: string | undefined

  constructor(tree: RowsOf, parent: Row | undefined, node: Node, index: number) {
    this.tree = tree
    this.parent = parent
    this.node = node
    this.index = index
    tree.byFacts.set(node.facts, this)
  }

  get children(): readonly Row[] {
    this.below ??= nodesBelow(this.node).map((node, index) => new Row(this.tree, this, node, index))
    return this.below
  }

  get item(): PlanItem {
    const { items, snapshot } = this.tree
    const known = items.get(this)
    if (known !== undefined) return known
    const item = (this.parent?.item ?? snapshot.plan.root).children[this.index] as PlanItem
    items.set(this, item)
    return item
  }

  get key(): string {
    if (this.knownKey === undefined) {
      const { id } = this.item
      let free = id
      for (let count = 2; this.tree.keys.has(free); count++) free = `${id}~${count}`
      this.tree.keys.set(free, this)
      this.knownKey = free
    }
    return this.knownKey
  }

  get source(): string {
    return this.tree.source
  }

  get snapshot(): Snapshot {
    return this.tree.snapshot
  }

  get itemId(): string {
    return this.item.id
  }

  get title(): string {
    return this.node.facts.draft.words.text.trim()
  }

  get level(): Level {
    return this.node.facts.draft.level
  }

  get hasChildren(): boolean {
    return this.node.rows.length > 0
  }

  get shortTitle(): string {
    return this.painted().shortTitle
  }

  get status(): Status {
    return this.painted().status
  }

  get due(): Due | undefined {
    return this.painted().due
  }

  get progress(): Progress | undefined {
    return this.painted().progress
  }

  get value(): number | undefined {
    return this.painted().value
  }

  get health(): readonly Lag[] | undefined {
    return this.painted().health
  }

  get isTask(): boolean {
    return this.painted().isTask
  }

  get isNext(): boolean {
    return this.painted().isNext
  }

  get isReady(): boolean {
    return this.painted().isReady
  }

  get findings(): number {
    return this.painted().findings
  }

  get worst(): Severity | undefined {
    return this.painted().worst
  }

  private painted(): Look {
    this.look ??= this.paint()
    return this.look
  }

  private paint(): Look {
    const { item, level, title, hasChildren, tree } = this
    const found = tree.findings.get(this.node.facts) ?? []
    return {
      level,
      title,
      hasChildren,
      shortTitle: shortTitle(item),
      status: item.status,
      due: dueOf(item, dueContext(tree.snapshot)),
      progress: item.progress.total > 0 ? item.progress : undefined,
      value: isMeasured(item) ? metricProgress(item) : undefined,
      health: level === 'goal' ? healthOf(item, healthContext(tree.snapshot))?.lags : undefined,
      isTask: level === 'action' || level === 'step',
      isNext: this.isWaitedFor(),
      isReady: isReady(item),
      findings: found.length,
      worst: worstOf(found),
    }
  }

  /** Whether it is the next action of an open goal, or of a milestone that stands without one. */
  private isWaitedFor(): boolean {
    if (this.level !== 'action') return false
    for (let above = this.parent; above !== undefined; above = above.parent) {
      if (!isLed(above.item) || nextAction(above.item) !== this.item) continue
      above.next = this
      return true
    }
    return false
  }

  /** Looks again; whether it looks otherwise to somebody who has seen it. */
  repaint(): boolean {
    const before = this.look
    if (before === undefined) return false
    const now = this.paint()
    this.look = now
    return (Object.keys(now) as (keyof Look)[]).some((part) => !isSame(before[part], now[part]))
  }

  /** Forgets that it was there, with all below it. */
  drop(): void {
    if (this.tree.byFacts.get(this.node.facts) === this) this.tree.byFacts.delete(this.node.facts)
    if (this.knownKey !== undefined) this.tree.keys.delete(this.knownKey)
    for (const row of this.below ?? []) row.drop()
  }
}

const isMeasured = ({ level, status }: Item): boolean => (level === 'goal' || level === 'milestone') && !isOver(status)

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))

/** "Choose the software by 2026-12-15" is due "in 3 wk": what the row says twice has no place in a sidebar. */
function shortTitle({ title, due }: Item): string {
  const whole = title.trim()
  if (due?.kind !== 'known' || due.field.form !== 'natural' || !whole.endsWith(due.field.text)) return whole
  const rest = whole.slice(0, -due.field.text.length).replace(/[\s,;:(–—-]{1,10}$/, '')
  return rest.length < 8 ? whole : rest
}

/** How a severity compares with others. */
export const loudness: Readonly<Record<Severity, number>> = { hint: 0, information: 1, warning: 2, error: 3 }

export const worstOf = (findings: readonly Finding[]): Severity | undefined =>
  findings.reduce<Severity | undefined>(
    (worst, { severity }) => (worst === undefined || loudness[severity] > loudness[worst] ? severity : worst),
    undefined,
  )
