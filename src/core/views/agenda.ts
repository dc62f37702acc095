import { daysBetween } from '../plan/dates/calendar.ts'
import type { Day } from '../plan/dates/period.ts'
import type { Item, Plan } from '../plan/model.ts'
import { ancestor, isLive, nextActions } from '../plan/walk.ts'

/** One open action, with what it serves and how much room it leaves. */
export interface AgendaEntry {
  readonly action: Item
  readonly milestone?: Item
  readonly goal?: Item
  /** The next action of its goal; the others wait behind one. */
  readonly isNext: boolean
  /** The day that comes first among the ends of the action, its milestone and its goal. */
  readonly due?: Day
  /** Days that may pass before it is too late to begin: up to `due`, less the days that the action takes. Negative: late. */
  readonly slack?: number
}

const minutesOfWork = 8 * 60

/**
 * The open actions of a plan: first the next one of every goal, then the rest; each part by slack, those without an end
 * last, and otherwise in the order of the text. Nothing below an item that is over or on hold is on the agenda.
 */
export function agendaOf(plan: Plan, today: Day): readonly AgendaEntry[] {
  const next = nextActions(plan.items)
  return plan.items
    .filter((item) => item.level === 'action' && isLive(item))
    .map((action) => entryOf(action, today, next))
    .sort(byUrgency)
}

/** The order of the agenda, for entries of several plans as well. */
export const byUrgency = (a: AgendaEntry, b: AgendaEntry): number =>
  Number(b.isNext) - Number(a.isNext) || compareSlack(a.slack, b.slack)

function compareSlack(a: number | undefined, b: number | undefined): number {
  if (a === b) return 0
  return a === undefined ? 1 : b === undefined ? -1 : a - b
}

function entryOf(action: Item, today: Day, next: ReadonlySet<string>): AgendaEntry {
  const goal = ancestor(action, 'goal')
  const milestone = ancestor(action, 'milestone')
  const due = lineage(action).flatMap(endOf).sort()[0]
  const daysOfWork = Math.ceil((action.estimateMinutes ?? 0) / minutesOfWork)
  return {
    action,
    ...(milestone && { milestone }),
    ...(goal && { goal }),
    isNext: next.has(action.id),
    // An action of up to a day is begun in time on the day it is due.
    ...(due !== undefined && { due, slack: daysBetween(today, due) - Math.max(0, daysOfWork - 1) }),
  }
}

/** The item and those above it, itself first. */
function lineage(item: Item): readonly Item[] {
  const line: Item[] = []
  for (let at: Item | undefined = item; at !== undefined; at = at.parent) line.push(at)
  return line
}

/** The last day of an item, named by itself or by the headings above it. */
const endOf = ({ due, horizon }: Item): readonly Day[] =>
  due?.kind === 'known' ? [due.period.last] : due === undefined && horizon !== undefined ? [horizon.last] : []
