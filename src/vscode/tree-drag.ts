import { DataTransferItem, type TreeDragAndDropController, type Uri } from 'vscode'
import { dropFrom, dropItems, takeOut } from '../core/edits/drop.ts'
import type { EditResult } from '../core/edits/result.ts'
import { successor } from '../core/edits/successor.ts'
import type { Snapshot } from '../core/index.ts'
import type { Item, Plan } from '../core/plan/model.ts'
import { findItem } from '../core/plan/walk.ts'
import { type Message, message } from '../core/text/message.ts'
import type { OutlineNode } from '../core/views/outline.ts'
import { applyToPlans, type ItemReference, type PlansResult } from './apply.ts'
import type { Plans } from './plans.ts'
import { isReference, referenceOf } from './target.ts'

/** The editor adds this type to all that is dragged in the view, and takes it for a sign that any row may be dropped on. */
const rowsType = 'application/vnd.code.tree.altitude.plan'

/**
 * Rows are dragged to another place of their plan, or of another one, with everything below them. One edit for all of
 * it, that one undo takes back in both plans. What makes no sense changes nothing, and the view says why.
 *
 * @param landed shows where the items are now
 * @param tell says something in the view
 */
export function treeDrag(
  plans: Plans,
  landed: (uri: Uri, find: (plan: Plan) => readonly Item[]) => Promise<void>,
  tell: (why: Message) => void,
): TreeDragAndDropController<OutlineNode> {
  const refused = (why: Message): false => {
    tell(why)
    return false
  }
  return {
    dragMimeTypes: [],
    dropMimeTypes: [rowsType],
    handleDrag: (rows, data) => data.set(rowsType, new DataTransferItem(rows.map(referenceOf))),
    handleDrop: async (row, data) => {
      const carried: unknown = data.get(rowsType)?.value
      const dragged = Array.isArray(carried) ? carried.filter(isReference) : []
      const [first] = dragged
      if (row === undefined || first === undefined) return
      if (dragged.some(({ uri }) => uri.toString() !== first.uri.toString())) {
        refused(message('These rows are of several plans. Drag those of one plan at a time.'))
        return
      }
      const target = referenceOf(row)
      const isWithin = target.uri.toString() === first.uri.toString()
      const uris = isWithin ? [target.uri] : [target.uri, first.uri]
      let before: { readonly to: Plan; readonly items: readonly Item[] } | undefined
      const isMoved = await applyToPlans(
        plans,
        uris,
        ([to, from = to]) => {
          if (to === undefined || from === undefined) return gone
          const onto = findItem(to.plan, target.itemId)
          const items = found(from.plan, dragged)
          if (onto === undefined || items === undefined) return gone
          before = { to: to.plan, items }
          return dropped(from, items, to, onto)
        },
        refused,
      )
      const then = before
      if (!isMoved || then === undefined) return
      await landed(target.uri, (plan) =>
        then.items.flatMap((item) => {
          const now = successor(then.to, item, plan)
          return now === undefined ? [] : [now]
        }),
      )
    },
  }
}

const gone = { refused: message('The plan has changed since, and this row is no longer in it. Nothing was moved.') }

function found(plan: Plan, references: readonly ItemReference[]): readonly Item[] | undefined {
  const items = references.map(({ itemId }) => findItem(plan, itemId))
  return items.every((item) => item !== undefined) ? items : undefined
}

/** What is to be written: into the plan of the target first, then into the one that the items are taken out of. */
function dropped(from: Snapshot, items: readonly Item[], to: Snapshot, onto: Item): PlansResult {
  if (from === to) return together(dropItems(to.plan, items, onto, to.context))
  return together(dropFrom(from.plan, items, to.plan, onto, to.context), takeOut(from.plan, items))
}

/** All or nothing. */
function together(...results: readonly EditResult[]): PlansResult {
  const refusal = results.find((result) => 'refused' in result)
  if (refusal !== undefined && 'refused' in refusal) return refusal
  return { edits: results.map((result) => ('refused' in result ? [] : result.edits)) }
}
