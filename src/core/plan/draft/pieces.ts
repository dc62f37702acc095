import type { Section, Sections } from '../../markdown/sections.ts'
import { addTally, newTally, type Tally, tallyOfBlock } from '../work-log.ts'
import type { Branch, Draft, DraftContext, Run } from './draft.ts'
import { blockOf, type HeadingPart, isHeading, type Part, partsOf } from './parts.ts'
import type { Passing } from './reader.ts'

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
  /** What its heading stood below. */
  readonly standing: string
  readonly passing: Passing
  readonly headings: Headings
  readonly tally: Tally
  /** Itself, as a piece of the text. */
  readonly piece: OnePiece
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

/** A stretch of the text: chapters or sections as they were read before, or one section. */
export type Piece = Batch | OnePiece
export type OnePiece =
  | { readonly kind: 'chapter'; readonly chapter: Chapter }
  | { readonly kind: 'section'; readonly section: Section; readonly parts: readonly Part[] }

/**
 * Pieces in a row that have been put into place one after the other, and are put there again at once: a plan of thousands
 * of headings is a few dozens of these.
 */
export interface Batch {
  readonly kind: 'chapters' | 'lists'
  readonly context: DraftContext
  readonly definitions: string
  readonly pieces: readonly OnePiece[]
  readonly sections: readonly Section[]
  /** What follows; undefined at the end of the text. */
  readonly next: Section | undefined
  readonly headings: Headings
  readonly tally: Tally
  /** What it adds to the item that it stands below. */
  readonly runs: readonly Run[]
}

export const isBatch = (piece: Piece): piece is Batch => 'pieces' in piece

const none: Headings = { namesVision: false, namesGoal: false, hasPlain: false, top: [] }

/** What the headings of some pieces tell together. */
export function headingsIn(pieces: readonly Piece[]): Headings {
  let all = none
  for (const piece of pieces) {
    if (isBatch(piece) || piece.kind === 'chapter') {
      const told = isBatch(piece) ? piece.headings : piece.chapter.headings
      const { namesVision, namesGoal, hasPlain, top } = told
      const isNews = (namesVision && !all.namesVision) || (namesGoal && !all.namesGoal) || (hasPlain && !all.hasPlain)
      if (isNews || top.length > 0) all = plus(all, told)
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
  const couldBeItem = plainOutsideOfArchive()
  for (const piece of onePieces(pieces, () => isBehind)) {
    if (isBatch(piece)) {
      const [first] = piece.pieces
      if (first?.kind === 'chapter' && first.chapter.heading.block.depth <= depth) return false
      if (piece.headings.hasPlain) return true
      continue
    }
    if (isBehind && piece.kind === 'chapter') {
      // All that a chapter holds is deeper than its own heading.
      if (piece.chapter.heading.block.depth <= depth) return false
      if (piece.chapter.headings.hasPlain) return true
      continue
    }
    for (const part of partsIn(piece, sections)) {
      if (isBehind && isHeading(part)) {
        if (part.block.depth <= depth) return false
        if (couldBeItem(part)) return true
      }
      isBehind ||= part === heading
    }
  }
  return false
}

/** Whether a heading could be an item, asked of one after the other: none that stands in an archive is. */
function plainOutsideOfArchive(): (heading: HeadingPart) => boolean {
  let archive = 7
  return (heading) => {
    const { depth } = heading.block
    if (depth <= archive) archive = heading.words.isArchive ? depth : 7
    return depth <= archive && isPlain(heading)
  }
}

/** The parts of a piece, one by one. */
const partsIn = (piece: OnePiece, sections: Sections): readonly Part[] =>
  piece.kind === 'section'
    ? piece.parts
    : piece.chapter.sections.flatMap((section) =>
        partsOf(sections, section, sections.starts[section.index] ?? 0, piece.chapter.context),
      )

const headingsOf = (part: HeadingPart): Headings => ({
  namesVision: part.words.names === 'vision',
  namesGoal: part.words.names === 'goal',
  hasPlain: isPlain(part),
  top: part.block.depth === 1 && !part.words.isArchive ? [part] : [],
})

const plus = (a: Headings, b: Headings): Headings => ({
  namesVision: a.namesVision || b.namesVision,
  namesGoal: a.namesGoal || b.namesGoal,
  hasPlain: a.hasPlain || b.hasPlain,
  top: b.top.length === 0 || a.top.length > 1 ? a.top : [...a.top, ...b.top].slice(0, 2),
})

/** Pieces with those of batches one by one, for as long as batches say too little. */
function* onePieces(pieces: readonly Piece[], isEnough: () => boolean): Generator<Piece, void> {
  for (const piece of pieces) {
    if (isBatch(piece) && !isEnough()) yield* piece.pieces
    else yield piece
  }
}

/** What some stretches of the text count for; of chapters that have stayed the same it is known. */
export function tallyOf(pieces: readonly Piece[], sections: Sections): Tally {
  const sum = newTally()
  for (const piece of pieces) {
    if (isBatch(piece)) addTally(sum, piece.tally)
    else if (piece.kind === 'chapter') addTally(sum, piece.chapter.tally)
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
