import type { Passage, Section, Sections } from '../../markdown/sections.ts'
import { noWords } from '../../markdown/words.ts'
import { piecesOf, putChapters, putLists } from './batches.ts'
import { dropChapters, endChapters, putChapter, startChapter } from './chapters.ts'
import { type Branch, type Draft, type DraftContext, newDraft } from './draft.ts'
import { readHeading, visionTitle } from './draft-headings.ts'
import { follow } from './follow.ts'
import { branchOf, newFrame } from './frames.ts'
import { type HeadingPart, isHeading, partsOf } from './parts.ts'
import { type Batch, type Chapter, hasItemsBelow, headingsIn, isBatch, type OnePiece, type Piece } from './pieces.ts'
import type { Reader } from './reader.ts'

export interface Drafts {
  /** The plan itself, with all that it holds. */
  readonly root: Branch
  readonly pieces: readonly Piece[]
}

const noPassage: Passage = {
  length: 0,
  isHeading: false,
  definitions: '',
  made: undefined,
  by: undefined,
  section: undefined,
  within: 0,
}

const plans = new WeakMap<DraftContext, Draft>()

/** The plan itself, once for all readings of a text: one for all texts would hold on to what was made of the last. */
function planIn(context: DraftContext): Draft {
  const known = plans.get(context)
  if (known !== undefined) return known
  const own = { start: 0, end: 0 }
  const words = noWords(0)
  const plan = newDraft({ level: 'plan', foundBy: 'root', form: 'paragraph', depth: 0, passage: noPassage, words, own })
  plans.set(context, plan)
  return plan
}

/** Reads a text down the page into a tree of drafts: format.md's "How a level is found", first match wins. */
export function draftPlan(sections: Sections, context: DraftContext): Drafts {
  const pieces = piecesOf(sections, context)
  const { namesVision, namesGoal, top } = headingsIn(pieces)
  const root = newFrame(planIn(context), undefined, [])
  const reader: Reader = {
    context,
    root,
    open: [],
    started: [],
    over: [],
    vision: undefined,
    passing: { awaitsVision: false, groupParagraph: undefined, list: undefined, silence: undefined },
    standing: undefined,
    above: undefined,
    outer: [],
    holder: root,
    under: undefined,
    visionByTitle: namesVision ? undefined : visionTitle(top),
    namesItsGoals: namesGoal,
  }
  let at = 0
  let behind = 0
  const headed = (heading: HeadingPart): void =>
    readHeading(reader, heading, () => hasItemsBelow(heading, pieces.slice(behind), sections))
  const begin = (heading: HeadingPart): void => {
    endChapters(reader, sections, at, heading)
    headed(heading)
  }
  const readSection = (section: Section, begun: HeadingPart | undefined): void => {
    const parts = partsOf(sections, section, sections.starts[at] ?? 0, context)
    for (const part of parts) {
      if (!isHeading(part)) {
        follow(reader, part, sections)
        continue
      }
      if (part === begun) continue
      // A chapter ends with a section; one that is over before is not kept.
      if (part !== parts[0]) {
        headed(part)
        dropChapters(reader)
        continue
      }
      begin(part)
      startChapter(reader, part, at)
    }
    at++
  }
  const readBegunChapter = (chapter: Chapter): void => {
    if (putChapter(reader, chapter)) {
      at += chapter.sections.length
      return
    }
    startChapter(reader, chapter.heading, at)
    for (const section of chapter.sections) readSection(section, chapter.heading)
  }
  const readOne = (piece: OnePiece): void => {
    if (piece.kind === 'section') readSection(piece.section, undefined)
    else {
      begin(piece.chapter.heading)
      readBegunChapter(piece.chapter)
    }
  }
  const readBatch = (batch: Batch): void => {
    const [first, ...rest] = batch.pieces
    if (first?.kind === 'chapter') begin(first.chapter.heading)
    if (batch.kind === 'chapters' ? putChapters(reader, batch) : putLists(reader, batch)) {
      at += batch.sections.length
      return
    }
    if (first?.kind === 'chapter') readBegunChapter(first.chapter)
    else if (first !== undefined) readOne(first)
    for (const piece of rest) readOne(piece)
  }
  for (const piece of pieces) {
    if (isBatch(piece)) readBatch(piece)
    else readOne(piece)
    behind++
  }
  endChapters(reader, sections, at, undefined)
  const branch = branchOf(root)
  for (const keep of reader.over) keep()
  return { root: branch, pieces }
}
