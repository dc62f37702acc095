import { setField } from '../edits/set-field.ts'
import { message } from '../text/message.ts'
import { defineCheck, type Problem } from './check.ts'
import { dateSpan } from './date-fixes.ts'
import { goal } from './example-plan.ts'
import { asks, edited, replaced } from './fixes.ts'

export const dateOrder = defineCheck({
  id: 'date-order',
  severity: 'warning',
  title: 'An end before its start',
  why: 'An item that ends before it starts has no time to happen in, and stands at the wrong place in every list by date.',
  fixes: 'Swap the two days, correct one of them, or take the start away.',
  levels: ['goal', 'milestone', 'action'],
  alsoOver: true,
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
  find: (item, context) => {
    const { plan } = context
    const { start, due, doneOn, status } = item
    // What is over keeps its dates as they were planned; only the day that it was done on is still news.
    const end = status === 'done' ? doneOn : status === 'dropped' ? undefined : due
    if (start?.kind !== 'known' || end?.kind !== 'known' || start.period.first <= end.period.last) return []
    const [from, to] = [start.field, end.field]
    const problem: Omit<Problem, 'message'> = {
      span: to.value,
      related: [{ span: from.value, message: message('The start') }],
      fixes: () => {
        const spans = [dateSpan(plan, from, context), dateSpan(plan, to, context)] as const
        const days = start.period.precision === 'day' && end.period.precision === 'day'
        return [
          ...(days && spans[0] !== undefined && spans[1] !== undefined && end === due
            ? [
                replaced(
                  message('Swap start and due'),
                  { span: spans[0], text: end.period.first },
                  { span: spans[1], text: start.period.last },
                ),
              ]
            : []),
          ...(end === due
            ? [asks(message('Pick another due date…'), 'reschedule', item)]
            : edited(
                message('Start it on {0}', end.period.last),
                setField(plan, item, from.name, end.period.last, context),
              )),
          ...edited(message('Take the start away'), setField(plan, item, from.name, undefined, context)),
        ]
      },
    }
    return [
      {
        ...problem,
        message:
          end === due
            ? message(
                'Due {0}, before its start on {1}. That leaves no time for it. Swap them, or correct one.',
                end.period.last,
                start.period.first,
              )
            : message(
                'Done on {0}, before its start on {1}. One of the two is wrong. Correct it.',
                end.period.last,
                start.period.first,
              ),
      },
    ]
  },
})
