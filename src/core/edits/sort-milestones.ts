import type { Item, Plan } from '../plan/model.ts'
import { childrenOf } from '../plan/walk.ts'
import { reorder } from './reorder.ts'
import type { EditResult } from './result.ts'

/** Puts the milestones of a goal in the order of the days they are due. Those without one keep their places. */
export function sortMilestones(plan: Plan, goal: Item): EditResult {
  const milestones = childrenOf(goal, 'milestone')
  const dated = milestones.filter((item) => dueDay(item) !== undefined)
  const sorted = [...dated].sort((a, b) => compare(dueDay(a) ?? '', dueDay(b) ?? ''))
  return reorder(plan, dated, sorted)
}

const dueDay = ({ due }: Item): string | undefined => (due?.kind === 'known' ? due.period.last : undefined)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
