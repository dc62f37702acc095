/** How often "yes" was right, how many of the true ones were found, and both in one figure; NaN where nothing counts. */
export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
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
export function score(calls: readonly Call<unknown>[], side = true): Score {
  const hit = calls.filter(({ said, truth }) => said === side && truth === side).length
  const wrong = calls.filter(({ said, truth }) => said === side && truth !== side).length
  const missed = calls.filter(({ said, truth }) => said !== side && truth === side).length
  const precision = hit / (hit + wrong)
  const recall = hit / (hit + missed)
  return { precision, recall, f1: (2 * hit) / (2 * hit + wrong + missed), hit, false: wrong, missed }
}
