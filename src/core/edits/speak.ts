import type { Item, Plan } from '../plan/model.ts'
import { readIgnore } from '../plan/silence.ts'
import type { TextEdit } from '../text/edit.ts'
import { lineSpan } from '../text/lines.ts'
import { contains, type Span, span } from '../text/span.ts'
import { nextLine } from './item-lines.ts'
import type { EditResult } from './result.ts'
import { commentsOf } from './silence.ts'

/**
 * The way back from a comment that silences: one check speaks again of the item, or every check where no id is given. What
 * else the comment silences stays silent; a comment with nothing left to say goes, and leaves the line as it was before.
 */
export function speakOfItem({ text }: Plan, item: Item, checkId?: string): EditResult {
  if (item.level === 'plan') return { edits: [] }
  const edits = commentsOf(text, item).flatMap((at): readonly TextEdit[] => {
    const silenced = readIgnore(text.slice(at.start, at.end))
    if (silenced === undefined) return []
    if (checkId === undefined) return [removal(text, item, at)]
    if (silenced === 'all' || !silenced.includes(checkId)) return []
    const isLast = silenced.every((name) => name === checkId)
    return isLast ? [removal(text, item, at)] : [{ span: nameIn(text, at, checkId), text: '' }]
  })
  return { edits }
}

/** A comment with the blank before it; with its whole line where it has the line above the item to itself. */
function removal(text: string, item: Item, at: Span): TextEdit {
  if (!contains(item.spans.own, at))
    return { span: span(lineSpan(text, at.start).start, nextLine(text, at.end)), text: '' }
  const isBehindBlank = /[ \t]/.test(text.charAt(at.start - 1)) && at.start - 1 >= item.spans.own.start
  const isBeforeBlank = /^(?:\s|\\?$|\\[\r\n])/.test(text.slice(at.end, at.end + 2))
  return { span: span(isBehindBlank && isBeforeBlank ? at.start - 1 : at.start, at.end), text: '' }
}

/** A name with what parts it from the one before; the first of several with what parts it from the next. */
function nameIn(text: string, at: Span, checkId: string): Span {
  const comment = text.slice(at.start, at.end)
  const from = comment.indexOf('altitude-ignore') + 'altitude-ignore'.length
  for (const { index, 0: found, 1: gap = '', 2: name } of comment
    .slice(from)
    .matchAll(/([ \t,]{1,40})([a-z][a-z-]{0,40})/g)) {
    if (name !== checkId) continue
    const start = at.start + from + index
    const end = start + found.length
    if (index > 0) return span(start, end)
    const behind = /^[ \t,]+(?=[a-z])/.exec(text.slice(end, at.end))?.[0].length ?? 0
    return behind === 0 ? span(start, end) : span(start + gap.length, end + behind)
  }
  return span(at.end, at.end)
}
