import { addDays, addMonths, dayPeriod, daysBetween, monthAround, quarterAround, weekAround } from './calendar.ts'
import { type DateContext, type DateReading, endOf, known, type Reading, startOf } from './date-reading.ts'
import type { DateSyntax } from './date-syntax.ts'
import { dateSyntaxes } from './date-syntaxes.ts'
import { few, isWhole, wordEnd, wordStart } from './date-words.ts'
import type { Period } from './period.ts'
import { relativeSyntaxes } from './relative-syntaxes.ts'

/*
 * From a text to the dates in it with their prepositions: "by the end of" + "Q3". chrono-node was measured for the part
 * of this that is plain English and left out: it takes "may 5 people", "at 5 teams", "1/2" and "sat down" for dates,
 * passes over 30 February, mid-May and Q3, tells no precision, needs the host's clock and zone, and adds 47 kB and some
 * 80 ms of loading.
 */

/** Dates found in a text, with what stands before them. */
export interface DatePhrase {
  /** Offsets of the whole phrase, its preposition included. */
  readonly start: number
  readonly end: number
  /** Where the date itself starts, after preposition, article and "end of". */
  readonly core: number
  readonly stands: DateSyntax['stands']
  /** Counts from today or from the start of the plan. */
  readonly relative: boolean
  /** The preposition in small letters, single-spaced; '' where there is none. */
  readonly lead: string
  /** True after "the end of", "early" and the like. */
  readonly part: boolean
  /** The date as the preposition bounds it: "before March" is the last day of February. */
  readonly reading: Reading
  /** The date itself: March. */
  readonly named: Reading
}

interface Found {
  readonly start: number
  readonly end: number
  readonly stands: DateSyntax['stands']
  readonly relative: boolean
  readonly reading: Reading
  /** Reads the same words in another context. */
  readonly again: (context: DateContext) => Reading | undefined
}

/** Tried only where a word that can start a date stands, so each must match right there. */
const rows = dateSyntaxes.map((syntax) => ({
  ...syntax,
  regex: new RegExp(`(?:${syntax.pattern})${wordEnd}`, 'iy'),
  relative: relativeSyntaxes.includes(syntax),
}))

/** All rows in one, which passes over most starts at once: what can start a date hardly ever does. */
const anyRow = new RegExp(`(?:${dateSyntaxes.map(({ pattern }) => withoutGroups(pattern)).join('|')})`, 'iy')

