import type { Passage, Sections } from '../../markdown/sections.ts'
import { noWords } from '../../markdown/words.ts'
import { type Branch, type DraftContext, newDraft } from './draft.ts'
import { readHeading, visionTitle } from './draft-headings.ts'
import { follow } from './follow.ts'
import { branchOf, type Frame, newFrame } from './frames.ts'
import { type HeadingPart, type Part, partsOf } from './parts.ts'
import type { Reader } from './reader.ts'

export interface Drafts {
  /** The plan itself, with all that it holds. */
  readonly root: Branch
  readonly frame: Frame
  /** The items that are headings, with where they end. */
  readonly frames: readonly Frame[]
  readonly parts: readonly Part[]
}

const noPassage: Passage = { length: 0, isHeading: false, definitions: '', blocks: undefined, section: undefined }

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
  const parts: Part[] = []
  const headings: HeadingPart[] = []
  for (let i = 0; i < sections.sections.length; i++) {
    const section = sections.sections[i]
    const start = sections.starts[i]
    if (section === undefined || start === undefined) continue
    for (const part of partsOf(sections, section, start, context)) {
      parts.push(part)
      if (part.kind === 'heading') headings.push(part)
    }
  }
  const root = newFrame(plan, undefined, [])
  const reader: Reader = {
    context,
    root,
    open: [],
    frames: [],
    vision: undefined,
    passing: { awaitsVision: false, groupParagraph: undefined, list: undefined, silence: undefined },
    standing: undefined,
    above: undefined,
    outer: [],
    holder: root,
    under: undefined,
    visionByTitle: visionTitle(headings),
    namesItsGoals: headings.some(({ words }) => words.names === 'goal'),
  }
  let heading = 0
  for (const part of parts) {
    if (part.kind === 'heading') readHeading(reader, headings, heading++)
    else follow(reader, part, sections)
  }
  return { root: branchOf(root), frame: root, frames: reader.frames, parts }
}
