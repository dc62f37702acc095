import type { Sections } from '../../markdown/sections.ts'
import type { Level } from '../model.ts'
import { tallyOfBlock } from '../work-log.ts'
import { type DraftContext, isSame, type Run } from './draft.ts'
import { type BodyPlace, type BodyReading, readBody, type Step } from './draft-body.ts'
import { newFrame } from './frames.ts'
import { type BodyPart, blockOf, type Part, type Stretch } from './parts.ts'
import {
  headingsAbove,
  holderFor,
  type ListPlace,
  type Passing,
  type Reader,
  type Standing,
  standingOf,
} from './reader.ts'

/** What was made of blocks where they stood; made again only in another place. */
interface MadeOfBody extends BodyReading {
  readonly place: BodyPlace
  readonly context: DraftContext
}

/** Reads what stands below a heading, up to the next, and puts the items that it finds where they belong. */
export function follow(reader: Reader, part: BodyPart, sections: Sections): void {
  const { context, passing } = reader
  const standing = standingOf(reader)
  let made = part.made as MadeOfBody | undefined
  if (made === undefined || made.context !== context || !isThere(made.place, standing, passing)) {
    const { holder, isHeld, isDirect, group, depth, isArchived } = standing
    made = readPart(
      part,
      { ...passing, holder: holder.draft, isHeld, isDirect, group, depth, isArchived },
      context,
      sections,
    )
    part.made = made
  }
  for (const step of made.steps) take(reader, step)
  reader.passing = made.passing
}

/** Parts that are nothing but more items of a list that has begun, as they were put into place. */
interface ListMade {
  readonly place: BodyPlace
  readonly passing: Passing
  readonly level: Level
  readonly run: Run
}

/** What was made of parts that are nothing but items of one level; undefined for others, and where they do not go on from `last`. */
export function listOf(
  parts: readonly Part[],
  context: DraftContext,
  last: ListMade | undefined,
): ListMade | undefined {
  const [part, ...more] = parts
  const made = part?.kind === 'body' ? (part.made as MadeOfBody | undefined) : undefined
  const [step, ...others] = made?.steps ?? []
  if (made?.context !== context || more.length > 0 || others.length > 0 || step?.kind !== 'items') return undefined
  const level = levelOf(step)
  if (level === undefined || step.run === undefined) return undefined
  const { place, passing } = made
  const goesOn =
    last === undefined ||
    (last.level === level &&
      isSame(last.run.under ?? [], step.run.under ?? []) &&
      isSamePlace({ ...last.place, ...last.passing }, place))
  return goesOn ? { place, passing, level, run: step.run } : undefined
}

/** Whether something was made in the place where it stands now. */
export function isThere(place: BodyPlace, standing: Standing, passing: Passing): boolean {
  const {
    holder: { draft },
    isHeld,
    isDirect,
    group,
    depth,
    isArchived,
  } = standing
  const { holder } = place
  return (
    (holder === draft ||
      (holder.level === draft.level && holder.form === draft.form && holder.depth === draft.depth)) &&
    place.isHeld === isHeld &&
    place.isDirect === isDirect &&
    place.group === group &&
    place.depth === depth &&
    place.isArchived === isArchived &&
    isSamePassing(place, passing)
  )
}

const isSamePassing = (a: Passing, b: Passing): boolean =>
  a.awaitsVision === b.awaitsVision &&
  a.groupParagraph === b.groupParagraph &&
  (a.list === b.list || isSameList(a.list, b.list)) &&
  (a.silence === b.silence || a.silence?.toString() === b.silence?.toString())

const isSameList = (a: ListPlace | undefined, b: ListPlace | undefined): boolean =>
  a?.sign === b?.sign && a?.group === b?.group && a?.isTop === b?.isTop && a?.isVision === b?.isVision