/** Each name may be given only once: what one refers back to is a sign between figures. */
function withoutGroups(pattern: string): string {
  return pattern.replace(/\(\?<\w+>/g, '(?:').replace(/\\k<\w+>/g, '[-./]')
}

/** Where a date can start; a new row that starts with another word needs it here, as its example in the tests tells. */
const starts =
  /(?<!\w)(?:[\d'’+]|(?:the|this|next|current|coming|following|upcoming|our|my|an?|couple|last|final|latter|back|in|within|over|during|for|through|throughout|across|by|before|until|till|due)(?!\w)|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|[qhm]\d|fy|cy|cw|kw|eo|cob|fiscal|financial|calendar|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|thir|fift|twenty|forty|fifty|sixty|ninety|hundred|first|second|third|fourth|sixth|seventh|eighth|ninth|today|tonight|tomorrow|day|week|month|quarter|half|year|decade|mid|end|spring|summer|autumn|fall|winter|sprint|iteration|cycle|semester|trimester|term|school|academic|season)/gi

/** Passes over a text that no row can match, for most titles name no time. */
export const mayNameTime =
  /\d|(?<!\w)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|today|tonight|tomorrow|day|week|fortnight|month|quarter|half|year|decade|sprint|iteration|cycle|semester|trimester|term|season|eo[dwmqy]|cob|spring|summer|autumn|fall|winter|workday|mid-?year)/i

/** The longest of the rows that match at an offset; of equals, the first. */
function at(text: string, start: number, context: DateContext): Found | undefined {
  let best: Found | undefined
  for (const { regex, read, stands, relative } of rows) {
    regex.lastIndex = start
    const match = regex.exec(text)
    if (match === null || start + match[0].length <= (best?.end ?? 0)) continue
    if (!isWhole(text, start, start + match[0].length)) continue
    const groups = match.groups ?? {}
    const reading = read(groups, context)
    if (reading === undefined) continue
    best = { start, end: start + match[0].length, stands, relative, reading, again: (other) => read(groups, other) }
  }
  return best
}

/** From the left, the longest matches that do not overlap. */
function find(text: string, context: DateContext): readonly Found[] {
  const found: Found[] = []
  for (const { index } of text.matchAll(starts)) {
    if (index < (found.at(-1)?.end ?? 0)) continue
    anyRow.lastIndex = index
    if (!anyRow.test(text)) continue
    const best = at(text, index, context)
    if (best !== undefined) found.push(best)
  }
  return found
}

const joint = /^(?:\s{0,2}[-–—/&]\s{0,2}|\s{1,3}(?:to|till|until|through|thru|and|or)\s{1,3}(?:the\s{1,3})?)$/i

const firstDay = (reading: DateReading): string | undefined =>
  reading.kind === 'known' ? reading.period.first : undefined

/**
 * Two dates as one range. Where one of them leaves its year out, the other gives it: "November to February" ends in the
 * first February after that November, "March–May 2027" starts in the last March before that May.
 */
function range(first: Found, second: Found, context: DateContext): Reading {
  const [start, end] = [startOf(first.reading), endOf(second.reading)]
  const [from, to] = [firstDay(start), firstDay(end)]
  if (from === undefined || to === undefined) return { kind: 'range', start, end }
  const muchLater = addMonths(from, 60)
  const afterFirst = endOf(second.again({ ...context, today: from, origin: from }) ?? end)
  const floating = endOf(second.again({ ...context, today: muchLater, origin: muchLater }) ?? end)
  if (firstDay(floating) !== to) return { kind: 'range', start, end: afterFirst }
  const beforeSecond = first.again({ ...context, origin: addDays(to, -364) })
  return { kind: 'range', start: beforeSecond === undefined ? start : startOf(beforeSecond), end }
}

const joins = ({ stands }: Found): boolean => stands === 'alone' || stands === 'led'

/** Puts two dates with "to" or a dash between them together. */
function join(text: string, found: readonly Found[], context: DateContext): readonly Found[] {
  const joined: Found[] = []
  for (const next of found) {
    const last = joined.at(-1)
    if (last === undefined || !joins(last) || !joins(next) || next.start - last.end > 12) {
      joined.push(next)
      continue
    }
    const between = text.slice(last.end, next.start)
    if (/^,?\s{1,2}(?:on\s)?$/i.test(between) && /^(?:EOD|COB|end of day)$/i.test(text.slice(last.start, last.end))) {
      joined[joined.length - 1] = { ...next, start: last.start }
    } else if (joint.test(between)) {
      const stands = last.stands === 'alone' || next.stands === 'alone' ? 'alone' : 'led'
      joined[joined.length - 1] = {
        ...next,
        start: last.start,
        stands,
        relative: last.relative || next.relative,
        reading: range(last, next, context),
      }
    } else joined.push(next)
  }
  return joined
}

const partBefore = new RegExp(
  `${wordStart}(?:(?:the${few})?(?<week>week)${few}(?:of|commencing|beginning|starting|ending)${few}|(?:the${few})?(?:very${few})?(?<part>end|close|start|beginning|middle|(?:first|second|third|fourth|last)${few}(?:week|half|third))[- ] {0,3}(?:of[- ] {0,3})?|(?<third>early|mid|late)(?:[- ]to[- ](?:mid|late))?(?:[- ] {0,3}|${few}in${few}))(?:(?:the|this|my|our|your|their)${few})?$`,
  'i',
)

/** Early, middle or late in a period (0, 1, 2): a quarter of a year, a month of a quarter, ten days of a month. */
function third(period: Period, which: number, { fiscalYearStart }: DateContext): Period {
  const days = daysBetween(period.first, period.last) + 1
  if (period.precision === 'year') {
    return quarterAround(
      addDays(period.first, [10, 100, 300][which] ?? 0),
      fiscalYearStart > 1 && period.first.slice(5, 7) !== '01' ? fiscalYearStart : 1,
    )
  }
  if (period.precision === 'quarter') return monthAround(addMonths(period.first, which))
  const cut = (n: number): number => Math.floor((days * n) / 3)
  return { first: addDays(period.first, cut(which)), last: addDays(period.first, cut(which + 1) - 1), precision: 'day' }
}

const ordinals = ['first', 'second', 'third', 'fourth']

function partOf(period: Period, part: string, context: DateContext): Period {
  const name = part.toLowerCase()
  const days = daysBetween(period.first, period.last) + 1
  if (name === 'week') return weekAround(period.first, context.weekStart)
  if (name === 'start' || name === 'beginning') return dayPeriod(period.first)
  if (name === 'early' || name === 'mid' || name === 'middle' || name === 'late') {
    return third(period, name === 'early' ? 0 : name === 'late' ? 2 : 1, context)
  }
  const [which = '', what = ''] = name.split(/\s+/)
  const share = { week: 7, half: Math.round(days / 2), third: Math.round(days / 3) }[what]
  if (share === undefined || share >= days) return period
  if (which === 'last' || (which === 'second' && what === 'half')) {
    return { first: addDays(period.last, 1 - share), last: period.last, precision: 'day' }
  }
  const first = addDays(period.first, share * ordinals.indexOf(which))
  return { first, last: addDays(first, share - 1), precision: 'day' }
}

const leads =
  'between now and|from now (?:to|until|till)|on or before|(?:by )?this time|later|sometime|no later than|not later than|no earlier than|not before|prior to|ahead of|in time for|compared (?:to|with)|relative to|due (?:on|by|in)|due date|due|deadline(?: is| of)?|starting (?:from|in|on|with)|starting|beginning (?:in|on)|effective|as of|as from|up to|not after|by|before|until|til|till|in|on|within|during|over|throughout|through|thru|across|for|from|since|after|following|per|every|each|of|at|last|past|previous|earlier|vs|versus|than|against|to|and|between|come|this|next'

const leadBefore = new RegExp(
  `${wordStart}(?<lead>${leads.replaceAll(' ', few)})[:]?${few}(?:(?:about|around|roughly|approximately|latest)${few})?(?:the${few}|our${few})?(?:(?:\\d{1,2}(?::\\d\\d)? ?(?:[ap]\\.?m\\.?)?|noon|midnight|midday),?${few}(?:on${few})?)?$`,
  'i',
)

const eve = (reading: DateReading): DateReading =>
  reading.kind === 'known' ? known(dayPeriod(addDays(reading.period.first, -1))) : reading

/** How far back a preposition with its articles can reach. */
const REACH = 48

/**
 * The dates of a text in their order, prepositions read, nothing judged. Linear in the text's length; never throws.
 *
 * `text` has plain blanks only: `blanks` makes them.
 */
export function datePhrases(text: string, context: DateContext): readonly DatePhrase[] {
  if (!mayNameTime.test(text)) return []
  const phrases: DatePhrase[] = []
  for (const found of join(text, find(text, context), context)) {
    const floor = Math.max(phrases.at(-1)?.end ?? 0, found.start - REACH)
    const phrase = extend(text, floor, found, context)
    if (phrase !== undefined) phrases.push(phrase)
  }
  return phrases
}

function extend(text: string, floor: number, found: Found, context: DateContext): DatePhrase | undefined {
  const { end, stands, relative, start: core } = found
  if (stands === 'whole')
    return {
      start: core,
      end,
      core,
      stands,
      relative,
      lead: 'by',
      part: false,
      reading: found.reading,
      named: found.reading,
    }
  let { start, reading } = found
  const isDay = reading.kind === 'known' && reading.period.first === reading.period.last
  const part = partBefore.exec(text.slice(floor, start))
  const { week, part: share, third: late } = part?.groups ?? {}
  const name = isDay ? week : (share ?? late)
  const isEnd = /^(?:end|close)$/i.test(name ?? '')
  if (part !== null && name !== undefined) {
    start = floor + part.index
    if (reading.kind === 'known') reading = known(partOf(reading.period, name, context))
  }
  if (stands === 'part' && !isEnd) return undefined
  const before = leadBefore.exec(text.slice(floor, start))
  const lead = before?.groups?.lead?.toLowerCase().replace(/\s+/g, ' ') ?? ''
  if (before !== null) start = floor + before.index
  // "Before March" is the last day of February; "before the end of March" is still the end of March.
  const isEve = /^(?:before|prior to|ahead of)$/.test(lead) && !isEnd
  const named = reading
  if (isEve && reading.kind !== 'range') reading = eve(reading)
  // "End 2026 contracts", "close half of the tickets": a verb, where neither a preposition nor "of" says otherwise.
  const isAll = start === 0 && end === text.length
  if (isEnd && lead === '' && !isAll && !/^the\s|\sof[\s-]|-/i.test(part?.[0] ?? '')) return undefined
  return { start, end, core, stands, relative, lead, part: name !== undefined, reading, named }
}
