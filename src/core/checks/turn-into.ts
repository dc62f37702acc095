import { relevel } from '../edits/relevel.ts'
import type { Item } from '../plan/model.ts'
import { type Message, message } from '../text/message.ts'
import type { CheckContext, Fix } from './check.ts'
import { edited } from './fixes.ts'

type Turn = 'vision' | 'goal' | 'milestone' | 'action'

const titles: Readonly<Record<Turn, Message>> = {
  vision: message('Make it a vision'),
  goal: message('Make it a goal'),
  milestone: message('Make it a milestone'),
  action: message('Make it an action'),
}

/** Fixes that give an item one of these levels, with everything below it; those that the plan has a place for. */
export const turnInto = (item: Item, levels: readonly Turn[], context: CheckContext): readonly Fix[] =>
  levels
    .filter((level) => level !== item.level)
    .flatMap((level) => edited(titles[level], relevel(context.plan, item, level, context)))
