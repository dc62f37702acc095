import type { Item, Plan } from '../plan/model.ts'
import { message } from '../text/message.ts'
import { reorder } from './reorder.ts'
import type { EditResult } from './result.ts'

/** Moves an item, with everything below it, past the sibling of its level that stands before or behind it. */
export function moveBeside(plan: Plan, item: Item, way: 'up' | 'down'): EditResult {
  const siblings = item.parent?.childrenAt(item.level) ?? []
  const at = siblings.findIndex(({ id }) => id === item.id)
  const own = siblings[at]
  const other = siblings[way === 'up' ? at - 1 : at + 1]
  if (own === undefined || other === undefined) {
    return {
      refused:
        way === 'up'
          ? message('“{0}” is the first of its siblings already. Nothing was changed.', item.title)
          : message('“{0}” is the last of its siblings already. Nothing was changed.', item.title),
    }
  }
  return way === 'up' ? reorder(plan, [other, own], [own, other]) : reorder(plan, [own, other], [other, own])
}
