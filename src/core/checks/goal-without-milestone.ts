import { firstChild } from '../plan/walk.ts'
import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { milestone, vision } from './example-plan.ts'
import { titlePlace } from './finding/place.ts'
import { asks } from './fixes/fixes.ts'

export const goalWithoutMilestone = defineCheck({
  id: 'goal-without-milestone',
  severity: 'warning',
  levels: ['goal'],
  looks: 'below',
  find: (item) =>
    firstChild(item, 'milestone', ({ status }) => status !== 'dropped') !== undefined
      ? []
      : [
          {
            span: titlePlace(item),
            message: message(
              'This goal has no milestone. Without a step on the way, nobody sees whether it moves. Add the first one.',
            ),
            fixes: () => [asks(message('Add the first milestone…'), 'add-milestone', item)],
          },
        ],
})

export const goalWithoutMilestoneDocumentation: CheckDocumentation = () => ({
  title: 'A goal with no milestone',
  why: 'A goal is a year or more away. A milestone on the way to it shows within weeks whether it moves at all.',
  fixes: 'Add the first milestone: asks for it and writes it below the goal.',
  examples: [
    {
      bad: `${vision}## Goal: «Bake 300 loaves a day by the end of 2026»\n`,
      good: `${milestone}- [ ] Call the oven dealer\n`,
    },
  ],
})
