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

/** A language made ready: every phrase under its first word, the longest first. */
export interface Lookup {
  readonly language: Language
  /** The readings of a verb that starts with this word; `rest` are the words that must follow it. */
  readonly verbs: ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly entry: VerbEntry }[]>
  readonly words: ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly class: WordClass }[]>
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
  return { language, verbs, words, compounds }
}
