import type { HeadingBlock } from '../../markdown/blocks.ts'
import { type NamedArea, readArea } from '../areas.ts'
import { isArchiveHeading, isDocumentTitle, isNoteHeading } from '../headings.ts'
import { type Label, type NamedLevel, readGroup, readLabel } from '../levels.ts'
import type { DraftContext } from './draft.ts'
import { type Boxed, readBox } from './draft-title.ts'

/** What a heading's words say, wherever it stands. */
export interface HeadingWords {
  readonly boxed: Boxed
  /** The level that it says it is, once its box is off. */
  readonly label: Label | undefined
  /** Of one without a label, the level of what stands below it. */
  readonly group: NamedLevel | undefined
  /** The level that its words name at all, as a label or as a group. */
  readonly names: NamedLevel | undefined
  readonly area: NamedArea | undefined
  readonly isNote: boolean
  /** Whether what is over stands below it. */
  readonly isArchive: boolean
  readonly isDocumentTitle: boolean
  /** Whether it is a period and nothing else; undefined until somebody asks. */
  isPeriod: boolean | undefined
}

const known = new WeakMap<HeadingBlock, { readonly context: DraftContext; readonly words: HeadingWords }>()

export function headingWords(block: HeadingBlock, context: DraftContext): HeadingWords {
  const before = known.get(block)
  if (before?.context === context) return before.words
  const { text } = block.words
  const boxed = readBox(block.words)
  const label = readLabel(boxed.rest.text, context.namesTime)
  const named = boxed.box === undefined ? label : readLabel(text, context.namesTime)
  // Who says what it is says no more than that: "Goal: …" heads no group of goals.
  const group = label === undefined ? readGroup(text) : undefined
  const words: HeadingWords = {
    boxed,
    label,
    group,
    names: named?.level ?? group,
    area: readArea(text, context.areas),
    isNote: isNoteHeading(text),
    isArchive: isArchiveHeading(text),
    isDocumentTitle: isDocumentTitle(text),
    isPeriod: undefined,
  }
  known.set(block, { context, words })
  return words
}
