import { assess } from '../src/core/smart/assess.ts'
import type { Assessment, Scope } from '../src/core/smart/assessment.ts'
import { languageNamed } from '../src/core/smart/lexicon/languages.ts'
import type { Labelled } from './corpus.ts'
import { type Call, type Score, score } from './score.ts'

export interface Judged {
  readonly label: Labelled
  readonly said: Assessment
}

/** What is asked, in the order in which it is reported. `present` and `missing` are the two ways to look at a letter. */
export const questions = [
  'specific present',
  'specific missing',
  'measurable present',
  'measurable missing',
  'time-bound present',
  'time-bound missing',
  'actionable',
  'not actionable',
  'wrong scope',
] as const
export type Question = (typeof questions)[number]

/** How many spans are the labelled words (exact), or hold them or stand in them (same), of those where both exist. */
export interface SpanScore {
  readonly exact: number
  readonly same: number
  readonly of: number
}

export interface Figures {
  readonly statements: number
  readonly scores: Readonly<Record<Question, Score>>
  readonly timeText: SpanScore
  readonly measureText: SpanScore
}

/** The day that the statements are judged on: relative dates need one, and nothing else depends on it. */
export const today = '2026-01-01'

const isMisplaced = ({ scope }: { readonly scope: Scope }): boolean => scope === 'too-big' || scope === 'too-small'

export const judge = (labels: readonly Labelled[], day = today): readonly Judged[] =>
  labels.map((label) => ({
    label,
    said: assess(
      label.text,
      label.level,
      { today: day, fiscalYearStart: 1, weekStart: 1 },
      languageNamed(label.language ?? 'en'),
    ),
  }))

const letters = { specific: 'specific', measurable: 'measurable', 'time-bound': 'timeBound' } as const

/** The calls behind a question. Letters are asked of goals and milestones; scope wherever the label is not `unclear`. */
export function callsOf(judged: readonly Judged[], question: Question): readonly Call<Judged>[] {
  if (question === 'wrong scope') {
    return judged
      .filter(({ label }) => label.scope !== 'unclear')
      .map((of) => ({ of, said: of.said.misplaced, truth: isMisplaced(of.label) }))
  }
  if (question === 'actionable' || question === 'not actionable') {
    return judged
      .filter(({ label }) => label.level === 'action' && label.actionable !== null)
      .map((of) => ({ of, said: of.said.actionable?.present === true, truth: of.label.actionable === true }))
  }
  const letter = letters[question.split(' ')[0] as keyof typeof letters]
  return judged
    .filter(({ label }) => label.level === 'goal' || label.level === 'milestone')
    .map((of) => ({ of, said: of.said[letter].present, truth: of.label[letter] }))
}

const isOtherSide = (question: Question): boolean => question.endsWith('missing') || question.startsWith('not ')

export function figuresOf(judged: readonly Judged[]): Figures {
  const scores = Object.fromEntries(
    questions.map((question) => [question, score(callsOf(judged, question), !isOtherSide(question))]),
  ) as Record<Question, Score>
  return {
    statements: judged.length,
    scores,
    timeText: spans(
      judged,
      ({ label }) => label.timeText,
      ({ said }) => said.end?.text,
    ),
    measureText: spans(
      judged,
      ({ label }) => label.measureText,
      ({ said }) => said.measure?.text,
    ),
  }
}

function spans(
  judged: readonly Judged[],
  wanted: (one: Judged) => string | null,
  found: (one: Judged) => string | undefined,
): SpanScore {
  const both = judged.flatMap((one) => {
    const [label, own] = [wanted(one), found(one)]
    return label === null || own === undefined ? [] : [[plain(label), plain(own)] as const]
  })
  return {
    exact: both.filter(([label, own]) => label === own).length,
    same: both.filter(([label, own]) => sameMeaning(label, own)).length,
    of: both.length,
  }
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()

/** One holds the other as whole words: "at least 10 per cent" and "10 per cent". */
export const sameMeaning = (a: string, b: string): boolean => ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)
