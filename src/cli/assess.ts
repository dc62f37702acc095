import type { Day } from '../core/plan/dates/period.ts'
import { assess as assessTitle } from '../core/smart/assess.ts'
import type { JudgedLevel, Scope } from '../core/smart/assessment.ts'
import type { Language } from '../core/smart/lexicon/language.ts'
import { languageNamed, languages } from '../core/smart/lexicon/languages.ts'
import { type ExitCode, printable, type Terminal } from './terminal.ts'

export interface AssessOptions {
  readonly json?: boolean
  readonly today: Day
}

/** What is asked of one statement. The id is handed back as it came. */
interface Statement {
  readonly id: unknown
  readonly text: string
  readonly level: string
  readonly judgedAs: JudgedLevel
  readonly language: Language
}

/** What is answered. The texts are the statement's own words. */
export interface Answer {
  readonly id: unknown
  readonly level: string
  readonly specific: boolean
  readonly measurable: boolean
  readonly timeBound: boolean
  /** Null for what is no action. */
  readonly actionable: boolean | null
  readonly scope: Scope
  readonly timeText: string | null
  readonly measureText: string | null
  readonly readsAs: JudgedLevel | null
}

/** Steps are actions in an action. */
const judgedLevels: Readonly<Record<string, JudgedLevel>> = {
  vision: 'vision',
  goal: 'goal',
  milestone: 'milestone',
  action: 'action',
  step: 'action',
}

/** Answers statements, one JSON object a line, one by one as they come. A line that cannot be read is told and left out. */
export async function assess(
  input: AsyncIterable<string>,
  { json, today }: AssessOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  let number = 0
  let exit: ExitCode = 0
  for await (const line of linesOf(input)) {
    number++
    if (line.trim() === '') continue
    const statement = readStatement(line)
    if (typeof statement === 'string') {
      terminal.problem(`line ${number}: ${statement}`)
      exit = 2
      continue
    }
    const answer = answerTo(statement, today)
    terminal.out(json ? `${JSON.stringify(answer)}\n` : inText(statement.text, answer))
  }
  return exit
}

/** Not `node:readline`: it also ends lines at U+2028, which a JSON string may hold. */
async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let pieces: string[] = []
  let isFirst = true
  for await (const chunk of input) {
    const parts = (isFirst ? chunk.replace(/^\ufeff/, '') : chunk).split('\n')
    isFirst = false
    for (const part of parts.slice(0, -1)) {
      yield pieces.join('') + part
      pieces = []
    }
    pieces.push(parts[parts.length - 1] ?? '')
  }
  yield pieces.join('')
}

/** The statement, or what is wrong with the line. */
function readStatement(line: string): Statement | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'is not JSON. Write one object a line: {"id": 1, "text": "Open a second shop", "level": "goal"}.'
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'is not an object. Write {"id": …, "text": …, "level": …}.'
  }
  const { id = null, text, level, language = 'en' } = value as Readonly<Record<string, unknown>>
  if (typeof text !== 'string') return '"text" must be a string: the statement to assess.'
  const known = typeof level === 'string' && Object.hasOwn(judgedLevels, level) ? judgedLevels[level] : undefined
  if (typeof level !== 'string' || known === undefined) {
    return `"level" must be one of ${Object.keys(judgedLevels).join(', ')}.`
  }
  const spoken = typeof language === 'string' ? languageNamed(language) : undefined
  if (spoken === undefined) {
    return `"language" must be one of ${languages.map(({ code }) => code).join(', ')}; without it, English.`
  }
  return { id, text, level, judgedAs: known, language: spoken }
}

function answerTo({ id, text, level, judgedAs, language }: Statement, today: Day): Answer {
  const said = assessTitle(text, judgedAs, { today, fiscalYearStart: 1, weekStart: 1 }, language)
  return {
    id,
    level,
    specific: said.specific.present,
    measurable: said.measurable.present,
    timeBound: said.timeBound.present,
    actionable: said.actionable?.present ?? null,
    scope: said.scope,
    timeText: said.end?.text ?? null,
    measureText: said.measure?.text ?? null,
    readsAs: said.readsAs ?? null,
  }
}

function inText(text: string, answer: Answer): string {
  const { level, specific, measurable, timeBound, actionable, scope, timeText, measureText, readsAs } = answer
  const letter = (name: string, holds: boolean, shown: string | null): string =>
    `${holds ? '' : 'not '}${name}${shown === null ? '' : ` (“${printable(shown)}”)`}`
  const parts = [
    level,
    letter('specific', specific, null),
    letter('measurable', measurable, measureText),
    letter('time-bound', timeBound, timeText),
    ...(actionable === null ? [] : [letter('actionable', actionable, null)]),
    `size ${scope}`,
    ...(readsAs === null || readsAs === level ? [] : [`reads as ${readsAs}`]),
  ]
  return `${printable(text)}\n  ${parts.join(' · ')}\n`
}
