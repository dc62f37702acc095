import type { Uri } from 'vscode'
import type { Snapshot } from '../core/index.ts'
import type { Message } from '../core/text/message.ts'
import { type AgendaEntry, type AgendaGroup, agendaGroups, agendaOf } from '../core/views/agenda.ts'
import type { WorkspacePlan } from './workspace-plans.ts'

/** So many rows are handed to the editor at once: it asks for each that can be seen by scrolling. */
const mostRows = 500

/**
 * An open action in the agenda. It is the same object for as long as its item is there. To the commands that a menu calls with
 * it, it is an item's reference, so it must have nothing else that one can have.
 */
export interface AgendaRow {
  readonly uri: Uri
  readonly itemId: string
  readonly id: string
  readonly entry: AgendaEntry
  readonly snapshot: Snapshot
  readonly folder: AgendaFolder
}

/** A group, or in a very long one what follows after the first rows. */
export interface AgendaFolder {
  readonly id: string
  readonly group: AgendaGroup
  /** Undefined for what follows. */
  readonly heading: Message | undefined
  readonly above: AgendaFolder | undefined
  /** All in it, those in what follows included. */
  readonly rows: readonly AgendaRow[]
  readonly first: readonly AgendaRow[]
  readonly more: AgendaFolder | undefined
}

export type AgendaNode = AgendaRow | AgendaFolder

export const isAction = (node: AgendaNode): node is AgendaRow => 'itemId' in node

export interface AgendaRows {
  readonly groups: () => readonly AgendaFolder[]
  readonly below: (node: AgendaNode | undefined) => readonly AgendaNode[]
  readonly above: (node: AgendaNode) => AgendaFolder | undefined
  /** Every action, from the top. */
  readonly all: () => readonly AgendaRow[]
  /** Whether there are several plans, so that each row says which it is of. */
  readonly areSeveral: () => boolean
  /** Takes the plans as they are now. @returns the groups in which something looks otherwise; `all` where groups came or went, or a row to another */
  readonly show: (plans: readonly WorkspacePlan[]) => 'all' | readonly AgendaFolder[]
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

interface Placed extends AgendaEntry {
  readonly plan: WorkspacePlan
  readonly id: string
}

export function agendaRows(): AgendaRows {
  const entriesOf = new WeakMap<WorkspacePlan, readonly Placed[]>()
  const folders = new Map<string, Writable<AgendaFolder>>()
  let rows = new Map<string, Writable<AgendaRow>>()
  let looks = new Map<string, string>()
  let groups: readonly AgendaFolder[] = []
  let areSeveral = false
  let hasMoved = false

  /** Reckoned once for as long as a plan says the same. */
  const placed = (plan: WorkspacePlan): readonly Placed[] => {
    const known = entriesOf.get(plan)
    if (known !== undefined) return known
    const { snapshot, uri } = plan
    const source = uri.toString()
    const entries = agendaOf(snapshot.plan, snapshot.context.today).map((entry) => ({
      ...entry,
      plan,
      id: `${source}#${entry.action.id}`,
    }))
    entriesOf.set(plan, entries)
    return entries
  }
  const rowOf = (entry: Placed, folder: AgendaFolder): AgendaRow => {
    const { plan, id, action } = entry
    const row = rows.get(id)
    if (row !== undefined && row.folder.group !== folder.group) hasMoved = true
    const made = { uri: plan.uri, itemId: action.id, id, entry, snapshot: plan.snapshot, folder }
    return row === undefined ? made : Object.assign(row, made)
  }
  const folderOf = (
    group: AgendaGroup,
    heading: Message | undefined,
    entries: readonly Placed[],
    above?: AgendaFolder,
  ): AgendaFolder => {
    const id = above === undefined ? group : `${above.id}+`
    const folder = folders.get(id) ?? { id, group, heading, above, rows: [], first: [], more: undefined }
    folders.set(id, folder)
    const rest = entries.slice(mostRows)
    folder.first = entries.slice(0, mostRows).map((entry) => rowOf(entry, folder))
    folder.more = rest.length === 0 ? undefined : folderOf(group, undefined, rest, folder)
    folder.rows = [...folder.first, ...(folder.more?.rows ?? [])]
    return folder
  }
  return {
    groups: () => groups,
    below: (node) => {
      if (node === undefined) return groups
      return isAction(node) ? [] : [...node.first, ...(node.more === undefined ? [] : [node.more])]
    },
    above: (node) => (isAction(node) ? node.folder : node.above),
    all: () => groups.flatMap((folder) => folder.rows),
    areSeveral: () => areSeveral,
    show: (plans) => {
      const before = groups
      areSeveral = plans.length > 1
      hasMoved = false
      groups = agendaGroups(plans.flatMap(placed), ({ plan: { snapshot } }) => ({
        today: snapshot.context.today,
        weekStart: snapshot.context.settings.weekStart,
      })).map(({ group, heading, entries }) => folderOf(group, heading, entries))
      rows = new Map(groups.flatMap((folder) => folder.rows.map((row) => [row.id, row])))
      const looksBefore = looks
      looks = new Map(groups.map((folder) => [folder.id, lookOf(folder, areSeveral)]))
      const areSame = before.length === groups.length && before.every((folder, i) => folder === groups[i])
      // Of a row in two places at once the editor knows nothing.
      return areSame && !hasMoved ? groups.filter(({ id }) => looks.get(id) !== looksBefore.get(id)) : 'all'
    },
  }
}

/** All that is painted of the rows of a group. */
const lookOf = ({ rows }: AgendaFolder, areSeveral: boolean): string =>
  [
    areSeveral,
    ...rows.map(
      ({ id, entry: { due, isNext, goal }, snapshot }) =>
        `${id} ${isNext} ${due} ${snapshot.context.today} ${goal?.title}`,
    ),
  ].join('\n')
