import type { Day } from './dates/period.ts'
import type { Item, Level, Plan } from './model.ts'
import { isOver } from './values.ts'

/** The item with this id in the plan as it is now; undefined once its title or one above it has changed. */
export const findItem = (plan: Plan, id: string): Item | undefined => plan.items.find((item) => item.id === id)

/** The innermost item whose subtree holds the offset. */
export function itemAt(plan: Plan, offset: number): Item | undefined {
  let innermost: Item | undefined
  for (const item of plan.items) {
    const { start, end } = item.spans.subtree
    if (start > offset) break
    if (
      offset <= end &&
      (innermost === undefined || end - start <= innermost.spans.subtree.end - innermost.spans.subtree.start)
    ) {
      innermost = item
    }
  }
  return innermost
}

/** The nearest item above of this level. */
export function ancestor(item: Item, level: Level): Item | undefined {
  let above = item.parent
  while (above !== undefined && above.level !== level) above = above.parent
  return above
}

/** Everything below an item, in the order of the text. */
export const descendants = (item: Item): readonly Item[] =>
  item.children.flatMap((child) => [child, ...descendants(child)])

/** The children of one level; those inside of areas count as children of what holds the area. */
export const childrenOf = (item: Item, level: Level): readonly Item[] =>
  item.children.flatMap((child) =>
    child.level === level ? [child] : child.level === 'area' && level !== 'area' ? childrenOf(child, level) : [],
  )

export const isOpen = (item: Item): boolean => !isOver(item.status) && item.status !== 'on-hold'

/** Whether an item is to be worked on: open, and below nothing that is over or on hold. */
export function isLive(item: Item): boolean {
  for (let at: Item | undefined = item; at !== undefined; at = at.parent) if (!isOpen(at)) return false
  return true
}

/** What is right below an item, through areas, and not over. */
export const openBelow = (item: Item): readonly Item[] =>
  item.children.flatMap((child) => (child.level === 'area' ? openBelow(child) : isOver(child.status) ? [] : [child]))

/** Whether the last day on which the item was due has passed. */
export const isPast = ({ due }: Item, today: Day): boolean => due?.kind === 'known' && due.period.last < today

const firstOpen = new WeakMap<Item, { readonly milestone: Item | undefined }>()

/** A goal's first milestone that is still to be reached; found once per goal, since each of its milestones asks for it. */
export function firstOpenMilestone(goal: Item): Item | undefined {
  const known = firstOpen.get(goal)
  if (known !== undefined) return known.milestone
  const milestone = childrenOf(goal, 'milestone').find(isOpen)
  firstOpen.set(goal, { milestone })
  return milestone
}

/**
 * The next action of a milestone, or of a goal: the first open action of its first open milestone, or else one that
 * hangs on the goal itself.
 */
export function nextAction(item: Item): Item | undefined {
  if (item.level === 'action') return isOpen(item) ? item : undefined
  const milestone = item.level === 'goal' ? firstOpenMilestone(item) : undefined
  const own = milestone === undefined ? undefined : nextAction(milestone)
  return own ?? childrenOf(item, 'action').find(isOpen)
}
