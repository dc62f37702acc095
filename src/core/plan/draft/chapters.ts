import type { Sections } from '../../markdown/sections.ts'
import { isSame } from './draft.ts'
import { closes } from './draft-headings.ts'
import { branchOf, type Frame } from './frames.ts'
import { type HeadingPart, partsOf } from './parts.ts'
import { type Chapter, headingsIn, type OnePiece, tallyOf } from './pieces.ts'
import { headingStanding, type Reader, type Started } from './reader.ts'

/** Begins to follow a heading that is the first part of a section. */
export function startChapter(reader: Reader, heading: HeadingPart, at: number): void {
  const top = reader.open[reader.open.length - 1]
  if (top?.holds.kind !== 'item' || top.holds.frame.draft.level === 'vision') return
  const { frame } = top.holds
  const outside: [Frame, number, number][] = []
  for (let one = frame.parent; one !== undefined; one = one.parent)
    outside.push([one, one.below.length, one.more.length])
  const { vision } = reader
  if (vision !== undefined) outside.push([vision, vision.below.length, vision.more.length])
  reader.started.push({ frame, heading, at, vision, outside, standing: headingStanding(reader) })
}

/**
 * Keeps what has been read of the headings that are over before this section.
 *
 * @param closing the heading that the section begins with; undefined at the end of the text
 */
export function endChapters(reader: Reader, sections: Sections, at: number, closing: HeadingPart | undefined): void {
  const { started, context, vision, namesItsGoals, passing } = reader
  for (let last = started[started.length - 1]; last !== undefined; last = started[started.length - 1]) {
    const { frame, heading, outside, standing } = last
    if (closing !== undefined && !closes(closing, frame.draft)) return
    started.pop()
    const isApart =
      vision === last.vision &&
      outside.every(([one, below, more]) => one.below.length === below && one.more.length === more)
    const own = sections.sections.slice(last.at, at)
    const [first] = own
    // One that is most of the text is hardly ever the same again.
    if (!isApart || first === undefined || own.length * 2 > sections.sections.length) continue
    const pieces = own.map((section, i): OnePiece => {
      const start = sections.starts[last.at + i] ?? 0
      return { kind: 'section', section, parts: partsOf(sections, section, start, context) }
    })
    reader.over.push(() => {
      const { draft, under } = frame
      const chapter: Omit<Chapter, 'piece'> & { piece?: OnePiece } = {
        context,
        definitions: sections.definitions,
        sections: own,
        next: sections.sections[at],
        heading,
        draft,
        under,
        branch: branchOf(frame),
        namesItsGoals,
        standing,
        passing,
        headings: headingsIn(pieces),
        tally: tallyOf(pieces, sections),
      }
      chapter.piece = { kind: 'chapter', chapter: chapter as Chapter }
      first.chapter = chapter
    })
  }
}

/** Forgets headings that are over in the middle of a section. */
export function dropChapters({ started, open }: Reader): void {
  const isOpen = ({ frame }: Started): boolean =>
    open.some(({ holds }) => holds.kind === 'item' && holds.frame === frame)
  while (started.length > 0 && !isOpen(started[started.length - 1] as Started)) started.pop()
}

/**
 * Puts a chapter as it was read before below its heading, which has just been read again. False where the heading stands
 * for something else now, or what is below it could be read otherwise.
 */
export function putChapter(reader: Reader, { draft, under, branch, namesItsGoals, passing }: Chapter): boolean {
  const holds = reader.open[reader.open.length - 1]?.holds
  if (holds?.kind !== 'item' || holds.frame.draft !== draft) return false
  const { frame } = holds
  if (namesItsGoals !== reader.namesItsGoals || !isSame(under, frame.under)) return false
  frame.branch = branch
  reader.passing = passing
  return true
}
