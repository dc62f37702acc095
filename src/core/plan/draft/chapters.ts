import type { Section, Sections } from '../../markdown/sections.ts'
import { addTally, newTally, type Tally, tallyOfBlock } from '../work-log.ts'
import { type Branch, type Draft, type DraftContext, isSame } from './draft.ts'
import { closes } from './draft-headings.ts'
import { branchOf, type Frame } from './frames.ts'
import { blockOf, type HeadingPart, type Part, partsOf } from './parts.ts'
import type { Passing, Reader, Started } from './reader.ts'

/**
 * A heading with all the sections that it holds, as they were read: where neither it nor anything that it was read by has
 * changed, it is put into its place without being read again. So an edit in a plan of thousands of headings costs one of
 * them, and a look at the chapters beside it.
 */
export interface Chapter {
  readonly context: DraftContext
  readonly definitions: string
  readonly sections: readonly Section[]
  /** What follows, whose heading closes it; undefined at the end of the text. */
  readonly next: Section | undefined
  readonly heading: HeadingPart
  readonly draft: Draft
  readonly under: readonly string[]
  /** All of it, as it was found. Only this is kept: the frames of a reading would hold on to each other, edit after edit. */
  readonly branch: Branch
  readonly namesItsGoals: boolean
  readonly passing: Passing
  readonly headings: Headings
  readonly tally: Tally
  /** Itself, as a piece of the text. */
  readonly piece: Piece
}

/** What the headings of a stretch of text tell together, whatever they are. */
export interface Headings {
  readonly namesVision: boolean
  readonly namesGoal: boolean
  /** Whether one could be an item of the group that it stands in: it names no level, no area and no note. */
  readonly hasPlain: boolean
  /** The first two of the first depth. */
  readonly top: readonly HeadingPart[]
}

/** A stretch of the text: a chapter as it was read before, or one section. */
export type Piece =
  | { readonly kind: 'chapter'; readonly chapter: Chapter }
  | { readonly kind: 'section'; readonly section: Section; readonly parts: readonly Part[] }

/** The text as chapters that may stay as they are, and sections that are new or stand among new ones. */
export function piecesOf(sections: Sections, context: DraftContext): readonly Piece[] {
  const pieces: Piece[] = []
  for (let i = 0; i < sections.sections.length; ) {
    const section = sections.sections[i] as Section
    const chapter = section.chapter as Chapter | undefined
    if (chapter !== undefined && isThere(chapter, sections, i, context)) {
      pieces.push(chapter.piece)
      i += chapter.sections.length
    } else {
      pieces.push({ kind: 'section', section, parts: partsOf(sections, section, sections.starts[i] ?? 0, context) })
      i++
    }
  }
  return pieces
}

function isThere(chapter: Chapter, all: Sections, at: number, context: DraftContext): boolean {
  const { sections } = chapter
  if (chapter.context !== context || chapter.definitions !== all.definitions) return false
  if (all.sections[at + sections.length] !== chapter.next) return false
  for (let i = 0; i < sections.length; i++) if (all.sections[at + i] !== sections[i]) return false
  return true
}

export const isHeading = (part: Part | undefined): part is HeadingPart => part?.kind === 'heading'

const none: Headings = { namesVision: false, namesGoal: false, hasPlain: false, top: [] }

/** What the headings of some pieces tell together. */
export function headingsIn(pieces: readonly Piece[]): Headings {
  let all = none
  for (const piece of pieces) {
    if (piece.kind === 'chapter') {
      const { namesVision, namesGoal, hasPlain, top } = piece.chapter.headings
      const isNews = (namesVision && !all.namesVision) || (namesGoal && !all.namesGoal) || (hasPlain && !all.hasPlain)
      if (isNews || top.length > 0) all = plus(all, piece.chapter.headings)
    } else for (const part of piece.parts) if (isHeading(part)) all = plus(all, headingsOf(part))
  }
  return all
}

const isPlain = ({ words: { isNote, area, names } }: HeadingPart): boolean => !isNote && !area && !names

/**
 * Whether a heading below this one, before it is over, could be an item: then the lists right below it are notes.
 *
 * @param pieces the text from the heading's own piece on
 */
export function hasItemsBelow(heading: HeadingPart, pieces: readonly Piece[], sections: Sections): boolean {
  const { depth } = heading.block
  let isBehind = false
  for (const piece of pieces) {
    if (isBehind && piece.kind === 'chapter') {
      // All that a chapter holds is deeper than its own heading.
      if (piece.chapter.heading.block.depth <= depth) return false
      if (piece.chapter.headings.hasPlain) return true
      continue
    }
    for (const part of partsIn(piece, sections)) {
      if (isBehind && isHeading(part)) {
        if (part.block.depth <= depth) return false
        if (isPlain(part)) return true
      }
      isBehind ||= part === heading
    }
  }
  return false
}

