/** What pins an outcome down, so that two strangers would aim at the same thing. */
import type { Act } from './acts.ts'
import type { Evidence } from './assessment.ts'
import type { VerbClass } from './lexicon/language.ts'
import { headNoun, naming } from './naming.ts'
import { describe, isName, objectOf } from './objects.ts'
import type { Reading } from './reading.ts'
import { breaksAfter, dashAfter, evidence, is, lengthAt, phrases, type Statement, verbsAt } from './statement.ts'

/** Verbs that say what happens; with a named object, two strangers would aim at the same thing. */
export const definite: ReadonlySet<VerbClass> = new Set(['act', 'make', 'project', 'find', 'reach'])

/** "The café is profitable", "Be certified as a mediator": a state to be seen, said of something. */
export function endState({ statement, acts, body, style }: Reading): Evidence | undefined {
  const head = acts[0]
  const states = phrases(statement, 'end-state', 'end-state', body)
  const [state] = states
  if (state === undefined) return undefined
  if (head?.entry.class === 'be' && style === 'imperative') {
    return state.span.start === statement.tokens[head.end]?.at.start ? state : undefined
  }
  if (head !== undefined ? head.entry.form !== 'participle' : style !== 'declarative' && style !== 'noun')
    return undefined
  const from = statement.tokens.findIndex(({ at }) => at.start === state.span.start)
  const copula = statement.tokens.findIndex((_, index) => index > body && is(statement, index, 'copula'))
  const end = copula > 0 && copula < from ? copula : from
  return end > body &&
    describe(statement, body, end, end).kind === 'named' &&
    (end < from || is(statement, from, 'preposition'))
    ? state
    : undefined
}

/** "Improve X or adopt Y": doing only the vague half is enough, so the other half pins nothing. */
export const isSpare = ({ statement, acts }: Reading, act: Act): boolean =>
  act !== acts[0] && is(statement, act.first - 1, 'alternative') && !definite.has(acts[0]?.entry.class ?? 'be')

/** "The academy complies with all requirements": says of its subject what holds, of something named. */
export function isDuty(reading: Reading, act: Act): boolean {
  const { statement, style, acts } = reading
  if (style !== 'declarative' || act !== acts[0] || act.entry.form !== 'finite') return false
  if (['think', 'be', 'vague'].includes(act.entry.class)) return false
  return objectOf(statement, act).kind === 'named' || isPinned(reading, act)
}

/** Verbs of which the object says everything. */
export const isLight = ({ entry }: Act): boolean => entry.class !== 'make' && entry.traits.has('light')

/** "Make reports available": with no word of how good it shall be, what it is made is what changes. */
export function isMadeSo({ statement, quantities }: Reading, act: Act): boolean {
  if (act.entry.class !== 'vague' || !act.entry.traits.has('brings-about') || quantities.length > 0) return false
  for (let index = act.end; index < act.clauseEnd; index++) {
    if (is(statement, index, 'quality', 'comparative', 'superlative', 'extreme', 'absolute', 'world')) return false
  }
  return act.clauseEnd - act.end > 2
}

/** "Have the software fully implemented": what it shall be once it is had. */
export const hasState = ({ statement }: Reading, { end, clauseEnd }: Act): boolean =>
  statement.tokens.some(
    (_, index) =>
      index >= end &&
      index < clauseEnd &&
      (is(statement, index, 'end-state') || verbsAt(statement, index).some(({ entry }) => entry.form === 'participle')),
  )

/** "financial information": however it is called, it is broad. */
export function endsBroadly({ statement }: Reading, act: Act): boolean {
  const words = naming(statement, act.end, act.objectEnd)
  const last = headNoun(statement, words)
  return last !== undefined && is(statement, last, 'generic')
}

/** A name, or a thing that one can hold, open or attend. */
export function isThing({ statement }: Reading, act: Act): boolean {
  for (let index = act.end; index < act.objectEnd; index++) {
    if (isName(statement, index) || is(statement, index, 'artefact')) return true
  }
  return false
}

/** "Time to hire (target: < 30 days)": what is measured, with its number in brackets. */
export function targets({ statement, acts, quantities, body }: Reading, isCounted: boolean): readonly Evidence[] {
  if (isCounted || acts.length > 0) return []
  const measured = statement.tokens.some((_, index) => index >= body && is(statement, index, 'metric'))
  return measured ? quantities.filter(({ of }) => of === 'count' || of === 'limit') : []
}

/** A generic object that something else in its clause names: "the process for returns", "our team in Berlin". */
export function isPinned({ statement }: Reading, act: Act): boolean {
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
  if (dashAfter(statement, act.objectEnd - 1)) return false
  for (let index = act.objectEnd; index < end; index++) {
    if (dashAfter(statement, index) || breaksAfter(statement, index)) end = index + 1
  }
  const behind = naming(statement, act.objectEnd, Math.max(act.objectEnd, end))
  const named = behind.filter(
    (index) => !is(statement, index, 'generic') && verbsAt(statement, index).every(({ entry }) => entry.homograph),
  ).length
  return behind.some((index) => isName(statement, index)) || named > (is(statement, act.end, 'determiner') ? 0 : 1)
}

/** "… by adding X": a way of doing it that is definite itself. */
export function meansOf({ statement }: Reading, act: Act): Evidence | undefined {
  for (let index = act.end; index < act.clauseEnd; index++) {
    const length = lengthAt(statement, index, 'means')
    if (length === 0 && !statement.lookup.language.order.bareMeans) continue
    const verb = verbsAt(statement, index + length).find(({ entry }) => entry.form === 'gerund')
    const object = verb && describe(statement, verb.end, meansEnd(statement, verb.end, act.clauseEnd), act.clauseEnd)
    const isNamed = object?.kind === 'named' && verb?.entry.class !== 'be'
    if (verb && (definite.has(verb.entry.class) || isNamed)) return evidence(statement, 'means', index, act.clauseEnd)
  }
  return undefined
}

function meansEnd(statement: Statement, from: number, clauseEnd: number): number {
  let end = from
  while (end < clauseEnd && !is(statement, end, 'preposition')) end++
  return end
}
