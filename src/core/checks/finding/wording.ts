import type { Item } from '../../plan/model.ts'
import type { ItemAssessment } from '../../smart/assessment.ts'
import type { Span } from '../../text/span.ts'
import type { CheckContext } from '../check.ts'
import { misplacedBy } from './sizes.ts'

/** What an item's words say, where they can be judged at all. */
export function judged(item: Item, context: CheckContext): ItemAssessment | undefined {
  const assessment = context.assess(item)
  return assessment.language === undefined ? undefined : assessment
}

/** The assessment for a check of one SMART letter: none where the scope check says the one thing that matters more. */
export function lettersOf(item: Item, context: CheckContext): ItemAssessment | undefined {
  const assessment = judged(item, context)
  return assessment === undefined || misplacedBy(assessment) !== undefined ? undefined : assessment
}

/**
 * The outcomes or steps that are joined in a title, where each has an object of its own: "print and sign the contract"
 * is one thing. None where fewer than two are left.
 */
export function joinedParts({ parts, specific }: ItemAssessment): readonly Span[] {
  const alone = parts.filter((part, i) => {
    const end = parts[i + 1]?.start ?? Number.POSITIVE_INFINITY
    return !specific.against.some(
      ({ kind, span }) => (kind === 'no-object' || kind === 'anaphor') && span.start >= part.start && span.start <= end,
    )
  })
  return alone.length < 2 ? [] : parts
}
