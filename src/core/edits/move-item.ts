import { ranks } from '../plan/levels.ts'
import type { Item, Level, Plan } from '../plan/model.ts'
import type { TextEdit } from '../text/edit.ts'
import { lineEnding, lineSpan } from '../text/lines.ts'
import { message } from '../text/message.ts'
import { contains } from '../text/span.ts'
import type { ItemShape } from './item-forms.ts'
import { lineText, previousLineEnd } from './item-lines.ts'
import { type Place, placesBelow } from './item-places.ts'
import { renumberBehind } from './renumber.ts'
import { reorder } from './reorder.ts'
import type { EditResult } from './result.ts'
import { cutSpan, isAloneOnLine, subtreeLines } from './subtree-lines.ts'
import { writeSubtree } from './subtree-text.ts'

/**
 * Moves an item with everything below it under another parent, behind the children that this has of its level, or
 * before one of them. Indentation, numbers and depths of headings are made to fit; nothing else changes.
 */
export function moveItem(plan: Plan, item: Item, to: Item, before?: Item): EditResult {
  if (item.level === 'plan' || ranks[to.level] >= ranks[item.level] || contains(item.spans.subtree, to.spans.own)) {
    return { refused: message('“{0}” cannot stand below “{1}”. Nothing was changed.', item.title, to.title) }
  }
  const siblings = to.children.filter(({ level }) => level === item.level)
  if (before !== undefined && !siblings.includes(before)) {
    return { refused: message('“{0}” is no longer below “{1}”. Nothing was changed.', before.title, to.title) }
  }
  if (before === item || (before === undefined && siblings.at(-1) === item)) return { edits: [] }
  if (item.parent === to) return reorder(plan, siblings, ordered(siblings, item, before))
  const moved = placesBelow(plan, to, item.level, item).map((place) => ({
    ...place,
    shape: withOwnLabel(plan, item, place.shape),
  }))
  const [place] = moved
  if (place === undefined || !isAloneOnLine(plan.text, item)) return cannotMove(item)
  const edits = moveTo(plan, item, place, item.level)
  return { edits }
}

const cannotMove = (item: Item): EditResult => ({
  refused: message('“{0}” cannot be moved as it is written. Move its lines yourself.', item.title),
})

function ordered(siblings: readonly Item[], item: Item, before: Item | undefined): readonly Item[] {
  const others = siblings.filter((other) => other !== item)
  const at = before === undefined ? others.length : others.indexOf(before)
  return [...others.slice(0, at), item, ...others.slice(at)]
}

function withOwnLabel({ text }: Plan, { spans: { label } }: Item, shape: ItemShape): ItemShape {
  if (shape.kind === 'paragraph' || label === undefined) return shape
  const own = text.slice(label.start, label.end)
  return /[*_]/.test(own) ? shape : { ...shape, label: own }
}

/** The edits that take an item out and write it at a place, as an item of a level. */
export function moveTo(plan: Plan, item: Item, place: Place, level: Level): readonly TextEdit[] {
  const { text } = plan
  const block = writeSubtree(plan, item, place.shape, level)
  const cut = cutSpan(text, item)
  const lines = subtreeLines(text, item)
  if (place.at >= lines.start && place.at <= lines.end) {
    const above = previousLineEnd(text, lines.start)
    const needsBlank = item.form !== place.shape.kind && above !== undefined && lineText(text, above).trim() !== ''
    return [{ span: lines, text: (needsBlank ? lineEnding(text) : '') + block }, ...renumberBehind(plan, item, -1)]
  }
  const at = place.at > cut.start && place.at < cut.end ? cut.start : place.at
  const insertion =
    at === cut.start && at === lineSpan(text, at).start && at > 0
      ? block + place.after + lineEnding(text)
      : place.before + block + place.after
  return [{ span: { start: at, end: at }, text: insertion }, { span: cut, text: '' }, ...renumberBehind(plan, item, -1)]
}
