import type { Item, Plan } from '../plan/model.ts'
import { readIgnore } from '../plan/silence.ts'
import type { TextEdit } from '../text/edit.ts'
import { lineSpan } from '../text/lines.ts'
import { message } from '../text/message.ts'
import { type Span, span } from '../text/span.ts'
import { isInline, lineTail, previousLineEnd } from './item-lines.ts'
import type { EditResult } from './result.ts'

/**
 * Keeps one check quiet on an item, or every check where no id is given: a comment at the end of the item's line, or one
 * more name in the comment that is there.
 */
export function silenceItem(plan: Plan, item: Item, checkId?: string): EditResult {
  if (item.level === 'plan') {
    return { refused: message('The plan as a whole has no line to write on. Silence the check for the file instead.') }
  }
  if (item.silenced === 'all' || (checkId !== undefined && item.silenced.includes(checkId))) return { edits: [] }
  const { text } = plan
  const present = commentsOf(text, item).find((at) => Array.isArray(readIgnore(text.slice(at.start, at.end))))
  if (present !== undefined) return { edits: [joining(text, present, checkId)] }
  const at = placeFor(text, item)
  const comment = `<!-- altitude-ignore${checkId === undefined ? '' : ` ${checkId}`} -->`
  return { edits: [{ span: span(at, at), text: /\s/.test(text.charAt(at - 1)) ? comment : ` ${comment}` }] }
}

function joining(text: string, at: Span, checkId: string | undefined): TextEdit {
  const comment = text.slice(at.start, at.end)
  const names = at.start + comment.indexOf('altitude-ignore') + 'altitude-ignore'.length
  const end = at.start + comment.trimEnd().slice(0, -3).trimEnd().length
  return checkId === undefined ? { span: span(names, end), text: '' } : { span: span(end, end), text: ` ${checkId}` }
}

/** The comments among the item's own words, and one that has the line above to itself. */
export function commentsOf(text: string, { spans: { own } }: Item): readonly Span[] {
  const inside = [...text.slice(own.start, own.end).matchAll(/<!--[^\r\n]{0,2000}?-->/g)].map(({ index, 0: comment }) =>
    span(own.start + index, own.start + index + comment.length),
  )
  const lineAbove = previousLineEnd(text, own.start)
  if (lineAbove === undefined) return inside
  const above = lineSpan(text, lineAbove)
  const line = text.slice(above.start, above.end)
  const start = above.start + line.length - line.trimStart().length
  return [...inside, span(start, start + line.trim().length)]
}

/** Before Obsidian's signs, which it reads at the end of a line only; else behind everything. */
function placeFor(text: string, item: Item): number {
  const tail = lineTail(text, item)
  const signs = item.fields.filter((field) => field.form === 'emoji' && isInline(text, item, field))
  const first = Math.min(...signs.filter(({ ignored }) => ignored !== 'text-after').map(({ span: at }) => at.start))
  if (first > tail || first < item.spans.title.end) return tail
  let at = first
  while (at > item.spans.title.end && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--
  // At the beginning of a line a comment would be a block of its own, and no part of the item.
  return /[\r\n]/.test(text.charAt(at - 1)) ? tail : at
}
