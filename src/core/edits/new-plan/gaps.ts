import { type Span, span } from '../../text/span.ts'

/*
 * While a plan is being put together, two signs of Unicode's private use stand around the words that are still to be written.
 */

const opens = '\ue000'
const closes = '\ue001'

/** A text, and the words in it that are still to be written, from the top. */
export interface Draft {
  readonly text: string
  readonly gaps: readonly Span[]
}

export const gap = (words: string): string => opens + words + closes

/** What a person typed, as words that can hold none of the signs, nor break a line. */
export const typed = (words: string): string => words.replace(/[\s\p{Cc}\ue000\ue001]+/gu, ' ').trim()

/** Takes the signs out, and says where they stood. */
export function draftOf(marked: string): Draft {
  const gaps: Span[] = []
  let text = ''
  let start = 0
  for (const part of marked.split(/([\ue000\ue001])/)) {
    if (part === opens) start = text.length
    else if (part === closes) gaps.push(span(start, text.length))
    else text += part
  }
  return { text, gaps }
}

/** Columns that a line has, where its words allow it. */
const width = 80

const lengthOf = (marked: string): number => draftOf(marked).text.length

export const fitsLine = (marked: string): boolean => lengthOf(marked) <= width

/** The words in lines, each of those behind the first with this indentation. */
export function wrapped(marked: string, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of marked.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line.trim() === '' || fitsLine(longer)) line = longer
    else {
      lines.push(line)
      line = indent + word
    }
  }
  return [...lines, line].join('\n')
}
