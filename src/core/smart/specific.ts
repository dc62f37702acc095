import type { Act } from './acts.ts'
import { naming, verbKind } from './acts.ts'
import type { Evidence, Judgment } from './assessment.ts'
import type { VerbClass } from './lexicon/language.ts'
import { describe, isName, objectOf } from './objects.ts'
import type { Reading } from './reading.ts'
import { breaksAfter, evidence, is, lengthAt, phrases, verbsAt } from './statement.ts'
import { gapsIn } from './unfilled.ts'

/** Verbs that say what happens; with a named object, two strangers would aim at the same thing. */
const definite: ReadonlySet<VerbClass> = new Set(['act', 'make', 'project', 'find', 'reach'])

/** A word in capitals is a name, whatever it means in small letters: SMART, LEAN. */
const acronym = /^\p{Lu}{2,}$/u

/** A letter is there when something pins the outcome and nothing takes the pin out again. */
export function judgeSpecific(reading: Reading): Judgment {
  const { statement, acts, quantities } = reading
  const counts = quantities.filter(({ of, first }) => (of === 'count' || of === 'limit') && !inBrackets(reading, first))
  const pins: Evidence[] = isBareNumber(reading) ? [] : [...counts]
  const against: Evidence[] = []
  for (const act of acts) weighAct(reading, act, pins, against)
  if (acts.length === 0) weighNoun(reading, pins, against)
  const fatal = [...placeholders(reading), ...phrases(statement, 'open-list', 'open-list'), ...superlatives(reading)]
  const compared = comparatives(reading)
  const counted = counts.length > 0
  if (!counted) fatal.push(...compared)
  fatal.push(...gapsIn(statement))
  const soft = [
    ...phrases(statement, 'quality', 'vague-quality', reading.body).filter(({ text }) => !acronym.test(text)),
    ...phrases(statement, 'amount', 'vague-amount', reading.body),
    ...(counted ? compared : []),
  ]
  const empty = pins.length === 0 || fatal.length > 0
  return { present: !empty, for: pins, against: [...against, ...fatal, ...soft] }
}

function weighAct(reading: Reading, act: Act, pins: Evidence[], against: Evidence[]): void {
  const { statement, style } = reading
  const shown = evidence(statement, 'verb', act.first, act.end)
  const object =
    style === 'declarative' && act === reading.acts[0]
      ? describe(statement, reading.body, act.first, act.first)
      : objectOf(statement, act)
  const { class: verbClass, transitive } = act.entry
  const named =
    object.kind === 'named' || (object.kind === 'none' && !transitive && (object.words > 0 || style === 'declarative'))
  if (isSpare(reading, act)) return
  if (verbClass === 'find' && transitive && is(statement, act.end, 'question')) {
    against.push({ ...shown, kind: 'thinking-verb' })
    return
  }
  if (definite.has(verbClass) && named) {
    pins.push(shown, { ...object.evidence, kind: 'object' })
    return
  }
  if (definite.has(verbClass) && object.kind === 'generic' && verbClass !== 'reach' && isPinned(reading, act)) {
    pins.push(shown, { ...object.evidence, kind: 'object' })
    return
  }
  if (verbClass === 'change' && object.narrow) {
    pins.push({ ...object.evidence, kind: 'object' })
    return
  }
  if (verbClass === 'vague' && object.narrow && object.own && object.kind !== 'anaphor') {
    pins.push({ ...object.evidence, kind: 'object' })
  }
  const way = meansOf(reading, act)
  if (way) pins.push(way)
  against.push({ ...shown, kind: verbKind(act) })
  if (object.kind === 'generic') against.push({ ...object.evidence, kind: 'vague-object' })
  if (object.kind === 'none' && transitive && style !== 'declarative') against.push(object.evidence)
  if (object.kind === 'anaphor') against.push(object.evidence)
}

/** "Improve X or adopt Y": doing only the vague half is enough, so the other half pins nothing. */
export const isSpare = ({ statement, acts }: Reading, act: Act): boolean =>
  act !== acts[0] && is(statement, act.first - 1, 'alternative') && !definite.has(acts[0]?.entry.class ?? 'be')

/** A generic object that something else in its clause names: "the process for returns", "our team in Berlin". */
function isPinned({ statement }: Reading, act: Act): boolean {
  const { tokens, lookup } = statement
  let end = act.objectEnd
  while (
    end < act.clauseEnd &&
    !(
      tokens[end]?.lower === lookup.language.infinitive &&
      [end + 1, end + 2].some((at) => verbsAt(statement, at).length > 0)
    )
  )
    end++
  const behind = naming(statement, act.objectEnd, end)
  const named = behind.filter((index) => !is(statement, index, 'generic')).length
  return behind.some((index) => isName(statement, index)) || named > (is(statement, act.end, 'determiner') ? 0 : 1)
}

