import { splitAction } from '../edits/split-action.ts'
import type { Item } from '../plan/model.ts'
import type { Evidence } from '../smart/assessment.ts'
import { type Message, message } from '../text/message.ts'
import { defineCheck } from './check.ts'
import { milestone } from './example-plan.ts'
import { quoted, titlePlace } from './finding/place.ts'
import { missized, sizePlace } from './finding/sizes.ts'
import { joinedParts, judged } from './finding/wording.ts'
import { asks, edited } from './fixes/fixes.ts'
import { turnInto } from './fixes/turn-into.ts'

/** "By June" is no span, and a start sign of Obsidian Tasks or todo.txt only says from when one may begin. */
const takesAll = ({ start }: Item): boolean =>
  start !== undefined && start.field.name === 'start' && !['emoji', 'taskpaper', 'todotxt'].includes(start.field.form)

function trouble({ kind, text }: Evidence, item: Item): Message | undefined {
  if (kind === 'long-estimate') {
    return message(
      'This action takes over a day. What does not fit in one is put off. Make it a milestone, or split it.',
    )
  }
  if (kind === 'long-span') {
    return takesAll(item)
      ? message('This action spans over a day. What does not fit in one is put off. Make it a milestone, or split it.')
      : undefined
  }
  return message(
    '“{0}” is a project, not one action. No sitting finishes it, so it is put off. Make it a milestone.',
    quoted(text),
  )
}

export const scopeAction = defineCheck({
  id: 'scope-action',
  severity: 'information',
  title: 'An action that is more than one sitting',
  why:
    'An action is one thing that is done within a day, in one go. What is larger gets put off, since there is never a day ' +
    'for it; written down as a milestone it can have actions of its own.',
  fixes: 'Make it a milestone, or split it where its steps are joined.',
  levels: ['action'],
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
  find: (item, context) => {
    const shown = missized(item, context)
    const tooBig = shown && trouble(shown, item)
    const assessment = judged(item, context)
    const parts = assessment === undefined ? [] : joinedParts(assessment)
    if (tooBig === undefined && parts.length < 2) return []
    return [
      {
        span: shown !== undefined && tooBig !== undefined ? sizePlace(item, shown) : titlePlace(item),
        message:
          tooBig ??
          message(
            'This holds {0} steps in one. A box can be ticked only when all are done. Give each its own line.',
            parts.length,
          ),
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
            ...(shown?.kind === 'long-span' ? [asks(message('Pick another due date…'), 'reschedule', item)] : []),
            asks(message('Say what to do first…'), 'specific', item),
          ]
        },
      },
    ]
  },
})
