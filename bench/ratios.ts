import { readFileSync, writeFileSync } from 'node:fs'
import { editTimes, read } from './altitude.ts'
import { wholes } from './peers.ts'
import { planOf, shapes } from './plans.ts'
import { timed } from './timing.ts'

/** What must not get worse, each a time as a share of another that was taken beside it: less is better. */
export type Ratios = Readonly<Record<string, number>>

/** How much worse than the committed one a ratio may be before CI fails. */
export const tolerance = 1.5

const file = 'bench/ratios.json'

export const readRatios = (): Ratios => JSON.parse(readFileSync(file, 'utf8')) as Ratios
export const writeRatios = (ratios: Ratios): void => writeFileSync(file, `${JSON.stringify(ratios, undefined, 2)}\n`)

/** The ratios that are worse than they may be, in words. One that is committed and was not measured is worse too. */
export const worse = (now: Ratios, committed: Ratios): readonly string[] =>
  Object.entries(committed).flatMap(([name, before]) => {
    const after = now[name]
    const isWithin = after !== undefined && after <= before * tolerance
    return isWithin ? [] : [`${name}: ${after ?? 'not measured'}, committed ${before}`]
  })

/** Of several attempts the best of each ratio: a busy machine makes a time longer, and none makes it shorter. */
export const bestOf = (attempts: readonly Ratios[]): Ratios =>
  Object.fromEntries(
    Object.keys(attempts[0] ?? {}).map((name) => [
      name,
      Math.min(...attempts.map((ratios) => ratios[name] ?? Number.POSITIVE_INFINITY)),
    ]),
  )

/** Measures both sides of each ratio in turn, and divides the best of the one by the best of the other. */
export function measureRatios(): Ratios {
  return Object.fromEntries(
    shapes.flatMap((shape) => {
      const [small, large] = [planOf(shape, 1000), planOf(shape, 10_000)]
      const remark = (): number => timed(() => wholes.remark(small)).ms
      const open = (): number => timed(() => read(small)).ms
      const [opened, openedLarge] = [read(small), read(large)]
      const edit = (): number => editTimes(opened, edits).p50
      const editLarge = (): number => editTimes(openedLarge, edits).p50
      return [
        [`${shape}: opening 1,000 items / remark whole`, ratio(open, remark, 7)],
        [`${shape}: an edit of 1,000 items / remark whole`, ratio(edit, remark, 3)],
        [`${shape}: an edit of 10,000 items / of 1,000`, ratio(editLarge, edit, 2)],
      ] as const
    }),
  )
}

/** Always as many: half of them is another edit where they are others. */
const edits = 60

function ratio(one: () => number, other: () => number, rounds: number): number {
  const best: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round <= rounds; round++) {
    const now = [one(), other()] as const
    // The first round warms up.
    if (round > 0) best.splice(0, 2, Math.min(best[0], now[0]), Math.min(best[1], now[1]))
  }
  return Number((best[0] / best[1]).toPrecision(3))
}
