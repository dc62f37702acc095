import {
  type Command,
  l10n,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  Uri,
} from 'vscode'
import type { Level, Status } from '../core/plan/model.ts'
import type { Severity } from '../core/plan/settings.ts'
import { isOver } from '../core/plan/values.ts'
import { percentOf } from '../core/views/metric-value.ts'
import { levelNames, statusNames } from '../core/views/names.ts'
import type { OutlineNode } from '../core/views/outline.ts'
import { say } from './say.ts'

const levelIcons: Readonly<Record<Level, string | undefined>> = {
  plan: 'book',
  vision: 'telescope',
  area: 'briefcase',
  goal: 'target',
  milestone: 'milestone',
  // Actions and steps have their box; a sign beside it is for those that stand out.
  action: undefined,
  step: undefined,
}

/** A state is told by its shape; the colour only helps. */
const stateIcons: Readonly<Partial<Record<Status, readonly [icon: string, color: string]>>> = {
  done: ['pass', 'testing.iconPassed'],
  dropped: ['circle-slash', 'disabledForeground'],
  forwarded: ['arrow-right', 'disabledForeground'],
  'on-hold': ['debug-pause', 'disabledForeground'],
  'in-progress': ['sync', 'foreground'],
  'at-risk': ['warning', 'list.warningForeground'],
  'off-track': ['error', 'list.errorForeground'],
}

/** An action without a state shows what is to mend; a row with a badge would have a file's icon otherwise. */
const findingIcons: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'lightbulb',
}

export const badgeScheme = 'altitude-item'

/** What a row is painted with beside what it says itself. */
export interface Surroundings {
  /** Whether there are so many rows that milestones begin closed: the editor asks for all rows that are open. */
  readonly isLarge: boolean
  /** Whether there are rows below it, of its own plan or of one that it links to. */
  readonly hasBelow: boolean
  /** The name of the file that it was taken in from, where the row above it is of another one. */
  readonly file: string | undefined
}

/** Paints a row. Its tooltip is made when the mouse rests on it. */
export function treeRow(node: OutlineNode, around: Surroundings): TreeItem {
  const row = new TreeItem(node.shortTitle === '' ? noWords() : node.shortTitle, collapsibleState(node, around))
  const icon = iconOf(node)
  row.id = `${node.source}#${node.key}`
  if (icon !== undefined) row.iconPath = icon
  if (node.findings > 0) row.resourceUri = badgeUri(node)
  row.description = describe(node, around)
  row.contextValue = contextValue(node)
  row.accessibilityInformation = { label: spoken(node, around) }
  row.command = goToItem()
  if (node.isTask) row.checkboxState = checkbox(node)
  return row
}

const noWords = (): string => l10n.t('(no words yet)')

export const titleOf = ({ title }: OutlineNode): string => (title === '' ? noWords() : title)

/** What a row's badge is asked for with. */
export const badgeUri = ({ key, source }: OutlineNode): Uri =>
  Uri.from({ scheme: badgeScheme, path: `/${key}`, query: source })

const goToItem = (): Command => ({ command: 'altitude.goToItem', title: l10n.t('Go to Item') })

function iconOf(node: OutlineNode): ThemeIcon | undefined {
  const state = node.isTask && (node.status === 'done' || node.status === 'open') ? undefined : stateIcons[node.status]
  if (state !== undefined) return new ThemeIcon(state[0], new ThemeColor(state[1]))
  if (node.isNext) return new ThemeIcon('arrow-circle-right', new ThemeColor('charts.blue'))
  const icon = levelIcons[node.level] ?? (node.worst && findingIcons[node.worst])
  return icon === undefined ? undefined : new ThemeIcon(icon)
}

function collapsibleState(
  { level, status }: OutlineNode,
  { hasBelow, isLarge }: Surroundings,
): TreeItemCollapsibleState {
  if (!hasBelow) return TreeItemCollapsibleState.None
  const isOpen = level !== 'action' && level !== 'step' && !(isLarge && level === 'milestone') && !isOver(status)
  return isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed
}

/**
 * Short, for a narrow sidebar. A tick says that something is done, no word has to. Where all below it is done, that is
 * what there is to say of it: the tick that shows under the mouse answers it. What lags behind is said in words.
 */
function describe(node: OutlineNode, { file }: Surroundings): string {
  const { due, progress, status, isReady } = node
  const state = status === 'done' ? undefined : statusNames[status]
  const sofar = isReady ? l10n.t('all done?') : progress && `${progress.done}/${progress.total}`
  return [due && say(due.label), sofar, ...measures(node), state && say(state), file].filter(Boolean).join(' · ')
}

/** How far the number of the metric is, and what of the goal lags behind. */
function measures({ value, health }: OutlineNode): readonly string[] {
  const lags = health ?? []
  const said: string[] = []
  if (value !== undefined) {
    const far = percentOf(value)
    said.push(lags.includes('value') ? l10n.t('value lags: {0} %', far) : l10n.t('value {0} %', far))
  }
  if (lags.includes('milestones')) said.push(l10n.t('milestones lag'))
  return said
}

/** Content first; then level, state, due, progress, value and findings. */
function spoken(node: OutlineNode, { file }: Surroundings): string {
  const { level, status, due, progress, findings, isNext, isReady } = node
  const state = statusNames[status]
  return [
    titleOf(node),
    say(levelNames[level]),
    isNext ? l10n.t('next action') : undefined,
    state && say(state),
    due && l10n.t('due: {0}', say(due.label)),
    progress && l10n.t('{0} of {1} done', progress.done, progress.total),
    ...measures(node),
    isReady ? l10n.t('everything below it is done: is it done too?') : undefined,
    findings === 0 ? undefined : findingCount(findings),
    file && l10n.t('from {0}', file),
  ]
    .filter(Boolean)
    .join(', ')
}

export const findingCount = (count: number): string =>
  count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count)

/**
 * What the menus' `when` clauses look at: the level, whether it can be marked done or reopened, and whether it is asked to
 * be marked done since everything below it is.
 */
const contextValue = ({ level, status, isReady }: OutlineNode): string => {
  const canBeDone = level === 'goal' || level === 'milestone' || level === 'action' || level === 'step'
  return [level, canBeDone ? (isOver(status) ? 'over' : 'open') : '', isReady ? 'ready' : ''].join(' ').trim()
}

function checkbox(node: OutlineNode): TreeItem['checkboxState'] & object {
  const isDone = node.status === 'done'
  const label = isDone ? l10n.t('Reopen') : l10n.t('Mark Done')
  return {
    state: isDone ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: label,
    accessibilityInformation: { label: isDone ? l10n.t('done') : l10n.t('not done') },
  }
}
