import { gapsIn, proposeTitle } from '../../edits/propose.ts'
import { rewriteTitle } from '../../edits/rewrite.ts'
import type { Item } from '../../plan/model.ts'
import { applyEdits, type TextEdit } from '../../text/edit.ts'
import { message } from '../../text/message.ts'
import { type Span, shift, slice, span } from '../../text/span.ts'
import type { CheckContext, Fix } from '../check.ts'
import { quoted } from '../finding/place.ts'
import { endsAround } from './date-fixes.ts'

/** As much of a sentence as an entry of the light bulb shows. */
const longest = 100

/** The sentence that says what is missing, in the person's own words; none where no good one can be told from them. */
export function proposals(
  item: Item,
  letter: 'specific' | 'measurable' | 'timeBound',
  context: CheckContext,
): readonly Fix[] {
  const was = context.assess(item)
  if (was[letter].present) return []
  const day = item.due === undefined && !was.timeBound.present ? endsAround(item, context)[0]?.[1] : undefined
  if (letter === 'timeBound' && day === undefined) return []
  const proposed = proposeTitle(item, context.plan, context, day)
  const result = proposed && rewriteTitle(context.plan, item, proposed.text)
  if (proposed === undefined || result === undefined || 'refused' in result || result.edits.length === 0) return []
  const edit = asOne(context.plan.text, result.edits, item)
  const title = message('Write “{0}”', quoted(proposed.text, longest))
  return [{ kind: 'draft', title, words: proposed.text, edit, gaps: gapsIn(edit.text) }]
}

/** Edits as a single one, which reaches from the first to the last of them and over every gap of the title. */
function asOne(text: string, edits: readonly TextEdit[], { spans: { title } }: Item): TextEdit {
  const gaps = gapsIn(slice(text, title)).map((at) => shift(at, title.start))
  const places: readonly Span[] = [...edits.map((edit) => edit.span), ...gaps]
  const all = span(Math.min(...places.map(({ start }) => start)), Math.max(...places.map(({ end }) => end)))
  const moved = edits.map((edit) => ({ ...edit, span: shift(edit.span, -all.start) }))
  return { span: all, text: applyEdits(slice(text, all), moved) }
}
