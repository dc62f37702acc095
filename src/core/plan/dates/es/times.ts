import type { Span } from '../../../text/span.ts'
import type { DateContext, DateReading } from '../dates.ts'
import { readDate } from '../dates.ts'
import { findTimes as findEnglishTimes, type TimePhrase } from '../times.ts'
import { withoutAccents } from './accents.ts'
import { type TimeRow, timeRows } from './time-rows.ts'
import { cadences, durations, mayNameTime, placeholderTimes, vagueTimes } from './time-words.ts'

const rows = timeRows.map((row) => ({
  ...row,
  regex: new RegExp(`(?<![\\w/.-])(?:${row.pattern})(?![\\w/]|[.-]\\w)`, 'gi'),
}))

/** What stands before a date, the longest first, and what it makes of it. "Plan de 2027" names a thing. */
const leads: readonly (readonly [role: 'end' | 'start' | 'cadence' | 'none', words: string])[] = [
  ['start', 'a partir del?|desde|despues del?|tras|a contar del?|empezando en|empezando'],
  ['cadence', 'cada|todos los|todas las|los'],
  [
    'end',
    'antes del?|antes|para|hasta|como muy tarde|como maximo|a mas tardar|no mas tarde del?|durante|a lo largo del?|en el transcurso del?|con fecha limite|con fecha|fecha limite|vence|de aqui a|de aqui al|en|entre|al?|el|la',
  ],
  ['none', 'del?|que|frente al?|respecto al?|por|con|pasado|pasada'],
]
const leadBefore = new RegExp(
  `(?<!\\w)(?:${leads.map(([role, words]) => `(?<${role}>${words})`).join('|')}):? {1,3}(?:(?:el|la|los|las|dia) {1,3}){0,2}$`,
  'i',
)

/** Before a year alone, only these: "a 2030 clientes" counts. */
const beforeYear = /^(?:antes|para|hasta|durante|a lo largo|de aqui|en)/i

/** "A finales de", "antes de que acabe": which part of the period that follows. */
const partBefore =
  /(?<!\w)(?:a {1,3}|el {1,3})?(?:(?<end>fin|final|finales|cierre)|(?<mid>mediados)|(?<early>principios|comienzos|inicios)|(?<over>(?:que {1,3}(?:acabe|termine|finalice|concluya)|acabar|terminar|finalizar))) {1,3}(?:(?:del?|el|la) {1,3}){0,2}(?:ano {1,3}(?=$))?$/i

/** A thing with a period in its name: "plan 2027", "informe T3". */
const namesThing =
  /(?<!\w)(?:informe|plan|presupuesto|estrategia|campana|edicion|catalogo|agenda|ruta|temporada|calendario|memoria|resultados|version|feria|congreso|conferencia|objetivos|fase|cumbre|taller|reunion|novela|documento)s? {1,3}$/i

/** Events with their month: "antes de la junta de junio". */
const eventBefore =
  /(?<!\w)(?:antes de|para|hasta|en) {1,3}(?:el |la )?(?:junta|reunion|feria|asamblea|congreso|cumbre|conferencia|convencion|festival)(?: general| anual| directiva| del consejo)? {1,3}del? {1,3}$/i

/** Days that are counted from each time something happens, or that are a bound, are a promise of speed. */
const fromEachTime = /^ (?:desde|tras|despues|a partir)(?!\w)/i
const bounded = /^en (?:menos|un maximo) de/i

/** How far back a preposition with its articles can reach. */
const REACH = 60

interface Found {
  readonly start: number
  readonly end: number
  readonly row: TimeRow
  readonly groups: Readonly<Record<string, string | undefined>>
}

/** From the left, the longest matches that do not overlap. */
function find(text: string): readonly Found[] {
  const all = rows.flatMap(({ regex, ...row }) =>
    [...text.matchAll(regex)].map(
      (match): Found => ({
        start: match.index,
        end: match.index + match[0].length,
        row,
        groups: match.groups ?? {},
      }),
    ),
  )
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Found[] = []
  for (const found of all) if (found.start >= (kept.at(-1)?.end ?? 0)) kept.push(found)
  return kept
}

const unknown: DateReading = { kind: 'unknown' }

function read(says: string | undefined, context: DateContext): DateReading {
  return (says === undefined ? undefined : readDate(says.trim(), context)) ?? unknown
}

const relativeEnds = /^(?:this|next|within|the|today|tomorrow|month|week|year|day|\w+day\b)/i

interface Dated {
  readonly phrase: TimePhrase
  readonly bare: boolean
}

