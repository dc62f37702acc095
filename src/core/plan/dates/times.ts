import { recent } from '../../text/recent.ts'
import type { Span } from '../../text/span.ts'
import { type DatePhrase, datePhrases, mayNameTime } from './date-phrases.ts'
import { contextKey, type DateContext, type DateReading, endOf, startOf, unknown } from './date-reading.ts'
import { blanks, isWhole } from './date-words.ts'
import { eventTimes, mayNameEvent } from './time-events.ts'
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
  /** For `end` and `range`: `relative` counts from today or from the start of the plan, `named` is an event. */
  readonly form?: 'absolute' | 'relative' | 'named'
  /** For `start` and `range`. */
  readonly start?: DateReading
}

/** Where phrases start at the same place the first stays. `hint` passes over most titles before `regex` is ever compiled. */
const wordTables = [
  { role: 'vague', hint: /[[<{_?]|tb[acd]|[xymd]{2}[-/.]/i, regex: placeholderTimes },
  { role: 'cadence', hint: /ly(?!\w)|per |every|each|once|twice|times|\dx/i, regex: cadences },
  {
    role: 'vague',
    hint: /soon|asap|eventual|some|term|run|going|regular|time|continu|future|due|when|later|few|several|many|coming/i,
    regex: vagueTimes,
  },
  {
    role: 'duration',
    hint: /(?:sec|second|min|minute|hr|hour|day|week|month|year)s?(?!\w)|\d ?(?:ms|s|h)(?!\w)/i,
    regex: durations,
  },
] as const

const spansOf = (text: string, regex: RegExp): readonly Span[] =>
  [...text.matchAll(regex)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => isWhole(text, start, end))

/** Dates with their roles; a date that stands bare gives way to one with a preposition. */
function dated(text: string, phrases: readonly DatePhrase[]): readonly TimePhrase[] {
  const found: {
    readonly phrase: TimePhrase
    readonly bare: boolean
    /** Ends with a preposition that nothing but an end can follow. */
    readonly firm: boolean
    /** "In one week", "within 40 days". */
    readonly window: boolean
  }[] = []
  for (const phrase of phrases) {
    const role = roleOf(text, phrase)
    if (role === undefined) continue
    const tail = role === 'end' ? anchor(text, phrase) : 0
    const at = { start: phrase.start, end: phrase.end + tail }
    const end = tail > 0 ? unknown : endOf(phrase.reading)
    found.push({
      phrase: {
        span: at,
        role,
        ...(role === 'end' || role === 'range'
          ? { end, form: phrase.relative || tail > 0 ? ('relative' as const) : ('absolute' as const) }
          : {}),
        ...(role === 'start' || role === 'range' ? { start: startOf(phrase.reading) } : {}),
      },
      bare: phrase.lead === '' && (role === 'end' || role === 'range'),
      firm: /^(?:by|before|until|till?|no later than|due.*)$/.test(phrase.lead),
      window: phrase.stands === 'whole' && role === 'end' && /^(?:with)?in\s/i.test(text.slice(at.start, at.end)),
    })
  }
  // "1,500 served in one week by 30 June": where a day ends it, a window is what is measured.
  const isDated = found.some(({ phrase: { role, form }, firm }) => role === 'end' && form === 'absolute' && firm)
  const isLed = found.some(({ phrase, bare }) => !bare && (phrase.role === 'end' || phrase.role === 'range'))
  return found
    .filter(({ bare }) => !(bare && isLed))
    .map(({ phrase, window }) => (window && isDated ? { span: phrase.span, role: 'duration' } : phrase))
}

/** Phrases that bound by an event; a date inside tells the day as far as it does. */
function events(text: string, phrases: readonly DatePhrase[]): readonly TimePhrase[] {
  if (!mayNameEvent(text)) return []
  return eventTimes.flatMap((regex) => {
    // Both come in the order of the text: walked once, together.
    let from = 0
    return spansOf(text, regex).map((at): TimePhrase => {
      while ((phrases[from]?.core ?? at.end) < at.start) from++
      const inside = phrases[from]
      const isInside = inside !== undefined && inside.end <= at.end
      return { span: at, role: 'end', form: 'named', end: isInside ? endOf(inside.named) : unknown }
    })
  })
}

/**
 * Every phrase about time in a title, in the order of the text and without overlaps.
 *
 * Takes any text, is linear in its length and never throws. Days that cannot be computed are `unknown`.
 */
export function findTimes(original: string, context: DateContext): readonly TimePhrase[] {
  const text = blanks(original)
  if (isTimeless(text)) return none
  // A title is asked about by whoever reads its fields and by whoever judges its words.
  return known(`${contextKey(context)} ${text}`, () => timesIn(text, context))
}

const known = recent<readonly TimePhrase[]>(2000)
const none: readonly TimePhrase[] = []

/** A look at words alone, which tells of most titles that no phrase about time is in them. */
const isTimeless = (text: string): boolean =>
  !mayNameTime.test(text) && !mayNameEvent(text) && wordTables.every(({ hint }) => !hint.test(text))

function timesIn(text: string, context: DateContext): readonly TimePhrase[] {
  const phrases = datePhrases(text, context)
  const others = wordTables.flatMap(({ role, hint, regex }) =>
    hint.test(text) ? spansOf(text, regex).map((span): TimePhrase => ({ span, role })) : [],
  )
  // Stronger first at the same place; otherwise the one that starts first, but a date over a word that it holds.
  const all = [...events(text, phrases), ...dated(text, phrases), ...others].map((phrase, rank) => ({ phrase, rank }))
  all.sort((a, b) => a.phrase.span.start - b.phrase.span.start || a.rank - b.rank)
  const kept: TimePhrase[] = []
  for (const { phrase } of all) if (phrase.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(phrase)
  return kept
}
