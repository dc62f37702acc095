/**
 * From blocks to a plan: which text is an item, at which level, with which fields. This file is the table of the words
 * that name a level; a language or a synonym is a row here.
 */

import type { Level } from './model.ts'

/** From the top down: an item's parent always stands before it here. */
export const ranks: Readonly<Record<Level, number>> = {
  plan: 0,
  vision: 1,
  area: 2,
  goal: 3,
  milestone: 4,
  action: 5,
  step: 6,
}

/** The levels that a word can name. */
export type NamedLevel = 'vision' | 'goal' | 'milestone' | 'action'

/** The label that is written for a level where a plan shows no other, by the language of the plan. */
export const levelLabels = {
  en: { vision: 'Vision: ', goal: 'Goal: ', milestone: 'Milestone: ', action: 'Action: ' },
  es: { vision: 'Visión: ', goal: 'Objetivo: ', milestone: 'Hito: ', action: 'Acción: ' },
} as const satisfies Readonly<Record<string, Readonly<Record<NamedLevel, string>>>>

/** @param language a code; any that has no labels of its own gets English ones */
export const levelLabelsIn = (language: string | undefined): Readonly<Record<NamedLevel, string>> =>
  language !== undefined && Object.hasOwn(levelLabels, language)
    ? levelLabels[language as keyof typeof levelLabels]
    : levelLabels.en

/** Whether a word can name it. */
export const isNamedLevel = (level: Level): level is NamedLevel => Object.hasOwn(levelLabels.en, level)

interface LevelWords {
  readonly level: NamedLevel
  /** Regular expression sources, singular first; matched without regard to case. */
  readonly words: readonly string[]
  /** Words that may stand before them, as sources. */
  readonly before?: readonly string[]
  /** Reads as this level only if the words after it name a time: a phase is a milestone when it has an end. */
  readonly needsTime?: true
  /** Names a list of them, and is no label of one. */
  readonly isGroupOnly?: true
}

const english: readonly LevelWords[] = [
  { level: 'vision', words: ['visions?(?: statement)?', 'mission(?: statement)?', 'north star', 'purpose'] },
  {
    level: 'goal',
    words: ['goals?', 'objectives?', 'okrs?', 'outcomes?'],
    before: [
      '(?:long|short|mid|medium)[- ]term',
      '(?:annual|yearly|quarterly|monthly|weekly)',
      '(?:\\d{1,2}|one|two|three|five|ten)[- ]years?',
      '(?:strategic|smart|personal|life|career|business|company|team|desired)',
    ],
  },
  { level: 'goal', words: ["new year['’]?s? resolutions?"], isGroupOnly: true },
  { level: 'milestone', words: ['milestones?', 'key results?', 'deliverables?'], before: ['(?:key|major|main)'] },
  { level: 'milestone', words: ['krs'], isGroupOnly: true },
  { level: 'milestone', words: ['phase', 'stage'], needsTime: true },
  {
    level: 'action',
    words: [
      '(?:next )?actions?(?: steps?| items?)?',
      'next steps?',
      'first (?:action|step)',
      'to-?dos?',
      'to dos?',
      'tasks?',
    ],
    before: ['(?:immediate|open)'],
  },
  { level: 'action', words: ['action plan', '(?:to-?do|task|action) list', 'check-?list'], isGroupOnly: true },
]

const german: readonly LevelWords[] = [
  { level: 'goal', words: ['ziele?'] },
  { level: 'milestone', words: ['meilensteine?'] },
  { level: 'action', words: ['nächster? (?:aktion|schritt)', 'nächste schritte', 'aufgaben?'] },
]

const spanish: readonly LevelWords[] = [
  { level: 'vision', words: ['visi[óo]n', 'misi[óo]n'] },
  { level: 'goal', words: ['objetivos?', 'metas?'] },
  { level: 'milestone', words: ['hitos?', 'resultados? clave'] },
  {
    level: 'action',
    words: ['(?:pr[óo]ximas? )?acci(?:[óo]n|ones)', '(?:pr[óo]ximos?|siguientes?) pasos?', 'tareas?'],
  },
]

const levelWords = [...english, ...german, ...spanish]

/** "M3:", "G2 —", "KR 1.3:": a letter stands for the word only with its number. */
const abbreviations: readonly (readonly [NamedLevel, string])[] = [
  ['goal', '[GO]'],
  ['milestone', 'M'],
  ['milestone', 'KR[ ]?'],
]

const number = '\\d{1,3}(?:\\.\\d{1,3}){0,3}'
/** "Goal #2", "Goal no. 2", "Goal B", "Goal IV", "Goal two" */
const numeral = `(?:(?:#|no\\.?[ ]?)?${number}|[a-z]|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)`
/** "Phase 2 (May 2026): …" */
const remark = '(?:[ \\t]+\\([^()\\n]{0,40}\\))?'
/** "Q3 goal: …", "Goal 2027: …" */
const period = '(?:20\\d\\d(?:[- ]?[QH]\\d)?|(?:FY|Q|H)[ ]?\\d{1,4}(?:[ ]20\\d\\d)?)'
/** "This year's goals" */
const spokenPeriod = `(?:${period}|(?:this|next|the)[ ](?:year|half|quarter|month))(?:['’]s)?`
/** What parts a label from the title. A hyphen must stand free, so that "goal-setting" stays a word. */
const separator = '(?:[ \\t]*[:：][ \\t]*|[ \\t]*[—–][ \\t]*|[ \\t]+-[ \\t]+)'
const emoji = '[\\p{Extended_Pictographic}\\ufe0f\\u200d\\p{Emoji_Modifier}]{1,8}'
/** Emoji and the like before the words: people decorate headings. */
export const decoration = `(?:${emoji}[ \\t]{0,4})?`
const anyEmoji = new RegExp(emoji, 'gu')

