import { addDays } from '../plan/dates/calendar.ts'
import { numberOf } from '../plan/dates/date-words.ts'
import type { Act } from './acts.ts'
import type { Evidence } from './assessment.ts'
import { headNoun, naming } from './naming.ts'
import { describe, objectOf } from './objects.ts'
import type { Reading } from './reading.ts'
import { evidence, is } from './statement.ts'

/** The most pieces of something small that one sitting deals with. */
const piecesInASitting = 20

/** The most that are written in a few of them. */
const fewPieces = 3

/** One sitting with one thing: "call the bank", "relabel the drawers", "two chapters read tonight". */
export function smallAct(reading: Reading): Evidence | undefined {
  const { statement, acts, quantities, level, style } = reading
  const head = acts[0]
  // "Publish two articles": of a goal, what is made may be as small as what is done.
  const isOf = ({ entry }: Act): boolean => entry.class === 'act' || (level === 'goal' && entry.traits.has('pens'))
  if (head === undefined || !acts.every(isOf)) return undefined
  if (quantities.some(({ of, text }) => of === 'cadence' || of === 'all' || amountIn(text) > piecesInASitting))
    return undefined
  const isReport = style === 'declarative'
  if (isReport && level === 'milestone') return undefined
  // What is counted must be what the act is done to: "order 14 badges", not "cut the reply from 9 hours to 2".
  if (!isReport && quantities.some(({ first }) => first >= head.objectEnd)) return undefined
  const words = isReport
    ? naming(statement, reading.body, subjectEnd(reading, head.first))
    : naming(statement, head.end, head.objectEnd)
  const last = headNoun(statement, words)
  const isSmall = last !== undefined && is(statement, last, 'small')
  const isPlural = last !== undefined && statement.lookup.language.isPlural(statement.tokens[last]?.lower ?? '')
  const object = isReport ? describe(statement, reading.body, head.first, head.first) : objectOf(statement, head)
  if (object.kind === 'none' && !isReport && !head.entry.traits.has('quick')) return undefined
  const shown = evidence(statement, 'small-act', head.first, head.end)
  const counted = quantities.some(({ of }) => of === 'count')
  if (head.entry.class === 'make') {
    const few = quantities.some(({ text }) => amountIn(text) > 0 && amountIn(text) <= fewPieces)
    return isSmall && (!isPlural || few) ? shown : undefined
  }
  if (level !== 'milestone')
    return isQuick(head) || (isSmall && (!isPlural || counted)) || saidNear(reading, 8) ? shown : undefined
  // Who gives it a day of its own means more than a sitting.
  if (acts.length > 1 || statement.times.some(({ role }) => role === 'end' || role === 'range')) return undefined
  return (isQuick(head) && words.length <= 3 && !counted) || (isSmall && !isPlural && !counted && words.length <= 3)
    ? shown
    : undefined
}

/** A subject goes as far as its first preposition: "rate | of the lights". */
function subjectEnd({ statement, body }: Reading, to: number): number {
  let end = body
  while (end < to && !is(statement, end, 'preposition')) end++
  return end
}

const isQuick = ({ entry }: Act): boolean => entry.traits.has('quick') && entry.form !== 'participle'

/** The first number of some words, in figures or, in English, as a word; 0 where there is none. */
function amountIn(text: string): number {
  const figures = /\d[\d,.]{0,12}/.exec(text)?.[0].replaceAll(',', '')
  return figures === undefined ? numberOf(/^\S{1,20}/.exec(text)?.[0] ?? '') : Number.parseFloat(figures)
}

/**
 * "Tonight", "by Friday": words that end it within so many days from when they are said. A day of the
 * calendar and the end of a year come near by themselves.
 */
export function saidNear({ statement, context }: Reading, days: number): Evidence | undefined {
  const last = addDays(context.today, days)
  const time = statement.times.find(
    ({ role, end, form }) =>
      role === 'end' &&
      form === 'relative' &&
      end?.kind === 'known' &&
      (end.period.precision === 'day' || end.period.precision === 'week') &&
      end.period.last >= context.today &&
      end.period.last <= last,
  )
  return time && { kind: 'short-span', span: time.span, text: statement.title.slice(time.span.start, time.span.end) }
}
