import type { Item, Plan } from '../plan/model.ts'

/** Whether every item, or every one of these, is still in the plan at its level. */
export function keepsAll(before: Plan, after: Plan, items: readonly Item[] = before.items): boolean {
  const counts = new Map<string, number>()
  for (const item of after.items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return items.every((item) => {
    const left = counts.get(key(item)) ?? 0
    counts.set(key(item), left - 1)
    return left > 0
  })
}

const key = ({ level, title }: Pick<Item, 'level' | 'title'>): string => `${level}/${title}`
