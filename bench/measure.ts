import { type EditTimes, read } from './altitude.ts'
import { edited, retainedAfterOpening } from './memory.ts'
import { lezerEditTime, type Peer, wholes } from './peers.ts'
import { planOf, type Shape } from './plans.ts'
import { medianTime } from './timing.ts'

/** Sizes that are measured unless others are asked for, in items. */
export const sizes = [100, 1000, 10_000, 50_000] as const

/** Above it the parsers beside ours take minutes, and say nothing that they have not said before. */
const mostForPeers = 10_000

/** All that is measured of one plan. Times are milliseconds; memory is bytes beside the text. */
export interface Run {
  readonly shape: Shape
  readonly items: number
  readonly open: number
  readonly edits: EditTimes
  readonly retained: { readonly opened: number; readonly edited: number }
  /** Empty where they were left out. */
  readonly peers: Readonly<Partial<Record<Peer, number>>>
}

export function measure(shape: Shape, items: number): Run {
  const write = (): string => planOf(shape, items)
  const text = write()
  const open = medianTime(() => read(text))
  const opened = retainedAfterOpening(write)
  const { times: edits, retained } = edited(write)
  const beside = items > mostForPeers ? {} : peersOn(text, edits.count)
  return { shape, items, open, edits, retained: { opened, edited: retained }, peers: beside }
}

function peersOn(text: string, count: number): Run['peers'] {
  const whole = Object.entries(wholes).map(([name, parse]) => [name, medianTime(() => parse(text))])
  return { ...Object.fromEntries(whole), lezer: lezerEditTime(text, count) }
}

/** Has everything compiled before anything is measured, so that the first plan is not slower for being the first. */
export function warmUp(shapes: readonly Shape[]): void {
  for (const shape of shapes) measure(shape, 100)
}

const round = (value: number): number => Math.round(value * 1000) / 1000

/** A run as `--json` prints it. */
export const asJson = ({ shape, items, open, edits, retained, peers }: Run) => ({
  shape,
  items,
  open_ms: round(open),
  edit_p50_ms: round(edits.p50),
  edit_p99_ms: round(edits.p99),
  edits: edits.count,
  retained_bytes: Math.max(retained.opened, retained.edited),
  peers: Object.fromEntries(Object.entries(peers).map(([name, ms]) => [name, round(ms)])),
})
