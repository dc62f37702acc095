import type { EditResult } from '../../edits/result.ts'
import { removal } from '../../edits/set-field.ts'
import type { Field, Item, Plan } from '../../plan/model.ts'
import type { Span } from '../../text/span.ts'

const keysOf = new WeakMap<Plan, ReadonlyMap<string, Item>>()

/** The plan's items by the id that their `Id` field gives them, the first of each; made once per plan. */
export function itemsByKey(plan: Plan): ReadonlyMap<string, Item> {
  const known = keysOf.get(plan)
  if (known !== undefined) return known
  const found = new Map<string, Item>()
  for (const item of plan.keyed) if (item.key !== undefined && !found.has(item.key)) found.set(item.key, item)
  keysOf.set(plan, found)
  return found
}

/** An id that an item says it comes after, and where it says so. */
export interface Reference {
  readonly key: string
  readonly span: Span
  readonly field: Field
}

/** Every id of an item's `After` fields, in the order of the text. */
export const referencesOf = ({ fields }: Item): readonly Reference[] =>
  fields
    .filter(({ name }) => name === 'after')
    .flatMap((field) =>
      [...field.text.matchAll(/[^,\s]+/g)].map((match) => {
        const start = field.value.start + match.index
        return { key: match[0], span: { start, end: start + match[0].length }, field }
      }),
    )

/** Whether an item is another, or comes after it at last: a reference from that one to it would close a circle. */
export function waitsFor(plan: Plan, item: Item | undefined, other: Item): boolean {
  const byKey = itemsByKey(plan)
  const seen = new Set<Item>()
  const left = item === undefined ? [] : [item]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next === other) return true
    if (seen.has(next)) continue
    seen.add(next)
    for (const { key } of referencesOf(next)) {
      const target = byKey.get(key)
      if (target !== undefined) left.push(target)
    }
  }
  return false
}

/** Takes one reference away: with its comma where others stand beside it, else with its whole field. */
export function withoutReference(plan: Plan, item: Item, { span, field }: Reference): EditResult {
  const { start, end } = field.value
  const before = plan.text.slice(start, span.start)
  const after = plan.text.slice(span.end, end)
  if (before === '' && after === '') return { edits: removal(plan, item, field) }
  const gap = /^[,\s]+/.exec(after)?.[0].length ?? 0
  const gapBefore = gap > 0 ? 0 : (/[,\s]{1,20}$/.exec(before)?.[0].length ?? 0)
  return { edits: [{ span: { start: span.start - gapBefore, end: span.end + gap }, text: '' }] }
}
