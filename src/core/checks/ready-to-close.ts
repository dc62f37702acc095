import { markDone } from '../edits/mark-done.ts'
import { isAllDone } from '../plan/walk.ts'
import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { goal, milestone } from './example-plan.ts'
import { titlePlace } from './finding/place.ts'
import { asks, edited } from './fixes/fixes.ts'

export const readyToClose = defineCheck({
  id: 'ready-to-close',
  severity: 'hint',
  levels: ['goal', 'milestone', 'action'],
  looks: 'below',
  find: (item, context) => {
    if (!isAllDone(item)) return []
    const addNext =
      item.level === 'goal'
        ? [asks(message('Add the next milestone…'), 'add-milestone', item)]
        : item.level === 'milestone'
          ? [asks(message('Add the next action…'), 'add-action', item)]
          : []
    return [
      {
        span: titlePlace(item),
        message: message(
          'Everything below this is done. An open line that is finished hides what is left. Mark it done, or add what is next.',
        ),
        fixes: () => [...edited(message('Mark done'), markDone(context.plan, item, context)), ...addNext],
      },
    ]
  },
})

export const readyToCloseDocumentation: CheckDocumentation = () => ({
  title: 'Everything below is done',
  why: 'When the last action is done, either the milestone is reached or there is one more thing to do. Both are worth a line.',
  fixes: 'Mark it done, with the day; or add what is next.',
  examples: [
    {
      bad: `${goal}### Milestone: «Second oven installed by 31 March 2026»

- [x] Call the oven dealer
- [x] Sign the contract

### Milestone: Night shift of two bakers hired by 30 June 2026

- [ ] Write the job advert
`,
      good: `${milestone}- [x] Call the oven dealer
- [x] Sign the contract
- [ ] Clear the wall for the oven

### Milestone: Night shift of two bakers hired by 30 June 2026

- [ ] Write the job advert
`,
    },
  ],
})
