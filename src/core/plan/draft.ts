import type { Block, HeadingBlock, ListBlock, ListItemBlock, ParagraphBlock } from '../markdown/blocks.ts'
import { type Comment, cutWords, hardBreak, noWords, sliceWords, sourceSpan, type Words } from '../markdown/words.ts'
import type { Span } from '../text/span.ts'
import { type AreaNames, readArea } from './areas.ts'
import { readFields, readProperty } from './fields.ts'
import { isDocumentTitle, isNoteHeading, type NamedLevel, ranks, readGroup, readLabel } from './levels.ts'
import type { Box, Field, ItemForm, Level } from './model.ts'

/** How an item's level was found; what counts when a file is asked whether it is a plan at all. */
export type FoundBy = 'label' | 'group' | 'area' | 'position' | 'box' | 'root'

/** An item while its surroundings are still being read. */
export interface Draft {
  readonly level: Level
  readonly foundBy: FoundBy
  readonly form: ItemForm
  readonly depth: number
  readonly words: Words
  readonly own: Span
  readonly title: Span
  readonly label: Span | undefined
  readonly marker: Span | undefined
  readonly box: Box | undefined
  readonly parent: Draft | undefined
  readonly children: Draft[]
  readonly fields: Field[]
  readonly comments: readonly Comment[]
  readonly area: string | undefined
  /** The headings above it that are no items; a period may stand in them. */
  readonly under: readonly string[]
  end: number
}

/** What stands open while reading down the page: a heading, and what it makes of the headings and lists below it. */
interface Open {
  readonly depth: number
  readonly holds:
    | { readonly kind: 'item'; readonly draft: Draft }
    /** Items of one level: as headings where it has any below it, else as list items. */
    | { readonly kind: 'group'; readonly level: NamedLevel; readonly asHeadings: boolean; readonly text: string }
    /** The name of the document: goals may stand below it, as below a vision. */
    | { readonly kind: 'title'; readonly text: string }
    | { readonly kind: 'note'; readonly text: string }
}

export interface DraftContext {
  readonly areas: AreaNames
  /** Whether a text names an end; a phase counts as a milestone if it has one. */
  readonly namesTime: (text: string) => boolean
}

export interface Drafts {
  readonly root: Draft
  readonly comments: readonly Comment[]
}

/** Reads blocks down the page into a tree of drafts: format.md's "How a level is found", first match wins. */
export function draftPlan(blocks: readonly Block[], textEnd: number, context: DraftContext): Drafts {
  const root = newDraft({
    level: 'plan',
    foundBy: 'root',
    form: 'paragraph',
    depth: 0,
    words: noWords(0),
    own: { start: 0, end: 0 },
  })
  root.end = textEnd
  const reader: Reader = {
    context,
    root,
    open: [],
    comments: [],
    vision: undefined,
    awaitsVision: false,
    groupParagraph: undefined,
    visionByTitle: visionTitle(blocks, context),
    namesItsGoals: blocks.some((block) => block.kind === 'heading' && namedLevel(block.words.text, context) === 'goal'),
  }
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    if (block === undefined) continue
    if (block.kind === 'heading') readHeading(reader, block, blocks, i)
    else readBody(reader, block)
  }
  return { root, comments: reader.comments }
}

interface Reader {
  readonly context: DraftContext
  readonly root: Draft
  readonly open: Open[]
  readonly comments: Comment[]
  /** The last vision met: goals serve it even where its own section is over. */
  vision: Draft | undefined
  /** Below a `Vision` heading, until its first paragraph. */
  awaitsVision: boolean
  /** A paragraph that is only a level's word ("Milestones:") speaks for the list right after it. */
  groupParagraph: NamedLevel | undefined
  readonly visionByTitle: HeadingBlock | undefined
  /** Where some headings say that they are goals, one below the vision that does not is a note ("## Team"). */
  readonly namesItsGoals: boolean
}

const namedLevel = (text: string, { namesTime }: DraftContext): NamedLevel | undefined =>
  readLabel(text, namesTime)?.level ?? readGroup(text)

