import { sourceSpan } from '../../markdown/words.ts'
import type { Item } from '../../plan/model.ts'
import { type Evidence, type EvidenceKind, type ItemAssessment, isMisplaced } from '../../smart/assessment.ts'
import { assessItem } from '../../smart/item.ts'
import type { Span } from '../../text/span.ts'
import type { CheckContext } from '../check.ts'
import { titlePlace } from './place.ts'

/** Words that make an item another thing, whatever its dates: then its letters are not its trouble. */
const telling: ReadonlySet<EvidenceKind> = new Set(['superlative', 'world', 'for-ever', 'small-act'])

/** The words that show that an item reads as another level. */
export const misplacedBy = (assessment: ItemAssessment): Evidence | undefined =>
  isMisplaced(assessment) ? assessment.scopeEvidence.find(({ kind }) => telling.has(kind)) : undefined

/** What shows that an item has not the size of its level: its words, or its dates and estimate, in any language. */
export function missized(item: Item, context: CheckContext): Evidence | undefined {
  if (item.title === '') return undefined
  const shown = shownSize(context.assess(item))
  if (shown === undefined || !isInWords(shown)) return shown
  if (item.level !== 'action' || shown.kind !== 'long-span') return shown
  // "By June" is when an action is due, not how long it takes: what do its other words say?
  const { start, end } = shown.span
  const title = item.title.slice(0, start) + ' '.repeat(end - start) + item.title.slice(end)
  return shownSize(assessItem({ ...item, title }, context.plan, context))
}

const shownSize = (assessment: ItemAssessment): Evidence | undefined =>
  isMisplaced(assessment) ? (misplacedBy(assessment) ?? assessment.scopeEvidence[0]) : undefined

export const isInWords = ({ span }: Evidence): boolean => span.end > span.start

/** Where evidence of a size stands: its words, else the field that says it, else the title. */
export function sizePlace(item: Item, shown: Evidence): Span {
  if (isInWords(shown)) return sourceSpan(item.words, shown.span)
  const field = item.fields.find(({ name }) => name === (shown.kind === 'long-estimate' ? 'estimate' : 'due'))
  return field?.value ?? titlePlace(item)
}