/** The parts of a piece, one by one. */
const partsIn = (piece: Piece, sections: Sections): readonly Part[] =>
  piece.kind === 'section'
    ? piece.parts
    : piece.chapter.sections.flatMap((section) =>
        partsOf(sections, section, sections.starts[section.index] ?? 0, piece.chapter.context),
      )

const headingsOf = (part: HeadingPart): Headings => ({
  namesVision: part.words.names === 'vision',
  namesGoal: part.words.names === 'goal',
  hasPlain: isPlain(part),
  top: part.block.depth === 1 ? [part] : [],
})

const plus = (a: Headings, b: Headings): Headings => ({
  namesVision: a.namesVision || b.namesVision,
  namesGoal: a.namesGoal || b.namesGoal,
  hasPlain: a.hasPlain || b.hasPlain,
  top: b.top.length === 0 || a.top.length > 1 ? a.top : [...a.top, ...b.top].slice(0, 2),
})

/** Begins to follow a heading that is the first part of a section. */
export function startChapter(reader: Reader, heading: HeadingPart, at: number): void {
  const top = reader.open[reader.open.length - 1]
  if (top?.holds.kind !== 'item' || top.holds.frame.draft.level === 'vision') return
  const { frame } = top.holds
  const outside: [Frame, number, number][] = []
  for (let one = frame.parent; one !== undefined; one = one.parent)
    outside.push([one, one.below.length, one.more.length])
  const { vision } = reader
  if (vision !== undefined) outside.push([vision, vision.below.length, vision.more.length])
  reader.started.push({ frame, heading, at, vision, outside })
}

/**
 * Keeps what has been read of the headings that are over before this section.
 *
 * @param closing the heading that the section begins with; undefined at the end of the text
 */
export function endChapters(reader: Reader, sections: Sections, at: number, closing: HeadingPart | undefined): void {
  const { started, context, vision, namesItsGoals, passing } = reader
  for (let last = started[started.length - 1]; last !== undefined; last = started[started.length - 1]) {
    const { frame, heading, outside } = last
    if (closing !== undefined && !closes(closing, frame.draft)) return
    started.pop()
    const isApart =
      vision === last.vision &&
      outside.every(([one, below, more]) => one.below.length === below && one.more.length === more)
    const own = sections.sections.slice(last.at, at)
    const [first] = own
    // One that is most of the text is hardly ever the same again.
    if (!isApart || first === undefined || own.length * 2 > sections.sections.length) continue
    const pieces = own.map((section, i): Piece => {
      const start = sections.starts[last.at + i] ?? 0
      return { kind: 'section', section, parts: partsOf(sections, section, start, context) }
    })
    reader.over.push(() => {
      const { draft, under } = frame
      const chapter: Omit<Chapter, 'piece'> & { piece?: Piece } = {
        context,
        definitions: sections.definitions,
        sections: own,
        next: sections.sections[at],
        heading,
        draft,
        under,
        branch: branchOf(frame),
        namesItsGoals,
        passing,
        headings: headingsIn(pieces),
        tally: tallyOf(pieces, sections),
      }
      chapter.piece = { kind: 'chapter', chapter: chapter as Chapter }
      first.chapter = chapter
    })
  }
}

/** Forgets headings that are over in the middle of a section. */
export function dropChapters({ started, open }: Reader): void {
  const isOpen = ({ frame }: Started): boolean =>
    open.some(({ holds }) => holds.kind === 'item' && holds.frame === frame)
  while (started.length > 0 && !isOpen(started[started.length - 1] as Started)) started.pop()
}

/**
 * Puts a chapter as it was read before below its heading, which has just been read again. False where the heading stands
 * for something else now, or what is below it could be read otherwise.
 */
export function putChapter(reader: Reader, { draft, under, branch, namesItsGoals, passing }: Chapter): boolean {
  const holds = reader.open[reader.open.length - 1]?.holds
  if (holds?.kind !== 'item' || holds.frame.draft !== draft) return false
  const { frame } = holds
  if (namesItsGoals !== reader.namesItsGoals || !isSame(under, frame.under)) return false
  frame.branch = branch
  reader.passing = passing
  return true
}

/** What some stretches of the text count for; of chapters that have stayed the same it is known. */
export function tallyOf(pieces: readonly Piece[], sections: Sections): Tally {
  const sum = newTally()
  for (const piece of pieces) {
    if (piece.kind === 'chapter') addTally(sum, piece.chapter.tally)
    else {
      for (const part of piece.parts) {
        part.tally ??= tallyOfPart(part, sections)
        addTally(sum, part.tally)
      }
    }
  }
  return sum
}

function tallyOfPart(part: Part, sections: Sections): Tally {
  if (part.kind === 'heading') return tallyOfBlock(part.block, '')
  const sum = newTally()
  for (const stretch of part.stretches) {
    const { block, words } = stretch.tally === undefined ? blockOf(stretch, sections) : noBlock
    if (block !== undefined) stretch.tally = tallyOfBlock(block, words)
    if (stretch.tally !== undefined) addTally(sum, stretch.tally)
  }
  return sum
}

const noBlock = { block: undefined, words: '' }
