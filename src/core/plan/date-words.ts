/*
 * The words that dates are made of, as fragments of patterns. Repeats are bounded throughout: no text can make them slow.
 */

const names = (table: Readonly<Record<string, string>>): string => Object.values(table).join('|')

const monthForms: Readonly<Record<string, string>> = {
  jan: 'jan(?:uary)?',
  feb: 'feb(?:ruary)?',
  mar: 'mar(?:ch)?',
  apr: 'apr(?:il)?',
  may: 'may',
  jun: 'june?',
  jul: 'july?',
  aug: 'aug(?:ust)?',
  sep: 'sept?(?:ember)?',
  oct: 'oct(?:ober)?',
  nov: 'nov(?:ember)?',
  dec: 'dec(?:ember)?',
}

const weekdayForms: Readonly<Record<string, string>> = {
  mon: 'mon(?:day)?',
  tue: 'tue(?:s|sday)?',
  wed: 'wed(?:nesday)?',
  thu: 'thu(?:r|rs|rsday)?',
  fri: 'fri(?:day)?',
  sat: 'sat(?:urday)?',
  sun: 'sun(?:day)?',
}

const numberWords: readonly (readonly [string, number])[] = [
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['a couple of', 2],
  ['couple of', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['fourteen', 14],
  ['fifteen', 15],
  ['eighteen', 18],
  ['twenty', 20],
  ['twenty-four', 24],
  ['thirty', 30],
  ['forty', 40],
  ['forty-five', 45],
  ['fifty', 50],
  ['sixty', 60],
  ['ninety', 90],
  ['hundred', 100],
  ['a hundred', 100],
  ['one hundred', 100],
]

const ordinalWords = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
]

/** What stands between two words: up to three blanks, never a paragraph. */
export const gap = '\\s{1,3}'

/** A place where a word or number may start, and one where it may end. Dashes and dots are judged by their sense. */
export const wordStart = '(?<![\\w\\u00c0-\\u1fff])'
export const wordEnd = '(?![\\w\\u00c0-\\u1fff])'

export const month = (group = 'month'): string => `(?<${group}>${names(monthForms)})(?:\\.(?=[-\\s]{0,2}['’\\d]))?`
export const weekday = (group = 'weekday'): string => `(?<${group}>${names(weekdayForms)})`

/** A year in four figures; `year()` also takes the two of '27, and "this year". */
export const fullYear = '(?:19|20|21)\\d\\d'
export const year = (group = 'year'): string => `(?<${group}>${fullYear}|['’]\\d\\d|(?:this|next)${gap}year)`

export const number = (group: string): string =>
  `(?<${group}>\\d{1,4}|${[...numberWords]
    .map(([word]) => word.replaceAll(' ', gap))
    .sort((a, b) => b.length - a.length)
    .join('|')})`

export const ordinal = (group: string): string => `(?<${group}>${ordinalWords.join('|')}|\\d{1,2}(?:st|nd|rd|th))`

/** 1 to 12. */
export const monthNumber = (name: string): number => Object.keys(monthForms).indexOf(name.slice(0, 3).toLowerCase()) + 1

/** 1 (Monday) to 7. */
export const weekdayNumber = (name: string): number =>
  Object.keys(weekdayForms).indexOf(name.slice(0, 3).toLowerCase()) + 1

const valueOfWord = new Map(numberWords)

/** The number that figures or words name; 0 for anything else. */
export function numberOf(words: string): number {
  const figures = Number.parseInt(words, 10)
  return Number.isNaN(figures) ? (valueOfWord.get(words.toLowerCase().replace(/\s+/g, ' ')) ?? 0) : figures
}

/** The place that "third" or "3rd" names; 0 for anything else. */
export function ordinalOf(words: string): number {
  const figures = Number.parseInt(words, 10)
  return Number.isNaN(figures) ? ordinalWords.indexOf(words.toLowerCase()) + 1 : figures
}
