import { singulars } from './inflect.ts'

/** Endings that one word takes off another: bakes, baked, baking, baker, bakery. */
const ENDING = /(?:ings?|ed|ers?|ery|eries|e|y)$/

/** What the forms of a word have in common: "bak" of bakery, bakers and baking. Rough, and never shorter than three letters. */
export function stem(word: string): string {
  const single = singulars(word)[1] ?? word
  const bare = single.replace(ENDING, '')
  const kept = bare.length >= 3 ? bare : single
  return /([bdglmnprt])\1$/.test(kept) && kept.length > 3 ? kept.slice(0, -1) : kept
}
