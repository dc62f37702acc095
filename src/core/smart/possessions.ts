import type { Evidence } from './assessment.ts'
import { describe } from './objects.ts'
import type { Reading } from './reading.ts'
import { evidence, is, verbsAt } from './statement.ts'

/** "The library has a test suite": there, or not there. */
export function possessions({ statement, body, acts, style }: Reading): readonly Evidence[] {
  if (style !== 'declarative' || (acts[0] !== undefined && !acts[0].entry.traits.has('possesses'))) return []
  const at = statement.tokens.findIndex(
    (_, index) => index > body && verbsAt(statement, index).some(({ entry }) => entry.traits.has('possesses')),
  )
  if (at < 0 || !is(statement, at + 1, 'determiner', 'number')) return []
  let end = at + 1
  while (end < statement.tokens.length && !is(statement, end, 'preposition')) end++
  const { kind } = describe(statement, at + 1, end, end)
  return kind === 'named' ? [evidence(statement, 'completion', at, at + 1)] : []
}
