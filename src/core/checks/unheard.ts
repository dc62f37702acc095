import type { PlanItem } from '../plan/item.ts'
import type { Item } from '../plan/model.ts'
import type { Message } from '../text/message.ts'
import type { Span } from '../text/span.ts'
import type { Check, CheckContext } from './check.ts'
import { checks } from './index.ts'
import { isSilenced, severityOf } from './run.ts'
import type { Snapshot } from './snapshot.ts'

/** A check that would speak of an item if it were not kept quiet, and what keeps it quiet: one of the two, or both. */
export interface Unheard {
  readonly check: string
  /** What it would say. */
  readonly says: Message
  /** Of what it would say it. */
  readonly span: Span
  /** A comment at the item. */
  readonly byComment: boolean
  /** It is switched off, by the front matter or the settings. */
  readonly isOff: boolean
}

/** What would be said of one item if nothing were silenced: only that which is not said already. Asked for when somebody looks. */
export function unheardOf(
  item: Item,
  { plan, context, assess, recognition, destinations }: Snapshot,
): readonly Unheard[] {
  if (!recognition.isPlan) return []
  const checking: CheckContext = { ...context, plan, assess, destinations }
  return checks.flatMap((check): readonly Unheard[] => {
    const byComment = isSilenced(item, check.id)
    const isOff = severityOf(check, checking) === 'off'
    if (!byComment && !isOff) return []
    const [problem] = isAsked(check, item, checking) ? check.find(item, checking) : []
    return problem === undefined
      ? []
      : [{ check: check.id, says: problem.message, span: problem.span, byComment, isOff }]
  })
}

/** Whether a check that is on looks at the item at all. */
function isAsked(check: Check, item: Item, context: CheckContext): boolean {
  const { facts } = (item as PlanItem).node
  if (check.alsoOver !== true && !facts.inside.isLive) return false
  if (check.among !== undefined) return check.among(context).some((one) => (one as PlanItem).node.facts === facts)
  if (!check.levels.includes(item.level)) return false
  return check.beside === undefined || (item.parent !== undefined && check.beside(item.parent))
}
