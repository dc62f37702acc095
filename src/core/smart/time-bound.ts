import type { End, Evidence, EvidenceKind, Judgment } from './assessment.ts'
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

/** The first words that end the work, with the day that they mean where it can be told. */
export function endIn({ statement }: Reading): End | undefined {
  const time = statement.times.find(({ role }) => role === 'end' || role === 'range')
  if (time === undefined) return undefined
  const { span, end, form = 'absolute' } = time
  const period = end?.kind === 'known' ? end.period : undefined
  const text = statement.title.slice(span.start, span.end)
  return { kind: 'end', span, text, form, last: period?.last, precision: period?.precision }
}
