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
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['twenty-four', 24],
  ['thirty', 30],
  ['forty', 40],
  ['forty-five', 45],
  ['fifty', 50],
  ['sixty', 60],
  ['ninety', 90],
  ['hundred', 100],
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

/** What stands between two words, once `blanks` has made every kind of blank a plain one. */
export const gap = ' +'

/** The same with a bound, for long patterns that are tried from every start; `gap` compiles faster. */
export const few = ' {1,3}'

/** The text with every blank and line ending as a plain space: as long as before, so that offsets stay. */
export const blanks = (text: string): string => text.replace(/[\t-\r\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')

/**
 * Where a word or number may start and end. Dashes and dots are judged by their sense, and letters beyond ASCII by
 * `isWhole`: a class of them in each pattern costs a hundred times the time to compile.
 */
export const wordStart = '(?<!\\w)'
export const wordEnd = '(?!\\w)'

const isLetter = (unit: number): boolean => unit >= 0xc0 && unit < 0x2000

/** False where a match is only part of a word, for a letter beyond ASCII stands next to it. */
export const isWhole = (text: string, start: number, end: number): boolean =>
  !isLetter(text.charCodeAt(start - 1)) && !isLetter(text.charCodeAt(end))

export const month = (group = 'month'): string => `(?<${group}>${names(monthForms)})(?:\\.(?=[- ]{0,2}['’\\d]))?`
export const weekday = (group = 'weekday'): string => `(?<${group}>${names(weekdayForms)})`

/** A year in four figures; `year()` also takes the two of '27, and "this year". */
export const fullYear = '(?:19|20|21)\\d\\d'
export const year = (group = 'year'): string => `(?<${group}>${fullYear}|['’]\\d\\d|(?:this|next)${gap}year)`

/** Figures or any short word: `numberOf` tells whether that is a number, and compiles faster than a list of them. */
export const number = (group: string): string =>
  `(?<${group}>(?:\\d{1,3} ?[-–] ?)?\\d{1,4}|(?:a${gap})?couple${gap}of|[a-z]{1,9}(?:-[a-z]{1,5})?)`

/** "3rd" or any word as long as an ordinal: `ordinalOf` tells. */
export const ordinal = (group: string): string => `(?<${group}>[a-z]{5,8}|\\d{1,2}(?:st|nd|rd|th))`

/** 1 to 12. */
export const monthNumber = (name: string): number => Object.keys(monthForms).indexOf(name.slice(0, 3).toLowerCase()) + 1

/** 1 (Monday) to 7. */
export const weekdayNumber = (name: string): number =>
  Object.keys(weekdayForms).indexOf(name.slice(0, 3).toLowerCase()) + 1

const valueOfWord = new Map(numberWords)

/** The number that figures or words name, of two ("5–7") the larger; 0 for anything else. */
export function numberOf(words: string): number {
  const figures = Number.parseInt(/\d{1,4}$/.exec(words)?.[0] ?? '', 10)
  return Number.isNaN(figures) ? (valueOfWord.get(words.toLowerCase().replace(/ +/g, ' ')) ?? 0) : figures
}

/** The place that "third" or "3rd" names; 0 for anything else. */
export function ordinalOf(words: string): number {
  const figures = Number.parseInt(words, 10)
  return Number.isNaN(figures) ? ordinalWords.indexOf(words.toLowerCase()) + 1 : figures
}
