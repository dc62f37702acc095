import type { Item, Progress } from './model.ts'

/** Leaves below count one each; what is dropped or went elsewhere counts no more; a done item is done with all it holds. */
export function progressOf(children: readonly Item[]): Progress {
  let done = 0
  let total = 0
  for (const child of children) {
    if (child.status === 'dropped' || child.status === 'forwarded') continue
    const { progress } = child
    const count = progress.total === 0 ? (child.level === 'area' ? 0 : 1) : progress.total
    total += count
    done += child.status === 'done' ? count : progress.done
  }
  return { done, total }
}
