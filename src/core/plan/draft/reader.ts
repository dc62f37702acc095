import { type NamedLevel, ranks } from '../levels.ts'
import type { Level } from '../model.ts'
import type { Silence } from '../silence.ts'
import type { DraftContext } from './draft.ts'
import type { Frame } from './frames.ts'
import type { HeadingPart } from './parts.ts'

/** What stands open while reading down the page: a heading, and what it makes of the headings and lists below it. */
export interface Open {
  readonly depth: number
  readonly holds:
    | { readonly kind: 'item'; readonly frame: Frame }
    /** Items of one level: as headings where it has any below it, else as list items. */
    | { readonly kind: 'group'; readonly level: NamedLevel; readonly asHeadings: boolean; readonly text: string }
    /** The name of the document: goals may stand below it, as below a vision. */
    | { readonly kind: 'title'; readonly text: string }
    | { readonly kind: 'note'; readonly text: string }
    /** What is over and put aside: nothing in it is read. */
    | { readonly kind: 'archive'; readonly text: string }
}

/** What the items of a list are, said where it begins; for as long as it goes on. */
export interface ListPlace {
  readonly sign: string
  readonly isOrdered: boolean
  /** Every item of the list has this level. */
  readonly group: NamedLevel | undefined
  /** Right below the item's heading, where an ordered list is a list of milestones and properties are read. */
  readonly isTop: boolean
  /** Its first item was the vision; the others are notes. */
  readonly isVision: boolean
}

/** What one block leaves behind for the next. */
export interface Passing {
  /** Below a `Vision` heading, until its first paragraph. */
  readonly awaitsVision: boolean
  /** A paragraph that is only a level's word ("Milestones:") speaks for the list right after it. */
  readonly groupParagraph: NamedLevel | undefined
  readonly list: ListPlace | undefined
  /** What a comment silences of the line that follows. */
  readonly silence: Silence | undefined
}

/** All that decides what a block below a heading is, beside its own words and what the block before it says. */
export interface Standing {
  readonly holder: Frame
  /** Whether that is a heading that stands open, not the last vision or the plan. */
  readonly isHeld: boolean
  /** Right below the heading of an item, not below another heading in it. */
  readonly isDirect: boolean
  /** What the heading above says of the lists below it, and that heading's depth. */
  readonly group: NamedLevel | undefined
  readonly depth: number
  /** In the archive, where nothing is read. */
  readonly isArchived: boolean
}

/** A heading that has been read and is still open, with all that must not change until it is closed. */
export interface Started {
  readonly frame: Frame
  readonly heading: HeadingPart
  /** The first of its sections. */
  readonly at: number
  readonly vision: Frame | undefined
  /** What the heading stands below. */
  readonly standing: string
  readonly outside: readonly (readonly [frame: Frame, below: number, more: number])[]
}

export interface Reader {
  readonly context: DraftContext
  readonly root: Frame
  readonly open: Open[]
  /** Headings that are items and still open, the innermost last; each began a section. */
  readonly started: Started[]
  /** What is to be kept of those that are over, once all of the page is read. */
  readonly over: (() => void)[]
  /** The last vision met: goals serve it even where its own section is over. */
  vision: Frame | undefined
  passing: Passing
  /** Where the next block stands; undefined until somebody asks. */
  standing: Standing | undefined
  /** The last item of the list with a label: as with headings, "- Goal: …" holds the "- Milestone: …" behind it. */
  above: Frame | undefined
  /** The same of the lists around. */
  readonly outer: (Frame | undefined)[]
  /** What the last list item was put below. */
  holder: Frame
  /** The headings that stand open above and are no items, or are areas; undefined until somebody asks. */
  under: readonly string[] | undefined
  readonly visionByTitle: HeadingPart | undefined
  /** Where some headings say that they are goals, one below the vision that does not is a note ("## Team"). */
  readonly namesItsGoals: boolean
}

export function nearestItem({ open, vision, root }: Reader): Frame {
  for (let i = open.length - 1; i >= 0; i--) {
    const holds = open[i]?.holds
    if (holds?.kind === 'item') return holds.frame
  }
  return vision ?? root
}

/**
 * What decides, beside its own words and the headings above it, what a heading is that has just been read: two in a row of
 * the same depth that stand below the same are read alike.
 */
export function headingStanding({ open, vision, root }: Reader): string {
  const above = open[open.length - 2]?.holds
  let item = vision ?? root
  for (let i = open.length - 2; i >= 0; i--) {
    const holds = open[i]?.holds
    if (holds?.kind !== 'item') continue
    item = holds.frame
    break
  }
  const group = above?.kind === 'group' ? `${above.level} ${above.asHeadings}` : ''
  return `${above?.kind ?? ''} ${group} ${item.draft.level}`
}

export function standingOf(reader: Reader): Standing {
  if (reader.standing !== undefined) return reader.standing
  const { open } = reader
  const top = open[open.length - 1]
  const holds = top?.holds
  reader.standing = {
    holder: nearestItem(reader),
    isHeld: open.some((one) => one.holds.kind === 'item'),
    isDirect: holds?.kind === 'item',
    group: holds?.kind === 'group' && !holds.asHeadings ? holds.level : undefined,
    depth: top?.depth ?? 0,
    isArchived: holds?.kind === 'archive',
  }
  return reader.standing
}

/** Not the nearest item but the nearest that stands above `level`: a goal below a milestone belongs to neither of them. */
export function holderFor({ vision, root }: Reader, level: Level, from: Frame): Frame {
  let parent: Frame | undefined = from
  while (parent !== undefined && ranks[parent.draft.level] >= ranks[level]) parent = parent.parent
  if ((parent === undefined || parent === root) && level !== 'vision') return vision ?? root
  return parent ?? root
}

export function headingsAbove(reader: Reader): readonly string[] {
  reader.under ??= reader.open.flatMap(({ holds }) =>
    holds.kind === 'item' ? (holds.frame.draft.level === 'area' ? [holds.frame.draft.words.text] : []) : [holds.text],
  )
  return reader.under
}
