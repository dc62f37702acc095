import type { Snapshot } from '../checks/snapshot.ts'
import type { Progress } from '../plan/model.ts'
import type { Severity } from '../plan/settings.ts'
import { worstOf } from './outline-row.ts'

/** A plan in a line of a list. */
export interface PlanSummary {
  /** Its vision; else what its front matter calls it, or its first goal. Empty where it has none of these. */
  readonly title: string
  readonly progress: Progress
  readonly findings: number
  readonly worst: Severity | undefined
}

export function planSummary({ plan, findings }: Snapshot): PlanSummary {
  const { root } = plan
  const first = (level: 'vision' | 'goal'): string => root.descendantsAt(level)[0]?.title.trim() ?? ''
  return {
    title: first('vision') || root.title.trim() || first('goal'),
    progress: root.progress,
    findings: findings.length,
    worst: worstOf(findings),
  }
}
