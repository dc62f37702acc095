import type { Evidence, Judgment, Measure } from './assessment.ts'
import type { Reading } from './reading.ts'
import { evidence, inBrackets, is, type Statement } from './statement.ts'

/**
 * The measure that says most: a number of the outcome before its completion, and that before a number in a remark or a
 * "each" of something else.
 */
export function measureOf(reading: Reading, measurable: Judgment): Measure | undefined {
  if (!measurable.present) return undefined
  const shown = measurable.for.filter(({ text }) => text !== '')
  const [best] = [...shown].sort((a, b) => rank(reading, b) - rank(reading, a))
  return best && (best.kind === 'quantity' ? counted(reading.statement, best) : best)
}

/** How much a piece of evidence says of the outcome; of equals the first counts. */
function rank(reading: Reading, shown: Evidence): number {
  const { statement, quantities } = reading
  const quantity = quantities.find(({ span }) => span.start === shown.span.start)
  if (shown.kind !== 'quantity' || quantity === undefined) return shown.kind === 'metric' ? 1 : 3
  if (inBrackets(statement, quantity.first)) return 1
  if (quantity.of === 'cadence') return isNamePart(reading, quantity.span.end) ? 2 : 4
  // "Make a copy of the one sheet"
  if (quantity.of === 'count' && reading.level !== 'goal' && isOne(reading, quantity)) return 2
  if (quantity.of === 'count') return /\d/.test(shown.text) ? 7 : 6
  return quantity.of === 'all' ? 6 : 5
}

const isOne = ({ statement }: Reading, { first }: { readonly first: number }): boolean =>
  /^(?:1|one)$/.test(statement.tokens[first]?.lower ?? '')

/** "the quarterly return": how often it comes is only what the thing is called. */
function isNamePart({ statement, level }: Reading, end: number): boolean {
  const next = statement.tokens.findIndex(({ at }) => at.start >= end)
  return level !== 'goal' && next >= 0 && !is(statement, next, 'preposition', 'conjunction', 'adverb')
}

/** "from 40 to 60 orders a month": the number it is, the number it shall be, and what is counted. */
function counted(statement: Statement, quantity: Evidence): Measure {
  const { tokens } = statement
  const inside = tokens.flatMap(({ at }, index) =>
    at.start >= quantity.span.start && at.end <= quantity.span.end ? [index] : [],
  )
  const numbers = inside.filter((index) => tokens[index]?.digit === true)
  const last = numbers[numbers.length - 1]
  if (last === undefined) return quantity
  const first = numbers[0] ?? last
  const isRange =
    first !== last && inside.some((index) => index > first && index < last && is(statement, index, 'up-to'))
  const end = (inside[inside.length - 1] ?? last) + 1
  return {
    ...quantity,
    ...(isRange && { baseline: evidence(statement, 'quantity', first, first + 1) }),
    target: evidence(statement, 'quantity', last, last + 1),
    ...(end > last + 1 && { unit: evidence(statement, 'object', last + 1, end) }),
  }
}
