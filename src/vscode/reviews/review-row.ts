import {
  type Command,
  l10n,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
  workspace,
} from 'vscode'
import { dayPeriod } from '../../core/plan/dates/calendar.ts'
import { reviewProblem } from '../../core/plan/reviews.ts'
import type { ReviewLevel } from '../../core/plan/settings.ts'
import { periodLabel } from '../../core/views/due.ts'
import { lastLook, type ReviewEntry, type ReviewStanding, reviewFacts } from '../../core/views/review.ts'
import { rangesIn } from '../places.ts'
import { say } from '../say.ts'
import { today } from '../today.ts'
import type { WorkspacePlan } from '../workspace-plans.ts'
import { levelName, reviewTitle } from './level-words.ts'

/** A row: a level, something that is due at it, or a plan that cannot be reviewed. */
export type ReviewRow =
  | { readonly kind: 'level'; readonly level: ReviewLevel }
  | { readonly kind: 'item'; readonly uri: Uri; readonly itemId: string; readonly entry: ReviewEntry }
  | { readonly kind: 'problem'; readonly plan: WorkspacePlan }

const levelIcons: Readonly<Record<ReviewLevel, string>> = {
  goals: 'target',
  milestones: 'milestone',
  actions: 'arrow-circle-right',
}

/** A level: how many are due, and when it was last reviewed. */
export function levelRow(standing: ReviewStanding): TreeItem {
  const { level, due, items } = standing
  const row = new TreeItem(
    levelName(level),
    due > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  )
  row.id = level
  row.iconPath = new ThemeIcon(levelIcons[level])
  row.description = standsAt(standing)
  row.contextValue = due > 0 ? 'level due' : 'level'
  row.tooltip = `${reviewTitle(level)}: ${standsAt(standing)}`
  row.accessibilityInformation = { label: row.tooltip }
  if (due > 0 && items > 0) row.command = startReview(level)
  return row
}

const startReview = (level: ReviewLevel): Command => ({
  command: 'altitude.startReview',
  title: l10n.t('Start Review'),
  arguments: [level],
})

/** "3 of 5 due · reviewed 12 days ago" */
export function standsAt({ due, items, isUnderWay, lastReviewed, dueOn }: ReviewStanding): string {
  if (items === 0) return l10n.t('nothing to review')
  const day = today()
  const last =
    lastReviewed === undefined ? l10n.t('never reviewed') : say(lastLook({ kind: 'reviewed', on: lastReviewed }, day))
  if (due > 0) {
    const howMany = isUnderWay ? l10n.t('{0} of {1} left', due, items) : l10n.t('{0} of {1} due', due, items)
    return `${howMany} · ${last}`
  }
  const next = dueOn && say(periodLabel(dayPeriod(dueOn), { today: day, fiscalYearStart: 1 }))
  return [last, next && l10n.t('due {0}', next)].filter(Boolean).join(' · ')
}

/** Something that is due. */
export function itemRow({ uri, itemId, entry }: Extract<ReviewRow, { kind: 'item' }>): TreeItem {
  const title = entry.item.title.trim() || l10n.t('(no words yet)')
  const row = new TreeItem(title)
  row.id = `${uri}#${itemId}`
  const facts = reviewFacts(entry).map(say)
  row.description = say(lastLook(entry.reviewed, entry.snapshot.context.today))
  row.contextValue = 'item'
  row.accessibilityInformation = { label: [title, ...facts].join(', ') }
  row.command = { command: 'altitude.goToItem', title: l10n.t('Go to Item'), arguments: [{ uri, itemId }] }
  return row
}

/** A plan whose front matter keeps it from being reviewed says where, and leads there. */
export function problemRow({ uri, snapshot }: WorkspacePlan): TreeItem {
  const problem = reviewProblem(snapshot.plan)
  const { start } = problem === undefined ? new Range(0, 0, 0, 0) : rangesIn(snapshot.text)(problem.span)
  const row = new TreeItem(l10n.t('{0}, line {1}', workspace.asRelativePath(uri), start.line + 1))
  row.id = `problem ${uri}`
  row.iconPath = new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
  row.description = problem === undefined ? '' : say(problem.message)
  row.tooltip = `${row.label}: ${row.description}`
  row.accessibilityInformation = { label: `${row.tooltip}` }
  row.command = {
    command: 'vscode.open',
    title: l10n.t('Open'),
    arguments: [uri, { selection: new Range(start, start) }],
  }
  return row
}
