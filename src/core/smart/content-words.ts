import type { Language, WordClass } from './lexicon/language.ts'
import { ready } from './lexicon/languages.ts'

/** Words that stand in any text, whatever it is about. */
const small: ReadonlySet<WordClass> = new Set<WordClass>([
  'adverb',
  'amount',
  'anaphor',
  'auxiliary',
  'bound',
  'cadence',
  'carry',
  'chain',
  'comparative',
  'conjunction',
  'copula',
  'determiner',
  'hedge',
  'modal',
  'negation',
  'number',
  'placeholder',
  'preposition',
  'pronoun',
  'quality',
  'question',
  'sequel',
  'subject',
  'subordinate',
  'time-unit',
  'universal',
])

/** Letters that words of a language begin with alike, where nothing is known of their forms. */
const firstLetters = 5
/** What words are about, one entry for all forms of each: without case, accents and small words. */
export const contentWords = (text: string, language: Language): ReadonlySet<string> => new Set(wordsIn(text, language))

/** A language's words come again and again: what each is about is found once. */
const mostForms = 20_000
const allForms = new Map<Language, Map<string, string>>()

function formsOf(language: Language): Map<string, string> {
  const known = allForms.get(language) ?? new Map<string, string>()
  allForms.set(language, known)
  return known
}

/** What the words of a text are about, one after the other; small words are about nothing. */
export function* wordsIn(text: string, language: Language): Generator<string, void> {
  const { words } = ready(language)
  const forms = formsOf(language)
  const stem = language.stem ?? ((word: string) => word.slice(0, firstLetters))
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,40}/gu)) {
    let form = forms.get(word)
    if (form === undefined) {
      const isSmall = words.get(word)?.some((entry) => entry.rest.length === 0 && small.has(entry.class)) === true
      form = isSmall ? '' : stem(word.normalize('NFD').replace(/\p{M}/gu, ''))
      if (forms.size > mostForms) forms.clear()
      forms.set(word, form)
    }
    if (form !== '') yield form
  }
}
