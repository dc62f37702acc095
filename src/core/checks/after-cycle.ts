import type { Item, Plan } from '../plan/model.ts'
import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { milestone } from './example-plan.ts'
import { itemsByKey, type Reference, referencesOf, withoutReference } from './finding/keys.ts'
import { quoted, titlePlace } from './finding/place.ts'
import { edited, goes } from './fixes/fixes.ts'

interface Closing {
  readonly reference: Reference
  readonly target: Item
}

const closingsOf = new WeakMap<Plan, ReadonlyMap<Item, readonly Closing[]>>()

/** The references that close a circle, by item: without them nothing waits for itself. Each circle has one. */
function closings(plan: Plan): ReadonlyMap<Item, readonly Closing[]> {
  const known = closingsOf.get(plan)
  if (known !== undefined) return known
  const byKey = itemsByKey(plan)
  const found = new Map<Item, Closing[]>()
  const state = new Map<Item, 'on the way' | 'left'>()
  for (const start of plan.keyed) {
    // Depth first with a stack of its own, so that a chain of any length is no recursion.
    const way = [{ item: start, left: [...referencesOf(start)] }]
    if (state.has(start) || way[0]?.left.length === 0) continue
    state.set(start, 'on the way')
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const reference = last.left.shift()
      const target = reference && byKey.get(reference.key)
      if (reference === undefined) {
        state.set(last.item, 'left')
        way.pop()
      } else if (target !== undefined && state.get(target) === 'on the way') {
        found.set(last.item, [...(found.get(last.item) ?? []), { reference, target }])
      } else if (target !== undefined && !state.has(target)) {
        state.set(target, 'on the way')
        way.push({ item: target, left: [...referencesOf(target)] })
      }
    }
  }
  closingsOf.set(plan, found)
  return found
}

export const afterCycle = defineCheck({
  id: 'after-cycle',
  severity: 'error',
  levels: ['vision', 'goal', 'milestone', 'action'],
  among: ({ plan }) => plan.keyed,
  find: (item, { plan }) =>
    (closings(plan).get(item) ?? []).map(({ reference, target }) => ({
      span: reference.span,
      message:
        target === item
          ? message('This waits for itself. It can never start. Take the reference away.')
          : message(
              'This waits for “{0}”, which waits for this. Neither can ever start. Take one of the references away.',
              quoted(target.title),
            ),
      related: target === item ? [] : [{ span: titlePlace(target), message: message('Waits for this one in turn') }],
      fixes: () => [
        ...edited(message('Take the reference away'), withoutReference(plan, item, reference)),
        ...(target === item ? [] : [goes(message('Go to the other one'), titlePlace(target))]),
      ],
    })),
})

export const afterCycleDocumentation: CheckDocumentation = () => ({
  title: 'Items that wait for each other',
  why: 'When one item comes after another that comes after the first, neither of them can ever start.',
  fixes: 'Take away the reference that closes the circle.',
  examples: [
    {
      bad: `${milestone}- [ ] Call the oven dealer 🆔 dealer ⛔ wall\n- [ ] Clear the wall for the oven 🆔 wall ⛔ «dealer»\n`,
      good: `${milestone}- [ ] Call the oven dealer 🆔 dealer\n- [ ] Clear the wall for the oven ⛔ dealer\n`,
    },
  ],
})
