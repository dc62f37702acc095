import { message } from '../../text/message.ts'
import type { Span } from '../../text/span.ts'
import type { Problem } from '../model.ts'

/** A value of a JSON text, with its place in it. */
export interface JsonValue {
  readonly span: Span
  /** What JSON.parse would make of it. */
  readonly plain: unknown
  /** Of an object, in the order of the text. */
  readonly members: readonly JsonMember[]
  /** Of an array. */
  readonly items: readonly JsonValue[]
}

export interface JsonMember {
  readonly key: string
  readonly keySpan: Span
  readonly value: JsonValue
}

export interface Json {
  /** Undefined for a text without anything in it. */
  readonly root: JsonValue | undefined
  readonly problems: readonly Problem[]
}

/** Nobody nests deeper by hand, and reading a value inside of a value takes stack. */
const mostDepth = 20

/**
 * Reads JSON as editors do where people write it by hand: with comments, and a comma may stand behind the last. Behind a
 * mistake it goes on as well as it can, so that one forgotten comma does not lose the rest.
 */
export function readJson(text: string): Json {
  const problems: Problem[] = []
  let at = 0

  const tell = (span: Span, what: Problem['message']): void => {
    problems.push({ span, message: what })
  }
  const here = (): Span => ({ start: Math.min(at, text.length), end: Math.min(at + 1, text.length) })

  function skipBlanks(): void {
    for (;;) {
      while (/\s/.test(text.charAt(at))) at++
      if (text.startsWith('//', at)) at = endOf(/[\r\n]/g, 0)
      else if (text.startsWith('/*', at)) {
        const end = text.indexOf('*/', at + 2)
        if (end < 0) tell({ start: at, end: at + 2 }, message('Nothing closes this comment. Close it with “*/”.'))
        at = end < 0 ? text.length : end + 2
      } else return
    }
  }
  /** The offset of what the pattern finds from here on, or the text's end. */
  function endOf(pattern: RegExp, from: number): number {
    pattern.lastIndex = at + from
    return pattern.exec(text)?.index ?? text.length
  }
  function readString(): { readonly span: Span; readonly plain: string } {
    const start = at
    for (at++; at < text.length && !/["\r\n]/.test(text.charAt(at)); at++) if (text[at] === '\\') at++
    const isClosed = text[at] === '"'
    at = Math.min(isClosed ? at + 1 : at, text.length)
    const span = { start, end: at }
    if (!isClosed) tell(span, message('Nothing closes this quote. Write “"” behind the text.'))
    const plain = parsed(text.slice(start, at))
    if (isClosed && plain === undefined) {
      tell(span, message('There is a sign in this text that JSON does not allow. Write “\\\\” for a backslash.'))
    }
    return { span, plain: typeof plain === 'string' ? plain : text.slice(start + 1, isClosed ? at - 1 : at) }
  }
  /** A number or a word without quotes, of which JSON knows three. */
  function readBare(): { readonly span: Span; readonly plain: unknown } {
    const start = at
    at = endOf(/[\s,:[\]{}"/]/g, 1)
    const span = { start, end: at }
    const plain = parsed(text.slice(start, at))
    if (plain === undefined) tell(span, message('Words need quotes in JSON. Write “"” before and behind.'))
    return { span, plain: plain === undefined ? text.slice(start, at).replace(/^'|'$/g, '') : plain }
  }
  function readValue(depth: number): JsonValue | undefined {
    skipBlanks()
    const sign = text[at]
    if (sign === undefined || /[,:\]}]/.test(sign)) return undefined
    if (sign === '{' || sign === '[') {
      if (depth < mostDepth) return sign === '{' ? readObject(depth) : readArray(depth)
      tell(here(), message('This is nested too deeply to be read.'))
      at = text.length
      return undefined
    }
    return { ...(sign === '"' ? readString() : readBare()), members: [], items: [] }
  }
  /** What stands between two brackets, one by one, until the one that closes. */
  function readEntries(closing: string, depth: number, readOne: () => boolean): Span {
    const start = at++
    let isAfter = false
    for (;;) {
      skipBlanks()
      const sign = text[at]
      // The bracket of what is around it closes both.
      if (sign === closing || sign === undefined || (depth > 0 && /[\]}]/.test(sign))) break
      if (sign === ',') {
        if (!isAfter) tell(here(), message('There is nothing before this comma. Take it away.'))
        isAfter = false
        at++
        continue
      }
      const before = at
      const place = here()
      if (readOne() || at > before) {
        if (isAfter) tell(place, message('A comma is missing before this.'))
        isAfter = true
        continue
      }
      tell(place, message('This sign does not belong here. Take it away.'))
      at++
    }
    if (text[at] !== closing) {
      tell({ start, end: start + 1 }, message('Nothing closes this bracket. Write “{0}” where it ends.', closing))
    } else at++
    return { start, end: at }
  }
  function readObject(depth: number): JsonValue {
    const members = new Map<string, JsonMember>()
    const span = readEntries('}', depth, () => {
      if (/[:[\]{}]/.test(text.charAt(at))) return false
      const { plain, span: keySpan } = text[at] === '"' ? readString() : readBare()
      const key = String(plain)
      skipBlanks()
      const isNamed = text[at] === ':'
      if (isNamed) at++
      const value = isNamed ? readValue(depth + 1) : undefined
      if (value === undefined)
        tell(keySpan, message('Nothing is said about “{0}”. Write “: ” and a value behind it.', key))
      else {
        if (members.has(key))
          tell(keySpan, message('“{0}” stands here twice, and only the last counts. Keep one.', key))
        members.set(key, { key, keySpan, value })
      }
      return true
    })
    const list = [...members.values()]
    const plain = Object.fromEntries(list.map(({ key, value }) => [key, value.plain]))
    return { span, plain, members: list, items: [] }
  }
  function readArray(depth: number): JsonValue {
    const items: JsonValue[] = []
    const span = readEntries(']', depth, () => {
      const value = readValue(depth + 1)
      if (value !== undefined) items.push(value)
      return value !== undefined
    })
    return { span, plain: items.map(({ plain }) => plain), members: [], items }
  }

  const root = readValue(0)
  skipBlanks()
  if (at < text.length) {
    tell(
      { start: at, end: text.length },
      message('Only one pair of braces may stand in this file. Take away what is behind it.'),
    )
  }
  return { root, problems: problems.sort((a, b) => a.span.start - b.span.start) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
