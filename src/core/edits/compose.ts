import type { Day } from '../plan/dates/period.ts'
import { assess } from '../smart/assess.ts'
import { english } from '../smart/lexicon/en/english.ts'
import { phrases as inEnglish } from '../smart/lexicon/en/phrases.ts'
import type { Language, Phrases } from '../smart/lexicon/language.ts'
import type { Span } from '../text/span.ts'
import { anyDay, leadsToNumber } from './number-words.ts'

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
  /** What it is to bring: "nine in ten orders need no call". */
  readonly effect?: string
  readonly by?: Day
}

/** What sorts an item stands behind its sentence, and is none of its words. */
const tags = /(?:\s[#@]\p{L}[\p{L}\p{N}_/-]{0,40}){1,9}$/u

const endMarks = /[\s.,;:!]{1,20}$/

/**
 * The sentence that a title becomes with the answers in it: "Increase sales" with 40, 60, "orders a month" and a day
 * becomes "Increase sales from 40 to 60 orders a month by 2026-12-31". What the title says already stays; only a vague
 * time ("soon"), a vague amount ("a lot") and an end or a measure of its own give way to what takes their place.
 *
 * @param language the one that the title is in; where it has no words to write with, English ones are used
 */
export function composeTitle(title: string, answers: SmartAnswers, language: Language = english): string {
  const phrases = language.phrases ?? inEnglish
  const own = title.replace(endMarks, '')
  const tagsAt = tags.exec(own.slice(-200))?.[0].length ?? 0
  const said = own.slice(0, own.length - tagsAt)
  const text = withoutVague(opening(said, answers.outcome), answers, language, phrases)
  const reasonAt = reasonIn(text, phrases)
  const because = text.slice(reasonAt) + own.slice(own.length - tagsAt)
  const { words, end } = splitEnd(text.slice(0, reasonAt), answers.by !== undefined, language, phrases)
  const measured = withMeasure(words, answers, language, phrases)
  const by = answers.by === undefined ? end : ` ${phrases.by} ${answers.by}`
  const put = (joint: string, said: string): string =>
    tidy(`${measured}${joint} ${said}${by === '' ? '' : ','}${by}${because}`)
  if (answers.effect !== undefined) {
    const effect = put(` ${phrases.soThat}`, answers.effect)
    return reasonAt === text.length ? effect : tidy(`${effect.slice(0, effect.length - because.length)},${because}`)
  }
  const state = trimState(answers.state ?? '', phrases)
  if (state === '') return tidy(measured + by + because)
  // A state that can be counted or seen shows by itself that it is an end; of others the sentence says so.
  const until = put(` ${phrases.until}`, state)
  return assess(until, 'goal', anyDay, language).measurable.present ? until : put(`, ${phrases.doneWhen}`, state)
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

function opening(title: string, outcome: string | undefined): string {
  const own = title.replace(endMarks, '').trim()
  const said = outcome?.replace(endMarks, '').trim() ?? ''
  if (said === '') return own
  return /^\p{Lu}/u.test(own) ? said.charAt(0).toUpperCase() + said.slice(1) : said
}

function withoutVague(text: string, { by, to }: SmartAnswers, language: Language, phrases: Phrases): string {
  const amounts = to === undefined ? text : cut(text, placesOf(text, phrases.amounts))
  if (by === undefined) return amounts
  const vague = language.findTimes(amounts, anyDay).filter(({ role }) => role === 'vague')
  return cut(
    amounts,
    vague.map(({ span }) => span),
  ).replace(endMarks, '')
}

/** Where one of these stands in the text as words of their own, in order. */
function placesOf(text: string, phrases: readonly string[]): readonly Span[] {
  const lower = text.toLowerCase()
  // In a few scripts a small letter is longer than its capital: then nothing would stand where it seems to.
  const searched = lower.length === text.length ? lower : text
  const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign)
  return phrases
    .flatMap((phrase) => {
      const found: Span[] = []
      for (let start = searched.indexOf(phrase); start >= 0; start = searched.indexOf(phrase, start + phrase.length)) {
        const end = start + phrase.length
        if (!isWord(searched.charAt(start - 1)) && !isWord(searched.charAt(end))) found.push({ start, end })
      }
      return found
    })
    .sort((a, b) => a.start - b.start)
}

/** Where the reason begins, with the comma or blank before it; the end of the text where it gives none. */
function reasonIn(text: string, { reasons }: Phrases): number {
  const first = placesOf(text, reasons).find(({ start, end }) => start > 0 && end < text.length)
  return first === undefined ? text.length : text.slice(0, first.start).replace(/,?\s{1,20}$/, '').length
}

/** The text without some phrases, and without the blank or comma before each. */
function cut(text: string, phrases: readonly Span[]): string {
  let left = ''
  let at = 0
  for (const { start, end } of phrases) {
    if (start < at) continue
    left += text.slice(at, start).replace(/[\s,]{1,20}$/, '')
    at = end
  }
  return (left + text.slice(at)).trim()
}

/** Parts the title from the end that it names last; a new end takes the place of every other. */
function splitEnd(
  text: string,
  isReplaced: boolean,
  language: Language,
  phrases: Phrases,
): { readonly words: string; readonly end: string } {
  const ends = language.findTimes(text, anyDay).filter(({ role }) => role === 'end' || role === 'range')
  // A period that is part of what is said ("Q3 revenue") is no end to be replaced.
  const own = ends.flatMap(({ span }) =>
    placesOf(text.slice(span.start, span.start + 20), phrases.ends)[0]?.start === 0 ? [span] : [],
  )
  if (isReplaced) return { words: cut(text, own), end: '' }
  const last = own.at(-1)
  if (last === undefined || text.slice(last.end).trim() !== '') return { words: text, end: '' }
  return { words: cut(text, [last]), end: ` ${text.slice(last.start)}` }
}

function withMeasure(
  words: string,
  { from, to, unit = '' }: SmartAnswers,
  language: Language,
  phrases: Phrases,
): string {
  if (to === undefined || to.trim() === '') return words
  const reached = to.trim()
  const counted = unit.trim()
  const hasUnit = counted !== '' && words.toLowerCase().endsWith(` ${counted.toLowerCase()}`)
  const what = counted === '' || hasUnit || reached.toLowerCase().endsWith(counted.toLowerCase()) ? '' : ` ${counted}`
  const start = from?.trim() ?? ''
  const measure =
    start === '' ? `${phrases.to} ${reached}${what}` : `${phrases.from} ${start} ${phrases.to} ${reached}${what}`
  const old = ownMeasure(words, phrases)
  if (old !== undefined) return `${words.slice(0, old.start)} ${measure}${words.slice(old.end)}`
  if (words === '') return measure
  if (leadsToNumber(words, language)) return `${words} ${measure}`
  return start === '' ? `${words} ${phrases.with} ${reached}${what}` : `${words}, ${measure}`
}

/** "from 100 to 200", with the comma or blank before it. */
function ownMeasure(words: string, { from, to }: Phrases): Span | undefined {
  for (const { start, end } of placesOf(words, [from])) {
    const between = /^\s(\S{1,20})\s(\S{1,10})\s(\S{1,20})(?=\s|$)/.exec(words.slice(end, end + 60))
    if (between?.[2]?.toLowerCase() !== to || start === 0) continue
    return { start: words.slice(0, start).replace(/,?\s$/, '').length, end: end + between[0].length }
  }
  return undefined
}

/** A metric as a field says it: "orders a month, from 40 to 60". */
export function composeMetric({ from = '', to = '', unit = '' }: SmartAnswers, phrases = inEnglish): string {
  const end = `${phrases.to} ${to.trim()}`
  const measure = from.trim() === '' ? end : `${phrases.from} ${from.trim()} ${end}`
  return tidy(unit.trim() === '' ? measure : `${unit.trim()}, ${measure}`)
}

function trimState(state: string, { leads, openings }: Phrases): string {
  const whole = state.trim().replace(endMarks, '')
  const lead = placesOf(whole, leads)[0]
  const said = lead?.start === 0 ? whole.slice(lead.end).trim() : whole
  // "Every team" in the middle of a sentence; "CRM", "I" and names stay.
  const first = /^\p{Lu}\p{Ll}/u.test(said) ? placesOf(said.slice(0, 20), openings)[0] : undefined
  return first?.start === 0 ? said.charAt(0).toLowerCase() + said.slice(1) : said
}
