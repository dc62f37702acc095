import type { Piece } from './numerals.ts'

/** The languages that a metric's few words are known in. */
export type MetricLanguage = 'en' | 'es' | 'de'

/** What a number of a metric is. `end` is a target only behind a start: "a" and "bis" mean too much else. */
export type Role = 'from' | 'to' | 'end' | 'now' | 'arrow'

/** Words that say what the number behind them is. A language is some rows here. */
const roles: readonly (readonly [MetricLanguage, Role, string])[] = [
  ['en', 'from', 'from'],
  ['en', 'to', 'to target goal reach'],
  ['en', 'now', 'now current currently today presently'],
  ['es', 'from', 'de desde'],
  ['es', 'to', 'objetivo meta'],
  ['es', 'end', 'a hasta'],
  ['es', 'now', 'ahora actual actualmente hoy'],
  ['de', 'from', 'von'],
  ['de', 'to', 'auf ziel'],
  ['de', 'end', 'bis'],
  ['de', 'now', 'jetzt aktuell derzeit zurzeit heute bisher'],
]

const roleOfWord = new Map(
  roles.flatMap(([language, role, words]) => words.split(' ').map((word) => [word, { language, role }] as const)),
)

/** What may stand between such a word and its number. */
const fillers: ReadonlySet<string> = new Set(
  `at is are was the value level about around roughly nearly almost over under least most approximately approx ca only
  just en al menos unos unas casi valor bei ist etwa rund mindestens wert`.split(/\s+/),
)

/** Bold words ("now **140**") as well: what is written is read where only that is to be changed. */
const fillingSigns = '~≈<>≤≥=:("„“–—-*_'

/** English where no other language has more of its words in it. "a" is one in English, too. */
export function languageOf(pieces: readonly Piece[]): MetricLanguage {
  const counts: Record<MetricLanguage, number> = { en: 0, es: 0, de: 0 }
  for (const piece of pieces) {
    const known = piece.kind === 'word' && piece.text !== 'a' ? roleOfWord.get(piece.text) : undefined
    if (known !== undefined) counts[known.language]++
  }
  const most = Math.max(counts.en, counts.es, counts.de)
  return counts.en === most ? 'en' : counts.es === most ? 'es' : 'de'
}

/** So many words may stand between, and the number is not looked for in another part of the sentence. */
const farthest = 4

/** What the words before a piece make of it, and the place of the first of them. */
export function leadOf(
  pieces: readonly Piece[],
  index: number,
  language: MetricLanguage,
): { readonly role: Role; readonly at: number } | undefined {
  for (let i = index - 1; i >= Math.max(0, index - farthest); i--) {
    const piece = pieces[i]
    if (piece === undefined || piece.kind === 'number') return undefined
    const known = piece.kind === 'word' ? roleOfWord.get(piece.text)?.role : piece.text === '→' ? 'arrow' : undefined
    // "a 40 % share" in English; only "de 20 a 40" in Spanish.
    const isArticle = piece.text === 'a' && language === 'en'
    if (known !== undefined && !isArticle) return { role: known, at: piece.span.start }
    const isFilling = piece.kind === 'sign' ? fillingSigns.includes(piece.text) : isArticle || fillers.has(piece.text)
    if (!isFilling) return undefined
  }
  return undefined
}

/** "140 now": said behind the number, and of no number that follows. */
export function isSaidNow(pieces: readonly Piece[], index: number): boolean {
  const [next, then] = [pieces[index + 1], pieces[index + 2]]
  if (next?.kind !== 'word' || roleOfWord.get(next.text)?.role !== 'now') return false
  return then === undefined || (then.kind === 'sign' && ',;.)'.includes(then.text))
}

/** ", at 140": a clause of its own. "20 patients at 3 places" says something else. */
export function isSaidAt(pieces: readonly Piece[], index: number): boolean {
  const [before, word, behind] = [pieces[index - 2], pieces[index - 1], pieces[index + 1]]
  if (word?.kind !== 'word' || !['at', 'bei'].includes(word.text)) return false
  const opens = before?.kind === 'sign' && ',;(–—-'.includes(before.text)
  return opens && (behind === undefined || (behind.kind === 'sign' && ',;.)'.includes(behind.text)))
}

/** "40 of 40", "12/40": the second number is what the first one is a part of. */
export function isWhole(pieces: readonly Piece[], index: number): boolean {
  const [part, word] = [pieces[index - 2], pieces[index - 1]]
  return part?.kind === 'number' && word !== undefined && word.kind !== 'number' && /^(?:of|de|von|\/)$/.test(word.text)
}

/** The word for the present in the language of a metric. */
export const presentWord: Readonly<Record<MetricLanguage, string>> = { en: 'now', es: 'ahora', de: 'jetzt' }
