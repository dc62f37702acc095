import type { Block, HeadingBlock } from '../../markdown/blocks.ts'
import { readArea } from '../areas.ts'
import { isDocumentTitle, isNoteHeading } from '../headings.ts'
import { type NamedLevel, ranks, readGroup, readLabel } from '../levels.ts'
import { attach, type Draft, type DraftContext, type FoundBy, nearestItem, type Open, type Reader } from './draft.ts'
import { type Boxed, readBox, readTitle } from './draft-title.ts'

export const namedLevel = (text: string, { namesTime }: DraftContext): NamedLevel | undefined =>
  readLabel(text, namesTime)?.level ?? readGroup(text)

/** The only H1, where no vision is labelled and its words could be one. */
export function visionTitle(blocks: readonly Block[], context: DraftContext): HeadingBlock | undefined {
  let only: HeadingBlock | undefined
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    if (namedLevel(block.words.text, context) === 'vision') return undefined
    if (block.depth !== 1) continue
    if (only !== undefined) return undefined
    only = block
  }
  const text = only?.words.text ?? ''
  const isOther = isNoteHeading(text) || isDocumentTitle(text) || readArea(text, context.areas)
  return isOther || namedLevel(text, context) ? undefined : only
}

export function readHeading(reader: Reader, block: HeadingBlock, blocks: readonly Block[], index: number): void {
  const { context } = reader
  reader.comments.push(...block.comments)
  reader.awaitsVision = false
  reader.groupParagraph = undefined
  const start = block.span.start
  const text = block.words.text
  const boxed = readBox(block.words)
  const label = readLabel(boxed.rest.text, context.namesTime)
  if (label !== undefined) {
    closeTo(reader, block.depth, start, label.level)
    addItem(reader, block, label.level, 'label', label.length, boxed)
    return
  }
  closeTo(reader, block.depth, start)
  const group = readGroup(text)
  if (group !== undefined) {
    const asHeadings = hasItemsBelow(blocks, index, context)
    reader.open.push({ depth: block.depth, holds: { kind: 'group', level: group, asHeadings, text } })
    reader.awaitsVision = group === 'vision'
    return
  }
  const above = reader.open[reader.open.length - 1]?.holds
  const item = nearestItem(reader)
  const area = item.level === 'plan' || item.level === 'vision' ? readArea(text, context.areas) : undefined
  if (area !== undefined && above?.kind !== 'note') {
    const inGroup = above?.kind === 'group' && above.level === 'goal' ? above.text : area.ofGoals ? text : undefined
    const draft = addItem(reader, block, 'area', 'area', 0, boxed, area.name)
    // An area inside of "Goals" hands the group on to what is below it.
    if (inGroup !== undefined) {
      const asHeadings = hasItemsBelow(blocks, index, context)
      reader.open.push({ depth: block.depth, holds: { kind: 'group', level: 'goal', asHeadings, text: inGroup } })
    }
    draft.end = block.span.end
    return
  }
  if (above?.kind === 'group' && above.asHeadings && above.level !== 'vision' && !isNoteHeading(text)) {
    addItem(reader, block, above.level, 'group', 0, boxed)
    return
  }
  if (block === reader.visionByTitle) {
    addItem(reader, block, 'vision', 'position', 0, boxed)
    return
  }
  const level = isNoteHeading(text) ? undefined : levelBelow(reader, above, item)
  // "Q1 2026" is no goal; it says when those below it are due.
  if (level === 'goal' && context.isPeriod(text)) {
    reader.open.push({ depth: block.depth, holds: { kind: 'title', text } })
  } else if (level !== undefined) addItem(reader, block, level, 'position', 0, boxed)
  else if (block.depth === 1 && isDocumentTitle(text)) reader.open.push({ depth: 1, holds: { kind: 'title', text } })
  else reader.open.push({ depth: block.depth, holds: { kind: 'note', text } })
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
function hasItemsBelow(blocks: readonly Block[], index: number, context: DraftContext): boolean {
  const group = blocks[index]
  if (group?.kind !== 'heading') return false
  for (let i = index + 1; i < blocks.length; i++) {
    const block = blocks[i]
    if (block?.kind !== 'heading') continue
    if (block.depth <= group.depth) return false
    const text = block.words.text
    if (!isNoteHeading(text) && !readArea(text, context.areas) && !namedLevel(text, context)) return true
  }
  return false
}

/**
 * Closes what a heading at `depth` ends. A labelled heading leaves open an item of its own depth that is above it in
 * level: "## Goal: …" followed by "## Milestone: …" is a goal with a milestone.
 */
function closeTo(reader: Reader, depth: number, at: number, level?: NamedLevel): void {
  for (;;) {
    const top = reader.open[reader.open.length - 1]
    if (top === undefined || top.depth < depth) return
    const isParent =
      level !== undefined &&
      top.depth === depth &&
      top.holds.kind === 'item' &&
      ranks[top.holds.draft.level] < ranks[level]
    if (isParent) return
    if (top.holds.kind === 'item') top.holds.draft.end = at
    reader.open.pop()
  }
}

function addItem(
  reader: Reader,
  block: HeadingBlock,
  level: NamedLevel | 'area',
  foundBy: FoundBy,
  labelLength: number,
  { box, rest }: Boxed,
  area?: string,
): Draft {
  const draft = attach(reader, nearestItem(reader), {
    level,
    foundBy,
    form: 'heading',
    depth: block.depth,
    own: block.span,
    marker: block.marker,
    comments: block.comments,
    box,
    ...readTitle(rest, labelLength),
    ...(area !== undefined && { area }),
  })
  reader.open.push({ depth: block.depth, holds: { kind: 'item', draft } })
  if (level === 'vision') reader.vision = draft
  return draft
}
