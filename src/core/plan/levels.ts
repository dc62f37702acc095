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

interface LevelWords {
  readonly level: NamedLevel
  /** Regular expression sources, singular first; matched without regard to case. */
  readonly words: readonly string[]
  /** Reads as this level only if the words after it name a time: a phase is a milestone when it has an end. */
  readonly needsTime?: true
}

const english: readonly LevelWords[] = [
  { level: 'vision', words: ['visions?(?: statement)?', 'mission(?: statement)?', 'north star', 'purpose'] },
  {
    level: 'goal',
    words: [
      '(?:(?:long|short|mid|medium)[- ]term |annual |yearly |strategic |smart )?goals?',
      'objectives?',
      'okrs?',
      'outcomes?',
    ],
  },
  { level: 'milestone', words: ['milestones?', 'key results?', 'deliverables?'] },
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
  },
]

const german: readonly LevelWords[] = [
  { level: 'goal', words: ['ziele?'] },
  { level: 'milestone', words: ['meilensteine?'] },
  { level: 'action', words: ['nächster? (?:aktion|schritt)', 'nächste schritte', 'aufgaben?'] },
]

const spanish: readonly LevelWords[] = [
  { level: 'vision', words: ['visión'] },
  { level: 'goal', words: ['objetivos?', 'metas?'] },
  { level: 'milestone', words: ['hitos?'] },
  { level: 'action', words: ['próxima acción', 'próximas acciones', 'próximos? pasos?', 'tareas?'] },
]

const levelWords = [...english, ...german, ...spanish]

/** "M3:", "G2 —", "KR1.3:": a letter stands for the word only with its number. */
const abbreviations: readonly (readonly [NamedLevel, string])[] = [
  ['goal', '[GO]'],
  ['milestone', 'M'],
  ['milestone', 'KR'],
]

const number = '\\d{1,3}(?:\\.\\d{1,3}){0,3}'
/** "Phase 2 (May 2026): …" */
const remark = '(?:[ \\t]+\\([^()\\n]{0,40}\\))?'
/** "Q3 goal: …", "Goal 2027: …" */
const period = '(?:20\\d\\d|(?:FY|Q|H)[ ]?\\d{1,4}(?:[ ]20\\d\\d)?)'
/** What parts a label from the title. A hyphen must stand free, so that "goal-setting" stays a word. */
const separator = '(?:[ \\t]*[:：][ \\t]*|[ \\t]*[—–][ \\t]*|[ \\t]+-[ \\t]+)'
/** Emoji and the like before the words: people decorate headings. */
const decoration = '(?:[\\p{Extended_Pictographic}\\ufe0f\\u200d\\p{Emoji_Modifier}]{1,8}[ \\t]{0,4})?'

interface LabelPattern {
  readonly level: NamedLevel
  readonly pattern: RegExp
  readonly needsTime: boolean
}

const labelPatterns: readonly LabelPattern[] = [
  ...levelWords.map(({ level, words, needsTime }) => ({
    level,
    pattern: new RegExp(
      `^${decoration}(?:${period}[ \\t]+)?(?:${words.join('|')})(?:[ \\t]+(?:#?${number}|${period}))?${remark}${separator}`,
      'iu',
    ),
    needsTime: needsTime === true,
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

/** The level that a text says it is ("Goal 2: …"). `namesTime` tells whether the text names an end. */
export function readLabel(text: string, namesTime: (rest: string) => boolean): Label | undefined {
  const start = text.slice(0, 80)
  for (const { level, pattern, needsTime } of labelPatterns) {
    const length = pattern.exec(start)?.[0].length
    if (length === undefined || text.slice(length).trim() === '') continue
    if (!needsTime || namesTime(text)) return { level, length }
  }
  return undefined
}

const groupPatterns = levelWords
  .filter(({ needsTime }) => !needsTime)
  .map(({ level, words }) => ({
    level,
    pattern: new RegExp(
      `^${decoration}(?:${number}\\.?[ \\t]+)?(?:(?:my|our|the|${period})[ \\t]+){0,3}(?:${words.join('|')})(?:[ \\t]+(?:(?:for|in)[ \\t]+)?\\(?${period}\\)?){0,2}[ \\t]*:?$`,
      'iu',
    ),
  }))

/** The level whose items stand below a heading that is nothing but a level's word ("Milestones", "2027 Goals"). */
export function readGroup(text: string): NamedLevel | undefined {
  const line = text.trim()
  return line.length > 60 ? undefined : groupPatterns.find(({ pattern }) => pattern.test(line))?.level
}

/** Headings that people put beside their goals. They hold notes, wherever they stand. */
const noteHeading = new RegExp(
  `^${decoration}(?:${[
    'about',
    'appendix',
    'archive[d]?',
    'assumptions?',
    'background',
    'constraints?',
    'context',
    'contents',
    'dependencies',
    'done',
    'faqs?',
    'glossary',
    'history',
    'how (?:we|i|to) [^\\n]{1,40}',
    'ideas?',
    'introduction',
    'journal',
    'legend',
    'links?',
    'log',
    'meeting notes',
    'motivation',
    'non-?goals?',
    'notes?',
    'open questions?',
    'out of scope',
    'overview',
    'parking lot',
    'principles?',
    'questions?',
    'references?',
    'resources?',
    'retrospectives?',
    'reviews?',
    'risks?(?: and [a-z]{1,20})?',
    'scope',
    'someday(?:/maybe)?',
    'summary',
    'table of contents',
    'values',
    'why',
  ].join('|')})[ \\t]*:?$`,
  'iu',
)

export const isNoteHeading = (text: string): boolean => text.trim() === '' || noteHeading.test(text.trim().slice(0, 80))

const documentTitle =
  /^(?:(?:my|our|the|project|business|company|team|annual|yearly|personal|strategic|work)[ \t]+){0,3}(?:(?:20\d\d|FY\d\d|[QH]\d)[ \t]+){0,2}(?:business |project |action |strategic )?(?:plan|plans|planning|roadmap|plan\.md)(?:[ \t]+(?:for[ \t]+)?(?:20\d\d|FY\d\d|[QH]\d)){0,2}$/i

/** "Plan", "Our 2027 roadmap": the name of a document says no vision. */
export const isDocumentTitle = (text: string): boolean => documentTitle.test(text.trim().slice(0, 80))
