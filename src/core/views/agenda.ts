import { dayPeriod, daysBetween, isDay, later, weekAround } from '../plan/dates/calendar.ts'
import type { Day } from '../plan/dates/period.ts'
import type { Item, Plan } from '../plan/model.ts'
import { ancestor, isLive, nextActions } from '../plan/walk.ts'
import { type Message, message } from '../text/message.ts'
import { type Due, periodLabel } from './due.ts'

/** One open action, with what it serves and how much room it leaves. */
export interface AgendaEntry {
  readonly action: Item
  readonly milestone?: Item
  readonly goal?: Item
  /** The next action of its goal; the others wait behind one. */
  readonly isNext: boolean
  /** The day that comes first among the ends of the action, its milestone and its goal. */
  readonly due?: Day
  /** The day on which somebody means to do it, by its own line. */
  readonly scheduled?: Day
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

/** When an action is to be done, seen from today. */
export type AgendaGroup = 'overdue' | 'today' | 'week' | 'later' | 'undated'

/** What the groups are told by. */
export interface AgendaDays {
  readonly today: Day
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekStart: number
}

/** The entries of one group, the most pressing first. */
export interface AgendaSection<Entry extends AgendaEntry = AgendaEntry> {
  readonly group: AgendaGroup
  readonly heading: Message
  readonly entries: readonly Entry[]
}

/** From the most to the least pressing. */
const groups: readonly (readonly [group: AgendaGroup, heading: Message])[] = [
  ['overdue', message('Overdue')],
  ['today', message('Today')],
  ['week', message('This week')],
  ['later', message('Later')],
  ['undated', message('Undated')],
]

/**
 * The group of an entry. Overdue is what should have ended by now. Otherwise the day counts that comes first, of its ends and
 * the one that it is scheduled for; but what starts later is not for today, whatever presses. This week ends with the week
 * that today lies in.
 */
export function groupOf({ action, due, scheduled }: AgendaEntry, { today, weekStart }: AgendaDays): AgendaGroup {
  if (due !== undefined && due < today) return 'overdue'
  const day = due === undefined || (scheduled !== undefined && scheduled < due) ? scheduled : due
  if (day === undefined) return 'undated'
  const at = action.start?.kind === 'known' ? later(day, action.start.period.first) : day
  if (at <= today) return 'today'
  return at <= weekAround(today, weekStart).last ? 'week' : 'later'
}

/**
 * Entries by their groups, those groups left out that have none: in each the next actions first, then by slack, and
 * otherwise in the order in which they are given.
 *
 * @param daysOf what the entry's own plan says of days: weeks may start on another day there
 */
export function agendaGroups<Entry extends AgendaEntry>(
  entries: readonly Entry[],
  daysOf: (entry: Entry) => AgendaDays,
): readonly AgendaSection<Entry>[] {
  const byGroup = new Map<AgendaGroup, Entry[]>()
  for (const entry of entries) {
    const group = groupOf(entry, daysOf(entry))
    const list = byGroup.get(group)
    if (list === undefined) byGroup.set(group, [entry])
    else list.push(entry)
  }
  return groups.flatMap(([group, heading]) => {
    const list = byGroup.get(group)
    return list === undefined ? [] : [{ group, heading, entries: list.sort(byUrgency) }]
  })
}

/** The end of an entry as a person says it; undefined where it has none. */
export const agendaDue = ({ due }: Pick<AgendaEntry, 'due'>, today: Day): Due | undefined =>
  due === undefined
    ? undefined
    : { label: periodLabel(dayPeriod(due), { today, fiscalYearStart: 1 }), isLate: due < today }

function compareSlack(a: number | undefined, b: number | undefined): number {
  if (a === b) return 0
  return a === undefined ? 1 : b === undefined ? -1 : a - b
}

/** An open action as it stands on the agenda; `next` holds the ids of the actions that come next. */
export function entryOf(action: Item, today: Day, next: ReadonlySet<string>): AgendaEntry {
  const goal = ancestor(action, 'goal')
  const milestone = ancestor(action, 'milestone')
  const due = lineage(action).flatMap(endOf).sort()[0]
  const scheduled = scheduledDay(action)
  const daysOfWork = Math.ceil((action.estimateMinutes ?? 0) / minutesOfWork)
  return {
    action,
    ...(milestone && { milestone }),
    ...(goal && { goal }),
    isNext: next.has(action.id),
    ...(scheduled !== undefined && { scheduled }),
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

/** An item that has a day to start on as well is read as starting then: what it is scheduled for stands in its field alone. */
function scheduledDay(item: Item): Day | undefined {
  const { start } = item
  if (start?.kind !== 'known') return undefined
  if (start.field.name === 'scheduled') return start.period.first
  const text = item.fields.find(({ name }) => name === 'scheduled')?.text.trim()
  return text !== undefined && isDay(text) ? text : undefined
}
