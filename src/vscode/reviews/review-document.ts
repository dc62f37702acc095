import { window, workspace } from 'vscode'
import { reviewMarkdown } from '../../core/views/review-markdown.ts'
import { type ReviewReportOptions, reviewReport } from '../../core/views/review-report.ts'
import { slipsFromGit } from '../git-history.ts'
import { say } from '../say.ts'
import { today } from '../today.ts'
import type { WorkspacePlan } from '../workspace-plans.ts'

/** Opens what a review says as a new Markdown document beside the plan, to be read, and to be kept by saving it. */
export async function openReviewDocument(
  plans: readonly WorkspacePlan[],
  { level, since }: Pick<ReviewReportOptions, 'level' | 'since'>,
): Promise<void> {
  const named = plans.map((plan) => ({ ...plan, name: workspace.asRelativePath(plan.uri) }))
  const slips = new Map(
    await Promise.all(named.map(async ({ name, uri, snapshot }) => [name, await slipsFromGit(uri, snapshot)] as const)),
  )
  const report = reviewReport(named, {
    ...(level && { level }),
    ...(since !== undefined && { since }),
    slips: (name, item) => slips.get(name)?.(item),
  })
  const content = reviewMarkdown(report, today(), say)
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }))
}
