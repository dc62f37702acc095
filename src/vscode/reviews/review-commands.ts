import { commands, Disposable, l10n, window } from 'vscode'
import type { Day } from '../../core/plan/dates/period.ts'
import { reviewLevels } from '../../core/plan/reviews.ts'
import type { ReviewLevel } from '../../core/plan/settings.ts'
import { type ReviewStanding, reviewStanding } from '../../core/views/review.ts'
import type { Plans } from '../plans.ts'
import { askChoice } from '../prompts/steps.ts'
import type { WorkspacePlan, WorkspacePlans } from '../workspace-plans.ts'
import { levelName, reviewTitle } from './level-words.ts'
import { openReviewDocument } from './review-document.ts'
import { standsAt } from './review-row.ts'
import { runReview, type SessionEnd } from './review-session.ts'
import { reviewedPlans } from './reviews-view.ts'

/**
 * `altitude.startReview` walks through what is due at a level, which it is called with or asks for, and settles with whether
 * nothing was left to ask about. `altitude.showReviewReport` opens what the review of a level says, or of all of them.
 */
export function registerReviewCommands(plans: Plans, workspacePlans: WorkspacePlans): Disposable {
  const start = async (argument: unknown): Promise<boolean> => {
    const found = await workspacePlans.all()
    const level = levelOf(argument) ?? (await askLevel(found))
    if (level === undefined) return false
    const standing = reviewStanding(reviewedPlans(found), level)
    if (standing.due === 0) return sayNothingDue(standing)
    const end = await runReview(plans, found, level)
    if (end.kind === 'left') return false
    if (await askForDocument(level, end))
      await openReviewDocument(await workspacePlans.all(), reported(level, end.since))
    // Not back to where the keyboard was before: what was decided is undone in the editor.
    else await commands.executeCommand('workbench.action.focusActiveEditorGroup')
    return true
  }
  return Disposable.from(
    commands.registerCommand('altitude.startReview', start),
    commands.registerCommand('altitude.showReviewReport', async (argument: unknown) =>
      openReviewDocument(await workspacePlans.all(), reported(levelOf(argument))),
    ),
  )
}

const reported = (level: ReviewLevel | undefined, since?: Day) => ({
  ...(level && { level }),
  ...(since !== undefined && { since }),
})

type SessionOver = Extract<SessionEnd, { kind: 'over' }>

/** What the command was called with: a level, or the row of one. */
function levelOf(argument: unknown): ReviewLevel | undefined {
  const named = typeof argument === 'object' && argument !== null && 'level' in argument ? argument.level : argument
  return reviewLevels.find((level) => level === named)
}

async function askLevel(found: readonly WorkspacePlan[]): Promise<ReviewLevel | undefined> {
  const plans = reviewedPlans(found)
  const standings = reviewLevels.map((level) => reviewStanding(plans, level))
  // The one that comes back first is the one that is meant most often.
  const fromBelow = [...standings].reverse()
  const answer = await askChoice({
    title: l10n.t('Review'),
    question: l10n.t('Which level?'),
    placeholder: l10n.t('Actions daily, milestones weekly, goals monthly'),
    choices: standings.map((standing) => ({
      label: levelName(standing.level),
      description: standsAt(standing),
      value: standing.level,
    })),
    chosen: (fromBelow.find(({ isBegun, due }) => isBegun && due > 0) ?? fromBelow.find(({ due }) => due > 0))?.level,
  })
  return answer === undefined || answer === 'back' ? undefined : answer.value
}

/** The last step of a session: what came of it, and whether to read what the review says. */
async function askForDocument(level: ReviewLevel, { decided, skipped }: SessionOver): Promise<boolean> {
  const answer = await askChoice<'show' | 'close'>({
    title: reviewTitle(level),
    question: whatIsLeft(skipped),
    placeholder: decided === 1 ? l10n.t('1 decision is in the plan') : l10n.t('{0} decisions are in the plan', decided),
    choices: [
      {
        label: `$(output) ${l10n.t('Show what the review says')}`,
        description: l10n.t('What is done, late, stuck and coming up, to read or to keep'),
        value: 'show',
      },
      { label: `$(check) ${l10n.t('Close')}`, value: 'close' },
    ],
  })
  return answer !== undefined && answer !== 'back' && answer.value === 'show'
}

function whatIsLeft(skipped: number): string {
  if (skipped === 0) return l10n.t('All was looked at')
  return skipped === 1 ? l10n.t('1 was skipped, and stays due') : l10n.t('{0} were skipped, and stay due', skipped)
}

/** An answer to somebody who has asked for it. */
function sayNothingDue(standing: ReviewStanding): false {
  const { level } = standing
  void window.showInformationMessage(
    l10n.t('Altitude: Nothing is due. {0}: {1}.', levelName(level), standsAt(standing)),
  )
  return false
}
