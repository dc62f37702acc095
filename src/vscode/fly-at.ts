import { l10n, type QuickPickItem, window } from 'vscode'
import { type Altitude, altitudes } from '../core/views/focus.ts'
import { altitudeWords } from './focus-words.ts'
import type { PlanFocus } from './plan-focus.ts'

interface AltitudeChoice extends QuickPickItem {
  readonly altitude: Altitude
}

/**
 * Asks for an altitude. The tree shows the one that the keyboard stands on, and goes back where none is chosen.
 *
 * @returns whether one was
 */
export function askAltitude(focus: PlanFocus): Promise<boolean> {
  const pick = window.createQuickPick<AltitudeChoice>()
  const present = focus.current().altitude
  pick.title = l10n.t('Fly at…')
  pick.placeholder = l10n.t('How far down do you want to see?')
  pick.matchOnDescription = true
  pick.items = altitudes.map((altitude) => {
    const { description, ...words } = altitudeWords(altitude)
    return {
      ...words,
      altitude,
      description: altitude === present ? l10n.t('{0} · shown now', description ?? '') : (description ?? ''),
    }
  })
  pick.activeItems = pick.items.filter(({ altitude }) => altitude === present)
  return new Promise((resolve) => {
    pick.onDidChangeActive(([choice]) => focus.preview(choice && { altitude: choice.altitude }))
    pick.onDidAccept(() => {
      const [choice] = pick.selectedItems
      if (choice === undefined) return
      focus.set({ altitude: choice.altitude })
      resolve(true)
      pick.hide()
    })
    pick.onDidHide(() => {
      focus.preview(undefined)
      resolve(false)
      pick.dispose()
    })
    pick.show()
  })
}
