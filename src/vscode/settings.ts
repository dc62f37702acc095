import { type ConfigurationScope, type Uri, workspace } from 'vscode'
import { withConfiguration } from '../core/plan/configuration/configuration.ts'
import {
  fieldStyles,
  oneOf,
  readAreas,
  readCadences,
  readChecks,
  readLinkDepth,
  readMonth,
  readText,
  readTexts,
  readWeekStart,
} from '../core/plan/setting-values.ts'
import { defaultFiles, defaultNewPlan, defaultSettings, type NewPlan, type Settings } from '../core/plan/settings.ts'
import type { LensMode } from '../core/views/lenses.ts'
import type { ConfigurationFile } from './configuration-files.ts'

/** What is set for one file, by VS Code's settings and the project's configuration file together. A value of the wrong kind counts as not set: settings.json is hand-written. */
export interface SurfaceSettings {
  readonly core: Settings
  readonly files: readonly string[]
  /** The folder from which the patterns count; without one, any of the workspace. */
  readonly filesFrom?: Uri
  readonly codeLens: LensMode
  readonly followEditor: boolean
  readonly newPlan: NewPlan
  /** The project's own file, where there is one. */
  readonly configuration?: ConfigurationFile
}

const lensModes: readonly LensMode[] = ['open', 'next', 'off']
const forms: readonly NewPlan['form'][] = ['long', 'short']
const bullets: readonly NewPlan['bullet'][] = ['-', '*', '+']

/** What VS Code's settings alone say. */
export function readSettings(scope: ConfigurationScope | undefined): SurfaceSettings {
  const configuration = workspace.getConfiguration('altitude', scope ?? null)
  const get = (key: string): unknown => configuration.get<unknown>(key)
  return {
    core: {
      areas: readAreas(get('areas')) ?? defaultSettings.areas,
      fiscalYearStart: readMonth(get('fiscalYearStart')) ?? defaultSettings.fiscalYearStart,
      weekStart: readWeekStart(get('weekStart')) ?? defaultSettings.weekStart,
      checks: readChecks(get('checks')),
      actionFieldStyle: oneOf(fieldStyles, get('fieldStyle.actions')) ?? defaultSettings.actionFieldStyle,
      itemFieldStyle: oneOf(fieldStyles, get('fieldStyle.items')) ?? defaultSettings.itemFieldStyle,
      language: readText(get('language')) ?? defaultSettings.language,
      cadences: readCadences(get('cadences')),
      linkDepth: readLinkDepth(get('linkDepth')) ?? defaultSettings.linkDepth,
    },
    files: readTexts(get('files')) ?? defaultFiles,
    codeLens: oneOf(lensModes, get('codeLens')) ?? 'open',
    followEditor: get('followEditor') !== false,
    newPlan: {
      form: oneOf(forms, get('newPlan.form')) ?? defaultNewPlan.form,
      bullet: oneOf(bullets, get('newPlan.bullet')) ?? defaultNewPlan.bullet,
    },
  }
}

/** What counts for a file, all in all: the project's file over VS Code's settings, for a team's word holds for everybody. */
export function settingsWith(settings: SurfaceSettings, file: ConfigurationFile | undefined): SurfaceSettings {
  if (file === undefined) return settings
  const { files } = file.configuration
  return {
    ...settings,
    core: withConfiguration(settings.core, file.configuration),
    ...(files !== undefined && { files, filesFrom: file.folder }),
    configuration: file,
  }
}
