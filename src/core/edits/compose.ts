import type { DateContext } from '../plan/dates/dates.ts'
import type { Day } from '../plan/dates/period.ts'
import type { TimePhrase } from '../plan/dates/times.ts'
import { assess } from '../smart/assess.ts'
import { english } from '../smart/lexicon/en/english.ts'
import type { Language } from '../smart/lexicon/language.ts'
import { type Joints, jointsOf } from './joints.ts'

/** What a person answered when asked for what a title leaves open. Everything is plain words but `by`. */
export interface SmartAnswers {
  /** What exactly will be different: takes the title's place. */
  readonly outcome?: string
  /** The number today. */
  readonly from?: string
  /** The number to be reached. */
  readonly to?: string
  /** What is counted: "orders a month". */
  readonly unit?: string
  /** What anyone can see once it is reached: "every team uses it". */
  readonly state?: string
  readonly by?: Day
}

/** Only places are asked for, never days: they do not depend on when today is. */
const anyDay: DateContext = { today: '2000-01-01', fiscalYearStart: 1, weekStart: 1 }

/** Where a reason begins. The measure and the end go before it. */
const reason = /,?\s(?:because|so that|in order to|so as to)\s/i

/** Adverbs that stand in for a number, and have nothing to say beside one. */
const vagueAmount =
  /\s(?:significantly|substantially|considerably|dramatically|drastically|massively|noticeably|greatly|a lot|as much as possible)(?=[\s,.;]|$)/gi

/** Verbs of a direction lead to their number with "to"; others have it behind a comma. */
const direction =
  /^(?:we will |to )?(?:increase|grow|raise|lift|boost|expand|improve|reduce|cut|lower|decrease|shrink|shorten|bring|move|get|take|scale|double|triple|drop)\b/i

const endMarks = /[\s.,;:!]{1,20}$/

/**
 * The sentence that a title becomes with the answers in it: "Increase sales" with 40, 60, "orders a month" and a day
 * becomes "Increase sales from 40 to 60 orders a month by 2026-12-31". What the title says already stays; only a vague
 * time ("soon"), a vague amount ("a lot") and an end or a measure of its own give way to what takes their place.
 */
export function composeTitle(title: string, answers: SmartAnswers, language: Language = english): string {
  const joints = jointsOf(language)
  const text = withoutVague(opening(title, answers.outcome), answers, language)
  const reasonAt = reason.exec(text)?.index ?? text.length
  const because = text.slice(reasonAt)
  const { words, end } = splitEnd(text.slice(0, reasonAt), answers.by !== undefined, language)
  const measured = withMeasure(words, answers, joints)
  const by = answers.by === undefined ? end : ` ${joints.by} ${answers.by}`
  const state = trimState(answers.state ?? '')
  if (state === '') return tidy(measured + by + because)
  const put = (joint: string): string => tidy(`${measured}${joint} ${state}${by === '' ? '' : ','}${by}${because}`)
  // A state that can be counted or seen shows by itself that it is an end; of others the sentence says so.
  const until = put(` ${joints.until}`)
  return assess(until, 'goal', anyDay, language).measurable.present ? until : put(`, ${joints.doneWhen}`)
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

function opening(title: string, outcome: string | undefined): string {
  const own = title.replace(endMarks, '').trim()
  const said = outcome?.replace(endMarks, '').trim() ?? ''
  if (said === '') return own
  return /^\p{Lu}/u.test(own) ? said.charAt(0).toUpperCase() + said.slice(1) : said
}

function withoutVague(text: string, { by, to }: SmartAnswers, language: Language): string {
  const amounts = to === undefined ? text : text.replace(vagueAmount, '')
  if (by === undefined) return amounts
  const vague = language.findTimes(amounts, anyDay).filter(({ role }) => role === 'vague')
  return cut(amounts, vague).replace(endMarks, '')
}

/** The text without some phrases, and without the blank or comma before each. */
function cut(text: string, phrases: readonly Pick<TimePhrase, 'span'>[]): string {
  let left = ''
  let at = 0
  for (const { span } of phrases) {
    left += text.slice(at, span.start).replace(/[\s,]{1,20}$/, '')
    at = span.end
  }
  return (left + text.slice(at)).trim()
}

/** Parts the title from the end that it names last; a new end takes the place of every other. */
function splitEnd(
  text: string,
  isReplaced: boolean,
  language: Language,
): { readonly words: string; readonly end: string } {
  const ends = language.findTimes(text, anyDay).filter(({ role }) => role === 'end' || role === 'range')
  // A period that is part of what is said ("Q3 revenue") is no end to be replaced.
  const own = ends.filter(({ span }) => jointsOf(language).ends.test(text.slice(span.start)))
  if (isReplaced) return { words: cut(text, own), end: '' }
  const last = own.at(-1)
  if (last === undefined || text.slice(last.span.end).trim() !== '') return { words: text, end: '' }
  return { words: cut(text, [last]), end: ` ${text.slice(last.span.start)}` }
}

function withMeasure(words: string, { from, to, unit = '' }: SmartAnswers, joints: Joints): string {
  if (to === undefined || to.trim() === '') return words
  const reached = to.trim()
  const counted = unit.trim()
  const hasUnit = counted !== '' && words.toLowerCase().endsWith(` ${counted.toLowerCase()}`)
  const what = counted === '' || hasUnit || reached.toLowerCase().endsWith(counted.toLowerCase()) ? '' : ` ${counted}`
  const start = from?.trim() ?? ''
  const measure =
    start === '' ? `${joints.to} ${reached}${what}` : `${joints.from} ${start} ${joints.to} ${reached}${what}`
  const old = joints.ownMeasure.exec(words)
  if (old !== null) return `${words.slice(0, old.index)} ${measure}${words.slice(old.index + old[0].length)}`
  if (words === '') return measure
  if (direction.test(words)) return `${words} ${measure}`
  return start === '' ? `${words} ${joints.with} ${reached}${what}` : `${words}, ${measure}`
}

/** A metric as a field says it: "orders a month, from 40 to 60". */
export function composeMetric({ from = '', to = '', unit = '' }: SmartAnswers, language: Language = english): string {
  const joints = jointsOf(language)
  const reached = `${joints.to} ${to.trim()}`
  const measure = from.trim() === '' ? reached : `${joints.from} ${from.trim()} ${reached}`
  return tidy(unit.trim() === '' ? measure : `${unit.trim()}, ${measure}`)
}

const trimState = (state: string): string => {
  const said = state
    .trim()
    .replace(endMarks, '')
    .replace(/^(?:until|so that|that|when)\s/i, '')
  // "Every team" in the middle of a sentence; "CRM", "I" and names stay.
  return /^\p{Lu}\p{Ll}/u.test(said) && /^(?:every|each|all|the|a|an|no|our|my|we|at|there)\b/i.test(said)
    ? said.charAt(0).toLowerCase() + said.slice(1)
    : said
}
