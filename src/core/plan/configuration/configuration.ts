import { closest } from '../../text/closest.ts'
import { type Message, message } from '../../text/message.ts'
import type { Span } from '../../text/span.ts'
import { readCadence } from '../cadence.ts'
import type { Problem } from '../model.ts'
import {
  cadenceLevels,
  fieldStyles,
  oneOf,
  readLinkDepth,
  readMonth,
  readText,
  readWeekStart,
  severities,
  weekDays,
} from '../setting-values.ts'
import { type Cadences, defaultAreas, type Settings, type Severity } from '../settings.ts'
import { globProblem } from './globs.ts'
import { type JsonMember, type JsonValue, readJson } from './json.ts'

/** The name of the file in which a project sets up its plans, for the editor and the command line alike. */
export const configurationName = '.altituderc.json'

/** What such a file says. What it does not say, or says wrongly, is undefined. */
export interface Configuration {
  readonly settings: Partial<Omit<Settings, 'checks' | 'cadences'>>
  readonly checks: Settings['checks']
  readonly cadences: Partial<Cadences>
  /** Which files are plans, as globs that count from the folder of this file. */
  readonly files: readonly string[] | undefined
  /** Where the text is no JSON. */
  readonly broken: readonly Problem[]
  /** What is JSON, but says nothing that can be used. */
  readonly problems: readonly Problem[]
}

/** Settings with those of the project's file over them. */
export const withConfiguration = (
  settings: Settings,
  { settings: own, checks, cadences }: Configuration,
): Settings => ({
  ...settings,
  ...own,
  checks: { ...settings.checks, ...checks },
  cadences: { ...settings.cadences, ...cadences },
})

interface Reading {
  readonly settings: { -readonly [Key in keyof Configuration['settings']]: Configuration['settings'][Key] }
  readonly checks: Record<string, Severity | 'off'>
  readonly cadences: { -readonly [Key in keyof Cadences]?: Cadences[Key] }
  files: readonly string[] | undefined
  readonly checkIds: readonly string[]
  readonly tell: (span: Span, what: Message) => void
}

/**
 * Reads the text of such a file. Every value that can be used counts, whatever stands beside it; the others are told of
 * where they stand.
 *
 * @param checkIds the checks that there are
 */
export function readConfiguration(text: string, checkIds: readonly string[]): Configuration {
  const { root, problems: broken } = readJson(text)
  const problems: Problem[] = []
  const tell = (span: Span, what: Message): void => {
    problems.push({ span, message: what })
  }
  const reading: Reading = { settings: {}, checks: {}, cadences: {}, files: undefined, checkIds, tell }
  if (root !== undefined && !isObject(root)) tell(root.span, message('The file must hold “{ … }” with settings in it.'))
  for (const member of root?.members ?? []) {
    if (member.key === '$schema') continue
    const read = Object.hasOwn(readers, member.key) ? readers[member.key] : undefined
    if (read === undefined) unknown(member, configurationKeys, reading)
    else read(member, reading)
  }
  const { settings, checks, cadences, files } = reading
  return { settings, checks, cadences, files, broken, problems }
}

function unknown({ key, keySpan }: JsonMember, known: readonly string[], { tell }: Reading): void {
  const meant = closest(key.replace(/^altitude\./, ''), known)
  tell(
    keySpan,
    meant === undefined
      ? message(
          'There is no “{0}” here, so it does nothing. Take it away, or write one of: {1}.',
          key,
          known.join(', '),
        )
      : message('There is no “{0}” here, so it does nothing. Did you mean “{1}”?', key, meant),
  )
}

type Read = (member: JsonMember, reading: Reading) => void

const isObject = ({ plain }: JsonValue): boolean => typeof plain === 'object' && plain !== null && !Array.isArray(plain)

/** One value, of the kind that the message asks for. */
const single =
  <Value>(
    of: (plain: unknown) => Value | undefined,
    put: (reading: Reading, value: Value) => void,
    wanted: Message,
  ): Read =>
  ({ value }, reading) => {
    const read = of(value.plain)
    if (read === undefined) reading.tell(value.span, wanted)
    else put(reading, read)
  }

/** An object, member by member. */
const each =
  (readOne: Read, wanted: Message): Read =>
  ({ value }, reading) => {
    if (!isObject(value)) reading.tell(value.span, wanted)
    for (const member of value.members) readOne(member, reading)
  }

const readSeverity: Read = (member, reading) => {
  const { key, value } = member
  if (!reading.checkIds.includes(key)) {
    unknownCheck(member, reading)
    return
  }
  const severity = oneOf(severities, value.plain)
  if (severity === undefined) {
    reading.tell(value.span, message('How loud a check is must be one of: {0}.', severities.join(', ')))
  } else reading.checks[key] = severity
}

