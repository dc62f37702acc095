import { type Message, message } from '../text/message.ts'
import { defineCheck } from './check.ts'
import { milestone } from './example-plan.ts'
import { firstVerbs } from './first-verbs.ts'
import { asks } from './fixes.ts'
import { wordsPlace } from './place.ts'
import { type Saying, sayOf } from './sayings.ts'
import { judged } from './wording.ts'

const headless = (): Message =>
  message('This begins with no verb. What to do first must be thought out each time. Begin with what you will do.')
const inTheHead = (text: string): Message =>
  message('“{0}” cannot be seen being done. Nobody knows when to tick it. Begin with what you will do.', text)

const sayings: readonly Saying[] = [
  ['thinking-verb', inTheHead],
  ['vague-verb', inTheHead],
  ['ongoing-verb', inTheHead],
  ['direction-verb', inTheHead],
  ['state-verb', inTheHead],
  ['no-verb', headless],
]

export const actionVerb = defineCheck({
  id: 'action-verb',
  severity: 'hint',
  title: 'An action that does not say what to do',
  why:
    'A next action begins with something that one can be seen doing: call, write, book. “Budget” and “think about the ' +
    'budget” have to be thought out again each time that one comes by them.',
  fixes: 'Begin with a verb that goes with what the action names.',
  levels: ['action'],
  examples: [
    {
      bad: `${milestone}- [ ] «Budget»\n`,
      good: `${milestone}- [ ] Draft the budget\n`,
      fixed: `${milestone}- [ ] Draft the budget\n`,
    },
    {
      bad: `${milestone}- [ ] «Think about» the budget\n`,
      good: `${milestone}- [ ] List three options for the budget\n`,
      fixed: `${milestone}- [ ] List three options for the budget\n`,
    },
  ],
  find: (item, context) => {
    const assessment = judged(item, context)
    // One that is too big is told so, and nothing else.
    if (assessment?.actionable === undefined || assessment.actionable.present || assessment.scope === 'too-big')
      return []
    const found = sayOf(sayings, assessment.actionable.against)
    if (found === undefined) return []
    return [
      {
        span: wordsPlace(item, found.shown.span),
        message: found.said,
        fixes: () => [...firstVerbs(item, found.shown, context), asks(message('Say what to do…'), 'specific', item)],
      },
    ]
  },
})
