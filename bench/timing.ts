/** Milliseconds that something takes, once. What it gives is kept alive until the clock has stopped. */
export function timed<Value>(run: () => Value): { readonly ms: number; readonly value: Value } {
  const began = performance.now()
  const value = run()
  return { ms: performance.now() - began, value }
}

/** The time that most runs take: the median after a warm-up. A slow one runs less often. */
export function medianTime(run: () => unknown): number {
  const { ms: first } = timed(run)
  const times: number[] = []
  const most = first > enough ? 1 : 15
  for (let spent = 0; times.length < most && (times.length < 3 || spent < enough); ) {
    const { ms } = timed(run)
    times.push(ms)
    spent += ms
  }
  return percentile(times, 50)
}

/** Nothing is run again that has been running for so long. In milliseconds. */
const enough = 2000

/** The smallest of the values that `share` per cent of them do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((sorted.length * share) / 100) - 1)] ?? Number.NaN
}
