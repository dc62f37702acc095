import type { Passage } from '../../markdown/sections.ts'
import { type Branch, type Draft, type FieldsBelow, isSame, type Run } from './draft.ts'

/** An item that may still get something below it while the page is read down: a heading, or a labelled list item. */
export interface Frame {
  readonly draft: Draft
  readonly parent: Frame | undefined
  readonly under: readonly string[]
  readonly below: (Frame | Run)[]
  readonly more: FieldsBelow[]
  /** The heading that ends it; undefined where the text does. */
  end: { readonly passage: Passage; readonly offset: number } | undefined
}

export const newFrame = (draft: Draft, parent: Frame | undefined, under: readonly string[]): Frame => ({
  draft,
  parent,
  under,
  below: [],
  more: [],
  end: undefined,
})

/** The branch of a frame and all below it; the one of an earlier reading where it is the same. */
export function branchOf(frame: Frame): Branch {
  const { draft, below, more } = frame
  const runs: Run[] = []
  for (const part of below) runs.push('branches' in part ? part : runOf(part))
  const known = draft.made?.branch
  if (known !== undefined && isSame(known.runs, runs) && isSame(known.more, more)) return known
  return { draft, more, runs }
}

/** A branch that stands for itself among those around it. */
function runOf(frame: Frame): Run {
  const { draft, under } = frame
  const known = draft.made
  const branch = branchOf(frame)
  const isKnown = known?.branch === branch && known.run?.under !== undefined && isSame(known.run.under, under)
  const run = isKnown && known.run !== undefined ? known.run : { branches: [branch], under }
  draft.made = { frame, branch, run }
  return run
}
