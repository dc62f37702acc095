import type { Evidence, EvidenceKind, Judgment } from './assessment.ts'
import type { Reading } from './reading.ts'

const kinds = {
  end: 'end',
  range: 'end',
  start: 'start-only',
  cadence: 'cadence',
  duration: 'duration',
  vague: 'vague-time',
} as const satisfies Record<string, EvidenceKind>

/** An end in the words: a day, a period, a window, an event. A cadence, a start and "soon" are named as none. */
export function judgeTimeBound({ statement }: Reading): Judgment {
  const all = statement.times.map(
    ({ span, role }): Evidence => ({ kind: kinds[role], span, text: statement.title.slice(span.start, span.end) }),
  )
  const ends = all.filter(({ kind }) => kind === 'end')
  return { present: ends.length > 0, for: ends, against: all.filter(({ kind }) => kind !== 'end') }
}
