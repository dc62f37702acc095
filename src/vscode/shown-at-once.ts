import type { TreeView } from 'vscode'

/**
 * VS Code lays the first rows of a view out two seconds after it was opened, unless it is told something about the view. So
 * it is told what the view says anyway, as soon as it has the rows.
 *
 * @returns to be called whenever the rows of the top are handed over; it does something once
 */
export function shownAtOnce(view: () => TreeView<unknown>): () => void {
  let isShown = false
  return () => {
    if (isShown) return
    isShown = true
    // The rows go first.
    setTimeout(() => {
      const { message } = view()
      view().message = message ?? ''
    }, 0)
  }
}
