import {
  COLLECTION_STYLE_FLOW,
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE_DOUBLE_QUOTED,
  SCALAR_STYLE_FOLDED_BLOCK,
  SCALAR_STYLE_LITERAL_BLOCK,
  SCALAR_STYLE_PLAIN,
  SCALAR_STYLE_SINGLE_QUOTED,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml'
import type { Span } from '../text/span.ts'

/** A part of a YAML text, with its place in it. */
export interface YamlNode {
  readonly kind: 'scalar' | 'sequence' | 'mapping' | 'alias'
  readonly span: Span
  /** What a scalar says; the name that an alias has. */
  readonly text: string
  /** Without quotes, lines of its own or a type: it may be a number, a truth or nothing. */
  readonly isPlain: boolean
  /** Of a mapping keys and values in turn. */
  readonly children: readonly YamlNode[]
}

export interface Yaml {
  /** Undefined for a text without anything in it. */
  readonly root: YamlNode | undefined
  readonly anchors: ReadonlyMap<string, YamlNode>
}

/** What a text is made of, as far as its first document goes; or the place where it stops being YAML. */
export function readYaml(text: string): Yaml | { readonly brokenAt: number } {
  try {
    return treeOf(text, parseEvents(text, {}))
  } catch (error) {
    if (!(error instanceof YAMLException) || error.mark === undefined) return { brokenAt: 0 }
    return { brokenAt: causeOf(text, error.mark.position) }
  }
}

interface Opened {
  readonly kind: 'sequence' | 'mapping'
  readonly start: number
  readonly isFlow: boolean
  readonly anchor: string | undefined
  readonly children: YamlNode[]
}

function treeOf(text: string, events: readonly Event[]): Yaml {
  const anchors = new Map<string, YamlNode>()
  const open: Opened[] = []
  let root: YamlNode | undefined
  let documents = 0
  /** Where what was read last ends. */
  let behind = 0
  const nameOf = ({ anchorStart, anchorEnd }: { anchorStart: number; anchorEnd: number }): string | undefined =>
    anchorStart < 0 ? undefined : text.slice(anchorStart, anchorEnd)
  const put = (node: YamlNode, anchor: string | undefined): void => {
    const above = open[open.length - 1]
    if (above === undefined) root ??= node
    else above.children.push(node)
    if (anchor !== undefined) anchors.set(anchor, node)
    behind = node.span.end
  }
  for (const event of events) {
    if (event.type === EVENT_DOCUMENT) {
      documents++
      if (documents > 1) break
    } else if (event.type === EVENT_ALIAS) {
      const span = { start: event.anchorStart - 1, end: event.anchorEnd }
      put({ kind: 'alias', span, text: nameOf(event) ?? '', isPlain: false, children: none }, undefined)
    } else if (event.type === EVENT_SCALAR) {
      const isPlain = event.style === SCALAR_STYLE_PLAIN && event.tagStart < 0
      const read = event.valueStart < 0 ? '' : getScalarValue(text, event)
      put({ kind: 'scalar', span: placeOf(text, event, behind), text: read, isPlain, children: none }, nameOf(event))
    } else if (event.type === EVENT_SEQUENCE || event.type === EVENT_MAPPING) {
      const kind = event.type === EVENT_SEQUENCE ? 'sequence' : 'mapping'
      const isFlow = event.style === COLLECTION_STYLE_FLOW
      open.push({ kind, start: event.start, isFlow, anchor: nameOf(event), children: [] })
      behind = Math.max(behind, event.start + (isFlow ? 1 : 0))
    } else if (event.type === EVENT_POP) {
      const done = open.pop()
      if (done === undefined) continue
      const { kind, start, isFlow, anchor, children } = done
      const end = isFlow ? closing(text, behind) : endOfLine(text, behind)
      put({ kind, span: { start, end }, text: '', isPlain: false, children }, anchor)
    }
  }
  return { root, anchors }
}

const none: readonly YamlNode[] = []

const lines: ReadonlySet<number> = new Set([SCALAR_STYLE_LITERAL_BLOCK, SCALAR_STYLE_FOLDED_BLOCK])
const quotes: ReadonlySet<number> = new Set([SCALAR_STYLE_SINGLE_QUOTED, SCALAR_STYLE_DOUBLE_QUOTED])

/** Where a scalar stands, its quotes and the sign before its lines with it. */
function placeOf(text: string, { style, valueStart, valueEnd }: ScalarEvent, behind: number): Span {
  if (valueStart < 0) return { start: behind, end: behind }
  if (quotes.has(style)) return { start: valueStart - 1, end: valueEnd + 1 }
  if (!lines.has(style)) return { start: valueStart, end: valueEnd }
  // Blank lines behind it belong to nothing that is marked.
  const end = endOfLine(text, valueStart + text.slice(valueStart, valueEnd).trimEnd().length)
  const signs = Math.max(text.lastIndexOf('|', valueStart - 1), text.lastIndexOf('>', valueStart - 1))
  return { start: Math.max(behind, signs), end }
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** Behind the bracket that closes what ends here. */
const closing = (text: string, at: number): number => at + matchAt(/(?:[\s,:]|#[^\r\n]*[\r\n])*[\]}]/y, text, at).length

/** What is written in lines of its own goes to the end of the last of them. */
const endOfLine = (text: string, at: number): number =>
  /[\r\n]/.test(text.charAt(at - 1)) ? at : at + matchAt(/[^\r\n]*(?:\r\n|\n|\r)?/y, text, at).length

/** The parser stops where it cannot go on; what has to be corrected often stands before. */
function causeOf(text: string, stop: number): number {
  const start = lineStart(text, stop)
  const before = text.slice(start, stop)
  let above = start
  // Nothing is said by lines without anything in them.
  do above = lineStart(text, Math.max(0, above - 1))
  while (above > 0 && text.slice(above, start).trim() === '')
  const lineAbove = text.slice(above, start)
  if (text.charAt(stop) === ':') {
    // "title: Plan: 2026"; or a line without a colon, that the next one was taken to go on with.
    const colon = before.lastIndexOf(': ')
    if (colon >= 0) return start + colon + 2 + indentOf(before.slice(colon + 2))
    return lineAbove.trim() !== '' && !lineAbove.includes(':') ? above + indentOf(lineAbove) : start + indentOf(before)
  }
  // A bracket or a quote that nothing closes takes in the lines below, or the rest of the text.
  const isOver = stop >= text.trimEnd().length
  const line = isOver ? start : above
  const opened = isOver || before.trim() === '' ? /:[ \t]{1,20}(?=["'[{])/.exec(text.slice(line, stop)) : null
  return opened === null ? stop : line + opened.index + opened[0].length
}

const lineStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1

const indentOf = (line: string): number => line.length - line.trimStart().length
