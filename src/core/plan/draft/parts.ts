import type { Block, HeadingBlock } from '../../markdown/blocks.ts'
import { blocksOf } from '../../markdown/parse.ts'
import type { Passage, Section, Sections } from '../../markdown/sections.ts'
import { copyOf } from '../../text/copy.ts'
import { lineSpan } from '../../text/lines.ts'
import type { Level } from '../model.ts'
import type { Silence } from '../silence.ts'
import type { Tally } from '../work-log.ts'
import type { Draft, DraftContext, FoundBy } from './draft.ts'
import type { BodyPlace, BodyReading } from './draft-body.ts'
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

/** A block that is no heading. */
export interface Stretch {
  readonly passage: Passage
  readonly block: Exclude<Block, HeadingBlock>
  /** Where the line begins in the passage that follows it. */
  readonly end: number
}

/** What stands between two headings, or between one and the end of the section. */
export interface BodyPart {
  readonly kind: 'body'
  readonly stretches: Stretch[]
  /** What reading down the page has made of it where it stood. */
  made: MadeOfBody | undefined
  tally: Tally | undefined
}

/** What was made of blocks where they stood; made again only in another place. */
export interface MadeOfBody extends BodyReading {
  readonly place: BodyPlace
  readonly context: DraftContext
}

export type Part = HeadingPart | BodyPart

interface Parts {
  readonly definitions: string
  readonly context: DraftContext
  readonly parts: readonly Part[]
}

/** A section as headings and what stands below them; made once for as long as the section stays. */
export function partsOf(sections: Sections, section: Section, start: number, context: DraftContext): readonly Part[] {
  const { text, definitions } = sections
  const before = section.made as Parts | undefined
  if (before?.definitions === definitions && before.context === context) return before.parts
  const parts: Part[] = []
  let at = start
  for (const passage of section.passages) {
    const source = copyOf(text.slice(at, at + passage.length))
    const blocks = blocksOf(passage, source, definitions)
    at += passage.length
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i]
      if (block === undefined) continue
      if (block.kind === 'heading') {
        const words = headingWords(block, context)
        parts.push({ kind: 'heading', passage, block, words, made: undefined, tally: undefined })
        continue
      }
      const next = blocks[i + 1]
      const end = next === undefined ? passage.length : lineSpan(source, next.span.start).start
      const last = parts[parts.length - 1]
      if (last?.kind === 'body') last.stretches.push({ passage, block, end })
      else parts.push({ kind: 'body', stretches: [{ passage, block, end }], made: undefined, tally: undefined })
    }
  }
  const made: Parts = { definitions, context, parts }
  section.made = made
  return parts
}
