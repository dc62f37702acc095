import type { EvidenceKind } from './assessment.ts'
import { headAt } from './heads.ts'
import type { VerbClass, VerbForm } from './lexicon/language.ts'
import { endsName, naming } from './naming.ts'
import { bodyStart, isAdverb, verbAt } from './opening.ts'
import { copulaAt, hasCopula, isPerfect, isRelative, predicateAfter } from './predicates.ts'
import { breaksAfter, dashAfter, is, type Statement, type VerbAt } from './statement.ts'

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
    const { first, end, entry } = verb
    return {
      first,
      end,
      entry,
      clauseEnd,
      objectEnd: objectEnd(statement, verb.end, clauseEnd),
      apart: isApart(statement, previous, verb),
    }
  })
}

function objectEnd(statement: Statement, from: number, clauseEnd: number): number {
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
