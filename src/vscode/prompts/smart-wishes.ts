import { composeMetric, composeTitle, type SmartAnswers } from '../../core/edits/compose.ts'
import { writeProperty } from '../../core/edits/field-styles.ts'
import type { Snapshot } from '../../core/index.ts'
import { itemWith } from '../../core/plan/item.ts'
import type { Item } from '../../core/plan/model.ts'
import type { ItemAssessment, Letter } from '../../core/smart/assessment.ts'
import { assessItem } from '../../core/smart/item.ts'
import type { Language } from '../../core/smart/lexicon/language.ts'
import { planLanguage } from '../../core/smart/plan-language.ts'

/** What the prompt collects: words for the sentence, and what goes into fields beside it. */
export interface SmartWishes extends SmartAnswers {
  readonly why?: string
  readonly owner?: string
  /** Whether the measure is a number in the sentence, one in a field beside it, or a state; asked before any of them. */
  readonly kind?: 'number' | 'metric' | 'state'
}

/** The item that is asked about, in the plan as it is. */
export interface About {
  readonly snapshot: Snapshot
  readonly item: Item
}

/** Whether an item tells a letter. One of another size than its level says all of its own, but not when, nor what it leads to. */
export const isTold = (assessment: ItemAssessment, letter: Letter): boolean =>
  assessment[letter].present && !(assessment.misplaced && (letter === 'specific' || letter === 'timeBound'))

/** The language that the sentence is written in: the plan's own, where it is known. */
const languageOf = ({ snapshot: { plan, context } }: About): Language | undefined =>
  planLanguage(plan, context.settings.language)

/** Whether the outcome that was typed tells a letter by itself ("Sell 300 loaves a day by June"): it is not asked for then. */
export function isSaid(about: About, letter: Letter, { outcome }: SmartWishes): boolean {
  const { snapshot, item } = about
  const { plan, context } = snapshot
  if (outcome === undefined || letter === 'specific') return false
  return isTold(
    assessItem(itemWith(item, { title: composeTitle(item.title, { outcome }, languageOf(about)) }), plan, context),
    letter,
  )
}

/**
 * The answers that count: who goes back and changes the kind of measure, or says more in the outcome, has given both,
 * and gets them back.
 */
function counting(about: About, wishes: SmartWishes): SmartAnswers {
  const { outcome, kind = 'number', from, to, unit, state, by } = wishes
  const measured = isSaid(about, 'measurable', wishes) ? undefined : kind
  return {
    ...(outcome !== undefined && { outcome }),
    ...(measured === 'number' && { ...(from && { from }), ...(to && { to }), ...(unit && { unit }) }),
    ...(measured === 'state' && state !== undefined && { state }),
    ...(by !== undefined && !isSaid(about, 'timeBound', wishes) && { by }),
  }
}

/** The sentence that the item's title becomes. */
export const sentence = (about: About, wishes: SmartWishes): string =>
  composeTitle(about.item.title, counting(about, wishes), languageOf(about))

/** What goes into the item's Metric, where that was chosen. */
export const metric = (about: About, wishes: SmartWishes): string | undefined =>
  wishes.kind === 'metric' && wishes.to !== undefined && !isSaid(about, 'measurable', wishes)
    ? composeMetric(wishes, languageOf(about)?.phrases)
    : undefined

/** What the answer to a question about a number changes: the sentence, or the Metric beside it. */
export function measuredBy(about: About, wishes: SmartWishes): string {
  const beside = metric(about, wishes)
  return beside === undefined ? sentence(about, wishes) : writeProperty('metric', beside)
}
