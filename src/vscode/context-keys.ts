import { commands, Disposable, window } from 'vscode'
import type { PlanList } from './plan-list.ts'
import { isReadable, type Plans } from './plans.ts'
import type { ShownPlan } from './shown-plan.ts'

/**
 * What the `when` clauses of the manifest ask: `altitude.isPlan`, `altitude.canBePlan` (Markdown that is none) and
 * `altitude.isSilent` (Markdown that is none though its name is that of a plan) of the active editor; `altitude.shows` of
 * the sidebar: `plan`, `plan-without-items`, `no-file`, or why the file that it shows is no plan (`broken` for front matter
 * that cannot be read), nothing while it is still looking for one; `altitude.hasSeveralPlans`: there are plans to choose from.
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
    const canBePlan = !isPlan && document !== undefined && isReadable(document) && !plans.isOpening(document)
    set('altitude.canBePlan', canBePlan)
    set('altitude.isSilent', canBePlan && plans.isNamed(document))
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
  if (!snapshot.recognition.isPlan) {
    const { reason } = snapshot.recognition
    // What cannot be read may have said that it is a plan.
    return reason === 'no-levels' && snapshot.plan.frontMatter?.problems.length ? 'broken' : reason
  }
  return snapshot.plan.items.length === 0 ? 'plan-without-items' : 'plan'
}
