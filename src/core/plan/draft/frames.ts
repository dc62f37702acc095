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

const branches = new WeakMap<Draft, { readonly branch: Branch; readonly run: Run }>()

/** The branch of a frame and all below it; the one of an earlier reading where it is the same. */
export function branchOf(frame: Frame): Branch {
  const runs = frame.below.map((part) => ('branches' in part ? part : runOf(part)))
  const known = branches.get(frame.draft)?.branch
  if (known !== undefined && isSame(known.runs, runs) && isSame(known.more, frame.more)) return known
  return { draft: frame.draft, more: frame.more, runs }
}

/** A branch that stands for itself among those around it. */
function runOf(frame: Frame): Run {
  const branch = branchOf(frame)
  const known = branches.get(frame.draft)
  if (known?.branch === branch && isSame(known.run.under ?? [], frame.under)) return known.run
  const run = { branches: [branch], under: frame.under }
  branches.set(frame.draft, { branch, run })
  return run
}
