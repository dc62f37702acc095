import { type Uri, window } from 'vscode'
import type { Plans } from './plans.ts'
import type { ShownPlan } from './shown-plan.ts'

/** The plan in the active editor, or else the one in the sidebar: what a command of the plan as a whole is about. */
export function planInSight(plans: Plans, shownPlan: ShownPlan): Uri | undefined {
  const document = window.activeTextEditor?.document
  if (document !== undefined && plans.plan(document) !== undefined) return document.uri
  return shownPlan.current()?.uri
}
