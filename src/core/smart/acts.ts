import type { EvidenceKind } from './assessment.ts'
import type { VerbClass, VerbForm, WordClass } from './lexicon/language.ts'
import { bodyStart, isAdverb, verbAt } from './opening.ts'
import {
  breaksAfter,
  dashAfter,
  is,
  isCompound,
  lengthAt,
  type Statement,
  unknownVerb,
  type VerbAt,
  verbsAt,
} from './statement.ts'

/**
 * `imperative`: begins with what to do. `gerund`, `participle`: with "Publishing", "Published". `declarative`: says how
 * something is ("The policy is published", "Contract signed"). `noun`: names a thing. `question`: asks.
 */
export type Style = 'imperative' | 'gerund' | 'participle' | 'declarative' | 'noun' | 'question'

/** Something done to something: a verb, with its object in `[end, objectEnd)` and its clause in `[first, clauseEnd)`. */
export interface Act extends VerbAt {
  readonly objectEnd: number
  readonly clauseEnd: number
  /** Joined to the act before it on the same footing, not inside its description ("a model that will guide and …"). */
  readonly apart: boolean
}

export interface Acts {
  readonly body: number
  readonly style: Style
  /** In order; the first leads the statement. Empty for a noun. */
  readonly acts: readonly Act[]
}

export const actsOf = (statement: Statement): Acts => actsFrom(statement, bodyStart(statement))

function actsFrom(statement: Statement, body: number): Acts {
  const leading = headAt(statement, body)
  const head = leading !== undefined && describesSubject(statement, leading) ? undefined : leading
  // "We have created a plan"
  if (head?.entry.traits.has('possesses') && isPerfect(statement, head.end)) return actsFrom(statement, head.end)
  const ensured = head === undefined ? undefined : ensuredBy(statement, head)
  if (ensured !== undefined) return ensured
  if (head) {
    const forms: readonly VerbForm[] = head.entry.form === 'base' ? ['base'] : [head.entry.form]
    return { body, style: styles[head.entry.form], acts: close(statement, [head, ...further(statement, head, forms)]) }
  }
  const { tokens } = statement
  if (tokens[tokens.length - 1]?.closes.includes('?')) return { body, style: 'question', acts: [] }
  const predicate = predicateAfter(statement, body)
  if (predicate) {
    const rest = further(statement, predicate, ['participle'])
    return { body, style: 'declarative', acts: close(statement, [predicate, ...rest]) }
  }
  return { body, style: hasCopula(statement, body) ? 'declarative' : 'noun', acts: [] }
}

const isPerfect = (statement: Statement, index: number): boolean =>
  verbAt(statement, index, 'participle')?.entry.form === 'participle' && verbAt(statement, index, 'base') === undefined

/** "Expanded proposal opened for comment": the first participle belongs to the subject of the second. */
function describesSubject(statement: Statement, { first, end, entry }: VerbAt): boolean {
  if (entry.form !== 'participle' || is(statement, end, 'preposition', 'determiner', 'conjunction', 'number'))
    return false
  const predicate = predicateAfter(statement, first + 1)
  if (predicate?.entry.form !== 'participle' || predicate.first < end + 1) return false
  for (let index = end; index < predicate.first; index++) {
    if (is(statement, index, 'conjunction', 'preposition') || breaksAfter(statement, index)) return false
  }
  return true
}

/** "Ensure that the site is compliant": what is asked for is what the clause says of its subject. */
function ensuredBy(statement: Statement, head: VerbAt): Acts | undefined {
  if (!head.entry.traits.has('ensures') || copulaAt(statement, head.end + 1) === undefined) return undefined
  const body = is(statement, head.end, 'anaphor', 'subordinate') ? head.end + 1 : head.end
  const predicate = predicateAfter(statement, body)
  if (predicate === undefined) return { body, style: 'declarative', acts: [] }
  return {
    body,
    style: 'declarative',
    acts: close(statement, [predicate, ...further(statement, predicate, ['participle'])]),
  }
}

