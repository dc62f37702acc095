import { cutWords, hardBreak, placeOf, sliceWords, sourceSpan, type Words, wordsFrom } from '../../markdown/words.ts'
import type { Span } from '../../text/span.ts'
import { readFields } from '../fields.ts'
import type { Box, Field } from '../model.ts'
import { readProperties } from '../properties.ts'

export interface Boxed {
  readonly box: Box | undefined
  readonly rest: Words
}

/** A task box at the start of an item. GFM takes ` `, `x` and `X` before words; we take any sign, and nothing after it. */
export function readBox(words: Words): Boxed {
  const match = /^\[([^\]\p{L}\p{N}\n]|[xX]|)\](?=[ \t\n\u2028]|$)/u.exec(words.text)
  if (match === null || !standsAsWritten(words, match[0].length)) return { box: undefined, rest: words }
  return {
    box: { span: sourceSpan(words, { start: 0, end: match[0].length }), mark: match[1] ?? '' },
    rest: behindBox(words, match[0].length),
  }
}

/** Whether the first characters are plain text in the source too: `\[ ]` and a box in code are words about boxes. */
const standsAsWritten = (words: Words, length: number): boolean =>
  !words.opaque.some(({ start }) => start < length) && (words.offsets === undefined || standsInARow(words, length))

const standsInARow = (words: Words, length: number): boolean =>
  Array.from({ length }, (_, i) => i).every((i) => placeOf(words, i) === words.from + i && !words.wide.has(i))

/** Unlike `sliceWords` this keeps line ends: the title's lines are still to be told apart. */
function behindBox(words: Words, from: number): Words {
  let start = from
  while (start < words.text.length && (words.text[start] === ' ' || words.text[start] === '\t')) start++
  return wordsFrom(words, start)
}

/** What follows box and label: the title's lines, the fields in them, and properties on lines of their own below. */
export function readTitle(
  words: Words,
  labelLength: number,
): { words: Words; title: Span; label: Span | undefined; fields: Field[] } {
  const label = labelLength === 0 ? undefined : sourceSpan(words, { start: 0, end: labelLength })
  const body = wordsFrom(words, labelLength)
  const fields: Field[] = []
  let end = body.text.length
  for (let i = 0, start = 0; i <= body.text.length; i++) {
    if (i < body.text.length && body.text[i] !== '\n' && body.text[i] !== hardBreak) continue
    const properties = start === 0 ? [] : readProperties(sliceWords(body, start, i))
    if (properties.length > 0) {
      fields.push(...properties)
      end = Math.min(end, start - 1)
    } else if (start > 0 && body.text[start - 1] === hardBreak) {
      end = Math.min(end, start - 1)
    }
    start = i + 1
  }
  const line: Words = end === body.text.length ? body : { ...body, text: body.text.slice(0, end) }
  const marked = readFields(line)
  const title = cutWords(line, marked.cuts)
  return {
    words: title,
    title: sourceSpan(title, { start: 0, end: title.text.length }),
    label,
    fields: [...marked.fields, ...fields],
  }
}
