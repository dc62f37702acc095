import type { Item, Plan } from '../plan/model.ts'
import { readPlan } from '../plan/read.ts'
import type { ReadingContext } from '../plan/settings.ts'
import { findItem } from '../plan/walk.ts'
import { applyEdits, type TextEdit } from '../text/edit.ts'
import { message } from '../text/message.ts'
import { joinEdits } from './join-edits.ts'
import type { EditResult } from './result.ts'

export type Change = (plan: Plan, item: Item) => EditResult

/**
 * Several changes of one item as one edit. Each is made on the text that the one before has left, so that two of them
 * may want the same place (two properties of a goal that has none yet). An id is made of the title: behind a change of
 * it the item is the one that stands where it stood, so what moves it comes last.
 */
export function inSequence(plan: Plan, item: Item, context: ReadingContext, changes: readonly Change[]): EditResult {
  let now = plan
  const rounds: (readonly TextEdit[])[] = []
  for (const change of changes) {
    const found = findItem(now, item.id) ?? now.items.find(({ spans }) => spans.own.start === item.spans.own.start)
    if (found === undefined) return { refused: message('The item cannot be found again. Nothing was changed.') }
    const result = change(now, found)
    if ('refused' in result) return result
    if (result.edits.length === 0) continue
    rounds.push(result.edits)
    now = readPlan(applyEdits(now.text, result.edits), context, true).plan
  }
  return { edits: joinEdits(plan.text, rounds) }
}
