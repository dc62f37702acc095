import type { Block, ListItemBlock } from './blocks.ts'
import { arePlain, readPlainWords } from './plain-words.ts'
import { behind, type Words, wordsAsWritten } from './words.ts'

/*
 * Most lines of a plan are a heading or a list item with nothing but words in it, some of them linked or strong. They mean
 * the same to every reader of Markdown, so they are read here without a parser, some fifty times faster. What is in any way unusual is left to it.
 */

const none: readonly never[] = []

/** A task box, behind which plain words may stand. */
const box = /^\[[ xX\-/>]?\](?=[ ]|$)[ ]*/
const heading = /^(#{1,6})[ ]+(?=[^ #\t])([^\n\r]*[^\n\r# \t])$/
const entry = /^( {0,99})([-*+]|\d{1,9}[.)])( {1,4})(?=[^ \t])([^\n\r]*[^\n\r \t])$/

/**
 * The blocks of a passage that needs no parser; undefined for any other. Places count from the passage's start.
 *
 * @param hasDefinitions whether words in brackets may refer to an address that stands elsewhere
 */
export function readPlain(passage: string, hasDefinitions: boolean): readonly Block[] | undefined {
  const first = passage.charCodeAt(0)
  if (first === 35) return readHeading(passage, hasDefinitions)
  const isEntry =
    first === 45 || first === 43 || (first >= 48 && first <= 57) || (first === 42 && passage.charCodeAt(1) === 32)
  return isEntry ? readEntries(passage, hasDefinitions) : readParagraph(passage, hasDefinitions)
}

function onlyLine(passage: string): string | undefined {
  const end = passage.search(/[\n\r]/)
  if (end < 0) return passage.trimEnd() === passage ? passage : undefined
  return passage.slice(end).trim() === '' ? passage.slice(0, end) : undefined
}

function readHeading(passage: string, hasDefinitions: boolean): readonly Block[] | undefined {
  const line = onlyLine(passage)
  const match = line === undefined ? null : heading.exec(line)
  const [, signs = '', title = ''] = match ?? []
  if (line === undefined || match === null) return undefined
  const words = readPlainWords(title, line.length - title.length, hasDefinitions)
  if (words === undefined) return undefined
  return [
    {
      kind: 'heading',
      depth: signs.length,
      span: { start: 0, end: line.length },
      marker: { start: 0, end: signs.length },
      words,
      comments: none,
    },
  ]
}

function readParagraph(passage: string, hasDefinitions: boolean): readonly Block[] | undefined {
  const line = onlyLine(passage)
  if (line === undefined || !/^(?:\*\*?|`)?[\p{L}\p{Extended_Pictographic}]/u.test(line) || /\s$/.test(line))
    return undefined
  const words = readPlainWords(line, 0, hasDefinitions)
  return words && [{ kind: 'paragraph', span: { start: 0, end: line.length }, words, comments: none }]
}

/** A list item that lines below it may still belong to. */
interface Open {
  /** The column that its words begin in. */
  readonly content: number
  readonly item: { -readonly [Key in 'span']: ListItemBlock[Key] } & ListItemBlock
  readonly lists: Growing[]
}

interface Growing {
  readonly sign: string
  readonly items: Open[]
}

/** A top-level list item with list items below it, each on a line of its own. */
function readEntries(passage: string, hasDefinitions: boolean): readonly Block[] | undefined {
  const top: Growing[] = []
  const open: Open[] = []
  let lineEnd = 0
  for (let start = 0; start < passage.length; start = lineEnd + 1) {
    lineEnd = start
    while (lineEnd < passage.length && passage.charCodeAt(lineEnd) !== 10 && passage.charCodeAt(lineEnd) !== 13)
      lineEnd++
    if (lineEnd === start) continue
    const match = entry.exec(passage.slice(start, lineEnd))
    const [, indent = '', marker = '', gap = '', content = ''] = match ?? []
    if (match === null) return undefined
    const boxed = box.exec(content)?.[0].length ?? 0
    const at = start + indent.length
    const words = wordsOf(content, boxed, at + marker.length + gap.length, hasDefinitions)
    if (words === undefined) return undefined
    while (open.length > 0 && indent.length < (open[open.length - 1]?.content ?? 0)) open.pop()
    const parent = open[open.length - 1]
    if (indent.length - (parent?.content ?? 0) > 3) return undefined
    const sign = marker.slice(-1)
    const lists = parent?.lists ?? top
    let list = lists[lists.length - 1]
    // At the top a further list follows where the words of a number stand further in than what is listed below it.
    if (
      parent === undefined &&
      start > 0 &&
      (marker.length > 1 || list?.items.some(({ lists: below }) => below.length > 0))
    )
      return undefined
    if (list?.sign !== sign) {
      // Below a line of words only a list that counts from one begins.
      if (parent !== undefined && marker.length > 1 && marker.slice(0, -1) !== '1') return undefined
      list = { sign, items: [] }
      lists.push(list)
    }
    const span = { start: at, end: at + marker.length + gap.length + content.length }
    const made: Open = {
      content: indent.length + marker.length + gap.length,
      item: {
        span,
        marker: { start: at, end: at + marker.length },
        words,
        own: span,
        comments: none,
        blocks: none,
      },
      lists: [],
    }
    list.items.push(made)
    open.push(made)
  }
  return top.map(listBlock)
}

/** The words of a list item, its box among them as it stands. */
function wordsOf(content: string, boxed: number, from: number, hasDefinitions: boolean): Words | undefined {
  const rest = boxed === 0 ? content : content.slice(boxed)
  if (arePlain(rest)) return wordsAsWritten(content, from)
  const words = readPlainWords(rest, from + boxed, hasDefinitions)
  return words && behind(content.slice(0, boxed), words, from)
}

function listBlock({ sign, items }: Growing): Block & { readonly kind: 'list' } {
  const blocks = items.map(({ item, lists }): ListItemBlock => {
    if (lists.length === 0) return item
    const inner = lists.map(listBlock)
    return { ...item, blocks: inner, span: { start: item.span.start, end: inner.at(-1)?.span.end ?? item.span.end } }
  })
  const start = blocks[0]?.span.start ?? 0
  return {
    kind: 'list',
    ordered: sign === '.' || sign === ')',
    sign,
    span: { start, end: blocks.at(-1)?.span.end ?? start },
    items: blocks,
  }
}
