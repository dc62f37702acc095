import { sourceSpan } from '../markdown/words.ts'
import type { Item } from '../plan/model.ts'
import type { Evidence, EvidenceKind, ItemAssessment } from '../smart/assessment.ts'
import type { Span } from '../text/span.ts'
import type { CheckContext } from './check.ts'
import { isReadable } from './language.ts'
import { titlePlace } from './place.ts'

/** Words that make an item another thing, whatever its dates: then its letters are not its trouble. */
const telling: ReadonlySet<EvidenceKind> = new Set(['superlative', 'world', 'for-ever', 'small-act'])

/** The words that show that an item reads as another level. */
export const misplacedBy = ({ scope, scopeEvidence }: ItemAssessment): Evidence | undefined =>
  scope === 'too-big' || scope === 'too-small' ? scopeEvidence.find(({ kind }) => telling.has(kind)) : undefined

/** What shows that an item has not the size of its level: its words, or its dates and estimate, in any language. */
export function missized(item: Item, context: CheckContext): Evidence | undefined {
  if (item.title === '') return undefined
  const assessment = context.assess(item)
  if (assessment.scope !== 'too-big' && assessment.scope !== 'too-small') return undefined
  const shown = misplacedBy(assessment) ?? assessment.scopeEvidence[0]
  return shown !== undefined && isInWords(shown) && !isReadable(item, context.plan) ? undefined : shown
}

export const isInWords = ({ span }: Evidence): boolean => span.end > span.start

/** Where evidence of a size stands: its words, else the field that says it, else the title. */
export function sizePlace(item: Item, shown: Evidence): Span {
  if (isInWords(shown)) return sourceSpan(item.words, shown.span)
  const field = item.fields.find(({ name }) => name === (shown.kind === 'long-estimate' ? 'estimate' : 'due'))
  return field?.value ?? titlePlace(item)
}
