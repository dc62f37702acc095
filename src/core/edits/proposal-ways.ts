import type { Evidence, EvidenceKind, ItemAssessment } from '../smart/assessment.ts'
import type { Language, Phrases } from '../smart/lexicon/language.ts'
import { ready } from '../smart/lexicon/languages.ts'
import { type Span, span } from '../text/span.ts'
import type { SmartAnswers } from './compose.ts'
import { isDial, leadsToNumber } from './number-words.ts'

/** Stands in a proposal where only the person knows what to write. */
export const gap = '…'

/** A title that something is proposed for. */
export interface About {
  readonly title: string
  readonly was: ItemAssessment
  readonly language: Language
  readonly phrases: Phrases
}

/** A title with gaps in it, and what is composed with it. */
export interface Draft {
  readonly title: string
  readonly answers?: SmartAnswers
}

/**
 * How a title is built, which decides how it goes on. `direction`: a change in something (increase, reduce). `open`: a
 * verb that leaves open what changes (improve, be). `definite`: something done or made (launch, hired). `thing`: no verb.
 */
type Shape = 'direction' | 'open' | 'definite' | 'thing'

export type Way = (about: About) => Draft | undefined

const shapes: Partial<Readonly<Record<EvidenceKind, Shape>>> = {
  'direction-verb': 'direction',
  'vague-verb': 'open',
  'ongoing-verb': 'open',
  'thinking-verb': 'open',
  'state-verb': 'open',
}

function shapeOf({ was: { verb, specific, measurable }, language }: About): Shape {
  // "Better dough": what could be a verb compares.
  if (verb === undefined || isComparative(verb.text, language)) return 'thing'
  const about = [...specific.against, ...measurable.against].filter((one) => one.span.start === verb.span.start)
  return about.map(({ kind }) => shapes[kind]).find((shape) => shape !== undefined) ?? 'definite'
}

const isOf = (word: string, wordClass: 'comparative' | 'preposition', language: Language): boolean =>
  ready(language)
    .words.get(word.toLowerCase())
    ?.some((found) => found.rest.length === 0 && found.class === wordClass) === true

const isComparative = (word: string, language: Language): boolean => isOf(word, 'comparative', language)

/** A gap for every word that holds a place: "to [X]", "etc.". */
const inPlaceOfSigns: Way = (about) => gapped(about, ['placeholder', 'open-list'])

/** A gap for every word that stands where a number or a quality that can be seen should: "several", "faster". */
const inPlaceOfWords: Way = (about) =>
  gapped(about, [
    'placeholder',
    'open-list',
    'vague-amount',
    ...(about.was.specific.present ? [] : (['comparative', 'vague-quality', 'anaphor'] as const)),
  ])

/** The same in a name: what else belongs to a list of names is no outcome either. */
const inPlaceInName: Way = (about) =>
  about.was.specific.against.some(({ kind }) => kind === 'open-list') ? undefined : inPlaceOfWords(about)

const fromTo: Way = ({ title, was }) => (isCounted(was) ? undefined : { title, answers: { from: gap, to: gap } })

/** What can be read off a dial goes from one number to another, whatever the verb: "Improve customer churn". */
const fromToOnDial: Way = (about) => {
  const { was, language, title, phrases } = about
  // "satisfaction significantly": the amount gives way to the number.
  const words = was.object?.text.split(/\s+/).filter((word) => !phrases.amounts.includes(word.toLowerCase()))
  const isRead = words !== undefined && isDial(words.join(' '), language) && leadsToNumber(title, language)
  return isRead ? fromTo(about) : undefined
}

/** What no sentence helps that goes on: "Improve this". */
const soThat: Way = ({ title, was }) =>
  was.specific.against.some(({ kind }) => kind === 'anaphor') ? undefined : { title, answers: { effect: gap } }

/** "Launch the shop": with how many of whom or what, once it is there. */
const withResult: Way = ({ title, was }) => (was.measurable.present ? undefined : { title, answers: { to: gap } })

const withResultOfOffer: Way = (about) => {
  const { was, language, phrases } = about
  const [first = ''] = was.verb?.text.toLowerCase().split(/\s/) ?? []
  const bases = (ready(language).verbs.get(first) ?? []).map(({ entry }) => entry.base)
  return bases.some((base) => phrases.offering.includes(base)) ? withResult(about) : undefined
}

