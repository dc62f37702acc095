/** Where the verb that leads a statement stands, and where what looks like one is a noun. */
import type { WordClass } from './lexicon/language.ts'
import { unknownVerb } from './lexicon/lookup.ts'
import { verbAt } from './opening.ts'
import { copulaAt } from './predicates.ts'
import { breaksAfter, is, isCompound, lengthAt, type Statement, type VerbAt, verbsAt } from './statement.ts'

export function headAt(statement: Statement, index: number): VerbAt | undefined {
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
  // "Initial release", but "initial the log"
  if (is(statement, first, 'determiner') && !is(statement, end, 'article')) return true
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
  const copula = copulaAt(statement, end)
  // "Redesign the page to be short" says what for.
  return copula !== undefined && statement.tokens[copula]?.lower !== statement.lookup.language.infinitive
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
