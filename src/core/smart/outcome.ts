import type { Evidence } from './assessment.ts'
import { describe, objectOf } from './objects.ts'
import type { Reading } from './reading.ts'
import { breaksAfter, evidence, is, spanOf } from './statement.ts'

export interface Outcome {
  /** The verb that leads the statement; "We will" and the like are not it. */
  readonly verb: Evidence | undefined
  readonly object: Evidence | undefined
  /** Both together, as they stand. */
  readonly outcome: Evidence | undefined
}

/** What a statement says will be different: its verb and what that is done to, or the thing that it names. */
export function outcomeOf(reading: Reading): Outcome {
  const { statement, acts, body, style } = reading
  const head = acts[0]
  const verb = head && evidence(statement, 'verb', head.first, head.end)
  const { kind, evidence: shown } =
    head === undefined
      ? describe(statement, body, nounEnd(reading), statement.tokens.length)
      : style === 'declarative'
        ? describe(statement, body, head.first, head.first)
        : objectOf(statement, head)
  const object = kind === 'none' || shown.text === '' ? undefined : { ...shown, kind: 'object' as const }
  const parts = [verb, object].filter((part) => part !== undefined)
  if (parts.length === 0) return { verb, object, outcome: undefined }
  const start = Math.min(...parts.map(({ span }) => span.start))
  const end = Math.max(...parts.map(({ span }) => span.end))
  const text = statement.title.slice(start, end)
  return { verb, object, outcome: { kind: 'outcome', span: { start, end }, text } }
}

/** A thing that is named goes as far as its first break or its verb "to be". */
function nounEnd({ statement, body }: Reading): number {
  let end = body
  while (end < statement.tokens.length && !is(statement, end, 'copula') && statement.timed[end] === undefined) {
    end++
    if (breaksAfter(statement, end - 1)) break
  }
  return Math.max(end, Math.min(body + 1, spanOf(statement, body, body + 1).end > 0 ? body + 1 : body))
}
