import type { Snapshot } from '../checks/snapshot.ts'
import { type Extent, extentsOf } from '../plan/extents.ts'
import type { Level } from '../plan/model.ts'
import { lineAt, lineStarts } from '../text/lines.ts'
import type { Span } from '../text/span.ts'

/** Lines that can be shown as their first one alone. */
export interface Fold {
  /** The level of the item; undefined for the front matter. */
  readonly level: Level | undefined
  /** The item with all that is below it, children and notes. */
  readonly span: Span
  /** Counted from 0, both included; always more than one line. */
  readonly first: number
  readonly last: number
}

/** What of a plan can be folded, in the order of the text: every item with something below it, and the front matter. */
export function foldingOf({ text, plan, kept }: Snapshot): readonly Fold[] {
  const starts = lineStarts(text)
  const folds: Fold[] = []
  const add = (level: Level | undefined, span: Span): void => {
    const first = lineAt(starts, span.start)
    const last = lineAt(starts, span.end)
    if (last > first) folds.push({ level, span, first, last })
  }
  const addItem = ({ node, span, children }: Extent): void => {
    // A vision that is a paragraph stands below a heading of its own, which holds the same.
    if (node.facts.draft.form !== 'paragraph') add(node.facts.draft.level, span)
    for (const child of children) addItem(child)
  }
  if (plan.frontMatter !== undefined) add(undefined, plan.frontMatter.span)
  for (const extent of extentsOf(plan, kept)) addItem(extent)
  return folds
}
