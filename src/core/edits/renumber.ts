import type { Item, Plan } from '../plan/model.ts'
import type { TextEdit } from '../text/edit.ts'
import { markerOf } from './item-forms.ts'
import { columnOf } from './item-lines.ts'

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
  const isCounted = before === undefined ? true : goesOn.length > 0 || countingOn(plan, before).includes(item)
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

function counted({ text }: Plan, { spans: { marker } }: Item, by: number): readonly TextEdit[] {
  if (marker === undefined) return []
  const digits = /^\d+/.exec(text.slice(marker.start, marker.end))?.[0] ?? ''
  if (digits === '') return []
  return [{ span: { start: marker.start, end: marker.start + digits.length }, text: String(Number(digits) + by) }]
}
