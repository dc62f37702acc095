import type { Evidence } from '../smart/assessment.ts'
import { type Message, message } from '../text/message.ts'
import { defineCheck } from './check.ts'
import { milestone, vision } from './example-plan.ts'
import { quoted } from './finding/place.ts'
import { missized, sizePlace } from './finding/sizes.ts'
import { asks } from './fixes/fixes.ts'
import { turnInto } from './fixes/turn-into.ts'

/** What is wrong with the size, and what the goal could be instead. */
function trouble({ kind, text }: Evidence): { readonly say: Message; readonly into: Parameters<typeof turnInto>[1] } {
  if (kind === 'short-span') {
    return {
      say: message('This goal takes under half a year. That is the size of a milestone. Make it one, or aim further.'),
      into: ['milestone'],
    }
  }
  if (kind === 'long-span') {
    return {
      say: message('This goal takes over three years. Nobody can plan so far. Make it a vision, or set a nearer goal.'),
      into: ['vision'],
    }
  }
  if (kind === 'small-act') {
    return {
      say: message(
        '“{0}” begins a single step, not a goal. A goal takes a year or more. Say what it leads to.',
        quoted(text),
      ),
      into: ['action'],
    }
  }
  return {
    say: message(
      '“{0}” makes this a vision, not a goal. It has no end to reach. Say what is true by when.',
      quoted(text),
    ),
    into: ['vision'],
  }
}

export const scopeGoal = defineCheck({
  id: 'scope-goal',
  severity: 'information',
  title: 'A goal of another size',
  why:
    'A goal takes one to three years: near enough to plan, far enough to matter. What is shorter is a milestone or an ' +
    'action; what has no end in sight is a vision.',
  fixes: 'Make it a milestone, a vision or an action, with everything below it; or ask for what would make it a goal.',
  levels: ['goal'],
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
  find: (item, context) => {
    const shown = missized(item, context)
    if (shown === undefined) return []
    const { say, into } = trouble(shown)
    return [
      {
        span: sizePlace(item, shown),
        message: say,
        fixes: () => [...turnInto(item, into, context), asks(message('Make it SMART…'), 'make-smart', item)],
      },
    ]
  },
})
