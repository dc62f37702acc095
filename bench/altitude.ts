import { open, type Snapshot } from '../src/core/index.ts'
import { defaultSettings } from '../src/core/plan/settings.ts'
import { editsOf, type Place, places } from './edits.ts'
import { today } from './sentences.ts'
import { percentile, timed } from './timing.ts'

const options = { today, settings: defaultSettings }

/** Reads a text and all that an editor paints of it: every finding, where it stands and what it says. */
export function read(text: string, previous?: Snapshot): Snapshot {
  const snapshot = open(text, options, previous)
  let painted = 0
  for (const { span, message } of snapshot.findings) painted += span.start + message.template.length
  if (Number.isNaN(painted)) throw new Error('A finding stands nowhere.')
  return snapshot
}

export interface EditTimes {
  readonly count: number
  readonly p50: number
  readonly p99: number
  readonly p50At: Readonly<Record<Place, number>>
}

export const editCount = 200

/** Where an edit takes so long that all of them would take minutes, fewer are made. In milliseconds. */
const editBudget = 60_000

/** How many edits are made of this text: all of them, unless each takes as long as today nobody would wait. */
function affordableEdits(text: string, before: Snapshot): number {
  const [first] = editsOf(text, 3)
  if (first === undefined) return editCount
  const { ms } = timed(() => read(first.next, before))
  return Math.max(24, Math.min(editCount, Math.floor(editBudget / ms)))
}

/** From a text with one edit more to its findings, in milliseconds, edit after edit. */
export function editTimes(opened: Snapshot, wanted?: number): EditTimes & { readonly last: Snapshot } {
  const { text } = opened
  let last = opened
  const count = wanted ?? affordableEdits(text, opened)
  const times: { readonly place: Place; readonly ms: number }[] = []
  for (const { place, next } of editsOf(text, count)) {
    const { ms, value } = timed(() => read(next, last))
    last = value
    times.push({ place, ms })
  }
  const p50 = (own: typeof times): number =>
    percentile(
      own.map(({ ms }) => ms),
      50,
    )
  return {
    count,
    p50: p50(times),
    p99: percentile(
      times.map(({ ms }) => ms),
      99,
    ),
    p50At: Object.fromEntries(
      places.map((place) => [place, p50(times.filter((time) => time.place === place))]),
    ) as EditTimes['p50At'],
    last,
  }
}
