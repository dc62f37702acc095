import type { ExtensionContext } from 'vscode'
import { readCheckPage, registerCheckDocumentation } from './check-documentation.ts'
import { registerCodeLenses } from './code-lenses.ts'
import { registerConfigurationDiagnostics } from './configuration-diagnostics.ts'
import { registerContextKeys } from './context-keys.ts'
import { registerDiagnostics } from './diagnostics.ts'
import { registerFindingBadges } from './finding-badges.ts'
import { registerGoToItem } from './go-to-item.ts'
import { registerHover } from './hover.ts'
import { registerMarkCommands } from './mark-commands.ts'
import { registerPlanCommands } from './plan-commands.ts'
import { followPlans } from './plans.ts'
import { registerPrompts } from './prompts/ask-command.ts'
import { registerQuickFixes } from './quick-fixes.ts'
import { registerReschedule } from './reschedule.ts'
import { registerRevealInTree } from './reveal-in-tree.ts'
import { showPlan } from './shown-plan.ts'
import { registerSilence } from './silence.ts'
import { registerTree } from './tree.ts'

/** Called by VS Code once, when a Markdown file or an Altitude view is opened. Every surface is a line here. */
export function activate({ subscriptions, extensionUri }: ExtensionContext) {
  const plans = followPlans()
  const shownPlan = showPlan(plans)
  const tree = registerTree(plans, shownPlan)
  subscriptions.push(
    plans,
    shownPlan,
    tree,
    registerContextKeys(plans, shownPlan),
    registerFindingBadges(tree),
    registerRevealInTree(plans, tree),
    registerDiagnostics(plans, readCheckPage(extensionUri)),
    registerConfigurationDiagnostics(),
    registerCheckDocumentation(extensionUri),
    registerCodeLenses(plans),
    registerHover(plans),
    registerGoToItem(plans),
    registerMarkCommands(plans),
    registerReschedule(plans),
    registerPlanCommands(plans, shownPlan),
    registerQuickFixes(plans),
    registerPrompts(plans),
    registerSilence(plans),
  )
  return { plans, shownPlan, tree }
}
