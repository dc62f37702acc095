import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { milestone } from './example-plan.ts'
import { titlePlace } from './finding/place.ts'
import { goes } from './fixes/fixes.ts'

/** What makes two items say the same: level, words, and the day, for "Send the newsletter" comes every month. */
export const duplicateItem = defineCheck({
  id: 'duplicate-item',
  severity: 'information',
  levels: ['goal', 'milestone', 'action'],
  among: ({ plan }) => plan.duplicates.map(({ item }) => item),
  find: (item, { plan }) => {
    const first = plan.duplicates.find((one) => one.item === item)?.first
    if (first === undefined) return []
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

export const duplicateItemDocumentation: CheckDocumentation = () => ({
  title: 'Two items that say the same',
  why: 'Of two equal lines one gets ticked and the other stays open for ever. Items with different due days are not equal.',
  fixes: 'Go to the other one.',
  examples: [
    {
      bad: `${milestone}- [ ] Call the oven dealer\n- [ ] «call the oven dealer!»\n`,
      good: `${milestone}- [ ] Call the oven dealer\n- [ ] Call the electrician\n`,
    },
  ],
})
