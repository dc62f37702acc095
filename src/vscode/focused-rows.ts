import { Disposable, type TreeItem, TreeItemCollapsibleState, type TreeView } from 'vscode'
import type { OutlineNode } from '../core/views/outline.ts'
import type { PlanFocus } from './plan-focus.ts'

/** Of so many rows that words have found, all are open at once: the editor asks for each row that is. */
const mostOpenRows = 1_000

/** Rows as they are painted under a focus. */
export interface FocusedRows extends Disposable {
  readonly paint: (item: TreeItem, row: OutlineNode) => TreeItem
}

/**
 * What a focus hides may come back, to the editor as a row that it has never seen: so we remember which rows were opened and
 * closed by hand. While words are looked for, rows have other ids, and are open: what was found can be seen, and afterwards
 * all is as open as it was. So have rows of which everything below is hidden: the editor keeps closed what it could not open.
 */
export function focusRows(focus: PlanFocus, view: TreeView<OutlineNode>): FocusedRows {
  const opened = new Map<string, boolean>()
  const ids = new WeakMap<OutlineNode, string>()
  const isSearched = (): boolean => focus.current().text.trim() !== ''
  const remember = (row: OutlineNode, isOpen: boolean): void => {
    const id = ids.get(row)
    if (id !== undefined) opened.set(id, isOpen)
  }
  const listeners = Disposable.from(
    view.onDidExpandElement(({ element }) => remember(element, true)),
    view.onDidCollapseElement(({ element }) => remember(element, false)),
  )
  return {
    paint: (item, row) => {
      const rows = focus.rows()
      const isCut = row.hasChildren && item.collapsibleState === TreeItemCollapsibleState.None
      const id = `${item.id}${isSearched() ? '?' : ''}${isCut ? '.' : ''}`
      item.id = id
      ids.set(row, id)
      if (item.collapsibleState === TreeItemCollapsibleState.None) return item
      const isFound = isSearched() && rows.count(row.snapshot.plan) <= mostOpenRows
      const isOpen = opened.get(id) ?? (isFound || undefined)
      if (isOpen !== undefined) {
        item.collapsibleState = isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed
      }
      return item
    },
    dispose: () => listeners.dispose(),
  }
}
