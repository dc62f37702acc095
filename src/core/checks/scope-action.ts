import { splitAction } from '../edits/split-action.ts'
import type { Item } from '../plan/model.ts'
import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { milestone } from './example-plan.ts'
import { titlePlace } from './finding/place.ts'
import { sizeSaying } from './finding/size-sayings.ts'
import { type Missized, missized, sizePlace } from './finding/sizes.ts'
import { joinedParts, judged } from './finding/wording.ts'
import { asks, edited } from './fixes/fixes.ts'
import { turnInto } from './fixes/turn-into.ts'

/** "By June" is no span, and a start sign of Obsidian Tasks or todo.txt only says from when one may begin. */
const takesAll = ({ start }: Item): boolean =>
  start !== undefined && start.field.name === 'start' && !['emoji', 'taskpaper', 'todotxt'].includes(start.field.form)

const isTooBig = (item: Item, { shown }: Missized): boolean => shown.kind !== 'long-span' || takesAll(item)

export const scopeAction = defineCheck({
  id: 'scope-action',
  severity: 'information',
  levels: ['action'],
  find: (item, context) => {
    const found = missized(item, context)
    const tooBig = found !== undefined && isTooBig(item, found) ? found : undefined
    const assessment = judged(item, context)
    const parts = assessment === undefined ? [] : joinedParts(assessment)
    if (tooBig === undefined && parts.length < 2) return []
    return [
      {
        span: tooBig === undefined ? titlePlace(item) : sizePlace(item, tooBig.shown),
        message:
          tooBig === undefined
            ? message(
                'This holds {0} steps in one. A box can be ticked only when all are done. Give each its own line.',
                parts.length,
              )
            : sizeSaying('action', tooBig.shown, tooBig.readsAs),
        fixes: () => {
          const split =
            parts.length < 2
              ? []
              : edited(message('Split into {0} actions', parts.length), splitAction(context.plan, item, parts))
          // As a milestone, several steps in one would be several outcomes in one.
          const turn = parts.length < 2 ? turnInto(item, ['milestone'], context) : []
          return [
            ...turn,
            ...split,
            ...(found?.shown.kind === 'long-span' ? [asks(message('Pick another due date…'), 'reschedule', item)] : []),
            asks(message('Say what to do first…'), 'specific', item),
          ]
        },
      },
    ]
  },
})

export const scopeActionDocumentation: CheckDocumentation = () => ({
  title: 'An action that is more than one sitting',
  why:
    'An action is one thing that is done within a day, in one go. What is larger gets put off, since there is never a day ' +
    'for it; written down as a milestone it can have actions of its own.',
  fixes: 'Make it a milestone, or split it where its steps are joined.',
  examples: [
    {
      bad: `${milestone}- [ ] Call the oven dealer\n- [ ] «Implement» the order system by 31 March 2026\n`,
      good: `${milestone}- [ ] Call the oven dealer\n- [ ] List the wishes for the order system\n`,
    },
    {
      bad: `${milestone}- [ ] «Call the dealer, measure the wall and order the oven»\n`,
      good: `${milestone}- [ ] Call the dealer\n- [ ] Measure the wall\n- [ ] Order the oven\n`,
      fixed: `${milestone}- [ ] Call the dealer\n- [ ] Measure the wall\n- [ ] Order the oven\n`,
    },
    {
      bad: `${milestone}- [ ] Call the oven dealer\n- [ ] Clear the wall for the oven by 31 March 2026 ~«3d»\n`,
      good: `${milestone}- [ ] Call the oven dealer\n- [ ] Clear the wall for the oven by 31 March 2026 ~6h\n`,
    },
  ],
})
