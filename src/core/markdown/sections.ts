/**
 * From text to blocks. This folder is the only one that knows unified: it cuts the text into sections without parsing
 * it, parses each section once, and hands on plain blocks with true offsets.
 */

import type { Span } from '../text/span.ts'

/** What is open outside of lists: there alone can an unindented `#` be something other than a heading. */
type Open =
  | { readonly kind: 'fence'; readonly sign: string; readonly length: number }
  | { readonly kind: 'html'; readonly closes: RegExp | undefined }

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

/**
 * Cuts a text at its unindented ATX headings, leaving alone what looks like one inside a fence or HTML. The spans are
 * in order, touch each other and cover the whole text, so a section can be parsed alone and means what it means in the
 * whole. One pass, linear.
 */
export function cutSections(text: string, from = 0): readonly Span[] {
  const sections: Span[] = []
  let sectionStart = from
  let open: Open | undefined
  /** Columns that a line must be indented by to stay in the last top-level list item; 0 outside of lists. */
  let container = 0
  let afterBlank = true
  for (let lineStart = from; lineStart < text.length; ) {
    const lineEnd = endOfLine(text, lineStart)
    const { at, columns } = indentOf(text, lineStart, lineEnd)
    const blank = at === lineEnd
    if (open !== undefined) {
      if (closes(open, text, at, lineEnd)) open = undefined
    } else if (!blank) {
      // An opener shows itself in its first characters: a line of megabytes is not copied for it.
      const line = text.slice(at, Math.min(lineEnd, at + 400))
      if (columns < container) container = 0
      if (columns === 0 && heading.test(line)) {
        if (lineStart > sectionStart) sections.push({ start: sectionStart, end: lineStart })
        sectionStart = lineStart
        afterBlank = true
        container = 0
        lineStart = nextLine(text, lineEnd)
        continue
      }
      if (container === 0 && columns < 4) {
        const marker = listMarker.exec(line)
        if (marker !== null) container = columns + marker[0].length
        else {
          open = opener(line, afterBlank)
          if (open?.kind === 'html' && closes(open, text, at, lineEnd)) open = undefined
        }
      }
    }
    afterBlank = blank
    lineStart = nextLine(text, lineEnd)
  }
  if (text.length > sectionStart || sections.length === 0) sections.push({ start: sectionStart, end: text.length })
  return sections
}

function opener(line: string, afterBlank: boolean): Open | undefined {
  const fence = fenceOpener.exec(line)
  if (fence?.[1] !== undefined) {
    const sign = fence[1].charAt(0)
    // A backtick in the info string makes it inline code.
    return sign === '`' && fence[2]?.includes('`') ? undefined : { kind: 'fence', sign, length: fence[1].length }
  }
  if (!line.startsWith('<')) return undefined
  const html = htmlOpeners.find(([opens]) => opens.test(line))
  if (html !== undefined) return { kind: 'html', closes: html[1] }
  return afterBlank && loneTag.test(line) ? { kind: 'html', closes: undefined } : undefined
}

function closes(open: Open, text: string, at: number, lineEnd: number): boolean {
  if (open.kind === 'html')
    return open.closes === undefined ? at === lineEnd : open.closes.test(text.slice(at, lineEnd))
  return closesFence(text, at, lineEnd, open)
}

function closesFence(
  text: string,
  at: number,
  lineEnd: number,
  fence: { readonly sign: string; readonly length: number },
): boolean {
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

function endOfLine(text: string, start: number): number {
  let at = start
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++
  return at
}

const nextLine = (text: string, lineEnd: number): number =>
  text.charCodeAt(lineEnd) === 13 && text.charCodeAt(lineEnd + 1) === 10 ? lineEnd + 2 : lineEnd + 1
