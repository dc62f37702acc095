import { placeOf } from '../markdown/words.ts'
import { isDay } from '../plan/dates/calendar.ts'
import { datePhrases } from '../plan/dates/date-phrases.ts'
import type { Field, Item } from '../plan/model.ts'
import type { ReadingContext } from '../plan/settings.ts'
import type { Span } from '../text/span.ts'

/** Words before a date that mean the same before a plain day. */
const keeps: Readonly<Record<'due' | 'start', RegExp>> = {
  due: /^(?:by|until|till?|on|on or before|no later than|not later than|up to|due|due by|due on|deadline|deadline is)$/,
  start: /^(?:from|since|starting|starting on|starting from|beginning on|effective|as of)$/,
}

const plainWords = { due: 'by', start: 'from' } as const

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text)

/** Where a phrase of the title stands in it; undefined for a field that is marked beside the title's words. */
export function phraseInTitle({ words, title }: Item, { form, span }: Field): Span | undefined {
  if (form !== 'natural') return undefined
  let start = 0
  while (start < title.length && placeOf(words, start) !== span.start) start++
  if (start === title.length) return undefined
  let end = start
  while (end < title.length && placeOf(words, end) < span.end) end++
  return { start, end }
}

/**
 * The title with another date in the place of the phrase that says it: "by the end of June" becomes "by 2026-07-31".
 * Undefined where the phrase is part of what is said ("grow Q3 revenue"), so that the date has to stand elsewhere.
 */
export function titleWithDate(
  item: Item,
  field: Field,
  name: 'due' | 'start',
  value: string,
  { today, settings }: ReadingContext,
): string | undefined {
  const at = phraseInTitle(item, field)
  if (at === undefined) return undefined
  const { fiscalYearStart, weekStart } = settings
  const phrases = datePhrases(field.text, { today, fiscalYearStart, weekStart })
  const phrase = phrases.length === 1 ? phrases[0] : undefined
  const plain = plainWords[name]
  const isFirst = at.start === 0 && isCapital(field.text)
  const lead = isFirst ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain
  const put = (text: string): string => item.title.slice(0, at.start) + text + item.title.slice(at.end)
  const other = name === 'due' ? item.start : item.due
  if (other?.field.span.start === field.span.start) {
    if (other.kind !== 'known') return put(`${lead} ${value}`)
    return put(name === 'due' ? `from ${other.period.first} to ${value}` : `from ${value} to ${other.period.last}`)
  }
  if (phrase === undefined || phrase.start > 0 || phrase.end < field.text.length) return put(`${lead} ${value}`)
  if (phrase.lead === '' && /^[ ][\p{L}\p{N}]/u.test(item.title.slice(at.end))) return undefined
  // A day without a word before it was read as it stands, and so is another.
  if (phrase.lead === '' && isDay(field.text)) return put(value)
  const isKept = keeps[name].test(phrase.lead) && field.text.toLowerCase().startsWith(phrase.lead)
  if (!isKept) return put(`${lead} ${value}`)
  const colon = field.text.charAt(phrase.lead.length) === ':' ? ':' : ''
  return put(`${field.text.slice(0, phrase.lead.length)}${colon} ${value}`)
}
