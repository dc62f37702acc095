import type { Block } from '../../markdown/blocks.ts'
import { type Comment, noWords } from '../../markdown/words.ts'
import { type Draft, type DraftContext, newDraft, type Reader } from './draft.ts'
import { namedLevel, readHeading, visionTitle } from './draft-headings.ts'
import { readBody } from './draft-lists.ts'

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
  for (const { holds } of reader.open) if (holds.kind === 'item') holds.draft.end = textEnd
  return { root, comments: reader.comments }
}
