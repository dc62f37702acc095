import { firstChild, firstOpenMilestone, isAllDone, isOpen } from '../plan/walk.ts'
import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { goal, milestone } from './example-plan.ts'
import { titlePlace } from './finding/place.ts'
import { asks } from './fixes/fixes.ts'

export const milestoneWithoutAction = defineCheck({
  id: 'milestone-without-action',
  severity: 'warning',
  levels: ['milestone'],
  beside: (parent) => parent.level === 'goal' && isOpen(parent),
  find: (item) => {
    const goal = item.parent
    if (goal?.level !== 'goal' || !isOpen(goal) || firstOpenMilestone(goal) !== item || isAllDone(item)) return []
    // An action right below the goal is its next one; action-without-milestone says where it belongs.
    if ([item, goal].some((above) => firstChild(above, 'action', isOpen) !== undefined)) return []
    return [
      {
        span: titlePlace(item),
        message: message(
          'This milestone is next and has no next action. The goal stands still until it has one. Add a thing to do today.',
        ),
        fixes: () => [asks(message('Add the next action…'), 'add-action', item)],
      },
    ]
  },
})

export const milestoneWithoutActionDocumentation: CheckDocumentation = () => ({
  title: 'The milestone that is next has no next action',
  why:
    'A goal moves only while its nearest milestone has one concrete thing to do next. Milestones further off may wait; ' +
    'this one may not. Where all its actions are done, ready-to-close speaks instead.',
  fixes: 'Add the next action: asks for it and writes it below the milestone.',
  examples: [
    {
      bad: `${goal}### Milestone: «Second oven installed by 31 March 2026»\n\n### Milestone: Night shift of two bakers hired by 30 June 2026\n`,
      good: `${milestone}- [ ] Call the oven dealer\n\n### Milestone: Night shift of two bakers hired by 30 June 2026\n`,
    },
  ],
})
