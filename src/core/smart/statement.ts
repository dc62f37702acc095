import type { DateContext } from '../plan/dates/dates.ts'
import type { TimePhrase } from '../plan/dates/times.ts'
import { type Span, span } from '../text/span.ts'
import type { Evidence, EvidenceKind } from './assessment.ts'
import type { WordClass } from './lexicon/language.ts'
import type { KnownWord, Lookup, VerbEntry } from './lexicon/lookup.ts'
import { type Token, tokens as tokensOf } from './tokens.ts'

/** A title taken apart: its words, the classes that each belongs to, and its words about time. */
export interface Statement {
  readonly title: string
  readonly lookup: Lookup
  readonly tokens: readonly Token[]
  /** For each token, what the language knows of its word. */
  readonly words: readonly KnownWord[]
  readonly times: readonly TimePhrase[]
  /** For each token, the classes that a phrase starting there belongs to, with the phrase's length in tokens. */
  readonly starts: readonly ReadonlyMap<WordClass, number>[]
  /** The classes that any phrase belongs to: most statements have words of few. */
  readonly present: ReadonlySet<WordClass>
  /** For each token, the classes of all phrases that cover it. */
  readonly classes: readonly ReadonlySet<WordClass>[]
  /** For each token, the readings as a verb that starts there. */
  readonly verbs: readonly (readonly VerbAt[])[]
  /** For each token, the phrase about time that it belongs to. */
  readonly timed: readonly (TimePhrase | undefined)[]
}

const none: ReadonlySet<WordClass> = new Set()
/** More words than any statement has; what comes after them is not judged, so that no text can be slow. */
const most = 120

const broad: ReadonlySet<WordClass> = new Set<WordClass>(['generic'])
const state: ReadonlySet<WordClass> = new Set<WordClass>(['end-state'])
const oneState: ReadonlyMap<WordClass, number> = new Map([['end-state', 1]])
const onePlaceholder: ReadonlyMap<WordClass, number> = new Map([['placeholder', 1]])

export function statementOf(title: string, lookup: Lookup, context: DateContext): Statement {
  const tokens = tokensOf(title.length > 2000 ? title.slice(0, 2000) : title).slice(0, most)
  const times = lookup.language.findTimes(title, context)
  const words = tokens.map(({ lower }) => lookup.wordOf(lower))
  const starts = words.map((word, index) => (word.phrases.length === 0 ? word.alone : phrasesAt(tokens, words, index)))
  const classes = classesOf(words, starts)
  for (const [index, { isBroad, isState }] of words.entries()) {
    // A word that some table knows is what that says.
    if ((isBroad || isState) && classes[index]?.size === 0) {
      classes[index] = isBroad ? broad : state
      if (isState) starts[index] = oneState
    }
    if (!isGap(tokens, index, lookup.language.isPlural)) continue
    classes[index] = new Set(classes[index]).add('placeholder')
    starts[index] = onePlaceholder
  }
  const timed = tokens.map(({ at }) =>
    times.length === 0 ? undefined : times.find((time) => time.span.start < at.end && at.start < time.span.end),
  )
  const verbs = words.map((word, index) => readVerbs(tokens, index, word))
  const present = new Set<WordClass>()
  for (const found of starts) for (const wordClass of found.keys()) present.add(wordClass)
  return { title, lookup, tokens, words, times, starts, present, classes, verbs, timed }
}

/** The classes of all phrases that cover each word: its own, and those of the longer phrases that it stands in. */
function classesOf(
  words: readonly KnownWord[],
  starts: readonly ReadonlyMap<WordClass, number>[],
): ReadonlySet<WordClass>[] {
  const classes: ReadonlySet<WordClass>[] = words.map((word) => word.classes)
  for (const [index, found] of starts.entries()) {
    if (found === words[index]?.alone) continue
    for (const [wordClass, length] of found) {
      for (let at = index; length > 1 && at < index + length; at++) {
        classes[at] = new Set(classes[at]).add(wordClass)
      }
    }
  }
  return classes
}

/** A cheap look first: nearly no word is one. */
const mayBeGap = ({ opens, text }: Token): boolean => opens.endsWith('{') || opens.endsWith('[') || /^[<XNZ]/.test(text)

