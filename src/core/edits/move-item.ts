import { ranks } from '../plan/levels.ts'
import type { Item, Level, Plan } from '../plan/model.ts'
import { trimmedEnd } from '../plan/trimmed-end.ts'
import { lineEnding, lineSpan } from '../text/lines.ts'
import { message } from '../text/message.ts'
import { contains, span } from '../text/span.ts'
import type { ItemShape } from './item-forms.ts'
import { lineText, previousLineEnd } from './item-lines.ts'
import { blankBelow, isTight, type Place, placesBelow } from './item-places.ts'
import { bothCounts, markerWithout, renumberBehind } from './renumber.ts'
import { reorder } from './reorder.ts'
import type { EditResult } from './result.ts'
import type { Attempt } from './settle.ts'
import type { Way } from './subtree-levels.ts'
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
  return { edits: moveTo(plan, item, place, item.level).edits }
}

export const cannotMove = (item: Item): EditResult => ({
  refused: message('“{0}” cannot be moved as it is written. Move its lines yourself.', item.title),
})

function ordered(siblings: readonly Item[], item: Item, before: Item | undefined): readonly Item[] {
  const others = siblings.filter((other) => other !== item)
  const at = before === undefined ? others.length : others.indexOf(before)
  return [...others.slice(0, at), item, ...others.slice(at)]
}

/** A shape with the label that an item has, which may hold a number or a period. */
export function withOwnLabel({ text }: Plan, { spans: { label } }: Item, shape: ItemShape): ItemShape {
  if (shape.kind === 'paragraph' || label === undefined) return shape
  const own = text.slice(label.start, label.end)
  return /[*_]/.test(own) ? shape : { ...shape, label: own }
}

/** Takes an item out and writes it at a place, as an item of a level. */
export function moveTo(plan: Plan, item: Item, place: Place, level: Level, way?: Way): Attempt {
  const { text } = plan
  const { at, more = [] } = place
  const shape = counted(plan, item, place.shape, at)
  const block = writeSubtree(plan, item, shape, level, way)
  const cut = cutSpan(text, item)
  const lines = subtreeLines(text, item)
  // Its own number is written with it.
  const numbers = bothCounts(text, renumberBehind(plan, item, -1), more).filter((edit) => !contains(lines, edit.span))
  // It stays where it is, and so do the lines around it.
  const isThere = at <= lines.start && text.slice(at, lines.start).trim() === ''
  if (isThere && item.form === shape.kind) return { at: lines.start, edits: [{ span: lines, text: block }, ...numbers] }
  if (isThere && place.before !== '') {
    const after = place.after === '' ? '' : blankBelow(text, lines.end, lineEnding(text))
    return { at, edits: [{ span: span(at, lines.end), text: place.before + block + after }, ...numbers] }
  }
  if (at >= lines.start && at <= lines.end) {
    const last = lineSpan(text, trimmedEnd(text, 0, lines.start)).end
    // The blank lines above a heading are those of headings, and not those between the items of its list.
    if (shape.kind === 'heading' && item.form === 'list-item' && last > 0 && place.before.trim() === '') {
      const before = place.before || lineEnding(text).repeat(isTight(plan) ? 1 : 2)
      return { at: last, edits: [{ span: span(last, lines.end), text: before + block }, ...numbers] }
    }
    const above = previousLineEnd(text, lines.start)
    const isClose = item.form !== shape.kind && above !== undefined && lineText(text, above).trim() !== ''
    const needsBlank = isClose && !isTight(plan)
    return {
      at: lines.start,
      edits: [{ span: lines, text: (needsBlank ? lineEnding(text) : '') + block }, ...numbers],
    }
  }
  const to = at > cut.start && at < cut.end ? cut.start : at
  const insertion =
    to === cut.start && to === lineSpan(text, to).start && to > 0
      ? block + place.after + lineEnding(text)
      : place.before + block + place.after
  return { at: to, edits: [{ span: span(to, to), text: insertion }, { span: cut, text: '' }, ...numbers] }
}

const counted = (plan: Plan, item: Item, shape: ItemShape, at: number): ItemShape =>
  shape.kind === 'list-item' ? { ...shape, marker: markerWithout(plan, item, shape.marker, shape.indent, at) } : shape
