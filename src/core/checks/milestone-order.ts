import { sortMilestones } from '../edits/sort-milestones.ts'
import type { Day } from '../plan/dates/period.ts'
import type { Item } from '../plan/model.ts'
import { childrenOf, isOpen, isPast } from '../plan/walk.ts'
import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { goal, milestone } from './example-plan.ts'
import { quoted, titlePlace } from './finding/place.ts'
import { edited, goes } from './fixes/fixes.ts'

interface Disorder {
  readonly item: Item
  readonly earlier: Item
}

/** What was found of a goal, and the day that it holds for. */
const disorderOf = new WeakMap<Item, { readonly today: Day; readonly found: Disorder | undefined }>()

/**
 * The first open milestone of a goal that ends before one listed above it can: a month in the quarter before it is no
 * disorder. Of one whose day has passed `overdue` speaks: its next day may well be in order. Found once per goal and day.
 */
function firstDisorder(goal: Item, today: Day): Disorder | undefined {
  const known = disorderOf.get(goal)
  if (known?.today === today) return known.found
  const dated = childrenOf(goal, 'milestone').flatMap((item) =>
    isOpen(item) && item.due?.kind === 'known' && !isPast(item, today) ? [{ item, ...item.due.period }] : [],
  )
  let latest = dated[0]
  let item: (typeof dated)[number] | undefined
  for (const one of dated) {
    if (latest !== undefined && one.last < latest.first) {
      item = one
      break
    }
    if (latest === undefined || one.first > latest.first) latest = one
  }
  const earlier = dated.find(({ first }) => item !== undefined && item.last < first)
  const found = item && earlier && { item: item.item, earlier: earlier.item }
  disorderOf.set(goal, { today, found })
  return found
}

export const milestoneOrder = defineCheck({
  id: 'milestone-order',
  severity: 'hint',
  levels: ['milestone'],
  beside: ({ level }) => level === 'goal',
  find: (item, { plan, today }) => {
    const goal = item.parent
    if (goal?.level !== 'goal') return []
    // Sorting mends the whole goal, so the first milestone that is out of order speaks for all.
    const disorder = firstDisorder(goal, today)
    if (disorder?.item !== item || item.due?.kind !== 'known') return []
    const { earlier } = disorder
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

export const milestoneOrderDocumentation: CheckDocumentation = () => ({
  title: 'Milestones out of the order of their days',
  why: 'The first open milestone of a goal is the one to work on. Where the days run against the order, that is the wrong one.',
  fixes: 'Sort the milestones of the goal by their days.',
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
})
