import type { Item } from '../plan/model.ts'
import { firstOpenMilestone } from '../plan/walk.ts'
import type { Evidence } from '../smart/assessment.ts'
import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { milestone } from './example-plan.ts'
import { sizeSaying } from './finding/size-sayings.ts'
import { isInWords, type Missized, missized, sizePlace } from './finding/sizes.ts'
import { asks } from './fixes/fixes.ts'
import { turnInto } from './fixes/turn-into.ts'

/** What the milestone could be instead. A goal so wide would be called a vision. */
function insteadOf({ shown: { kind, text }, readsAs }: Missized): Parameters<typeof turnInto>[1] {
  const [first, last] = text.split('/')
  if (readsAs === undefined || readsAs === 'vision' || (kind === 'short-span' && first !== last)) return []
  return [readsAs]
}

/** A late day of a milestone that others come before tells nothing of how long it takes. */
const isFarOnly = (item: Item, shown: Evidence): boolean =>
  shown.kind === 'long-span' &&
  isInWords(shown) &&
  item.parent?.level === 'goal' &&
  firstOpenMilestone(item.parent) !== item

export const scopeMilestone = defineCheck({
  id: 'scope-milestone',
  severity: 'information',
  levels: ['milestone'],
  beside: ({ level }) => level !== 'milestone',
  find: (item, context) => {
    const found = missized(item, context)
    if (found === undefined || isFarOnly(item, found.shown)) return []
    const { shown, readsAs } = found
    return [
      {
        span: sizePlace(item, shown),
        message: sizeSaying('milestone', shown, readsAs),
        fixes: () => [
          ...turnInto(item, insteadOf(found), context),
          ...(shown.kind.endsWith('span') ? [asks(message('Pick another due date…'), 'reschedule', item)] : []),
          asks(message('Make it SMART…'), 'make-smart', item),
        ],
      },
    ]
  },
})

export const scopeMilestoneDocumentation: CheckDocumentation = () => ({
  title: 'A milestone of another size',
  why:
    'A milestone takes weeks to months, so that a weekly look at it tells something. What is done in days is an action, ' +
    'what takes years is a goal.',
  fixes: 'Make it an action or a goal, with everything below it; or ask for what would make it a milestone.',
  examples: [
    {
      bad: `${milestone}- [ ] Clear the wall for the oven\n\n### Milestone: «Call» the oven dealer\n`,
      good: `${milestone}- [ ] Clear the wall for the oven\n- [ ] Call the oven dealer\n`,
    },
    {
      bad: `${milestone}- [ ] Call the oven dealer\n\n### Milestone: First cakes sold\n\n- Start: 2026-04-01\n- Due: «2026-04-03»\n`,
      good: `${milestone}- [ ] Call the oven dealer\n\n### Milestone: First cakes sold\n\n- Start: 2026-04-01\n- Due: 2026-04-30\n`,
    },
  ],
})
