import type { EditResult } from '../edits/result.ts'
import { rewriteTitle } from '../edits/rewrite.ts'
import type { Item } from '../plan/model.ts'
import type { ItemAssessment } from '../smart/assessment.ts'
import { type Message, message } from '../text/message.ts'
import type { Span } from '../text/span.ts'
import { type CheckContext, type CheckDocumentation, defineCheck } from './check.ts'
import { milestone } from './example-plan.ts'
import { wordsPlace } from './finding/place.ts'
import { type Saying, sayOf } from './finding/sayings.ts'
import { judged } from './finding/wording.ts'
import { firstVerbs } from './fixes/first-verbs.ts'
import { asks, edited } from './fixes/fixes.ts'

const headless = (): Message =>
  message('This begins with no verb. What to do first must be thought out each time. Begin with what you will do.')
const inTheHead = (text: string): Message =>
  message('“{0}” cannot be seen being done. Nobody knows when to tick it. Begin with what you will do.', text)

const halfMeant = (text: string): Message =>
  message('“{0}” leaves open whether to do this at all. It is decided anew each time. Decide, or drop it.', text)

const sayings: readonly Saying[] = [
  ['thinking-verb', inTheHead],
  ['vague-verb', inTheHead],
  ['ongoing-verb', inTheHead],
  ['direction-verb', inTheHead],
  ['state-verb', inTheHead],
  ['no-verb', headless],
  ['hedge', halfMeant],
]

const isTooBig = ({ misplaced, scope }: ItemAssessment): boolean => misplaced && scope === 'too-big'

/** The title without some of its words; what is first now begins as they did. */
function without(item: Item, { start, end }: Span, { plan }: CheckContext): EditResult {
  const rest = item.title.slice(end).trimStart()
  const isFirst = start === 0 && /^\p{Lu}/u.test(item.title)
  const next = isFirst ? rest.charAt(0).toUpperCase() + rest.slice(1) : rest
  return rewriteTitle(plan, item, `${item.title.slice(0, start)}${next}`)
}

export const actionVerb = defineCheck({
  id: 'action-verb',
  severity: 'hint',
  levels: ['action'],
  find: (item, context) => {
    const assessment = judged(item, context)
    // One that is too big is told so, and nothing else.
    if (assessment?.actionable === undefined || assessment.actionable.present || isTooBig(assessment)) return []
    const found = sayOf(sayings, assessment.actionable.against)
    if (found === undefined) return []
    return [
      {
        span: wordsPlace(item, found.shown.span),
        message: found.said,
        fixes: () => [
          ...(found.shown.kind === 'hedge'
            ? edited(message('Take “{0}” away', found.shown.text), without(item, found.shown.span, context))
            : firstVerbs(item, found.shown, context)),
          asks(message('Say what to do…'), 'specific', item),
        ],
      },
    ]
  },
})

export const actionVerbDocumentation: CheckDocumentation = () => ({
  title: 'An action that does not say what to do',
  why:
    'A next action begins with something that one can be seen doing: call, write, book. “Budget” and “think about the ' +
    'budget” have to be thought out again each time that one comes by them.',
  fixes: 'Begin with a verb that goes with what the action names; or take the “maybe” away.',
  examples: [
    {
      bad: `${milestone}- [ ] «Budget»\n`,
      good: `${milestone}- [ ] Draft the budget\n`,
      fixed: `${milestone}- [ ] Draft the budget\n`,
    },
    {
      bad: `${milestone}- [ ] «Maybe» call the oven dealer\n`,
      good: `${milestone}- [ ] Call the oven dealer\n`,
      fixed: `${milestone}- [ ] Call the oven dealer\n`,
    },
    {
      bad: `${milestone}- [ ] «Think about» the budget\n`,
      good: `${milestone}- [ ] List three options for the budget\n`,
      fixed: `${milestone}- [ ] List three options for the budget\n`,
    },
  ],
})
