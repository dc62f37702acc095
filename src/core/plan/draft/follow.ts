import type { Block } from '../../markdown/blocks.ts'
import { type Sections, startOf } from '../../markdown/sections.ts'
import { type DraftContext, isSame, type Run } from './draft.ts'
import { type BodyPlace, type BodyReading, readBody, type Step } from './draft-body.ts'
import { newFrame } from './frames.ts'
import type { BodyPart, Stretch } from './parts.ts'
import { headingsAbove, holderFor, type ListPlace, nearestItem, type Passing, type Reader } from './reader.ts'

/** What was made of something where it stood; made again only in another place. */
interface Made extends BodyReading {
  readonly place: BodyPlace
  readonly context: DraftContext
}

const madeOfParts = new WeakMap<BodyPart, Made>()
const madeOfBlocks = new WeakMap<Block, Made>()

/** Reads what stands below a heading, up to the next, and puts the items that it finds where they belong. */
export function follow(reader: Reader, part: BodyPart, sections: Sections): void {
  const place = placeNow(reader)
  let made = madeOfParts.get(part)
  if (made === undefined || !isMade(made, place, reader.context)) {
    made = readPart(part, place, reader.context, sections)
    madeOfParts.set(part, made)
  }
  for (const step of made.steps) take(reader, step)
  reader.passing = made.passing
}

const isMade = (made: Made, place: BodyPlace, context: DraftContext): boolean =>
  made.context === context && isSamePlace(made.place, place)

function placeNow(reader: Reader): BodyPlace {
  const top = reader.open[reader.open.length - 1]
  const holder = nearestItem(reader)
  const isGroup = top?.holds.kind === 'group' && !top.holds.asHeadings
  return {
    ...reader.passing,
    holder: holder.draft,
    isHeld: reader.open.some(({ holds }) => holds.kind === 'item'),
    isDirect: top?.holds.kind === 'item',
    group: isGroup && top.holds.kind === 'group' ? top.holds.level : undefined,
    depth: top?.depth ?? 0,
  }
}

const isSamePlace = (a: BodyPlace, b: BodyPlace): boolean =>
  (a.holder === b.holder ||
    (a.holder.level === b.holder.level && a.holder.form === b.holder.form && a.holder.depth === b.holder.depth)) &&
  a.isHeld === b.isHeld &&
  a.isDirect === b.isDirect &&
  a.group === b.group &&
  a.depth === b.depth &&
  isSamePassing(a, b)

const isSamePassing = (a: Passing, b: Passing): boolean =>
  a.awaitsVision === b.awaitsVision &&
  a.groupParagraph === b.groupParagraph &&
  (a.list === b.list || isSameList(a.list, b.list)) &&
  a.silence?.toString() === b.silence?.toString()

const isSameList = (a: ListPlace | undefined, b: ListPlace | undefined): boolean =>
  a?.sign === b?.sign && a?.group === b?.group && a?.isTop === b?.isTop && a?.isVision === b?.isVision

function readPart(part: BodyPart, start: BodyPlace, context: DraftContext, sections: Sections): Made {
  const steps: Step[] = []
  let place = start
  for (const stretch of part.stretches) {
    const { steps: found, passing } = readStretch(stretch, place, context, sections)
    for (const step of found) addStep(steps, step)
    const vision = found.find((step) => step.kind === 'holder' && step.of === 'plan')
    // A vision that is found here is what the rest stands below.
    const holder = vision?.kind === 'holder' && !place.isHeld ? vision.branch.draft : place.holder
    place = { ...place, ...passing, holder }
  }
  const { awaitsVision, groupParagraph, list, silence } = place
  return { place: start, context, steps, passing: { awaitsVision, groupParagraph, list, silence } }
}

function readStretch(stretch: Stretch, place: BodyPlace, context: DraftContext, sections: Sections): BodyReading {
  const known = madeOfBlocks.get(stretch.block)
  if (known !== undefined && isMade(known, place, context)) return known
  const { passage, block } = stretch
  const start = startOf(sections, passage)
  const reading = readBody(stretch, sections.text.slice(start, start + passage.length), place, context)
  madeOfBlocks.set(block, { ...reading, place, context })
  return reading
}

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
      nearestItem(reader).more.push(step.below)
      return
    case 'items': {
      const level = levelOf(step)
      if (level === undefined) return
      reader.holder = holderFor(reader, level, reader.above ?? nearestItem(reader))
      const run = runOf(step, headingsAbove(reader))
      reader.holder.below.push(run)
      step.run = run
      return
    }
    case 'holder': {
      const { draft, runs } = step.branch
      const from = { list: reader.above ?? nearestItem(reader), last: reader.holder, plan: reader.root }[step.of]
      const frame = newFrame(draft, holderFor(reader, draft.level, from), headingsAbove(reader))
      frame.below.push(...runs)
      frame.parent?.below.push(frame)
      if (step.of === 'list') reader.above = frame
      if (draft.level === 'vision') reader.vision = frame
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
  run !== undefined && isSame(run.under ?? [], under) ? run : { branches, under }
