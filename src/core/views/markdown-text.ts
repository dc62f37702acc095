/*
 * Words of a person in a document that we write: nothing in them is mark-up there, and no line is longer than need be.
 */

/** Columns that a line has, where its words allow it. */
const width = 80

/** A point of a list. */
export const bullet = (words: string): string => `- ${linesOf(words, '  ')}`

export const plainParagraph = (words: string): string => linesOf(words, '')

/** The words in lines, each of those behind the first with this indentation. */
function linesOf(words: string, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of wordsIn(words).map(escaped)) {
    if (line === '') line = atStart(word)
    else if (indent.length + line.length + 1 + word.length <= width) line += ` ${word}`
    else {
      lines.push(line)
      line = atStart(word)
    }
  }
  return [...lines, line].join(`\n${indent}`)
}

/** Without what moves the cursor, breaks a line or turns the direction of reading. */
const wordsIn = (text: string): readonly string[] =>
  text.split(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/u).filter((word) => word !== '')

/** An address stays one that can be clicked, without what ends its sentence; nothing else is mark-up. */
function escaped(word: string): string {
  const start = word.search(/https?:\/\/[^<>]/i)
  if (start < 0) return plain(word)
  let end = word.length
  while (end > start && closes.includes(word.charAt(end - 1))) end--
  const address = word.slice(start, end)
  return /[<>]|:\/\/$/.test(address)
    ? plain(word)
    : `${plain(word.slice(0, start))}<${address}>${plain(word.slice(end))}`
}

const closes = ')].,;:!?\'"'

const plain = (text: string): string =>
  text
    .replace(/[\\`*[\]<>#|~@]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w{1,31};)/g, '\\&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=www)\./gi, '\\.')

/** What makes a list, a line below a heading or a quotation of what stands first in a line. */
const atStart = (word: string): string => word.replace(/^[-+=]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2')
