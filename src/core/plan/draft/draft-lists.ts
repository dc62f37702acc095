import type { Block, ListBlock, ListItemBlock, ParagraphBlock } from '../../markdown/blocks.ts'
import type { Words } from '../../markdown/words.ts'
import { type NamedLevel, ranks, readGroup, readLabel } from '../levels.ts'
import type { Box, Field, FieldName, ItemForm } from '../model.ts'
import { readProperties } from '../properties.ts'
import { attach, type Draft, nearestItem, type Reader } from './draft.ts'
import { readFieldLines } from './draft-fields.ts'
import { readBox, readTitle } from './draft-title.ts'

export function readBody(reader: Reader, block: Block): void {
  if (block.kind === 'comment') {
    reader.comments.push(block)
    return
  }
  const item = nearestItem(reader)
  const isDirect = reader.open[reader.open.length - 1]?.holds.kind === 'item'
  if (block.kind === 'paragraph') {
    reader.comments.push(...block.comments)
    if (reader.awaitsVision) addVision(reader, block.words, block, 'paragraph')
    else if (isDirect) item.fields.push(...readFieldLines(block.words).fields)
    reader.groupParagraph = /[:：]\s*$/.test(block.words.text) ? readGroup(block.words.text) : undefined
    return
  }
  if (block.kind === 'list') readTopList(reader, block, item, isDirect)
  reader.groupParagraph = undefined
}

function addVision(reader: Reader, words: Words, block: ParagraphBlock | ListItemBlock, form: ItemForm): void {
  reader.awaitsVision = false
  const depth = reader.open[reader.open.length - 1]?.depth ?? 0
  const boxed = readBox(words)
  const own = 'own' in block ? block.own : block.span
  const title = readTitle(boxed.rest, 0)
  const draft = attach(reader, reader.root, { level: 'vision', foundBy: 'group', form, depth, own, ...title })
  if ('marker' in block) draft.end = block.span.end
  reader.vision = draft
}

function readTopList(reader: Reader, list: ListBlock, item: Draft, isDirect: boolean): void {
  const top = reader.open[reader.open.length - 1]?.holds
  const first = list.items[0]
  if (reader.awaitsVision && first !== undefined) {
    addVision(reader, first.words, first, 'list-item')
    return
  }
  const group = reader.groupParagraph ?? (top?.kind === 'group' && !top.asHeadings ? top.level : undefined)
  readList(reader, list, { item, group, isTop: isDirect && group === undefined })
}

interface ListPlace {
  readonly item: Draft
  /** Every item of the list has this level. */
  readonly group: NamedLevel | undefined
  /** Right below the item's heading, where an ordered list is a list of milestones and properties are read. */
  readonly isTop: boolean
  /** The last entry of the same list with a label: as with headings, "- Goal: …" holds the "- Milestone: …" behind it. */
  readonly above?: Draft | undefined
}

function readList(reader: Reader, list: ListBlock, place: ListPlace): void {
  let above: Draft | undefined
  for (const entry of list.items) {
    reader.comments.push(...entry.comments)
    if (!readEntryOfItem(reader, entry, place, list.ordered))
      above = readEntry(reader, entry, { ...place, above }, list.ordered) ?? above
  }
}

/** A list item that says something of the item above instead of being one: a property, or a heading of a list of its own. */
function readEntryOfItem(
  reader: Reader,
  entry: ListItemBlock,
  { item, group, isTop }: ListPlace,
  isOrdered: boolean,
): boolean {
  const { box, rest } = readBox(entry.words)
  if (box !== undefined) return false
  const fields = isTop ? fieldsOfEntry(item, entry, isOrdered) : []
  if (fields.length > 0) {
    item.fields.push(...fields)
    readNested(reader, entry.blocks, { item, group: undefined, isTop: false })
    return true
  }
  if (readLabel(rest.text, reader.context.namesTime) !== undefined) return false
  const named = group === undefined ? readGroup(rest.text) : undefined
  if (named !== undefined) readNested(reader, entry.blocks, { item, group: named, isTop: false })
  return named !== undefined
}

/** The fields that a list item is and nothing else. What is listed below it explains them, and makes a day of none. */
function fieldsOfEntry(item: Draft, entry: ListItemBlock, isOrdered: boolean): readonly Field[] {
  // "Purpose: …" says why of a goal, and is the vision anywhere above.
  if (ranks[item.level] < ranks.goal && readLabel(entry.words.text, () => false) !== undefined) return []
  const { fields, isAll } = readFieldLines(entry.words)
  // In an ordered list signs alone are those of a milestone that has no words yet.
  if (!isAll || (isOrdered && readProperties(entry.words).length === 0)) return []
  if (entry.blocks.length > 0)
    return fields.filter(({ name, text }) => text !== '' && (!ofDay.has(name) || /\d/.test(text)))
  const [only, ...others] = fields
  return only !== undefined && others.length === 0 ? [{ ...only, span: entry.span }] : fields
}

const ofDay: ReadonlySet<FieldName> = new Set<FieldName>(['due', 'start', 'scheduled', 'done', 'cancelled', 'created'])

/** The item that an entry is, if its label says so. */
function readEntry(
  reader: Reader,
  entry: ListItemBlock,
  { item, group, isTop, above }: ListPlace,
  isOrdered: boolean,
): Draft | undefined {
  const { box, rest } = readBox(entry.words)
  const label = readLabel(rest.text, reader.context.namesTime)
  const level = label?.level ?? group ?? levelInList(item, isOrdered && isTop, box)
  if (level === undefined) {
    readNested(reader, entry.blocks, { item, group: undefined, isTop: false })
    return undefined
  }
  const draft = attach(reader, above ?? item, {
    level,
    foundBy: label ? 'label' : group ? 'group' : level === 'milestone' ? 'position' : 'box',
    form: 'list-item',
    depth: item.form === 'list-item' ? item.depth + 1 : 1,
    own: entry.own,
    marker: entry.marker,
    comments: entry.comments,
    box,
    ...readTitle(rest, label?.length ?? 0),
    end: entry.span.end,
  })
  if (level === 'vision') reader.vision = draft
  readNested(reader, entry.blocks, { item: draft, group: undefined, isTop: true })
  // Where it hangs on an earlier entry, that one reaches down to here.
  for (let parent = draft.parent; parent?.form === 'list-item' && parent.end < draft.end; parent = parent.parent) {
    parent.end = draft.end
  }
  return label !== undefined && ranks[level] < ranks.action ? draft : undefined
}

function readNested(reader: Reader, blocks: readonly Block[], place: ListPlace): void {
  let groupAbove: NamedLevel | undefined
  for (const block of blocks) {
    if (block.kind === 'comment') reader.comments.push(block)
    else if (block.kind === 'paragraph') {
      reader.comments.push(...block.comments)
      groupAbove = /[:：]\s*$/.test(block.words.text) ? readGroup(block.words.text) : undefined
      if (place.isTop) place.item.fields.push(...readFieldLines(block.words).fields)
    } else if (block.kind === 'list') {
      readList(reader, block, groupAbove === undefined ? place : { ...place, group: groupAbove, isTop: false })
      groupAbove = undefined
    }
  }
}

function levelInList(
  item: Draft,
  isOrderedTop: boolean,
  box: Box | undefined,
): 'milestone' | 'action' | 'step' | undefined {
  if (isOrderedTop && item.level === 'goal') return 'milestone'
  if (box === undefined) return undefined
  return item.level === 'action' || item.level === 'step' ? 'step' : 'action'
}