function readPart(part: BodyPart, start: BodyPlace, context: DraftContext, sections: Sections): MadeOfBody {
  const steps: Step[] = []
  let place = start
  for (const stretch of part.stretches) {
    const { steps: found, passing } = readStretch(stretch, place, context, sections)
    for (const step of found) addStep(steps, step)
    const vision = found.find((step) => step.kind === 'holder' && step.of === 'plan')
    // A vision that is found here is what the rest stands below.
    const holder = vision?.kind === 'holder' && !place.isHeld ? vision.branch.draft : place.holder
    // In a long list each item stands where the one before it stood: one place serves them all.
    if (holder !== place.holder || !isSamePassing(place, passing)) place = { ...place, ...passing, holder }
  }
  const { awaitsVision, groupParagraph, list, silence } = place
  return { place: start, context, steps, passing: { awaitsVision, groupParagraph, list, silence } }
}

function readStretch(stretch: Stretch, place: BodyPlace, context: DraftContext, sections: Sections): BodyReading {
  const known = stretch.made as MadeOfBody | undefined
  if (known?.context === context && isSamePlace(known.place, place)) return known
  const { block, words } = blockOf(stretch, sections)
  if (block === undefined) return { steps: [], passing: place }
  stretch.tally ??= tallyOfBlock(block, words)
  const reading = readBody(stretch, block, words, place, context)
  const passing = isSamePassing(reading.passing, place) ? place : reading.passing
  const made: MadeOfBody = { steps: reading.steps, passing, place, context }
  stretch.made = made
  // What has been read of it says it all.
  stretch.block = undefined
  return made
}

const isSamePlace = (a: BodyPlace, b: BodyPlace): boolean =>
  a.holder.level === b.holder.level &&
  a.holder.form === b.holder.form &&
  a.holder.depth === b.holder.depth &&
  a.isHeld === b.isHeld &&
  a.isDirect === b.isDirect &&
  a.group === b.group &&
  a.depth === b.depth &&
  a.isArchived === b.isArchived &&
  isSamePassing(a, b)

/** Rows of items become one: it is as a whole that they are put below something. */
function addStep(steps: Step[], step: Step): void {
  const last = steps[steps.length - 1]
  if (step.kind !== 'items') steps.push(step)
  else if (last?.kind !== 'items' || levelOf(step) !== levelOf(last)) steps.push({ ...step })
  else steps[steps.length - 1] = { kind: 'items', branches: [...last.branches, ...step.branches], run: undefined }
}

const levelOf = ({ branches }: Step & { readonly kind: 'items' }) => branches[0]?.draft.level

/** Does with the reader what was found. */
function take(reader: Reader, step: Step): void {
  switch (step.kind) {
    case 'fields':
      standingOf(reader).holder.more.push(step.below)
      return
    case 'items': {
      const level = levelOf(step)
      if (level === undefined) return
      reader.holder = holderFor(reader, level, reader.above ?? standingOf(reader).holder)
      const run = runOf(step, headingsAbove(reader))
      reader.holder.below.push(run)
      if (step.run !== run) step.run = run
      return
    }
    case 'holder': {
      const { draft, runs } = step.branch
      const from = { list: reader.above ?? standingOf(reader).holder, last: reader.holder, plan: reader.root }[step.of]
      const frame = newFrame(draft, holderFor(reader, draft.level, from), headingsAbove(reader))
      frame.below.push(...runs)
      frame.parent?.below.push(frame)
      if (step.of === 'list') reader.above = frame
      if (draft.level === 'vision') {
        reader.vision = frame
        reader.standing = undefined
      }
      reader.holder = frame
      return
    }
    case 'list':
      reader.above = undefined
      return
    case 'opens':
      reader.outer.push(reader.above)
      reader.above = undefined
      return
    case 'closes':
      reader.above = reader.outer.pop()
  }
}

const runOf = ({ branches, run }: Step & { readonly kind: 'items' }, under: readonly string[]): Run =>
  run !== undefined && isSame(run.under ?? [], under) ? run : { branches, under, row: undefined, stack: undefined }