function dated(text: string, found: Found, floor: number, context: DateContext): Dated | undefined {
  const { row, groups, end } = found
  const says = row.says(groups)
  let start = found.start
  if (row.stands === 'whole') {
    const isSpeed = fromEachTime.test(text.slice(end, end + 20)) || bounded.test(text.slice(start, end))
    const role = isSpeed && /day/.test(says ?? '') ? 'duration' : 'end'
    const at = { start, end }
    if (role === 'duration') return { phrase: { span: at, role }, bare: false }
    return { phrase: { span: at, role, end: read(says, context), form: 'relative' }, bare: false }
  }
  const from = Math.max(floor, start - REACH)
  const part = partBefore.exec(text.slice(from, start))
  if (part !== null) start = from + part.index
  if (row.stands === 'part' && part?.groups?.end === undefined && part?.groups?.over === undefined) return undefined
  const event = eventBefore.exec(text.slice(from, start))
  if (event !== null) {
    const span = { start: from + event.index, end }
    return { phrase: { span, role: 'end', form: 'named', end: read(says, context) }, bare: false }
  }
  const lead = leadBefore.exec(text.slice(from, start))
  const role = leads.find(([name]) => lead?.groups?.[name] !== undefined)?.[0]
  const words = lead?.groups?.[role ?? ''] ?? ''
  if (role === 'none' && row.starts === undefined) return undefined
  if (role === 'cadence') return undefined
  if (role === undefined && row.stands !== 'alone' && part === null) return undefined
  if (role === undefined && namesThing.test(text.slice(Math.max(0, start - 20), start))) return undefined
  if (says !== undefined && /^\d{4}$/.test(says) && part === null && !beforeYear.test(words) && role !== 'start')
    return undefined
  const bare = role === undefined && part === null
  if (lead !== null) start = from + lead.index
  const span = { start, end }
  if (role === 'start' && row.starts === undefined) {
    return { phrase: { span, role: 'start', start: read(says, context) }, bare: false }
  }
  const within = part === null ? '' : partOf(part)
  const before = /^antes/i.test(words) && row.isDay !== true && !within.startsWith('end') ? 'before ' : ''
  const reading = read(says === undefined ? undefined : before + within + says, context)
  const form = says !== undefined && relativeEnds.test(says) ? 'relative' : 'absolute'
  if (row.starts === undefined) return { phrase: { span, role: 'end', form, end: reading }, bare }
  return { phrase: { span, role: 'range', form, end: reading, start: read(row.starts(groups), context) }, bare }
}

const partOf = ({ groups }: RegExpExecArray): string =>
  groups?.mid !== undefined ? 'mid ' : groups?.early !== undefined ? 'early ' : 'end of '

const spansOf = (text: string, regex: RegExp): readonly Span[] =>
  [...text.matchAll(regex)].map((match) => ({ start: match.index, end: match.index + match[0].length }))

/** Every phrase about time in a Spanish title, and dates as the whole world writes them, without overlaps. */
export function findTimes(title: string, context: DateContext): readonly TimePhrase[] {
  const text = withoutAccents(title.replace(/[\t-\r\u00a0\u2000-\u200a\u202f\u3000]/g, ' '))
  if (!mayNameTime.test(text)) return []
  const dates: Dated[] = []
  for (const found of find(text)) {
    const one = dated(text, found, dates.at(-1)?.phrase.span.end ?? 0, context)
    if (one !== undefined) dates.push(one)
  }
  const isEnd = ({ phrase: { role } }: Dated): boolean => role === 'end' || role === 'range'
  const isLed = dates.some((one) => isEnd(one) && !one.bare)
  const own = dates.filter(({ bare }) => !(bare && isLed)).map(({ phrase }) => phrase)
  const others = [
    ...spansOf(text, placeholderTimes).map((span): TimePhrase => ({ span, role: 'vague' })),
    ...spansOf(text, cadences).map((span): TimePhrase => ({ span, role: 'cadence' })),
    ...spansOf(text, vagueTimes).map((span): TimePhrase => ({ span, role: 'vague' })),
    ...spansOf(text, durations).map((span): TimePhrase => ({ span, role: 'duration' })),
  ]
  const english = findEnglishTimes(title, context).filter(({ role }) => role === 'end' || role === 'range')
  // In this order where they start at the same place; a Spanish phrase holds an English one that starts inside.
  const all = [...own, ...others, ...english].map((phrase, rank) => ({ phrase, rank }))
  all.sort((a, b) => a.phrase.span.start - b.phrase.span.start || a.rank - b.rank)
  const kept: TimePhrase[] = []
  for (const { phrase } of all) if (phrase.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(phrase)
  return kept
}

/** A date as Spanish writes it, in a field that holds nothing else: "30 de junio de 2026", "a finales de marzo". */
export function readDateValue(text: string, context: DateContext): DateReading | undefined {
  // A period alone, such as "marzo", is a date where nothing else can stand.
  for (const value of [text, `en ${text}`]) {
    const [time, ...more] = findTimes(value.slice(0, 80), context)
    if (time?.end !== undefined && more.length === 0 && time.span.end >= value.trimEnd().length) return time.end
  }
  return undefined
}
