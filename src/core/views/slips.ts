import { phraseInTitle } from '../edits/natural-date.ts'
import type { Day } from '../plan/dates/period.ts'
import type { Item, Plan } from '../plan/model.ts'

/**
 * How often the end of an item was moved to a later day, from version to version of its plan up to the item itself. A version
 * in which it is not found, or names no end, says nothing.
 *
 * @param versions the plan as it was before, the oldest first
 */
export function countSlips(versions: readonly Plan[], item: Item): number {
  const ends = [...versions.flatMap((plan) => lastDay(sameItem(plan, item))), ...lastDay(item)]
  return ends.filter((day, i) => day > (ends[i - 1] ?? day)).length
}

const lastDay = (item: Item | undefined): readonly Day[] => (item?.due?.kind === 'known' ? [item.due.period.last] : [])

/** The item of its level that has the same name; of several the one that stood below the same, or none where that does not tell. */
function sameItem(plan: Plan, item: Item): Item | undefined {
  const name = nameOf(item)
  const found = plan.root.descendantsAt(item.level).filter((one) => nameOf(one) === name)
  if (found.length < 2 || item.parent === undefined) return found[0]
  const above = nameOf(item.parent)
  const [first, ...others] = found.filter(({ parent }) => parent !== undefined && nameOf(parent) === above)
  return others.length === 0 ? first : undefined
}

/** The title without the words that say when it ends: who moves the day writes those anew. */
function nameOf(item: Item): string {
  const { title, due } = item
  const phrase = due && phraseInTitle(item, due.field)
  const name = phrase === undefined ? title : `${title.slice(0, phrase.start)} ${title.slice(phrase.end)}`
  return name
    .replace(/[\s,;]+/g, ' ')
    .trim()
    .toLowerCase()
}
