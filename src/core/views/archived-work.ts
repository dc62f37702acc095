import type { Snapshot } from '../checks/snapshot.ts'
import { archivedItems } from '../edits/archived.ts'
import type { Item } from '../plan/model.ts'
import { ancestor, descendants } from '../plan/walk.ts'

/** An item that lies in a plan's archive, by itself or below another. */
export interface ArchivedWork {
  readonly item: Item
  /** How much further down it stands in the text than its spans say. */
  readonly offset: number
  /** The goal that it served. */
  readonly goal: Item | undefined
  /** The ids of what it stood below that is still in the plan. */
  readonly above: ReadonlySet<string>
}

/** All that lies in the archive of a plan, in the order of the text. */
export const archivedWork = ({ plan, context }: Snapshot): readonly ArchivedWork[] =>
  archivedItems(plan, context).flatMap(({ item: top, offset, parent }) => {
    const above = new Set<string>()
    for (let at = parent; at !== undefined; at = at.parent) above.add(at.id)
    const over = parent?.level === 'goal' ? parent : parent && ancestor(parent, 'goal')
    // What it is read below there only stands in for what it came from.
    return [top, ...descendants(top)].map((item) => ({
      item,
      offset,
      goal: item === top || top.level !== 'goal' ? over : ancestor(item, 'goal'),
      above,
    }))
  })
