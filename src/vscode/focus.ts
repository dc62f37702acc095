import { commands, Disposable, l10n, window } from 'vscode'
import { isAltitude, isFilter, isNarrow, readFocus, wholePlan } from '../core/views/focus.ts'
import { askFilter } from './filter-plan.ts'
import { askAltitude } from './fly-at.ts'
import { foldAt } from './fold-at.ts'
import type { PlanFocus } from './plan-focus.ts'
import type { Plans } from './plans.ts'
import type { ShownPlan } from './shown-plan.ts'

/**
 * What one sees of the plan in the sidebar: from which altitude, with or without what is done, which areas, which words. The
 * commands can be bound to keys with an argument (`"goals"`, `{ "text": "oven", "areas": ["Sales"] }`); then nothing is
 * asked. Each settles with whether something was chosen.
 */
export function registerFocus(plans: Plans, shownPlan: ShownPlan, focus: PlanFocus): Disposable {
  const shown = () => {
    const now = shownPlan.current()
    return now?.snapshot.recognition.isPlan ? now : undefined
  }
  const command = (name: string, run: (argument: unknown) => boolean | Promise<boolean>): Disposable =>
    commands.registerCommand(name, (argument: unknown) => (shown() === undefined ? sayNoPlan() : run(argument)))
  const set = (change: Parameters<PlanFocus['set']>[0]): true => {
    focus.set(change)
    return true
  }
  /** Sets the focus, and folds the plan in the editor where the altitude is another one then. */
  const flown = async (change: () => boolean | Promise<boolean>): Promise<boolean> => {
    const from = focus.current().altitude
    if (!(await change())) return false
    const document = window.activeTextEditor?.document
    // What the sidebar does not show yet is folded as it is now.
    if (document !== undefined && document.uri.toString() === shown()?.uri.toString()) {
      await foldAt(document, plans.snapshot(document), { from, to: focus.current().altitude })
    }
    return true
  }
  const flyAt = (argument: unknown): Promise<boolean> =>
    flown(() => (isAltitude(argument) ? set({ altitude: argument }) : askAltitude(focus)))
  const filter = (argument: unknown): boolean | Promise<boolean> => {
    if (typeof argument !== 'object' || argument === null) return askFilter(focus, shownPlan)
    const { text, areas } = readFocus(argument)
    return set({ text, areas })
  }
  return Disposable.from(
    command('altitude.flyAt', flyAt),
    command('altitude.hideDone', () => set({ hideDone: true })),
    command('altitude.showDone', () => set({ hideDone: false })),
    command('altitude.filter', filter),
    command('altitude.changeFilter', filter),
    command('altitude.clearFilter', () => flown(() => set(wholePlan))),
    followFocus(shownPlan, focus),
  )
}

function sayNoPlan(): false {
  void window.showWarningMessage(l10n.t('Altitude: Open a plan first.'))
  return false
}

/** What the menus ask: `altitude.hidesDone`, `altitude.isFiltered`, `altitude.isNarrow` and `altitude.showsNothing`. */
function followFocus(shownPlan: ShownPlan, focus: PlanFocus): Disposable {
  const kept = new Map<string, boolean>()
  const set = (key: string, value: boolean): void => {
    if (kept.get(key) === value) return
    kept.set(key, value)
    void commands.executeCommand('setContext', key, value)
  }
  const look = (): void => {
    const now = focus.current()
    const plan = shownPlan.current()?.snapshot.plan
    set('altitude.hidesDone', now.hideDone)
    set('altitude.isFiltered', isFilter(now))
    set('altitude.isNarrow', isNarrow(now))
    set('altitude.showsNothing', plan !== undefined && isNarrow(now) && focus.rows().count(plan) === 0)
  }
  look()
  return Disposable.from(
    focus.onDidChange(look),
    shownPlan.onDidChange(look),
    new Disposable(() => {
      for (const key of kept.keys()) void commands.executeCommand('setContext', key, undefined)
    }),
  )
}
