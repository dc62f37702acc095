import { sourceSpan } from '../markdown/words.ts'
import type { Item, Plan } from '../plan/model.ts'
import { isOver } from '../plan/values.ts'
import type { TextEdit } from '../text/edit.ts'
import { lineEnding } from '../text/lines.ts'
import { message } from '../text/message.ts'
import { type Span, shift, span } from '../text/span.ts'
import { difference } from './difference.ts'
import { shapeLike, writeItem } from './item-forms.ts'
import { isInline, lineTail, subtreeEnd, wordsStart } from './item-lines.ts'
import { phraseInTitle } from './natural-date.ts'
import { renumberBehind } from './renumber.ts'
import type { EditResult } from './result.ts'
import { escapeWord, wordsOf } from './title-words.ts'

/**
 * Makes several items of one, each with one part of its title, in the same form. What is written below (notes, steps,
 * properties) and the comments stay with the first: it is the one to do next. The fields on the line go to the last: only
 * when that is done is done what they speak of.
 *
 * @param parts spans of `item.title`, in order and apart; what joins them goes
 */
export function splitAction(plan: Plan, item: Item, parts: readonly Span[]): EditResult {
  const { text } = plan
  const shape = shapeLike(text, item)
  const isInOrder = parts.every(
    ({ start, end }, i) => start >= (parts[i - 1]?.end ?? 0) && end > start && end <= item.title.length,
  )
  if (parts.length < 2 || !isInOrder || shape === undefined) {
    return { refused: message('“{0}” has no parts to be split into. Nothing was changed.', item.title) }
  }
  const at = span(wordsStart(text, item), lineTail(text, item))
  const fields = item.fields
    .filter((field) => isInline(text, item, field) && phraseInTitle(item, field) === undefined)
    .map((field) => field.span)
    .sort((a, b) => a.start - b.start)
  const source = (from: Span): string => text.slice(from.start, from.end)
  const leading = fields.filter(({ end }) => end <= item.spans.title.start).map(source)
  const trailing = fields.filter(({ end }) => end > item.spans.title.start).map(source)
  const comments = text.slice(at.start, at.end).match(/<!--[\s\S]{0,2000}?-->/g) ?? []
  const titles = parts.map((part) => titleOf(plan, item, part))
  const first = [...leading, titles[0], ...comments].join(' ')
  const newLine = lineEnding(text)
  // What is in progress is so with its first part; what is over, with all of them.
  const box =
    isOver(item.status) && item.box !== undefined ? `[${item.box.mark}] ` : shape.kind === 'list-item' ? shape.box : ''
  const more = titles.slice(1).map((title, i) => {
    const marked = shape.kind === 'list-item' ? { ...shape, marker: counted(shape.marker, i), box } : shape
    const words = i === titles.length - 2 ? [title, ...trailing].join(' ') : title
    return (shape.kind === 'heading' ? newLine : '') + newLine + writeItem(marked, words, newLine)
  })
  const end = subtreeEnd(text, item)
  const own = difference(source(at), first).map((edit): TextEdit => ({ ...edit, span: shift(edit.span, at.start) }))
  return {
    edits: [...own, { span: span(end, end), text: more.join('') }, ...renumberBehind(plan, item, titles.length - 1)],
  }
}

const counted = (marker: string, by: number): string => marker.replace(/^\d+/, (digits) => String(Number(digits) + by))

/** A part of the title as it stands, or without its mark-up where that runs over the part's ends; with a capital. */
function titleOf({ text }: Plan, item: Item, part: Span): string {
  const words = item.title.slice(part.start, part.end).trim()
  const plain = sourceSpan(item.words, part)
  const end = lineTail(text, item)
  const comment = text.slice(plain.start, end).indexOf('<!--')
  const bounds = span(wordsStart(text, item), comment < 0 ? end : plain.start + comment)
  const touching = text.slice(...withMarkUp(text, plain, bounds))
  const written = [touching, trimmed(touching), text.slice(plain.start, plain.end)]
    .map((source) => source.replace(/\s+/g, ' ').trim())
    .find((source) => wordsOf(source)?.text === words)
  const kept = written ?? words.split(' ').map(escapeWord).join(' ')
  return /^\p{Lu}/u.test(item.title) ? kept.replace(/^([*_[]{0,4})(\p{Ll})/u, capital) : kept
}

const capital = (_: string, markUp: string, letter: string): string => markUp + letter.toUpperCase()

/** The span with what touches it on both sides: bold signs, the target of a link. */
function withMarkUp(text: string, { start, end }: Span, bounds: Span): [start: number, end: number] {
  let [from, to] = [start, end]
  while (from > bounds.start && /\S/.test(text.charAt(from - 1))) from--
  while (to < bounds.end && /\S/.test(text.charAt(to))) to++
  return [from, to]
}

/** Without the emphasis that began before, and without what parts it from the words behind. */
function trimmed(words: string): string {
  let [from, to] = [0, words.length]
  while (from < to && '*_'.includes(words.charAt(from))) from++
  while (to > from && '*_.,;:'.includes(words.charAt(to - 1))) to--
  return words.slice(from, to)
}
