import { type Boxed, readBox, readTitle } from '../plan/draft/draft-title.ts'
import { readLabel } from '../plan/levels.ts'
import type { Item, Plan } from '../plan/model.ts'
import { applyEdits, type TextEdit } from '../text/edit.ts'
import { message } from '../text/message.ts'
import { type Span, shift } from '../text/span.ts'
import { isInline } from './item-lines.ts'
import { phraseInTitle } from './natural-date.ts'
import type { EditResult } from './result.ts'
import { escapeWord, wordEdits, wordsOf, writeAnew } from './title-words.ts'

/**
 * Gives an item another title. Box, label, marker, fields and comments stay, and so does the mark-up of every word that
 * stays. `title` is plain words: signs in it that Markdown would take for mark-up are escaped, where they would be.
 */
export function rewriteTitle(plan: Plan, item: Item, title: string): EditResult {
  const wanted = title.replace(/\s+/g, ' ').trim()
  if (wanted === '') return { refused: message('A title needs at least one word. Nothing was changed.') }
  if (item.level === 'plan') return { refused: message('The plan as a whole has no title to write. Choose an item.') }
  if (wanted === item.title) return { edits: [] }
  const raw = wanted.split(' ')
  const escaped = raw.map(escapeWord)
  const byWords = wordEdits(plan, item, raw, raw)
  for (const edits of [
    byWords,
    wordEdits(plan, item, raw, escaped),
    writeAnew(plan, item, raw),
    writeAnew(plan, item, escaped),
  ]) {
    if (says(plan, item, edits, wanted)) return { edits }
  }
  // The new title holds a field or a label of its own: then it is meant.
  return { edits: byWords }
}

/** Replaces some words of a title: `inTitle` counts in `item.title`. Where the new text is empty, a blank goes too. */
export function replaceInTitle(plan: Plan, item: Item, { start, end }: Span, text: string): EditResult {
  const before = item.title.slice(0, start)
  return rewriteTitle(plan, item, (text === '' ? before.trimEnd() : before) + text + item.title.slice(end))
}

/** Whether the item's own lines, with the edits made, say this title and still all of the fields. */
function says(plan: Plan, item: Item, edits: readonly TextEdit[], title: string): boolean {
  const { start, end } = item.spans.own
  const own = plan.text.slice(start, end)
  const words = wordsOf(
    applyEdits(
      own,
      edits.map((edit) => ({ ...edit, span: shift(edit.span, -start) })),
    ),
  )
  if (words === undefined) return false
  const boxed: Boxed = readBox(words)
  const label = item.spans.label === undefined ? 0 : readLabel(boxed.rest.text, () => true)?.length
  if ((boxed.box?.mark ?? '') !== (item.box?.mark ?? '') || label === undefined) return false
  const read = readTitle(boxed.rest, label)
  const before = item.fields.filter((field) => isInline(plan.text, item, field) && !phraseInTitle(item, field))
  const after = read.fields.filter(({ form }) => form !== 'property')
  return (
    read.words.text === title &&
    before.every(({ name, text }) => after.some((field) => field.name === name && field.text === text))
  )
}
