import { setField } from '../edits/set-field.ts'
import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { milestone, vision } from './example-plan.ts'
import { wordsPlace } from './finding/place.ts'
import { type Saying, sayOf } from './finding/sayings.ts'
import { lettersOf } from './finding/wording.ts'
import { endsAround } from './fixes/date-fixes.ts'
import { asks, edited } from './fixes/fixes.ts'
import { proposals } from './fixes/proposals.ts'

/** What stands where an end should, the most useful first. */
const sayings: readonly Saying[] = [
  ['vague-time', (text) => message('“{0}” is no day. What has none is done after all that has one. Set an end.', text)],
  [
    'cadence',
    (text) =>
      message('“{0}” says how often, not until when. Without an end it never counts as reached. Set one.', text),
  ],
  [
    'start-only',
    (text) =>
      message('“{0}” says when it starts, not when it ends. Without an end it may take for ever. Set one.', text),
  ],
  [
    'duration',
    (text) => message('“{0}” is a length of time, not an end. Nobody knows from when it counts. Set a day.', text),
  ],
]

const below = `### Milestone: Second oven installed by 31 March 2026

- [ ] Call the oven dealer
`

export const smartTimeBound = defineCheck({
  id: 'smart-time-bound',
  severity: 'information',
  levels: ['goal', 'milestone'],
  find: (item, context) => {
    const assessment = lettersOf(item, context)
    // A due date that cannot be read is a finding of its own.
    if (assessment === undefined || assessment.timeBound.present || item.due !== undefined) return []
    const found = sayOf(sayings, assessment.timeBound.against)
    return [
      {
        span: wordsPlace(item, found?.shown.span ?? { start: 0, end: 0 }),
        message:
          found?.said ??
          message('This has no end. Work without one is put off by work that has one. Give it a day, or a quarter.'),
        fixes: () => [
          ...proposals(item, 'timeBound', context),
          ...endsAround(item, context).flatMap(([title, day]) =>
            edited(title, setField(context.plan, item, 'due', day, context)),
          ),
          asks(message('Pick a date…'), 'time-bound', item),
          asks(message('Make it SMART…'), 'make-smart', item),
        ],
      },
    ]
  },
})

export const smartTimeBoundDocumentation: CheckDocumentation = () => ({
  title: 'Time-bound: no end',
  why:
    'Work without an end is put off by work that has one. A day, a quarter or a year will do, in the text, in a field or in ' +
    'the heading above; “weekly” is how often and “soon” is no day.',
  fixes: 'Write the sentence with an end, end it with this quarter, half-year or year, or pick a date in plain words.',
  examples: [
    {
      bad: `${vision}## Goal: «Bake 300 loaves a day»

${below}`,
      good: `${milestone}- [ ] Call the oven dealer\n`,
      fixed: `${vision}## Goal: Bake 300 loaves a day

- Due: 2026-12-31

${below}`,
    },
    {
      bad: `${vision}## Goal: Bake 300 loaves a day «soon»

${below}`,
      good: `${milestone}- [ ] Call the oven dealer\n`,
    },
    {
      bad: `${vision}## Goal: Bake 300 loaves «every week»

${below}`,
      good: `${vision}## Goal: Bake 300 loaves every week by the end of 2026

${below}`,
    },
  ],
})
