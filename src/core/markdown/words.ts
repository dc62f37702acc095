import type { Span } from '../text/span.ts'

/**
 * Words as a reader sees them, with the true place of every character: mark-up is gone, escapes and entities are
 * resolved, and still any span of them can be traced back to the source. A soft line end is `\n`, a hard one U+2028.
 */
export interface Words {
  readonly text: string
  /** The offset in the source of the first character. */
  readonly from: number
  /**
   * How far behind `from` each character stands, and one more for the end of the last one. Undefined where they stand one
   * after another, as most words do: ask `placeOf`.
   */
  readonly offsets: readonly number[] | undefined
  /** Characters that take more than one in the source (entities, escapes): index → length there. */
  readonly wide: ReadonlyMap<number, number>
  /** Spans of `text` that are code, links or pictures: what stands there is never a field. */
  readonly opaque: readonly Opaque[]
}

export interface Opaque extends Span {
  readonly kind: 'code' | 'link' | 'picture'
}

export const hardBreak = '\u2028'

const noWide: Words['wide'] = new Map()

const noOpaque: Words['opaque'] = []

export const noWords = (offset: number): Words => wordsAsWritten('', offset)

/** Words that stand in the source as they are, one character after another; addresses among them are links all the same. */
export const wordsAsWritten = (text: string, from: number): Words =>
  withAddresses({ text, from, offsets: undefined, wide: noWide, opaque: noOpaque })

/** Where the character with this index stands in the source; behind the last one, where that ends. */
export function placeOf({ text, from, offsets }: Words, index: number): number {
  if (offsets === undefined) return from + Math.min(index, text.length)
  return from + (offsets[index] ?? offsets[offsets.length - 1] ?? 0)
}

/** Words with others before them, which stand as they are written, from `from` on up to where the words begin. */
export function behind(before: string, words: Words, from: number): Words {
  const by = before.length
  if (by === 0) return words
  const text = before + words.text
  const at = Array.from({ length: text.length + 1 }, (_, i) => (i < by ? from + i : placeOf(words, i - by)))
  const wide = new Map([...words.wide].map(([index, width]) => [index + by, width]))
  const opaque = words.opaque.map((span) => ({ ...span, start: span.start + by, end: span.end + by }))
  return wordsAt(text, at, wide, opaque)
}

/** Words whose characters stand at `at`, with one more place for their end; places that follow each other are not kept. */
export function wordsAt(
  text: string,
  at: readonly number[],
  wide: Map<number, number>,
  opaque: readonly Opaque[],
): Words {
  const from = at[0] ?? 0
  const isPlain = at.every((place, i) => place === from + i)
  return {
    text,
    from,
    offsets: isPlain ? undefined : at.map((place) => place - from),
    wide: wide.size === 0 ? noWide : wide,
    opaque,
  }
}

/** From a span of `words.text` to the span of the source that shows it. */
export function sourceSpan(words: Words, inWords: Span): Span {
  const start = placeOf(words, inWords.start)
  if (inWords.end <= inWords.start) return { start, end: start }
  const last = inWords.end - 1
  return { start, end: placeOf(words, last) + (words.wide.get(last) ?? 1) }
}

/** The words with `by` added to every place. */
export const moveWords = (words: Words, by: number): Words => (by === 0 ? words : { ...words, from: words.from + by })

/** The words of a span, without the blanks around them. */
export function sliceWords(words: Words, from: number, to: number): Words {
  return pickWords(words, [withoutBlanks(words.text, from, to)])
}

/** The words from an index on, blanks and line ends as they are. */
export function wordsFrom(words: Words, start: number): Words {
  if (start === 0) return words
  const from = placeOf(words, start)
  return {
    text: words.text.slice(start),
    from,
    offsets: words.offsets?.slice(start).map((offset) => words.from + offset - from),
    wide:
      words.wide.size === 0
        ? noWide
        : new Map([...words.wide].flatMap(([i, width]) => (i >= start ? [[i - start, width] as const] : []))),
    opaque: words.opaque.flatMap((at) =>
      at.end > start ? [{ kind: at.kind, start: Math.max(0, at.start - start), end: at.end - start }] : [],
    ),
  }
}

/** What is left when the spans are cut out: blanks around a cut and line ends shrink to one space. */
export function cutWords(words: Words, cuts: readonly Span[]): Words {
  const sorted = [...cuts].sort((a, b) => a.start - b.start)
  const kept: Span[] = []
  let from = 0
  for (const cut of sorted) {
    if (cut.start > from) kept.push({ start: from, end: cut.start })
    from = Math.max(from, cut.end)
  }
  if (from < words.text.length) kept.push({ start: from, end: words.text.length })
  return pickWords(words, kept)
}

