import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  l10n,
  type TreeDataProvider,
  TreeItemCheckboxState,
  type TreeView,
  window,
} from 'vscode'
import { isOver } from '../core/plan/values.ts'
import { lineAt, lineStarts } from '../core/text/lines.ts'
import { hover } from '../core/views/hover.ts'
import { actionRow, folderRow, titleOf } from './agenda-row.ts'
import { type AgendaFolder, type AgendaNode, type AgendaRow, agendaRows, isAction } from './agenda-rows.ts'
import type { LivePlans } from './live-plans.ts'
import { setDone } from './mark-done.ts'
import { markdownOf } from './markdown.ts'
import { oncePainted } from './once-painted.ts'
import { planName } from './plan-name.ts'
import type { Plans } from './plans.ts'
import { shownAtOnce } from './shown-at-once.ts'
import { focusedRows } from './targets.ts'
import type { WorkspacePlan } from './workspace-plans.ts'

const viewId = 'altitude.agenda'

/** With more rows than these above them, the groups that can wait begin closed. */
const fewRows = 7

/** How long the view says why a tick was not taken, in milliseconds. */
const tellingTime = 8_000

/** What the view shows, or why it shows nothing: there is no plan, none names an action, or none of them is to be done. */
export type AgendaState = 'actions' | 'no-plan' | 'no-action' | 'all-done' | 'resting'

/** The open actions of every plan in the workspace, by when they are to be done. */
export interface Agenda extends Disposable {
  readonly provider: TreeDataProvider<AgendaNode>
  readonly view: TreeView<AgendaNode>
  /** Undefined before the plans have been read. */
  readonly state: () => AgendaState | undefined
  /** Marks actions done as one edit, as their boxes do. @returns whether anything was changed */
  readonly tick: (rows: readonly AgendaRow[]) => Promise<boolean>
  /** It has been painted anew. */
  readonly onDidChange: Event<void>
}

