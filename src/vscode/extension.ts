import type { ExtensionContext } from 'vscode'
import { readCheckPage, registerCheckDocumentation } from './check-documentation.ts'
import { registerChoosePlan } from './choose-plan.ts'
import { registerCodeLenses } from './code-lenses.ts'
import { registerContextKeys } from './context-keys.ts'
import { registerDiagnostics } from './diagnostics.ts'
import { registerFindingBadges } from './finding-badges.ts'
import { registerGoToItem } from './go-to-item.ts'
import { registerHover } from './hover.ts'
import { followLinks } from './linked-plans.ts'
import { registerMarkCommands } from './mark-commands.ts'
import { registerPlanCommands } from './plan-commands.ts'
import { listPlans } from './plan-list.ts'
import { followPlans } from './plans.ts'
import { registerPrompts } from './prompts/ask-command.ts'
import { registerQuickFixes } from './quick-fixes.ts'
import { registerReschedule } from './reschedule.ts'
import { registerRevealInTree } from './reveal-in-tree.ts'
import { showPlan } from './shown-plan.ts'
import { registerSilence } from './silence.ts'
import { registerTree } from './tree.ts'

/** Called by VS Code once, when a Markdown file or an Altitude view is opened. Every surface is a line here. */
export function activate({ subscriptions, extensionUri, workspaceState }: ExtensionContext) {
  const plans = followPlans()
  const linked = followLinks(plans)
  const shownPlan = showPlan(plans, linked, workspaceState)
  const planList = listPlans(plans, shownPlan.ready)
  const tree = registerTree(plans, shownPlan, linked)
  subscriptions.push(
    plans,
    linked,
    shownPlan,
    planList,
    tree,
    registerContextKeys(plans, shownPlan, planList),
    registerFindingBadges(tree),
    registerRevealInTree(plans, tree),
    registerDiagnostics(plans, readCheckPage(extensionUri)),
    registerCheckDocumentation(extensionUri),
    registerCodeLenses(plans),
    registerHover(plans),
    registerGoToItem(plans),
    registerMarkCommands(plans),
    registerReschedule(plans),
    registerChoosePlan(planList, shownPlan),
    registerPlanCommands(plans, shownPlan),
    registerQuickFixes(plans),
    registerPrompts(plans),
    registerSilence(plans),
  )
  return { plans, shownPlan, planList, tree }
}
