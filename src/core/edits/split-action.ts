import { sourceSpan } from '../markdown/words.ts'
import type { Item, Plan } from '../plan/model.ts'
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
import { escapeWord } from './title-words.ts'

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
  const titles = parts.map((part) => titleOf(text, item, part))
  const first = [...leading, titles[0], ...comments].join(' ')
  const newLine = lineEnding(text)
  const more = titles.slice(1).map((title, i) => {
    const marked = shape.kind === 'list-item' ? { ...shape, marker: counted(shape.marker, i) } : shape
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
function titleOf(text: string, item: Item, part: Span): string {
  const words = item.title.slice(part.start, part.end).trim()
  const { start, end } = sourceSpan(item.words, part)
  const written = text.slice(start, end).replace(/\s+/g, ' ').trim()
  const isWhole = /^[^*_`[\]<]*$/.test(written)
  const kept = isWhole ? written : words.split(' ').map(escapeWord).join(' ')
  return /^\p{Lu}/u.test(item.title) ? kept.charAt(0).toUpperCase() + kept.slice(1) : kept
}
