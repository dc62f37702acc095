import type { Plan } from '../plan/model.ts'
import { english } from './lexicon/en/english.ts'
import type { Language } from './lexicon/language.ts'
import { languageNamed, languages } from './lexicon/languages.ts'

/** Small words of languages whose words cannot be judged: a text with more of them than of any other is left in peace. */
const strangers = new Set(
  (
    'der das und von bis zu für mit ein eine ist auf den dem im wir alle jeden nicht oder wird werden ' +
    'le les des et pour avec une dans est sur du chaque notre nous aux ' +
    'il lo gli di della delle nel per con che ogni nostro sono ' +
    'o os da do dos das em uma não com nosso cada ' +
    'el la los las del y para por una es que cada nuestra nuestro ' +
    'het een voor van naar met wij onze niet maar en'
  ).split(' '),
)

/** A text of so many words without one small word of a known language is in some other. */
const enoughWords = 40

const told = new WeakMap<Plan, { readonly setting: string; readonly language: Language | undefined }>()

/**
 * The language whose words a plan is judged by: what its front matter says, else the setting, else what most of its small
 * words belong to. Undefined for one that cannot be judged; then only what needs no words is checked.
 */
export function planLanguage(plan: Plan, setting: string): Language | undefined {
  const known = told.get(plan)
  if (known?.setting === setting) return known.language
  const said = plan.frontMatter?.language ?? (setting === 'auto' ? undefined : setting)
  const language = said === undefined ? languageOfWords(plan.items.map(({ title }) => title)) : languageNamed(said)
  told.set(plan, { setting, language })
  return language
}

/** The language of some titles, by their small words; one that is too short to tell counts as English. */
export function languageOfWords(titles: readonly string[]): Language | undefined {
  const words = titles.flatMap((title) => title.toLowerCase().split(/[^\p{L}]+/u)).filter((word) => word !== '')
  const count = (small: ReadonlySet<string>): number => words.filter((word) => small.has(word)).length
  const counts = languages.map((language) => ({ language, count: count(telltaleOf(language)) }))
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a))
  const theirs = count(strangers)
  if (best.count === 0 && theirs < 2) return words.length < enoughWords ? english : undefined
  return theirs < 2 || best.count >= theirs ? best.language : undefined
}

const sets = new Map<Language, ReadonlySet<string>>()

function telltaleOf(language: Language): ReadonlySet<string> {
  const known = sets.get(language)
  if (known !== undefined) return known
  const set = new Set(language.telltale)
  sets.set(language, set)
  return set
}

/** Words of another script are not judged, whatever the plan around them is written in. */
export const isLatin = (title: string): boolean =>
  (title.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 > (title.match(/\p{L}/gu)?.length ?? 0)
