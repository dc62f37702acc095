import { type Disposable, type Event, EventEmitter, type Memento } from 'vscode'
import { type Focus, isNarrow, readFocus, wholePlan } from '../core/views/focus.ts'
import { type ShownRows, shownRows } from '../core/views/shown-rows.ts'
import type { ShownPlan } from './shown-plan.ts'

/** What somebody wants to see of the plan in the sidebar. Each plan has its own, which the workspace remembers. */
export interface PlanFocus extends Disposable {
  readonly current: () => Focus
  /** The rows that it leaves; the same object until the focus is another. */
  readonly rows: () => ShownRows
  /** Changes it for good. */
  readonly set: (change: Partial<Focus>) => void
  /** Changes it until it is changed for good, or previewed with nothing. */
  readonly preview: (change: Partial<Focus> | undefined) => void
  /** Tells of another focus on the same plan. */
  readonly onDidChange: Event<Focus>
}

const key = 'altitude.focus'

/** Of so many plans the workspace remembers it; those that were looked at last. */
const mostPlans = 50

export function keepFocus(shownPlan: ShownPlan, memory: Memento): PlanFocus {
  const changed = new EventEmitter<Focus>()
  const kept = new Map<string, Focus>(read(memory))
  let previewed: { readonly source: string; readonly focus: Focus } | undefined
  let made: { readonly focus: Focus; readonly rows: ShownRows } | undefined

  const source = (): string => shownPlan.current()?.uri.toString() ?? ''
  const keptNow = (): Focus => kept.get(source()) ?? wholePlan
  const current = (): Focus => (previewed?.source === source() ? previewed.focus : keptNow())
  return {
    current,
    rows: () => {
      const focus = current()
      if (made?.focus !== focus) made = { focus, rows: shownRows(focus) }
      return made.rows
    },
    set: (change) => {
      const focus = { ...keptNow(), ...change }
      previewed = undefined
      // Behind the others, as the one that was changed last.
      kept.delete(source())
      if (isNarrow(focus)) kept.set(source(), focus)
      void memory.update(key, Object.fromEntries([...kept].slice(-mostPlans)))
      changed.fire(current())
    },
    preview: (change) => {
      if (change === undefined && previewed === undefined) return
      previewed = change && { source: source(), focus: { ...keptNow(), ...change } }
      changed.fire(current())
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  }
}

const read = (memory: Memento): readonly (readonly [string, Focus])[] =>
  Object.entries(memory.get<object>(key) ?? {}).map(([source, focus]) => [source, readFocus(focus)])
