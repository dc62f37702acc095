import type { Item } from '../plan/model.ts'
import type { Severity } from '../plan/settings.ts'
import { isLive } from '../plan/walk.ts'
import type { Check, CheckContext, Finding } from './check.ts'
import { checks } from './index.ts'

/** How loud a check is: what the plan's front matter says, else the settings, else its own default. */
export function severityOf(check: Check, { plan, settings }: CheckContext): Severity | 'off' {
  return plan.frontMatter?.checks?.[check.id] ?? settings.checks[check.id] ?? check.severity
}

const isSilenced = (item: Item, check: string): boolean => item.silenced === 'all' || item.silenced.includes(check)

/** Every finding of the plan, in the order of the text. */
export function runChecks(context: CheckContext): readonly Finding[] {
  const findings: Finding[] = []
  for (const check of checks) {
    const severity = severityOf(check, context)
    if (severity === 'off') continue
    for (const item of check.levels.includes('plan')
      ? [context.plan.root, ...context.plan.items]
      : context.plan.items) {
      if (!check.levels.includes(item.level) || isSilenced(item, check.id)) continue
      if (check.alsoOver !== true && !isLive(item)) continue
      for (const problem of check.find(item, context)) {
        findings.push({ ...problem, check: check.id, severity, itemId: item.id, level: item.level })
      }
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}
