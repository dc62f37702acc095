import { sourceSpan } from '../../markdown/words.ts'
import type { Facts } from '../../plan/facts.ts'
import { isAsRead, itemWith } from '../../plan/item.ts'
import type { Item } from '../../plan/model.ts'
import type { Evidence, EvidenceKind, ItemAssessment, JudgedLevel } from '../../smart/assessment.ts'
import { assessItem } from '../../smart/item.ts'
import type { Language } from '../../smart/lexicon/language.ts'
import { planLanguage } from '../../smart/plan-language.ts'
import type { Span } from '../../text/span.ts'
import type { CheckContext } from '../check.ts'
import { titlePlace } from './place.ts'

/** Words that make an item another thing, whatever its dates: then its letters are not its trouble. */
const telling: ReadonlySet<EvidenceKind> = new Set(['superlative', 'world', 'for-ever', 'small-act'])

/** The words that show that an item reads as another level. */
export const misplacedBy = (assessment: ItemAssessment): Evidence | undefined =>
  assessment.misplaced ? assessment.scopeEvidence.find(({ kind }) => telling.has(kind)) : undefined

/** What shows that an item is of another size than its level, and the level that it reads as. */
export interface Missized {
  readonly shown: Evidence
  readonly readsAs: JudgedLevel | undefined
}

/** What shows that an item has not the size of its level: its words, or its dates and estimate, in any language. */
export function missized(item: Item, context: CheckContext): Missized | undefined {
  // An action is asked once.
  if (item.level === 'action' || !isAsRead(item)) return findMissized(item, context)
  const { facts } = item.node
  const language = planLanguage(context.plan, context.settings.language)
  const before = known.get(facts)
  if (before !== undefined && before.language === language) return before.found
  const found = findMissized(item, context)
  known.set(facts, { language, found })
  return found
}

/** Found once: a milestone is asked for its size again whenever one beside it changes. */
const known = new WeakMap<Facts, { readonly language: Language | undefined; readonly found: Missized | undefined }>()

function findMissized(item: Item, context: CheckContext): Missized | undefined {
  if (item.title === '') return undefined
  const found = sizeOf(context.assess(item))
  if (found === undefined || !isInWords(found.shown)) return found
  if (item.level !== 'action' || found.shown.kind !== 'long-span') return found
  // "By June" is when an action is due, not how long it takes: what do its other words say?
  const { start, end } = found.shown.span
  const title = item.title.slice(0, start) + ' '.repeat(end - start) + item.title.slice(end)
  return sizeOf(assessItem(itemWith(item, { title }), context.plan, context))
}

function sizeOf(assessment: ItemAssessment): Missized | undefined {
  const shown = assessment.misplaced ? (misplacedBy(assessment) ?? assessment.scopeEvidence[0]) : undefined
  return shown && { shown, readsAs: assessment.readsAs }
}

export const isInWords = ({ span }: Evidence): boolean => span.end > span.start

/** Where evidence of a size stands: its words, else the field that says it, else the title. */
export function sizePlace(item: Item, shown: Evidence): Span {
  if (isInWords(shown)) return sourceSpan(item.words, shown.span)
  const field = item.fields.find(({ name }) => name === (shown.kind === 'long-estimate' ? 'estimate' : 'due'))
  return field?.value ?? titlePlace(item)
}
