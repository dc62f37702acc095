import type { Item, Plan } from '../plan/model.ts'
import { findItem } from '../plan/walk.ts'

/**
 * What has become of an item by an edit that moved it: an id is made of what stands above, so it may have another one by
 * now. That is the item of the same words whose id is new, or else the one that has kept its id. Undefined where it is gone.
 */
export function successor(before: Plan, item: Item, after: Plan): Item | undefined {
  const ids = new Set(before.items.map(({ id }) => id))
  return after.items.find(({ id, title }) => title === item.title && !ids.has(id)) ?? findItem(after, item.id)
}

/** The first item of a level that an edit has added. */
export function newcomer(before: Plan, after: Plan, level: Item['level']): Item | undefined {
  const ids = new Set(before.items.map(({ id }) => id))
  return after.items.find((item) => item.level === level && !ids.has(item.id))
}
