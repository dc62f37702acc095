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
  let cut = { start: from, isHeading: false, definitions: '' }
  const state: State = { open: undefined, list: undefined, afterBlank: true, isText: false }
  for (let start = from; start < text.length; ) {
    const line = lineAt(text, start)
    const isHeading = state.open === undefined && line.columns === 0 && heading.test(line.words)
    if (start > cut.start && beginsPassage(state, line, isHeading)) {
      yield cut
      cut = { start, isHeading, definitions: '' }
    }
    const { words } = line
    const mayDefine = state.open === undefined && line.columns < 4 && (state.afterBlank || cut.definitions !== '')
    if (mayDefine && words.startsWith('[') && definition.test(words)) cut.definitions += copyOf(`${words}\n`)
    passLine(state, text, line, isHeading)
    start = nextLineAt(text, line.end)
  }
  yield cut
}

/** What the lines so far leave open. */
interface State {
  open: Open | undefined
  list: InList | undefined
  afterBlank: boolean
  /** Whether the last line stands outside of any list, and is no blank one: there not every number begins a list. */
  isText: boolean
}

interface Line {
  /** Where its first sign stands that is no blank, and how far it is indented. */
  readonly at: number
  readonly columns: number
  readonly end: number
  readonly isBlank: boolean
  /** From its first sign on. An opener shows itself in a few characters: a line of megabytes is not copied for it. */
  readonly words: string
}

function lineAt(text: string, start: number): Line {
  const end = lineEndAt(text, start)
  const { at, columns } = indentOf(text, start, end)
  return { at, columns, end, isBlank: at === end, words: text.slice(at, Math.min(end, at + 400)) }
}

/** Whether a line means the same whatever stands before it. */
function beginsPassage(
  { open, list, afterBlank }: State,
  { columns, isBlank, words }: Line,
  isHeading: boolean,
): boolean {
  if (open !== undefined || columns > 0 || isBlank) return false
  return isHeading || (list === undefined ? afterBlank : isEntry(words) || (afterBlank && !listMarker.test(words)))
}

/** Goes on to the line behind this one. */
function passLine(state: State, text: string, line: Line, isHeading: boolean): void {
  const { at, columns, end, isBlank, words } = line
  const { open, list } = state
  if (open !== undefined) {
    if (closes(open, text, at, end)) state.open = undefined
  } else if (isBlank) {
    if (list?.isText === true) state.list = { ...list, isText: false }
  } else if (isHeading) {
    state.list = undefined
  } else if (list !== undefined && columns >= list.columns) {
    state.list = inList(list, words, list.fence !== undefined && closesFence(text, at, end, list.fence))
  } else if (list === undefined || !list.isText || listMarker.test(words) || startsBlock(words)) {
    begin(state, text, line)
  }
  const isOutside = state.open === undefined && state.list === undefined
  state.isText = !isBlank && !isHeading && isOutside && !ends.test(words)
  state.afterBlank = isBlank || isHeading
}

/** A line that belongs to nothing above it but perhaps to a paragraph. */
function begin(state: State, text: string, { at, columns, end, words }: Line): void {
  const goesOn = state.isText && !startsBlock(words)
  state.list = columns < 4 && !goesOn ? listAt(words, columns) : undefined
  if (state.list !== undefined || columns >= 4) return
  const open = opener(words, state.afterBlank)
  state.open = open?.kind === 'html' && closes(open, text, at, end) ? undefined : open
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
