import type { Act } from './acts.ts'
import { headNoun, naming, verbKind } from './acts.ts'
import type { Evidence, Judgment } from './assessment.ts'
import type { VerbClass } from './lexicon/language.ts'
import { describe, isName, isOpenList, objectOf } from './objects.ts'
import { possessions } from './possessions.ts'
import type { Reading } from './reading.ts'
import {
  breaksAfter,
  dashAfter,
  evidence,
  inBrackets,
  is,
  lengthAt,
  phrases,
  type Statement,
  verbsAt,
} from './statement.ts'
import { gapsIn } from './unfilled.ts'
import { isRanked } from './visionary.ts'

/** Verbs that say what happens; with a named object, two strangers would aim at the same thing. */
const definite: ReadonlySet<VerbClass> = new Set(['act', 'make', 'project', 'find', 'reach'])

/** A word in capitals is a name, whatever it means in small letters: SMART, LEAN. */
const acronym = /^\p{Lu}{2,}$/u

/** A letter is there when something pins the outcome and nothing takes the pin out again. */
export function judgeSpecific(reading: Reading): Judgment {
  const { statement, acts, quantities } = reading
  const counts = quantities.filter(
    ({ of, first }) => (of === 'count' || of === 'limit') && !inBrackets(statement, first),
  )
  const pins: Evidence[] = isBareNumber(reading) ? [] : [...counts, ...targets(reading, counts.length > 0)]
  const against: Evidence[] = []
  for (const act of acts) weighAct(reading, act, pins, against)
  const state = endState(reading) ?? possessions(reading)[0]
  if (state) pins.push(state)
  else if (acts.length === 0) weighNoun(reading, pins, against)
  const fatal = [
    ...placeholders(reading),
    ...vagueAmounts(reading, counts.length > 0),
    ...phrases(statement, 'open-list', 'open-list'),
    ...superlatives(reading),
  ]
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
  const { statement, style, quantities } = reading
  const shown = evidence(statement, 'verb', act.first, act.end)
  const object =
    style === 'declarative' && act === reading.acts[0]
      ? describe(statement, reading.body, act.first, act.first)
      : objectOf(statement, act)
  const { class: verbClass, transitive } = act.entry
  const named =
    object.kind === 'named' || (object.kind === 'none' && !transitive && (object.words > 0 || style === 'declarative'))
  if (isSpare(reading, act) || (!act.apart && act !== reading.acts[0])) return
  if (verbClass === 'find' && transitive && is(statement, act.end, 'question')) {
    against.push({ ...shown, kind: 'thinking-verb' })
    return
  }
  if (
    style === 'declarative' &&
    act === reading.acts[0] &&
    isStage(reading, naming(statement, reading.body, act.first))
  ) {
    against.push({ ...object.evidence, kind: 'vague-object' })
    return
  }
  if (isDuty(reading, act) && named) {
    pins.push(shown, { ...object.evidence, kind: 'object' })
    return
  }
  if (
    verbClass === 'reach' &&
    isLight(act) &&
    !isThing(reading, act) &&
    !hasState(reading, act) &&
    style === 'imperative'
  ) {
    against.push({ ...shown, kind: 'vague-verb' })
    return
  }
  if (
    definite.has(verbClass) &&
    object.kind === 'generic' &&
    quantities.some(({ of, first }) => of === 'all' && first >= act.end && first < act.objectEnd)
  ) {
    pins.push(shown, { ...object.evidence, kind: 'object' })
    return
  }
  if (definite.has(verbClass) && named) {
    pins.push(shown, { ...object.evidence, kind: 'object' })
    return
  }
  if (
    definite.has(verbClass) &&
    object.kind === 'generic' &&
    verbClass !== 'reach' &&
    !isLight(act) &&
    isPinned(reading, act)
  ) {
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
  if (
    verbClass === 'ongoing' &&
    !isLight(act) &&
    object.kind === 'named' &&
    object.own &&
    (isThing(reading, act) || (object.words > 1 && !endsBroadly(reading, act)))
  ) {
    pins.push(shown, { ...object.evidence, kind: 'object' })
    return
  }
  if (
    act.entry.traits.has('masters') &&
    !phrases(statement, 'alternative', 'join', act.end).length &&
    object.kind === 'named' &&
    act.end < act.objectEnd &&
    !is(statement, act.end, 'question')
  ) {
    pins.push(shown, { ...object.evidence, kind: 'object' })
    return
  }
  if (isMadeSo(reading, act) && object.kind === 'named' && object.own) {
    pins.push(shown, { ...object.evidence, kind: 'object' })
    return
  }
  const way = meansOf(reading, act)
  if (way) pins.push(way)
  against.push({ ...shown, kind: verbKind(act) })
  if (object.kind === 'generic') against.push({ ...object.evidence, kind: 'vague-object' })
  if (object.kind === 'none' && transitive && style !== 'declarative') against.push(object.evidence)
  if (object.kind === 'anaphor') against.push(object.evidence)
}

/** "The café is profitable", "Be certified as a mediator": a state to be seen, said of something. */
function endState({ statement, acts, body, style }: Reading): Evidence | undefined {
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
function isDuty(reading: Reading, act: Act): boolean {
  const { statement, style, acts } = reading
  if (style !== 'declarative' || act !== acts[0] || act.entry.form !== 'finite') return false
  if (['think', 'be', 'vague'].includes(act.entry.class)) return false
  return objectOf(statement, act).kind === 'named' || isPinned(reading, act)
}

/** Verbs of which the object says everything. */
const isLight = ({ entry }: Act): boolean => entry.class !== 'make' && entry.traits.has('light')

/** "Make reports available": with no word of how good it shall be, what it is made is what changes. */
function isMadeSo({ statement, quantities }: Reading, act: Act): boolean {
  if (act.entry.class !== 'vague' || !act.entry.traits.has('brings-about') || quantities.length > 0) return false
  for (let index = act.end; index < act.clauseEnd; index++) {
    if (is(statement, index, 'quality', 'comparative', 'superlative', 'extreme', 'absolute', 'world')) return false
  }
  return act.clauseEnd - act.end > 2
}

/** "Have the software fully implemented": what it shall be once it is had. */
const hasState = ({ statement }: Reading, { end, clauseEnd }: Act): boolean =>
  statement.tokens.some(
    (_, index) =>
      index >= end &&
      index < clauseEnd &&
      (is(statement, index, 'end-state') || verbsAt(statement, index).some(({ entry }) => entry.form === 'participle')),
  )

/** "financial information": however it is called, it is broad. */
function endsBroadly({ statement }: Reading, act: Act): boolean {
  const words = naming(statement, act.end, act.objectEnd)
  const last = headNoun(statement, words)
  return last !== undefined && is(statement, last, 'generic')
}

/** A name, or a thing that one can hold, open or attend. */
function isThing({ statement }: Reading, act: Act): boolean {
  for (let index = act.end; index < act.objectEnd; index++) {
    if (isName(statement, index) || is(statement, index, 'artefact')) return true
  }
  return false
}

/** "Time to hire (target: < 30 days)": what is measured, with its number in brackets. */
function targets({ statement, acts, quantities, body }: Reading, isCounted: boolean): readonly Evidence[] {
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
function meansOf({ statement }: Reading, act: Act): Evidence | undefined {
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

/** Without a verb: the name of one thing, not of a topic. */
function weighNoun(reading: Reading, pins: Evidence[], against: Evidence[]): void {
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

/** "Second release", "First public working draft": how far it is, and not what. */
const isStage = ({ statement }: Reading, core: readonly number[]): boolean =>
  core.length > 0 && core.every((index) => is(statement, index, 'stage', 'numbered') || statement.tokens[index]?.digit)

/** "API improvements", with no word behind them of what gets better. */
const isBetterment = ({ statement, quantities }: Reading, core: readonly number[]): boolean => {
  const last = headNoun(statement, core)
  return last !== undefined && quantities.length === 0 && is(statement, last, 'betterment')
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
    // "El mejor" is no comparison.
    if (!is(statement, index, 'comparative') || is(statement, index, 'superlative', 'extreme')) continue
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
  const found = phrases(statement, 'superlative', 'superlative', body).filter(
    ({ span }) => !isRanked(reading, span.end),
  )
  if (!head || reading.style === 'declarative') return found
  if (head.entry.class === 'find' || head.entry.class === 'act') return []
  const counted = reading.quantities.some(({ of }) => of === 'count')
  if (!counted && ['be', 'vague', 'ongoing'].includes(head.entry.class)) return found
  const last = acts.find(({ end, objectEnd }) => end < objectEnd) ?? head
  const end = statement.tokens[last.objectEnd - 1]?.at.end ?? 0
  return found.filter(({ span }) => span.start < end)
}

/** "Several community events organised": which, and how many, is all there would be to say. */
function vagueAmounts({ statement, acts, body, style }: Reading, isCounted: boolean): readonly Evidence[] {
  if (isCounted) return []
  const head = acts[0]
  const leads = head !== undefined && style !== 'declarative'
  const from = leads ? head.end : body
  return phrases(statement, 'amount', 'vague-amount', from).filter(
    ({ span }) => span.start === statement.tokens[from]?.at.start,
  )
}

/** "TBD" anywhere; "stuff" and "things" where the object should stand. */
function placeholders({ statement, acts, body }: Reading): readonly Evidence[] {
  const head = acts[0]
  const end = statement.tokens[(head?.objectEnd ?? statement.tokens.length) - 1]?.at.end ?? 0
  const found = phrases(statement, 'placeholder', 'placeholder', body)
  const object = head && objectOf(statement, head)
  // "Close XX contracts" says what, and only not how many.
  const isNamed = object?.kind === 'named' && object.words > 0
  const behind = naming(statement, head?.end ?? body, statement.tokens.length)
  return found.filter(({ span, text }) => {
    if (isLeftOpen(text)) return true
    // A form's gap stands for a number or a name; "stuff" and "things" for the object itself.
    const isGap =
      statement.tokens.some(({ at, opens }) => at.start === span.start && /[[{<]/.test(opens)) || /^[XNZ]+$/.test(text)
    return span.start < end && !(isGap ? behind.some((index) => !is(statement, index, 'generic')) : isNamed)
  })
}

const isLeftOpen = (text: string): boolean => /^(?:tb[a-z]|to be .*|lorem.*|insert.*|fixme)$/i.test(text)

/** "Target: € 3 million", "Double it": an amount, and no word of what. */
function isBareNumber({ statement, acts, quantities, body, style }: Reading): boolean {
  const head = acts[0]
  if (quantities.length === 0) return false
  if (head !== undefined && style !== 'declarative') {
    const words = naming(statement, head.end, statement.tokens.length).filter(
      (index) => !statement.tokens[index]?.digit,
    )
    const isOpen = head.entry.class === 'be' || isLight(head)
    return objectOf(statement, head).kind === 'anaphor' || (words.length === 0 && !isOpen)
  }
  if (head !== undefined) return false
  const { tokens } = statement
  const named = naming(statement, 0, tokens.length).filter(
    (index) =>
      !is(statement, index, 'generic', 'bound') &&
      !(
        is(statement, index, 'numbered') &&
        (tokens[index + 1]?.digit || tokens[index + 1] === undefined) &&
        index === 0
      ) &&
      !tokens[index]?.digit &&
      !(index < body && is(statement, index, 'metric')),
  )
  return named.length === 0 && body <= 1
}
