import type { Item, Plan } from '../plan/model.ts'
import { type Altitude, isSeenAt } from './focus.ts'

/**
 * Which items are folded in the text so that one sees as far down as from an altitude: the lowest that are seen, and what
 * hangs on a level above though it belongs to one below. From ground level nothing is folded.
 *
 * @param canFold whether the editor has something to fold at an item; where it has nothing, those below it are folded
 */
export function foldsAt({ root }: Plan, altitude: Altitude, canFold: (item: Item) => boolean): readonly Item[] {
  if (altitude === 'everything') return []
  const isSeen = ({ level }: Item): boolean => isSeenAt(altitude, level)
  const folds: Item[] = []
  const visit = (item: Item): void => {
    if (!(isSeen(item) && item.children.some(isSeen)) && canFold(item)) folds.push(item)
    else for (const child of item.children) visit(child)
  }
  for (const child of root.children) visit(child)
  return folds
}
