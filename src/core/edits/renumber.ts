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
  countingOn(plan, item).flatMap(({ spans: { marker } }) => {
    if (marker === undefined) return []
    const digits = /^\d+/.exec(plan.text.slice(marker.start, marker.end))?.[0] ?? ''
    return [{ span: { start: marker.start, end: marker.start + digits.length }, text: String(Number(digits) + by) }]
  })
