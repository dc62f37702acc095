import { moveItem } from '../edits/move-item.ts'
import type { Item } from '../plan/model.ts'
import { descendantsAt, isOpen } from '../plan/walk.ts'
import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { goal, milestone } from './example-plan.ts'
import { quoted, titlePlace } from './finding/place.ts'
import { asks, edited } from './fixes/fixes.ts'

/** As many milestones as a light bulb can offer by name; the prompt offers all. */
const offered = 3

/** All actions of a goal ask the same: thousands of them would walk over each other. */
const known = new WeakMap<Item, readonly Item[]>()

function openMilestones(item: Item): readonly Item[] {
  const found = known.get(item) ?? descendantsAt(item, 'milestone').filter(isOpen)
  known.set(item, found)
  return found
}

export const actionWithoutMilestone = defineCheck({
  id: 'action-without-milestone',
  severity: 'hint',
  levels: ['action'],
  beside: (parent) => openMilestones(parent).length > 0,
  find: (item, { plan }) => {
    const above = item.parent
    if (above === undefined || above.level === 'milestone' || above.level === 'plan') return []
    const milestones = openMilestones(above)
    if (milestones.length === 0) return []
    return [
      {
        span: titlePlace(item),
        message: message(
          'This action stands beside the milestones. What leads to none is easily work for nothing. Move it to the one it serves.',
        ),
        fixes: () => [
          ...milestones
            .slice(0, offered)
            .flatMap((milestone) =>
              edited(message('Move to “{0}”', quoted(milestone.title)), moveItem(plan, item, milestone)),
            ),
          asks(message('Move to a milestone…'), 'move-to-milestone', item),
        ],
      },
    ]
  },
})

export const actionWithoutMilestoneDocumentation: CheckDocumentation = () => ({
  title: 'An action beside the milestones',
  why: 'An action that leads to no milestone is either not needed or hides a milestone that nobody has written down.',
  fixes: 'Move the action below one of the open milestones.',
  examples: [
    {
      bad: `${goal}- [ ] «Call the oven dealer»

### Milestone: Second oven installed by 31 March 2026

- [ ] Clear the wall for the oven
`,
      good: `${milestone}- [ ] Clear the wall for the oven\n- [ ] Call the oven dealer\n`,
    },
  ],
})
