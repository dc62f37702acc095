import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentedChecks } from '../src/core/checks/documentation.ts'
import { configurationKeys } from '../src/core/plan/configuration/configuration.ts'
import { cadenceLevels, fieldStyles, mostLinkDepth, severities, weekDays } from '../src/core/plan/setting-values.ts'
import { defaultAreas, defaultFiles, defaultSettings } from '../src/core/plan/settings.ts'
import { root } from './sources.ts'

type Schema = Readonly<Record<string, unknown>>

const strings: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'))

/** What the settings editor says of a setting, without what it says of front matter and its mark-up. */
const described = (key: string): string => (strings[key] ?? key).replace(/`/g, '')

/**
 * The values are offered and none is refused: what cannot be used is told of by Altitude itself, in words of its own and in
 * every editor and on the command line alike. A schema that complained as well would say it twice.
 */
const offers = (schema: Schema): Schema => ({ anyOf: [schema, {}] })

const oneOf = (values: readonly string[], descriptions?: readonly string[]): Schema =>
  offers({ enum: values, ...(descriptions && { enumDescriptions: descriptions }) })

const cadence = oneOf(['daily', 'weekly', '2 weeks', 'monthly', 'quarterly', 'yearly'])
const style = oneOf(
  fieldStyles,
  fieldStyles.map((name) => described(`fieldStyle.${name}`)),
)
const severity = oneOf(
  severities,
  severities.map((name) => described(`severity.${name}`)),
)

const object = (properties: readonly (readonly [string, Schema])[], more: Schema = {}): Schema => ({
  ...more,
  properties: Object.fromEntries(properties),
})

const settings: Readonly<Record<string, Schema>> = {
  files: { description: described('config.files'), default: defaultFiles },
  checks: object(
    documentedChecks.map((check) => [
      check.id,
      { description: `${check.title}. Without this: ${check.severity}.`, ...severity },
    ]),
    { description: described('config.checks'), default: {} },
  ),
  areas: { description: described('config.areas'), default: defaultAreas },
  cadences: object(
    cadenceLevels.map((level) => [level, { description: described(`config.cadences.${level}`), ...cadence }]),
    {
      description: described('config.cadences'),
      default: { actions: 'daily', milestones: 'weekly', goals: 'monthly' },
    },
  ),
  fiscalYearStart: {
    description: described('config.fiscalYearStart'),
    ...offers({ enum: Array.from({ length: 12 }, (_, i) => i + 1) }),
    default: defaultSettings.fiscalYearStart,
  },
  weekStart: { description: described('config.weekStart'), ...oneOf(weekDays), default: 'monday' },
  language: {
    description: described('config.language'),
    ...oneOf(
      ['auto', 'en', 'es'],
      ['auto', 'en', 'es'].map((code) => described(`language.${code}`)),
    ),
    default: defaultSettings.language,
  },
  fieldStyle: object(
    [
      ['actions', { description: described('config.fieldStyle.actions'), ...style }],
      ['items', { description: described('config.fieldStyle.items'), ...style }],
    ],
    {
      description: 'How dates and other fields are written where the file shows no style.',
      default: { actions: 'emoji', items: 'property' },
    },
  ),
  linkDepth: {
    description: described('config.linkDepth'),
    ...offers({ enum: Array.from({ length: mostLinkDepth + 1 }, (_, i) => i) }),
    default: defaultSettings.linkDepth,
  },
}

/** schemas/altituderc.schema.json, all of it written from the tables of the code. */
export const configurationSchema = (): string =>
  `${JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      $comment: 'Written by `npm run docs`. It explains and completes; what is wrong in a file is told by Altitude.',
      title: 'Altitude',
      description:
        'How the plans of a project are read: for everybody who works on it, in the editor and on the command line.',
      allowComments: true,
      allowTrailingCommas: true,
      properties: Object.fromEntries(configurationKeys.map((key) => [key, settings[key] ?? {}])),
    },
    undefined,
    2,
  )}\n`
