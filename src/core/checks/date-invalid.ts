import { setField } from '../edits/set-field.ts'
import { readDate } from '../plan/dates/dates.ts'
import type { Day } from '../plan/dates/period.ts'
import type { Field, FieldName, Item } from '../plan/model.ts'
import { message } from '../text/message.ts'
import { type CheckContext, type CheckDocumentation, defineCheck } from './check.ts'
import { goal } from './example-plan.ts'
import { quoted } from './finding/place.ts'
import { asks, edited } from './fixes/fixes.ts'

interface InvalidDate {
  readonly field: Field
  readonly nearest: Day | undefined
}

/** Days beside start, due and done: only Altitude's neighbours read them, and words in them are no mistake. */
const otherDays: readonly FieldName[] = ['scheduled', 'done', 'created', 'cancelled']

function invalidDates(item: Item, { today, settings }: CheckContext): readonly InvalidDate[] {
  const read = [item.start, item.due, item.doneOn].filter((date) => date !== undefined)
  const unread = otherDays.flatMap((name) => {
    const field = item.fields.find((one) => one.name === name)
    if (field === undefined || read.some((date) => date.field === field)) return []
    const reading = readDate(field.text, { ...settings, today })
    return reading?.kind === 'invalid' && reading.nearest !== undefined ? [{ field, nearest: reading.nearest }] : []
  })
  return [...read.filter((date) => date.kind === 'invalid'), ...unread]
}

export const dateInvalid = defineCheck({
  id: 'date-invalid',
  severity: 'error',
  levels: ['vision', 'goal', 'milestone', 'action'],
  alsoOver: true,
  find: (item, context) => {
    const { plan } = context
    return invalidDates(item, context).flatMap(({ field, nearest }) => {
      const isDue = field.name === 'due'
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
            ...(isDue ? [asks(message('Pick a date…'), 'reschedule', item)] : []),
            // Without its end a goal or milestone would only lack another thing.
            ...(isDue && item.level !== 'action'
              ? []
              : edited(message('Take the date away'), setField(plan, item, field.name, undefined, context))),
          ],
        },
      ]
    })
  },
})

export const dateInvalidDocumentation: CheckDocumentation = () => ({
  title: 'A date that does not exist',
  why: 'A date that no calendar has, or a word that says no day, leaves the item without one, and nobody is reminded.',
  fixes: 'Write the nearest day that exists, pick another, or, where none is needed, take the date away.',
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
})
