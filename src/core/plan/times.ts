import type { Span } from '../text/span.ts'
import { overlaps } from '../text/span.ts'
import { datePhrases } from './date-phrases.ts'
import { type DateContext, type DateReading, endOf, startOf, unknown } from './date-reading.ts'
import { eventTimes } from './time-events.ts'
import { anchor, roleOf } from './time-vetoes.ts'
import { cadences, durations, placeholderTimes, vagueTimes } from './time-words.ts'

/** A phrase about time in a sentence. Only `end` and `range` bound the work in time. */
export interface TimePhrase {
  /** In the text given, with its preposition: the shortest exact phrase, "by the end of Q3". */
  readonly span: Span
  /** `range` has both ends ("months 2–4"); `vague` promises without a day ("soon"). */
  readonly role: 'end' | 'range' | 'start' | 'cadence' | 'duration' | 'vague'
  /** For `end` and `range`. */
  readonly end?: DateReading
  /** For `start` and `range`. */
  readonly start?: DateReading
}

/** Stronger phrases first: where two overlap the first stays. */
const wordTables = [
  { role: 'vague', regex: placeholderTimes },
  { role: 'cadence', regex: cadences },
  { role: 'vague', regex: vagueTimes },
  { role: 'duration', regex: durations },
] as const

/** All of them as one pattern, which passes over most titles at once. */
const anyOther = new RegExp(
  [...eventTimes, ...wordTables.map(({ regex }) => regex)].map(({ source }) => source).join('|'),
  'i',
)

const spansOf = (text: string, regex: RegExp): readonly Span[] =>
  [...text.matchAll(regex)].map((match) => ({ start: match.index, end: match.index + match[0].length }))

/** Dates with their roles; a date that stands bare gives way to one with a preposition. */
function dated(text: string, context: DateContext): readonly TimePhrase[] {
  const found: { readonly phrase: TimePhrase; readonly bare: boolean }[] = []
  for (const phrase of datePhrases(text, context)) {
    const role = roleOf(text, phrase)
    if (role === undefined) continue
    const tail = role === 'end' ? anchor(text, phrase) : 0
    const at = { start: phrase.start, end: phrase.end + tail }
    const end = tail > 0 ? unknown : endOf(phrase.reading)
    found.push({
      phrase: {
        span: at,
        role,
        ...(role === 'end' || role === 'range' ? { end } : {}),
        ...(role === 'start' || role === 'range' ? { start: startOf(phrase.reading) } : {}),
      },
      bare: phrase.lead === '' && (role === 'end' || role === 'range'),
    })
  }
  const isLed = found.some(({ phrase, bare }) => !bare && (phrase.role === 'end' || phrase.role === 'range'))
  return found.filter(({ bare }) => !(bare && isLed)).map(({ phrase }) => phrase)
}

/** Phrases that bound by an event; a date inside tells the day as far as it does. */
function events(text: string, dates: readonly TimePhrase[]): readonly TimePhrase[] {
  return eventTimes.flatMap((regex) =>
    spansOf(text, regex).map((at): TimePhrase => {
      const inside = dates.find(({ span, end }) => end !== undefined && overlaps(span, at))
      return { span: at, role: 'end', end: inside?.end ?? unknown }
    }),
  )
}

/**
 * Every phrase about time in a title, in the order of the text and without overlaps.
 *
 * Takes any text, is linear in its length and never throws. Days that cannot be computed are `unknown`.
 */
export function findTimes(text: string, context: DateContext): readonly TimePhrase[] {
  const dates = dated(text, context)
  if (!anyOther.test(text)) return dates
  const others = wordTables.flatMap(({ role, regex }) =>
    spansOf(text, regex).map((span): TimePhrase => ({ span, role })),
  )
  // Stronger first at the same place; otherwise the one that starts first, but a date over a word that it holds.
  const all = [...events(text, dates), ...dates, ...others].map((phrase, rank) => ({ phrase, rank }))
  all.sort((a, b) => a.phrase.span.start - b.phrase.span.start || a.rank - b.rank)
  const kept: TimePhrase[] = []
  for (const { phrase } of all) if (phrase.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(phrase)
  return kept
}
