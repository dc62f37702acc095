/**
 * From text to blocks. This folder is the only one that knows unified: it cuts the text into passages without parsing
 * it, reads each passage once, and hands on plain blocks with places counted from the passage's start.
 */

import { copyOf } from '../text/copy.ts'
import { lineEndAt, nextLineAt } from '../text/lines.ts'

interface Fence {
  readonly sign: string
  readonly length: number
}

/** What is open outside of lists: there alone can an unindented `#` be something other than a heading. */
type Open = ({ readonly kind: 'fence' } & Fence) | { readonly kind: 'html'; readonly closes: RegExp | undefined }

/** The top-level list item that a line may still belong to. */
interface InList {
  /** How far a line must be indented to stay in it. */
  readonly columns: number
  /** The fence that is open in it: it ends with the item. */
  readonly fence: Fence | undefined
  /** Its last line is a paragraph's, which a line with less indentation may go on with. */
  readonly isText: boolean
}

/** CommonMark's HTML blocks 1 to 5 with what closes them, and 6, which a blank line ends. */
const htmlOpeners: readonly (readonly [opens: RegExp, closes: RegExp | undefined])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![A-Za-z]/, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [
    /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s>]|\/>|$)/i,
    undefined,
  ],
]

/** HTML block 7: any other tag alone on its line, after a blank line. */
const loneTag = /^<\/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?>[ \t]*$/
const heading = /^#{1,6}(?:[ \t]|$)/
const fenceOpener = /^(`{3,}|~{3,})([^\n\r]*)/
const listMarker = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/
const definition = /^\[[^\]\n\r]{1,200}\]:[ \t]*\S/

/** Where a passage begins, and why. */
export interface Cut {
  readonly start: number
  /** Whether a section begins with it whatever stands before. */
  readonly isHeading: boolean
  readonly definitions: string
}

/**
 * Cuts a text at its unindented ATX headings, at the items of top-level lists and at paragraphs, leaving alone what looks
 * like one inside a fence or HTML. The passages are in order, touch each other and cover the whole text from `from` on.
 * One pass, linear. `from` may be any place where a passage begins: what follows depends on nothing before it.
 *
 * @returns one entry per passage, as they are found; whoever has seen enough stops asking
 */
export function* cutPassages(text: string, from: number): Generator<Cut, void> {
  let start = from
  let isHeadingCut = false
  let definitions = ''
  let open: Open | undefined
  let list: InList | undefined
  let afterBlank = true
  // Whether the last line stands outside of any list, and is no blank one: there not every number begins a list.
  let isText = false
  for (let lineStart = from; lineStart < text.length; ) {
    const lineEnd = lineEndAt(text, lineStart)
    const { at, columns } = indentOf(text, lineStart, lineEnd)
    const blank = at === lineEnd
    // An opener shows itself in its first characters: a line of megabytes is not copied for it.
    const line = text.slice(at, Math.min(lineEnd, at + 400))
    const isHeading = open === undefined && columns === 0 && line.startsWith('#') && heading.test(line)
    if (open === undefined && columns === 0 && !blank && lineStart > start) {
      const isBeside = list !== undefined && isEntry(line)
      if (isHeading || isBeside || (afterBlank && !(list !== undefined && listMarker.test(line)))) {
        yield { start, isHeading: isHeadingCut, definitions }
        start = lineStart
        isHeadingCut = isHeading
        definitions = ''
      }
    }
    const mayDefine = open === undefined && columns < 4 && (afterBlank || definitions !== '')
    if (mayDefine && line.startsWith('[') && definition.test(line)) definitions += copyOf(`${line}\n`)
    if (open !== undefined) {
      if (closes(open, text, at, lineEnd)) open = undefined
    } else if (blank) {
      if (list?.isText === true) list = { ...list, isText: false }
    } else if (isHeading) {
      list = undefined
    } else if (list !== undefined && columns >= list.columns) {
      list = inList(list, line, list.fence !== undefined && closesFence(text, at, lineEnd, list.fence))
    } else if (list === undefined || !list.isText || listMarker.test(line) || startsBlock(line)) {
      const goesOn = isText && !startsBlock(line)
      list = columns < 4 && !goesOn ? listAt(line, columns) : undefined
      if (list === undefined && columns < 4) {
        open = opener(line, afterBlank)
        if (open?.kind === 'html' && closes(open, text, at, lineEnd)) open = undefined
      }
    }
    isText = !blank && !isHeading && open === undefined && list === undefined && !ends.test(line)
    afterBlank = blank || isHeading
    lineStart = nextLineAt(text, lineEnd)
  }
  yield { start, isHeading: isHeadingCut, definitions }
}

/** Whether a line is a list item with words: below a list it is one more of it, or begins the next. */
function isEntry(line: string): boolean {
  const marker = listMarker.exec(line)?.[0]
  return marker !== undefined && marker.length < line.length && !rule.test(line)
}

/** Where a list item that begins on this line holds its words. */
function listAt(line: string, columns: number): InList | undefined {
  const marker = listMarker.exec(line)
  if (marker === null || rule.test(line)) return undefined
  const width = marker[0].trimEnd().length
  // Words that stand further in are code, which begins behind the first blank.
  const isCode = marker[0].length > width + 4 && marker[0].length < line.length
  const list: InList = {
    columns: columns + (isCode ? width + 1 : marker[0].length),
    fence: undefined,
    isText: false,
  }
  return isCode ? list : inList(list, line.slice(marker[0].length), false)
}

/** A list item after one more line of it. */
function inList(list: InList, line: string, closesFence: boolean): InList {
  if (list.fence !== undefined) return closesFence ? { ...list, fence: undefined, isText: false } : list
  let words = line
  for (let marker = innerMarker.exec(words); marker !== null; marker = innerMarker.exec(words)) {
    words = words.slice(marker[0].length)
  }
  const fence = fenceIn(words)
  return { ...list, fence, isText: fence === undefined && words.trim() !== '' && !heading.test(words) }
}

const innerMarker = /^(?:[-*+]|\d{1,9}[.)]|>)(?:[ \t]+|$)/

/** A line that a paragraph ends with or before: below it a list may begin with any number. */
const ends = /^(?:=+|-+)[ \t]*$|^(?:[*_][ \t]{0,9}){3}/

/** Whether a line cannot go on with the paragraph above it; below a list every list item can, elsewhere these only. */
const startsBlock = (line: string): boolean =>
  line.startsWith('>') ||
  heading.test(line) ||
  /^(?:[-*+]|1[.)])[ \t]+\S/.test(line) ||
  rule.test(line) ||
  fenceIn(line) !== undefined ||
  htmlOpeners.some(([opens]) => opens.test(line))

const rule = /^(?:(?:\*[ \t]{0,9}){3,99}|(?:-[ \t]{0,9}){3,99}|(?:_[ \t]{0,9}){3,99})$/

function opener(line: string, afterBlank: boolean): Open | undefined {
  const fence = fenceIn(line)
  if (fence !== undefined) return { kind: 'fence', ...fence }
  if (!line.startsWith('<')) return undefined
  const html = htmlOpeners.find(([opens]) => opens.test(line))
  if (html !== undefined) return { kind: 'html', closes: html[1] }
  return afterBlank && loneTag.test(line) ? { kind: 'html', closes: undefined } : undefined
}

function fenceIn(line: string): Fence | undefined {
  const [, signs, info = ''] = fenceOpener.exec(line) ?? []
  if (signs === undefined) return undefined
  const sign = signs.charAt(0)
  // A backtick in the info string makes it inline code.
  return sign === '`' && info.includes('`') ? undefined : { sign, length: signs.length }
}

function closes(open: Open, text: string, at: number, lineEnd: number): boolean {
  if (open.kind === 'html')
    return open.closes === undefined ? at === lineEnd : open.closes.test(text.slice(at, lineEnd))
  return closesFence(text, at, lineEnd, open)
}

function closesFence(text: string, at: number, lineEnd: number, fence: Fence): boolean {
  let end = at
  while (end < lineEnd && text[end] === fence.sign) end++
  if (end - at < fence.length) return false
  while (end < lineEnd && (text[end] === ' ' || text[end] === '\t')) end++
  return end === lineEnd
}

function indentOf(text: string, start: number, end: number): { readonly at: number; readonly columns: number } {
  let columns = 0
  let at = start
  for (; at < end; at++) {
    if (text[at] === ' ') columns++
    else if (text[at] === '\t') columns += 4 - (columns % 4)
    else break
  }
  return { at, columns }
}
