import type { Evidence } from './assessment.ts'
import { headNoun, naming } from './naming.ts'
import { isName, isOpenList } from './objects.ts'
import { isBetterment, isStage } from './open-words.ts'
import type { Reading } from './reading.ts'
import { breaksAfter, evidence, is } from './statement.ts'

/** Without a verb: the name of one thing, not of a topic. */
export function weighNoun(reading: Reading, pins: Evidence[], against: Evidence[]): void {
  const { statement, body, style } = reading
  const { tokens } = statement
  let end = body
  while (end < tokens.length && !is(statement, end, 'copula') && !(end > body && breaksAfter(statement, end - 1))) end++
  const core = naming(statement, body, end)
  const shown = evidence(statement, 'object', body, Math.max(body + 1, end))
  const artefact = core.some((index) => is(statement, index, 'artefact'))
  const named = core.filter((index) => !is(statement, index, 'generic'))
  const vague =
    tokens.some((_, index) => index < end && index >= body && is(statement, index, 'quality', 'superlative')) ||
    isStage(reading, core) ||
    (reading.quantities.length === 0 && isOpenList(statement, body, core)) ||
    isBetterment(reading, core)
  const last = headNoun(statement, core)
  const isOne = last !== undefined && !statement.lookup.language.isPlural(tokens[last]?.lower ?? '')
  const pair =
    reading.level !== 'goal' &&
    named.length === 2 &&
    named.every((index) => !tokens[index]?.digit && !is(statement, index, 'bound')) &&
    isOne &&
    last === named[1] &&
    end === tokens.length
  const isSingled =
    reading.level !== 'goal' &&
    is(statement, body, 'determiner') &&
    named.length === 2 &&
    isOne &&
    !is(statement, end, 'subordinate')
  const enough =
    isSingled ||
    named.length >= 3 ||
    pair ||
    (artefact && core.length >= 2) ||
    named.some((index) => isName(statement, index))
  if (style === 'noun' && enough && !vague) pins.push(shown)
  else if (style === 'question' && enough) pins.push(shown)
  else if (style === 'declarative' && end === tokens.length && enough && !vague && reading.quantities.length > 0)
    pins.push(shown)
  else against.push({ ...shown, kind: style === 'declarative' ? 'state-verb' : 'no-verb' })
}
