import { sortMilestones } from '../edits/sort-milestones.ts'
import type { Item } from '../plan/model.ts'
import { childrenOf, isOpen, isPast } from '../plan/walk.ts'
import { message } from '../text/message.ts'
import { defineCheck } from './check.ts'
import { goal, milestone } from './example-plan.ts'
import { edited, goes } from './fixes.ts'
import { quoted, titlePlace } from './place.ts'

/** Whether `later` ends before `earlier` can: a month in the quarter before it is no disorder. */
function endsBefore(later: Item, earlier: Item): boolean {
  if (later.due?.kind !== 'known' || earlier.due?.kind !== 'known') return false
  return later.due.period.last < earlier.due.period.first
}

export const milestoneOrder = defineCheck({
  id: 'milestone-order',
  severity: 'hint',
  title: 'Milestones out of the order of their days',
  why: 'The first open milestone of a goal is the one to work on. Where the days run against the order, that is the wrong one.',
  fixes: 'Sort the milestones of the goal by their days.',
  levels: ['milestone'],
  examples: [
    {
      bad: `${goal}### Milestone: Night shift of two bakers hired by 30 June 2026

- [ ] Write the job advert

### Milestone: Second oven installed «by 31 March 2026»

- [ ] Call the oven dealer
`,
      good: `${milestone}- [ ] Call the oven dealer

### Milestone: Night shift of two bakers hired by 30 June 2026

- [ ] Write the job advert
`,
      fixed: `${milestone}- [ ] Call the oven dealer

### Milestone: Night shift of two bakers hired by 30 June 2026

- [ ] Write the job advert
`,
    },
  ],
  find: (item, { plan, today }) => {
    const goal = item.parent
    if (goal?.level !== 'goal' || item.due?.kind !== 'known') return []
    // Of one whose day has passed `overdue` speaks: its next day may well be in order.
    const open = childrenOf(goal, 'milestone').filter((one) => isOpen(one) && !isPast(one, today))
    const at = open.indexOf(item)
    if (at < 0) return []
    const earlier = open.slice(0, at).find((other) => endsBefore(item, other))
    // Sorting mends the whole goal, so the first milestone that is out of order speaks for all.
    const speaks = !open.slice(0, at).some((other, i) => open.slice(0, i).some((first) => endsBefore(other, first)))
    if (earlier === undefined || !speaks) return []
    return [
      {
        span: item.due.field.value,
        message: message(
          'Due before “{0}”, but listed after it. The list says what comes next. Sort the milestones by day.',
          quoted(earlier.title),
        ),
        related: [{ span: titlePlace(earlier), message: message('Due later, listed first') }],
        fixes: () => [
          ...edited(message('Sort the milestones by day'), sortMilestones(plan, goal)),
          goes(message('Go to the other milestone'), titlePlace(earlier)),
        ],
      },
    ]
  },
})
