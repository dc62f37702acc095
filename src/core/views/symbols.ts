import type { Snapshot } from '../checks/snapshot.ts'
import { type Extent, extentsOf } from '../plan/extents.ts'
import type { Level, Progress, Status } from '../plan/model.ts'
import { isOver } from '../plan/values.ts'
import type { Span } from '../text/span.ts'
import { type Due, dueContext, dueOf } from './due.ts'

/** An item as outlines, breadcrumbs and searches name it. */
export interface PlanSymbol {
  readonly level: Level
  /** Empty where the item has no words yet. */
  readonly title: string
  readonly status: Status
  readonly due: Due | undefined
  /** Undefined where nothing below it counts. */
  readonly progress: Progress | undefined
  /** The item with all below it: the spans of its children lie within. */
  readonly span: Span
  /** Its title, or where that would go. */
  readonly name: Span
  readonly children: readonly PlanSymbol[]
}

/** Every item of a plan, as a tree. An editor asks for it after each edit, and of a large plan as well. */
export function symbols(read: Snapshot): readonly PlanSymbol[] {
  const context = dueContext(read)
  // Many items are due on the same days.
  const labels = new Map<string, Due | undefined>()
  const dueLabel = (facts: Extent['node']['facts']): Due | undefined => {
    if (facts.due?.kind !== 'known') return dueOf(facts, context)
    const { first, last, precision } = facts.due.period
    const key = `${first} ${last} ${precision}`
    if (!labels.has(key)) labels.set(key, dueOf({ ...facts, status: 'open' }, context))
    return isOver(facts.status) ? undefined : labels.get(key)
  }
  const symbolOf = ({ node, span, title, children }: Extent): PlanSymbol => {
    const { facts, progress } = node
    return {
      level: facts.draft.level,
      title: facts.draft.words.text.trim(),
      status: facts.status,
      due: dueLabel(facts),
      progress: progress.total > 0 ? progress : undefined,
      span,
      name: title,
      children: children.length === 0 ? none : children.map(symbolOf),
    }
  }
  return extentsOf(read.plan, read.kept).map(symbolOf)
}

const none: readonly never[] = []
