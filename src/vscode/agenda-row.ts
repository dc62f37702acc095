import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCheckboxState, TreeItemCollapsibleState } from 'vscode'
import { quoted } from '../core/checks/finding/place.ts'
import { agendaDue } from '../core/views/agenda.ts'
import type { AgendaFolder, AgendaRow } from './agenda-rows.ts'
import { planName } from './plan-name.ts'
import { say } from './say.ts'

/** Paints an action: what to do, by when, for what, and where there are several plans, of which. */
export function actionRow(action: AgendaRow, areSeveral: boolean): TreeItem {
  const { uri, itemId, id, entry, snapshot } = action
  const { goal, isNext } = entry
  const due = agendaDue(entry, snapshot.context.today)
  const plan = areSeveral ? planName(uri) : undefined
  const row = new TreeItem(titleOf(action))
  row.id = id
  row.description = [due && say(due.label), goal && l10n.t('for {0}', quoted(goal.title)), plan]
    .filter(Boolean)
    .join(' · ')
  if (isNext) row.iconPath = new ThemeIcon('arrow-circle-right', new ThemeColor('charts.blue'))
  row.contextValue = 'action open'
  row.command = { command: 'altitude.goToItem', title: l10n.t('Go to Item'), arguments: [{ uri, itemId }] }
  row.checkboxState = {
    state: TreeItemCheckboxState.Unchecked,
    tooltip: l10n.t('Mark Done'),
    accessibilityInformation: { label: l10n.t('not done') },
  }
  row.accessibilityInformation = {
    label: [
      titleOf(action),
      isNext ? l10n.t('next action') : undefined,
      due && l10n.t('due: {0}', say(due.label)),
      goal && l10n.t('for {0}', goal.title.trim()),
      plan && l10n.t('from {0}', plan),
    ]
      .filter(Boolean)
      .join(', '),
  }
  return row
}

export const titleOf = ({ entry: { action } }: AgendaRow): string => action.title.trim() || l10n.t('(no words yet)')

/** Paints a group, or what follows after the first rows of a long one. */
export function folderRow({ id, heading, rows }: AgendaFolder, isOpen: boolean): TreeItem {
  const { Expanded, Collapsed } = TreeItemCollapsibleState
  const row = new TreeItem(
    heading === undefined ? l10n.t('{0} more', rows.length) : say(heading),
    isOpen ? Expanded : Collapsed,
  )
  row.id = id
  row.contextValue = 'group'
  if (heading === undefined) return row
  row.description = String(rows.length)
  row.accessibilityInformation = {
    label:
      rows.length === 1 ? l10n.t('{0}, 1 action', say(heading)) : l10n.t('{0}, {1} actions', say(heading), rows.length),
  }
  return row
}
