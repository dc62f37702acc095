/**
 * From a plan and its findings to plain data ready to paint: what to show, in which words, and where it leads. Every
 * surface paints the same data; nothing here knows how.
 */

import type { Snapshot } from '../checks/snapshot.ts'
import { daysBetween, fiscalYearOf, monthOf, yearOf } from '../plan/dates/calendar.ts'
import type { Day, Period } from '../plan/dates/period.ts'
import type { Item } from '../plan/model.ts'
import { isOver } from '../plan/values.ts'
import { type Message, message } from '../text/message.ts'

export interface DueContext {
  readonly today: Day
  /** 1 to 12. */
  readonly fiscalYearStart: number
}

/** What the plan's days are said by: its front matter counts more than the settings. */
export const dueContext = ({ plan, context: { today, settings } }: Pick<Snapshot, 'plan' | 'context'>): DueContext => ({
  today,
  fiscalYearStart: plan.frontMatter?.fiscalYearStart ?? settings.fiscalYearStart,
})

/** When an item is due, as a person says it. */
export interface Due {
  readonly label: Message
  readonly isLate: boolean
}

/** Undefined where nothing says an end, or says one whose day is not known. Late is only what is still to be done. */
export function dueOf(item: Pick<Item, 'status' | 'due' | 'horizon'>, context: DueContext): Due | undefined {
  if (isOver(item.status)) return undefined
  if (item.due?.kind === 'invalid') return { label: message('no such day'), isLate: false }
  if (item.due?.kind === 'ambiguous') return { label: message('which day?'), isLate: false }
  if (item.due?.kind === 'unknown') return undefined
  const period = item.due?.period ?? item.horizon
  return period && { label: periodLabel(period, context), isLate: period.last < context.today }
}

/** "in 5 d", "tomorrow", "2 d late"; a longer period by its name ("Q2", "March 2027") until its end is near. */
export function periodLabel(period: Period, context: DueContext): Message {
  const days = daysBetween(context.today, period.last)
  if (days < 0 || days <= 14 || period.precision === 'day' || period.precision === 'week') return distance(days)
  return periodName(period, context)
}

/** How far away a day is, in the largest unit that is still exact enough to act on. */
function distance(days: number): Message {
  if (days === 0) return message('today')
  if (days === 1) return message('tomorrow')
  const far = Math.abs(days)
  for (const { upTo, size, ahead, late } of units) {
    if (far <= upTo)
      return days > 0 ? { ...ahead, args: [Math.round(far / size)] } : { ...late, args: [Math.round(far / size)] }
  }
  return message('{0}', days)
}

const units: readonly {
  readonly upTo: number
  readonly size: number
  readonly ahead: Message
  readonly late: Message
}[] = [
  { upTo: 14, size: 1, ahead: message('in {0} d'), late: message('{0} d late') },
  { upTo: 63, size: 7, ahead: message('in {0} wk'), late: message('{0} wk late') },
  { upTo: 730, size: 30.44, ahead: message('in {0} mo'), late: message('{0} mo late') },
  { upTo: Number.POSITIVE_INFINITY, size: 365.25, ahead: message('in {0} y'), late: message('{0} y late') },
]

/** A period's own name; the year is left out where it is this one. */
export function periodName({ first, last, precision }: Period, { today, fiscalYearStart }: DueContext): Message {
  const fiscal = fiscalYearOf(first, fiscalYearStart)
  const isThisYear = fiscal === fiscalYearOf(today, fiscalYearStart)
  const months = (monthOf(first) - fiscalYearStart + 12) % 12
  const year = fiscalYearStart === 1 ? String(fiscal) : `FY${String(fiscal % 100).padStart(2, '0')}`
  if (precision === 'quarter') {
    const quarter = Math.floor(months / 3) + 1
    return isThisYear ? message('Q{0}', quarter) : message('Q{0} {1}', quarter, year)
  }
  if (precision === 'half') {
    const half = Math.floor(months / 6) + 1
    return isThisYear ? message('H{0}', half) : message('H{0} {1}', half, year)
  }
  if (precision === 'month') {
    const names = monthNames[monthOf(first) - 1]
    const thisYear = yearOf(first) === yearOf(today)
    return (thisYear ? names?.[0] : names && { ...names[1], args: [yearOf(first)] }) ?? message('{0}', last)
  }
  // A calendar year stays one even where the fiscal year starts in another month.
  if (precision === 'year') return message('{0}', monthOf(first) === 1 ? yearOf(first) : year)
  return message('{0}', last)
}

const monthNames: readonly (readonly [Message, Message])[] = [
  [message('January'), message('January {0}')],
  [message('February'), message('February {0}')],
  [message('March'), message('March {0}')],
  [message('April'), message('April {0}')],
  [message('May'), message('May {0}')],
  [message('June'), message('June {0}')],
  [message('July'), message('July {0}')],
  [message('August'), message('August {0}')],
  [message('September'), message('September {0}')],
  [message('October'), message('October {0}')],
  [message('November'), message('November {0}')],
  [message('December'), message('December {0}')],
]
