import { type NamedLevel, ranks } from '../levels.ts'
import { type Silence, silencedBy } from '../silence.ts'
import { type Draft, type FoundBy, newDraft } from './draft.ts'
import { readTitle } from './draft-title.ts'
import { type Frame, newFrame } from './frames.ts'
import type { HeadingPart } from './parts.ts'
import { headingsAbove, holderFor, nearestItem, type Open, type Reader } from './reader.ts'

/** The only H1, where no vision is labelled and its words could be one. */
export function visionTitle(headings: readonly HeadingPart[]): HeadingPart | undefined {
  let only: HeadingPart | undefined
  for (const heading of headings) {
    if (heading.words.names === 'vision') return undefined
    if (heading.block.depth !== 1) continue
    if (only !== undefined) return undefined
    only = heading
  }
  const words = only?.words
  const isOther = words === undefined || words.isNote || words.isDocumentTitle || words.area
  return isOther || words.names ? undefined : only
}

/** What a heading is by its words and by where it stands; it closes those above it that it is not below. */
export function readHeading(reader: Reader, headings: readonly HeadingPart[], index: number): void {
  const heading = headings[index]
  if (heading === undefined) return
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
  if (label !== undefined) {
    closeTo(reader, heading, label.level)
    add(label.level, 'label', label.length)
    return
  }
  closeTo(reader, heading)
  if (group !== undefined) {
    hold({ kind: 'group', level: group, asHeadings: hasItemsBelow(headings, index), text })
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
      hold({ kind: 'group', level: 'goal', asHeadings: hasItemsBelow(headings, index), text: inGroup })
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
  if (level === 'goal' && words.isPeriod) hold({ kind: 'title', text })
  else if (level !== undefined) add(level, 'position')
  else if (block.depth === 1 && words.isDocumentTitle) hold({ kind: 'title', text })
  else hold({ kind: 'note', text })
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

/** Whether a heading below this one, before it is over, could be an item: then the lists right below it are notes. */
function hasItemsBelow(headings: readonly HeadingPart[], index: number): boolean {
  const depth = headings[index]?.block.depth ?? 0
  for (let i = index + 1; i < headings.length; i++) {
    const heading = headings[i]
    if (heading === undefined || heading.block.depth <= depth) return false
    const { isNote, area, names } = heading.words
    if (!isNote && !area && !names) return true
  }
  return false
}

/**
 * Closes the headings that this one is not below. At the same depth a label may still be below another:
 * "## Goal: …", "## Milestone: …".
 */
function closeTo(reader: Reader, { block, passage }: HeadingPart, level?: NamedLevel): void {
  for (;;) {
    const top = reader.open[reader.open.length - 1]
    if (top === undefined || top.depth < block.depth) return
    const isParent =
      level !== undefined &&
      top.depth === block.depth &&
      top.holds.kind === 'item' &&
      ranks[top.holds.frame.draft.level] < ranks[level]
    if (isParent) return
    if (top.holds.kind === 'item') top.holds.frame.end = { passage, offset: block.span.start }
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
  reader.frames.push(frame)
  reader.open.push({ depth: draft.depth, holds: { kind: 'item', frame } })
  if (draft.level === 'area') reader.under = undefined
  if (draft.level === 'vision') reader.vision = frame
  return frame
}
