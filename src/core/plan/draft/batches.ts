import type { Section, Sections } from '../../markdown/sections.ts'
import { type DraftContext, isSame, type Run } from './draft.ts'
import { isThere, listOf } from './follow.ts'
import { partsOf } from './parts.ts'
import { type Batch, type Chapter, headingsIn, type OnePiece, type Piece, tallyOf } from './pieces.ts'
import { headingStanding, headingsAbove, holderFor, type Reader, standingOf } from './reader.ts'

/**
 * The text as pieces that may stay as they are, and sections that are new or stand among new ones. Pieces that stand
 * together again are made a batch, which is put into place at once from then on.
 */
export function piecesOf(sections: Sections, context: DraftContext): readonly Piece[] {
  const all = sections.sections
  const pieces: Piece[] = []
  let loose: OnePiece[] = []
  const putLoose = (): void => {
    if (loose.length === 0) return
    for (const piece of batched(loose, sections, context)) pieces.push(piece)
    loose = []
  }
  for (let i = 0; i < all.length; ) {
    const section = all[i] as Section
    const batch = section.batch as Batch | undefined
    if (batch !== undefined && isInPlace(batch, sections, i, context)) {
      putLoose()
      pieces.push(batch)
      i += batch.sections.length
      continue
    }
    const chapter = section.chapter as Chapter | undefined
    if (chapter !== undefined && isInPlace(chapter, sections, i, context)) {
      loose.push(chapter.piece)
      i += chapter.sections.length
    } else {
      loose.push({ kind: 'section', section, parts: partsOf(sections, section, sections.starts[i] ?? 0, context) })
      i++
    }
  }
  putLoose()
  return pieces
}

type InPlace = Pick<Batch, 'context' | 'definitions' | 'sections' | 'next'>

function isInPlace({ sections, ...made }: InPlace, all: Sections, at: number, context: DraftContext): boolean {
  if (made.context !== context || made.definitions !== all.definitions) return false
  if (all.sections[at + sections.length] !== made.next) return false
  for (let i = 0; i < sections.length; i++) if (all.sections[at + i] !== sections[i]) return false
  return true
}

/** A batch of more is not put into place sooner, and an edit in it costs more. */
const mostLists = 32

/** Pieces in a row, those that were put into place together as batches. */
function batched(pieces: readonly OnePiece[], sections: Sections, context: DraftContext): readonly Piece[] {
  const found: Piece[] = []
  for (let at = 0; at < pieces.length; ) {
    const run = runOfChapters(pieces, at)
    const lists = run === undefined ? listsFrom(pieces, at, context) : []
    const own = pieces.slice(at, at + (run?.branches.length ?? lists.length))
    const [first] = own
    if (own.length < 2 || first === undefined) {
      found.push(pieces[at] as OnePiece)
      at++
      continue
    }
    const parts = own.flatMap((piece) => (piece.kind === 'chapter' ? piece.chapter.sections : [piece.section]))
    const batch: Batch = {
      kind: run === undefined ? 'lists' : 'chapters',
      context,
      definitions: sections.definitions,
      pieces: own,
      sections: parts,
      next: sections.sections[(parts[0]?.index ?? 0) + parts.length],
      headings: headingsIn(own),
      tally: tallyOf(own, sections),
      runs: run === undefined ? lists : [run],
    }
    if (parts[0] !== undefined) parts[0].batch = batch
    found.push(batch)
    at += own.length
  }
  return found
}

const chapterAt = (pieces: readonly OnePiece[], at: number): Chapter | undefined => {
  const piece = pieces[at]
  return piece?.kind === 'chapter' ? piece.chapter : undefined
}

/** The run that chapters from here on were put below something as, if all of it stands here and was read alike. */
function runOfChapters(pieces: readonly OnePiece[], at: number): Run | undefined {
  const first = chapterAt(pieces, at)
  const run = first?.draft.made?.run
  if (first === undefined || run === undefined || run.branches.length < 2) return undefined
  for (let i = 0; i < run.branches.length; i++) {
    const chapter = chapterAt(pieces, at + i)
    const isAlike =
      chapter !== undefined &&
      chapter.branch === run.branches[i] &&
      chapter.standing === first.standing &&
      chapter.namesItsGoals === first.namesItsGoals &&
      chapter.heading.block.depth === first.heading.block.depth &&
      chapter.draft.level === first.draft.level &&
      isSame(chapter.under, first.under) &&
      // What a comment before a heading silences is told by what stands before it.
      (i === 0 || chapter.heading.made?.silence === undefined) &&
      (i === run.branches.length - 1 || chapter.passing.silence === undefined)
    if (!isAlike) return undefined
  }
  return run
}

/** The runs of sections from here on that are parts of one list and nothing else, each as it goes on from the one before. */
function listsFrom(pieces: readonly OnePiece[], at: number, context: DraftContext): readonly Run[] {
  const runs: Run[] = []
  let last: ReturnType<typeof listOf>
  for (let i = at; i < pieces.length && runs.length < mostLists; i++) {
    const piece = pieces[i] as OnePiece
    const list = piece.kind === 'section' ? listOf(piece.parts, context, last) : undefined
    if (list === undefined) break
    runs.push(list.run)
    last = list
  }
  return runs
}

/**
 * Puts chapters as they were read before below what the first of them stands below, whose heading has just been read again.
 * False where it stands for something else now, or one of them could be read otherwise.
 */
export function putChapters(reader: Reader, { pieces, runs }: Batch): boolean {
  const first = chapterAt(pieces, 0)
  const last = chapterAt(pieces, pieces.length - 1)
  const holds = reader.open[reader.open.length - 1]?.holds
  if (first === undefined || last === undefined || holds?.kind !== 'item') return false
  const { frame } = holds
  const isAsBefore =
    frame.draft === first.draft &&
    first.namesItsGoals === reader.namesItsGoals &&
    isSame(first.under, frame.under) &&
    headingStanding(reader) === first.standing
  if (!isAsBefore || frame.parent === undefined) return false
  const { below } = frame.parent
  below[below.length - 1] = runs[0] as Run
  frame.branch = first.branch
  reader.passing = last.passing
  return true
}

/** Puts parts of a list as they were read before below what they stand below now. False where they could be read otherwise. */
export function putLists(reader: Reader, { pieces, runs, context }: Batch): boolean {
  const [first, last] = [pieces[0], pieces[pieces.length - 1]].map((piece) =>
    piece?.kind === 'section' ? listOf(piece.parts, context, undefined) : undefined,
  )
  const standing = standingOf(reader)
  if (first === undefined || last === undefined || !isThere(first.place, standing, reader.passing)) return false
  if (!isSame(runs[0]?.under ?? [], headingsAbove(reader))) return false
  reader.holder = holderFor(reader, first.level, reader.above ?? standing.holder)
  for (const run of runs) reader.holder.below.push(run)
  reader.passing = last.passing
  return true
}
