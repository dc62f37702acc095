import type { Plan } from '../plan/model.ts'
import { readPlan } from '../plan/read.ts'
import type { ReadingContext } from '../plan/settings.ts'
import { findItem } from '../plan/walk.ts'
import { applyEdits, type TextEdit } from '../text/edit.ts'
import { type Message, message } from '../text/message.ts'
import type { Change } from './in-sequence.ts'
import { joinEdits } from './join-edits.ts'
import type { EditResult } from './result.ts'

/**
 * The same change of several items as one edit. Those that refuse it are left as they are; where all do, the first says
 * why. An item below another that is meant as well is changed like any other.
 *
 * @param itemIds in any order; each counts once
 */
export function changeEach(
  plan: Plan,
  itemIds: readonly string[],
  context: ReadingContext,
  change: Change,
): EditResult {
  const wanted = new Set(itemIds)
  const items = plan.items.filter(({ id }) => wanted.has(id))
  const results = items.map((item) => change(plan, item))
  const made = results.flatMap((result) => ('refused' in result ? [] : [result.edits]))
  if (made.length === 0) {
    const refused = results.find((result) => 'refused' in result)
    return refused ?? { refused: notThere }
  }
  const apart = joinedIfApart(made)
  return apart === undefined ? oneByOne(plan, items, context, change) : { edits: apart }
}

const notThere: Message = message('None of these items is in the plan any more. Nothing was changed.')

/** All edits as one list, if no two of them touch: then each says the same wherever the others are made first. */
function joinedIfApart(lists: readonly (readonly TextEdit[])[]): readonly TextEdit[] | undefined {
  const all = lists
    .flatMap((edits, of) => edits.map((edit) => ({ edit, of })))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end)
  const isApart = all.every(({ edit, of }, i) => {
    const before = all[i - 1]
    return before === undefined || before.of === of || before.edit.span.end < edit.span.start
  })
  return isApart ? all.map(({ edit }) => edit) : undefined
}

/**
 * From the last item up: an id is made of the titles above, and a change leaves what stands before it where it was, so
 * that every item is still found by its id, or else by its place.
 */
function oneByOne(plan: Plan, items: Plan['items'], context: ReadingContext, change: Change): EditResult {
  let reading = readPlan(plan.text, context, true)
  const rounds: (readonly TextEdit[])[] = []
  let why: Message | undefined
  for (const { id, spans } of [...items].reverse()) {
    const now = reading.plan
    const item = findItem(now, id) ?? now.items.find(({ spans: { own } }) => own.start === spans.own.start)
    if (item === undefined) continue
    const result = change(now, item)
    if ('refused' in result) {
      why = result.refused
      continue
    }
    if (result.edits.length === 0) continue
    rounds.push(result.edits)
    reading = readPlan(applyEdits(now.text, result.edits), context, true, reading.kept)
  }
  return rounds.length === 0 && why !== undefined ? { refused: why } : { edits: joinEdits(plan.text, rounds) }
}
