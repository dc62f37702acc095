import { type Span, span } from '../text/span.ts'

/** A number as it stands in a text. */
export interface Numeral {
  /** With its currency or percent sign. */
  readonly span: Span
  /** The number alone, with what multiplies it ("1.2k"). */
  readonly digits: Span
  /** The digits and the signs between them; with a minus in front where there is one. */
  readonly written: string
  readonly times: number
}

/** A piece of a text of which numbers are to be told: a number, a word in small letters, or any other sign. */
export type Piece =
  | { readonly kind: 'number'; readonly span: Span; readonly numeral: Numeral }
  | { readonly kind: 'word' | 'sign'; readonly span: Span; readonly text: string }

/** What stands between the whole part and the rest of it. */
export type DecimalSign = '.' | ','

/** A day or a quarter, then a word that may end in digits ("Q3", "v2.0"), then a number, then an arrow. */
const pieces =
  /(?<day>\d{4}-(?:\d{1,2}(?:-\d{1,2})?|[QH]\d)(?!\d)|\d{1,2}([./])\d{1,2}\2\d{2,4}(?!\d))|(?<word>\p{L}[\p{L}\p{M}\p{N}]{0,60}(?:[._]\d[\p{L}\p{N}]{0,20}){0,4})|(?<number>\d{1,3}(?:[ {2}\u202f'’]\d{3}){1,5}(?!\d)(?:[.,]\d{1,15})?|\d+(?:[.,]\d+){0,6})|(?<arrow>[-=–—]{1,2}>)|[^\s\p{L}\p{N}]/giu

/** What a word right behind a number multiplies it with. One letter has to touch it: "5 m" is a way, "5 M" an amount. */
const multipliers: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  tsd: 1e3,
  tausend: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  millionen: 1e6,
  millón: 1e6,
  millones: 1e6,
  bn: 1e9,
  mrd: 1e9,
  billion: 1e9,
}

/** What belongs to a number before it: "−5", "US$ 5", "-€5". A line after a digit or a letter is a range or a hyphen. */
const prefix =
  /(?:(?<![\p{L}\p{N}.,)])(?<minus>[-−])(?=\S|$))?(?:(?<!\p{L})(?:\p{Lu}{0,2}\p{Sc}|(?:EUR|USD|GBP|CHF|CAD|AUD|NZD|MXN|BRL|SEK|NOK|DKK|PLN|JPY|CNY|INR))[ \u00a0]?(?<inner>[-−])?)?$/u

const unitBehind =
  /^[ \u00a0\u202f]?(?:[%‰]|\p{Sc}|(?:EUR|USD|GBP|CHF|CAD|AUD|NZD|MXN|BRL|SEK|NOK|DKK|PLN|JPY|CNY|INR|percent|per cent|prozent|por ciento)(?![\p{L}\p{N}]))/iu

/** Cuts a text up. What has digits and is no amount (days, "Q3", "3rd", "1e5") is a word. Takes linear time. */
export function piecesOf(text: string): readonly Piece[] {
  const found: Piece[] = []
  let end = 0
  let endOfLast = 0
  for (const match of text.matchAll(pieces)) {
    const at = span(match.index, match.index + match[0].length)
    if (at.start < end) continue
    const { number, word, day, arrow } = match.groups ?? {}
    const numeral = number === undefined ? undefined : numeralAt(text, at, endOfLast)
    if (numeral === undefined) {
      const isWord = (word ?? day ?? number) !== undefined
      found.push({
        kind: isWord ? 'word' : 'sign',
        span: at,
        text: arrow === undefined ? match[0].toLowerCase() : '→',
      })
      end = at.end
      continue
    }
    while (found.length > 0 && (found.at(-1)?.span.start ?? 0) >= numeral.span.start) found.pop()
    found.push({ kind: 'number', span: numeral.span, numeral })
    end = numeral.span.end
    endOfLast = end
  }
  return found
}

/** @param from where the number before ends: its signs are its own */
function numeralAt(text: string, at: Span, from: number): Numeral | undefined {
  if (/^(?:(?:st|nd|rd|th)(?![\p{L}\p{N}])|\p{L}{1,3}\p{N})/iu.test(text.slice(at.end, at.end + 5))) return undefined
  const before = prefix.exec(text.slice(Math.max(0, at.start - 12), at.start))
  const own = before === null || at.start - before[0].length < from ? 0 : before[0].length
  const { minus, inner } = (own > 0 && before?.groups) || {}
  const { length, times } = multiplierBehind(text, at.end)
  const digits = span(at.start - (minus === undefined ? (inner?.length ?? 0) : own), at.end + length)
  const unit = unitBehind.exec(text.slice(digits.end, digits.end + 14))?.[0].length ?? 0
  return {
    span: span(at.start - own, digits.end + unit),
    digits,
    written: (minus ?? inner) === undefined ? text.slice(at.start, at.end) : `-${text.slice(at.start, at.end)}`,
    times,
  }
}

function multiplierBehind(text: string, at: number): { readonly length: number; readonly times: number } {
  const match = /^([ {2}]?)(\p{L}{1,9})(?![\p{L}\p{N}])\.?/u.exec(text.slice(at, at + 12))
  const [whole = '', blank = '', word = ''] = match ?? []
  const known = word.toLowerCase()
  const isLetter = known.length === 1 && blank !== '' && word !== 'M'
  const times = isLetter || !Object.hasOwn(multipliers, known) ? undefined : multipliers[known]
  // Only what is cut short has a full stop of its own.
  const isShort = ['tsd', 'mio', 'mrd', 'mn', 'bn'].includes(known)
  return times === undefined
    ? { length: 0, times: 1 }
    : { length: isShort ? whole.length : blank.length + word.length, times }
}

/** How a number shows by itself which of its signs stands before a fraction; `none` where it is no number at all. */
export function decimalSignOf(written: string): DecimalSign | 'either' | 'any' | 'none' {
  const plain = written.replace(/^-/, '')
  const signs = plain.replace(/[^.,]/g, '')
  const last = signs.at(-1) as DecimalSign | undefined
  if (last === undefined) return 'any'
  const isGrouped = /[^\d.,]/.test(plain)
  const parts = plain.split(/[.,]/)
  const groups = (count: number): boolean =>
    parts.slice(1, count).every((part) => part.length === 3) && (parts[0] ?? '').length <= 3
  if (signs.length === 1) {
    const [whole = '', rest = ''] = parts
    const mayBeGroup = !isGrouped && rest.length === 3 && whole.length <= 3 && !whole.startsWith('0')
    return mayBeGroup ? 'either' : last
  }
  const other: DecimalSign = last === '.' ? ',' : '.'
  if (!signs.includes(other)) return groups(parts.length) ? other : 'none'
  return signs.indexOf(last) === signs.length - 1 && groups(parts.length - 1) ? last : 'none'
}

/** The number that digits stand for; undefined where they are none. */
export function numberOf({ written, times }: Numeral, decimal: DecimalSign): number | undefined {
  const other = decimal === '.' ? ',' : '.'
  const value = Number(
    written
      .replaceAll(other, '')
      .replace(/[^\d.,-]/g, '')
      .replace(decimal, '.'),
  )
  return Number.isFinite(value * times) ? value * times : undefined
}
