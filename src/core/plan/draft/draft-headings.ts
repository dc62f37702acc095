import { type NamedLevel, ranks } from '../levels.ts'
import { type Silence, silencedBy } from '../silence.ts'
import { type Draft, type FoundBy, newDraft } from './draft.ts'
import { readTitle } from './draft-title.ts'
import { type Frame, newFrame } from './frames.ts'
import type { HeadingPart } from './parts.ts'
import { headingsAbove, holderFor, nearestItem, type Open, type Reader } from './reader.ts'

/** The only H1, where no vision is labelled and its words could be one. */
export function visionTitle(headings: readonly HeadingPart[]): HeadingPart | undefined {
  const [only, second] = headings
  if (only === undefined || second !== undefined) return undefined
  const { isNote, isDocumentTitle, area, names } = only.words
  return isNote || isDocumentTitle || area || names ? undefined : only
}

/**
 * What a heading is by its words and by where it stands; it closes those above it that it is not below.
 *
 * @param hasItemsBelow whether a heading below it could be an item
 */
export function readHeading(reader: Reader, heading: HeadingPart, hasItemsBelow: () => boolean): void {
  const { block, words } = heading
  const { silence } = reader.passing
  reader.passing = { awaitsVision: false, groupParagraph: undefined, list: undefined, silence: undefined }
  reader.above = undefined
  reader.standing = undefined
  const add = (level: NamedLevel | 'area', foundBy: FoundBy, labelLength = 0, area?: string): Frame =>
    addItem(reader, draftOf(heading, level, foundBy, labelLength, area, silence))
  const hold = (holds: Open['holds']): void => {
    reader.open.push({ depth: block.depth, holds })
    reader.under = undefined
  }
  const { text } = block.words
  const { label, group, isNote } = words
  closeTo(reader, heading)
  const isArchive = words.isArchive && words.area === undefined
  if (isArchive || reader.open[reader.open.length - 1]?.holds.kind === 'archive') {
    hold({ kind: 'archive', text })
    return
  }
  if (label !== undefined) {
    add(label.level, 'label', label.length)
    return
  }
  if (group !== undefined) {
    hold({ kind: 'group', level: group, asHeadings: hasItemsBelow(), text })
    reader.passing = { ...reader.passing, awaitsVision: group === 'vision' }
    return
  }
  const above = reader.open[reader.open.length - 1]?.holds
  const item = nearestItem(reader).draft
  const area = item.level === 'plan' || item.level === 'vision' ? words.area : undefined
  if (area !== undefined && above?.kind !== 'note') {
    const inGroup = above?.kind === 'group' && above.level === 'goal' ? above.text : area.ofGoals ? text : undefined
    add('area', 'area', 0, area.name)
    // An area inside of "Goals" hands the group on to what is below it.
    if (inGroup !== undefined) {
      hold({ kind: 'group', level: 'goal', asHeadings: hasItemsBelow(), text: inGroup })
    }
    return
  }
  if (above?.kind === 'group' && above.asHeadings && above.level !== 'vision' && !isNote) {
    add(above.level, 'group')
    return
  }
  if (heading === reader.visionByTitle) {
    add('vision', 'position')
    return
  }
  const level = isNote ? undefined : levelBelow(reader, above, item)
  // "Q1 2026" is no goal; it says when those below it are due.
  if (level === 'goal' && isPeriod(reader, heading)) hold({ kind: 'title', text })
  else if (level !== undefined) add(level, 'position')
  else if (block.depth === 1 && words.isDocumentTitle) hold({ kind: 'title', text })
  else hold({ kind: 'note', text })
}

function isPeriod({ context }: Reader, { block, words }: HeadingPart): boolean {
  words.isPeriod ??= context.isPeriod(block.words.text)
  return words.isPeriod
}

/** What an unlabelled heading is, by where it stands. */
function levelBelow(
  { namesItsGoals }: Reader,
  above: Open['holds'] | undefined,
  item: Draft,
): 'goal' | 'milestone' | undefined {
  const goal = namesItsGoals ? undefined : 'goal'
  if (above?.kind === 'title') return goal
  if (above?.kind === 'group') return above.level === 'vision' && item.level === 'vision' ? goal : undefined
  if (above?.kind !== 'item') return undefined
  if (item.level === 'vision') return goal
  if (item.level === 'area') return 'goal'
  return item.level === 'goal' ? 'milestone' : undefined
}

/** Whether a heading ends an item that is one. At the same depth a label may still be below another: "## Goal: …", "## Milestone: …". */
export const closes = ({ block, words: { label } }: HeadingPart, { depth, level }: Draft): boolean =>
  block.depth < depth || (block.depth === depth && (label === undefined || ranks[label.level] <= ranks[level]))

/** Closes the headings that this one is not below. */
function closeTo(reader: Reader, heading: HeadingPart): void {
  for (let top = reader.open.at(-1); top !== undefined; top = reader.open.at(-1)) {
    const isOver = top.holds.kind === 'item' ? closes(heading, top.holds.frame.draft) : top.depth >= heading.block.depth
    if (!isOver) return
    reader.open.pop()
    reader.under = undefined
  }
}

function draftOf(
  heading: HeadingPart,
  level: NamedLevel | 'area',
  foundBy: FoundBy,
  labelLength: number,
  area: string | undefined,
  silence: Silence | undefined,
): Draft {
  const { block, words, passage, made } = heading
  const isSame =
    made !== undefined &&
    made.level === level &&
    made.foundBy === foundBy &&
    made.labelLength === labelLength &&
    made.area === area &&
    made.silence?.toString() === silence?.toString()
  if (isSame) return made.draft
  const { box, rest } = words.boxed
  const draft = newDraft({
    level,
    foundBy,
    form: 'heading',
    depth: block.depth,
    passage,
    own: block.span,
    marker: block.marker,
    silenced: silencedBy(silence, block.comments),
    box,
    ...readTitle(rest, labelLength),
    labelText: rest.text.slice(0, labelLength),
    area,
  })
  heading.made = { level, foundBy, labelLength, area, silence, draft }
  return draft
}

function addItem(reader: Reader, draft: Draft): Frame {
  const holder = holderFor(reader, draft.level, nearestItem(reader))
  const frame = newFrame(draft, holder, headingsAbove(reader))
  holder.below.push(frame)
  reader.open.push({ depth: draft.depth, holds: { kind: 'item', frame } })
  if (draft.level === 'area') reader.under = undefined
  if (draft.level === 'vision') reader.vision = frame
  return frame
}