/** The spans' words, joined; runs of blanks and line ends become one space, none at the ends. */
function pickWords(words: Words, spans: readonly Span[]): Words {
  const picked = pickOne(words, spans)
  if (picked !== undefined) return picked
  let text = ''
  const at: number[] = []
  const wide = new Map<number, number>()
  const index = new Map<number, number>()
  let pendingBlank = -1
  let end = placeOf(words, spans[0]?.start ?? 0)
  for (const { start, end: stop } of spans) {
    if (text !== '' && pendingBlank < 0 && start > 0) pendingBlank = pendingBlankBetween(words, start, at)
    for (let i = start; i < stop; i++) {
      if (isBlank(words.text.charCodeAt(i))) {
        if (text !== '' && pendingBlank < 0) pendingBlank = placeOf(words, i)
        continue
      }
      if (pendingBlank >= 0) {
        text += ' '
        at.push(pendingBlank)
        pendingBlank = -1
      }
      index.set(i, text.length)
      const width = words.wide.get(i)
      if (width !== undefined) wide.set(text.length, width)
      const place = placeOf(words, i)
      at.push(place)
      text += words.text[i]
      end = place + (width ?? 1)
    }
  }
  at.push(end)
  const opaque: Opaque[] = []
  for (const span of words.opaque) {
    const first = index.get(span.start)
    const last = index.get(span.end - 1)
    if (first !== undefined && last !== undefined) opaque.push({ kind: span.kind, start: first, end: last + 1 })
  }
  return wordsAt(text, at, wide, opaque)
}

/** The words of the only span that has any, where they stand in the source as they are: nothing need be put together. */
function pickOne(words: Words, spans: readonly Span[]): Words | undefined {
  let only: Span | undefined
  for (const { start, end } of spans) {
    const within = withoutBlanks(words.text, start, end)
    if (within.start >= within.end) continue
    if (only !== undefined) return undefined
    only = within
  }
  if (only === undefined) return undefined
  const isAll = only.start === 0 && only.end === words.text.length
  if (!isAll && (words.offsets !== undefined || words.wide.size > 0 || words.opaque.length > 0)) return undefined
  const text = isAll ? words.text : words.text.slice(only.start, only.end)
  if (needsPicking.test(text)) return undefined
  return isAll ? words : { ...words, text, from: words.from + only.start }
}

/** A span without the blanks at its ends. */
function withoutBlanks(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return { start, end }
}

/** A blank at an end, more than one in a row, or one that is no space: without them picking all of it changes nothing. */
const needsPicking = /^[ \t\n\r\u2028\xa0]|[ \t\n\r\u2028\xa0]$|[\t\n\r\u2028\xa0]| {2}/

/** A cut in the middle of a word ("ab[due:: x]cd") still parts it: the blank stands where the cut began. */
function pendingBlankBetween(words: Words, start: number, at: readonly number[]): number {
  const place = placeOf(words, start)
  return place === (at[at.length - 1] ?? -2) + 1 ? -1 : place
}

const isBlank = (unit: number): boolean =>
  unit === 32 || unit === 9 || unit === 10 || unit === 13 || unit === 0x2028 || unit === 0xa0

/** The text with what is code, link or picture made unreadable, at the same length: fields are looked for in this. */
export function readable(words: Words): string {
  if (words.opaque.length === 0) return words.text
  let text = ''
  let from = 0
  for (const { start, end } of words.opaque) {
    text += words.text.slice(from, start) + '\ufffc'.repeat(Math.max(0, end - Math.max(start, from)))
    from = Math.max(from, end)
  }
  return text + words.text.slice(from)
}

/** A bare address is a link on GitHub and in most previews, without what ends its sentence. */
const address = /(?:https?:\/\/|www\.)[^\s<>]{0,2000}[^\s<>?!.,:;*_~'")\]]/gi

/** The words with the bare addresses among them as links. */
export function withAddresses(words: Words): Words {
  if (!/:\/\/|www\./i.test(words.text)) return words
  const opaque = [...words.opaque]
  for (const { index, 0: found } of readable(words).matchAll(address)) {
    opaque.push({ kind: 'link', start: index, end: index + found.length })
  }
  return { ...words, opaque: opaque.sort((a, b) => a.start - b.start) }
}
