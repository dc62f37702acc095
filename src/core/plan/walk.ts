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
export function descendants(item: Item): readonly Item[] {
  const below: Item[] = []
  const add = (from: Item): void => {
    for (const child of from.children) {
      below.push(child)
      add(child)
    }
  }
  add(item)
  return below
}

/** Everything of a level below an item, in the order of the text. */
export const descendantsAt = (item: Item, level: Level): readonly Item[] => item.descendantsAt(level)

/** The children of one level; those inside of areas count as children of what holds the area. */
export const childrenOf = (item: Item, level: Level): readonly Item[] =>
  level === 'area' || !item.holds('area')
    ? item.childrenAt(level)
    : item.children.flatMap((child) =>
        child.level === level ? [child] : child.level === 'area' ? childrenOf(child, level) : [],
      )

/** The first of them that this is true of. */
export function firstChild(item: Item, level: Level, isIt: (child: Item) => boolean = () => true): Item | undefined {
  for (const child of item.childrenHolding(level)) {
    if (child.level === level) {
      if (isIt(child)) return child
    } else if (child.level === 'area') {
      const found = firstChild(child, level, isIt)
      if (found !== undefined) return found
    }
  }
  return undefined
}

export const isOpen = (item: Item): boolean => !isOver(item.status) && item.status !== 'on-hold'

/** Whether an item is to be worked on: open, and below nothing that is over or on hold. */
export function isLive(item: Item): boolean {
  for (let at: Item | undefined = item; at !== undefined; at = at.parent) if (!isOpen(at)) return false
  return true
}

/** What is right below an item, through areas, and not over. */
export const openBelow = (item: Item): readonly Item[] =>
  item.children.flatMap((child) => (child.level === 'area' ? openBelow(child) : isOver(child.status) ? [] : [child]))

/** Whether everything right below was finished; what was dropped or went elsewhere does not count. */
export const isAllDone = ({ counting, countingDone }: Item): boolean => counting > 0 && countingDone === counting

/** Whether the last day on which the item was due has passed. */
export const isPast = ({ due }: Pick<Item, 'due'>, today: Day): boolean =>
  due?.kind === 'known' && due.period.last < today

const firstOpen = new WeakMap<Item, { readonly milestone: Item | undefined }>()

/** A goal's first milestone that is still to be reached; found once per goal, since each of its milestones asks for it. */
export function firstOpenMilestone(goal: Item): Item | undefined {
  const known = firstOpen.get(goal)
  if (known !== undefined) return known.milestone
  const milestone = firstChild(goal, 'milestone', isOpen)
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
  return own ?? firstChild(item, 'action', isOpen)
}

/** Whether an item has a next action of its own: an open goal, or an open milestone that stands without one. */
export const isLed = (item: Item): boolean =>
  (item.level === 'goal' || (item.level === 'milestone' && item.parent?.level !== 'goal')) && isOpen(item)

/** The ids of the actions that come next: one of every goal, and of every milestone that stands without one. */
export function nextActions(items: readonly Item[]): ReadonlySet<string> {
  const next = new Set<string>()
  for (const item of items) {
    const action = isLed(item) ? nextAction(item) : undefined
    if (action !== undefined) next.add(action.id)
  }
  return next
}
