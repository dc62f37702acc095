import { relevel } from '../../edits/relevel.ts'
import { itemWith } from '../../plan/item.ts'
import type { Item } from '../../plan/model.ts'
import type { Letter } from '../../smart/assessment.ts'
import { assessItem } from '../../smart/item.ts'
import { type Message, message } from '../../text/message.ts'
import type { CheckContext, Fix } from '../check.ts'
import { asks, edited } from './fixes.ts'

type Turn = 'vision' | 'goal' | 'milestone' | 'action'

const titles: Readonly<Record<Turn, Message>> = {
  vision: message('Make it a vision'),
  goal: message('Make it a goal'),
  milestone: message('Make it a milestone'),
  action: message('Make it an action'),
}

/**
 * Fixes that give an item one of these levels, with everything below it; those that the plan has a place for. An action
 * that would be a milestone without an end, a measure or an outcome is asked for them first.
 */
export const turnInto = (item: Item, levels: readonly Turn[], context: CheckContext): readonly Fix[] =>
  levels
    .filter((level) => level !== item.level && fitsInTime(item, level, context))
    .flatMap((level) => {
      const fixes = edited(titles[level], relevel(context.plan, item, level, context))
      const asksFirst = level === 'milestone' && item.level === 'action' && missingAsMilestone(item, context).length > 0
      return asksFirst ? fixes.map(() => asks(message('Make it a milestone…'), 'make-milestone', item)) : fixes
    })

/** Whether an item's days are those of a level: what is too long for one size may be too long for the next as well. */
function fitsInTime(item: Item, level: Turn, context: CheckContext): boolean {
  const { scope, scopeEvidence } = assessItem(itemWith(item, { level }), context.plan, context)
  return scope === 'ok' || scope === 'unclear' || scopeEvidence[0]?.kind.endsWith('span') !== true
}

const checked = ['specific', 'measurable', 'timeBound'] as const

/** The letters of SMART that an item would lack as a milestone. */
export function missingAsMilestone(
  item: Item,
  context: Pick<CheckContext, 'plan' | 'today' | 'settings'>,
): readonly Letter[] {
  const assessment = assessItem(itemWith(item, { level: 'milestone' }), context.plan, context)
  return checked.filter((letter) => !assessment[letter].present)
}
