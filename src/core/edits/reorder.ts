import type { Item, Plan } from '../plan/model.ts'
import { message } from '../text/message.ts'
import { headingStyle, markerOf } from './item-forms.ts'
import { lineText, markerIndent, previousLineEnd } from './item-lines.ts'
import type { EditResult } from './result.ts'
import { isAloneOnLine, subtreeLines } from './subtree-lines.ts'
import { writeSubtree } from './subtree-text.ts'

/**
 * Puts siblings into another order: each takes the place of another, with everything below it. What stands between them
 * stays where it is, and so do the numbers of a list.
 */
export function reorder(plan: Plan, items: readonly Item[], order: readonly Item[]): EditResult {
  const { text } = plan
  const [first] = items
  const isAlike = items.every(
    (item) =>
      item.form === first?.form &&
      item.depth === first.depth &&
      item.form !== 'paragraph' &&
      isAloneOnLine(text, item) &&
      !isTouched(text, item),
  )
  if (!isAlike) {
    return { refused: message('Headings and list items cannot be put in one order. Move their lines yourself.') }
  }
  return {
    edits: items.flatMap((slot, i) => {
      const item = order[i]
      return item === undefined || item === slot
        ? []
        : [{ span: subtreeLines(text, slot), text: atSlot(plan, item, slot) }]
    }),
  }
}

/** A heading that is underlined and has text right above: what else comes to stand there would be read as its words. */
function isTouched(text: string, { form, spans: { own } }: Item): boolean {
  const above = previousLineEnd(text, own.start)
  const isUnderlined = form === 'heading' && headingStyle(text.slice(own.start, own.end)) === 'underlined'
  return isUnderlined && above !== undefined && lineText(text, above).trim() !== ''
}

function atSlot(plan: Plan, item: Item, slot: Item): string {
  const { text } = plan
  const { start, end } = subtreeLines(text, item)
  const isSame = markerOf(text, item) === markerOf(text, slot) && markerIndent(text, item) === markerIndent(text, slot)
  const { marker, label } = item.spans
  if (item.form !== 'list-item' || isSame || marker === undefined) return text.slice(start, end)
  const blanks = /^[ \t]{1,4}/.exec(text.slice(marker.end, marker.end + 4))?.[0] ?? ' '
  return writeSubtree(
    plan,
    item,
    {
      kind: 'list-item',
      indent: markerIndent(text, slot),
      marker: markerOf(text, slot) + blanks,
      box: item.box === undefined ? '' : '[ ] ',
      label: label === undefined ? '' : text.slice(label.start, label.end),
    },
    item.level,
  )
}
