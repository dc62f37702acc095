import { readable, sourceSpan, type Words } from '../markdown/words.ts'
import type { Span } from '../text/span.ts'
import type { DateContext, DateReading } from './dates/dates.ts'
import { findTimes } from './dates/times.ts'
import type { Field, FieldName } from './model.ts'

const reason = /\b(?:because|so that|in order to) (\S[^\n]{0,300})/

/** Fields that the title's own words hold: times, a measure from … to …, a reason. */
export function naturalFields(
  words: Words,
  dates: DateContext,
): { fields: readonly Field[]; times: readonly { field: Field; reading: DateReading }[] } {
  const text = readable(words)
  const fields: Field[] = []
  const times: { field: Field; reading: DateReading }[] = []
  const field = (name: FieldName, at: Span, value: Span = at): Field => ({
    name,
    form: 'natural',
    span: sourceSpan(words, at),
    value: sourceSpan(words, value),
    text: words.text.slice(value.start, value.end),
  })
  for (const time of findTimes(text, dates)) {
    for (const [name, reading] of [
      ['start', time.start],
      ['due', time.end],
    ] as const) {
      if (reading === undefined || times.some((other) => other.field.name === name)) continue
      const made = field(name, time.span)
      fields.push(made)
      times.push({ field: made, reading })
    }
  }
  const metric = !text.includes('from ')
    ? null
    : /\bfrom [^\s]{1,20} to [^\s]{1,20}(?: (?!by |in |until |before |within )\p{L}[\p{L}-]{0,30}){0,3}/u.exec(text)
  if (metric !== null && /\d/.test(metric[0]) && !times.some(({ field: { text: time } }) => time.includes('from'))) {
    fields.push(field('metric', { start: metric.index, end: metric.index + metric[0].length }))
  }
  const why = / (?:that|to) |because /.test(text) ? reason.exec(text) : null
  if (why?.[1] !== undefined) {
    const end = why.index + why[0].length
    fields.push(field('why', { start: why.index, end }, { start: end - why[1].length, end }))
  }
  return { fields, times }
}
