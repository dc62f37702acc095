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
 * all is as open as it was.
 */
export function focusRows(focus: PlanFocus, view: TreeView<OutlineNode>): FocusedRows {
  const opened = new Map<string, boolean>()
  const idOf = ({ source, key }: OutlineNode): string => `${source}#${key}${isSearched() ? '?' : ''}`
  const isSearched = (): boolean => focus.current().text.trim() !== ''
  const listeners = Disposable.from(
    view.onDidExpandElement(({ element }) => opened.set(idOf(element), true)),
    view.onDidCollapseElement(({ element }) => opened.set(idOf(element), false)),
  )
  return {
    paint: (item, row) => {
      const rows = focus.rows()
      const id = idOf(row)
      item.id = id
      if (item.collapsibleState === TreeItemCollapsibleState.None) return item
      if (!rows.hasBelow(row)) {
        item.collapsibleState = TreeItemCollapsibleState.None
        return item
      }
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
