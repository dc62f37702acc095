import { recent } from '../../text/recent.ts'
import type { Language, VerbClass, VerbForm, VerbTrait, WordClass } from './language.ts'

export interface VerbEntry {
  readonly base: string
  readonly class: VerbClass
  readonly form: VerbForm
  readonly homograph: boolean
  /** Does it need an object to say something? */
  readonly transitive: boolean
  readonly traits: ReadonlySet<VerbTrait>
}

/** A phrase of a class; `rest` are the words that must follow its first. */
interface Phrase {
  readonly rest: readonly string[]
  readonly class: WordClass
}

interface VerbReading {
  readonly rest: readonly string[]
  readonly entry: VerbEntry
}

/** All that a language knows of one word, whatever stands around it. */
export interface KnownWord {
  readonly lower: string
  /** The words that it may be the plural of, itself included. */
  readonly keys: readonly string[]
  /** The phrases of two words and more that begin with it, or with what it may be the plural of. */
  readonly phrases: readonly Phrase[]
  /** The classes that the word alone belongs to, each with the length of a phrase of one word. */
  readonly alone: ReadonlyMap<WordClass, number>
  readonly classes: ReadonlySet<WordClass>
  /** What it is where no phrase covers it: what something is like, or a state, by its last part. */
  readonly isBroad: boolean
  readonly isState: boolean
  readonly verbs: readonly VerbReading[] | undefined
  /** Of a verb that no table knows, what its ending says. */
  readonly guessed: VerbEntry | undefined
}

/** A language made ready: every phrase under its first word, the longest first. */
export interface Lookup {
  readonly language: Language
  /** What is known of a word in small letters. */
  readonly wordOf: (lower: string) => KnownWord
  /** The readings of a verb that starts with this word; `rest` are the words that must follow it. */
  readonly verbs: ReadonlyMap<string, readonly VerbReading[]>
  readonly words: ReadonlyMap<string, readonly Phrase[]>
  /** The rest of each thing that begins with such a word. */
  readonly compounds: ReadonlyMap<string, readonly (readonly string[])[]>
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const found = map.get(key)
  if (found) found.push(value)
  else map.set(key, [value])
}

const longestFirst = (a: { readonly rest: readonly string[] }, b: { readonly rest: readonly string[] }): number =>
  b.rest.length - a.rest.length

export const noTraits: ReadonlySet<VerbTrait> = new Set()

function traitsOf(language: Language): ReadonlyMap<string, ReadonlySet<VerbTrait>> {
  const found = new Map<string, Set<VerbTrait>>()
  for (const [trait, bases] of Object.entries(language.traits) as [VerbTrait, readonly string[]][]) {
    for (const base of bases) found.set(base, (found.get(base) ?? new Set()).add(trait))
  }
  return found
}

/** Builds the tables of a language once; about 6,000 forms. */
export function lookupOf(language: Language): Lookup {
  const verbs = new Map<string, { rest: readonly string[]; entry: VerbEntry }[]>()
  const words = new Map<string, { rest: readonly string[]; class: WordClass }[]>()
  const homographs = new Set(language.homographs)
  const intransitive = new Set(language.intransitive)
  const traits = traitsOf(language)
  const adjectives = new Set(language.adjectives)
  const spellings = (entry: string): readonly string[] => {
    const folded = language.fold?.(entry) ?? entry
    return folded === entry ? [entry] : [entry, folded]
  }
  for (const [verbClass, bases] of Object.entries(language.verbs) as [VerbClass, readonly string[]][]) {
    for (const base of bases) {
      const forms = [[base, 'base'] as const, ...language.inflect(base)]
      for (const [form, kind] of forms) {
        if (kind === 'participle' && adjectives.has(form)) continue
        const entry: VerbEntry = {
          base,
          class: verbClass,
          form: kind,
          homograph: homographs.has(base) || homographs.has(form),
          transitive: !base.includes(' ') && !intransitive.has(base),
          traits: traits.get(base) ?? noTraits,
        }
        for (const spelling of spellings(form)) {
          const [first = '', ...rest] = spelling.split(' ')
          push(verbs, first, { rest, entry })
        }
      }
    }
  }
  for (const [wordClass, entries] of Object.entries(language.words) as [WordClass, readonly string[]][]) {
    for (const spelling of entries.flatMap(spellings)) {
      const [first = '', ...rest] = spelling.split(' ')
      push(words, first, { rest, class: wordClass })
    }
  }
  const compounds = new Map<string, (readonly string[])[]>()
  for (const entry of language.compounds) {
    const [first = '', ...rest] = entry.split(' ')
    push(compounds, first, rest)
  }
  for (const readings of verbs.values()) readings.sort(longestFirst)
  for (const readings of words.values()) readings.sort(longestFirst)
  const tables = { language, verbs, words, compounds }
  // Most words of a plan come again and again.
  const known = recent<KnownWord>(1000)
  return { ...tables, wordOf: (lower) => known(lower, () => knownWord(lower, tables)) }
}

/** Classes of small words, which have no plural: "its" is not several "it". */
const grammatical: ReadonlySet<WordClass> = new Set([
  'adverb',
  'anaphor',
  'auxiliary',
  'bound',
  'carry',
  'chain',
  'comparative',
  'conjunction',
  'copula',
  'determiner',
  'modal',
  'negation',
  'number',
  'preposition',
  'pronoun',
  'quality',
  'question',
  'subject',
  'subordinate',
  'universal',
  'up-to',
])

const noPhrases: ReadonlyMap<WordClass, number> = new Map()
const noClasses: ReadonlySet<WordClass> = new Set()

function knownWord(lower: string, { language, verbs, words }: Omit<Lookup, 'wordOf'>): KnownWord {
  const keys = language.singulars(lower)
  const phrases = keys.flatMap((key) =>
    (words.get(key) ?? []).filter((phrase) => key === lower || !grammatical.has(phrase.class)),
  )
  const single = phrases.filter(({ rest }) => rest.length === 0)
  const readings = verbs.get(lower)
  const isKnown = keys.some((key) => words.get(key)?.some(({ rest }) => rest.length === 0))
  const form = readings || isKnown || language.adjectives.includes(lower) ? undefined : language.guess(lower)
  const alone = single.length === 0 ? noPhrases : new Map(single.map((phrase) => [phrase.class, 1]))
  const isBroad = language.isAbstract(lower)
  return {
    lower,
    keys,
    phrases: phrases.filter(({ rest }) => rest.length > 0),
    alone,
    classes: single.length === 0 ? noClasses : new Set(alone.keys()),
    isBroad,
    isState: !isBroad && isJoinedState(lower, words),
    verbs: readings,
    guessed: form && unknownVerb(lower, form),
  }
}

/** "organic-certified": the state is its last part. */
function isJoinedState(lower: string, words: Lookup['words']): boolean {
  const hyphen = lower.lastIndexOf('-')
  if (hyphen < 2) return false
  return (
    words.get(lower.slice(hyphen + 1))?.some((word) => word.class === 'end-state' && word.rest.length === 0) === true
  )
}

/** Of a verb that no table knows, only that it is one. */
export const unknownVerb = (base: string, form: VerbForm): VerbEntry => ({
  base,
  class: 'act',
  form,
  homograph: form === 'gerund',
  transitive: true,
  traits: noTraits,
})
