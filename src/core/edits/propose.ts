import type { Day } from '../plan/dates/period.ts'
import type { Item, Plan } from '../plan/model.ts'
import type { ReadingContext } from '../plan/settings.ts'
import type { Evidence, EvidenceKind, ItemAssessment } from '../smart/assessment.ts'
import { assessItem } from '../smart/item.ts'
import type { Language, Phrases } from '../smart/lexicon/language.ts'
import { languageNamed, ready } from '../smart/lexicon/languages.ts'
import { type Span, span } from '../text/span.ts'
import { composeTitle, isDial, leadsToNumber, type SmartAnswers } from './compose.ts'

/** Stands in a proposal where only the person knows what to write. */
export const gap = '…'

/** A sentence for a person to fill in; the gaps are spans of it, in order. */
export interface Proposal {
  readonly text: string
  readonly gaps: readonly Span[]
}

const letters = ['specific', 'measurable', 'timeBound'] as const

/**
 * A title that says what this one leaves open, in the person's own words, with a gap where only they know: "Increase
 * sales" becomes "Increase sales from … to … by 2026-12-31". What the title says already stays; what stands in the place
 * of a number, a thing or a day gives way. Undefined where no way of saying it gains every letter that is missing and
 * keeps all others, or where the title's language has no words to write with.
 *
 * @param by the day to end with, where the item has no end and one fits
 */
export function proposeTitle(
  item: Item,
  plan: Plan,
  context: ReadingContext,
  by: Day | undefined,
): Proposal | undefined {
  const was = assessItem(item, plan, context)
  const language = was.language === undefined ? undefined : languageNamed(was.language)
  const phrases = language?.phrases
  if (language === undefined || phrases === undefined || item.title.trim().endsWith('?')) return undefined
  const end = by !== undefined && !was.timeBound.present ? { by } : {}
  const about: About = { title: item.title, was, language, phrases }
  for (const way of was.specific.present && was.measurable.present ? waysToEnd : ways[shapeOf(about)]) {
    const draft = way(about)
    if (draft === undefined) continue
    const text = composeTitle(draft.title, { ...draft.answers, ...end }, language)
    const now = assessItem({ ...item, title: filled(text) }, plan, context)
    if (text !== item.title && mends(was, now, by !== undefined)) return { text, gaps: gapsIn(text) }
  }
  return undefined
}

