import { copyOf } from '../text/copy.ts'
import { message } from '../text/message.ts'
import { type Span, shift } from '../text/span.ts'
import { isDay } from './dates/calendar.ts'
import type { Day } from './dates/period.ts'
import type { FrontMatter, Problem } from './model.ts'
import type { ReviewLevel, Settings, Severity } from './settings.ts'
import { readYaml, type Yaml, type YamlNode } from './yaml.ts'

const opening = /^---[ \t]*(?:\r\n|\n|\r)/
const closing = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/

interface Reading {
  altitude?: boolean
  title?: string
  start?: Day
  areas?: Settings['areas']
  fiscalYearStart?: number
  owner?: string
  ownerPlace?: Span
  language?: string
  checks?: Record<string, Severity | 'off'>
  reviewed?: Partial<Record<ReviewLevel, Day>>
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
  const yaml = copyOf(text.slice(start, yamlEnd))
  const read = readYaml(yaml)
  const reading: Reading = {}
  const areaPlaces: { name: string; span: Span }[] = []
  const at = (place: Span): Span => shift(place, start)
  if ('brokenAt' in read) {
    // Behind the first mistake a parser only guesses.
    const place = Math.max(0, Math.min(read.brokenAt, yaml.length - 1))
    problems.push({
      span: at({ start: place, end: Math.min(place + 1, yaml.length) }),
      message: message('The front matter is no valid YAML. Nothing in it counts until it is. Correct what is marked.'),
    })
    // Whether this is a plan at all must not hang on a mistake elsewhere: who asked for silence gets it.
    const asked = declaration.exec(yaml)?.[1]
    if (asked !== undefined) reading.altitude = booleans.get(asked) ?? false
    return { span, ...reading, areaPlaces, problems }
  }
  for (const [key, value] of pairsIn(read.root)) {
    if (!Object.hasOwn(readers, key.text)) continue
    const plain = plainValue(value, read)
    // A key that nothing follows is a form to be filled in, not a mistake.
    if (plain === null) continue
    const expected = readers[key.text]?.(plain, reading)
    if (expected === undefined) {
      if (key.text === 'areas')
        for (const name of namesIn(value)) areaPlaces.push({ name: name.text, span: at(name.span) })
      if (key.text === 'owner' && value.kind === 'scalar') reading.ownerPlace = at(value.span)
      continue
    }
    problems.push({
      key: key.text,
      span: at(value.span),
      message: message('{0} must be {1}. It is ignored until then. Correct it, or take it away.', key.text, expected),
    })
  }
  return { span, ...reading, areaPlaces, problems }
}

/** The entries of a map; none for anything else. */
function pairsIn(node: YamlNode | undefined): readonly (readonly [key: YamlNode, value: YamlNode])[] {
  if (node?.kind !== 'mapping') return []
  const { children } = node
  return children.flatMap((key, i) => {
    const value = children[i + 1]
    return i % 2 === 0 && value !== undefined ? [[key, value] as const] : []
  })
}

/** The names that a list of areas, or a map of them to their synonyms, holds. */
function namesIn(node: YamlNode): readonly YamlNode[] {
  const names = node.kind === 'sequence' ? node.children : pairsIn(node).map(([key]) => key)
  return names.filter(({ kind }) => kind === 'scalar')
}

/** No front matter that is used holds more. */
const mostValues = 1000

/**
 * A value as a plain one; dates, and numbers but for whole ones, stay the text that was written. Undefined where it cannot
 * be used: aliases can refer to nothing, to themselves or to far too much.
 */
function plainValue(node: YamlNode, { anchors }: Yaml): unknown {
  let count = 0
  const within = new Set<YamlNode>()
  const plain = (one: YamlNode | undefined): unknown => {
    count++
    if (one === undefined || count > mostValues || within.has(one)) throw unusable
    if (one.kind === 'scalar') return one.isPlain ? core(one.text) : one.text
    within.add(one)
    const made =
      one.kind === 'alias'
        ? plain(anchors.get(one.text))
        : one.kind === 'sequence'
          ? one.children.map(plain)
          : Object.fromEntries(pairsIn(one).map(([key, value]) => [key.text, plain(value)]))
    within.delete(one)
    return made
  }
  try {
    return plain(node)
  } catch {
    return undefined
  }
}

const unusable = new Error()

/** What text without quotes means in YAML's core schema, as far as a plan has a use for it. */
function core(text: string): unknown {
  if (/^(?:~|null|Null|NULL)?$/.test(text)) return null
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(text)) return text.toLowerCase() === 'true'
  return /^\d+$/.test(text) ? Number(text) : text
}

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
    const reviewed: Partial<Record<ReviewLevel, Day>> = {}
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
