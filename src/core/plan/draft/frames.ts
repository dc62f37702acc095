import { type Branch, type Draft, type FieldsBelow, isSame, type Run, type Stack } from './draft.ts'
import { grouped } from './grouped.ts'

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
  const runs = runsOf(below)
  const known = draft.made?.branch
  const isKnown = known !== undefined && isSame(known.runs, runs) && isSame(known.more, more)
  frame.branch = isKnown ? known : { draft, more, runs, stacks: stacksOf(runs), node: undefined }
  return frame.branch
}

/** Of so many runs each is looked at. */
const fewRuns = 32

const stacksOf = (runs: readonly Run[]): readonly Stack[] | undefined =>
  runs.length <= fewRuns
    ? undefined
    : grouped(
        runs,
        ({ stack }) => stack && { group: stack, parts: stack.runs },
        (own) => {
          const stack: Stack = { runs: own, rows: undefined }
          for (const run of own) run.stack = stack
          return stack
        },
      )

/** What stands below an item, as runs: branches that stand for themselves become one where they follow each other. */
function runsOf(below: readonly (Frame | Run)[]): readonly Run[] {
  const runs: Run[] = []
  for (let at = 0; at < below.length; ) {
    const part = below[at] as Frame | Run
    if (!isFrame(part)) {
      runs.push(part)
      at++
      continue
    }
    const branches = [branchOf(part)]
    for (at++; at < below.length; at++) {
      const next = below[at] as Frame | Run
      if (!isFrame(next) || !isSame(next.under, part.under)) break
      branches.push(branchOf(next))
    }
    runs.push(...runsOfBranches(branches, part.under))
  }
  return runs
}

const isFrame = (part: Frame | Run): part is Frame => !('branches' in part)

const runsOfBranches = (branches: readonly Branch[], under: readonly string[]): readonly Run[] =>
  grouped(
    branches,
    ({ draft: { made } }) =>
      made && isSame(made.run.under ?? none, under) ? { group: made.run, parts: made.run.branches } : undefined,
    (own) => {
      // The very list of before, where it says the same: what was made below it stays as it is.
      const known = own[0]?.draft.made?.run.under ?? none
      const run: Run = { branches: own, under: isSame(known, under) ? known : under, row: undefined, stack: undefined }
      for (const branch of own) branch.draft.made = { branch, run }
      return run
    },
  )

const none: readonly string[] = []
