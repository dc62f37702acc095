import type { Item, Plan } from '../plan/model.ts'
import { type Kept, readPlan } from '../plan/read.ts'
import type { ReadingContext } from '../plan/settings.ts'
import { applyEdits, type TextEdit } from '../text/edit.ts'
import { lineEnding } from '../text/lines.ts'
import { contains, type Span, span } from '../text/span.ts'
import { contentIndent } from './indentation.ts'
import { blanksBehind, type ItemShape, markerOf, shapeLike } from './item-forms.ts'
import { ahead, type Place, placesBelow } from './item-places.ts'
import { moveTo, withOwnLabel } from './move-item.ts'
import { renumberWithout } from './renumber.ts'
import { type Attempt, firstSettled, type Settled } from './settle.ts'
import { cutSpan, isAloneOnLine } from './subtree-lines.ts'
import { writeSubtree } from './subtree-text.ts'

/** An item and the plan that it is of: the one that is changed, or another. */
export interface Source {
  readonly plan: Plan
  readonly item: Item
}

export interface Spot {
  readonly holder: Item
  /** The child whose place it takes; undefined for behind them all. */
  readonly before: Item | undefined
}

/**
 * Writes an item with everything below it in another place of a plan, at its own level, and takes it out of where it was
 * if that is in this plan. Undefined where there is no form in which it would be read as what it is.
 */
export function relocate(
  plan: Plan,
  source: Source,
  { holder, before }: Spot,
  context: ReadingContext,
  kept?: Kept,
): Settled | undefined {
  const { item } = source
  const { level } = item
  if (level === 'plan' || !isAloneOnLine(source.plan.text, item)) return undefined
  const isOwn = source.plan === plan
  const inside = source.plan.items.filter((other) => contains(item.spans.subtree, other.spans.own))
  const places = before === undefined ? placesLast(plan, holder, source) : placesAhead(plan, before)
  const wanted = { item, level, below: holder, inside }
  return firstSettled(
    plan,
    isOwn ? wanted : { ...wanted, isNew: true },
    context,
    attempts(plan, source, places, context),
    kept,
  )
}

function placesAhead(plan: Plan, before: Item): readonly Place[] {
  const shape = shapeLike(plan.text, before)
  if (shape === undefined) return []
  const marked = shape.kind === 'list-item' ? { ...shape, marker: markerLike(plan.text, before, shape.marker) } : shape
  return [ahead(plan, before, marked)]
}

/** The number of the one whose place it takes. */
const markerLike = (text: string, before: Item, marker: string): string => markerOf(text, before) + blanksBehind(marker)

/** Behind those that are there, like them; the first in its own form, if it can have that there. */
function placesLast(plan: Plan, holder: Item, source: Source): readonly Place[] {
  const isOwn = source.plan === plan
  const places = placesBelow(plan, holder, source.item.level, isOwn ? source.item : undefined)
  const hasSiblings = holder.childrenAt(source.item.level).some((other) => other !== source.item)
  const own = places.flatMap((place) => {
    const shape = ownShape(plan, holder, source, place.shape)
    return shape === undefined ? [] : [{ ...place, shape }]
  })
  return hasSiblings ? [...places.slice(0, 1), ...own, ...places.slice(1)] : [...own, ...places]
}

/** The form that the item has, as deep as a place wants it. */
function ownShape(plan: Plan, holder: Item, source: Source, there: ItemShape): ItemShape | undefined {
  const own = shapeLike(source.plan.text, source.item)
  if (own?.kind === 'heading' && there.kind === 'heading') return { ...own, depth: there.depth, label: labelOf(source) }
  if (own?.kind !== 'list-item' || there.kind !== 'list-item') return undefined
  const marker = own.marker.replace(/^\d+/, /^\d+/.exec(there.marker)?.[0] ?? '1')
  const indent = holder.form === 'list-item' ? contentIndent(plan, holder) : there.indent
  return { ...own, indent, marker, label: labelOf(source) }
}

const labelOf = ({ plan: { text }, item: { spans } }: Source): string =>
  spans.label === undefined ? '' : text.slice(spans.label.start, spans.label.end)

function* attempts(
  plan: Plan,
  { plan: source, item }: Source,
  places: readonly Place[],
  context: ReadingContext,
): Generator<Attempt> {
  for (const place of places) {
    const shapes = [withOwnLabel(source, item, place.shape), place.shape]
    for (const shape of shapes) {
      const at = { ...place, shape }
      yield source === plan ? moveTo(plan, item, at, item.level) : writtenInto(plan, source, item, at)
    }
  }
  // Right behind a list the words of an underlined heading would be the list's.
  for (const place of places) {
    const apart = { ...place, before: place.before + lineEnding(plan.text) }
    yield source === plan ? moveTo(plan, item, apart, item.level) : writtenInto(plan, source, item, apart)
  }
  const bare = source === plan ? undefined : withoutLabels(source, item, context)
  if (bare !== undefined) for (const place of places) yield writtenInto(plan, bare.plan, bare.item, place)
}

/** The same in a plan without labels: where one goal has a label, no goal that has none is read. */
function withoutLabels(source: Plan, item: Item, context: ReadingContext): Source | undefined {
  const labels = source.items.flatMap(({ spans: { label } }) => label ?? [])
  const text = applyEdits(
    source.text,
    labels.map((label) => ({ span: label, text: '' })),
  )
  const { plan } = readPlan(text, context, true)
  const isSame = plan.items.map(({ level }) => level).join() === source.items.map(({ level }) => level).join()
  const found = plan.items[source.items.indexOf(item)]
  return isSame && found !== undefined ? { plan, item: found } : undefined
}

/** An item of another plan written into this one. */
function writtenInto(plan: Plan, source: Plan, item: Item, { at, shape, before, after, more = [] }: Place): Attempt {
  const block = writeSubtree(source, item, shape, item.level).replace(/\r\n|[\r\n]/g, lineEnding(plan.text))
  return { at, edits: [{ span: span(at, at), text: before + block + after }, ...more] }
}

/** Takes items out with the lines that they took up; the numbers behind them count on. */
export function withoutItems(plan: Plan, gone: readonly Item[]): readonly TextEdit[] {
  const cuts: Span[] = []
  for (const item of gone) {
    const cut = cutSpan(plan.text, item)
    const last = cuts.at(-1)
    if (last !== undefined && cut.start <= last.end)
      cuts[cuts.length - 1] = span(last.start, Math.max(last.end, cut.end))
    else cuts.push(cut)
  }
  return [...cuts.map((at) => ({ span: at, text: '' })), ...renumberWithout(plan, gone)]
}

/** Each once, in the order of the text, without those that go along with another. */
export const outermost = (items: readonly Item[]): readonly Item[] =>
  [...new Set(items)]
    .filter((item) => !items.some((other) => other !== item && contains(other.spans.subtree, item.spans.own)))
    .sort((a, b) => a.spans.own.start - b.spans.own.start)
