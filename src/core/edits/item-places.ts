import { isDocumentTitle } from '../plan/headings.ts'
import { readGroup } from '../plan/levels.ts'
import type { Item, Level, Plan } from '../plan/model.ts'
import { lineEnding, lineSpan } from '../text/lines.ts'
import { type ItemShape, plainLabels, shapeLike, shapesBelow } from './item-forms.ts'
import { lineText, previousLineEnd, subtreeEnd } from './item-lines.ts'
import { blockEnd, type Heading, headingsOf, sectionEnd, startsWithList } from './places.ts'

/** Where an item can be written, in which shape, and with which line endings around it. */
export interface Place {
  readonly shape: ItemShape
  /** The end of a line, or the start of the text. */
  readonly at: number
  readonly before: string
  readonly after: string
}

/** Places for one more item of a level below a parent, best first: behind its siblings, or else as the first. */
export function placesBelow(plan: Plan, parent: Item, level: Level, moved?: Item): readonly Place[] {
  const { text } = plan
  const siblings = parent.children.filter((item) => item.level === level && item !== moved)
  const last = siblings.at(-1)
  const before = siblings.at(-2)
  const like = last && shapeLike(text, last, before)
  const newLine = lineEnding(text)
  const shapes = shapesBelow(plan, parent, level)
  return [
    ...(last && like ? [behind(text, last, before, like)] : []),
    ...shapes.map((shape): Place => {
      const at = shape.kind === 'heading' ? blockEnd(plan, parent) : sectionEnd(plan, parent)
      const isInList = parent.form === 'list-item' && startsWithList(text, at, parent)
      const isEmpty = /^\ufeff?\s*$/.test(text.slice(0, at))
      const gap = isEmpty ? '' : isInList ? newLine : newLine + newLine
      // A document begins with a heading of the first depth.
      const name = shape.kind === 'heading' && headingsOf(plan).length === 0 ? `# Plan${newLine}${newLine}` : ''
      const after = isEmpty && text.length <= at ? newLine : blankBelow(text, at, newLine)
      return { shape, at, before: gap + name, after }
    }),
  ]
}

/** Places for the vision: below a heading that waits for it, below the document's title, above everything. */
export function visionPlaces(plan: Plan): readonly Place[] {
  const { text, frontMatter } = plan
  const newLine = lineEnding(text)
  const headings = headingsOf(plan)
  const below = (heading: Heading, shape: ItemShape): Place => {
    const at = lineSpan(text, heading.end).end
    return { shape, at, before: newLine + newLine, after: blankBelow(text, at, newLine) }
  }
  const top = frontMatter?.span.end ?? (text.startsWith('\ufeff') ? 1 : 0)
  const isFirst = frontMatter === undefined
  const rest = text.slice(top)
  return [
    ...headings
      .filter(({ text: words }) => readGroup(words) === 'vision')
      .map((at) => below(at, { kind: 'paragraph' })),
    ...headings
      .filter(({ text: words, depth }) => depth === 1 && isDocumentTitle(words))
      .map((at) => below(at, { kind: 'heading', depth: 2, label: plainLabels.vision })),
    {
      shape: { kind: 'heading', depth: 1, label: plainLabels.vision },
      at: top,
      before: isFirst ? '' : newLine + newLine,
      after: isFirst ? newLine + (/^\S/.test(rest) ? newLine : '') : blankBelow(text, top, newLine),
    },
  ]
}

/** Behind a sibling: with a blank line between where the others have one, or where a heading wants it. */
export function behind(text: string, last: Item, before: Item | undefined, shape: ItemShape): Place {
  const newLine = lineEnding(text)
  const at = subtreeEnd(text, last)
  const above = previousLineEnd(text, last.spans.own.start)
  const isTight = above !== undefined && lineText(text, above).trim() !== ''
  if (shape.kind === 'list-item') {
    const isLoose = before !== undefined && !isTight
    return { shape, at, before: isLoose ? newLine + newLine : newLine, after: '' }
  }
  return {
    shape,
    at,
    before: isTight ? newLine : newLine + newLine,
    after: isTight ? '' : blankBelow(text, at, newLine),
  }
}

/** A blank line where the next line has something on it. */
function blankBelow(text: string, at: number, newLine: string): string {
  const rest = /^(?:\r\n|[\r\n])([^\r\n]*)/.exec(text.slice(at, at + 400))
  return rest?.[1] !== undefined && rest[1].trim() !== '' ? newLine : ''
}
