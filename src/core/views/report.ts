import type { Finding } from '../checks/check.ts'
import type { Day, Period, Precision } from '../plan/dates/period.ts'
import type { Item, Level, Plan, Progress, Status } from '../plan/model.ts'
import type { Recognition } from '../plan/recognise.ts'
import type { Severity } from '../plan/settings.ts'
import type { ItemAssessment, Letter, Scope } from '../smart/assessment.ts'
import { lineAt, lineStarts, positionAt } from '../text/lines.ts'
import { inEnglish } from '../text/message.ts'

/** What a report is made of: a snapshot, or anything with these. */
export interface Reported {
  readonly text: string
  readonly recognition: Recognition
  readonly plan: Plan
  readonly findings: readonly Finding[]
  readonly assess: (item: Item) => ItemAssessment
}

/** One finding as other programs read it: lines and columns count from 1, columns in UTF-16 code units. */
export interface ReportedFinding {
  readonly check: string
  readonly severity: Severity
  readonly level: Level
  readonly message: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** At least one fix is an edit that can be made without asking anything. */
  readonly fixable: boolean
  /** A better sentence for the item's title, with “…” where only a person knows; where one can be told. */
  readonly proposal?: string
}

export interface CheckReport {
  readonly isPlan: boolean
  readonly why: string
  readonly findings: readonly ReportedFinding[]
}

/** What the checks found in one file. The text comes without a byte order mark, so that columns are those of an editor. */
export function checkReport({ text, recognition, findings }: Reported): CheckReport {
  const starts = lineStarts(text)
  return {
    isPlan: recognition.isPlan,
    why: inEnglish(recognition.why),
    findings: findings.map(({ check, severity, level, message, span, fixes }) => {
      const start = positionAt(starts, span.start)
      const end = positionAt(starts, span.end)
      const mends = fixes()
      const draft = mends.find((fix) => fix.kind === 'draft')
      return {
        check,
        severity,
        level,
        message: inEnglish(message),
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
        fixable: mends.some(({ kind }) => kind === 'edit'),
        ...(draft && { proposal: draft.words }),
      }
    }),
  }
}

/** One item as other programs read it, with everything below it. What is not known is null. */
export interface TreeNode {
  readonly id: string
  readonly level: Level
  readonly title: string
  /** The line that the item stands on, from 1; 1 for the plan itself. */
  readonly line: number
  readonly area: string | null
  /** The first day of the period that it starts in. */
  readonly start: Day | null
  /** The last day of the period that it is due in. */
  readonly due: Day | null
  readonly duePrecision: Precision | null
  /** The day that it was done on. An item without a stamp may still be done: `status` says so. */
  readonly done: Day | null
  readonly status: Status
  readonly progress: Progress
  readonly estimateMinutes: number | null
  readonly owner: string | null
  /** Null for the levels that are not judged. */
  readonly smart: Readonly<Record<Letter, boolean>> | null
  readonly scope: Scope | null
  readonly children: readonly TreeNode[]
}

export interface TreeReport {
  readonly isPlan: boolean
  readonly why: string
  /** The plan itself, with the start and owner of its front matter; without children where the file is no plan. */
  readonly plan: TreeNode
}

/** The whole plan as a tree. */
export function treeReport({ text, recognition, plan, assess }: Reported): TreeReport {
  const starts = lineStarts(text)
  const node = (item: Item): TreeNode => ({
    id: item.id,
    level: item.level,
    title: item.title,
    line: lineAt(starts, item.spans.own.start) + 1,
    area: item.area ?? null,
    start: item.start?.kind === 'known' ? item.start.period.first : null,
    due: endOf(item)?.last ?? null,
    duePrecision: endOf(item)?.precision ?? null,
    done: item.doneOn?.kind === 'known' ? item.doneOn.period.last : null,
    status: item.status,
    progress: item.progress,
    estimateMinutes: item.estimateMinutes ?? null,
    owner: item.owner ?? null,
    ...judged(item, assess),
    children: item.children.map(node),
  })
  const { start = null, owner = null } = plan.frontMatter ?? {}
  return { isPlan: recognition.isPlan, why: inEnglish(recognition.why), plan: { ...node(plan.root), start, owner } }
}

/** The levels that have to be SMART, and those that have a right size. */
const smartLevels: readonly Level[] = ['goal', 'milestone']
const sizedLevels: readonly Level[] = ['vision', 'goal', 'milestone', 'action']

function judged(item: Item, assess: Reported['assess']): Pick<TreeNode, 'smart' | 'scope'> {
  if (!sizedLevels.includes(item.level)) return { smart: null, scope: null }
  const { specific, measurable, achievable, relevant, timeBound, scope } = assess(item)
  const smart = {
    specific: specific.present,
    measurable: measurable.present,
    achievable: achievable.present,
    relevant: relevant.present,
    timeBound: timeBound.present,
  }
  return { smart: smartLevels.includes(item.level) ? smart : null, scope }
}

/**
 * When an item is due: as it says itself, else the period of the heading that it stands under ("Goals for 2027"). What
 * stands below such an item inherits nothing: its own end may come sooner.
 */
function endOf({ due, horizon, parent }: Item): Period | undefined {
  if (due !== undefined) return due.kind === 'known' ? due.period : undefined
  return horizon?.last === parent?.horizon?.last ? undefined : horizon
}
