import { type Opaque, type Words, withAddresses, wordsAsWritten, wordsAt } from './words.ts'

/** What could be more than words inside a line, or begin another block at the start of one. */
const special = /[\\`*_[\]<>&|\0\u2028]|~~|^(?:[-+#=~:]|\d{1,9}[.)])/

export const arePlain = (line: string): boolean => !special.test(line)

/** What this file reads no words with, beside what it knows. */
const unreadable = /[\\<>&|\0\u2028]|~~|!\[|^(?:[-+#=~:]|\d{1,9}[.)])/

const code = /`([^`\s](?:[^`]{0,200}[^`\s])?)`(?!`)/y
const link = /\[([^\]\\[`*_!]{1,200})\]\([^\s()\\<>&]{1,1000}\)/y
/** Followed by what could make a link, a reference or a definition of it, it is none. */
const brackets = /\[[^\]\\[`*_]{0,200}\](?![([:])/y
const strong = /(?<![^\s(])(\*\*?)(?=[\p{L}\p{N}])([^*`_[\]]{0,200}[\p{L}\p{N}.:!?])\1(?=[\s.,;:!?)]|$)/uy

/**
 * Words of one line with mark-up of the simplest sort among them: `code`, **strong** and [linked](address) words, words in
 * brackets, a_name. They mean the same to every reader of Markdown; undefined for a line that holds anything else.
 *
 * @param line the line's words, without blanks around them
 * @param from where it stands in its passage
 * @param hasDefinitions whether words in brackets may be a reference
 */
export function readPlainWords(line: string, from: number, hasDefinitions: boolean): Words | undefined {
  if (arePlain(line)) return wordsAsWritten(line, from)
  if (unreadable.test(line)) return undefined
  let text = ''
  const at: number[] = []
  const opaque: Opaque[] = []
  const put = (start: number, end: number): void => {
    text += line.slice(start, end)
    for (let i = start; i < end; i++) at.push(from + i)
  }
  const putOpaque = (kind: Opaque['kind'], start: number, length: number): void => {
    opaque.push({ kind, start: text.length, end: text.length + length })
    put(start, start + length)
  }
  const match = (pattern: RegExp, start: number): RegExpExecArray | null => {
    pattern.lastIndex = start
    return pattern.exec(line)
  }
  for (let i = 0; i < line.length; ) {
    const sign = line.charAt(i)
    if (sign === '`') {
      const found = match(code, i)
      if (found === null || line.charAt(i - 1) === '`') return undefined
      putOpaque('code', i + 1, found[1]?.length ?? 0)
      i += found[0].length
    } else if (sign === '[') {
      const linked = match(link, i)
      const boxed = linked === null && !hasDefinitions ? match(brackets, i) : null
      if (linked !== null) putOpaque('link', i + 1, linked[1]?.length ?? 0)
      else if (boxed !== null) put(i, i + boxed[0].length)
      else return undefined
      i += (linked ?? boxed)?.[0].length ?? 1
    } else if (sign === '*') {
      const found = match(strong, i)
      if (found === null) return undefined
      const signs = found[1]?.length ?? 0
      put(i + signs, i + found[0].length - signs)
      i += found[0].length
    } else if (sign === ']' || (sign === '_' && !isInName(line, i))) return undefined
    else {
      put(i, i + 1)
      i++
    }
  }
  at.push((at[at.length - 1] ?? from) + 1)
  return withAddresses(wordsAt(text, at, new Map(), opaque))
}

const letter = /[\p{L}\p{N}]/u

/** Between letters an underscore is one of them. */
const isInName = (line: string, index: number): boolean =>
  letter.test(line.charAt(index - 1)) && letter.test(line.charAt(index + 1))
