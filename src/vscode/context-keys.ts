import { commands, Disposable, window } from 'vscode'
import type { PlanList } from './plan-list.ts'
import type { Plans } from './plans.ts'
import type { ShownPlan } from './shown-plan.ts'

/**
 * What the `when` clauses of the manifest ask: `altitude.isPlan` and `altitude.canBePlan` (Markdown that is none) of the
 * active editor, and `altitude.shows` of the sidebar: `plan`, `plan-without-items`, `no-file`, or why the file that it
 * shows is no plan; nothing while it is still looking for one. `altitude.hasSeveralPlans`: there are plans to choose from.
 */
export function registerContextKeys(plans: Plans, shownPlan: ShownPlan, planList: PlanList): Disposable {
  const kept = new Map<string, unknown>()
  const set = (key: string, value: unknown): void => {
    if (kept.get(key) === value) return
    kept.set(key, value)
    void commands.executeCommand('setContext', key, value)
  }
  let isReady = false
  const look = (): void => {
    const document = window.activeTextEditor?.document
    const isPlan = document !== undefined && plans.plan(document) !== undefined
    set('altitude.isPlan', isPlan)
    set('altitude.canBePlan', !isPlan && document?.languageId === 'markdown')
    set('altitude.hasSeveralPlans', planList.hasSeveral())
    set('altitude.shows', isReady ? whatIsShown(shownPlan) : undefined)
  }
  void shownPlan.ready.then(() => {
    isReady = true
    look()
  })
  look()
  return Disposable.from(
    plans.onDidChange(look),
    window.onDidChangeActiveTextEditor(look),
    shownPlan.onDidChange(look),
    planList.onDidChange(look),
    new Disposable(() => {
      for (const key of kept.keys()) void commands.executeCommand('setContext', key, undefined)
    }),
  )
}

function whatIsShown(shownPlan: ShownPlan): string {
  const snapshot = shownPlan.current()?.snapshot
  if (snapshot === undefined) return 'no-file'
  if (!snapshot.recognition.isPlan) return snapshot.recognition.reason
  return snapshot.plan.items.length === 0 ? 'plan-without-items' : 'plan'
}
