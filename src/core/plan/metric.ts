import { type Span, span } from '../text/span.ts'
import { type Found, type MetricParts, metricParts } from './metric-parts.ts'
import { type MetricLanguage, presentWord } from './metric-words.ts'
import { type DecimalSign, decimalSignOf, type Numeral, numberOf, type Piece, piecesOf } from './numerals.ts'

/** What a `Metric:` field says: "orders a month, from 120 to 200, now 140". All numbers are finite. */
export interface Metric {
  /** What is counted, in the words of the text; empty where these say nothing but numbers. */
  readonly what: string
  readonly from?: number
  readonly to: number
  readonly now?: number
  /** The numbers as they are written, with their currency or percent. */
  readonly said: { readonly from?: string; readonly to: string; readonly now?: string }
}

/**
 * What a metric says, in English, Spanish or German. Undefined where it names no number to be reached, or says one in a
 * way that can be read as two ("from 1.200 to 3.000").
 */
export function readMetric(text: string): Metric | undefined {
  const parts = metricParts(text)
  const { from, to, now } = parts
  const target = to && valueIn(parts, to)
  if (to === undefined || target === undefined) return undefined
  const start = from && valueIn(parts, from)
  const present = now && valueIn(parts, now)
  // Beside a number that cannot be told the others say nothing.
  if ((from && start === undefined) || (now && present === undefined)) return undefined
  const said = ({ numeral }: Found): string => text.slice(numeral.span.start, numeral.span.end)
  return {
    what: whatIn(text, parts, to),
    ...(start !== undefined && { from: start }),
    to: target,
    ...(present !== undefined && { now: present }),
    said: { ...(from && { from: said(from) }), to: said(to), ...(now && { now: said(now) }) },
  }
}

/**
 * How much of the way from the start to the target is behind, from 0 to 1; of a number that has to fall as well. Undefined
 * where it is not said where the number stands, or there is no way to go.
 */
export function valueProgress({ from, to, now }: Pick<Metric, 'from' | 'to' | 'now'>): number | undefined {
  if (now === undefined) return undefined
  // A number without a start begins at 0. What stands above its target may have to fall, nobody knows from where.
  const start = from ?? (now <= to && to > 0 ? 0 : undefined)
  if (start === undefined || start === to) return undefined
  const part = (now - start) / (to - start)
  return Number.isNaN(part) ? undefined : Math.min(1, Math.max(0, part))
}

/**
 * The text of a metric with another present value: in the place of the one that it says, or else as ", now VALUE" behind
 * it. Everything else stays. A value that is only a number keeps the signs of the one before it ("€2,500", "4 %").
 */
export function withValue(text: string, value: string): string {
  const wanted = value.replace(/\s+/g, ' ').trim()
  const parts = metricParts(text)
  if (parts.now === undefined) return withPresent(text, `${presentWord[parts.language]} ${wanted}`)
  const { numeral } = parts.now
  const put = (at: Span, words: string): string => text.slice(0, at.start) + words + text.slice(at.end)
  const [first] = piecesOf(wanted)
  if (first?.kind !== 'number') return put(numeral.span, wanted)
  const { end } = first.span
  const { digits } = first.numeral
  const unit = wanted.slice(end).trim()
  if (unit === '') return put(digits.start > 0 || digits.end < end ? numeral.span : numeral.digits, wanted)
  const isThere = text.slice(numeral.span.end).trimStart().toLowerCase().startsWith(unit.toLowerCase())
  if (isThere) return put(numeral.span, wanted.slice(0, end))
  return put(span(numeral.span.start, clauseEnd(parts, parts.now)), wanted)
}

function withPresent(text: string, present: string): string {
  const end = /[\s.,;]{1,20}$/.exec(text.slice(-20))?.[0] ?? ''
  const body = text.slice(0, text.length - end.length)
  return body === '' ? present : `${body}, ${present}${end.replace(/[,;]/g, '')}`
}

/** "from 120 to 200 by June": no word of what is counted. */
const namesEnd = (piece: Piece): boolean =>
  piece.kind === 'word' && ['by', 'until', 'before', 'within'].includes(piece.text)

const endsClause = (piece: Piece): boolean => piece.kind === 'sign' && ',;.()|'.includes(piece.text)

/** Where the words end that go with a number. */
function clauseEnd({ pieces }: MetricParts, { index, numeral }: Found): number {
  let { end } = numeral.span
  for (const piece of pieces.slice(index + 1)) {
    if (endsClause(piece)) break
    end = piece.span.end
  }
  return end
}

/** The words before all that is said of numbers; where there are none, those behind the target. */
function whatIn(text: string, parts: MetricParts, to: Found): string {
  const found = [parts.from, to, parts.now].filter((one) => one !== undefined)
  const before = text.slice(0, Math.min(...found.map(({ lead }) => lead)))
  const named = before.replace(/[\s,;:(–—-]{1,20}$/, '').trim()
  if (named !== '') return named
  const behind = parts.pieces.slice(to.index + 1)
  const leads = found.map(({ lead }) => lead).filter((lead) => lead > to.numeral.span.start)
  const stop = behind.findIndex((piece) => endsClause(piece) || namesEnd(piece) || leads.includes(piece.span.start))
  const own = stop < 0 ? behind : behind.slice(0, stop)
  // "40 of 40 projects", "80% of customers"
  const isOfAll = parts.numbers.some(({ role, index }) => role === 'whole' && index === to.index + 2)
  const skipped = isOfAll ? 2 : own[0]?.kind === 'word' && own[0].text === 'of' ? 1 : 0
  const [first, last] = [own[skipped], own.at(-1)]
  return first === undefined || last === undefined ? '' : text.slice(first.span.start, last.span.end)
}

/** The number that is meant, with the signs that the others beside it use. */
function valueIn({ numbers, language }: MetricParts, { numeral }: Found): number | undefined {
  const sign = signOf(numeral, numbers, language)
  return sign === undefined ? undefined : numberOf(numeral, sign)
}

/** Which sign of a number stands before its fraction; undefined where nothing tells. */
function signOf(numeral: Numeral, numbers: readonly Found[], language: MetricLanguage): DecimalSign | undefined {
  const own = decimalSignOf(numeral.written)
  if (own === 'none') return undefined
  if (own === 'any') return '.'
  if (own !== 'either') return own
  const shown = new Set(numbers.map((other) => decimalSignOf(other.numeral.written)))
  if (shown.has('.') || shown.has(',')) return shown.has('.') && shown.has(',') ? undefined : shown.has('.') ? '.' : ','
  return commonSign[language][numeral.written.includes(',') ? ',' : '.']
}

/**
 * What stands before the fraction where one sign is followed by three digits: "9,000" and, in German, "9.000" are
 * thousands. Spanish is written both ways, depending on the country, and an English "1.250" may be anything.
 */
const commonSign: Readonly<Record<MetricLanguage, Readonly<Record<DecimalSign, DecimalSign | undefined>>>> = {
  en: { ',': '.', '.': undefined },
  es: { ',': undefined, '.': ',' },
  de: { ',': ',', '.': ',' },
}
