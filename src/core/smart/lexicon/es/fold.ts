const plain: Readonly<Record<string, string>> = {
  á: 'a',
  é: 'e',
  í: 'i',
  ó: 'o',
  ú: 'u',
  ü: 'u',
  ñ: 'n',
  Á: 'A',
  É: 'E',
  Í: 'I',
  Ó: 'O',
  Ú: 'U',
  Ü: 'U',
  Ñ: 'N',
}

/** The text without its accents and as long as before, so that offsets stay. */
export const withoutAccents = (text: string): string => text.replace(/[áéíóúüñ]/gi, (letter) => plain[letter] ?? letter)

/** Words that only their accent tells from another small word: "está" (is) is not "esta" (this). */
const distinct: ReadonlySet<string> = new Set([
  'está',
  'él',
  'sí',
  'qué',
  'quién',
  'cómo',
  'cuándo',
  'dónde',
  'cuál',
  'dé',
  'sé',
  'esté',
])

/** An entry of the lexicon as people write it who leave out the accents. */
export const fold = (entry: string): string =>
  entry
    .split(' ')
    .map((word) => (distinct.has(word) ? word : withoutAccents(word)))
    .join(' ')
