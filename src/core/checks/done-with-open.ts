import { markDone, markOpen } from '../edits/mark-done.ts'
import { isOver } from '../plan/values.ts'
import { descendants, openBelow } from '../plan/walk.ts'
import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { goal } from './example-plan.ts'
import { titlePlace } from './finding/place.ts'
import { edited, goes, replaced } from './fixes/fixes.ts'

export const doneWithOpen = defineCheck({
  id: 'done-with-open',
  severity: 'warning',
  levels: ['goal', 'milestone', 'action'],
  looks: 'below',
  alsoOver: true,
  find: (item, context) => {
    const open = item.status === 'done' ? openBelow(item) : []
    if (open.length === 0) return []
    return [
      {
        span: titlePlace(item),
        message: message(
          'Marked done, with open items below ({0}). Its progress counts them as done. Finish them, or open it again.',
          open.length,
        ),
        related: open.slice(0, 5).map((child) => ({ span: titlePlace(child), message: message('Still open') })),
        fixes: () => {
          const below = descendants(item).filter(({ level, status }) => level !== 'area' && !isOver(status))
          const results = below.map((child) => markDone(context.plan, child, context))
          const all = results.flatMap((result) => ('edits' in result ? [result.edits] : []))
          return [
            ...(all.length === below.length ? [replaced(message('Mark everything below done'), ...all.flat())] : []),
            ...edited(message('Open it again'), markOpen(context.plan, item, context)),
            ...open.slice(0, 1).map((child) => goes(message('Go to what is open'), titlePlace(child))),
          ]
        },
      },
    ]
  },
})

export const doneWithOpenDocumentation: CheckDocumentation = () => ({
  title: 'Done, with open items below',
  why: 'Progress counts everything below a done item as done. If some of it is still to do, the plan promises too much.',
  fixes: 'Mark everything below done too, or open the item again.',
  examples: [
    {
      bad: `${goal}- [x] Milestone: «Second oven installed by 31 March 2026»
  - [x] Call the oven dealer
  - [ ] Sign the contract
- [ ] Milestone: Night shift of two bakers hired by 30 June 2026
  - [ ] Write the job advert
`,
      good: `${goal}- [ ] Milestone: Second oven installed by 31 March 2026
  - [x] Call the oven dealer
  - [ ] Sign the contract
- [ ] Milestone: Night shift of two bakers hired by 30 June 2026
  - [ ] Write the job advert
`,
    },
  ],
})
