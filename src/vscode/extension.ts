import type { ExtensionContext } from 'vscode'
import { registerAddCommands } from './add-commands.ts'
import { registerAgenda } from './agenda-view.ts'
import { registerArchiveCommands } from './archive-commands.ts'
import { readCheckPage, registerCheckDocumentation } from './check-documentation.ts'
import { registerChoosePlan } from './choose-plan.ts'
import { registerCodeLenses } from './code-lenses.ts'
import { registerCompletions } from './completions.ts'
import { registerConfigurationDiagnostics } from './configuration-diagnostics.ts'
import { registerContextKeys } from './context-keys.ts'
import { registerDiagnostics } from './diagnostics.ts'
import { registerEditActions } from './edit-actions.ts'
import { registerEditCommands } from './edit-commands.ts'
import { registerFieldCommands } from './field-commands.ts'
import { registerFindingBadges } from './finding-badges.ts'
import { followFirstSteps } from './first-steps.ts'
import { registerFocus } from './focus.ts'
import { registerFolding } from './folding.ts'
import { registerGoToItem } from './go-to-item.ts'
import { registerHover } from './hover.ts'
import { followLinks } from './linked-plans.ts'
import { followWorkspacePlans } from './live-plans.ts'
import { registerMarkCommands } from './mark-commands.ts'
import { registerNewPlan } from './new-plan.ts'
import { registerPlanCommands } from './plan-commands.ts'
import { keepFocus } from './plan-focus.ts'
import { listPlans } from './plan-list.ts'
import { followPlans } from './plans.ts'
import { registerPrompts } from './prompts/ask-command.ts'
import { registerQuickFixes } from './quick-fixes.ts'
import { registerReferences } from './references.ts'
import { registerRename } from './rename.ts'
import { registerReschedule } from './reschedule.ts'
import { registerRevealInTree } from './reveal-in-tree.ts'
import { registerReviewCommands } from './reviews/review-commands.ts'
import { registerReviewsView } from './reviews/reviews-view.ts'
import { registerStatusBar } from './reviews/status-bar.ts'
import { showPlan } from './shown-plan.ts'
import { registerSilence } from './silence.ts'
import { registerSymbols } from './symbols.ts'
import { registerTree } from './tree.ts'
import { readWorkspacePlans } from './workspace-plans.ts'
import { registerWorkspaceSymbols } from './workspace-symbols.ts'

/** Called by VS Code once, when a Markdown file or an Altitude view is opened. Every surface is a line here. */
export function activate({ subscriptions, extension, extensionUri, workspaceState }: ExtensionContext) {
  const plans = followPlans()
  const workspacePlans = readWorkspacePlans(plans)
  const linked = followLinks(plans)
  const shownPlan = showPlan(plans, linked, workspaceState)
  const live = followWorkspacePlans(plans, workspacePlans)
  const planList = listPlans(plans, shownPlan.ready)
  const focus = keepFocus(shownPlan, workspaceState)
  const tree = registerTree(plans, shownPlan, linked, focus)
  const agenda = registerAgenda(plans, live)
  const reviews = registerReviewsView(live)
  subscriptions.push(
    plans,
    linked,
    shownPlan,
    focus,
    planList,
    live,
    tree,
    agenda,
    registerContextKeys(plans, shownPlan, planList),
    registerFindingBadges(tree),
    registerFocus(plans, shownPlan, focus),
    registerRevealInTree(plans, tree),
    registerDiagnostics(plans, readCheckPage(extensionUri)),
    registerConfigurationDiagnostics(),
    registerCheckDocumentation(extensionUri),
    registerCodeLenses(plans),
    registerHover(plans),
    registerGoToItem(plans, tree),
    registerMarkCommands(plans, tree),
    registerReschedule(plans, tree),
    registerFieldCommands(plans, tree),
    registerAddCommands(plans, shownPlan, tree),
    registerEditCommands(plans, tree),
    registerArchiveCommands(plans, shownPlan, tree),
    registerChoosePlan(planList, shownPlan),
    registerPlanCommands(plans, shownPlan, extension.id),
    registerNewPlan(plans, shownPlan),
    followFirstSteps(plans),
    registerQuickFixes(plans),
    registerEditActions(plans),
    registerPrompts(plans),
    registerSilence(plans),
    workspacePlans,
    registerSymbols(plans),
    registerWorkspaceSymbols(workspacePlans),
    reviews,
    registerReviewCommands(plans, workspacePlans),
    registerStatusBar(shownPlan),
    registerFolding(plans),
    registerReferences(plans, workspacePlans),
    registerRename(plans, workspacePlans),
    registerCompletions(plans, workspacePlans),
  )
  return { agenda, plans, shownPlan, planList, focus, tree, reviews }
}
