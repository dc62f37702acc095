import type { Evidence } from './assessment.ts'
import { breaksAfter, evidence, is, type Statement } from './statement.ts'
import { gapSign } from './tokens.ts'

/** Every "…" that is a word by itself: what it stands for is missing, whatever else is said. */
export const gapsIn = (statement: Statement): readonly Evidence[] =>
  statement.tokens.flatMap(({ lower }, index) =>
    lower === gapSign ? [evidence(statement, 'placeholder', index, index + 1)] : [],
  )

/** Words between a gap and what is counted: "… new orders a month". */
const mostBetween = 4

/** "from 40 to …", "… orders a month": a quantity whose number is still to be put in tells nothing yet. */
export function isUnfilled(statement: Statement, { span }: Evidence): boolean {
  const { tokens } = statement
  const isGap = (index: number): boolean => tokens[index]?.lower === gapSign
  const first = tokens.findIndex(({ at }) => at.start >= span.start)
  let end = first
  while ((tokens[end]?.at.end ?? Number.POSITIVE_INFINITY) <= span.end) end++
  for (let index = first; index < end; index++) if (isGap(index)) return true
  if (!breaksAfter(statement, end - 1)) {
    if (isGap(end) || (is(statement, end, 'up-to') && isGap(end + 1))) return true
  }
  // What has a figure of its own needs none before it.
  for (let index = first; index < end; index++) if (tokens[index]?.digit) return false
  for (let index = first - 1; index >= Math.max(0, first - 1 - mostBetween); index--) {
    if (breaksAfter(statement, index)) return false
    if (isGap(index)) return true
  }
  return false
}
