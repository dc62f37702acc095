import { ranks } from '../plan/levels.ts'
import type { Item, Level, Plan } from '../plan/model.ts'
import { lineEnding, lineSpan } from '../text/lines.ts'
import { contains, type Span, span } from '../text/span.ts'
import { type ItemShape, labelInPlaceOf, plainLabels } from './item-forms.ts'
import { columnOf, isInline, subtreeEnd, wordsStart } from './item-lines.ts'
import { headingsOf } from './places.ts'
import { moveLines, subtreeLines } from './subtree-lines.ts'

/*
 * An item with everything below it, written in another form or another place. Notes, properties and code go along as
 * they are; what is below keeps its level, or goes one down where it would no longer be below.
 */

/** The item's subtree as text in the shape given, to be read at `level`; without a line ending at its end. */
export function writeSubtree(plan: Plan, item: Item, shape: ItemShape, level: Level): string {
  const { text } = plan
  const lines = subtreeLines(text, item)
  const comment = text.slice(lines.start, lineSpan(text, item.spans.own.start).start).trimStart()
  const above = comment === '' ? '' : indentOf(shape) + comment
  const { head, rest } = writeOwn(plan, item, shape, level)
  if (item.form === shape.kind && below(plan, item).every((child) => ranks[child.level] > ranks[level])) {
    const piece = shiftHeadings(plan, span(rest, Math.max(rest, lines.end)), item, shape)
    return above + head + moveLines(piece, baseOf(text, item), contentOf(shape))
  }
  const newLine = lineEnding(text)
  let written = above + head
  let isBehindNotes = false
  for (const block of blocksBelow(plan, item, shape, level, rest)) {
    // A heading's properties are a list of their own; inside of a list item they are part of its list.
    const isApart = isBehindNotes && shape.kind === 'heading'
    written += (isApart || !isClose(written, block.text) ? newLine + newLine : newLine) + block.text
    isBehindNotes = block.isNotes
  }
  return written
}

const below = (plan: Plan, item: Item): readonly Item[] =>
  plan.items.filter((other) => other.parent === item && contains(item.spans.subtree, other.spans.own))

const indentOf = (shape: ItemShape): string => (shape.kind === 'list-item' ? shape.indent : '')

/** The blanks before what stands inside of an item of this shape. */
const contentOf = (shape: ItemShape): string =>
  shape.kind === 'list-item' ? shape.indent + shape.marker.replace(/[^\t]/g, ' ') : ''

/** How many columns what stands inside of the item as it is now is indented. */
function baseOf(text: string, item: Item): number {
  const { own, marker } = item.spans
  if (item.form !== 'list-item' || marker === undefined) return 0
  const blanks = /^[ \t]*/.exec(text.slice(marker.end, own.end))?.[0] ?? ''
  const from = columnOf(text, marker.end)
  const to = columnOf(text, marker.end + blanks.length)
  return to === from || to - from > 4 ? from + 1 : to
}

