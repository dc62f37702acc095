import { summing } from '../plan/node.ts'
import type { ReadPlan } from '../plan/read.ts'
import { english } from './lexicon/en/english.ts'
import type { Language } from './lexicon/language.ts'
import { languageNamed, languages } from './lexicon/languages.ts'

/**
 * Small words of languages whose words cannot be judged: a text with more of those of one than of a known language is left
 * in peace. A row holds also what the language shares with a known neighbour, so that the two can be compared, but
 * nothing that is an English word as well.
 */
const strangers: readonly (readonly string[])[] = [
  'der das und von bis zu für mit ein eine ist auf den dem im wir alle jeden nicht oder wird werden',
  'le la les des de et pour avec un une dans est sur du chaque notre nous nos aux au en par que plus qui ce cette',
  'il lo la le gli di del della delle dei nel nella per con che un una ogni nostro nostra sono al dal più entro',
  'os da dos das de em na nos nas um uma e ou com para por que se seu sua ao à é mais sem até cada nosso nossa este esta ano mês entre como',
  'els la les del dels de i un una per amb que es és al als pel cada nostre nostra més sense fins en aquest aquesta abans any',
  'het een voor van naar met wij onze niet maar en de op te dat aan',
].map((row) => row.split(' '))

/** What stands inside a name, in a text of any language: "María de la Cruz", "Ludwig van Beethoven". */
const particles =
  /(?<=\p{Lu}\p{L}{0,30}) (?:del?|da|das|dos?|di|della|du|des|le|las?|los|el|y|van|von|der|den)(?: las?| los| der)? (?=\p{Lu})/gu

/** A text of so many words without one small word of a known language is in some other. */
const enoughWords = 40

const told = new WeakMap<ReadPlan, { readonly setting: string; readonly language: Language | undefined }>()

/**
 * The language whose words a plan is judged by: what its front matter says, else the setting, else what most of its small
 * words belong to. Undefined for one that cannot be judged; then only what needs no words is checked.
 */
export function planLanguage(plan: ReadPlan, setting: string): Language | undefined {
  const known = told.get(plan)
  if (known?.setting === setting) return known.language
  const said = plan.frontMatter?.language ?? (setting === 'auto' ? undefined : setting)
  const language = said === undefined ? languageOf(countIn(plan.node) ?? noWords) : languageNamed(said)
  told.set(plan, { setting, language })
  return language
}

/**
 * The language of some titles, by their small words; one that is too short to tell counts as English. With a capital they
 * are part of a name as well: Los Angeles, El Paso.
 */
export const languageOfWords = (titles: readonly string[]): Language | undefined =>
  languageOf(titles.map(wordCount).reduce(plus, noWords))

/** How many words there are, and how many are small words of each language, known ones first. */
type WordCount = readonly number[]

const noWords: WordCount = []

function wordCount(title: string): WordCount {
  const counts = new Array<number>(1 + languages.length + strangers.length).fill(0)
  const text = mayHoldParticle.test(title) ? title.replace(particles, ' ') : title
  const words = /^[\0-\x7f]*$/.test(text) ? text.match(/[A-Za-z]+/g) : text.match(/\p{L}+/gu)
  if (words === null) return counts
  counts[0] = words.length
  const known = smallWords()
  for (const word of words) for (const index of known.get(word) ?? []) counts[index] = (counts[index] ?? 0) + 1
  return counts
}

/** A cheap look first: a small word of a name before a capital. */
const mayHoldParticle = / (?:d|l|el|y|v)[a-z]{0,4} (?![a-z])/

let known: ReadonlyMap<string, readonly number[]> | undefined

/** The small words of all languages, with the places of those languages in a count. */
function smallWords(): ReadonlyMap<string, readonly number[]> {
  if (known !== undefined) return known
  const found = new Map<string, number[]>()
  const rows = [...languages.map(({ telltale }) => telltale), ...strangers]
  for (const [row, words] of rows.entries()) {
    for (const word of new Set(words)) found.set(word, [...(found.get(word) ?? []), row + 1])
  }
  known = found
  return found
}

function plus(a: WordCount, b: WordCount): WordCount {
  if (a.length === 0) return b
  const sum = a.slice()
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (b[i] ?? 0)
  return sum
}

/** Counted once for every part of the plan that stays the same. */
const countIn = summing<WordCount>(({ facts: { draft } }) => wordCount(draft.words.text), plus)

function languageOf([words = 0, ...smallWords]: WordCount): Language | undefined {
  const counts = languages.map((language, i) => ({ language, count: smallWords[i] ?? 0 }))
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a))
  const theirs = Math.max(0, ...smallWords.slice(languages.length))
  if (best.language === english || best.count < 2) {
    const own = counts.find(({ language }) => language === english)?.count ?? 0
    if (own === 0 && theirs < 2) return words < enoughWords ? english : undefined
    return theirs < 2 || own >= theirs ? english : undefined
  }
  return best.count > theirs ? best.language : undefined
}

/** Words of another script are not judged, whatever the plan around them is written in. */
export const isLatin = (title: string): boolean =>
  (onlyLatin.test(title) && /[A-Za-z]/.test(title)) ||
  (title.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 > (title.match(/\p{L}/gu)?.length ?? 0)

/** Signs and letters up to where the Latin ones end in Unicode's first blocks, and what stands between words. */
const onlyLatin = /^[\0-\xb4\xb6-\u02ad\u2000-\u206f]*$/
