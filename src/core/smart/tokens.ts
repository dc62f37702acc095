import { type Span, span } from '../text/span.ts'

/** One word, number or symbol of a title. */
export interface Token {
  readonly at: Span
  readonly text: string
  /** In small letters, with straight apostrophes. */
  readonly lower: string
  /** Punctuation right before it: an opening bracket or quote. */
  readonly opens: string
  /** Punctuation right behind it: `,` `;` `:` `)` … */
  readonly closes: string
  /** Starts with a capital. */
  readonly capital: boolean
  /** Holds a digit. */
  readonly digit: boolean
}

const OPENING = new Set('([{"“„«‘\'`*_¿¡')
const CLOSING = new Set(')]}"”“»’\'`*_,;:.!?…')
/** Signs that stand between words as words do. */
const DASH = /^(?:[-–—|→•·]|->|=>)$/
/** What a sign that holds a word's place is read as: one of its own, whatever it looks like. */
export const gapSign = '…'
const GAP =
  /^(?:(?:…|\.{3,6})(?![….\p{L}\p{N}])|_{2,8}(?![\p{L}\p{N}_])|\[[XYZN#]{1,4}\]|<[XYZN#]{1,4}>|\{[XYZN#]{1,4}\})/u

/** "read/write": two words. */
const alternatives = /^\p{L}[\p{L}-]*(?:\/\p{L}[\p{L}-]*)+$/u
/** A word that needs no closer look. */
const onlyLetters = /^[A-Za-z]+$/

/** Words in their order; white space, dashes and slashes between words part them, hyphens and digits' own signs do not. */
export function tokens(title: string): readonly Token[] {
  const found: Token[] = []
  const chunks = /[^\s—]+/g
  for (let match = chunks.exec(title); match !== null; match = chunks.exec(title)) {
    const chunk = match[0]
    let start = match.index
    if (!chunk.includes('/') || chunk.length >= 80 || !alternatives.test(chunk)) {
      const token = tokenAt(chunk, start)
      if (token) found.push(token)
      continue
    }
    for (const part of chunk.split('/')) {
      const token = tokenAt(part, start)
      if (token) found.push(token)
      start += part.length + 1
    }
  }
  return found
}

/** A sign that holds a word's place, if one begins here. */
const gapAt = (chunk: string, start: number): string | undefined =>
  '….[_<{'.includes(chunk.charAt(start)) ? GAP.exec(chunk.slice(start, start + 9))?.[0] : undefined

function tokenAt(chunk: string, offset: number): Token | undefined {
  if (onlyLetters.test(chunk)) {
    const at = span(offset, offset + chunk.length)
    const lower = chunk.toLowerCase()
    const capital = chunk.charCodeAt(0) < 97
    return { at, text: chunk, lower, opens: '', closes: '', capital, digit: false }
  }
  if (chunk.length < 3 && DASH.test(chunk)) return undefined
  let start = 0
  let end = chunk.length
  while (start < end && OPENING.has(chunk.charAt(start)) && gapAt(chunk, start) === undefined) start++
  const gap = gapAt(chunk, start)
  if (gap !== undefined) end = start + gap.length
  else while (end > start && CLOSING.has(chunk.charAt(end - 1))) end--
  if (start === end) return undefined
  const text = chunk.slice(start, end)
  const first = text.charAt(0)
  return {
    at: span(offset + start, offset + end),
    text,
    lower: gap === undefined ? text.toLowerCase().replaceAll('’', "'") : gapSign,
    opens: chunk.slice(0, start),
    closes: chunk.slice(end),
    capital: first !== first.toLowerCase(),
    digit: /\d/.test(text),
  }
}
