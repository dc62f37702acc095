import { lastUpTo } from '../text/lines.ts'

/**
 * A stretch of the text that means alone what it means in the whole: a heading, a paragraph, an item of a top-level list.
 * It knows nothing of where it stands, so it stays the same object for as long as its text does.
 */
export interface Passage {
  readonly length: number
  /** Whether a section begins with it. */
  readonly isHeading: boolean
  /** Link reference definitions that stand in it, a line each; links of any passage may use them. */
  readonly definitions: string
  /** What the next stage has made of it, and by what. */
  made: unknown
  by: unknown
  /** The section that it was last seen in, a guess to begin a search with, and how far behind its start. */
  section: Section | undefined
  within: number
}

/** Passages in a row: a heading with what follows it, or a part of a long list. */
export interface Section {
  readonly length: number
  readonly passages: readonly Passage[]
  readonly definitions: string
  /** Which of the sections it was in the text that was read last: a guess to begin a search with. */
  index: number
  /** What the next stage has made of it. It stands here because ten thousand are asked after every edit. */
  made: unknown
  /** The same of it with the sections behind it that its heading holds. */
  chapter: unknown
  /** The same of it with more of its like behind it. */
  batch: unknown
}

/** A text, cut. Sections of an unchanged stretch are the very objects of the text before. */
export interface Sections {
  readonly text: string
  /** Where the first section begins: behind a byte order mark and front matter. */
  readonly from: number
  readonly sections: readonly Section[]
  /** Where each section starts in the text. */
  readonly starts: readonly number[]
  /** The link reference definitions of the whole text. */
  readonly definitions: string
  /** Shared with all texts that come of each other: the one whose sections are numbered now. */
  readonly numbered: { latest: Sections | undefined }
}

/** A place among the passages of a text. */
export interface Place {
  readonly section: number
  readonly passage: number
  readonly start: number
}

/** The passage that holds the offset; the last one for the end of the text. */
export function sectionOf({ sections, starts }: Sections, offset: number): Place {
  const section = lastUpTo(starts, offset)
  const passages = sections[section]?.passages ?? []
  let start = starts[section] ?? 0
  let passage = 0
  for (; passage < passages.length - 1; passage++) {
    const { length } = passages[passage] as Passage
    if (start + length > offset) break
    start += length
  }
  return { section, passage, start }
}

/** The passage that holds an offset, and where it starts; the last one for the end of the text. */
export function passageAt(sections: Sections, offset: number): { readonly passage: Passage; readonly start: number } {
  const { section, passage, start } = sectionOf(sections, offset)
  return { passage: sections.sections[section]?.passages[passage] as Passage, start }
}

/** Which section a passage stands in; -1 where it does not stand in this text. */
export function sectionIndex({ sections }: Sections, passage: Passage): number {
  const guess = passage.section
  // A later text may have put it elsewhere.
  return guess !== undefined && sections[guess.index] === guess
    ? guess.index
    : sections.findIndex(({ passages }) => passages.includes(passage))
}

/** Where a passage starts in this text; -1 where it does not stand in it. */
export function startOf(sections: Sections, passage: Passage): number {
  const guess = passage.section
  if (guess !== undefined && sections.sections[guess.index] === guess)
    return (sections.starts[guess.index] ?? 0) + passage.within
  const index = sectionIndex(sections, passage)
  let start = sections.starts[index] ?? -1
  for (const other of sections.sections[index]?.passages ?? []) {
    if (other === passage) return start
    start += other.length
  }
  return -1
}

/** The sections that have a part in a span, in order, and the one behind them; undefined for that behind the last. */
export function sectionsIn(sections: Sections, from: number, to: number): readonly (Section | undefined)[] {
  const found: (Section | undefined)[] = []
  for (let i = sectionOf(sections, from).section; i <= sections.sections.length; i++) {
    found.push(sections.sections[i])
    if ((sections.starts[i] ?? Number.POSITIVE_INFINITY) >= to) break
  }
  return found
}
