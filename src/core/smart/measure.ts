import type { Evidence, Judgment, Measure } from './assessment.ts'
import type { Reading } from './reading.ts'
import { evidence, is, type Statement } from './statement.ts'

/** The measure that says most: one with a figure before one in words, and any of them before none. */
export function measureOf({ statement }: Reading, measurable: Judgment): Measure | undefined {
  if (!measurable.present) return undefined
  const shown = measurable.for.filter(({ text }) => text !== '')
  const best = shown.find(({ text }) => /\d/.test(text)) ?? shown[0]
  return best && (best.kind === 'quantity' ? counted(statement, best) : best)
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
