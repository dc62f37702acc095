import { type Cadence, readCadence } from './cadence.ts'
import { type Cadences, defaultSettings, type FieldStyle, type Settings, type Severity } from './settings.ts'

/*
 * What a setting may say, wherever it is written by hand: in VS Code's settings.json or in a file of the project. Each takes
 * any value there is, and gives what it means, or undefined where it means nothing.
 */

export const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off']
export const fieldStyles: readonly FieldStyle[] = ['property', 'emoji', 'dataview', 'taskpaper', 'todotxt']
/** From 1, Monday. */
export const weekDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export const cadenceLevels: readonly (keyof Cadences)[] = ['actions', 'milestones', 'goals']

export const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((candidate) => candidate === value)

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const readTexts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string' && entry !== '') ? value : undefined

export const readText = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

const wholeNumber = (value: unknown, least: number, most: number): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined

export const readMonth = (value: unknown): number | undefined => wholeNumber(value, 1, 12)

export const mostLinkDepth = 9

export const readLinkDepth = (value: unknown): number | undefined => wholeNumber(value, 0, mostLinkDepth)

export function readWeekStart(value: unknown): number | undefined {
  const day = oneOf(weekDays, value)
  return day && weekDays.indexOf(day) + 1
}

/** Those that have a name and synonyms; undefined where nothing is left, which means the areas that everybody has. */
export function readAreas(value: unknown): Settings['areas'] | undefined {
  if (!isRecord(value)) return undefined
  const areas = Object.entries(value).flatMap(([name, synonyms]) => {
    const words = readTexts(synonyms)
    return words === undefined || name.trim() === '' ? [] : [[name, words] as const]
  })
  return areas.length === 0 ? undefined : Object.fromEntries(areas)
}

/** Those with a severity that there is. */
export const readChecks = (value: unknown): Settings['checks'] =>
  Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).flatMap(([check, severity]) => {
      const known = oneOf(severities, severity)
      return known === undefined ? [] : [[check, known] as const]
    }),
  )

/** Each level that says nothing of use keeps what it has. */
export function readCadences(value: unknown, otherwise = defaultSettings.cadences): Cadences {
  const of = (level: keyof Cadences): Cadence =>
    (isRecord(value) ? readCadence(value[level]) : undefined) ?? otherwise[level]
  return { actions: of('actions'), milestones: of('milestones'), goals: of('goals') }
}
