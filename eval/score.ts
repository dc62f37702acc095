/** How often "yes" was said and was right (hit) or wrong (false), and how often it was missed. */
export interface Score {
  readonly hit: number
  readonly false: number
  readonly missed: number
}

export interface Call<T> {
  readonly of: T
  readonly said: boolean
  readonly truth: boolean
}

/** Scores one side: where `side` is false, "letter missing" is what has to be found. */
export const score = (calls: readonly Call<unknown>[], side = true): Score => ({
  hit: calls.filter(({ said, truth }) => said === side && truth === side).length,
  false: calls.filter(({ said, truth }) => said === side && truth !== side).length,
  missed: calls.filter(({ said, truth }) => said !== side && truth === side).length,
})

/** How many of those that were said are right; NaN where nothing was. */
export const precision = ({ hit, false: wrong }: Score): number => hit / (hit + wrong)

/** How many of the true ones were said; NaN where there are none. */
export const recall = ({ hit, missed }: Score): number => hit / (hit + missed)

/** Both in one figure; NaN where nothing counts. */
export const f1 = ({ hit, false: wrong, missed }: Score): number => (2 * hit) / (2 * hit + wrong + missed)
