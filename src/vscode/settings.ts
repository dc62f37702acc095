import { type ConfigurationScope, workspace } from 'vscode'
import { defaultSettings, type FieldStyle, type Settings, type Severity } from '../core/plan/settings.ts'
import type { LensMode } from '../core/views/lenses.ts'

/** What VS Code's settings say for one file. A value of the wrong kind counts as not set: settings.json is hand-written. */
export interface SurfaceSettings {
  readonly core: Settings
  readonly files: readonly string[]
  readonly codeLens: LensMode
  readonly followEditor: boolean
}

const defaultFiles: readonly string[] = ['**/PLAN.md', '**/*.plan.md']
const weekDays: readonly string[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const fieldStyles: readonly FieldStyle[] = ['property', 'emoji', 'dataview', 'taskpaper', 'todotxt']
const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off']
const lensModes: readonly LensMode[] = ['open', 'next', 'off']

export function readSettings(scope: ConfigurationScope | undefined): SurfaceSettings {
  const configuration = workspace.getConfiguration('altitude', scope ?? null)
  const get = (key: string): unknown => configuration.get<unknown>(key)
  const weekStart = weekDays.indexOf(String(get('weekStart'))) + 1
  return {
    core: {
      areas: areasFrom(get('areas')) ?? defaultSettings.areas,
      fiscalYearStart: monthFrom(get('fiscalYearStart')) ?? defaultSettings.fiscalYearStart,
      weekStart: weekStart === 0 ? defaultSettings.weekStart : weekStart,
      checks: checksFrom(get('checks')),
      actionFieldStyle: oneOf(fieldStyles, get('fieldStyle.actions')) ?? defaultSettings.actionFieldStyle,
      language: languageFrom(get('language')),
      itemFieldStyle: oneOf(fieldStyles, get('fieldStyle.items')) ?? defaultSettings.itemFieldStyle,
    },
    files: textsFrom(get('files')) ?? defaultFiles,
    codeLens: oneOf(lensModes, get('codeLens')) ?? 'open',
    followEditor: get('followEditor') !== false,
  }
}

const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((candidate) => candidate === value)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textsFrom = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string' && entry !== '') ? value : undefined

const languageFrom = (value: unknown): string =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : defaultSettings.language

const monthFrom = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 12 ? value : undefined

/** An empty object means the default areas: VS Code merges objects, so that nobody could take one away otherwise. */
function areasFrom(value: unknown): Settings['areas'] | undefined {
  if (!isRecord(value)) return undefined
  const areas = Object.entries(value).flatMap(([name, synonyms]) => {
    const words = textsFrom(synonyms)
    return words === undefined || name.trim() === '' ? [] : [[name, words] as const]
  })
  return areas.length === 0 ? undefined : Object.fromEntries(areas)
}

const checksFrom = (value: unknown): Settings['checks'] =>
  Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).flatMap(([check, severity]) => {
      const known = oneOf(severities, severity)
      return known === undefined ? [] : [[check, known] as const]
    }),
  )
