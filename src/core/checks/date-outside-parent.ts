import { setField } from '../edits/set-field.ts'
import { isOver } from '../plan/values.ts'
import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck, type Problem } from './check.ts'
import { vision } from './example-plan.ts'
import { quoted, titlePlace } from './finding/place.ts'
import { boundAbove, fitsAround, movedInside } from './fixes/date-fixes.ts'
import { edited, goes } from './fixes/fixes.ts'

export const dateOutsideParent = defineCheck({
  id: 'date-outside-parent',
  severity: 'warning',
  levels: ['goal', 'milestone', 'action'],
  find: (item, context) =>
    (['start', 'due'] as const).flatMap((name): readonly Problem[] => {
      const own = item[name]
      const bound = boundAbove(item, name)
      if (own?.kind !== 'known' || bound === undefined || isOver(bound.item.status)) return []
      const [day, limit] =
        name === 'due' ? [own.period.last, bound.period.last] : [own.period.first, bound.period.first]
      // What is due by a period is due on its last day; what starts in one may start on any.
      if (name === 'due' ? day <= limit : own.period.last >= limit) return []
      // Nothing can be due inside a time that has passed: of what it serves `overdue` speaks.
      if (name === 'due' && limit < context.today) return []
      // It looks at all that stands below that one: only for who asks.
      const parentMayMove = (): boolean => {
        if (name === 'due') return fitsAround(bound.item, day, context)
        const next = boundAbove(bound.item, name)?.period
        return next === undefined || day >= next.first
      }
      return [
        {
          span: own.field.value,
          message:
            name === 'due'
              ? message(
                  'Due {0}, but what it serves is due {1}. It comes too late for that. Move one of the two.',
                  day,
                  limit,
                )
              : message(
                  'Starts {0}, but what it serves starts {1}. It is early for that. Move one of the two.',
                  day,
                  limit,
                ),
          related: [
            { span: bound.item[name]?.field.value ?? bound.item.spans.title, message: message('What it serves') },
          ],
          fixes: () => [
            ...movedInside(item, name, limit, context),
            ...(parentMayMove()
              ? edited(
                  message('Move “{0}” to {1}', quoted(bound.item.title), day),
                  setField(context.plan, bound.item, bound.item[name]?.field.name ?? name, day, context),
                )
              : []),
            goes(message('Go to what it serves'), titlePlace(bound.item)),
          ],
        },
      ]
    }),
})

export const dateOutsideParentDocumentation: CheckDocumentation = () => ({
  title: 'Outside the time of what it serves',
  why: 'A step that is due after its goal cannot help to reach it in time, and one that starts before it belongs elsewhere.',
  fixes: 'Move this item inside, or give the one above it the time.',
  examples: [
    {
      bad: `${vision}## Goal: Bake 300 loaves a day by 31 October 2026

### Milestone: Second oven installed

- Due: «2026-12-15»

- [ ] Call the oven dealer
`,
      good: `${vision}## Goal: Bake 300 loaves a day by 31 October 2026

### Milestone: Second oven installed

- Due: 2026-03-31

- [ ] Call the oven dealer
`,
      fixed: `${vision}## Goal: Bake 300 loaves a day by 31 October 2026

### Milestone: Second oven installed

- Due: 2026-10-31

- [ ] Call the oven dealer
`,
    },
  ],
})
