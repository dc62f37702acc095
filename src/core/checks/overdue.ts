import { markDone, setStatus } from '../edits/mark-done.ts'
import { setField } from '../edits/set-field.ts'
import { addDays, daysBetween } from '../plan/dates/calendar.ts'
import { isPast, openBelow } from '../plan/walk.ts'
import { type Message, message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck, type Fix } from './check.ts'
import { milestone } from './example-plan.ts'
import { fitsAround } from './fixes/date-fixes.ts'
import { asks, edited } from './fixes/fixes.ts'

export const overdue = defineCheck({
  id: 'overdue',
  severity: 'warning',
  levels: ['goal', 'milestone', 'action'],
  find: (item, context) => {
    const { plan, today } = context
    if (item.due?.kind !== 'known' || !isPast(item, today)) return []
    const { last } = item.due.period
    const days = daysBetween(last, today)
    const due = (title: Message, day: string): readonly Fix[] =>
      fitsAround(item, day, context) ? edited(title, setField(plan, item, 'due', day, context)) : []
    return [
      {
        span: item.due.field.value,
        message:
          days === 1
            ? message('Due {0}, a day ago. A past day reminds nobody. Mark it done, move it, or drop it.', last)
            : message(
                'Due {0}, {1} days ago. A past day reminds nobody. Mark it done, move it, or drop it.',
                last,
                days,
              ),
        fixes: () => [
          ...(openBelow(item).length === 0 ? edited(message('Mark done'), markDone(plan, item, context)) : []),
          ...due(message('Make it due today'), today),
          ...due(message('Make it due tomorrow'), addDays(today, 1)),
          ...due(message('Make it due next week'), addDays(today, 7)),
          asks(message('Pick a date…'), 'reschedule', item),
          ...edited(message('Drop it'), setStatus(plan, item, 'dropped', context)),
        ],
      },
    ]
  },
})

export const overdueDocumentation: CheckDocumentation = () => ({
  title: 'Past its due day',
  why: 'A day that has passed reminds nobody any more. Either it is done, or it needs a day that is true, or it can go.',
  fixes: 'Mark it done; make it due today, tomorrow or next week; pick a day; or drop it.',
  examples: [
    {
      bad: `${milestone}- [ ] Call the oven dealer 📅 «2026-01-07»\n- [ ] Clear the wall for the oven\n`,
      good: `${milestone}- [ ] Call the oven dealer 📅 2026-01-12\n- [ ] Clear the wall for the oven\n`,
      fixed: `${milestone}- [x] Call the oven dealer 📅 2026-01-07 ✅ 2026-01-10\n- [ ] Clear the wall for the oven\n`,
    },
  ],
})
