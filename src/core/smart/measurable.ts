import { overlaps, type Span } from '../text/span.ts'
import { type Act, verbKind } from './acts.ts'
import type { Evidence, Judgment } from './assessment.ts'
import type { VerbClass } from './lexicon/language.ts'
import { endsName, headNoun, naming } from './naming.ts'
import { describe, isName, objectOf } from './objects.ts'
import { hasBaseline } from './open-words.ts'
import { isPinned, isSpare } from './pins.ts'
import { possessions } from './possessions.ts'
import type { Quantity } from './quantities.ts'
import type { Reading } from './reading.ts'
import { breaksAfter, evidence, is, phrases, type Statement, spanOf, verbsAt } from './statement.ts'
import { isUnfilled } from './unfilled.ts'

/** Verbs whose "-ed" form says that it is done. */
const completing: ReadonlySet<VerbClass> = new Set(['act', 'make', 'project'])
const open: ReadonlySet<VerbClass> = new Set(['vague', 'think', 'be'])

/** Does the statement hold its own test of done: a quantity, a completion (below a goal), or a state to be seen? */
export function judgeMeasurable(reading: Reading): Judgment {
  const { statement, acts, level } = reading
  const found: Evidence[] = reading.quantities.filter((quantity) => isMeasure(reading, quantity))
  const states = endStates(reading)
  found.push(...states)
  if (hasBaseline(reading)) found.push(...phrases(statement, 'comparative', 'quantity', reading.body).slice(0, 1))
  const done = completions(reading)
  const against: Evidence[] = []
  if (level === 'goal') {
    if (found.length === 0) against.push(...done.map((item) => ({ ...item, kind: 'bare-deliverable' as const })))
  } else found.push(...done)
  const head = acts[0]
  if (head && !completing.has(head.entry.class) && head.entry.class !== 'find' && head.entry.class !== 'reach') {
    against.push(evidence(statement, verbKind(head), head.first, head.end))
  }
  against.push(...phrases(statement, 'amount', 'vague-amount'), ...phrases(statement, 'placeholder', 'placeholder'))
  return { present: found.length > 0, for: found, against }
}

/** A universal or a cadence on a verb that nobody can check measures nothing. */
function isMeasure({ statement, acts, style }: Reading, quantity: Quantity): boolean {
  if (isUnfilled(statement, quantity)) return false
  if (quantity.of === 'count' || quantity.of === 'limit') return true
  const act = acts.filter(({ first }) => first <= quantity.first).pop() ?? acts[0]
  if (quantity.of === 'cadence') {
    return act === undefined || style === 'declarative' || (act.entry.class !== 'vague' && act.entry.class !== 'change')
  }
  if (!act) return style === 'declarative' || style === 'noun'
  if (style === 'declarative' && act === acts[0]) return !open.has(act.entry.class)
  return !open.has(act.entry.class) && act.entry.class !== 'ongoing' && act.entry.class !== 'change'
}

function endStates(reading: Reading): readonly Evidence[] {
  const { statement, level, body, acts } = reading
  const head = acts[0]
  const weak = head && (head.entry.class === 'ongoing' || (open.has(head.entry.class) && head.entry.class !== 'be'))
  if (weak) return []
  const isVerb = (span: Span): boolean =>
    acts.some(({ first, end }) => overlaps(spanOf(statement, first, end), span) && acts[0]?.entry.form === 'base')
  const states = phrases(statement, 'end-state', 'end-state', body).filter(
    ({ span }) => !isVerb(span) && isPredicate(statement, span, body),
  )
  if (head?.entry.form === 'base' && head.entry.traits.has('completes') && objectOf(statement, head).kind === 'named')
    return [...states, evidence(statement, 'end-state', head.first, head.end)]
  if (
    level === 'goal' &&
    head?.entry.form === 'base' &&
    head.entry.traits.has('experiences') &&
    head.end < head.clauseEnd
  )
    return [...states, evidence(statement, 'end-state', head.first, head.end)]
  const feats = phrases(statement, 'feat', 'end-state', body)
  if (level !== 'goal') return head ? [] : states.filter(({ span }) => isSaidOfOne(reading, span))
  return [...states, ...feats]
}

/** "System ready": of what names nothing, no state can be seen. */
function isSaidOfOne({ statement, body }: Reading, { start }: Span): boolean {
  const at = statement.tokens.findIndex((token) => token.at.start >= start)
  return at <= body || describe(statement, body, at, at).kind === 'named'
}

