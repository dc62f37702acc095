import { type Section, type Sections, sectionsIn } from '../markdown/sections.ts'
import type { Facts } from '../plan/facts.ts'
import type { PlanItem } from '../plan/item.ts'
import type { Item } from '../plan/model.ts'
import type { ReadPlan } from '../plan/read.ts'
import { descendantsAt, isLive } from '../plan/walk.ts'
import type { Span } from '../text/span.ts'
import type { Language, WordClass } from './lexicon/language.ts'
import { ready } from './lexicon/languages.ts'

/** Words that stand in any text, whatever it is about. */
const small: ReadonlySet<WordClass> = new Set<WordClass>([
  'adverb',
  'amount',
  'anaphor',
  'auxiliary',
  'bound',
  'cadence',
  'carry',
  'chain',
  'comparative',
  'conjunction',
  'copula',
  'determiner',
  'hedge',
  'modal',
  'negation',
  'number',
  'placeholder',
  'preposition',
  'pronoun',
  'quality',
  'question',
  'sequel',
  'subject',
  'subordinate',
  'time-unit',
  'universal',
])

/** Letters that words of a language begin with alike, where nothing is known of their forms. */
const firstLetters = 5
/** A vision of fewer words says too little to compare with. */
const enough = 3
/** Fewer goals are no crowd that one could stand apart from, unless another shares the vision's words. */
const few = 3

/** Whether a text has one of these words, in any form. */
function speaksOf(text: string, wanted: ReadonlySet<string>, language: Language): boolean {
  for (const word of wordsIn(text, language)) if (wanted.has(word)) return true
  return false
}

/** What words are about, one entry for all forms of each: without case, accents and small words. */
export const contentWords = (text: string, language: Language): ReadonlySet<string> => new Set(wordsIn(text, language))

function* wordsIn(text: string, language: Language): Generator<string, void> {
  const { words } = ready(language)
  const stem = language.stem ?? ((word: string) => word.slice(0, firstLetters))
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,40}/gu)) {
    const isSmall = words.get(word)?.some((entry) => entry.rest.length === 0 && small.has(entry.class)) === true
    if (!isSmall) yield stem(word.normalize('NFD').replace(/\p{M}/gu, ''))
  }
}

const kept = new WeakMap<ReadPlan, { readonly language: Language; readonly asked: ReadonlySet<Item> }>()

/**
 * The vision, for a goal that has no word in common with it, in its title, its area and all that stands below it, and
 * gives no Why. Good plans may put a goal in other words than their vision: where most of three goals or more have none
 * of its words, only the first of them is named, and where none of fewer has, nothing tells them apart from it.
 */
export function visionUnshared(item: Item, plan: ReadPlan, language: Language): Item | undefined {
  if (item.level !== 'goal' || item.why !== undefined) return undefined
  const [vision] = descendantsAt(plan.root, 'vision')
  if (vision === undefined) return undefined
  return strangersTo(vision, plan, language).has(item) ? vision : undefined
}

/** The goals to ask about; found once per plan. */
function strangersTo(vision: Item, plan: ReadPlan, language: Language): ReadonlySet<Item> {
  const known = kept.get(plan)
  if (known?.language === language) return known.asked
  const asked = strangers(plan, vision, language)
  kept.set(plan, { language, asked })
  return asked
}

/** The goals that share no word with the vision, and are asked about it. */
export const goalsApart = (plan: ReadPlan, language: Language): readonly Item[] => {
  const [vision] = descendantsAt(plan.root, 'vision')
  return vision === undefined ? [] : [...strangersTo(vision, plan, language)]
}

function strangers(plan: ReadPlan, vision: Item, language: Language): ReadonlySet<Item> {
  if (contentWords(vision.title, language).size < enough) return new Set()
  const { text, frontMatter, root } = plan
  const [first] = vision.children
  const bodyEnd = first?.spans.subtree.start ?? vision.spans.subtree.end
  const body = text.slice(vision.spans.own.start, Math.max(vision.spans.own.end, bodyEnd))
  const served = contentWords([vision.title, body, frontMatter?.title ?? '', root.title].join(' '), language)
  const goals = descendantsAt(root, 'goal') as readonly PlanItem[]
  const apart = goals.filter((goal) => !sharesAny(goal, plan, served, language))
  const open = apart.filter((goal) => goal.why === undefined && isLive(goal))
  if (goals.length < few) return new Set(apart.length < goals.length ? open : [])
  return new Set(apart.length * 2 > goals.length ? open.slice(0, 1) : open)
}

/** Whether a goal, its area or what stands below it has one of these words. */
function sharesAny(goal: PlanItem, plan: ReadPlan, words: ReadonlySet<string>, language: Language): boolean {
  const { area = '', node, title } = goal
  const served = [language.code, area, ...words].join(' ')
  const known = shared.get(node.facts)
  if (known?.served === served && isThere(known, plan.sections)) return known.shares
  const { start, end } = goal.spans.subtree
  const has = (text: string): boolean => speaksOf(text, words, language)
  const sections = sectionsIn(plan.sections, start, end)
  const shares = has(`${title} ${area}`) || anyShares(sections, plan, { start, end }, served, has)
  shared.set(node.facts, { served, shares, sections })
  return shares
}

/** Whether one of the sections has the words; what was found of one that is all in the span is kept with it. */
function anyShares(
  sections: Shared['sections'],
  { text, sections: { starts } }: ReadPlan,
  span: Span,
  served: string,
  has: (text: string) => boolean,
): boolean {
  return sections.some((section) => {
    const start = section === undefined ? span.end : (starts[section.index] ?? 0)
    if (section === undefined || start >= span.end) return false
    const end = start + section.length
    if (start < span.start || end > span.end)
      return has(text.slice(Math.max(start, span.start), Math.min(end, span.end)))
    const known = ofSections.get(section)
    if (known?.served === served) return known.shares
    const shares = has(text.slice(start, end))
    ofSections.set(section, { served, shares })
    return shares
  })
}

const ofSections = new WeakMap<Section, Pick<Shared, 'served' | 'shares'>>()

interface Shared {
  readonly served: string
  readonly shares: boolean
  /** The sections that the goal stands in, and the one behind them, whose heading ends it. */
  readonly sections: readonly (Section | undefined)[]
}

/** Found once, for as long as neither the text nor the words change. */
const shared = new WeakMap<Facts, Shared>()

function isThere({ sections: own }: Shared, { sections }: Sections): boolean {
  const first = own[0]?.index ?? 0
  return own.every((section, i) => sections[first + i] === section)
}
