import type { Block, ListBlock, ListItemBlock } from '../../markdown/blocks.ts'
import type { Passage } from '../../markdown/sections.ts'
import { type NamedLevel, ranks, readGroup, readLabel } from '../levels.ts'
import type { Box, Field, FieldName, Level } from '../model.ts'
import { readProperties } from '../properties.ts'
import type { Silences } from '../silence.ts'
import { trimmedEnd } from '../trimmed-end.ts'
import { type Draft, type DraftContext, newDraft } from './draft.ts'
import { readFieldLines } from './draft-fields.ts'
import { readBox, readTitle } from './draft-title.ts'
import type { ListPlace } from './reader.ts'

/** Of the item that a list stands below, as much as what its entries are depends on. */
export type Holder = Pick<Draft, 'level' | 'form' | 'depth'>

/** A list item and what is nested in it, while it is read; then it is a branch. */
export interface Entry {
  readonly draft: Draft
  readonly fields: Field[]
  readonly below: Entry[]
  readonly parent: Entry | undefined
}

/** What a list comes to for what it stands in. */
export interface ListReading {
  /** A list item, as one more below the item that the list stands below. */
  readonly entry: (entry: Entry, isLabelled: boolean) => void
  /** One nested in another, but no part of it: a goal in an action. */
  readonly outsider: (entry: Entry) => void
  readonly fields: (fields: readonly Field[]) => void
  /** What is listed from here on stands in a list of its own, until `closes`. */
  readonly opens: () => void
  readonly closes: () => void
}

/** The passage that is read, and how. */
export interface Page {
  readonly passage: Passage
  /** The passage's text. */
  readonly words: string
  readonly silences: Silences
  readonly context: DraftContext
}

interface Nested {
  readonly holder: Holder
  /** The entry that holds the list; none for one right below a heading. */
  readonly entry: Entry | undefined
  readonly group: NamedLevel | undefined
  readonly isTop: boolean
}

/** Reads a list that stands in no other. */
export const readTopList = (page: Page, list: ListBlock, holder: Holder, place: ListPlace, to: ListReading): void =>
  readList(page, list, { holder, entry: undefined, group: place.group, isTop: place.isTop }, place.isOrdered, to)

function readList(page: Page, list: ListBlock, place: Nested, isOrdered: boolean, to: ListReading): void {
  let above: Entry | undefined
  for (const block of list.items) {
    if (readEntryOfItem(page, block, place, isOrdered, to)) continue
    above = readEntry(page, block, place, above, isOrdered, to) ?? above
  }
}

/** A list item that says something of the item above instead of being one: a property, or a heading of a list of its own. */
function readEntryOfItem(
  page: Page,
  block: ListItemBlock,
  place: Nested,
  isOrdered: boolean,
  to: ListReading,
): boolean {
  const { box, rest } = readBox(block.words)
  if (box !== undefined) return false
  const fields = place.isTop ? fieldsOfEntry(place.holder, block, isOrdered) : []
  if (fields.length > 0) {
    addFields(place, fields, to)
    readNested(page, block.blocks, { ...place, group: undefined, isTop: false }, to)
    return true
  }
  if (readLabel(rest.text, page.context.namesTime) !== undefined) return false
  const named = place.group === undefined ? readGroup(rest.text) : undefined
  if (named !== undefined) readNested(page, block.blocks, { ...place, group: named, isTop: false }, to)
  return named !== undefined
}

function addFields({ entry }: Nested, fields: readonly Field[], to: ListReading): void {
  if (entry === undefined) to.fields(fields)
  else entry.fields.push(...fields)
}

/** The fields that a list item is and nothing else. What is listed below it explains them, and makes a day of none. */
function fieldsOfEntry(holder: Holder, entry: ListItemBlock, isOrdered: boolean): readonly Field[] {
  // "Purpose: …" says why of a goal, and is the vision anywhere above.
  if (ranks[holder.level] < ranks.goal && readLabel(entry.words.text, () => false) !== undefined) return []
  const { fields, isAll } = readFieldLines(entry.words)
  // In an ordered list signs alone are those of a milestone that has no words yet.
  if (!isAll || (isOrdered && readProperties(entry.words).length === 0)) return []
  if (entry.blocks.length > 0)
    return fields.filter(({ name, text }) => text !== '' && (!ofDay.has(name) || /\d/.test(text)))
  const [only, ...others] = fields
  return only !== undefined && others.length === 0 ? [{ ...only, span: entry.span }] : fields
}

