import { setField } from '../../edits/set-field.ts'
import { dayPeriod, halfAround, quarterAround, yearOf, yearPeriod } from '../../plan/dates/calendar.ts'
import type { Day, Period } from '../../plan/dates/period.ts'
import { itemWith } from '../../plan/item.ts'
import type { Field, Item, PlanDate } from '../../plan/model.ts'
import type { ReadPlan } from '../../plan/read.ts'
import type { ReadingContext } from '../../plan/settings.ts'
import { isOver } from '../../plan/values.ts'
import { descendants, isOpen, isPast } from '../../plan/walk.ts'
import { assessItem } from '../../smart/item.ts'
import { type Message, message } from '../../text/message.ts'
import type { CheckContext, Fix } from '../check.ts'
import { replaced } from './fixes.ts'

/** The nearest item above that has days for this date, and the days. */
export function boundAbove(
  item: Item,
  date: 'due' | 'start',
): { readonly item: Item; readonly period: Period } | undefined {
  for (let above = item.parent; above !== undefined; above = above.parent) {
    const bound = above[date]
    if (bound?.kind === 'known') return { item: above, period: bound.period }
  }
  return undefined
}

/**
 * Whether a day can be an item's due without a new quarrel: not before its start or today, not after what it serves or
 * before what serves it, not against the order of the milestones beside it, and at a distance that its level has. Days
 * that have passed bind nothing: they have to be moved themselves.
 */
export function fitsAround(item: Item, day: Day, context: ReadingContext & { readonly plan: ReadPlan }): boolean {
  if (day < context.today || (item.start?.kind === 'known' && day < item.start.period.first)) return false
  const above = boundAbove(item, 'due')
  if (above !== undefined && day > above.period.last && !isPast(above.item, context.today)) return false
  const isBelow = ({ due, status }: Item): boolean => due?.kind === 'known' && !isOver(status) && due.period.last > day
  if (descendants(item).some(isBelow)) return false
  const siblings = item.level === 'milestone' ? (item.parent?.children ?? []).filter(isOpen) : []
  const beside = siblings.filter((other) => other === item || !isPast(other, context.today))
  const at = beside.indexOf(item)
  const inOrder = beside.every(({ due }, i) => {
    if (due?.kind !== 'known' || i === at) return true
    return i < at ? day >= due.period.first : due.period.last >= day
  })
  const due: PlanDate = { kind: 'known', period: dayPeriod(day), field: fieldOf(item, day) }
  const sizeOf = (one: Item): string => assessItem(one, context.plan, context).scope
  const then = sizeOf(itemWith(item, { due }))
  return inOrder && (then === 'ok' || then === 'unclear' || then === sizeOf(item))
}

/** Ends that people choose, as far as they fit with the items around; the one that suits the level best comes first. */
export function endsAround(item: Item, context: CheckContext): readonly (readonly [title: Message, day: Day])[] {
  const { plan, today, settings } = context
  const fiscal = plan.frontMatter?.fiscalYearStart ?? settings.fiscalYearStart
  const soonest: readonly (readonly [Message, Day])[] = [
    [message('End with this quarter'), quarterAround(today, fiscal).last],
    [message('End with this half-year'), halfAround(today, fiscal).last],
    [message('End with this year'), yearPeriod(yearOf(today)).last],
  ]
  // A goal is better served by a far end, a milestone by a near one.
  const choices = item.level === 'goal' ? [...soonest].reverse() : soonest
  const days = choices.map(([, day]) => day)
  return choices.filter(([, day], i) => days.indexOf(day) === i && fitsAround(item, day, context))
}

/** Moves an item inside, and what is below it where that would be left outside; not so far that it ends before it starts. */
export function movedInside(item: Item, name: 'due' | 'start', limit: Day, context: CheckContext): readonly Fix[] {
  const other = name === 'due' ? item.start : item.due
  if (other?.kind === 'known' && (name === 'due' ? other.period.first > limit : other.period.last < limit)) return []
  const below = descendants(item).filter((one) => {
    const date = one[name]
    if (date?.kind !== 'known' || isOver(one.status)) return false
    return name === 'due' ? date.period.last > limit : date.period.last < limit
  })
  const title =
    below.length === 0 ? message('Move this to {0}', limit) : message('Move this and what is below to {0}', limit)
  const results = [item, ...below].map((one) =>
    setField(context.plan, one, one[name]?.field.name ?? name, limit, context),
  )
  const edits = results.flatMap((result) => ('edits' in result ? [result.edits] : []))
  return edits.length < results.length ? [] : [replaced(title, ...edits.flat())]
}

/** The field that a day would stand in; nobody looks at its place. */
const fieldOf = ({ spans: { title } }: Item, text: Day): Field => ({
  name: 'due',
  form: 'property',
  span: title,
  value: title,
  text,
})