export function registerAgenda(plans: Plans, live: LivePlans): Agenda {
  const refresh = new EventEmitter<AgendaNode | AgendaNode[] | undefined>()
  const changed = new EventEmitter<void>()
  const rows = agendaRows()
  let state: AgendaState | undefined
  let told: string | undefined
  let telling: ReturnType<typeof setTimeout> | undefined
  let using: Disposable | undefined

  const showAtOnce = shownAtOnce(() => view)
  const provider: TreeDataProvider<AgendaNode> = {
    onDidChangeTreeData: refresh.event,
    // The first time it is asked it has yet to read. To tell the editor meanwhile that all has changed would have it paint nothing.
    getChildren: (node) => {
      if (node !== undefined || state !== undefined) return [...rows.below(node)]
      return begin().then(() => {
        showAtOnce()
        return [...rows.below(undefined)]
      })
    },
    getParent: rows.above,
    getTreeItem: (node) => (isAction(node) ? actionRow(node, rows.areSeveral()) : folderRow(node, beginsOpen(node))),
    resolveTreeItem: (row, node) => {
      if (isAction(node)) row.tooltip = markdownOf(hover(node.snapshot, node.entry.action), titleOf(node))
      return row
    },
  }
  const beginsOpen = (folder: AgendaFolder): boolean => {
    if (folder.heading === undefined) return false
    if (folder.group !== 'later' && folder.group !== 'undated') return true
    const groups = rows.groups()
    const above = groups.slice(0, groups.indexOf(folder))
    return above.reduce((count, group) => count + group.rows.length, 0) <= fewRows
  }
  const view = window.createTreeView(viewId, {
    treeDataProvider: provider,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
  })
  const sayAll = (): void => {
    // Where there are no rows the view says itself why: it would not beside a message.
    const isEmpty = state !== 'actions'
    view.message = isEmpty ? '' : [told, ...live.current().map(problemOf)].filter(Boolean).join('\n')
  }
  /** Says for a moment why something could not be done. */
  const tell = (what: string): void => {
    clearTimeout(telling)
    told = what
    sayAll()
    telling = setTimeout(() => {
      told = undefined
      sayAll()
    }, tellingTime)
  }
  /** Takes the plans as they are now. @returns what looks otherwise than before */
  const take = (): ReturnType<typeof rows.show> => {
    const current = live.current()
    const other = rows.show(current)
    setState(stateOf(current, rows.groups().length > 0))
    sayAll()
    return other
  }
  const paint = (): void => {
    if (using === undefined || state === undefined) return
    const other = take()
    if (other === 'all') refresh.fire(undefined)
    else if (other.length > 0) refresh.fire([...other])
    changed.fire()
  }
  const setState = (next: AgendaState | undefined): void => {
    if (next !== state) void commands.executeCommand('setContext', 'altitude.agendaShows', next)
    state = next
  }
  const begin = async (): Promise<void> => {
    using ??= live.use()
    await window.withProgress({ location: { viewId } }, live.ready)
    take()
    changed.fire()
  }
  const followVisibility = (isVisible: boolean): void => {
    using?.dispose()
    using = undefined
    // Of a view that has never been painted the editor asks for its rows itself.
    if (!isVisible || state === undefined) return
    using = live.use()
    void live.ready().then(paint)
  }
  const tick = (actions: readonly AgendaRow[]): Promise<boolean> =>
    setDone(
      plans,
      actions.map(({ uri, itemId }) => ({ uri, itemId })),
      true,
    )
  let turn: Promise<unknown> = Promise.resolve()
  /** Whoever presses the key again means the row that comes after this one. */
  const inTurn = (act: () => Promise<unknown>): Promise<unknown> => {
    const run = turn.then(act)
    turn = run.catch(() => undefined)
    return run
  }
  const tickFocused = async (): Promise<unknown> => {
    const actions = (await focusedRows({ view })).filter(isAction)
    const [action] = actions
    if (action === undefined) return commands.executeCommand('list.toggleExpand')
    const find = placeTakenAfter(action)
    const isChanged = await tick(actions)
    if (isChanged) await goTo(find)
    return isChanged
  }
  /** Where to go on once an action has gone: to the one behind it in its group, else the one before, else another group. */
  const placeTakenAfter = (action: AgendaRow): (() => AgendaNode | undefined) => {
    let group = action.folder
    while (group.above !== undefined) group = group.above
    const { rows: beside } = group
    const at = beside.indexOf(action)
    const next = beside[at + 1] ?? beside[at - 1]
    const place = rows.groups().indexOf(group)
    return () => next ?? rows.groups()[place] ?? rows.groups().at(-1)
  }
  const goTo = (find: () => AgendaNode | undefined): Promise<unknown> =>
    oncePainted(async () => {
      const node = find()
      if (node === undefined) return false
      try {
        await view.reveal(node, { select: true, focus: true })
        return true
      } catch {
        return undefined
      }
    })
  const listeners = Disposable.from(
    live.onDidChange(paint),
    view.onDidChangeVisibility(({ visible }) => followVisibility(visible)),
    view.onDidChangeCheckboxState(async ({ items }) => {
      // The editor throws a tick away whose row is just on its way to it again, and tells of none.
      if (items.length === 0)
        return tell(l10n.t('This row was just being painted, and the tick was not taken. Tick it again.'))
      const ticked = items.filter(([, box]) => box === TreeItemCheckboxState.Checked).map(([node]) => node)
      const isChanged = await tick(ticked.filter(isAction))
      // The box shows what the text says: where nothing was changed, or what repeats has come again, it goes back.
      if (!isChanged || ticked.some(repeats)) refresh.fire(items.map(([node]) => node))
    }),
    commands.registerCommand('altitude.toggleAgendaRow', () => inTurn(tickFocused)),
    view,
    refresh,
    changed,
  )
  followVisibility(view.visible)
  return {
    provider,
    view,
    state: () => state,
    tick,
    onDidChange: changed.event,
    dispose: () => {
      clearTimeout(telling)
      using?.dispose()
      listeners.dispose()
      setState(undefined)
    },
  }
}

const repeats = (node: AgendaNode): boolean =>
  isAction(node) && node.entry.action.fields.some(({ name }) => name === 'recurrence')

function stateOf(plans: readonly WorkspacePlan[], hasRows: boolean): AgendaState {
  if (hasRows) return 'actions'
  if (plans.length === 0) return 'no-plan'
  const actions = plans.flatMap(({ snapshot: { plan } }) => plan.items.filter(({ level }) => level === 'action'))
  if (actions.length === 0) return 'no-action'
  return actions.every(({ status }) => isOver(status)) ? 'all-done' : 'resting'
}

/** What is wrong in the front matter of a plan, and where: its days may be others than somebody meant. */
function problemOf({ uri, snapshot: { plan, text } }: WorkspacePlan): string | undefined {
  const problem = plan.frontMatter?.problems[0]
  if (problem === undefined) return undefined
  const line = lineAt(lineStarts(text), problem.span.start) + 1
  return l10n.t('{0}, line {1}: this cannot be read.', planName(uri), line)
}
