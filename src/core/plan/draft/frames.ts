import { type Branch, type Draft, type FieldsBelow, isSame, type Run } from './draft.ts'

/** An item that may still get something below it while the page is read down: a heading, or a labelled list item. */
export interface Frame {
  readonly draft: Draft
  readonly parent: Frame | undefined
  readonly under: readonly string[]
  readonly below: (Frame | Run)[]
  readonly more: FieldsBelow[]
  /** What it came to, once the page was read to its end. */
  branch: Branch | undefined
}

export const newFrame = (draft: Draft, parent: Frame | undefined, under: readonly string[]): Frame => ({
  draft,
  parent,
  under,
  below: [],
  more: [],
  branch: undefined,
})

/** The branch of a frame and all below it; the one of an earlier reading where it is the same. */
export function branchOf(frame: Frame): Branch {
  if (frame.branch !== undefined) return frame.branch
  const { draft, below, more } = frame
  const runs: Run[] = []
  for (const part of below) runs.push('branches' in part ? part : runOf(part))
  const known = draft.made?.branch
  const isKnown = known !== undefined && isSame(known.runs, runs) && isSame(known.more, more)
  frame.branch = isKnown ? known : { draft, more, runs, node: undefined }
  return frame.branch
}

/** A branch that stands for itself among those around it. */
function runOf(frame: Frame): Run {
  const { draft, under } = frame
  const known = draft.made
  const branch = branchOf(frame)
  if (known?.branch === branch && isSame(known.run.under ?? [], under)) return known.run
  const run = { branches: [branch], under, row: undefined }
  draft.made = { branch, run }
  return run
}
