import {
  type Command,
  type Disposable,
  EventEmitter,
  l10n,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode'
import { dayPeriod } from '../../core/plan/dates/calendar.ts'
import { reviewLevels, reviewProblem } from '../../core/plan/reviews.ts'
import type { ReviewLevel } from '../../core/plan/settings.ts'
import { periodLabel } from '../../core/views/due.ts'
import { hover } from '../../core/views/hover.ts'
import {
  lastLook,
  type ReviewEntry,
  type ReviewStanding,
  reviewFacts,
  reviewQueue,
  reviewStanding,
} from '../../core/views/review.ts'
import type { LivePlans } from '../live-plans.ts'
import { markdownOf } from '../markdown.ts'
import { rangesIn } from '../places.ts'
import { say } from '../say.ts'
import { today } from '../today.ts'
import type { WorkspacePlan } from '../workspace-plans.ts'
import { levelName, reviewTitle } from './review-words.ts'

export const reviewsViewId = 'altitude.reviews'

/** A row: a level, something that is due at it, or a plan that cannot be reviewed. */
export type ReviewRow =
  | { readonly kind: 'level'; readonly level: ReviewLevel }
  | { readonly kind: 'item'; readonly uri: Uri; readonly itemId: string; readonly entry: ReviewEntry }
  | { readonly kind: 'problem'; readonly plan: WorkspacePlan }

export interface ReviewsView extends Disposable {
  readonly provider: TreeDataProvider<ReviewRow>
  readonly view: TreeView<ReviewRow>
}

/** What is due for review by level, when it was last looked at, and how much there is; a badge where reviews are due. */
export function registerReviewsView(live: LivePlans): ReviewsView {
  const refresh = new EventEmitter<undefined>()
  const reviewed = () => reviewedPlans(live.current())
  const provider: TreeDataProvider<ReviewRow> = {
    onDidChangeTreeData: refresh.event,
    getChildren: async (row) => {
      if (row === undefined) {
        await live.ready()
        const isThere = live.current().length > 0
        return isThere
          ? [...reviewLevels.map((level) => ({ kind: 'level', level }) as const), ...problemRows(live)]
          : []
      }
      if (row.kind !== 'level') return []
      return reviewQueue(reviewed(), row.level).map((entry) => ({
        kind: 'item',
        uri: Uri.parse(entry.source),
        itemId: entry.item.id,
        entry,
      }))
    },
    getTreeItem: (row) => {
      if (row.kind === 'problem') return problemRow(row.plan)
      return row.kind === 'item' ? itemRow(row) : levelRow(reviewStanding(reviewed(), row.level))
    },
    resolveTreeItem: (item, row) => {
      if (row.kind === 'item') {
        const { snapshot, item: of } = row.entry
        item.tooltip = markdownOf(hover(snapshot, of), of.title.trim())
      }
      return item
    },
  }
  const view = window.createTreeView(reviewsViewId, { treeDataProvider: provider })
  let using: Disposable | undefined
  const wantsBadge = (): boolean => workspace.getConfiguration('altitude').get('reviewBadge') !== false
  const paintBadge = (): void => {
    const due = wantsBadge()
      ? reviewLevels.map((level) => reviewStanding(reviewed(), level)).filter(({ isBegun, due }) => isBegun && due > 0)
      : []
    view.badge =
      due.length === 0
        ? undefined
        : {
            value: due.length,
            tooltip: l10n.t('Reviews due: {0}', due.map(({ level }) => levelName(level)).join(', ')),
          }
  }
  const look = (): void => {
    if (view.visible || wantsBadge()) using ??= live.use()
    else {
      using?.dispose()
      using = undefined
    }
    paintBadge()
  }
  look()
  const listeners: readonly Disposable[] = [
    view,
    refresh,
    live.onDidChange(() => {
      if (view.visible) refresh.fire(undefined)
      paintBadge()
    }),
    view.onDidChangeVisibility(({ visible }) => {
      look()
      if (visible) refresh.fire(undefined)
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('altitude.reviewBadge')) look()
    }),
  ]
  return {
    provider,
    view,
    dispose: () => {
      using?.dispose()
      for (const listener of listeners) listener.dispose()
    },
  }
}

/** Those in which a review can be read and written. */
export const reviewedPlans = (plans: readonly WorkspacePlan[]) =>
  plans
    .filter(({ snapshot }) => reviewProblem(snapshot.plan) === undefined)
    .map(({ uri, snapshot }) => ({ source: uri.toString(), snapshot }))

const problemRows = (live: LivePlans): readonly ReviewRow[] =>
  live
    .current()
    .filter(({ snapshot }) => reviewProblem(snapshot.plan) !== undefined)
    .map((plan) => ({ kind: 'problem', plan }))

const levelIcons: Readonly<Record<ReviewLevel, string>> = {
  goals: 'target',
  milestones: 'milestone',
  actions: 'arrow-circle-right',
}

function levelRow(standing: ReviewStanding): TreeItem {
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

function itemRow({ uri, itemId, entry }: Extract<ReviewRow, { kind: 'item' }>): TreeItem {
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
function problemRow({ uri, snapshot }: WorkspacePlan): TreeItem {
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
