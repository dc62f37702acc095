import { type Message, message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { goal, vision } from './example-plan.ts'
import { quoted, titlePlace, wordsPlace } from './finding/place.ts'
import { type Saying, sayOf } from './finding/sayings.ts'
import { lettersOf } from './finding/wording.ts'
import { asks } from './fixes/fixes.ts'
import { proposals } from './fixes/proposals.ts'

const limitless = (text: string): Message =>
  message('“{0}” has nothing to stop at. Any step at all would do, or none. Say from what number to what.', text)

const untested = (text: string): Message =>
  message(
    '“{0}” comes with no test of done. Whoever likes can call it reached. Add a number, or a state one can see.',
    text,
  )

/** What is said of the words that no measure goes with, the most useful first. */
const sayings: readonly Saying[] = [
  [
    'placeholder',
    (text) =>
      message('“{0}” stands where the number is missing. Nobody can tell when it is reached. Put the number in.', text),
  ],
  ['vague-amount', (text) => message('“{0}” is no number. Nobody can tell when it is reached. Say how many.', text)],
  [
    'bare-deliverable',
    (text) =>
      message(
        '“{0}” says what is delivered, not what it brings. It can be ticked off with nothing gained. Say how much of what.',
        text,
      ),
  ],
  ['direction-verb', limitless],
  ['vague-verb', untested],
  ['ongoing-verb', untested],
  ['thinking-verb', untested],
  ['state-verb', untested],
]

const untold = (text: string): Message =>
  text === ''
    ? message(
        'Nothing tells when this is reached. Without a test it is never done. Add a number, or a state one can see.',
      )
    : message(
        'Nothing tells when “{0}” is reached. Without a test it is never done. Add a number, or a state one can see.',
        quoted(text),
      )

export const smartMeasurable = defineCheck({
  id: 'smart-measurable',
  severity: 'information',
  levels: ['goal', 'milestone'],
  find: (item, context) => {
    const assessment = lettersOf(item, context)
    if (assessment === undefined || assessment.measurable.present) return []
    const { measurable, object } = assessment
    const found = sayOf(sayings, measurable.against)
    const isNumberless = found?.shown.kind === 'vague-amount' || found?.shown.kind === 'placeholder'
    return [
      {
        span: found !== undefined && isNumberless ? wordsPlace(item, found.shown.span) : titlePlace(item),
        message: found?.said ?? untold(object?.text ?? ''),
        fixes: () => [
          ...proposals(item, 'measurable', context),
          asks(message('Say how to measure it…'), 'measurable', item),
          asks(message('Make it SMART…'), 'make-smart', item),
        ],
      },
    ]
  },
})

export const smartMeasurableDocumentation: CheckDocumentation = () => ({
  title: 'Measurable: nothing tells when it is reached',
  why:
    'What has no test is never done, or done whenever somebody says so. A number from and to, or a state that anybody can ' +
    'see, ends the discussion. A milestone may simply be done or not done: launched, signed, hired.',
  fixes:
    'Writes the sentence with gaps for the numbers; or asks for from, to and of what, or for a state to be seen, and writes ' +
    'it into the sentence or a Metric.',
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
})