/** One row's words with what may stand before them. */
const wordsOf = ({ words, before }: LevelWords): string =>
  `${before === undefined ? '' : `(?:(?:${before.join('|')})[ ]){0,2}`}(?:${words.join('|')})`

interface LabelPattern {
  readonly level: NamedLevel
  readonly pattern: RegExp
  readonly needsTime: boolean
}

const labelPatterns: readonly LabelPattern[] = [
  ...levelWords
    .filter(({ isGroupOnly }) => !isGroupOnly)
    .map((row) => ({
      level: row.level,
      pattern: new RegExp(
        `^${decoration}(?:(?:my|our)[ \\t]+)?(?:${period}[ \\t]+)?${wordsOf(row)}(?:[ \\t]+(?:${numeral}|${period}))?${remark}${separator}`,
        'iu',
      ),
      needsTime: row.needsTime === true,
    })),
  ...abbreviations.map(([level, letters]) => ({
    level,
    pattern: new RegExp(`^${decoration}${letters}${number}${remark}${separator}`, 'u'),
    needsTime: false,
  })),
]

export interface Label {
  readonly level: NamedLevel
  /** Characters of the text that are the label and its separator. */
  readonly length: number
}

/** "Goals: 2027" and "OKRs — Q2 2026" are groups: a period is no title. */
const onlyPeriod = new RegExp(`^(?:for[ \\t]+)?${spokenPeriod}[ \\t]*$`, 'i')

/** "Goals — Acme", "OKRs – Platform team": more than one, of somebody. Their names stand below. */
const ofSomebody = '(?:[ ][—–][ ][^\\n]{1,50})'
const namedGroup = new RegExp(
  `^${decoration}(?:my |our )?(?:${period}[ ])?(?:goals|objectives|okrs)${ofSomebody}$`,
  'iu',
)

/** A cheap look first: nearly no line has what parts a label from a title. */
const mayBeLabelled = /[:：—–]|[ \t]-[ \t]/

/** The level that a text says it is ("Goal 2: …"). `namesTime` tells whether the text names an end. */
export function readLabel(text: string, namesTime: (rest: string) => boolean): Label | undefined {
  const start = text.slice(0, 80)
  if (!mayBeLabelled.test(start)) return undefined
  for (const { level, pattern, needsTime } of labelPatterns) {
    const length = pattern.exec(start)?.[0].length
    if (length === undefined) continue
    const rest = text.slice(length).trim()
    if (namedGroup.test(text.slice(0, 80))) continue
    if (rest === '' || onlyPeriod.test(rest.slice(0, 40))) continue
    if (!needsTime || namesTime(text)) return { level, length }
  }
  return undefined
}

const anyWord = levelWords
  .filter(({ needsTime }) => !needsTime)
  .map(wordsOf)
  .join('|')

/** A period behind a group's words: "for 2027", ": Q2 2026", "– this year", "(FY27)". */
export const forPeriod = `(?:[ ]?[,:–—-])?[ ](?:(?:for|in)[ ])?\\(?${spokenPeriod}\\)?`

const groupPatterns = levelWords
  .filter(({ needsTime }) => !needsTime)
  .map((row) => ({
    level: row.level,
    pattern: new RegExp(
      `^(?:${number}\\.?[ ])?(?:(?:my|our|the|top|\\d{1,2}|${spokenPeriod})[ ]){0,3}${wordsOf(row)}(?:[ ]?(?:&|/|and|und|y)[ ]?(?:${anyWord}))?(?:${forPeriod}){0,2}(?:[ ]\\([^()\\n]{0,40}\\))?[ ]?:?$`,
      'iu',
    ),
  }))

/** Only the words: no emoji around them, between them. */
export const plainWords = (text: string): string => {
  const start = text.slice(0, 120)
  return (/^[\0-\xa8]*$/.test(start) ? start : start.replace(anyEmoji, ' ')).replace(/\s+/g, ' ').trim()
}

/**
 * The level whose items stand below a heading that is nothing but a level's word ("Milestones", "2027 Goals"); of two
 * words ("Objectives & key results") the level of the first.
 */
export function readGroup(text: string): NamedLevel | undefined {
  const line = plainWords(text)
  if (!mayNameLevel.test(line)) return undefined
  if (namedGroup.test(line)) return 'goal'
  return line.length > 60 ? undefined : groupPatterns.find(({ pattern }) => pattern.test(line))?.level
}

/** A cheap look first: the words of all levels, whatever stands around them. */
const mayNameLevel = new RegExp(`(?<!\\w)(?:${levelWords.flatMap(({ words }) => words).join('|')})`, 'iu')
