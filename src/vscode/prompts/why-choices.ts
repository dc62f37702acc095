import type { Item, Plan } from '../../core/plan/model.ts'
import { visionPhrases } from '../../core/plan/vision-phrases.ts'
import type { Choice } from './steps.ts'

/** What an item may serve, in the plan's own words: the phrases of the vision, and the item above. */
export function whyChoices(plan: Plan, item: Item, given?: string): readonly Choice<string>[] {
  const vision = plan.items.find(({ level }) => level === 'vision')?.title ?? ''
  const above = item.parent?.level === 'goal' || item.parent?.level === 'milestone' ? item.parent.title : ''
  const phrases = [given ?? '', ...visionPhrases(vision), above].filter((phrase) => phrase !== '')
  return [...new Set(phrases)].map((phrase) => ({ label: phrase, value: phrase }))
}