const styles: Readonly<Record<VerbForm, Style>> = {
  base: 'imperative',
  gerund: 'gerund',
  participle: 'participle',
  finite: 'declarative',
}

function headAt(statement: Statement, index: number): VerbAt | undefined {
  const base = verbAt(statement, index, 'base')
  if (base) return base.entry.homograph && base.end === index + 1 && isNoun(statement, base) ? undefined : base
  if (base === undefined && isCommand(statement, index)) {
    return { first: index, end: index + 1, entry: unknownVerb(statement.tokens[index]?.lower ?? '', 'base') }
  }
  const other = verbAt(statement, index, 'gerund', 'participle', 'finite')
  if (!other || (other.entry.form === 'finite' && other.entry.homograph)) return undefined
  return other
}

const none: ReadonlySet<WordClass> = new Set()
const nouns: ReadonlySet<WordClass> = new Set<WordClass>([
  'artefact',
  'small',
  'generic',
  'metric',
  'system',
  'empty',
  'numbered',
  'stage',
])

/** "the", "four", "last season's": what only an object begins with. */
const beginsObject = (statement: Statement, index: number): boolean =>
  is(statement, index, 'determiner', 'number') || statement.tokens[index]?.digit === true

/** A word that no table knows, before what can only be its object: "Annotate the script", "Attract 5 sponsors". */
function isCommand(statement: Statement, index: number): boolean {
  const { tokens, lookup } = statement
  const token = tokens[index]
  const next = tokens[index + 1]
  if (
    !token ||
    !next ||
    breaksAfter(statement, index) ||
    statement.timed[index] ||
    verbsAt(statement, index).length > 0
  )
    return false
  if (!/^\p{L}\p{Ll}{2,}(?:-\p{Ll}{2,})?$/u.test(token.text)) return false
  const classes = statement.classes[index] ?? none
  // "Jacket the first carton": no noun stands before an article.
  if (classes.size > 0) return [...classes].every((one) => nouns.has(one)) && is(statement, index + 1, 'article')
  if (is(statement, index + 1, 'particle') && beginsObject(statement, index + 2)) return true
  if (is(statement, index + 1, 'determiner', 'anaphor') && !is(statement, index + 1, 'copula')) return true
  // "Bisect Tuesday's builds"
  if (/['’]s$/.test(next.lower) && index === 0) return true
  if (!next.digit && lengthAt(statement, index + 1, 'number') === 0) return false
  // "Windows 11 support" is a name with its number, "Attract 5 sponsors" is not.
  const counted = tokens[index + 2] ?? tokens[index + 1]
  const noun = tokens[index + 3]
  return [counted, noun].some((one) => one !== undefined && !one.capital && lookup.language.isPlural(one.lower))
}

/** A word that may be either is a noun alone, before "of" or "for", before "is", and as the subject of a participle. */
function isNoun(statement: Statement, { first, end, entry }: VerbAt): boolean {
  const { tokens, timed } = statement
  const next = tokens[end]
  if (isCompound(statement, first)) return true
  if (!next || timed[end]) return entry.transitive
  if (tokens[first - 1]?.closes.includes(':') && breaksAfter(statement, end) && !isCounted(statement, end)) return true
  // "Draft, review and send the letter": each of the list is done to what comes last.
  if (breaksAfter(statement, end - 1)) return entry.transitive && !leadsVerbs(statement, end)
  if (is(statement, end, 'copula')) return true
  if (is(statement, end, 'determiner')) return false
  if (is(statement, end, 'compound')) return true
  if (is(statement, end, 'particle') && beginsObject(statement, end + 1)) return false
  if (entry.transitive && is(statement, end, 'preposition')) return true
  if (is(statement, end, 'conjunction')) {
    const joined = verbAt(statement, end + 1, 'base')
    return joined === undefined
  }
  if (isReported(statement, end)) return true
  const countsNext = next.digit || next.capital || is(statement, end, 'number', 'universal')
  if (entry.transitive && !statement.lookup.language.order.bareObjects && !countsNext) return true
  return copulaAt(statement, end) !== undefined
}

const isCounted = (statement: Statement, index: number): boolean => is(statement, index, 'determiner', 'number')

/** "Assumptions documented", "(request) closed or moved": a participle closes what the words before it are about. */
function isReported(statement: Statement, from: number): boolean {
  for (let index = from; index < Math.min(from + 4, statement.tokens.length); index++) {
    if (is(statement, index, 'determiner', 'preposition', 'conjunction', 'number') || statement.timed[index])
      return false
    const participle = verbAt(statement, index, 'participle')
    if (participle === undefined || verbAt(statement, index, 'base') !== undefined) {
      if (breaksAfter(statement, index)) return false
      continue
    }
    const { end } = participle
    return (
      statement.tokens[end] === undefined ||
      statement.timed[end] !== undefined ||
      is(statement, end, 'preposition', ...(index === from ? (['conjunction'] as const) : []))
    )
  }
  return false
}

/** Behind the comma of a list: another verb, and then the rest of the list or an object of its own. */
function leadsVerbs(statement: Statement, index: number): boolean {
  if (statement.tokens[index - 1]?.closes !== ',') return false
  const next = verbAt(statement, index, 'base')
  if (next === undefined) return false
  const { end } = next
  return is(statement, end, 'conjunction', 'determiner', 'number') || statement.tokens[end - 1]?.closes === ','
}

/** The first "is" or "gets" of the main clause. */
function copulaAt(statement: Statement, from: number): number | undefined {
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

const isRelative = (statement: Statement, index: number): boolean => is(statement, index, 'question', 'anaphor')

/** "Every service has a runbook": says something of its subject, though with no verb that is told apart. */
const auxiliaryAt = (statement: Statement, body: number): boolean => {
  for (let index = body + 1; index < Math.min(body + 6, statement.tokens.length); index++) {
    if (is(statement, index, 'question', 'preposition') || breaksAfter(statement, index - 1)) return false
    if (is(statement, index, 'auxiliary')) return true
  }
  return false
}

const hasCopula = (statement: Statement, body: number): boolean =>
  is(statement, body, 'copula') || copulaAt(statement, body) !== undefined || auxiliaryAt(statement, body)

/** "… is published", "… released": the participle that says what has become of the subject. */
function predicateAfter(statement: Statement, body: number): VerbAt | undefined {
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

/** Verbs of the same form after "and", a comma, a semicolon or "then"; and, behind "work with …", the one after "to". */
function further(statement: Statement, head: VerbAt, forms: readonly VerbForm[]): readonly VerbAt[] {
  const { tokens, lookup } = statement
  const cooperative = lookup.language.cooperative.includes(head.entry.base)
  const found: VerbAt[] = []
  for (let index = head.end; index < tokens.length; index++) {
    const before = tokens[index - 1]
    const hard = /[;.:]/.test(before?.closes ?? '') || is(statement, index - 1, 'sequel')
    const joined = hard || /,/.test(before?.closes ?? '') || is(statement, index - 1, 'conjunction')
    const infinitive = cooperative && before?.lower === lookup.language.infinitive
    const slash =
      before !== undefined && before.at.end + 1 === tokens[index]?.at.start && statement.title[before.at.end] === '/'
    if (!joined && !infinitive && !slash) continue
    if (is(statement, index, 'conjunction', 'sequel')) continue
    let at = index
    while (isAdverb(statement, at) && at < index + 3) at++
    const verb = infinitive || hard ? verbAt(statement, at, 'base', ...forms) : verbAt(statement, at, ...forms)
    if (
      verb &&
      (hard || infinitive || !verb.entry.homograph || takesObject(statement, verb, found[found.length - 1] ?? head))
    ) {
      found.push(verb)
      // Adverbs before it may lead to the same verb again.
      index = verb.end - 1
    }
  }
  return found
}

/**
 * A verb that may be a noun or an adjective, joined by "and", is a verb where a determiner or a number follows ("and test
 * the link"), or where the verb before has no object of its own ("post and share photos").
 */
const takesObject = (statement: Statement, { first, end }: VerbAt, previous: VerbAt): boolean => {
  const next = statement.tokens[end]
  if (!next) return false
  if (is(statement, end, 'determiner', 'number', 'universal') || next.digit) return true
  return first - previous.end <= 1 && !is(statement, end, 'preposition', 'conjunction', 'copula')
}

function close(statement: Statement, verbs: readonly VerbAt[]): readonly Act[] {
  return verbs.map((verb, i) => {
    const clauseEnd = verbs[i + 1]?.first ?? statement.tokens.length
    const previous = verbs[i - 1]
    return {
      ...verb,
      clauseEnd,
      objectEnd: objectEnd(statement, verb.end, clauseEnd),
      apart: isApart(statement, previous, verb),
    }
  })
}

function objectEnd({ tokens, ...rest }: Statement, from: number, clauseEnd: number): number {
  const statement = { tokens, ...rest }
  for (let index = from; index < clauseEnd; index++) {
    if (statement.timed[index]) return index
    const leads = index === from && index + 1 < clauseEnd && is(statement, index, 'object-marker')
    if (!leads && endsName(statement, index)) return index
    if (dashAfter(statement, index) && index + 1 < clauseEnd) return index + 1
    if (is(statement, index, 'conjunction', 'sequel') && index === clauseEnd - 1) return index
    if (breaksAfter(statement, index) && !isListed(statement, index, clauseEnd)) return index + 1
  }
  return clauseEnd
}

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

/** "efficient, growing, and effective": the comma parts words of one list. */
function isListed(statement: Statement, index: number, clauseEnd: number): boolean {
  if (statement.tokens[index]?.closes !== ',') return false
  for (let next = index + 1; next < Math.min(index + 4, clauseEnd); next++) {
    if (is(statement, next, 'conjunction')) return true
    if (is(statement, next, 'preposition')) return false
  }
  return false
}

function isApart(statement: Statement, previous: VerbAt | undefined, verb: VerbAt): boolean {
  if (!previous) return true
  if (/[;.]/.test(statement.tokens[verb.first - 1]?.closes ?? '')) return true
  if (is(statement, verb.first - 1, 'sequel')) return true
  for (let index = previous.end; index < verb.first - 1; index++) {
    if (!is(statement, index, 'subordinate')) continue
    const next = statement.tokens[index + 1]
    if (isRelative(statement, index) || (next && verbAt(statement, index + 1, 'base', 'gerund'))) return false
  }
  return true
}

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

/** The words of a stretch that name something: no determiners, adverbs of degree or empty adjectives. */
export function naming(statement: Statement, first: number, end: number): readonly number[] {
  const found: number[] = []
  for (let index = first; index < end; index++) {
    if (
      is(
        statement,
        index,
        'determiner',
        'pronoun',
        'quality',
        'comparative',
        'conjunction',
        'anaphor',
        'amount',
        'adverb',
        'placeholder',
        'number',
        'preposition',
      )
    ) {
      continue
    }
    if (isLikeness(statement, index, end)) continue
    if (statement.timed[index] || isAdverbial(statement, index, end) || isDescribing(statement, index, end)) continue
    found.push(index)
  }
  return found
}

/** "Lower the shelf", not "lower costs": a direction that one thing is moved in, by hand. */
export function isOnThing(statement: Statement, { entry, end, objectEnd }: Act): boolean {
  const isMoved = entry.class === 'change' || (entry.class === 'vague' && entry.traits.has('handy'))
  if (!isMoved || !is(statement, end, 'determiner')) return false
  const words = naming(statement, end, objectEnd)
  return words.length > 0 && words.every((index) => !is(statement, index, 'metric', 'generic'))
}

/** What is wrong with a verb of this class as the head of an outcome. */
export const verbKind = ({ entry }: VerbAt): EvidenceKind => againstByClass[entry.class]

const againstByClass: Readonly<Record<VerbClass, EvidenceKind>> = {
  act: 'verb',
  make: 'verb',
  project: 'verb',
  find: 'verb',
  reach: 'verb',
  change: 'direction-verb',
  think: 'thinking-verb',
  vague: 'vague-verb',
  ongoing: 'ongoing-verb',
  be: 'state-verb',
}
