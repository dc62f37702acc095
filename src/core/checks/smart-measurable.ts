import { message } from '../text/message.ts'
import { defineCheck } from './check.ts'
import { goal, vision } from './example-plan.ts'
import { quoted, titlePlace, wordsPlace } from './finding/place.ts'
import { lettersOf } from './finding/wording.ts'
import { asks } from './fixes/fixes.ts'
import { proposals } from './fixes/proposals.ts'

export const smartMeasurable = defineCheck({
  id: 'smart-measurable',
  severity: 'information',
  title: 'Measurable: nothing tells when it is reached',
  why:
    'What has no test is never done, or done whenever somebody says so. A number from and to, or a state that anybody can ' +
    'see, ends the discussion. A milestone may simply be done or not done: launched, signed, hired.',
  fixes:
    'Writes the sentence with gaps for the numbers; or asks for from, to and of what, or for a state to be seen, and writes ' +
    'it into the sentence or a Metric.',
  levels: ['goal', 'milestone'],
  examples: [
    {
      bad: `${vision}## Goal: «Launch the new web shop by the end of 2026»\n`,
      good: `${vision}## Goal: Take 50 orders a week in the new web shop by the end of 2026\n`,
    },
    {
      bad: `${goal}### Milestone: «Better dough by 31 March 2026»\n`,
      good: `${goal}### Milestone: Three doughs tested by 31 March 2026\n`,
    },
  ],
  find: (item, context) => {
    const assessment = lettersOf(item, context)
    if (assessment === undefined || assessment.measurable.present) return []
    const { specific, measurable, absolutes } = assessment
    const amount = measurable.against.find(({ kind }) => kind === 'vague-amount')
    const isDeliverable =
      specific.present && absolutes.length === 0 && measurable.against.some(({ kind }) => kind === 'bare-deliverable')
    return [
      {
        span: amount === undefined ? titlePlace(item) : wordsPlace(item, amount.span),
        message: amount
          ? message('“{0}” is no number. Nobody can tell when it is reached. Say how many.', quoted(amount.text))
          : isDeliverable
            ? message(
                'This is something to deliver, not a result. It can be ticked off with nothing gained. Say how much of what it brings.',
              )
            : message(
                'Nothing tells when this is reached. Without a test it is never done. Add a number, or a state one can see.',
              ),
        fixes: () => [
          ...proposals(item, 'measurable', context),
          asks(message('Say how to measure it…'), 'measurable', item),
          asks(message('Make it SMART…'), 'make-smart', item),
        ],
      },
    ]
  },
})
