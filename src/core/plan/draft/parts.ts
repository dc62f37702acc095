import type { Block, HeadingBlock } from '../../markdown/blocks.ts'
import { blocksOf } from '../../markdown/parse.ts'
import { type Passage, type Section, type Sections, startOf } from '../../markdown/sections.ts'
import { copyOf } from '../../text/copy.ts'
import { lineSpan } from '../../text/lines.ts'
import type { Level } from '../model.ts'
import type { Silence } from '../silence.ts'
import type { Tally } from '../work-log.ts'
import type { Draft, DraftContext, FoundBy } from './draft.ts'
import { type HeadingWords, headingWords } from './heading-words.ts'

/** A heading, with all that its words alone can tell. */
export interface HeadingPart {
  readonly kind: 'heading'
  readonly passage: Passage
  readonly block: HeadingBlock
  readonly words: HeadingWords
  /** What reading down the page has made of it where it stood. */
  made: MadeOfHeading | undefined
  tally: Tally | undefined
}

/** The item that a heading was last taken for, and what for. */
export interface MadeOfHeading {
  readonly level: Level
  readonly foundBy: FoundBy
  readonly labelLength: number
  readonly area: string | undefined
  readonly silence: Silence | undefined
  readonly draft: Draft
}

/** A block that is no heading. It is kept until it has been read; then what was made of it is kept instead. */
export interface Stretch {
  readonly passage: Passage
  /** Which of the passage's blocks it is. */
  readonly index: number
  block: BodyBlock | undefined
  /** Where the line begins in the passage that follows it. */
  readonly end: number
  made: unknown
  tally: Tally | undefined
}

export type BodyBlock = Exclude<Block, HeadingBlock>

/** What stands between two headings, or between one and the end of the section. */
export interface BodyPart {
  readonly kind: 'body'
  readonly stretches: Stretch[]
  /** What reading down the page has made of it where it stood. */
  made: unknown
  tally: Tally | undefined
}

export type Part = HeadingPart | BodyPart

export const isHeading = (part: Part | undefined): part is HeadingPart => part?.kind === 'heading'

interface Parts {
  readonly definitions: string
  readonly context: DraftContext
  readonly parts: readonly Part[]
}

/** A section as headings and what stands below them; made once for as long as the section stays. */
export function partsOf(sections: Sections, section: Section, start: number, context: DraftContext): readonly Part[] {
  const { definitions } = sections
  const before = section.made as Parts | undefined
  if (before?.definitions === definitions && before.context === context) return before.parts
  const parts: Part[] = []
  let at = start
  for (const passage of section.passages) {
    for (const part of readPassage(sections, passage, at, context)) {
      const last = parts[parts.length - 1]
      if ('kind' in part) parts.push(part)
      else if (last?.kind === 'body') last.stretches.push(part)
      else parts.push({ kind: 'body', stretches: [part], made: undefined, tally: undefined })
    }
    at += passage.length
  }
  const made: Parts = { definitions, context, parts }
  section.made = made
  return parts
}

/** Of most passages comes one part, which is kept without a list. */
type MadeOfPassage = HeadingPart | Stretch | readonly (HeadingPart | Stretch)[]

/** What passages are read by, as one object for all that are read alike. */
interface ReadBy {
  readonly definitions: string
  readonly context: DraftContext
}

const lastBy = new WeakMap<DraftContext, ReadBy>()

function readBy(definitions: string, context: DraftContext): ReadBy {
  const known = lastBy.get(context)
  if (known?.definitions === definitions) return known
  const by = { definitions, context }
  lastBy.set(context, by)
  return by
}

const isReadBy = (by: ReadBy | undefined, definitions: string, context: DraftContext): boolean =>
  by !== undefined && by.definitions === definitions && by.context === context

/** A passage's headings and other blocks; read once for as long as it stays. */
function readPassage(
  { text, definitions }: Sections,
  passage: Passage,
  start: number,
  context: DraftContext,
): readonly (HeadingPart | Stretch)[] {
  if (isReadBy(passage.by as ReadBy | undefined, definitions, context)) {
    const before = passage.made as MadeOfPassage
    return 'passage' in before ? [before] : before
  }
  const source = copyOf(text.slice(start, start + passage.length))
  const blocks = blocksOf(source, definitions)
  const parts = blocks.map((block, index): HeadingPart | Stretch => {
    if (block.kind === 'heading') {
      const words = headingWords(block, context)
      return { kind: 'heading', passage, block, words, made: undefined, tally: undefined }
    }
    const next = blocks[index + 1]
    const end = next === undefined ? passage.length : lineSpan(source, next.span.start).start
    return { passage, index, block, end, made: undefined, tally: undefined }
  })
  const [first] = parts
  passage.made = parts.length === 1 && first !== undefined ? first : parts
  passage.by = readBy(definitions, context)
  return parts
}

/** The block of a stretch, read again where it has been let go, and the text of its passage. */
export function blockOf(
  { passage, index, block }: Stretch,
  sections: Sections,
): { readonly block: BodyBlock | undefined; readonly words: string } {
  const start = startOf(sections, passage)
  const words = copyOf(sections.text.slice(start, start + passage.length))
  const found = block ?? blocksOf(words, sections.definitions)[index]
  return { block: found?.kind === 'heading' ? undefined : found, words }
}
