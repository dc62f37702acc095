import type { Item } from '../plan/model.ts'
import { firstOpenMilestone } from '../plan/walk.ts'
import type { Evidence } from '../smart/assessment.ts'
import { type Message, message } from '../text/message.ts'
import { defineCheck } from './check.ts'
import { milestone } from './example-plan.ts'
import { quoted } from './finding/place.ts'
import { isInWords, missized, sizePlace } from './finding/sizes.ts'
import { asks } from './fixes/fixes.ts'
import { turnInto } from './fixes/turn-into.ts'

/** What is wrong with the size, and what the milestone could be instead. */
function trouble({ kind, text }: Evidence): {
  readonly say: Message
  readonly into: Parameters<typeof turnInto>[1]
} {
  if (kind === 'short-span') {
    const [first, last] = text.split('/')
    return {
      say: message('This milestone takes under a week. A weekly look at it tells nothing. Give it more to reach.'),
      into: first === last ? ['action'] : [],
    }
  }
  if (kind === 'long-span') {
    return {
      say: message('This milestone takes over a year. That is the size of a goal. Make it one, or set a nearer step.'),
      into: ['goal'],
    }
  }
  if (kind === 'small-act') {
    return {
      say: message(
        '“{0}” begins a single step, not a milestone. It is done in hours. Say what it leads to.',
        quoted(text),
      ),
      into: ['action'],
    }
  }
  return {
    say: message(
      '“{0}” is too wide for a milestone. Nothing within months reaches it. Name the next step towards it.',
      quoted(text),
    ),
    // A goal so wide would be called a vision.
    into: [],
  }
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
  title: 'A milestone of another size',
  why:
    'A milestone takes weeks to months, so that a weekly look at it tells something. What is done in days is an action, ' +
    'what takes years is a goal.',
  fixes: 'Make it an action or a goal, with everything below it; or ask for what would make it a milestone.',
  levels: ['milestone'],
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
  find: (item, context) => {
    const shown = missized(item, context)
    if (shown === undefined || isFarOnly(item, shown)) return []
    const { say, into } = trouble(shown)
    return [
      {
        span: sizePlace(item, shown),
        message: say,
        fixes: () => [
          ...turnInto(item, into, context),
          ...(shown.kind.endsWith('span') ? [asks(message('Pick another due date…'), 'reschedule', item)] : []),
          asks(message('Make it SMART…'), 'make-smart', item),
        ],
      },
    ]
  },
})
