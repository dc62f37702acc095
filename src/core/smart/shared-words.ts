import { type Section, type Sections, sectionsIn } from '../markdown/sections.ts'
import type { Facts } from '../plan/facts.ts'
import type { PlanItem } from '../plan/item.ts'
import type { Item } from '../plan/model.ts'
import type { ReadPlan } from '../plan/read.ts'
import { descendantsAt, isLive } from '../plan/walk.ts'
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

/** What words are about, one entry for all forms of each: without case, accents and small words. */
export function contentWords(text: string, language: Language): ReadonlySet<string> {
  const { words } = ready(language)
  const stem = language.stem ?? ((word: string) => word.slice(0, firstLetters))
  const found = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,40}/gu)) {
    const isSmall = words.get(word)?.some((entry) => entry.rest.length === 0 && small.has(entry.class)) === true
    if (!isSmall) found.add(stem(word.normalize('NFD').replace(/\p{M}/gu, '')))
  }
  return found
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
  const has = (text: string): boolean => [...contentWords(text, language)].some((word) => words.has(word))
  const shares = has(`${title} ${area}`) || has(plan.text.slice(start, end))
  shared.set(node.facts, { served, shares, sections: sectionsIn(plan.sections, start, end) })
  return shares
}

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