/** Where gaps stand in a text: signs by themselves, not those that trail off behind a word. */
export const gapsIn = (text: string): readonly Span[] =>
  [...text.matchAll(/(?<![^\s([“"'*_])…(?![^\s)\]”"'*_,;:.!?])/g)].map(({ index }) => span(index, index + gap.length))

/** A number says something in any gap: where it goes with what stands around it, the sentence holds. */
const filled = (text: string): string =>
  gapsIn(text).reduceRight((now, { start, end }) => `${now.slice(0, start)}12${now.slice(end)}`, text)

function mends(was: ItemAssessment, now: ItemAssessment, hasEnd: boolean): boolean {
  const wanted = letters.filter((letter) => was[letter].present || letter !== 'timeBound' || hasEnd)
  const isSized = now.scope === 'ok' || now.scope === 'unclear' || now.scope === was.scope
  return (
    wanted.every((letter) => now[letter].present) &&
    letters.some((letter) => now[letter].present && !was[letter].present) &&
    isSized &&
    now.absolutes.length <= was.absolutes.length &&
    now.parts.length <= Math.max(1, was.parts.length)
  )
}

interface About {
  readonly title: string
  readonly was: ItemAssessment
  readonly language: Language
  readonly phrases: Phrases
}

interface Draft {
  readonly title: string
  readonly answers?: SmartAnswers
}

/**
 * How a title is built, which decides how it goes on. `direction`: a change in something (increase, reduce). `open`: a
 * verb that leaves open what changes (improve, be). `definite`: something done or made (launch, hired). `thing`: no verb.
 */
type Shape = 'direction' | 'open' | 'definite' | 'thing'

type Way = (about: About) => Draft | undefined

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

const isComparative = (word: string, language: Language): boolean =>
  ready(language)
    .words.get(word.toLowerCase())
    ?.some((found) => found.rest.length === 0 && found.class === 'comparative') === true

/** A gap for every word that holds a place: "to [X]", "etc.". */
const inPlaceOfSigns: Way = (about) => gapped(about, ['placeholder', 'open-list'])

/** A gap for every word that stands where a number or a quality that can be seen should: "several", "faster". */
const inPlaceOfWords: Way = (about) =>
  gapped(about, ['placeholder', 'open-list', 'vague-amount', 'comparative', 'vague-quality', 'anaphor'])

const fromTo: Way = ({ title, was }) => (isCounted(was) ? undefined : { title, answers: { from: gap, to: gap } })

/** What can be read off a dial goes from one number to another, whatever the verb: "Improve customer churn". */
const fromToOnDial: Way = (about) => {
  const { was, language, title } = about
  const isRead = was.object !== undefined && isDial(was.object.text, language) && leadsToNumber(title, language)
  return isRead ? fromTo(about) : undefined
}

/** What no sentence helps that goes on: "Improve this". */
const soThat: Way = ({ title, was }) =>
  was.specific.against.some(({ kind }) => kind === 'anaphor') ? undefined : { title, answers: { effect: gap } }

/** "Launch the shop": with how many of whom or what, once it is there. */
const withResult: Way = ({ title, was }) => (isCounted(was) ? undefined : { title, answers: { to: gap } })

const withResultOfOffer: Way = (about) => {
  const { was, language, phrases } = about
  const [first = ''] = was.verb?.text.toLowerCase().split(/\s/) ?? []
  const bases = (ready(language).verbs.get(first) ?? []).map(({ entry }) => entry.base)
  return bases.some((base) => phrases.offering.includes(base)) ? withResult(about) : undefined
}

/** "Hire bakers": how many. "Get more customers": how many more stands in the verb. */
const howMany: Way = ({ title, was, phrases, language }) => {
  const { object } = was
  const words = object?.text.toLowerCase().split(/\s+/).slice(0, 12) ?? []
  if (object === undefined || isCounted(was) || !phrases.isSeveral(words.at(-1) ?? '')) return undefined
  if (words.some((word) => phrases.articles.includes(word))) return undefined
  const { start } = object.span
  const rest = start === 0 ? title.charAt(0).toLowerCase() + title.slice(1) : title.slice(start)
  const before = title.slice(0, start)
  const verb = was.verb?.text.split(/\s+/) ?? []
  const last = verb.length > 1 ? (verb.at(-1) ?? '') : ''
  const lead =
    isComparative(last, language) && before.trimEnd().endsWith(last) ? before.trimEnd().slice(0, -last.length) : before
  return { title: `${lead}${gap} ${rest}` }
}

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
  open: [inPlaceOfSigns, fromToOnDial, howMany, soThat, inPlaceOfWords],
  definite: [inPlaceOfWords, fromToOnDial, howMany, withResultOfOffer, soThat],
  thing: [inPlaceOfWords, fromToOnDial, howMany, withResult],
}

/** Where only the end is missing. */
const waysToEnd: readonly Way[] = [inPlaceOfAmounts, howManyToDo, asItIs]

/** The title with gaps in the place of evidence of these kinds; undefined where there is none to give way. */
function gapped({ title, was, language, phrases }: About, kinds: readonly EvidenceKind[]): Draft | undefined {
  const leading: readonly Evidence[] =
    was.verb !== undefined && isComparative(was.verb.text, language) ? [{ ...was.verb, kind: 'comparative' }] : []
  const found = [...leading, ...was.specific.against, ...was.measurable.against]
    .filter(({ kind, span: { start, end } }) => kinds.includes(kind) && end > start)
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
