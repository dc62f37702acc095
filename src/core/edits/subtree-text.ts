import { ranks } from '../plan/levels.ts'
import type { Item, Level, Plan } from '../plan/model.ts'
import { applyEdits, type TextEdit } from '../text/edit.ts'
import { lineEnding, lineSpan } from '../text/lines.ts'
import { type Span, shift, span } from '../text/span.ts'
import { nestedIndent } from './indentation.ts'
import {
  bulletIn,
  type HeadingStyle,
  headingStyle,
  type ItemShape,
  labelInPlaceOf,
  plainLabels,
  writeHeading,
} from './item-forms.ts'
import { columnOf, columns, isInline, markerIndent, subtreeEnd, wordsStart } from './item-lines.ts'
import { isTight } from './item-places.ts'
import { headingsOf } from './places.ts'
import { below, isNumbered, levelUnder, renamedBelow, type Way } from './subtree-levels.ts'
import { type Indents, moveLines, subtreeLines } from './subtree-lines.ts'

/*
 * An item with everything below it, written in another form or another place. Notes, properties and code go along as
 * they are; what is below keeps its level, or goes one down where it would no longer be below.
 */

/**
 * The item's subtree as text in the shape given, to be read at `level`; without a line ending at its end.
 *
 * @param way where all of it goes one level up or down: then what is below keeps its form, heading or list item
 */
export function writeSubtree(plan: Plan, item: Item, shape: ItemShape, level: Level, way?: Way): string {
  const { text } = plan
  const lines = subtreeLines(text, item)
  const comment = text.slice(lines.start, lineSpan(text, item.spans.own.start).start).trimStart()
  const above = comment === '' ? '' : indentOf(shape) + comment
  const { head, rest } = writeOwn(plan, item, shape, level)
  const isKept = way !== undefined || below(plan, item).every((child) => ranks[child.level] > ranks[level])
  if (item.form === shape.kind && isKept) {
    const at = span(rest, Math.max(rest, lines.end))
    const renamed = way === undefined ? [] : renamedBelow(plan, item, level, way)
    const piece = withEdits(text, at, [...headingEdits(plan, at, item, shape), ...renamed])
    return above + head + moveLines(piece, indentsOf(text, item), indentsIn(shape))
  }
  const newLine = lineEnding(text)
  let written = above + head
  let last: Block | undefined
  for (const block of blocksBelow(plan, item, shape, level, rest, way)) {
    written += newLine.repeat(1 + blanksBetween(plan, shape, written, last, block)) + block.text
    last = block
  }
  return written
}

/** How many blank lines part a block from what is written before it: the item's own line, notes or items below it. */
function blanksBetween(plan: Plan, shape: ItemShape, written: string, last: Block | undefined, block: Block): number {
  if (last?.list !== undefined && last.list === block.list) return block.blanks
  const isGoingOn = isClose(written, block.text)
  if (shape.kind !== 'heading') return isGoingOn ? 0 : 1
  if (last?.list !== undefined && block.list === undefined && isGoingOn) return Math.min(1, block.blanks)
  // What stands close elsewhere may do so here, but for notes behind a list, which would go on in its last item.
  const isSafe = last === undefined || (last.list !== undefined && block.list !== undefined)
  return isTight(plan) && (isSafe || block.text.startsWith('#')) ? 0 : 1
}

const indentOf = (shape: ItemShape): string => (shape.kind === 'list-item' ? shape.indent : '')

/** The blanks before what stands inside of an item of this shape. */
function contentOf(shape: ItemShape): string {
  if (shape.kind !== 'list-item') return ''
  const blanks = shape.indent + shape.marker.replace(/[^\t]/g, ' ')
  const tabs = blanks.replace(/ {1,3}\t/g, '\t')
  return columns(tabs) === columns(blanks) ? tabs : blanks
}

const indentsIn = (shape: ItemShape): Indents => ({ outer: indentOf(shape), inner: contentOf(shape) })

/** How the lines of the item are indented as it is now. */
function indentsOf(text: string, item: Item): Indents {
  const { own, marker } = item.spans
  if (item.form !== 'list-item' || marker === undefined) return { outer: '', inner: '' }
  const blanks = /^[ \t]*/.exec(text.slice(marker.end, own.end))?.[0] ?? ''
  const from = columnOf(text, marker.end)
  const to = columnOf(text, marker.end + blanks.length)
  return { outer: markerIndent(text, item), inner: ' '.repeat(to === from || to - from > 4 ? from + 1 : to) }
}

