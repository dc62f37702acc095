import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { milestone } from './example-plan.ts'
import { itemsByKey, referencesOf, waitsFor, withoutReference } from './finding/keys.ts'
import { quoted } from './finding/place.ts'
import { edited, replaced } from './fixes/fixes.ts'

/**
 * Equal but for case, signs, or one character more, less or other: what a slip of the finger makes of an id. Of ids of
 * one or two characters each would be a slip of every other.
 */
function isSlip(a: string, b: string): boolean {
  const [one, two] = [a, b].map((key) => key.toLowerCase().replace(/[-_]/g, '')) as [string, string]
  if (one === two) return true
  if (Math.min(one.length, two.length) < 3) return false
  let from = 0
  while (from < one.length && one[from] === two[from]) from++
  const rest = [one.slice(from), two.slice(from)] as const
  return rest[0].slice(1) === rest[1].slice(1) || rest[0].slice(1) === rest[1] || rest[0] === rest[1].slice(1)
}

export const idUnknown = defineCheck({
  id: 'id-unknown',
  severity: 'error',
  levels: ['goal', 'milestone', 'action'],
  among: ({ plan }) => plan.keyed,
  find: (item, { plan }) => {
    const known = itemsByKey(plan)
    const references = referencesOf(item)
    // "After: the summer break" is a remark in words, not a list of ids.
    const isProse = ({ field }: (typeof references)[number]): boolean =>
      /[^,\s]\s+[^,\s]/.test(field.text) && !references.some((other) => other.field === field && known.has(other.key))
    return references
      .filter((reference) => !known.has(reference.key) && !isProse(reference))
      .map((reference) => ({
        span: reference.span,
        message: message(
          'No item has the id “{0}”. What waits for it waits for ever. Correct the id, or take the reference away.',
          quoted(reference.key),
        ),
        fixes: () => [
          ...[...known.keys()]
            .filter((key) => isSlip(key, reference.key) && !references.some((other) => other.key === key))
            .filter((key) => !waitsFor(plan, known.get(key), item))
            .slice(0, 3)
            .map((key) => replaced(message('Change to “{0}”', quoted(key)), { span: reference.span, text: key })),
          ...edited(message('Take the reference away'), withoutReference(plan, item, reference)),
        ],
      }))
  },
})

export const idUnknownDocumentation: CheckDocumentation = () => ({
  title: 'After an item that does not exist',
  why: 'An item that waits for an id which no item has waits for ever, and nothing can say when it may start.',
  fixes: 'Change it to the id that was probably meant, or take the reference away.',
  examples: [
    {
      bad: `${milestone}- [ ] Call the oven dealer 🆔 dealer\n- [ ] Sign the contract ⛔ «deeler»\n`,
      good: `${milestone}- [ ] Call the oven dealer 🆔 dealer\n- [ ] Sign the contract ⛔ dealer\n`,
      fixed: `${milestone}- [ ] Call the oven dealer 🆔 dealer\n- [ ] Sign the contract ⛔ dealer\n`,
    },
  ],
})
