import { isSaidAt, isSaidNow, isWhole, languageOf, leadOf, type MetricLanguage, type Role } from './metric-words.ts'
import { type Numeral, type Piece, piecesOf } from './numerals.ts'

/** A number of a metric, with what the words around it make of it. */
export interface Found {
  readonly numeral: Numeral
  /** Its place among the pieces. */
  readonly index: number
  /** `aside`: no amount that could be a target. Undefined: nothing is said of it. */
  readonly role: Role | 'whole' | 'aside' | undefined
  /** Where the words begin that say so, or else the number. */
  readonly lead: number
}

/** The numbers of a metric, and which of them it goes from, to which, and where it stands. */
export interface MetricParts {
  readonly from: Found | undefined
  readonly to: Found | undefined
  readonly now: Found | undefined
  readonly numbers: readonly Found[]
  readonly language: MetricLanguage
  readonly pieces: readonly Piece[]
}

/** A metric is a line; what stands behind so many characters is none of it. */
const longest = 2000

export function metricParts(text: string): MetricParts {
  const pieces = piecesOf(text.slice(0, longest))
  const language = languageOf(pieces)
  const numbers = pieces.flatMap((piece, index) =>
    piece.kind === 'number' ? [foundAt(text, pieces, index, piece.numeral, language)] : [],
  )
  const steps = numbers.filter(({ role }) => role !== 'whole' && role !== 'now')
  const [from, end] = wayIn(steps)
  const now =
    numbers.find(({ role }) => role === 'now') ??
    steps.find(({ role, index }) => role === undefined && end && index > end.index && isSaidAt(pieces, index))
  // "now 12 of 40" names its target itself.
  const to = end ?? numbers.find(({ role, index }) => role === 'whole' && now && index === now.index + 2)
  return { from, to, now, numbers, language, pieces }
}

function foundAt(
  text: string,
  pieces: readonly Piece[],
  index: number,
  numeral: Numeral,
  language: MetricLanguage,
): Found {
  const { start } = numeral.span
  if (isWhole(pieces, index)) return { numeral, index, role: 'whole', lead: start }
  const said = leadOf(pieces, index, language)
  if (said !== undefined) return { numeral, index, role: said.role, lead: said.at }
  if (isSaidNow(pieces, index)) return { numeral, index, role: 'now', lead: start }
  return { numeral, index, role: isAside(text, numeral) ? 'aside' : undefined, lead: start }
}

/** "a 90-day window", "by June 2027". */
function isAside(text: string, { span, written, digits }: Numeral): boolean {
  if (/^[-‐]\p{L}/u.test(text.slice(span.end, span.end + 2))) return true
  const isPlain = digits.end - digits.start === written.length && span.end === digits.end && span.start === digits.start
  return isPlain && span.start > 0 && /^(?:19|20)\d\d$/.test(written)
}

/** The first start that an end follows, in this order, with an arrow, or turned round; else an end alone. */
function wayIn(steps: readonly Found[]): readonly [from: Found | undefined, to: Found | undefined] {
  const next = (i: number): Role | Found['role'] => steps[i + 1]?.role
  const pair = steps.findIndex(({ role }, i) => role === 'from' && (next(i) === 'to' || next(i) === 'end'))
  if (pair >= 0) return [steps[pair], steps[pair + 1]]
  const arrow = steps.findIndex((_, i) => next(i) === 'arrow')
  if (arrow >= 0) return [steps[arrow], steps[arrow + 1]]
  const turned = steps.findIndex(({ role }, i) => role === 'to' && next(i) === 'from')
  if (turned >= 0) return [steps[turned + 1], steps[turned]]
  const said = steps.find(({ role }) => role === 'to')
  const bare = steps.filter(({ role }) => role === undefined)
  return [undefined, said ?? (bare.length === 1 ? bare[0] : undefined)]
}
