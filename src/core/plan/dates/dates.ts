import { datePhrases } from './date-phrases.ts'
import {
  type DateContext as Context,
  calendarDay,
  endOf,
  known,
  type DateReading as OneReading,
  startOf,
} from './date-reading.ts'
import { blanks } from './date-words.ts'
import { findTimes } from './times.ts'

export type DateContext = Context
export type DateReading = OneReading

/**
 * Reads the value of a date field as people write it: a sign before it, a remark behind it ("2026-12-31 (at the latest)",
 * "Finish the draft by June"). A day that cannot be, or that is not sure, must be all there is: a fix puts another one in
 * its place.
 */
export function readDateValue(text: string, context: DateContext): DateReading | undefined {
  // Nearly every date of a plan is written so.
  if (isoDay.test(text)) return calendarDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
  const value = text.replace(/^[^\p{L}\p{N}+'’]{1,20}|[^\p{L}\p{N})]{1,20}$/gu, '')
  const whole = readDate(value, context)
  if (whole !== undefined) return whole
  const time = findTimes(value.slice(0, 300), context).find(
    ({ end, start }) => end !== undefined || start !== undefined,
  )
  const reading = time?.end ?? time?.start
  return reading?.kind === 'known' || reading?.kind === 'unknown' ? reading : undefined
}

const isoDay = /^[12]\d{3}-\d\d-\d\d$/

/** The longest thing that anybody calls a date; more is a sentence. */
const LONGEST = 80

/**
 * Reads the whole value of a date field, or what a person typed for one: "2026-12-31", "2026-Q2", "end of March", "next
 * Friday", "+1w", "in six weeks". A range ("months 2–4") is one period from its first to its last day.
 *
 * @returns undefined where the text is no date, or more than a date.
 */
export function readDate(text: string, context: DateContext): DateReading | undefined {
  const value = blanks(text)
    .trim()
    .replace(/[.,;]$/, '')
  if (value === '' || value.length > LONGEST) return undefined
  const phrase = datePhrases(value, context).find(({ start, end }) => start === 0 && end === value.length)
  if (phrase === undefined) return undefined
  const { reading } = phrase
  if (reading.kind !== 'range') return reading
  const [start, end] = [startOf(reading), endOf(reading)]
  if (start.kind !== 'known' || end.kind !== 'known' || start.period.first > end.period.last) return end
  return known({ first: start.period.first, last: end.period.last, precision: end.period.precision })
}
