import type { Adversarial } from './adversarial.ts'
import type { Run } from './measure.ts'
import type { Shape } from './plans.ts'

/** Something that was set out to be reached, and whether it is. */
export interface Target {
  readonly what: string
  readonly limit: number
  readonly unit: string
  /** One figure for each shape or text that was measured. */
  readonly figures: readonly (readonly [name: string, value: number])[]
}

export const isMet = ({ figures, limit }: Target): boolean => figures.every(([, value]) => value <= limit)

/** The targets that these runs say something of. */
export function targetsOf(runs: readonly Run[], texts: readonly Adversarial[]): readonly Target[] {
  const at = (items: number) => runs.filter((run) => run.items === items)
  const figures = (items: number, value: (run: Run) => number): Target['figures'] =>
    at(items).map((run) => [run.shape, value(run)])
  const toRemark = (run: Run): number => run.open / (run.peers.remark ?? Number.NaN)
  return [
    {
      what: 'Cold open of 1,000 items, as a share of remark with GFM',
      limit: 0.6,
      unit: '×',
      figures: figures(1000, toRemark),
    },
    { what: 'The same at 10,000 items', limit: 0.35, unit: '×', figures: figures(10_000, toRemark) },
    {
      what: 'An edit of 10,000 items, half of all',
      limit: 3,
      unit: 'ms',
      figures: figures(10_000, ({ edits }) => edits.p50),
    },
    {
      what: 'An edit of 10,000 items, 99 of 100',
      limit: 15,
      unit: 'ms',
      figures: figures(10_000, ({ edits }) => edits.p99),
    },
    {
      what: 'An edit of 10,000 items, as a share of markdownlint on the whole text',
      limit: 1 / 200,
      unit: '×',
      figures: figures(10_000, ({ edits, peers }) => edits.p50 / (peers.markdownlint ?? Number.NaN)),
    },
    {
      what: 'An edit of 10,000 items, beyond what lezer takes for its tree alone',
      limit: 2,
      unit: 'ms',
      figures: figures(10_000, ({ edits, peers }) => edits.p50 - (peers.lezer ?? Number.NaN)),
    },
    {
      what: 'Growth of an edit from 1,000 to 10,000 items',
      limit: 2,
      unit: '×',
      figures: growth(runs, 1000, 10_000, ({ edits }) => edits.p50),
    },
    {
      what: 'Growth of a cold open from 1,000 to 50,000 items, per item',
      limit: 1.5,
      unit: '×',
      figures: growth(runs, 1000, 50_000, ({ open, items }) => open / items),
    },
    {
      what: 'Memory beside the text at 10,000 items, per item',
      limit: 3,
      unit: 'kB',
      figures: figures(10_000, ({ retained, items }) => Math.max(retained.opened, retained.edited) / 1000 / items),
    },
    {
      what: 'A text that nobody writes, as a share of an ordinary plan of its length',
      limit: 10,
      unit: '×',
      figures: texts.map(({ name, ms, ordinary }) => [name, ms / ordinary] as const),
    },
  ].filter((target) => target.figures.length > 0)
}

/** By what a value grows from one size to another, for each shape that was measured at both. */
export function growth(
  runs: readonly Run[],
  from: number,
  to: number,
  value: (run: Run) => number,
): readonly (readonly [Shape, number])[] {
  return runs
    .filter(({ items }) => items === to)
    .flatMap((large) => {
      const small = runs.find(({ shape, items }) => shape === large.shape && items === from)
      return small === undefined ? [] : [[large.shape, value(large) / value(small)] as const]
    })
}
