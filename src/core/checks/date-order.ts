import { type Change, inSequence } from '../edits/in-sequence.ts'
import { setField } from '../edits/set-field.ts'
import type { Day } from '../plan/dates/period.ts'
import type { FieldName } from '../plan/model.ts'
import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { goal } from './example-plan.ts'
import { asks, edited } from './fixes/fixes.ts'

export const dateOrder = defineCheck({
  id: 'date-order',
  severity: 'warning',
  levels: ['goal', 'milestone', 'action'],
  alsoOver: true,
  find: (item, context) => {
    const { plan } = context
    const { start, due, doneOn, status } = item
    // What is over keeps its dates as they were planned; only the day that it was done on is still news.
    const end = status === 'done' ? doneOn : status === 'dropped' ? undefined : due
    if (start?.kind !== 'known' || end?.kind !== 'known' || start.period.first <= end.period.last) return []
    const [first, last] = [start.period.first, end.period.last]
    const change =
      (name: FieldName, day: Day): Change =>
      (now, found) =>
        setField(now, found, name, day, context)
    const swap = [change(start.field.name, end.period.first), change('due', start.period.last)]
    return [
      {
        span: end.field.value,
        message:
          end === due
            ? message(
                'Due {0}, before its start on {1}. That leaves no time for it. Swap them, or correct one.',
                last,
                first,
              )
            : message('Done on {0}, before its start on {1}. One of the two is wrong. Correct it.', last, first),
        related: [{ span: start.field.value, message: message('The start') }],
        fixes: () => [
          ...(end === due
            ? [
                ...edited(message('Swap start and due'), inSequence(plan, item, context, swap)),
                asks(message('Pick another due date…'), 'reschedule', item),
              ]
            : edited(message('Start it on {0}', last), setField(plan, item, start.field.name, last, context))),
          ...edited(message('Take the start away'), setField(plan, item, start.field.name, undefined, context)),
        ],
      },
    ]
  },
})

export const dateOrderDocumentation: CheckDocumentation = () => ({
  title: 'An end before its start',
  why: 'An item that ends before it starts has no time to happen in, and stands at the wrong place in every list by date.',
  fixes: 'Swap the two days, correct one of them, or take the start away.',
  examples: [
    {
      bad: `${goal}### Milestone: Second oven installed

- Start: 2026-03-31
- Due: «2026-02-01»

- [ ] Call the oven dealer
`,
      good: `${goal}### Milestone: Second oven installed

- Start: 2026-02-01
- Due: 2026-03-31

- [ ] Call the oven dealer
`,
      fixed: `${goal}### Milestone: Second oven installed

- Start: 2026-02-01
- Due: 2026-03-31

- [ ] Call the oven dealer
`,
    },
  ],
})
