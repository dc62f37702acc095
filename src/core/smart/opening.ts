import type { VerbForm } from './lexicon/language.ts'
import { breaksAfter, dashAfter, is, lengthAt, type Statement, type VerbAt, verbsAt } from './statement.ts'

/** "KR1.3", "2.", "P0", "#4": names the place of an item in a list and says nothing about it. */
const label = /^(?:#?\d{1,3}(?:\.\d{1,3}){0,3}|[A-Z]{1,3}\d{1,3}(?:\.\d{1,3}){0,3})$/

/** Can this token lead a statement as a verb of one of these forms? */
export const verbAt = (statement: Statement, index: number, ...forms: readonly VerbForm[]): VerbAt | undefined => {
  const readings = verbsAt(statement, index).filter(({ entry }) => forms.includes(entry.form))
  const longest = readings[0]
  if (!longest) return undefined
  return readings.find(({ end, entry }) => end === longest.end && entry.form === forms[0]) ?? longest
}

function afterLabel(statement: Statement, from: number): number {
  const { tokens } = statement
  let index = from
  while (index < tokens.length - 1) {
    const token = tokens[index]
    const length = lengthAt(statement, index, 'numbered')
    const number = tokens[index + length]
    const marked =
      /[:.)\]]/.test((length > 0 ? number : token)?.closes ?? '') || dashAfter(statement, index + Math.max(length, 0))
    if (length > 0 && number && label.test(number.text) && marked) index += length + 1
    else if (token && label.test(token.text) && (marked || /^(?:KR|P|O)\d/.test(token.text))) index++
    else break
  }
  return index
}

/** "TK – send the rest": who does it, before a dash. */
function afterDash(statement: Statement, from: number): number {
  for (let index = from; index < Math.min(from + 3, statement.tokens.length - 1); index++) {
    if (breaksAfter(statement, index)) return from
    if (!dashAfter(statement, index)) continue
    const leads = verbAt(statement, index + 1, 'base')
    const isVerb = leads && (!leads.entry.homograph || is(statement, leads.end, 'determiner', 'conjunction'))
    return isVerb && verbAt(statement, from, 'base')?.entry.homograph !== false ? index + 1 : from
  }
  return from
}

/** "Target: 3 members", "Google Maps: billing enabled": what follows the colon is said of what stands before. */
function afterColon(statement: Statement, from: number): number {
  const { tokens, timed, lookup } = statement
  for (let index = from; index < Math.min(from + 7, tokens.length - 1); index++) {
    if (tokens[index]?.opens.includes('(') && !tokens[index]?.closes.includes(')')) return from
    if (!tokens[index]?.closes.includes(':')) continue
    const head = verbAt(statement, from, 'base')
    if (head && !head.entry.homograph && head.end <= index) return from
    // "Jen to add info re: style"
    if (tokens.slice(from + 1, index).some(({ lower }) => lower === lookup.language.infinitive)) return from
    return timed.slice(index + 1).every(Boolean) ? from : index + 1
  }
  return from
}

function afterTime(statement: Statement, from: number): number {
  const { tokens, timed } = statement
  let index = from
  while (index < tokens.length - 1 && timed[index]) index++
  return index > from && index < tokens.length - 1 ? index : from
}

/** "We will", "I want to", "Anna to", "Fully": where the verb begins. */
function afterSubject(statement: Statement, from: number): number {
  const { tokens, lookup } = statement
  const isTo = (index: number): boolean => tokens[index]?.lower === lookup.language.infinitive
  let index = from
  // "Next, we plan on …"
  if (is(statement, from, 'sequel') && breaksAfter(statement, from)) return afterSubject(statement, from + 1)
  for (let moved = true; moved && index < tokens.length - 1; ) {
    moved = false
    const token = tokens[index]
    const subject = lengthAt(statement, index, 'subject')
    const chain = lengthAt(statement, index, 'chain')
    if (subject > 0 && index === from) index = afterPlace(statement, index + subject)
    else if (lengthAt(statement, index, 'modal') > 0) index++
    else if (chain > 0 && isTo(index + chain)) index += chain + 1
    else if (chain > 0 && lookup.language.infinitive === '' && verbAt(statement, index + chain, 'base')) index += chain
    else if (chain > 1 && verbAt(statement, index + chain, 'gerund')) index += chain
    else if (chain > 0 && index > from && is(statement, index + chain, 'amount', 'determiner')) return index + chain
    else if (isAdverb(statement, index) && !is(statement, index, 'universal')) index++
    else break
    moved = token !== undefined
  }
  if (index > from) return afterOthers(statement, index)
  for (let to = from + 1; to < Math.min(from + 4, tokens.length - 1); to++) {
    const named = tokens
      .slice(from, to)
      .every(({ capital, text }, i) => capital || text.startsWith('@') || is(statement, from + i, 'conjunction'))
    if (named && isTo(to) && verbAt(statement, to + 1, 'base')) {
      return verbAt(statement, from, 'base') ? from : to + 1
    }
  }
  return from
}

/** "Someone from the depot should …": where the subject comes from. */
function afterPlace(statement: Statement, from: number): number {
  if (!is(statement, from, 'preposition')) return from
  for (let index = from + 1; index < Math.min(from + 5, statement.tokens.length - 1); index++) {
    if (lengthAt(statement, index, 'modal') > 0) return index
  }
  return from
}

/** "I want every nurse to hold a certificate": what is wanted is what the others do. */
function afterOthers(statement: Statement, from: number): number {
  const { tokens, lookup } = statement
  const length = lengthAt(statement, from, 'chain')
  if (length === 0) return from
  for (let index = from + length + 1; index < Math.min(from + length + 7, tokens.length - 1); index++) {
    if (breaksAfter(statement, index - 1) || is(statement, index - 1, 'subordinate')) return from
    if (tokens[index]?.lower !== lookup.language.infinitive) continue
    return verbAt(statement, index + 1, 'base') ? index + 1 : from
  }
  return from
}

export const isAdverb = (statement: Statement, index: number): boolean => {
  const token = statement.tokens[index]
  if (!token || statement.tokens[index + 1] === undefined || breaksAfter(statement, index)) return false
  if (verbsAt(statement, index).length > 0) return false
  const ending = statement.lookup.language.adverbEnding
  return (
    is(statement, index, 'adverb') ||
    (token.lower.length > 4 && token.lower.endsWith(ending) && !is(statement, index, 'cadence'))
  )
}

/** The token that the statement itself begins with: labels, owners, dates up front and "We will" are behind us. */
export function bodyStart(statement: Statement): number {
  const labelled = afterDash(statement, afterLabel(statement, 0))
  const body = afterColon(statement, labelled)
  return afterSubject(statement, afterTime(statement, body))
}
