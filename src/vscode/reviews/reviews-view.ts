import {
  type Disposable,
  EventEmitter,
  l10n,
  type TreeDataProvider,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode'
import { reviewLevels, reviewProblem } from '../../core/plan/reviews.ts'
import { hover } from '../../core/views/hover.ts'
import { reviewQueue, reviewStanding } from '../../core/views/review.ts'
import type { LivePlans } from '../live-plans.ts'
import { markdownOf } from '../markdown.ts'
import { shownAtOnce } from '../shown-at-once.ts'
import type { WorkspacePlan } from '../workspace-plans.ts'
import { levelName } from './level-words.ts'
import { itemRow, levelRow, problemRow, type ReviewRow } from './review-row.ts'

export const reviewsViewId = 'altitude.reviews'

export interface ReviewsView extends Disposable {
  readonly provider: TreeDataProvider<ReviewRow>
  readonly view: TreeView<ReviewRow>
}

/** What is due for review by level, when it was last looked at, and how much there is; a badge where reviews are due. */
export function registerReviewsView(live: LivePlans): ReviewsView {
  const refresh = new EventEmitter<undefined>()
  /** What the editor was last told; nothing before it has asked. */
  let painted: readonly WorkspacePlan[] | undefined
  const showAtOnce = shownAtOnce(() => view)
  const reviewed = () => reviewedPlans(live.current())
  const provider: TreeDataProvider<ReviewRow> = {
    onDidChangeTreeData: refresh.event,
    getChildren: async (row) => {
      if (row === undefined) {
        await live.ready()
        painted = live.current()
        showAtOnce()
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
    const tooltip = l10n.t('Reviews due: {0}', due.map(({ level }) => levelName(level)).join(', '))
    const badge = due.length === 0 ? undefined : { value: due.length, tooltip }
    // The editor lays the activity bar out again for every badge that it is given.
    if (badge?.value !== view.badge?.value || badge?.tooltip !== view.badge?.tooltip) view.badge = badge
  }
  /** Whoever has not asked yet will, and is not to be told meanwhile that all has changed. */
  const repaint = (): void => {
    if (painted !== undefined && painted !== live.current()) refresh.fire(undefined)
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
      if (view.visible) repaint()
      paintBadge()
    }),
    view.onDidChangeVisibility(({ visible }) => {
      look()
      if (visible) repaint()
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

/** What the core asks for of the plans of a workspace. */
export const reviewedPlans = (plans: readonly WorkspacePlan[]) =>
  plans.map(({ uri, snapshot }) => ({ source: uri.toString(), snapshot }))

const problemRows = (live: LivePlans): readonly ReviewRow[] =>
  live
    .current()
    .filter(({ snapshot }) => reviewProblem(snapshot.plan) !== undefined)
    .map((plan) => ({ kind: 'problem', plan }))