/** "… is operational", "certified organic", not "operational excellence": it says what something has become. */
function isPredicate(statement: Statement, { start, end }: Span, body: number): boolean {
  const { tokens, timed } = statement
  const first = tokens.findIndex(({ at }) => at.start >= start)
  const next = tokens.findIndex(({ at }) => at.start >= end)
  if (next < 0 || timed[next] || breaksAfter(statement, next - 1)) return true
  if (is(statement, next, 'preposition', 'conjunction', 'determiner', 'adverb')) return true
  return first > body && !is(statement, first - 1, 'determiner', 'preposition')
}

/** Done or not done: a completing verb with something to complete, or, below a goal, the name of one thing. */
function completions(reading: Reading): readonly Evidence[] {
  const { statement, acts, style, body } = reading
  const found: Evidence[] = []
  for (const act of acts) {
    if (isSpare(reading, act)) continue
    const shown = evidence(statement, 'completion', act.first, act.end)
    const predicate = style === 'declarative' && act === acts[0]
    if (predicate) {
      if (completing.has(act.entry.class) || act.entry.class === 'find' || act.entry.class === 'reach')
        found.push(shown)
      continue
    }
    const object = objectOf(statement, act)
    if (isMany(reading, act) || isEndless(reading, act)) continue
    const concrete =
      object.kind === 'named' ||
      object.kind === 'anaphor' ||
      (object.kind === 'none' && object.words > 0) ||
      (object.kind === 'generic' && (object.words > 1 || style === 'participle' || isPinned(reading, act)))
    // "The supplier", "best supplier": one thing, found or not.
    const single = is(statement, act.end, 'determiner', 'extreme')
    const definite = single || reading.quantities.length > 0
    if (completing.has(act.entry.class) && concrete) found.push(shown)
    else if (act.entry.class === 'find' && (concrete || single) && (definite || !act.entry.transitive))
      found.push(shown)
    else if (act.entry.class === 'reach' && object.kind === 'named') found.push(shown)
  }
  found.push(...possessions(reading))
  if (acts.length === 0 && style === 'noun') {
    const artefact = namedThing(reading, body)
    if (artefact) found.push(artefact)
  }
  return found
}

/** "Refactor the parser", "Move some files": when that is over, nobody can say. */
const isEndless = ({ statement, level, acts }: Reading, act: Act): boolean =>
  (level === 'milestone' &&
    act === acts[0] &&
    act.entry.traits.has('endless') &&
    !(is(statement, act.objectEnd, 'up-to') && isName(statement, act.objectEnd + 1))) ||
  (is(statement, act.end, 'amount') && statement.tokens[act.end]?.digit === false)

/** "Organise meetings", "Building out tools": a project on things of which nobody says how many is never done. */
function isMany({ statement, quantities, style }: Reading, act: Act): boolean {
  if (act.entry.class !== 'project' || quantities.length > 0) return false
  if (is(statement, act.end, 'determiner', 'number')) return false
  const words = naming(statement, act.end, act.objectEnd)
  const last = headNoun(statement, words)
  if (last === undefined || words.some((index) => isName(statement, index))) return false
  return style !== 'declarative' && statement.lookup.language.isPlural(statement.tokens[last]?.lower ?? '')
}

/** The name of one thing: its head noun is an artefact, or it is named by two words and more with nothing vague in it. */
function namedThing({ statement }: Reading, body: number): Evidence | undefined {
  const { tokens } = statement
  let end = body
  while (end < tokens.length && !endsName(statement, end)) {
    end++
    if (breaksAfter(statement, end - 1)) break
    // "Report analysing the state": what it does is not its name.
    if (end > body + 1 && verbsAt(statement, end).some(({ entry }) => entry.form === 'gerund' && !entry.homograph))
      break
  }
  const core = naming(statement, body, end)
  const vague = tokens.some(
    (_, i) => i >= body && i < end && is(statement, i, 'quality', 'comparative', 'superlative', 'placeholder'),
  )
  const last = headNoun(statement, core)
  if (last === undefined || vague || is(statement, last, 'date-noun')) return undefined
  const isFeature =
    is(statement, last, 'feature-noun') && core.filter((index) => !is(statement, index, 'generic')).length > 1
  const artefact = isFeature || (is(statement, last, 'artefact') && (core.length > 1 || end < tokens.length))
  const generic = is(statement, last, 'generic') && !artefact
  const verbal = verbsAt(statement, last).some(({ entry }) => entry.form === 'gerund')
  if (artefact || (core.length >= 2 && end < tokens.length && !generic && !verbal))
    return evidence(statement, 'completion', body, end)
  return undefined
}
