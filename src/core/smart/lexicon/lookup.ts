import type { Language, VerbClass, VerbForm, WordClass } from './language.ts'

export interface VerbEntry {
  readonly base: string
  readonly class: VerbClass
  readonly form: VerbForm
  readonly homograph: boolean
  /** Does it need an object to say something? */
  readonly transitive: boolean
  /** Over in minutes. */
  readonly quick: boolean
}

/** A language made ready: every phrase under its first word, the longest first. */
export interface Lookup {
  readonly language: Language
  /** The readings of a verb that starts with this word; `rest` are the words that must follow it. */
  readonly verbs: ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly entry: VerbEntry }[]>
  readonly words: ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly class: WordClass }[]>
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const found = map.get(key)
  if (found) found.push(value)
  else map.set(key, [value])
}

const longestFirst = (a: { readonly rest: readonly string[] }, b: { readonly rest: readonly string[] }): number =>
  b.rest.length - a.rest.length

/** Builds the tables of a language once; about 6,000 forms. */
export function lookupOf(language: Language): Lookup {
  const verbs = new Map<string, { rest: readonly string[]; entry: VerbEntry }[]>()
  const words = new Map<string, { rest: readonly string[]; class: WordClass }[]>()
  const homographs = new Set(language.homographs)
  const intransitive = new Set(language.intransitive)
  const quick = new Set(language.quick)
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
          quick: quick.has(base),
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
  for (const readings of verbs.values()) readings.sort(longestFirst)
  for (const readings of words.values()) readings.sort(longestFirst)
  return { language, verbs, words }
}
