import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { milestone, vision } from './example-plan.ts'
import { sizeSaying } from './finding/size-sayings.ts'
import { missized, sizePlace } from './finding/sizes.ts'
import { asks } from './fixes/fixes.ts'
import { turnInto } from './fixes/turn-into.ts'

export const scopeGoal = defineCheck({
  id: 'scope-goal',
  severity: 'information',
  levels: ['goal'],
  find: (item, context) => {
    const found = missized(item, context)
    if (found === undefined) return []
    const { shown, readsAs } = found
    return [
      {
        span: sizePlace(item, shown),
        message: sizeSaying('goal', shown, readsAs),
        fixes: () => [
          ...turnInto(item, readsAs === undefined ? [] : [readsAs], context),
          asks(message('Make it SMART…'), 'make-smart', item),
        ],
      },
    ]
  },
})

export const scopeGoalDocumentation: CheckDocumentation = () => ({
  title: 'A goal of another size',
  why:
    'A goal takes one to three years: near enough to plan, far enough to matter. What is shorter is a milestone or an ' +
    'action; what has no end in sight is a vision.',
  fixes: 'Make it a milestone, a vision or an action, with everything below it; or ask for what would make it a goal.',
  examples: [
    {
      bad: `${milestone}- [ ] Call the oven dealer\n\n## Goal: «Call» the mill\n`,
      good: `${milestone}- [ ] Call the oven dealer\n- [ ] Call the mill\n`,
    },
    {
      bad: `## Goal: Be «the best» bakery in the world
`,
      good: `${vision}## Goal: Bake 300 loaves a day by the end of 2026\n`,
    },
    {
      bad: `${milestone}- [ ] Call the oven dealer\n\n## Goal: Hire two bakers\n\n- Start: 2026-02-02\n- Due: «2026-05-29»\n`,
      good: `${milestone}- [ ] Call the oven dealer\n\n## Goal: Hire two bakers\n\n- Start: 2026-02-02\n- Due: 2026-12-18\n`,
    },
  ],
})
