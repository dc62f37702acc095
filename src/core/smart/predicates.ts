/** What a statement says of its subject: "is published", "released", "has signed". */
import { isAdverb, verbAt } from './opening.ts'
import { breaksAfter, is, type Statement, type VerbAt, verbsAt } from './statement.ts'

/** The first "is" or "gets" of the main clause. */
export function copulaAt(statement: Statement, from: number): number | undefined {
  for (let index = from; index < Math.min(from + 12, statement.tokens.length); index++) {
    if (index > from && is(statement, index, 'question', 'pronoun')) return undefined
    if (is(statement, index, 'subordinate') && !is(statement, index, 'copula') && isRelative(statement, index))
      return undefined
    if (index > from && breaksAfter(statement, index - 1)) return undefined
    if (index > from && is(statement, index, 'copula') && isLinking(statement, index)) return index
  }
  return undefined
}

/** "Gets" links only to what has been done: "gets paid", not "get a vaccine". */
const isLinking = (statement: Statement, index: number): boolean =>
  !verbsAt(statement, index).some(({ entry }) => entry.traits.has('brings-about')) ||
  [index + 1, index + 2].some((at) => verbAt(statement, at, 'participle')?.entry.form === 'participle')

export const isRelative = (statement: Statement, index: number): boolean => is(statement, index, 'question', 'anaphor')

/** "Every service has a runbook": says something of its subject, though with no verb that is told apart. */
const auxiliaryAt = (statement: Statement, body: number): boolean => {
  for (let index = body + 1; index < Math.min(body + 6, statement.tokens.length); index++) {
    if (is(statement, index, 'question', 'preposition') || breaksAfter(statement, index - 1)) return false
    if (is(statement, index, 'auxiliary')) return true
  }
  return false
}

export const hasCopula = (statement: Statement, body: number): boolean =>
  is(statement, body, 'copula') || copulaAt(statement, body) !== undefined || auxiliaryAt(statement, body)

/** "… is published", "… released": the participle that says what has become of the subject. */
export function predicateAfter(statement: Statement, body: number): VerbAt | undefined {
  const copula = copulaAt(statement, body)
  if (copula !== undefined) {
    for (let index = copula + 1; index < Math.min(copula + 4, statement.tokens.length); index++) {
      const found = verbAt(statement, index, 'participle')
      if (found) return found
      if (!isAdverb(statement, index) && !is(statement, index, 'copula')) break
    }
    return undefined
  }
  let prepositions = 0
  for (let index = body + 1; index < statement.tokens.length; index++) {
    if (is(statement, index, 'preposition')) prepositions++
    // Far behind its subject, a participle describes what is nearer.
    if (prepositions > 3) return undefined
    if (is(statement, index, 'question') || (is(statement, index, 'subordinate') && isRelative(statement, index)))
      return undefined
    const found = verbAt(statement, index, 'participle')
    const after = found?.end ?? 0
    const closesHere =
      after === statement.tokens.length ||
      breaksAfter(statement, after - 1) ||
      is(statement, after, 'preposition', 'conjunction') ||
      statement.timed[after] !== undefined
    if (
      found &&
      closesHere &&
      (verbAt(statement, index, 'base') === undefined || isRead(statement, index, after)) &&
      !is(statement, index - 1, 'determiner', 'preposition')
    )
      return found
    const finite = verbAt(statement, index, 'finite')
    // "An engineer has signed a contract"
    if (finite?.entry.traits.has('possesses') && isPerfect(statement, finite.end)) {
      return verbAt(statement, finite.end, 'participle')
    }
    if (
      finite &&
      (!finite.entry.homograph || isTold(statement, finite)) &&
      !is(statement, index - 1, 'determiner', 'preposition')
    )
      return finite
  }
  return undefined
}

/** "Documentation read and understood": a form that is a base form as well is none before another participle. */
const isRead = (statement: Statement, index: number, after: number): boolean =>
  index > 1 &&
  is(statement, after, 'conjunction') &&
  verbAt(statement, after + 1, 'participle') !== undefined &&
  verbAt(statement, after + 1, 'base') === undefined

/** A finite form that may be a plural: a verb behind a pronoun, and at the end of a statement that begins lower than it. */
const isTold = (statement: Statement, { first, end }: VerbAt): boolean =>
  is(statement, first - 1, 'pronoun') ||
  ((statement.tokens[end] === undefined || statement.timed[end] !== undefined) &&
    !statement.lookup.language.isPlural(statement.tokens[first - 1]?.lower ?? '') &&
    !is(statement, first - 1, 'quality', 'number', 'generic') &&
    verbAt(statement, first - 1, 'gerund') !== undefined)

export const isPerfect = (statement: Statement, index: number): boolean =>
  verbAt(statement, index, 'participle')?.entry.form === 'participle' && verbAt(statement, index, 'base') === undefined
