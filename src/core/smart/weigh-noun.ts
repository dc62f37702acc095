import type { Evidence } from './assessment.ts'
import { headNoun, naming } from './naming.ts'
import { isName, isOpenList } from './objects.ts'
import { isBetterment, isStage } from './open-words.ts'
import type { Reading } from './reading.ts'
import { breaksAfter, evidence, is } from './statement.ts'

/** Without a verb: the name of one thing, not of a topic. */
export function weighNoun(reading: Reading): {
  readonly for: readonly Evidence[]
  readonly against: readonly Evidence[]
} {
  const { statement, body, style, quantities } = reading
  const { tokens } = statement
  let end = body
  while (end < tokens.length && !is(statement, end, 'copula') && !(end > body && breaksAfter(statement, end - 1))) end++
  const shown = evidence(statement, 'object', body, Math.max(body + 1, end))
  const core = naming(statement, body, end)
  const isClear = isNamed(reading, core, end) && !isVague(reading, core, end)
  const isSaid =
    (style === 'noun' && isClear) ||
    (style === 'question' && isNamed(reading, core, end)) ||
    (style === 'declarative' && end === tokens.length && isClear && quantities.length > 0)
  if (isSaid) return { for: [shown], against: [] }
  return { for: [], against: [{ ...shown, kind: style === 'declarative' ? 'state-verb' : 'no-verb' }] }
}

/** A name, a thing with a word of its own, or enough words that are. */
function isNamed(reading: Reading, core: readonly number[], end: number): boolean {
  const { statement, body, level } = reading
  const { tokens, lookup } = statement
  const named = core.filter((index) => !is(statement, index, 'generic'))
  if (named.length >= 3 || named.some((index) => isName(statement, index))) return true
  if (core.length >= 2 && core.some((index) => is(statement, index, 'artefact'))) return true
  // Of a goal, two words are a topic: "Inner calm".
  if (level === 'goal' || named.length !== 2) return false
  const last = headNoun(statement, core)
  if (last === undefined || lookup.language.isPlural(tokens[last]?.lower ?? '')) return false
  const isSingled = is(statement, body, 'determiner') && !is(statement, end, 'subordinate')
  const isPair = named.every((index) => !tokens[index]?.digit && !is(statement, index, 'bound'))
  return isSingled || (isPair && last === named[1] && end === tokens.length)
}

/** What it is like, how far it is, or any number of anything. */
function isVague(reading: Reading, core: readonly number[], end: number): boolean {
  const { statement, body, quantities } = reading
  return (
    statement.tokens.some((_, i) => i >= body && i < end && is(statement, i, 'quality', 'superlative')) ||
    isStage(reading, core) ||
    (quantities.length === 0 && isOpenList(statement, body, core)) ||
    isBetterment(reading, core)
  )
}
