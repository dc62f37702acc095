import type { Item, Plan } from '../plan/model.ts'
import { isLive } from '../plan/walk.ts'
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

const kept = new WeakMap<Plan, { readonly language: Language; readonly asked: ReadonlySet<string> }>()

/**
 * The vision, for a goal that has no word in common with it, in its title, its area and all that stands below it, and
 * gives no Why. Good plans may put a goal in other words than their vision: where most of three goals or more have none
 * of its words, only the first of them is named, and where none of fewer has, nothing tells them apart from it.
 */
export function visionUnshared(item: Item, plan: Plan, language: Language): Item | undefined {
  if (item.level !== 'goal' || item.why !== undefined) return undefined
  const vision = plan.items.find(({ level }) => level === 'vision')
  if (vision === undefined) return undefined
  const known = kept.get(plan)
  const asked = known?.language === language ? known.asked : strangers(plan, vision, language)
  if (known?.language !== language) kept.set(plan, { language, asked })
  return asked.has(item.id) ? vision : undefined
}

/** The ids of the goals to ask about. */
function strangers(plan: Plan, vision: Item, language: Language): ReadonlySet<string> {
  if (contentWords(vision.title, language).size < enough) return new Set()
  const { text, frontMatter, root } = plan
  const bodyEnd = vision.children[0]?.spans.subtree.start ?? vision.spans.subtree.end
  const body = text.slice(vision.spans.own.start, Math.max(vision.spans.own.end, bodyEnd))
  const served = contentWords([vision.title, body, frontMatter?.title ?? '', root.title].join(' '), language)
  const goals = plan.items.filter(({ level }) => level === 'goal')
  const apart = goals.filter(({ title, area = '', spans: { subtree } }) => {
    const own = contentWords([title, area, text.slice(subtree.start, subtree.end)].join(' '), language)
    return ![...own].some((word) => served.has(word))
  })
  const open = apart.filter((goal) => goal.why === undefined && isLive(goal)).map(({ id }) => id)
  if (goals.length < few) return new Set(apart.length < goals.length ? open : [])
  return new Set(apart.length * 2 > goals.length ? open.slice(0, 1) : open)
}