function unknownCheck({ key, keySpan }: JsonMember, { checkIds, tell }: Reading): void {
  const meant = closest(key, checkIds)
  tell(
    keySpan,
    meant === undefined
      ? message('There is no check “{0}”, so this does nothing. Take it away, or correct its name.', key)
      : message('There is no check “{0}”, so this does nothing. Did you mean “{1}”?', key, meant),
  )
}

const readCadenceOf: Read = (member, reading) => {
  const level = oneOf(cadenceLevels, member.key)
  if (level === undefined) {
    unknown(member, cadenceLevels, reading)
    return
  }
  const cadence = readCadence(member.value.plain)
  if (cadence !== undefined) reading.cadences[level] = cadence
  else {
    const wanted = message(
      'Write how often: daily, weekly, monthly, quarterly, yearly, “2 weeks”, or a number of days.',
    )
    reading.tell(member.value.span, wanted)
  }
}

const styleSettings = { actions: 'actionFieldStyle', items: 'itemFieldStyle' } as const

const readFieldStyle: Read = (member, reading) => {
  const { key, value } = member
  if (key !== 'actions' && key !== 'items') {
    unknown(member, Object.keys(styleSettings), reading)
    return
  }
  const style = oneOf(fieldStyles, value.plain)
  if (style === undefined) reading.tell(value.span, message('The style must be one of: {0}.', fieldStyles.join(', ')))
  else reading.settings[styleSettings[key]] = style
}

const areasWanted = message('Areas must be a list of names, or names with a list of other names for each.')

const readAreas: Read = ({ value }, { settings, tell }) => {
  const areas = new Map<string, readonly string[]>()
  // What has no other names of its own keeps those that everybody has.
  const add = (name: JsonValue | string, others: readonly JsonValue[] | undefined): void => {
    const key = typeof name === 'string' ? name : readText(name.plain)
    const bad = others?.find(({ plain }) => readText(plain) === undefined)
    if (key === undefined && typeof name !== 'string') tell(name.span, areasWanted)
    else if (bad !== undefined) tell(bad.span, areasWanted)
    else if (key !== undefined) {
      const known = Object.hasOwn(defaultAreas, key) ? defaultAreas[key] : undefined
      areas.set(key, others?.map(({ plain }) => String(plain)) ?? known ?? [])
    }
  }
  if (Array.isArray(value.plain)) for (const name of value.items) add(name, undefined)
  else if (!isObject(value)) tell(value.span, areasWanted)
  for (const { key, value: others } of value.members) {
    if (Array.isArray(others.plain)) add(key, others.items)
    else tell(others.span, areasWanted)
  }
  if (areas.size > 0) settings.areas = Object.fromEntries(areas)
}

const filesWanted = message('Files must be a list of patterns in quotes, such as ["**/PLAN.md"].')

const readFiles: Read = ({ value }, reading) => {
  if (!Array.isArray(value.plain)) {
    reading.tell(value.span, filesWanted)
    return
  }
  const good = value.items.flatMap(({ plain, span }): readonly string[] => {
    const problem = typeof plain === 'string' ? globProblem(plain) : filesWanted
    if (problem !== undefined) reading.tell(span, problem)
    return problem === undefined && typeof plain === 'string' ? [plain] : []
  })
  // Where every pattern is wrong, the plans that everybody has are better than none.
  if (good.length > 0 || value.items.length === 0) reading.files = good
}

const readers: Readonly<Record<string, Read>> = {
  files: readFiles,
  checks: each(readSeverity, message('Checks must be “{ … }” with the name of each and how loud it is.')),
  areas: readAreas,
  cadences: each(readCadenceOf, message('Cadences must be “{ … }” with actions, milestones and goals, and how often.')),
  fiscalYearStart: single(
    readMonth,
    ({ settings }, month) => {
      settings.fiscalYearStart = month
    },
    message('The month that the fiscal year starts with must be a number from 1 to 12.'),
  ),
  weekStart: single(
    readWeekStart,
    ({ settings }, day) => {
      settings.weekStart = day
    },
    message('The day that weeks start with must be one of: {0}.', weekDays.join(', ')),
  ),
  language: single(
    readText,
    ({ settings }, language) => {
      settings.language = language
    },
    message('The language must be text, such as "auto", "en" or "es".'),
  ),
  fieldStyle: each(
    readFieldStyle,
    message('Field styles must be “{ … }” with actions and items, and a style for each.'),
  ),
  linkDepth: single(
    readLinkDepth,
    ({ settings }, depth) => {
      settings.linkDepth = depth
    },
    message('How far links are followed must be a number from 0 to 9.'),
  ),
}

/** Every setting that such a file may hold. */
export const configurationKeys: readonly string[] = Object.keys(readers)
