import { readMetric, withValue } from '../plan/metric.ts'
import type { Field, Item, Plan } from '../plan/model.ts'
import { piecesOf } from '../plan/numerals.ts'
import type { ReadingContext } from '../plan/settings.ts'
import { type Message, message } from '../text/message.ts'
import { shift, slice } from '../text/span.ts'
import { difference } from './difference.ts'
import type { EditResult } from './result.ts'
import { addField, fillIn, setField } from './set-field.ts'

/**
 * Writes down where the number of an item's metric stands: "…, now 140". A metric that is a phrase of the title is
 * repeated with the value in a field of its own, and the title stays as it is. Refused where there is no metric, where it
 * names no number to be reached, and where the value is no number.
 *
 * @param value as a person writes it: "140", "4.5 %", "€2,500", "9 min"
 */
export function setMetricValue(plan: Plan, item: Item, value: string, context: ReadingContext): EditResult {
  const metrics = item.fields.filter(({ name }) => name === 'metric')
  const field = metrics.find(({ text }) => text !== '')
  if (field === undefined) {
    return { refused: message('There is no metric yet. Add one first, such as “orders a month, from 120 to 200”.') }
  }
  const said = field.form === 'natural' ? phraseAlone(field.text) : field.text
  const after = withValue(said, value)
  const refused = refusalOf(said, after, value)
  if (refused !== undefined) return { refused }
  if (field.form !== 'natural') return setInPlace(plan, item, field, value, context)
  const blank = metrics.find(({ form, text }) => form !== 'natural' && text === '')
  return { edits: blank === undefined ? addField(plan, item, 'metric', after, context) : [fillIn(plan, blank, after)] }
}

/** "from 120 to 200), and keep it": what comes behind a sign is no longer part of it. */
function phraseAlone(phrase: string): string {
  const to = Math.max(0, phrase.indexOf(' to '))
  const end = phrase.slice(to).search(/[.,;:!?)\]](?:\s|$|[.,;:!?)\]])/)
  return end < 0 ? phrase : phrase.slice(0, to + end)
}

function refusalOf(before: string, after: string, value: string): Message | undefined {
  const was = readMetric(before)
  if (was === undefined) {
    return message('The metric “{0}” names no number to be reached. Write it like “from 120 to 200”.', before)
  }
  if (!isNumber(value)) return message('“{0}” is no number. Write one, such as 140 or 4.5 %.', value.trim())
  const is = readMetric(after)
  // "1.200" beside "from 1,000 to 3,000" may be anything, and would make something else of these.
  const isClear = is?.now !== undefined && is.from === was.from && is.to === was.to
  return isClear
    ? undefined
    : message(
        '“{0}” can be read in two ways here. Write the number without a sign between the thousands.',
        value.trim(),
      )
}

/** One number at the beginning, with a few words behind it at most; it may be a part of another ("12 of 40"). */
function isNumber(value: string): boolean {
  const pieces = piecesOf(value.trim())
  const [first, of, whole] = pieces
  if (first?.kind !== 'number' || first.span.start > 0 || pieces.length > 8) return false
  const isPart = whole?.kind === 'number' && of?.kind !== 'number' && /^(?:of|de|von|\/)$/.test(of?.text ?? '')
  return pieces.slice(isPart ? 3 : 1).every(({ kind }, i) => kind === 'word' || (kind === 'sign' && i > 0))
}

/** A value that is in bold or on two lines is written otherwise than it reads: there only the number is touched. */
function setInPlace(plan: Plan, item: Item, field: Field, value: string, context: ReadingContext): EditResult {
  const own = slice(plan.text, field.value)
  // The signs that close bold words stand behind the last of these.
  const closing = /[*_]/.test(own)
    ? (/^[*_]{1,3}/.exec(plan.text.slice(field.value.end, field.value.end + 3))?.[0] ?? '')
    : ''
  const written = own + closing
  if (written === field.text || !saysTheSame(written, field.text)) {
    return setField(plan, item, 'metric', withValue(field.text, value), context)
  }
  const edits = difference(written, withValue(written, value))
  return { edits: edits.map(({ span, text }) => ({ span: shift(span, field.value.start), text })) }
}

function saysTheSame(a: string, b: string): boolean {
  const [one, other] = [readMetric(a), readMetric(b)]
  return one?.from === other?.from && one?.to === other?.to && one?.now === other?.now
}
