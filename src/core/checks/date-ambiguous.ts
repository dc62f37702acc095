import { setField } from '../edits/set-field.ts'
import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { goal } from './example-plan.ts'
import { quoted } from './finding/place.ts'
import { asks, edited } from './fixes/fixes.ts'

export const dateAmbiguous = defineCheck({
  id: 'date-ambiguous',
  severity: 'information',
  levels: ['vision', 'goal', 'milestone', 'action'],
  find: (item, context) =>
    [item.start, item.due].flatMap((date) => {
      if (date?.kind !== 'ambiguous') return []
      const { field, readings } = date
      return [
        {
          span: field.value,
          message: message(
            '“{0}” can be {1} or {2}. Until it is clear, the item has no day. Say which is meant.',
            quoted(field.text),
            ...readings,
          ),
          fixes: () => [
            ...readings.flatMap((day) =>
              edited(message('It is {0}', day), setField(context.plan, item, field.name, day, context)),
            ),
            asks(message('Pick a date…'), 'reschedule', item),
          ],
        },
      ]
    }),
})

export const dateAmbiguousDocumentation: CheckDocumentation = () => ({
  title: 'A date that can be read in two ways',
  why: 'Some read 03/04 as the third of April, others as the fourth of March. Altitude does not guess, so the item has no day.',
  fixes: 'Write either day as YYYY-MM-DD, which everybody reads the same way.',
  examples: [
    {
      bad: `${goal}### Milestone: Second oven installed

- Due: «03/04/2026»

- [ ] Call the oven dealer
`,
      good: `${goal}### Milestone: Second oven installed

- Due: 3 April 2026

- [ ] Call the oven dealer
`,
      fixed: `${goal}### Milestone: Second oven installed

- Due: 2026-04-03

- [ ] Call the oven dealer
`,
    },
  ],
})
