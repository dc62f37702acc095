import type { Plan } from '../plan/model.ts'
import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { milestone } from './example-plan.ts'
import { itemsByKey } from './finding/keys.ts'
import { quoted, titlePlace } from './finding/place.ts'
import { goes, replaced } from './fixes/fixes.ts'

/** The id with the first number behind it that no item has yet. */
function freeKey(plan: Plan, key: string): string {
  const known = itemsByKey(plan)
  let number = 2
  while (known.has(`${key}-${number}`)) number++
  return `${key}-${number}`
}

export const idDuplicate = defineCheck({
  id: 'id-duplicate',
  severity: 'error',
  levels: ['vision', 'goal', 'milestone', 'action'],
  among: ({ plan }) => plan.keyed,
  alsoOver: true,
  find: (item, { plan }) => {
    const field = item.fields.find(({ name }) => name === 'id')
    const first = item.key === undefined ? undefined : itemsByKey(plan).get(item.key)
    if (item.key === undefined || field === undefined || first === undefined || first === item) return []
    const key = freeKey(plan, item.key)
    return [
      {
        span: field.value,
        message: message(
          'Another item has the id “{0}” too. What comes after it cannot tell which is meant. Rename one of the two.',
          quoted(item.key),
        ),
        related: [{ span: titlePlace(first), message: message('Has it first') }],
        fixes: () => [
          replaced(message('Rename to “{0}”', quoted(key)), { span: field.value, text: key }),
          goes(message('Go to the other one'), titlePlace(first)),
        ],
      },
    ]
  },
})

export const idDuplicateDocumentation: CheckDocumentation = () => ({
  title: 'One id for two items',
  why: 'What comes after an id that two items have cannot tell which of them it waits for.',
  fixes: 'Give this item an id of its own, or go to the other one.',
  examples: [
    {
      bad: `${milestone}- [ ] Call the oven dealer 🆔 oven\n- [ ] Clear the wall for the oven 🆔 «oven»\n`,
      good: `${milestone}- [ ] Call the oven dealer 🆔 dealer\n- [ ] Clear the wall for the oven 🆔 wall\n`,
      fixed: `${milestone}- [ ] Call the oven dealer 🆔 oven\n- [ ] Clear the wall for the oven 🆔 oven-2\n`,
    },
  ],
})