/** The item's own line anew, and the end of the line behind which everything below it begins. */
function writeOwn(plan: Plan, item: Item, shape: ItemShape, level: Level): { head: string; rest: number } {
  const { text } = plan
  const { own, title, marker } = item.spans
  const inline = item.fields.filter((field) => isInline(text, item, field)).map((field) => field.span.end)
  const ownEnd = lineSpan(text, own.end).end
  const source = text.slice(own.start, own.end)
  const style = item.form === 'heading' ? headingStyle(source) : undefined
  const isUnderlined = style === 'underlined'
  const end =
    item.form === 'heading' && !isUnderlined
      ? ownEnd
      : lineSpan(text, Math.min(own.end, Math.max(own.start, title.end, ...inline))).end
  const words = text.slice(Math.min(wordsStart(text, item), end), end).trimEnd()
  const bare =
    opening(text, item) + (marker && item.form === 'heading' ? words.replace(/(?:^|[ \t]{1,20})#{1,200}$/, '') : words)
  const box = boxFor(text, item, shape, level)
  const was = item.spans.label === undefined ? '' : text.slice(item.spans.label.start, item.spans.label.end)
  const label = labelInPlaceOf(was, shape.kind === 'paragraph' ? '' : shape.label)
  const rest = isUnderlined ? ownEnd : end
  if (shape.kind === 'paragraph') return { head: oneLine(label + bare), rest }
  if (shape.kind === 'heading') {
    const isSame =
      item.form === 'heading' &&
      item.depth === shape.depth &&
      label === was &&
      (item.box === undefined) === (box === '')
    if (isSame) return { head: text.slice(lineSpan(text, own.start).start, ownEnd), rest }
    const like = item.form === 'heading' ? styleAt(shape, item.depth, style) : shape.style
    return { head: writeHeading(shape.depth, `${box}${label}${oneLine(bare)}`.trimEnd(), like, lineEnding(text)), rest }
  }
  const content = moveLines(bare, indentsOf(text, item), indentsIn(shape))
  return { head: `${shape.indent}${shape.marker}${box}${label}${content}`.trimEnd(), rest }
}

/** A heading keeps its style. Only the first two depths can be underlined: what comes up to them is what its siblings are. */
function styleAt(
  shape: Extract<ItemShape, { readonly kind: 'heading' }>,
  depth: number,
  own: HeadingStyle | undefined,
): HeadingStyle | undefined {
  const isUp = depth > 2 && shape.depth <= 2 && own === undefined && shape.style === 'underlined'
  return isUp || (own === 'underlined' && shape.depth > 2) ? shape.style : own
}

/** The lines of a title as one; a backslash that broke one off goes with the break. */
const oneLine = (words: string): string => {
  const lines = words.trim().split(/\r\n?|\n/)
  return lines
    .map((line, i) => (i < lines.length - 1 ? line.trim().replace(/\\$/, '').trimEnd() : line.trim()))
    .join(' ')
}

/** Mark-up that opens before the label and closes behind the title ("**Goal: Sell 9**") stays around the title. */
function opening(text: string, { spans: { label, marker, own }, box }: Item): string {
  if (label === undefined) return ''
  const sign = /(?:\*\*|__|\*|_)$/.exec(text.slice(box?.span.end ?? marker?.end ?? own.start, label.start))?.[0]
  return sign === undefined || text.slice(label.start, label.end).includes(sign) ? '' : sign
}

/** Actions have a box. What becomes one of another level has one only where it had one that says more than that it is open. */
function boxFor(text: string, item: Item, shape: ItemShape, level: Level): string {
  if (item.box !== undefined && item.level === level && item.form === shape.kind) {
    return `${text.slice(item.box.span.start, item.box.span.end)} `
  }
  const mark = item.box?.mark ?? (item.status === 'done' ? 'x' : item.status === 'dropped' ? '-' : ' ')
  const isTask = level === 'action' || level === 'step'
  if (shape.kind === 'list-item' && (shape.box !== '' || (isTask && item.box !== undefined))) return `[${mark || ' '}] `
  const isStamped = mark.toLowerCase() === 'x' && item.fields.some(({ name }) => name === 'done')
  return item.box === undefined || mark.trim() === '' || isStamped ? '' : `[${mark}] `
}

/** The number of blank lines that a text begins with, which begins at the end of a line. */
const blankLines = (text: string): number => Math.max(0, (/^\s*/.exec(text)?.[0].match(/\r\n|\r|\n/g)?.length ?? 0) - 1)

interface Block {
  readonly text: string
  /** The sign of the list that an item stands in; none for notes and headings. */
  readonly list: string | undefined
  /** How many blank lines parted it from what was before it. */
  readonly blanks: number
}

/** Notes and items below, each a text of its own. */
function blocksBelow(
  plan: Plan,
  item: Item,
  shape: ItemShape,
  level: Level,
  rest: number,
  way: Way | undefined,
): readonly Block[] {
  const { text } = plan
  const blocks: Block[] = []
  let at = rest
  const notes = (until: number): void => {
    if (text.slice(at, until).trim() === '') return
    const piece = withEdits(text, span(at, until), headingEdits(plan, span(at, until), item, shape))
    const lines = piece.replace(/^\s*[\r\n]/, '').trimEnd()
    blocks.push({
      text: moveLines(lines, indentsOf(text, item), indentsIn(shape), true),
      list: undefined,
      blanks: blankLines(piece),
    })
  }
  for (const child of below(plan, item)) {
    const lines = subtreeLines(text, child)
    if (lines.start < at) continue
    notes(lines.start)
    const lower = levelUnder(child, level, way)
    const under = shapeBelow(plan, child, lower, item, shape)
    const written = writeSubtree(plan, child, under, lower, way)
    const list = under.kind === 'list-item' ? under.marker.trim().slice(-1) : undefined
    const blanks = child.form === 'list-item' ? blankLines(text.slice(at, lines.start)) : 0
    blocks.push({ text: written, list, blanks })
    at = lines.end
  }
  notes(Math.max(at, subtreeEnd(text, item)))
  return blocks
}

function shapeBelow(plan: Plan, child: Item, level: Level, item: Item, shape: ItemShape): ItemShape {
  const { text } = plan
  const isTask = level === 'action' || level === 'step'
  const plainLabel = isTask || level === 'plan' || level === 'area' ? '' : plainLabels(plan)[level]
  const { label, marker } = child.spans
  const own = label === undefined ? '' : text.slice(label.start, label.end)
  const kept = level === child.level && !/[*_]/.test(own) ? own : label && plainLabel
  if (child.form === 'heading' && shape.kind === 'heading' && !isTask) {
    const depth = Math.min(6, shape.depth + Math.max(1, child.depth - item.depth))
    return { kind: 'heading', depth, label: level === child.level ? (kept ?? '') : plainLabel }
  }
  const isListed = child.form === 'list-item' && marker !== undefined
  const blanks = isListed ? (/^[ \t]{1,4}/.exec(text.slice(marker.end, marker.end + 4))?.[0] ?? ' ') : ' '
  return {
    kind: 'list-item',
    indent: shape.kind === 'list-item' ? nestedIndent(plan, shape.indent, shape.marker) : '',
    marker: isListed ? text.slice(marker.start, marker.end) + blanks : bulletIn(plan, level),
    box: isTask && !(isListed && level === child.level && child.box === undefined) ? '[ ] ' : '',
    label:
      isListed && (level === child.level || (isNumbered(child) && shape.kind === 'heading'))
        ? (kept ?? '')
        : plainLabel,
  }
}

/** A stretch of the text with edits in it, in any order, made. */
function withEdits(text: string, at: Span, edits: readonly TextEdit[]): string {
  const inside = edits.filter(({ span: { start, end } }) => start >= at.start && end <= at.end)
  return applyEdits(
    text.slice(at.start, at.end),
    inside.map((edit) => ({ ...edit, span: shift(edit.span, -at.start) })),
  )
}

/** The headings in a piece of a heading's subtree, made as much deeper or higher as the item itself. */
function headingEdits(plan: Plan, at: Span, item: Item, shape: ItemShape): readonly TextEdit[] {
  const { text } = plan
  if (item.form !== 'heading' || shape.kind !== 'heading' || shape.depth === item.depth) return []
  const by = shape.depth - item.depth
  return headingsOf(plan).flatMap(({ start, end, depth: was }) => {
    if (start < at.start || end > at.end) return []
    const depth = Math.max(1, Math.min(6, was + by))
    const source = text.slice(start, end)
    const style = headingStyle(source)
    if (style === 'underlined') {
      const words = oneLine(source.replace(/[\r\n][ \t]*(?:=+|-+)[ \t]*$/, ''))
      return [{ span: span(start, end), text: writeHeading(depth, words, style, lineEnding(text)) }]
    }
    const signs = '#'.repeat(depth)
    const opening = { span: span(start, start + was), text: signs }
    const closing = style === 'closed' ? /#{1,200}[ \t]*$/.exec(source) : null
    if (closing === null) return [opening]
    const from = start + closing.index
    return [opening, { span: span(from, from + closing[0].trimEnd().length), text: signs }]
  })
}

/** Whether a block may follow another without a blank line: a list item in its list. */
function isClose(done: string, block: string): boolean {
  const lastLine = done.slice(Math.max(done.lastIndexOf('\n'), done.lastIndexOf('\r')) + 1)
  const marker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/
  return marker.test(lastLine) && marker.test(block)
}
