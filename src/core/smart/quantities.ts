import type { Acts } from './acts.ts'
import type { Evidence } from './assessment.ts'
import { breaksAfter, dashAfter, is, lengthAt, type Statement, spanOf, verbsAt } from './statement.ts'
import type { Token } from './tokens.ts'

/**
 * `count`: a number of something, a share, a sum, from-to. `limit`: a time that the work itself must keep ("under 2 s").
 * `all`: every one of a closed set. `cadence`: how often.
 */
export interface Quantity extends Evidence {
  readonly kind: 'quantity'
  readonly of: 'count' | 'limit' | 'all' | 'cadence'
  readonly first: number
}

const plain = /^\d{1,12}$/
const year = /^(?:19|20)\d\d$/
const grouped = /^\d{1,3}(?:\.\d{3}){1,4}$/
const versioned = /^v?\d{1,6}(?:\.\d{1,6}){1,4}$/i
const amount =
  /^(?:[<>≤≥=~≈+±-]{1,3})?(?:[$€£¥₹]|US\$|USD|EUR|GBP|CHF)?\d[\d,.']{0,30}(?:%|‰|[a-z]{1,3})?(?:[-–+](?:[$€£¥₹]?\d[\d,.]{0,30})?(?:%|‰|[a-z]{1,3})?)?\+?(?:\/[a-z]{1,10})?$/i
const marked = /[%‰$€£¥₹<>≤≥+]|^\d[\d,.]*(?:[-–]\d[\d,.]*)?(?:x|k|m|bn|ms|s|h|hrs?|d|kg|km|gb|mb|tb|pp|pts?)$/i
const ordinal = /^\d{1,4}(?:st|nd|rd|th)$/i
const joinedName = /^\d{1,4}[-–][a-z]/i

/** Every number, share, sum, universal and cadence that can be a measure; names, versions and deadlines are not. */
export function quantitiesOf(statement: Statement, { body, acts }: Acts): readonly Quantity[] {
  const found: Quantity[] = []
  const verbs = new Set(acts.map(({ end }) => end - 1))
  for (let index = 0; index < statement.tokens.length; index++) {
    const of = kindAt(statement, index, body, verbs.has(index - 1))
    if (of === undefined) continue
    const [first, end] = extent(statement, index, of)
    const at = spanOf(statement, first, end)
    found.push({ kind: 'quantity', span: at, text: statement.title.slice(at.start, at.end), of, first: index })
    index = Math.max(index, end - 1)
  }
  return found
}

function kindAt(statement: Statement, index: number, body: number, afterVerb: boolean): Quantity['of'] | undefined {
  const token = statement.tokens[index]
  if (!token) return undefined
  const time = statement.timed[index]
  if (time?.role === 'cadence') return 'cadence'
  if (time && time.role !== 'duration') return undefined
  if (token.digit) return isAmount(statement, index, token, body, afterVerb) ? (time ? 'limit' : 'count') : undefined
  if (lengthAt(statement, index, 'cadence') > 0) return 'cadence'
  if (lengthAt(statement, index, 'multiple') > 0) return 'count'
  const number = lengthAt(statement, index, 'number')
  if (number > 0) return isCounted(statement, index, number) ? (time ? 'limit' : 'count') : undefined
  if (lengthAt(statement, index, 'universal') > 0) {
    const counted = statement.tokens[index + lengthAt(statement, index, 'universal')]?.digit === true
    return isClosed(statement, index) ? (counted ? 'count' : 'all') : undefined
  }
  return undefined
}

function isAmount(statement: Statement, index: number, token: Token, body: number, afterVerb: boolean): boolean {
  const { tokens, lookup } = statement
  const { isPlural } = lookup.language
  if (!amount.test(token.text) || ordinal.test(token.text) || joinedName.test(token.text)) return false
  if (index < body && !marked.test(token.text)) return false
  if (marked.test(token.text) && !versioned.test(token.text)) return true
  const previous = tokens[index - 1]
  const next = tokens[index + 1]
  if (next === undefined && index > 0 && dashAfter(statement, index - 1)) return false
  const parted = index === 0 || breaksAfter(statement, index - 1)
  const counted = next !== undefined && !breaksAfter(statement, index) && isCountable(statement, index + 1)
  if (year.test(token.text) && !(counted && next && isPlural(next.lower) && !next.capital)) return false
  if (/[/)]/.test(token.closes) && /[([]/.test(token.opens)) return false
  if (!parted && !afterVerb && previous && isNameBefore(statement, index - 1))
    return counted && !next?.capital && isPlural(next.lower)
  if (grouped.test(token.text)) return true
  if (versioned.test(token.text) && isBoundBefore(statement, index)) return true
  if (versioned.test(token.text) && !(next && (isPlural(next.lower) || is(statement, index + 1, 'number'))))
    return false
  if (versioned.test(token.text)) return counted && /^\d{1,4}\.\d{1,2}$/.test(token.text)
  if (!parted && !afterVerb && previous && !counted && namesPlace(statement, index - 1)) return false
  if (isAdjectival(statement, index)) return false
  return plain.test(token.text) || /^[~≈±]{0,2}[\d,.'–-]+$/.test(token.text)
}

/** "at least 4.6", "(target 8.1)"; "to 4.6" may as well be a version. */
const isBoundBefore = (statement: Statement, index: number): boolean =>
  lengthAt(statement, index - 1, 'bound') === 1 && !is(statement, index - 1, 'up-to', 'preposition')
    ? true
    : lengthAt(statement, index - 2, 'bound') === 2

/** "Windows 11", "Phase 2", "RFC 42": the number belongs to the name before it. A verb in capitals is no name. */
function isNameBefore(statement: Statement, index: number): boolean {
  const token = statement.tokens[index]
  if (!token || lengthAt(statement, index, 'bound') > 0) return false
  if (is(statement, index, 'numbered') && verbsAt(statement, index).every(({ entry }) => entry.homograph)) return true
  if (is(statement, index, 'preposition', 'determiner', 'conjunction', 'bound')) return false
  return token.capital && !verbsAt(statement, index).some(({ entry }) => entry.form !== 'finite' || !entry.homograph)
}

/** "lift 3 is out", "in flat 6": which one of several; a number behind what is measured is its value. */
const namesPlace = (statement: Statement, index: number): boolean =>
  !is(
    statement,
    index,
    'preposition',
    'conjunction',
    'copula',
    'auxiliary',
    'bound',
    'metric',
    'up-to',
    'determiner',
    'number',
    'adverb',
    'comparative',
  ) &&
  verbsAt(statement, index).length === 0 &&
  /^\p{L}/u.test(statement.tokens[index]?.text ?? '') &&
  !/[=<>≥≤]/.test(statement.tokens[index]?.closes ?? '')

/** "90 day onboarding plan": the unit stands in the singular before another noun. */
function isAdjectival(statement: Statement, index: number): boolean {
  const { lookup } = statement
  const next = statement.tokens[index + 1]
  if (!next || Number(statement.tokens[index]?.text) === 1) return false
  const unit = Math.max(1, lengthAt(statement, index + 1, 'time-unit'))
  // "7 working days"
  if (unit > 1 && lookup.language.isPlural(statement.tokens[index + unit]?.lower ?? '')) return false
  if (!is(statement, index + 1, 'time-unit') || lookup.language.isPlural(next.lower) || next.lower.length < 3)
    return false
  return (
    statement.tokens[index + 2] !== undefined &&
    !breaksAfter(statement, index + 1) &&
    !is(statement, index + 2, 'preposition', 'conjunction')
  )
}

const isCountable = (statement: Statement, index: number): boolean =>
  !is(statement, index, 'preposition', 'conjunction', 'copula', 'auxiliary') || is(statement, index, 'carry')

/** "two pilots", "no errors", "to zero", "a dozen": a word of number with something to count. "No longer" counts nothing. */
function isCounted(statement: Statement, index: number, length: number): boolean {
  const next = index + length
  const isNo = lengthAt(statement, index, 'negation') === 1
  const isBounded = !isNo && lengthAt(statement, index - 1, 'bound') === 1 && !breaksAfter(statement, index - 1)
  if (length > 1 || isBounded) return true
  if (statement.tokens[next] === undefined || breaksAfter(statement, next - 1)) return false
  return isCountable(statement, next) && !(isNo && is(statement, next, 'comparative', 'adverb', 'time-unit'))
}

/** "all 12 teams", "every repo": a set, named. "All kinds", "in all its dimensions", "for all" name none. */
function isClosed(statement: Statement, index: number): boolean {
  const length = lengthAt(statement, index, 'universal')
  let noun = index + length
  while (is(statement, noun, 'determiner')) noun++
  const token = statement.tokens[noun]
  if (!token || is(statement, noun, 'preposition', 'conjunction', 'amount', 'time-unit', 'copula')) return false
  if (breaksAfter(statement, noun - 1)) return false
  // "both repository and dashboard" are two things by name
  if (!statement.lookup.language.isPlural(token.lower) && is(statement, noun + 1, 'conjunction')) return false
  return !is(statement, noun, 'quality', 'placeholder')
}

/** From "at least" before it to the noun that it counts. */
function extent(statement: Statement, index: number, of: Quantity['of']): readonly [number, number] {
  const { tokens, timed } = statement
  let first = index
  for (let back = Math.max(0, index - 4); back < index; back++) {
    const length = lengthAt(statement, back, 'bound')
    if (
      length > 0 &&
      back + length >= first &&
      back < first &&
      !breaksAfter(statement, back) &&
      !isLone(statement, back, length)
    ) {
      first = back
      break
    }
  }
  if (of === 'cadence' || timed[index]) {
    let end = index + Math.max(1, lengthAt(statement, index, 'cadence'))
    while (timed[index] && timed[end] === timed[index]) end++
    return [timed[index] ? Math.min(first, index) : index, end]
  }
  let end =
    index +
    Math.max(
      1,
      lengthAt(statement, index, 'universal'),
      lengthAt(statement, index, 'number'),
      lengthAt(statement, index, 'multiple'),
    )
  let words = 0
  while (end < tokens.length && words < 5 && !breaksAfter(statement, end - 1)) {
    if (!goesOn(statement, end) && (endsPhrase(statement, end) || isOpenTime(statement, end))) break
    end++
    words++
    // "3 reasons | customers do not sign"
    if (endsCount(statement, end)) break
  }
  return [first, end]
}

/** "to 5 stores" says where, unless it is "from 3 to 5". */
const isLone = (statement: Statement, index: number, length: number): boolean =>
  length === 1 && is(statement, index, 'up-to')

const isOpenTime = ({ timed }: Statement, index: number): boolean =>
  timed[index] !== undefined && timed[index]?.role !== 'cadence'

/** "of", "per", and "to" before another number carry a quantity on, and how often that is. */
const goesOn = (statement: Statement, index: number): boolean =>
  statement.timed[index]?.role === 'cadence' ||
  is(statement, index, 'carry') ||
  (is(statement, index, 'up-to') && statement.tokens[index + 1]?.digit === true)

/** What is counted is named once its plural has come, unless it goes on: "orders a week". */
const endsCount = (statement: Statement, end: number): boolean =>
  statement.lookup.language.order.headNoun === 'last' &&
  statement.lookup.language.isPlural(statement.tokens[end - 1]?.lower ?? '') &&
  !goesOn(statement, end) &&
  statement.timed[end]?.role !== 'cadence' &&
  !is(statement, end, 'cadence')

/** The thing counted ends at a small word, and at a verb after a plural: "80 % of plans | document". */
function endsPhrase(statement: Statement, index: number): boolean {
  if (is(statement, index, 'preposition', 'conjunction', 'copula', 'auxiliary', 'bound')) return true
  const verbs = verbsAt(statement, index)
  if (verbs.length === 0) return false
  const plural = statement.lookup.language.isPlural(statement.tokens[index - 1]?.lower ?? '')
  return plural || verbs.some(({ entry }) => entry.form === 'gerund' || (entry.form === 'finite' && !entry.homograph))
}
