import { composeTitle, type SmartAnswers } from '../../core/edits/compose.ts'
import type { Snapshot } from '../../core/index.ts'
import type { Item } from '../../core/plan/model.ts'
import { type ItemAssessment, isMisplaced, type Letter } from '../../core/smart/assessment.ts'
import { assessItem } from '../../core/smart/item.ts'

/** What the prompt collects: words for the sentence, and what goes into fields beside it. */
export interface SmartWishes extends SmartAnswers {
  readonly why?: string
  readonly owner?: string
  /** Whether the measure is a number or a state; asked before either. */
  readonly kind?: 'number' | 'state'
}

/** The item that is asked about, in the plan as it is. */
export interface About {
  readonly snapshot: Snapshot
  readonly item: Item
}

/** Whether an item tells a letter. One of another size than its level says all of its own, but not when, nor what it leads to. */
export const isTold = (assessment: ItemAssessment, letter: Letter): boolean =>
  assessment[letter].present && !(isMisplaced(assessment) && (letter === 'specific' || letter === 'timeBound'))

/** Whether the outcome that was typed tells a letter by itself ("Sell 300 loaves a day by June"): it is not asked for then. */
export function isSaid(
  { snapshot: { plan, context }, item }: About,
  letter: Letter,
  { outcome }: SmartWishes,
): boolean {
  if (outcome === undefined || letter === 'specific') return false
  return isTold(assessItem({ ...item, title: composeTitle(item.title, { outcome }) }, plan, context), letter)
}

/**
 * The answers that count: who goes back and changes the kind of measure, or says more in the outcome, has given both,
 * and gets them back.
 */
function counting(about: About, wishes: SmartWishes): SmartAnswers {
  const { outcome, kind, from, to, unit, state, by } = wishes
  const isNumbered = kind !== 'state' && !isSaid(about, 'measurable', wishes)
  const isState = kind === 'state' && !isSaid(about, 'measurable', wishes)
  return {
    ...(outcome !== undefined && { outcome }),
    ...(isNumbered && { ...(from && { from }), ...(to && { to }), ...(unit && { unit }) }),
    ...(isState && state !== undefined && { state }),
    ...(by !== undefined && !isSaid(about, 'timeBound', wishes) && { by }),
  }
}

/** The sentence that the item's title becomes. */
export const sentence = (about: About, wishes: SmartWishes): string =>
  composeTitle(about.item.title, counting(about, wishes))
