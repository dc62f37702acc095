import { withoutAccents } from '../../../plan/dates/es/accents.ts'

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
  /[^ -~]/.test(entry)
    ? entry
        .split(' ')
        .map((word) => (distinct.has(word) ? word : withoutAccents(word)))
        .join(' ')
    : entry
