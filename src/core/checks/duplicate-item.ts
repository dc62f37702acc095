import type { Item, Plan } from '../plan/model.ts'
import { isLive } from '../plan/walk.ts'
import { message } from '../text/message.ts'
import { defineCheck } from './check.ts'
import { milestone } from './example-plan.ts'
import { titlePlace } from './finding/place.ts'
import { goes } from './fixes/fixes.ts'

/** What makes two items say the same: level, words, and the day, for "Send the newsletter" comes every month. */
const sameness = ({ level, title, due }: Item): string =>
  `${level} ${title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} ${due?.kind === 'known' ? due.period.last : ''}`

const firstsOf = new WeakMap<Plan, ReadonlyMap<string, Item>>()

/** The first open item of each sameness, found once per plan. */
function firsts(plan: Plan): ReadonlyMap<string, Item> {
  const known = firstsOf.get(plan)
  if (known !== undefined) return known
  const found = new Map<string, Item>()
  for (const item of plan.items) {
    const key = sameness(item)
    if (isLive(item) && !found.has(key)) found.set(key, item)
  }
  firstsOf.set(plan, found)
  return found
}

export const duplicateItem = defineCheck({
  id: 'duplicate-item',
  severity: 'information',
  title: 'Two items that say the same',
  why: 'Of two equal lines one gets ticked and the other stays open for ever. Items with different due days are not equal.',
  fixes: 'Go to the other one.',
  levels: ['goal', 'milestone', 'action'],
  examples: [
    {
      bad: `${milestone}- [ ] Call the oven dealer\n- [ ] «call the oven dealer!»\n`,
      good: `${milestone}- [ ] Call the oven dealer\n- [ ] Call the electrician\n`,
    },
  ],
  find: (item, { plan }) => {
    const first = firsts(plan).get(sameness(item))
    if (first === undefined || first === item || !/[\p{L}\p{N}]/u.test(item.title)) return []
    return [
      {
        span: titlePlace(item),
        message: message(
          'This says the same as another item. Sooner or later one of them is ticked and the other forgotten. Keep one.',
        ),
        related: [{ span: titlePlace(first), message: message('The other one') }],
        fixes: () => [goes(message('Go to the other one'), titlePlace(first))],
      },
    ]
  },
})
