import type { Item, Level } from '../plan/model.ts'
import { isOver } from '../plan/values.ts'
import { isAllDone, isOpen } from '../plan/walk.ts'

const closed: ReadonlySet<Level> = new Set<Level>(['goal', 'milestone', 'action'])

/**
 * The nearest goal, milestone or action above an item that could now be marked done as well: it is open, and all that
 * counts right below it is done. Undefined where something is left to do, and for areas and visions, which are never done.
 *
 * @param item as it is in the plan after it was marked done
 */
export function parentToClose({ parent }: Item): Item | undefined {
  let above = parent
  while (above !== undefined && isOver(above.status)) above = above.parent
  if (above === undefined || !closed.has(above.level) || !isOpen(above)) return undefined
  return isAllDone(above) ? above : undefined
}
