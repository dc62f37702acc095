import type { Finding } from '../checks/check.ts'
import type { Day, Period, Precision } from '../plan/dates/period.ts'
import type { Item, Level, Plan, Progress, Status } from '../plan/model.ts'
import type { Recognition } from '../plan/recognise.ts'
import type { Severity } from '../plan/settings.ts'
import type { ItemAssessment, Letter, Scope } from '../smart/assessment.ts'
import { lineAt, lineStarts, positionAt } from '../text/lines.ts'
import { inEnglish } from '../text/message.ts'
import type { TakenIn } from './linked-plans.ts'
import { metricProgress } from './metric-value.ts'

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
  /** How much of the way its metric has gone, from 0 to 1. */
  readonly value: number | null
  readonly estimateMinutes: number | null
  readonly owner: string | null
  /** Null for the levels that are not judged. */
  readonly smart: Readonly<Record<Letter, boolean>> | null
  readonly scope: Scope | null
  readonly children: readonly TreeNode[]
  /** The goals of the plans that it links to; only where there are any. */
  readonly linked?: readonly LinkedGoals[]
}

/** The goals of a plan that another one takes in. */
export interface LinkedGoals {
  readonly path: string
  readonly goals: readonly TreeNode[]
}

export interface TreeReport {
  readonly isPlan: boolean
  readonly why: string
  /** The plan itself, with the start and owner of its front matter; without children where the file is no plan. */
  readonly plan: TreeNode
}

/** A plan that is taken in, as far as a report is made of it. */
export type ReportedLink = Pick<TakenIn, 'file' | 'from' | 'link'> & { readonly snapshot: Reported }

/**
 * The whole plan as a tree.
 *
 * @param file what the plan is called among those that are taken in
 * @param taken the plans that it takes in, each behind the one that links to it
 * @param pathOf the path that a file is shown by
 */
export function treeReport(
  reported: Reported,
  file = '',
  taken: readonly ReportedLink[] = [],
  pathOf: (file: string) => string = (name) => name,
): TreeReport {
  const { recognition, plan } = reported
  const below = ({ text, assess }: Reported, from: string): ((item: Item) => TreeNode) => {
    const starts = lineStarts(text)
    const node = (item: Item): TreeNode => {
      const own = taken.filter((one) => one.from === from && one.link.item === item).flatMap(linked)
      return {
        ...nodeOf(item, lineAt(starts, item.spans.own.start) + 1, assess),
        children: item.children.map(node),
        ...(own.length > 0 && { linked: own }),
      }
    }
    return node
  }
  /** The goals of a plan, with those of the plans that it links to above its own goals. */
  const linked = ({ file: name, snapshot }: ReportedLink): readonly LinkedGoals[] => {
    const goals = goalsIn(snapshot.plan.root)
    const above = taken.filter((one) => one.from === name && !goals.some((goal) => isIn(goal, one.link.item)))
    const own = { path: pathOf(name), goals: goals.map(below(snapshot, name)) }
    return [...(goals.length === 0 ? [] : [own]), ...above.flatMap(linked)]
  }
  const { start = null, owner = null } = plan.frontMatter ?? {}
  const root = below(reported, file)(plan.root)
  return { isPlan: recognition.isPlan, why: inEnglish(recognition.why), plan: { ...root, start, owner } }
}

/** The goals below an item that stand in no other, through visions and areas. */
const goalsIn = (item: Item): readonly Item[] =>
  item.children.flatMap((child) =>
    child.level === 'goal' ? [child] : child.level === 'vision' || child.level === 'area' ? goalsIn(child) : [],
  )

function isIn(goal: Item, item: Item): boolean {
  for (let at: Item | undefined = item; at !== undefined; at = at.parent) if (at === goal) return true
  return false
}

const nodeOf = (item: Item, line: number, assess: Reported['assess']): Omit<TreeNode, 'children'> => ({
  id: item.id,
  level: item.level,
  title: item.title,
  line,
  area: item.area ?? null,
  start: item.start?.kind === 'known' ? item.start.period.first : null,
  due: endOf(item)?.last ?? null,
  duePrecision: endOf(item)?.precision ?? null,
  done: item.doneOn?.kind === 'known' ? item.doneOn.period.last : null,
  status: item.status,
  progress: item.progress,
  value: metricProgress(item) ?? null,
  estimateMinutes: item.estimateMinutes ?? null,
  owner: item.owner ?? null,
  ...judged(item, assess),
})

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
