import { Disposable, l10n, type QuickInputButton, type QuickPick, type QuickPickItem, ThemeIcon, window } from 'vscode'
import type { ReadPlan } from '../core/plan/read.ts'
import { areasOf, type Focus, wholePlan } from '../core/views/focus.ts'
import { areaWords, countWords } from './focus-words.ts'
import type { PlanFocus } from './plan-focus.ts'
import type { ShownPlan } from './shown-plan.ts'

interface AreaChoice extends QuickPickItem {
  readonly area: string
}

/**
 * Asks for words and areas in one place: what is typed is looked for, areas that are ticked are shown alone. The tree shows
 * at once what is left, and goes back where that is not accepted. A click into the tree leaves the question open; one that
 * leads to another plan ends it.
 *
 * @returns whether it was accepted
 */
export function askFilter(focus: PlanFocus, shownPlan: ShownPlan): Promise<boolean> {
  const kept = focus.current()
  const asked = shownPlan.current()
  const areas = areasIn(asked?.snapshot.plan, kept)
  const box = areas.length === 0 ? window.createInputBox() : areaPick(areas, kept)
  const chosen = (): Partial<Focus> =>
    'items' in box
      ? { text: box.value.trim(), areas: box.selectedItems.map(({ area }) => area) }
      : { text: box.value.trim(), areas: [] }
  const show = (): void => {
    const plan = shownPlan.current()?.snapshot.plan
    box.title = plan && l10n.t('Filter: {0}', countWords(focus.rows().count(plan), plan.size))
  }
  const preview = (): void => {
    focus.preview(chosen())
    show()
  }
  const clear: QuickInputButton = { iconPath: new ThemeIcon('clear-all'), tooltip: l10n.t('Clear Filters') }
  box.value = kept.text
  box.placeholder =
    areas.length === 0
      ? l10n.t('Words of items, owners or ids')
      : l10n.t('Words of items, owners or ids; tick areas to see them alone')
  box.buttons = [clear]
  box.ignoreFocusOut = true
  show()
  return new Promise((resolve) => {
    const finish = (isAccepted: boolean): void => {
      resolve(isAccepted)
      listeners.dispose()
      box.dispose()
      focus.preview(undefined)
    }
    const accept = (change: Partial<Focus>): void => {
      focus.set(change)
      finish(true)
    }
    const listeners = Disposable.from(
      box.onDidChangeValue(preview),
      'items' in box ? box.onDidChangeSelection(preview) : new Disposable(() => undefined),
      box.onDidTriggerButton(() => accept(wholePlan)),
      box.onDidAccept(() => accept(chosen())),
      box.onDidHide(() => finish(false)),
      shownPlan.onDidChange((now) => {
        if (now?.uri.toString() === asked?.uri.toString()) show()
        else finish(false)
      }),
    )
    box.show()
  })
}

/** Those of the plan, and those that were chosen before and are gone since: one must be able to take the tick away. */
function areasIn(plan: ReadPlan | undefined, { areas }: Focus): readonly AreaChoice[] {
  const present = plan === undefined ? [] : areasOf(plan)
  const gone = areas.filter((area) => !present.includes(area))
  // What is typed is looked for in the plan: it must not choose among the areas.
  const choice = (area: string): AreaChoice => ({ area, label: areaWords(area), alwaysShow: true })
  return [
    ...present.map(choice),
    ...gone.map((area) => ({ ...choice(area), description: l10n.t('no longer in this plan') })),
  ]
}

function areaPick(choices: readonly AreaChoice[], { areas }: Focus): QuickPick<AreaChoice> {
  const pick = window.createQuickPick<AreaChoice>()
  pick.canSelectMany = true
  pick.items = choices
  pick.selectedItems = choices.filter(({ area }) => areas.includes(area))
  return pick
}
