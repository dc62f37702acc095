import { Disposable, l10n, StatusBarAlignment, window } from 'vscode'
import { planStatus } from '../../core/views/status.ts'
import type { ItemReference } from '../apply.ts'
import type { ShownPlan } from '../shown-plan.ts'
import { levelName } from './level-words.ts'

/** So many characters of a title leave room for what others say beside it. */
const mostCharacters = 40

/** The one quiet item in the status bar: the next action of the plan that is shown, or the review that is due; a click goes there. */
export function registerStatusBar(shownPlan: ShownPlan): Disposable {
  const bar = window.createStatusBarItem('altitude.status', StatusBarAlignment.Left, -10)
  bar.name = l10n.t('Altitude')
  const paint = (): void => {
    const shown = shownPlan.current()
    const status = shown?.snapshot.recognition.isPlan ? planStatus(shown.snapshot) : undefined
    if (shown === undefined || status === undefined) {
      bar.hide()
      return
    }
    if (status.kind === 'review') {
      const { level, due } = status
      bar.text = `$(history) ${l10n.t('Review due: {0}', levelName(level))}`
      bar.tooltip = l10n.t('{0} to look at. Click to begin the review.', due)
      bar.command = { command: 'altitude.startReview', title: l10n.t('Start Review'), arguments: [level] }
      bar.accessibilityInformation = { label: l10n.t('Review due: {0}', levelName(level)), role: 'button' }
    } else {
      const { title, id } = status.action
      const reference: ItemReference = { uri: shown.uri, itemId: id }
      const whole = title.trim()
      bar.text = `$(arrow-circle-right) ${shortened(whole)}`
      bar.tooltip = l10n.t('Next action: {0}', whole)
      bar.command = { command: 'altitude.goToItem', title: l10n.t('Go to Item'), arguments: [reference] }
      bar.accessibilityInformation = { label: l10n.t('Next action: {0}', whole), role: 'button' }
    }
    bar.show()
  }
  paint()
  return Disposable.from(bar, shownPlan.onDidChange(paint))
}

const shortened = (title: string): string =>
  title.length <= mostCharacters ? title : `${title.slice(0, mostCharacters - 1).trimEnd()}…`