const ofDay: ReadonlySet<FieldName> = new Set<FieldName>(['due', 'start', 'scheduled', 'done', 'cancelled', 'created'])

/**
 * The item that a list item is, if its label or its place says so.
 *
 * @param above the last entry of the same list with a label: it holds those behind it
 * @returns the entry, if it has a label by which it may hold others
 */
function readEntry(
  page: Page,
  block: ListItemBlock,
  place: Nested,
  above: Entry | undefined,
  isOrdered: boolean,
  to: ListReading,
): Entry | undefined {
  const { holder, group, isTop } = place
  const { box, rest } = readBox(block.words)
  const label = readLabel(rest.text, page.context.namesTime)
  const level = label?.level ?? group ?? levelInList(holder, isOrdered && isTop, box)
  if (level === undefined) {
    readNested(page, block.blocks, { ...place, group: undefined, isTop: false }, to)
    return undefined
  }
  const foundBy = label ? 'label' : group ? 'group' : level === 'milestone' ? 'position' : 'box'
  const parent = place.entry && entryAbove(above ?? place.entry, level)
  const length = label?.length ?? 0
  const read = { level, foundBy, box, ...readTitle(rest, length), labelText: rest.text.slice(0, length) } as const
  const entry = newEntry(page, block, holder, read, parent)
  const isLabelled = label !== undefined && ranks[level] < ranks.action
  if (parent !== undefined) parent.below.push(entry)
  else if (place.entry === undefined) to.entry(entry, isLabelled)
  else to.outsider(entry)
  readNested(page, block.blocks, { holder: entry.draft, entry, group: undefined, isTop: true }, to)
  return isLabelled ? entry : undefined
}

/** The entry that one of this level belongs to, of the one before it and those that hold that. */
function entryAbove(from: Entry, level: Level): Entry | undefined {
  let entry: Entry | undefined = from
  while (entry !== undefined && ranks[entry.draft.level] >= ranks[level]) entry = entry.parent
  return entry
}

export function newEntry(
  { passage, words, silences }: Page,
  block: ListItemBlock,
  holder: Holder,
  read: Pick<Draft, 'level' | 'foundBy' | 'words'> & { readonly fields: Field[] } & Partial<Draft>,
  parent: Entry | undefined,
): Entry {
  const draft = newDraft({
    form: 'list-item',
    depth: holder.form === 'list-item' ? holder.depth + 1 : 1,
    passage,
    own: block.own,
    marker: block.marker,
    silenced: silences.at(block.own, block.comments),
    end: trimmedEnd(words, block.own.start, block.span.end),
    ...read,
  })
  return { draft, fields: read.fields, below: [], parent }
}

function readNested(page: Page, blocks: readonly Block[], place: Nested, to: ListReading): void {
  let groupAbove: NamedLevel | undefined
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      groupAbove = /[:：]\s*$/.test(block.words.text) ? readGroup(block.words.text) : undefined
      if (place.isTop) addFields(place, readFieldLines(block.words).fields, to)
    } else if (block.kind === 'list') {
      const nested = groupAbove === undefined ? place : { ...place, group: groupAbove, isTop: false }
      if (place.entry === undefined) to.opens()
      readList(page, block, nested, block.ordered, to)
      if (place.entry === undefined) to.closes()
      groupAbove = undefined
    }
  }
}

function levelInList(
  { level }: Holder,
  isOrderedTop: boolean,
  box: Box | undefined,
): 'milestone' | 'action' | 'step' | undefined {
  if (isOrderedTop && level === 'goal') return 'milestone'
  if (box === undefined) return undefined
  return level === 'action' || level === 'step' ? 'step' : 'action'
}
