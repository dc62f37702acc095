import { type ConfigurationScope, workspace } from 'vscode'
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

/** What VS Code's settings say for one file. A value of the wrong kind counts as not set: settings.json is hand-written. */
export interface SurfaceSettings {
  readonly core: Settings
  readonly files: readonly string[]
  readonly codeLens: LensMode
  readonly followEditor: boolean
  readonly newPlan: NewPlan
}

const lensModes: readonly LensMode[] = ['open', 'next', 'off']
const forms: readonly NewPlan['form'][] = ['long', 'short']
const bullets: readonly NewPlan['bullet'][] = ['-', '*', '+']

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
