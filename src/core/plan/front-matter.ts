import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, parseDocument } from 'yaml'
import { copyOf } from '../text/copy.ts'
import { message } from '../text/message.ts'
import type { Span } from '../text/span.ts'
import { isDay } from './dates/calendar.ts'
import type { Day } from './dates/period.ts'
import type { FrontMatter, Problem } from './model.ts'
import type { Settings, Severity } from './settings.ts'

const opening = /^---[ \t]*(?:\r\n|\n|\r)/
const closing = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/

interface Reading {
  altitude?: boolean
  title?: string
  start?: Day
  areas?: Settings['areas']
  fiscalYearStart?: number
  owner?: string
  language?: string
  checks?: Record<string, Severity | 'off'>
  reviewed?: Partial<Record<'actions' | 'milestones' | 'goals', Day>>
}

/**
 * Reads the YAML at the start of a plan. Keys that Altitude does not know are left alone; a value that it cannot use is
 * reported where it stands and otherwise ignored. `from` is where the text begins (1 behind a byte order mark).
 */
export function readFrontMatter(text: string, from: number): FrontMatter | undefined {
  const open = opening.exec(text.slice(from, from + 80))
  if (open === null) return undefined
  const start = from + open[0].length
  const close = closing.exec(text.slice(start))
  if (close === null) return undefined
  const yamlEnd = start + close.index
  const span = { start: from, end: start + close.index + close[0].length }
  const problems: Problem[] = []
  const at = (place: readonly number[] | null | undefined): Span =>
    place ? { start: start + (place[0] ?? 0), end: start + (place[1] ?? place[0] ?? 0) } : span
  const document = parseDocument(copyOf(text.slice(start, yamlEnd)), {
    strict: false,
    uniqueKeys: false,
    logLevel: 'silent',
  })
  // Behind the first mistake a parser only guesses.
  const [broken] = document.errors
  if (broken !== undefined) {
    problems.push({
      span: at(broken.pos),
      message: message('The front matter is no valid YAML. Nothing in it counts until it is. Correct what is marked.'),
    })
  }
  const reading: Reading = {}
  const areaPlaces: { name: string; span: Span }[] = []
  // Whether this is a plan at all must not hang on a mistake elsewhere: who asked for silence gets it.
  const asked = broken && declaration.exec(text.slice(start, yamlEnd))?.[1]
  if (asked !== undefined) reading.altitude = booleans.get(asked) ?? false
  if (document.errors.length === 0 && isMap(document.contents)) {
    for (const pair of document.contents.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : ''
      if (!Object.hasOwn(readers, key)) continue
      const value = plain(pair, document)
      // A key that nothing follows is a form to be filled in, not a mistake.
      if (value === null) continue
      const expected = readers[key]?.(value, reading)
      if (expected === undefined) {
        if (key === 'areas')
          for (const name of namesIn(pair)) areaPlaces.push({ name: name.text, span: at(name.range) })
        continue
      }
      const node = pair.value as { range?: readonly number[] | null } | null
      problems.push({
        span: at(node?.range),
        message: message('{0} must be {1}. It is ignored until then. Correct it, or take it away.', key, expected),
      })
    }
  }
  return { span, ...reading, areaPlaces, problems }
}

interface Name {
  readonly text: string
  readonly range: readonly number[] | null | undefined
}

/** The names that a list of areas, or a map of them to their synonyms, holds. */
function namesIn({ value }: Pair): readonly Name[] {
  const nodes: readonly unknown[] = isSeq(value) ? value.items : isMap(value) ? value.items.map(({ key }) => key) : []
  return nodes.flatMap((node) => (isScalar(node) ? [{ text: String(node.value), range: node.range }] : []))
}

/** The pair's value as a plain one; dates stay the text that was written. */
function plain(pair: Pair, document: Document): unknown {
  // Aliases can refer to nothing, to themselves or to far too much: the library says so by throwing.
  try {
    const value = isAlias(pair.value) ? pair.value.resolve(document) : pair.value
    if (isScalar(value)) {
      return typeof value.value === 'number' && value.source ? numberOrText(value.source) : value.value
    }
    return isMap(value) || isSeq(value) ? value.toJS(document) : undefined
  } catch {
    return undefined
  }
}

const numberOrText = (source: string): number | string => (/^\d+$/.test(source) ? Number(source) : source)

/** What YAML 1.1 calls a boolean, and what people put in quotes. */
const booleans = new Map([
  ['true', true],
  ['yes', true],
  ['on', true],
  ['false', false],
  ['no', false],
  ['off', false],
])

/** `altitude: false` on a line of its own, for front matter that is no YAML. */
const declaration = /^altitude:[ \t]{1,20}(true|yes|on|false|no|off)[ \t]*$/m

const isDayText = (value: unknown): value is Day => typeof value === 'string' && isDay(value)

const severities: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off']

/** Each takes its value into the reading, or says in words what it wants instead. */
const readers: Readonly<Record<string, (value: unknown, into: Reading) => string | undefined>> = {
  altitude: (value, into) => {
    const says = typeof value === 'string' ? booleans.get(value.toLowerCase()) : value
    if (typeof says !== 'boolean') return 'true or false'
    into.altitude = says
    return undefined
  },
  title: (value, into) => {
    if (typeof value === 'string' || typeof value === 'number') into.title = String(value)
    return undefined
  },
  start: (value, into) => {
    if (!isDayText(value)) return 'a day as 2026-12-31'
    into.start = value
    return undefined
  },
  areas: (value, into) => {
    const areas = readAreas(value)
    if (areas === undefined) return 'a list of names, or names with their synonyms'
    into.areas = areas
    return undefined
  },
  fiscalYearStart: (value, into) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 12) return 'a month from 1 to 12'
    into.fiscalYearStart = value
    return undefined
  },
  owner: (value, into) => {
    if (typeof value === 'string') into.owner = value
    return undefined
  },
  language: (value, into) => {
    if (typeof value === 'string') into.language = value
    return undefined
  },
  checks: (value, into) => {
    if (!isRecord(value) || Object.values(value).some((severity) => !severities.includes(asSeverity(severity)))) {
      return 'check names, each with error, warning, information, hint or off'
    }
    into.checks = Object.fromEntries(
      Object.entries(value).map(([check, severity]) => [check, asSeverity(severity) as Severity | 'off']),
    )
    return undefined
  },
  reviewed: (value, into) => {
    if (!isRecord(value)) return 'days for actions, milestones and goals'
    const reviewed: Partial<Record<'actions' | 'milestones' | 'goals', Day>> = {}
    for (const level of ['actions', 'milestones', 'goals'] as const) {
      const day = value[level]
      if (day === undefined || day === null) continue
      if (!isDayText(day)) return 'days as 2026-12-31 for actions, milestones and goals'
      reviewed[level] = day
    }
    into.reviewed = reviewed
    return undefined
  },
}

/** YAML 1.1 reads `off` as false, and people write it without quotes. */
const asSeverity = (value: unknown): unknown => (value === false ? 'off' : value)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readAreas(value: unknown): Settings['areas'] | undefined {
  if (Array.isArray(value)) {
    return value.every((name) => typeof name === 'string')
      ? Object.fromEntries(value.map((name) => [name, []]))
      : undefined
  }
  if (!isRecord(value)) return undefined
  const areas: Record<string, readonly string[]> = {}
  for (const [name, synonyms] of Object.entries(value)) {
    const list = synonyms === null ? [] : typeof synonyms === 'string' ? [synonyms] : synonyms
    if (!Array.isArray(list) || !list.every((word) => typeof word === 'string')) return undefined
    areas[name] = list
  }
  return areas
}
