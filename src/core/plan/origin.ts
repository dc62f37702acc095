import type { Day } from './dates/period.ts'
import type { Item } from './model.ts'

/**
 * The day that the months of a goal's milestones count from: its own start, else the plan's; else, for a goal that is
 * to be reached by the end of a year, the first day of that year.
 */
export function originOf(
  { start, due }: Partial<Pick<Item, 'start' | 'due'>>,
  planStart: Day | undefined,
): Day | undefined {
  if (start?.kind === 'known') return start.period.first
  if (planStart !== undefined) return planStart
  return due?.kind === 'known' && due.period.precision === 'year' ? due.period.first : undefined
}