/** "Hire bakers": how many. "Get more customers": how many more stands in the verb. */
const howMany: Way = ({ title, was, phrases, language }) => {
  const { object } = was
  const all = object?.text.toLowerCase().split(/\s+/).slice(0, 12) ?? []
  const behind = all.findIndex((word) => isOf(word, 'preposition', language))
  const words = behind < 0 ? all : all.slice(0, behind)
  if (object === undefined || isCounted(was) || !phrases.isSeveral(words.at(-1) ?? '')) return undefined
  if (words.some((word) => phrases.articles.includes(word))) return undefined
  const { start } = object.span
  const rest = start === 0 ? title.charAt(0).toLowerCase() + title.slice(1) : title.slice(start)
  const before = title.slice(0, start)
  const last = lastOfVerb(was)
  const lead = isComparative(last, language) ? before.trimEnd().slice(0, -last.length) : before
  return { title: `${lead}${gap} ${rest}` }
}

/** "Get more": the last word of a verb of several. */
const lastOfVerb = ({ verb }: ItemAssessment): string => /\s(\S{1,30})$/.exec(verb?.text ?? '')?.[1] ?? ''

const howManyNotMore: Way = (about) =>
  isComparative(lastOfVerb(about.was), about.language) ? howMany(about) : undefined

/** The same of what is done and not counted, where a letter is missing that has nothing to do with it. */
const howManyToDo: Way = (about) =>
  about.was.verb === undefined || (about.was.object?.span.start ?? 0) < about.was.verb.span.end
    ? undefined
    : howMany(about)

const inPlaceOfAmounts: Way = (about) => gapped(about, ['vague-amount'])

const asItIs: Way = ({ title }) => ({ title })

/** Whether a number of something is said, and not only that it is done, or how often. */
const isCounted = ({ specific }: ItemAssessment): boolean => specific.for.some(({ kind }) => kind === 'quantity')

/** What to try for each shape, the best first. */
const ways: Readonly<Record<Shape, readonly Way[]>> = {
  direction: [inPlaceOfSigns, fromTo, inPlaceOfWords],
  open: [inPlaceOfSigns, fromToOnDial, howManyNotMore, soThat, inPlaceOfWords],
  definite: [inPlaceOfWords, fromToOnDial, howMany, withResultOfOffer, soThat],
  thing: [inPlaceInName, fromToOnDial, howMany, withResult],
}

/** Where only the end is missing. */
const waysToEnd: readonly Way[] = [inPlaceOfAmounts, howManyToDo, asItIs]

/** The ways to say what a title leaves open, the best first. */
export const waysOf = (about: About): readonly Way[] =>
  about.was.specific.present && about.was.measurable.present ? waysToEnd : ways[shapeOf(about)]

/** The title with gaps in the place of evidence of these kinds; undefined where there is none to give way. */
function gapped({ title, was, language, phrases }: About, kinds: readonly EvidenceKind[]): Draft | undefined {
  const leading: readonly Evidence[] =
    was.verb !== undefined && isComparative(was.verb.text, language) ? [{ ...was.verb, kind: 'comparative' }] : []
  const found = [...leading, ...was.specific.against, ...was.measurable.against]
    .filter(({ kind, span: { start, end } }) => kinds.includes(kind) && end > start)
    .map((one) => (one.kind === 'placeholder' ? { ...one, span: withBrackets(title, one.span) } : one))
    // "Do this": what it points at is all that is missing. Elsewhere it holds a sentence together.
    .filter(({ kind, span: { end } }) => kind !== 'anaphor' || title.slice(end).trim() === '')
    .sort((a, b) => a.span.start - b.span.start)
  let text = ''
  let at = 0
  for (const {
    kind,
    span: { start, end },
  } of found) {
    if (start < at) continue
    // Behind an article a gap would be one for an adjective, and no number goes there.
    const [before = ''] = /\S{1,20}(?=\s$)/.exec(title.slice(Math.max(at, start - 21), start)) ?? []
    if (phrases.articles.includes(before.toLowerCase())) continue
    text += `${title.slice(at, start)}${gap}`
    at = kind === 'open-list' && title.charAt(end) === '.' ? end + 1 : end
  }
  return at === 0 ? undefined : { title: text + title.slice(at) }
}

/** "[X]": the brackets hold nothing else, and go with it. */
const withBrackets = (title: string, { start, end }: Span): Span =>
  /^(?:\[\]|\{\}|<>)$/.test(title.charAt(start - 1) + title.charAt(end)) ? span(start - 1, end + 1) : span(start, end)
