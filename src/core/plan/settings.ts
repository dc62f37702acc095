import { type Cadence, days, months } from './cadence.ts'
import type { Day } from './dates/period.ts'

export type Severity = 'error' | 'warning' | 'information' | 'hint'

/** How Altitude writes a field that neither the line nor the file shows a style for. */
export type FieldStyle = 'property' | 'emoji' | 'dataview' | 'taskpaper' | 'todotxt'

/** The levels that are reviewed, by the names that front matter and settings have for them. */
export type ReviewLevel = 'actions' | 'milestones' | 'goals'

/** How often what stands at a level is looked at again. */
export type Cadences = Readonly<Record<ReviewLevel, Cadence>>

/** How a new plan is written: with a label on every item or without, and with which sign lists begin. */
export interface NewPlan {
  readonly form: 'long' | 'short'
  readonly bullet: '-' | '*' | '+'
}

/** What a person, a workspace or a plan's front matter can choose; every part of core gets it as an argument. */
export interface Settings {
  /** Area name → its synonyms. */
  readonly areas: Readonly<Record<string, readonly string[]>>
  /** 1 to 12: the month that quarters, halves and fiscal years start with. */
  readonly fiscalYearStart: number
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekStart: number
  /** Check id → severity or off. A check that is not named has its default. */
  readonly checks: Readonly<Record<string, Severity | 'off'>>
  readonly actionFieldStyle: FieldStyle
  readonly itemFieldStyle: FieldStyle
  /** The language that plans are written in, as a code or a name; `auto` tells it from the words. */
  readonly language: string
  readonly cadences: Cadences
  /** 0 to 9: over how many links to other plans a plan is followed. */
  readonly linkDepth: number
}

export const defaultAreas: Settings['areas'] = {
  Financial: ['Finance', 'Finances', 'Funding', 'Accounting', 'Money'],
  'Human Resources': [
    'HR',
    'H.R.',
    'People',
    'People & Culture',
    'People and Culture',
    'Hiring',
    'Personnel',
    'Staff',
    'Talent',
  ],
  Marketing: ['Brand', 'Branding', 'Communications'],
  Operations: ['Ops'],
  Sales: ['Business Development'],
  Technology: ['IT', 'Information Technology', 'Tech', 'Engineering'],
}

export const defaultSettings: Settings = {
  areas: defaultAreas,
  fiscalYearStart: 1,
  weekStart: 1,
  checks: {},
  actionFieldStyle: 'emoji',
  itemFieldStyle: 'property',
  language: 'auto',
  cadences: { actions: days(1), milestones: days(7), goals: months(1) },
  linkDepth: 1,
}

export const defaultNewPlan: NewPlan = { form: 'long', bullet: '-' }

/** Names that plans have, as globs. */
export const defaultFiles: readonly string[] = ['**/PLAN.md', '**/*.plan.md']

/** What reading a plan needs beside its text. */
export interface ReadingContext {
  readonly today: Day
  readonly settings: Settings
}