/** "[N]", "{name}", "XX contracts": what a form leaves to be filled in. A "[p1]" or "[draft]" at an end is a tag. */
function isGap(tokens: readonly Token[], index: number, isPlural: (word: string) => boolean): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (token === undefined || token.digit || !mayBeGap(token)) return false
  if (/^<\w{1,20}>$/.test(token.text) || (token.opens.endsWith('{') && token.closes.startsWith('}'))) return true
  if (/^(?:X{1,4}|N{1,3}|Z{2,4})$/.test(token.text) && next !== undefined && !next.capital && isPlural(next.lower))
    return true
  const isBoxed = /(?:^|[^[])\[$/.test(token.opens) && token.closes.startsWith(']')
  return (
    isBoxed &&
    (token.text.length === 1 || (index > 0 && (next !== undefined || /^(?:date|day|month|year)$/.test(token.lower))))
  )
}

/** The classes of the phrases that begin here, each with the length of its longest. */
function phrasesAt(
  tokens: readonly Token[],
  words: readonly KnownWord[],
  index: number,
): ReadonlyMap<WordClass, number> {
  const { phrases, alone } = words[index] as KnownWord
  let longer: Map<WordClass, number> | undefined
  for (const { rest, class: wordClass } of phrases) {
    if (!followsInAnyForm(tokens, words, index, rest)) continue
    if ((longer?.get(wordClass) ?? 0) > rest.length) continue
    longer ??= new Map(alone)
    longer.set(wordClass, rest.length + 1)
  }
  return longer ?? alone
}

/** Whether these words follow the one at `index` with nothing between them. */
function follows(tokens: readonly Token[], index: number, rest: readonly string[]): boolean {
  for (let i = 0; i < rest.length; i++) {
    if (tokens[index + 1 + i]?.lower !== rest[i] || tokens[index + i]?.closes !== '') return false
  }
  return true
}

/** The same; the last word may be a plural. */
function followsInAnyForm(
  tokens: readonly Token[],
  words: readonly KnownWord[],
  index: number,
  rest: readonly string[],
): boolean {
  const last = rest.length - 1
  for (let i = 0; i <= last; i++) {
    const word = words[index + 1 + i]
    if (word === undefined || tokens[index + i]?.closes !== '') return false
    const wanted = rest[i] as string
    if (word.lower !== wanted && !(i === last && word.keys.includes(wanted))) return false
  }
  return true
}

export const is = (statement: Statement, index: number, ...classes: readonly WordClass[]): boolean => {
  const own = statement.classes[index] ?? none
  if (own.size === 0) return false
  for (const wordClass of classes) if (own.has(wordClass)) return true
  return false
}

/** Whether a word belongs to one of many classes: quicker than naming them one by one. */
export function isAny(statement: Statement, index: number, classes: ReadonlySet<WordClass>): boolean {
  const own = statement.classes[index] ?? none
  if (own.size === 0) return false
  for (const wordClass of own) if (classes.has(wordClass)) return true
  return false
}

/** The length of the phrase of this class that starts here; 0 where none does. */
export const lengthAt = (statement: Statement, index: number, wordClass: WordClass): number =>
  statement.starts[index]?.get(wordClass) ?? 0

/** The span from the first to the last token of `[first, end)`. */
export function spanOf({ tokens, title }: Statement, first: number, end: number): Span {
  const start = tokens[first]?.at.start ?? title.length
  return span(start, Math.max(start, tokens[end - 1]?.at.end ?? title.length))
}

export function evidence(statement: Statement, kind: EvidenceKind, first: number, end: number): Evidence {
  const at = spanOf(statement, first, end)
  return { kind, span: at, text: statement.title.slice(at.start, at.end) }
}

/** All phrases of a class, in order, as evidence. */
export function phrases(statement: Statement, wordClass: WordClass, kind: EvidenceKind, from = 0): readonly Evidence[] {
  if (!statement.present.has(wordClass)) return []
  const found: Evidence[] = []
  for (let index = from; index < statement.tokens.length; index++) {
    const length = lengthAt(statement, index, wordClass)
    if (length === 0) continue
    found.push(evidence(statement, kind, index, index + length))
    index += length - 1
  }
  return found
}

/** A verb that starts at a token, with its particle. */
export interface VerbAt {
  readonly first: number
  readonly end: number
  readonly entry: VerbEntry
}

/** The verb readings that start here, the longest first. */
export const verbsAt = ({ verbs }: Statement, index: number): readonly VerbAt[] => verbs[index] ?? noVerbs

const noVerbs: readonly VerbAt[] = []

function readVerbs(tokens: readonly Token[], index: number, { verbs, guessed }: KnownWord): readonly VerbAt[] {
  if (verbs === undefined) {
    return guessed === undefined || tokens[index]?.digit ? noVerbs : [{ first: index, end: index + 1, entry: guessed }]
  }
  const found: VerbAt[] = []
  for (const { rest, entry } of verbs) {
    if (follows(tokens, index, rest)) found.push({ first: index, end: index + 1 + rest.length, entry })
  }
  return found
}

/** Does a thing start here whose name begins with what could be a verb: "test plan"? */
export const isCompound = ({ tokens, words, lookup }: Statement, index: number): boolean =>
  lookup.compounds.get(tokens[index]?.lower ?? '')?.some((rest) => followsInAnyForm(tokens, words, index, rest)) ===
  true

/** "no. 2031": the full stop belongs to the word. */
const isAbbreviation = (tokens: readonly Token[], index: number, { language }: Lookup): boolean =>
  tokens[index]?.closes === '.' && language.abbreviations.includes(tokens[index]?.lower ?? '')

/** Does punctuation end something between this token and the next? */
export const breaksAfter = ({ tokens, lookup }: Statement, index: number): boolean =>
  (/[,;:.!?)]/.test(tokens[index]?.closes ?? '') && !isAbbreviation(tokens, index, lookup)) ||
  /[([]/.test(tokens[index + 1]?.opens ?? '')

/** Does a dash with blanks around it stand between this word and the next? */
export const dashAfter = ({ title, tokens }: Statement, index: number): boolean =>
  /\s(?:[–—|]|->?|→)\s/.test(title.slice(tokens[index]?.at.end ?? 0, tokens[index + 1]?.at.start ?? 0))

/** What stands in brackets is a remark. */
export function inBrackets({ tokens }: Statement, index: number): boolean {
  for (let at = index; at >= 0 && at > index - 12; at--) {
    const token = tokens[at]
    if (at < index && token?.closes.includes(')')) return false
    if (token?.opens.includes('(')) return true
  }
  return false
}
