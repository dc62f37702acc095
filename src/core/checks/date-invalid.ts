import { setField } from '../edits/set-field.ts'
import type { PlanDate } from '../plan/model.ts'
import { message } from '../text/message.ts'
import { defineCheck } from './check.ts'
import { goal } from './example-plan.ts'
import { asks, edited } from './fixes.ts'
import { quoted } from './place.ts'

export const dateInvalid = defineCheck({
  id: 'date-invalid',
  severity: 'error',
  title: 'A date that does not exist',
  why: 'A date that no calendar has, or a word that says no day, leaves the item without one, and nobody is reminded.',
  fixes: 'Write the nearest day that exists, pick another, or, where none is needed, take the date away.',
  levels: ['vision', 'goal', 'milestone', 'action'],
  alsoOver: true,
  examples: [
    {
      bad: `${goal}### Milestone: Second oven installed

- Due: «2026-02-30»

- [ ] Call the oven dealer
`,
      good: `${goal}### Milestone: Second oven installed

- Due: 2026-03-02

- [ ] Call the oven dealer
`,
      fixed: `${goal}### Milestone: Second oven installed

- Due: 2026-02-28

- [ ] Call the oven dealer
`,
    },
  ],
  find: (item, context) => {
    const { plan } = context
    return (['start', 'due', 'doneOn'] as const).flatMap((name) => {
      const date: PlanDate | undefined = item[name]
      if (date?.kind !== 'invalid') return []
      const { field, nearest } = date
      return [
        {
          span: field.value,
          message:
            nearest === undefined
              ? message(
                  '“{0}” is no date that can be read. Until it is one, the item has no day. Write it as 2026-12-31.',
                  quoted(field.text),
                )
              : message(
                  '“{0}” is no day of the calendar. Until it is one, the item has no day. Take the nearest, {1}, or another.',
                  quoted(field.text),
                  nearest,
                ),
          fixes: () => [
            ...(nearest === undefined
              ? []
              : edited(message('Change to {0}', nearest), setField(plan, item, field.name, nearest, context))),
            ...(name === 'due' ? [asks(message('Pick a date…'), 'reschedule', item)] : []),
            // Without its end a goal or milestone would only lack another thing.
            ...(name === 'due' && item.level !== 'action'
              ? []
              : edited(message('Take the date away'), setField(plan, item, field.name, undefined, context))),
          ],
        },
      ]
    })
  },
})
