import type { Item, Plan } from '../plan/model.ts'
import type { TextEdit } from '../text/edit.ts'
import { markerOf } from './item-forms.ts'
import { columnOf, markerIndent, subtreeEnd } from './item-lines.ts'

const numberOf = (marker: string): number => Number(/^\d+/.exec(marker)?.[0] ?? Number.NaN)

/** The items that go on counting behind one in its list: "2." and "3." behind "1.". */
function countingOn({ text }: Plan, item: Item): readonly Item[] {
  const siblings = item.parent?.children ?? []
  const found: Item[] = []
  let number = numberOf(markerOf(text, item))
  for (const next of siblings.slice(siblings.indexOf(item) + 1)) {
    const isNext =
      next.form === 'list-item' && columnOf(text, next.spans.own.start) === columnOf(text, item.spans.own.start)
    if (!isNext || numberOf(markerOf(text, next)) !== number + 1) break
    found.push(next)
    number++
  }
  return found
}

/** Counts the numbers behind an item of an ordered list up or down. Nothing for bullets, and where all are the same. */
export const renumberBehind = (plan: Plan, item: Item, by: number): readonly TextEdit[] =>
  countingOn(plan, item).flatMap((next) => counted(plan, next, by))

/** The same with the item itself: for one more in its place. */
export function renumberFrom(plan: Plan, item: Item, by: number): readonly TextEdit[] {
  const siblings = item.parent?.children ?? []
  const before = siblings[siblings.indexOf(item) - 1]
  const goesOn = countingOn(plan, item)
  const isFirst = before === undefined || Number.isNaN(numberOf(markerOf(plan.text, before)))
  const isCounted = isFirst || goesOn.length > 0 || countingOn(plan, before).includes(item)
  return isCounted ? [...counted(plan, item, by), ...goesOn.flatMap((next) => counted(plan, next, by))] : []
}

/** The numbers behind several items that are taken out. */
export function renumberWithout(plan: Plan, gone: readonly Item[]): readonly TextEdit[] {
  const less = new Map<Item, number>()
  for (const item of gone) {
    for (const next of countingOn(plan, item)) if (!gone.includes(next)) less.set(next, (less.get(next) ?? 0) - 1)
  }
  return [...less].flatMap(([item, by]) => counted(plan, item, by))
}

/** Numbers that count down behind what is taken out and up behind what is written: where both meet they stay. */
export function bothCounts(text: string, down: readonly TextEdit[], up: readonly TextEdit[]): readonly TextEdit[] {
  const isUp = new Set(up.map(({ span: { start } }) => start))
  const isDown = new Set(down.map(({ span: { start } }) => start))
  return [
    ...down.filter(({ span: { start } }) => !isUp.has(start)),
    ...up.filter(
      ({ span: { start, end } }) => start === end || !isDown.has(start) || !/^\d+$/.test(text.slice(start, end)),
    ),
  ]
}

/** A number in a list behind an item that is taken out of it: one less, where the list counts. */
export function markerWithout(plan: Plan, item: Item, marker: string, indent: string, at: number): string {
  const last = countingOn(plan, item).at(-1)
  const isInList =
    last !== undefined &&
    indent === markerIndent(plan.text, item) &&
    at > item.spans.subtree.end &&
    at <= subtreeEnd(plan.text, last)
  return isInList ? marker.replace(/^\d+/, (digits) => String(Number(digits) - 1)) : marker
}

function counted({ text }: Plan, { spans: { marker } }: Item, by: number): readonly TextEdit[] {
  if (marker === undefined) return []
  const digits = /^\d+/.exec(text.slice(marker.start, marker.end))?.[0] ?? ''
  if (digits === '') return []
  return [{ span: { start: marker.start, end: marker.start + digits.length }, text: String(Number(digits) + by) }]
}