/** The item's own line anew, and the end of the line behind which everything below it begins. */
function writeOwn(plan: Plan, item: Item, shape: ItemShape, level: Level): { head: string; rest: number } {
  const { text } = plan
  const { own, title, marker } = item.spans
  const inline = item.fields.filter((field) => isInline(text, item, field)).map((field) => field.span.end)
  const ownEnd = lineSpan(text, own.end).end
  const isUnderlined = item.form === 'heading' && marker === undefined
  const end =
    item.form === 'heading' && !isUnderlined
      ? ownEnd
      : lineSpan(text, Math.min(own.end, Math.max(own.start, title.end, ...inline))).end
  const words = text.slice(Math.min(wordsStart(text, item), end), end).trimEnd()
  const bare =
    opening(text, item) + (marker && item.form === 'heading' ? words.replace(/(?:^|[ \t])#{1,200}$/, '') : words)
  const box = boxFor(item, shape, level)
  const was = item.spans.label === undefined ? '' : text.slice(item.spans.label.start, item.spans.label.end)
  const label = labelInPlaceOf(was, shape.kind === 'paragraph' ? '' : shape.label)
  const rest = isUnderlined ? ownEnd : end
  if (shape.kind === 'paragraph') return { head: oneLine(label + bare), rest }
  if (shape.kind === 'heading') {
    return { head: `${'#'.repeat(shape.depth)} ${box}${label}${oneLine(bare)}`.trimEnd(), rest }
  }
  const content = moveLines(bare, baseOf(text, item), contentOf(shape))
  return { head: `${shape.indent}${shape.marker}${box}${label}${content}`.trimEnd(), rest }
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

/** Actions have a box. Anything else has one only where it had one that says more than that it is open. */
function boxFor(item: Item, shape: ItemShape, level: Level): string {
  const mark = item.box?.mark ?? (item.status === 'done' ? 'x' : item.status === 'dropped' ? '-' : ' ')
  const isTask = level === 'action' || level === 'step'
  if (shape.kind === 'list-item' && (shape.box !== '' || (isTask && item.box !== undefined))) return `[${mark || ' '}] `
  const isStamped = mark.toLowerCase() === 'x' && item.fields.some(({ name }) => name === 'done')
  return item.box === undefined || mark.trim() === '' || isStamped ? '' : `[${mark}] `
}

interface Block {
  readonly text: string
  readonly isNotes: boolean
}

/** Notes and items below, each a text of its own. */
function blocksBelow(plan: Plan, item: Item, shape: ItemShape, level: Level, rest: number): readonly Block[] {
  const { text } = plan
  const blocks: Block[] = []
  let at = rest
  const notes = (until: number): void => {
    if (text.slice(at, until).trim() === '') return
    const piece = shiftHeadings(plan, span(at, until), item, shape)
    const lines = piece.replace(/^\s*[\r\n]/, '').trimEnd()
    blocks.push({ text: moveLines(lines, baseOf(text, item), contentOf(shape), true), isNotes: true })
  }
  for (const child of below(plan, item)) {
    const lines = subtreeLines(text, child)
    if (lines.start < at) continue
    notes(lines.start)
    const lower = levelBelow(child, level)
    blocks.push({ text: writeSubtree(plan, child, shapeBelow(plan, child, lower, item, shape), lower), isNotes: false })
    at = lines.end
  }
  notes(Math.max(at, subtreeEnd(text, item)))
  return blocks
}

const levelBelow = (child: Item, level: Level): Level => {
  if (ranks[child.level] > ranks[level]) return child.level
  return level === 'goal' ? 'milestone' : level === 'milestone' ? 'action' : 'step'
}

function shapeBelow({ text }: Plan, child: Item, level: Level, item: Item, shape: ItemShape): ItemShape {
  const isTask = level === 'action' || level === 'step'
  const plainLabel = isTask || level === 'plan' || level === 'area' ? '' : plainLabels[level]
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
    indent: contentOf(shape),
    marker: (isListed ? text.slice(marker.start, marker.end) : bulletOf(text)) + blanks,
    box: isTask && !(isListed && level === child.level && child.box === undefined) ? '[ ] ' : '',
    label: isListed && level === child.level ? (kept ?? '') : plainLabel,
  }
}

const bulletOf = (text: string): string => /^[ \t]*([-*+])[ \t]+\S/m.exec(text)?.[1] ?? '-'

/** A piece of a heading's subtree, with the headings in it as much deeper or higher as the item itself. */
function shiftHeadings(plan: Plan, at: Span, item: Item, shape: ItemShape): string {
  const { text } = plan
  if (item.form !== 'heading' || shape.kind !== 'heading' || shape.depth === item.depth)
    return text.slice(at.start, at.end)
  let shifted = ''
  let from = at.start
  for (const heading of headingsOf(plan)) {
    if (heading.start < at.start || heading.end > at.end) continue
    const depth = Math.max(1, Math.min(6, heading.depth + shape.depth - item.depth))
    shifted +=
      text.slice(from, heading.start) + '#'.repeat(depth) + headingWords(text.slice(heading.start, heading.end))
    from = heading.end
  }
  return shifted + text.slice(from, at.end)
}

const headingWords = (heading: string): string =>
  heading.startsWith('#')
    ? heading.replace(/^#{1,6}/, '')
    : ` ${oneLine(heading.replace(/[\r\n][ \t]*(?:=+|-+)[ \t]*$/, ''))}`

/** Whether a block may follow another without a blank line: a list item in its list. */
function isClose(done: string, block: string): boolean {
  const lastLine = done.slice(Math.max(done.lastIndexOf('\n'), done.lastIndexOf('\r')) + 1)
  const marker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/
  return marker.test(lastLine) && marker.test(block)
}