/** The only H1, where no vision is labelled and its words could be one. */
function visionTitle(blocks: readonly Block[], context: DraftContext): HeadingBlock | undefined {
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

function readHeading(reader: Reader, block: HeadingBlock, blocks: readonly Block[], index: number): void {
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
    const inGroup = above?.kind === 'group' && above.level === 'goal' ? above : undefined
    const draft = addItem(reader, block, 'area', 'area', 0, boxed, area)
    // An area inside of "Goals" hands the group on to what is below it.
    if (inGroup !== undefined) {
      reader.open.push({ depth: block.depth, holds: { ...inGroup, asHeadings: hasItemsBelow(blocks, index, context) } })
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
  if (level !== undefined) addItem(reader, block, level, 'position', 0, boxed)
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

function nearestItem(reader: Reader): Draft {
  for (let i = reader.open.length - 1; i >= 0; i--) {
    const holds = reader.open[i]?.holds
    if (holds?.kind === 'item') return holds.draft
  }
  return reader.vision ?? reader.root
}

/** Not the nearest item but the nearest that stands above `level`: a goal below a milestone belongs to neither of them. */
function parentFor(reader: Reader, level: Level, from: Draft): Draft {
  let parent: Draft | undefined = from
  while (parent !== undefined && ranks[parent.level] >= ranks[level]) parent = parent.parent
  if ((parent === undefined || parent.level === 'plan') && level !== 'vision') return reader.vision ?? reader.root
  return parent ?? reader.root
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

function attach(reader: Reader, from: Draft, draft: NewDraft): Draft {
  const parent = parentFor(reader, draft.level, from)
  const under = reader.open.flatMap(({ holds }) =>
    holds.kind === 'item' ? (holds.draft.level === 'area' ? [holds.draft.words.text] : []) : [holds.text],
  )
  const added = newDraft({ area: parent.area, ...draft, parent, under })
  parent.children.push(added)
  return added
}

type NewDraft = Pick<Draft, 'level' | 'foundBy' | 'form' | 'depth' | 'words' | 'own'> & Partial<Draft>

const newDraft = (draft: NewDraft): Draft => ({
  title: sourceSpan(draft.words, { start: 0, end: draft.words.text.length }),
  label: undefined,
  marker: undefined,
  box: undefined,
  parent: undefined,
  children: [],
  fields: [],
  comments: [],
  area: undefined,
  under: [],
  end: draft.own.end,
  ...draft,
})

function readBody(reader: Reader, block: Block): void {
  if (block.kind === 'comment') {
    reader.comments.push(block)
    return
  }
  const item = nearestItem(reader)
  const isDirect = reader.open[reader.open.length - 1]?.holds.kind === 'item'
  if (block.kind === 'paragraph') {
    reader.comments.push(...block.comments)
    if (reader.awaitsVision) addVision(reader, block.words, block, 'paragraph')
    else if (isDirect) readParagraphFields(item, block)
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
}

function readList(reader: Reader, list: ListBlock, { item, group, isTop }: ListPlace): void {
  for (const entry of list.items) {
    reader.comments.push(...entry.comments)
    const boxed = readBox(entry.words)
    const text = boxed.rest.text
    const label = readLabel(text, reader.context.namesTime)
    if (label === undefined && boxed.box === undefined) {
      const field = group === undefined || isTop ? readProperty(entry.words) : undefined
      if (field !== undefined && isTop && entry.blocks.length === 0) {
        item.fields.push({ ...field, span: entry.span })
        continue
      }
      const named = group === undefined ? readGroup(text) : undefined
      if (named !== undefined) {
        readNested(reader, entry.blocks, { item, group: named, isTop: false })
        continue
      }
    }
    const level = label?.level ?? group ?? levelInList(item, list.ordered && isTop, boxed.box)
    if (level === undefined) {
      readNested(reader, entry.blocks, { item, group: undefined, isTop: false })
      continue
    }
    const draft = attach(reader, item, {
      level,
      foundBy: label ? 'label' : group ? 'group' : level === 'milestone' ? 'position' : 'box',
      form: 'list-item',
      depth: item.form === 'list-item' ? item.depth + 1 : 1,
      own: entry.own,
      marker: entry.marker,
      comments: entry.comments,
      box: boxed.box,
      ...readTitle(boxed.rest, label?.length ?? 0),
      end: entry.span.end,
    })
    if (level === 'vision') reader.vision = draft
    readNested(reader, entry.blocks, { item: draft, group: undefined, isTop: true })
  }
}

function readNested(reader: Reader, blocks: readonly Block[], place: ListPlace): void {
  let groupAbove: NamedLevel | undefined
  for (const block of blocks) {
    if (block.kind === 'comment') reader.comments.push(block)
    else if (block.kind === 'paragraph') {
      reader.comments.push(...block.comments)
      groupAbove = /[:：]\s*$/.test(block.words.text) ? readGroup(block.words.text) : undefined
      if (place.isTop) readParagraphFields(place.item, block)
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

/** `Key: value` lines of a paragraph right under an item. */
function readParagraphFields(item: Draft, block: ParagraphBlock): void {
  for (const line of linesOf(block.words)) {
    const field = readProperty(line)
    if (field !== undefined) item.fields.push(field)
  }
}

interface Boxed {
  readonly box: Box | undefined
  readonly rest: Words
}

/** A task box at the start of an item. GFM takes ` `, `x` and `X` before words; we take any sign, and nothing after it. */
function readBox(words: Words): Boxed {
  const match = /^\[([^\]\p{L}\p{N}\n]|[xX]|)\](?=[ \t\n\u2028]|$)/u.exec(words.text)
  if (match === null) return { box: undefined, rest: words }
  return {
    box: { span: sourceSpan(words, { start: 0, end: match[0].length }), mark: match[1] ?? '' },
    rest: behindBox(words, match[0].length),
  }
}

/** Unlike `sliceWords` this keeps line ends: the title's lines are still to be told apart. */
function behindBox(words: Words, from: number): Words {
  let start = from
  while (start < words.text.length && (words.text[start] === ' ' || words.text[start] === '\t')) start++
  return tail(words, start)
}

function tail(words: Words, start: number): Words {
  if (start === 0) return words
  return {
    text: words.text.slice(start),
    at: words.at.slice(start),
    wide: new Map([...words.wide].flatMap(([i, width]) => (i >= start ? [[i - start, width] as const] : []))),
    opaque: words.opaque.flatMap((at) =>
      at.end > start ? [{ start: Math.max(0, at.start - start), end: at.end - start }] : [],
    ),
  }
}

function linesOf(words: Words): readonly Words[] {
  const lines: Words[] = []
  let start = 0
  for (let i = 0; i <= words.text.length; i++) {
    if (i < words.text.length && words.text[i] !== '\n' && words.text[i] !== hardBreak) continue
    lines.push(sliceWords(words, start, i))
    start = i + 1
  }
  return lines
}

/** What follows box and label: the title's lines, the fields in them, and properties on lines of their own below. */
function readTitle(
  words: Words,
  labelLength: number,
): { words: Words; title: Span; label: Span | undefined; fields: Field[] } {
  const label = labelLength === 0 ? undefined : sourceSpan(words, { start: 0, end: labelLength })
  const body = tail(words, labelLength)
  const fields: Field[] = []
  let end = body.text.length
  for (let i = 0, start = 0; i <= body.text.length; i++) {
    if (i < body.text.length && body.text[i] !== '\n' && body.text[i] !== hardBreak) continue
    const property = start === 0 ? undefined : readProperty(sliceWords(body, start, i))
    if (property !== undefined) {
      fields.push(property)
      end = Math.min(end, start - 1)
    } else if (start > 0 && body.text[start - 1] === hardBreak) {
      end = Math.min(end, start - 1)
    }
    start = i + 1
  }
  const line: Words = end === body.text.length ? body : { ...body, text: body.text.slice(0, end) }
  const marked = readFields(line)
  const title = cutWords(line, marked.cuts)
  return {
    words: title,
    title: sourceSpan(title, { start: 0, end: title.text.length }),
    label,
    fields: [...marked.fields, ...fields],
  }
}
