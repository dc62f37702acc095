import type { Finding } from '../checks/check.ts'
import type { Snapshot } from '../checks/snapshot.ts'
import type { Item, Level, Progress, Status } from '../plan/model.ts'
import type { Severity } from '../plan/settings.ts'
import { isOpen, nextAction } from '../plan/walk.ts'
import type { Span } from '../text/span.ts'
import { type Due, dueContext, dueOf } from './due.ts'

/** One row of the plan's tree. */
export interface OutlineNode {
  /**
   * Tells the row from every other one, and stays while its item is reworded or moved by a little: what a person has
   * opened stays open. `itemId` is what a change is asked for with.
   */
  readonly key: string
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
  /** Whether it can be ticked: actions and steps. */
  readonly isTask: boolean
  /** The one action that its goal or milestone waits for. */
  readonly isNext: boolean
  readonly findings: readonly Finding[]
  readonly worst: Severity | undefined
  readonly item: Item
  /** Where a click leads. */
  readonly at: Span
  readonly parent: OutlineNode | undefined
  readonly children: readonly OutlineNode[]
}

/** The plan as a tree of rows. Rows of `previous` hand their keys on to the rows that they have become. */
export function outline(read: Snapshot, previous: readonly OutlineNode[] = []): readonly OutlineNode[] {
  const { plan, findings } = read
  const byItem = new Map<string, Finding[]>()
  for (const finding of findings) {
    const list = byItem.get(finding.itemId)
    if (list === undefined) byItem.set(finding.itemId, [finding])
    else list.push(finding)
  }
  const due = dueContext(read)
  const next = nextActions(plan.items)
  const taken = new Set<string>()
  const rows = (items: readonly Item[], parent: OutlineNode | undefined, before: readonly OutlineNode[]) => {
    const keys = handOn(items, before)
    return items.map((item, index): OutlineNode => {
      const old = keys[index]
      const own = byItem.get(item.id) ?? []
      const children: OutlineNode[] = []
      const node: OutlineNode = {
        key: unique(old?.key ?? item.id, taken),
        itemId: item.id,
        level: item.level,
        title: item.title.trim(),
        shortTitle: shortTitle(item),
        status: item.status,
        due: dueOf(item, due),
        progress: item.progress.total > 0 ? item.progress : undefined,
        isTask: item.level === 'action' || item.level === 'step',
        isNext: next.has(item.id),
        findings: own,
        worst: worstOf(own),
        item,
        at: item.spans.title,
        parent,
        children,
      }
      children.push(...rows(item.children, node, old?.children ?? []))
      return node
    })
  }
  return rows(plan.root.children, undefined, previous)
}

/** "Choose the software by 2026-12-15" is due "in 3 wk": what the row says twice has no place in a sidebar. */
function shortTitle({ title, due }: Item): string {
  const whole = title.trim()
  if (due?.kind !== 'known' || due.field.form !== 'natural' || !whole.endsWith(due.field.text)) return whole
  const rest = whole.slice(0, -due.field.text.length).replace(/[\s,;:(–—-]{1,10}$/, '')
  return rest.length < 8 ? whole : rest
}

/** The next action of every open goal, and of milestones and visions that stand without one. */
export function nextActions(items: readonly Item[]): ReadonlySet<string> {
  const next = new Set<string>()
  for (const item of items) {
    const isTop = item.level === 'goal' || (item.level === 'milestone' && item.parent?.level !== 'goal')
    const action = isTop && isOpen(item) ? nextAction(item) : undefined
    if (action !== undefined) next.add(action.id)
  }
  return next
}

/** The old row of each item: the one with its id, else the first one left of its level, in order. */
function handOn(items: readonly Item[], before: readonly OutlineNode[]): readonly (OutlineNode | undefined)[] {
  const same = new Map(before.map((node) => [node.level + node.title, node]))
  const left = new Set(before)
  const found = items.map((item) => {
    const node = same.get(item.level + item.title.trim())
    return node !== undefined && left.delete(node) ? node : undefined
  })
  return items.map((item, index) => {
    const known = found[index]
    if (known !== undefined) return known
    for (const node of left) {
      if (node.level !== item.level) continue
      left.delete(node)
      return node
    }
    return undefined
  })
}

function unique(key: string, taken: Set<string>): string {
  let free = key
  for (let count = 2; taken.has(free); count++) free = `${key}~${count}`
  taken.add(free)
  return free
}

const loudness: Readonly<Record<Severity, number>> = { hint: 0, information: 1, warning: 2, error: 3 }

const worstOf = (findings: readonly Finding[]): Severity | undefined =>
  findings.reduce<Severity | undefined>(
    (worst, { severity }) => (worst === undefined || loudness[severity] > loudness[worst] ? severity : worst),
    undefined,
  )
