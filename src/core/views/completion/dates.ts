import {
  addDays,
  monthAround,
  quarterAround,
  weekAround,
  weekday,
  yearOf,
  yearPeriod,
} from '../../plan/dates/calendar.ts'
import { type DateContext, readDate } from '../../plan/dates/dates.ts'
import { readDateValue as readSpanishDate } from '../../plan/dates/es/times.ts'
import type { Day } from '../../plan/dates/period.ts'
import type { FieldName } from '../../plan/model.ts'
import { type Message, message } from '../../text/message.ts'
import { periodLabel } from '../due.ts'
import type { Completion } from './completion.ts'

export const isDateField = (field: FieldName): boolean => ahead.has(field) || stamps.has(field)

const ahead: ReadonlySet<FieldName> = new Set<FieldName>(['due', 'start', 'scheduled'])
const stamps: ReadonlySet<FieldName> = new Set<FieldName>(['done', 'cancelled', 'created'])

const weekdays: readonly Message[] = [
  message('Monday'),
  message('Tuesday'),
  message('Wednesday'),
  message('Thursday'),
  message('Friday'),
  message('Saturday'),
  message('Sunday'),
]

/** A day that is written out already, or that somebody writes in figures: nothing is to be offered there. */
const inFigures = /^[+]?\d{1,4}(?:[-./]|$)/

/**
 * Days for a field, in plain words; what was typed so far is read as well, and the day that it means comes first.
 *
 * @param isAsked whether somebody asked for them where a day stands already
 */
export function dateCompletions(
  field: FieldName,
  typed: string,
  isAsked: boolean,
  context: DateContext,
): readonly Completion[] | undefined {
  const isWritten = inFigures.test(typed)
  if (isWritten && !isAsked) return undefined
  const days = stamps.has(field) ? pastDays(context) : usualDays(context)
  // What stands there gives way, whatever its letters.
  const usual = days.map(([label, day]) => dateEntry(label, day, context, isWritten ? typed : undefined))
  const meant = isWritten ? undefined : dayOfWords(typed, context)
  if (meant === undefined) return usual
  const words = typed.trim()
  return [dateEntry(words, meant, context, typed), ...usual.filter(({ label }) => !isWord(label, words))]
}

const isWord = (label: Message | string, words: string): boolean =>
  (typeof label === 'string' ? label : label.template) === words.toLowerCase()

function dayOfWords(typed: string, context: DateContext): Day | undefined {
  const words = typed.trim()
  if (words === '') return undefined
  const reading = readDate(words, context) ?? readSpanishDate(words, context)
  return reading?.kind === 'known' ? reading.period.last : undefined
}

function dateEntry(label: Message | string, day: Day, context: DateContext, matches: string | undefined): Completion {
  const name = weekdays[weekday(day) - 1] as Message
  return {
    kind: 'date',
    label,
    detail: day,
    says: [name, periodLabel({ first: day, last: day, precision: 'day' }, context)],
    insert: day,
    ...(matches !== undefined && { matches }),
  }
}

const pastDays = ({ today }: DateContext): readonly (readonly [Message, Day])[] => [
  [message('today'), today],
  [message('yesterday'), addDays(today, -1)],
]

const weekdayWords: readonly Message[] = [
  message('monday'),
  message('tuesday'),
  message('wednesday'),
  message('thursday'),
  message('friday'),
  message('saturday'),
  message('sunday'),
]

function usualDays({ today, weekStart, fiscalYearStart }: DateContext): readonly (readonly [Message, Day])[] {
  const coming = [2, 3, 4, 5, 6, 7].map((days) => addDays(today, days))
  return [
    [message('today'), today],
    [message('tomorrow'), addDays(today, 1)],
    ...coming.map((day) => [weekdayWords[weekday(day) - 1] as Message, day] as const),
    [message('next week'), addDays(weekAround(today, weekStart).last, 1)],
    [message('in 2 weeks'), addDays(today, 14)],
    [message('end of the month'), monthAround(today).last],
    [message('end of the quarter'), quarterAround(today, fiscalYearStart).last],
    [message('end of the year'), yearPeriod(yearOf(today)).last],
  ]
}
