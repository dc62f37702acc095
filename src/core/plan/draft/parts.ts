import type { Block, HeadingBlock } from '../../markdown/blocks.ts'
import { blocksOf } from '../../markdown/parse.ts'
import type { Passage, Section, Sections } from '../../markdown/sections.ts'
import { lineSpan } from '../../text/lines.ts'
import type { DraftContext } from './draft.ts'
import { type HeadingWords, headingWords } from './heading-words.ts'

/** A heading, with all that its words alone can tell. */
export interface HeadingPart {
  readonly kind: 'heading'
  readonly passage: Passage
  readonly block: HeadingBlock
  readonly words: HeadingWords
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
}

export type Part = HeadingPart | BodyPart

interface Parts {
  readonly definitions: string
  readonly context: DraftContext
  readonly parts: readonly Part[]
}

const known = new WeakMap<Section, Parts>()

/** A section as headings and what stands below them; made once for as long as the section stays. */
export function partsOf(sections: Sections, section: Section, start: number, context: DraftContext): readonly Part[] {
  const { text, definitions } = sections
  const before = known.get(section)
  if (before?.definitions === definitions && before.context === context) return before.parts
  const parts: Part[] = []
  let at = start
  for (const passage of section.passages) {
    const words = text.slice(at, at + passage.length)
    const blocks = blocksOf(passage, words, definitions)
    at += passage.length
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i]
      if (block === undefined) continue
      if (block.kind === 'heading') {
        parts.push({ kind: 'heading', passage, block, words: headingWords(block, context) })
        continue
      }
      const next = blocks[i + 1]
      const end = next === undefined ? passage.length : lineSpan(words, next.span.start).start
      const last = parts[parts.length - 1]
      if (last?.kind === 'body') last.stretches.push({ passage, block, end })
      else parts.push({ kind: 'body', stretches: [{ passage, block, end }] })
    }
  }
  known.set(section, { definitions, context, parts })
  return parts
}