/** "… by adding X": a way of doing it that is definite itself. */
function meansOf({ statement }: Reading, act: Act): Evidence | undefined {
  for (let index = act.end; index < act.clauseEnd; index++) {
    const length = lengthAt(statement, index, 'means')
    if (length === 0) continue
    const verb = verbsAt(statement, index + length).find(({ entry }) => entry.form === 'gerund')
    if (verb && definite.has(verb.entry.class)) return evidence(statement, 'means', index, act.clauseEnd)
  }
  return undefined
}

/** Without a verb: the name of one thing, not of a topic. */
function weighNoun(reading: Reading, pins: Evidence[], against: Evidence[]): void {
  const { statement, body, style } = reading
  const { tokens } = statement
  let end = body
  while (end < tokens.length && !is(statement, end, 'copula') && !(end > body && breaksAfter(statement, end - 1))) end++
  const core = naming(statement, body, end)
  const shown = evidence(statement, 'object', body, Math.max(body + 1, end))
  const artefact = core.some((index) => is(statement, index, 'artefact'))
  const vague = tokens.some(
    (_, index) => index < end && index >= body && is(statement, index, 'quality', 'superlative'),
  )
  const named = core.filter((index) => !is(statement, index, 'generic'))
  const enough = named.length >= 3 || (artefact && core.length >= 2) || named.some((index) => isName(statement, index))
  if (style === 'noun' && enough && !vague) pins.push(shown)
  else if (style === 'question' && enough) pins.push(shown)
  else if (style === 'declarative' && end === tokens.length && enough && !vague && reading.quantities.length > 0)
    pins.push(shown)
  else against.push({ ...shown, kind: style === 'declarative' ? 'state-verb' : 'no-verb' })
}

/** "better", "more" with nothing to compare to, at the heart of the statement. */
function comparatives(reading: Reading): readonly Evidence[] {
  const { statement, acts, body } = reading
  const head = acts[0]
  const leads = head !== undefined && reading.style !== 'declarative'
  const from = leads ? head.end : body
  const to = leads ? head.objectEnd : Math.min(body + 2, statement.tokens.length)
  const found: Evidence[] = []
  for (let index = from; index < to; index++) {
    if (!is(statement, index, 'comparative')) continue
    if (index > body && (is(statement, index - 1, 'number') || statement.tokens[index - 1]?.digit)) continue
    found.push(evidence(statement, 'comparative', index, index + 1))
  }
  const end = head?.clauseEnd ?? 0
  const last = statement.timed[end - 1] ? -1 : end - 1
  if (leads && last >= to && is(statement, last, 'comparative'))
    found.push(evidence(statement, 'comparative', last, last + 1))
  return found
}

/** A superlative is a wish where the statement is about what we are; beside "identify" or "compare" it is a choice. */
function superlatives(reading: Reading): readonly Evidence[] {
  const { statement, acts, body } = reading
  const head = acts[0]
  const found = phrases(statement, 'superlative', 'superlative', body)
  if (!head || reading.style === 'declarative') return found
  if (head.entry.class === 'find' || head.entry.class === 'act') return []
  const counted = reading.quantities.some(({ of }) => of === 'count')
  if (!counted && ['be', 'vague', 'ongoing'].includes(head.entry.class)) return found
  const end = statement.tokens[head.objectEnd - 1]?.at.end ?? 0
  return found.filter(({ span }) => span.start < end)
}

/** "TBD" anywhere; "stuff" and "things" where the object should stand. */
function placeholders({ statement, acts, body }: Reading): readonly Evidence[] {
  const head = acts[0]
  const end = statement.tokens[(head?.objectEnd ?? statement.tokens.length) - 1]?.at.end ?? 0
  const found = phrases(statement, 'placeholder', 'placeholder', body)
  return found.filter(({ span, text }) => span.start < end || text === text.toUpperCase() || text.includes('to be '))
}

/** What stands in brackets is a remark. */
function inBrackets({ statement }: Reading, index: number): boolean {
  for (let at = index; at >= 0 && at > index - 12; at--) {
    const token = statement.tokens[at]
    if (at < index && token?.closes.includes(')')) return false
    if (token?.opens.includes('(')) return true
  }
  return false
}

/** "Target: € 3 million": an amount, and no word of what. */
function isBareNumber({ statement, acts, quantities, body }: Reading): boolean {
  if (acts.length > 0 || quantities.length === 0) return false
  const { tokens } = statement
  const named = naming(statement, 0, tokens.length).filter(
    (index) =>
      !is(statement, index, 'numbered', 'generic', 'bound') &&
      !tokens[index]?.digit &&
      !(index < body && is(statement, index, 'metric')),
  )
  return named.length === 0 && body <= 1
}
