import type { Disposable, Event, TreeDataProvider, TreeDragAndDropController, TreeView, Uri } from 'vscode'
import type { Item } from '../core/plan/model.ts'
import type { Outline, OutlineNode } from '../core/views/outline.ts'

/** The plan in the sidebar. */
export interface PlanTree extends Disposable {
  readonly provider: TreeDataProvider<OutlineNode>
  readonly view: TreeView<OutlineNode>
  readonly drag: TreeDragAndDropController<OutlineNode>
  /** The row of an item in a plan that is shown: of a linked one its goals are, with what is below them. */
  readonly find: (uri: Uri, item: Item) => OutlineNode | undefined
  /** The row itself where it is shown, else the nearest above it that is. */
  readonly nearest: (row: OutlineNode) => OutlineNode | undefined
  /** The row with a key in the plan of a source, of those that have been shown. */
  readonly rowWith: (source: string, key: string) => OutlineNode | undefined
  /**
   * Does one thing after the other. Whoever presses keys faster than the tree is painted means the rows as the key before
   * leaves them: where it asks for the rows in focus in turn, none is asked for before that one has been shown.
   */
  readonly inTurn: <T>(act: () => Promise<T>) => Promise<T>
  /** Does something about rows, and where that hides them, goes on to the row that has taken their place. */
  readonly goOnFrom: (rows: readonly OutlineNode[], act: () => Promise<boolean>) => Promise<boolean>
  /** Reveals a row and gives it the focus, once it has been painted; nothing where there is none. */
  readonly goTo: (find: () => OutlineNode | undefined, how: { readonly select: boolean }) => Promise<void>
  /** Tells of rows that look otherwise, each with all that is below it. */
  readonly onDidChange: Event<Outline['changed']>
  /** Says something about what is shown, until it is said no more, or another part of the plan is shown. */
  readonly note: (text: string | undefined) => void
}
