import type { Passage, Sections } from '../../markdown/sections.ts'
import { noWords } from '../../markdown/words.ts'
import {
  dropChapters,
  endChapters,
  hasItemsBelow,
  headingsIn,
  isHeading,
  type Piece,
  piecesOf,
  putChapter,
  startChapter,
} from './chapters.ts'
import { type Branch, type DraftContext, newDraft } from './draft.ts'
import { readHeading, visionTitle } from './draft-headings.ts'
import { follow } from './follow.ts'
import { branchOf, newFrame } from './frames.ts'
import { partsOf } from './parts.ts'
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
  section: undefined,
  within: 0,
}

const plan = newDraft({
  level: 'plan',
  foundBy: 'root',
  form: 'paragraph',
  depth: 0,
  passage: noPassage,
  words: noWords(0),
  own: { start: 0, end: 0 },
})

/** Reads a text down the page into a tree of drafts: format.md's "How a level is found", first match wins. */
export function draftPlan(sections: Sections, context: DraftContext): Drafts {
  const pieces = piecesOf(sections, context)
  const { namesVision, namesGoal, top } = headingsIn(pieces)
  const root = newFrame(plan, undefined, [])
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
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece
    const own = piece.kind === 'chapter' ? piece.chapter.sections : [piece.section]
    const first = piece.kind === 'chapter' ? piece.chapter.heading : piece.parts[0]
    if (isHeading(first)) {
      endChapters(reader, sections, at, first)
      readHeading(reader, first, () => hasItemsBelow(first, pieces.slice(i), sections))
      if (piece.kind === 'chapter' && putChapter(reader, piece.chapter)) {
        at += own.length
        continue
      }
      startChapter(reader, first, at)
    }
    for (const section of own) {
      const parts = partsOf(sections, section, sections.starts[at] ?? 0, context)
      for (const part of parts) {
        if (isHeading(first) && part === first) continue
        if (!isHeading(part)) {
          follow(reader, part, sections)
          continue
        }
        // A chapter ends with a section; one that is over before is not kept.
        if (part === parts[0]) endChapters(reader, sections, at, part)
        readHeading(reader, part, () => hasItemsBelow(part, pieces.slice(i), sections))
        if (part !== parts[0]) dropChapters(reader)
        if (part === parts[0]) startChapter(reader, part, at)
      }
      at++
    }
  }
  endChapters(reader, sections, at, undefined)
  const branch = branchOf(root)
  for (const keep of reader.over) keep()
  return { root: branch, pieces }
}
