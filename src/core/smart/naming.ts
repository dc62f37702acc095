/** Which words of a stretch name something. */
import type { WordClass } from './lexicon/language.ts'
import { is, isAny, type Statement, verbsAt } from './statement.ts'

/** A preposition, unless it joins what a thing is called: "plan de marketing", but "de 40 a 60". */
export const endsName = (statement: Statement, index: number): boolean => {
  if (!is(statement, index, 'preposition')) return false
  const next = statement.tokens[index + 1]
  const counts = next === undefined || next.digit || is(statement, index + 1, 'number')
  return counts || statement.timed[index + 1] !== undefined || !is(statement, index, 'compound')
}

/** Of the words that name a thing, the one that says what it is: marketing *plan*, *plan* de marketing. */
export const headNoun = ({ lookup }: Statement, core: readonly number[]): number | undefined =>
  lookup.language.order.headNoun === 'last' ? core[core.length - 1] : core[0]

/** "operationally efficient": says how, and names nothing. */
const isAdverbial = (statement: Statement, index: number, end: number): boolean => {
  const lower = statement.tokens[index]?.lower ?? ''
  return (
    index + 1 < end &&
    lower.length > 5 &&
    lower.endsWith(statement.lookup.language.adverbEnding) &&
    !is(statement, index, 'artefact', 'generic')
  )
}

/** "a supportive culture": what something broad shall be like names it no closer. */
const isLikeness = (statement: Statement, index: number, end: number): boolean =>
  index + 1 < end &&
  is(statement, index + 1, 'generic') &&
  (statement.classes[index]?.size ?? 0) === 0 &&
  statement.lookup.language.isLikeness(statement.tokens[index]?.lower ?? '')

/** "a growing programme": a direction, and no name. */
const isDescribing = (statement: Statement, index: number, end: number): boolean =>
  index + 1 < end &&
  verbsAt(statement, index).some(
    ({ entry }) => entry.form === 'gerund' && (entry.class === 'change' || entry.class === 'vague'),
  )

const nameless: ReadonlySet<WordClass> = new Set<WordClass>([
  'determiner',
  'pronoun',
  'quality',
  'filler',
  'comparative',
  'conjunction',
  'anaphor',
  'amount',
  'adverb',
  'placeholder',
  'number',
  'preposition',
])

/** The words of a stretch that name something: no determiners, adverbs of degree or empty adjectives. */
export function naming(statement: Statement, first: number, end: number): readonly number[] {
  const found: number[] = []
  for (let index = first; index < end; index++) {
    if (isAny(statement, index, nameless)) continue
    if (isLikeness(statement, index, end)) continue
    if (statement.timed[index] || isAdverbial(statement, index, end) || isDescribing(statement, index, end)) continue
    found.push(index)
  }
  return found
}
