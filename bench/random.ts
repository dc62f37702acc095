/** A stream of numbers that is the same on every machine and every day: mulberry32, a 32-bit generator with a full period. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  readonly below: (below: number) => number
  readonly pick: <Value>(values: readonly [Value, ...Value[]] | readonly Value[]) => Value
  /** True once in `times`, on average. */
  readonly oneIn: (times: number) => boolean
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    pick: (values) => {
      const value = values[below(values.length)]
      if (value === undefined) throw new Error('There is nothing to pick from.')
      return value
    },
    oneIn: (times) => below(times) === 0,
  }
}

/**
 * The numbers 0 to `size` − 1, each once, in an order that looks like none; from the start again after that. Combinations
 * of words are drawn with it, so that no title comes twice.
 */
export function shuffled(size: number): () => number {
  let stride = Math.floor(size * 0.618) | 1
  while (greatestCommonDivisor(stride, size) !== 1) stride += 2
  let at = 0
  return () => {
    at = (at + stride) % size
    return at
  }
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b))
