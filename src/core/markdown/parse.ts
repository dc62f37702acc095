import type { BlockContent, DefinitionContent, List, ListItem, RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Span } from '../text/span.ts'
import { type Block, type ListBlock, type ListItemBlock, moveBlock } from './blocks.ts'
import { cutSections } from './cut-sections.ts'
import { readPlain } from './plain.ts'
import { readWords } from './read-words.ts'
import { noWords } from './words.ts'

const parser = unified().use(remarkParse).freeze()

/** The blocks of a whole text, in order, with places in it. For a plan's own reading see `blocksOf`. */
export function readBlocks(text: string, from: number): readonly Block[] {
  const { sections, definitions } = cutSections(text, from)
  const blocks: Block[] = []
  let start = from
  for (const passage of sections.flatMap(({ passages }) => passages)) {
    for (const block of blocksOf(text.slice(start, start + passage.length), definitions)) {
      const moved = moveBlock(block, start)
      const last = blocks[blocks.length - 1]
      const joined = last !== undefined && joinLists(last, moved)
      if (joined) blocks[blocks.length - 1] = joined
      else blocks.push(moved)
    }
    start += passage.length
  }
  return blocks
}

/** The one list that two blocks in a row are, if the second is the rest of the first, which was cut at its items. */
function joinLists(first: Block, second: Block): ListBlock | undefined {
  if (first.kind !== 'list' || second.kind !== 'list' || first.sign !== second.sign) return undefined
  const span = { start: first.span.start, end: second.span.end }
  return { ...first, span, items: [...first.items, ...second.items] }
}

/**
 * The blocks of a passage.
 *
 * @param words the passage's text
 * @param definitions the link reference definitions of the whole text
 */
export const blocksOf = (words: string, definitions: string): readonly Block[] =>
  readPlain(words, definitions !== '') ?? parseWith(words, words.includes('[') ? definitions : '')

/** Nobody writes these, and a parser could spend minutes or its stack on them. They are kept as they are, unread. */
const longestLine = 40_000
const deepestNesting = 400

function isReadable(words: string): boolean {
  for (let start = 0; start < words.length; ) {
    const end = words.indexOf('\n', start)
    const stop = end < 0 ? words.length : end
    if (stop - start > longestLine || nestingSigns(words, start, stop) > deepestNesting) return false
    start = stop + 1
  }
  return true
}

/** How many characters at the start of a line may each open or continue a list or quote; a rule of dashes opens none. */
function nestingSigns(text: string, start: number, end: number): number {
  let at = start
  const signs = new Set<string>()
  while (at < end && ' \t>*+.)-0123456789'.includes(text.charAt(at))) signs.add(text.charAt(at++))
  return signs.size === 1 && !signs.has('>') && !signs.has(' ') && !signs.has('\t') ? 0 : at - start
}

/** A text as the parser sees it, with these link reference definitions behind it; undefined for one that nobody writes. */
export function treeOf(
  words: string,
  definitions: string,
): { readonly nodes: readonly RootContent[]; readonly source: string } | undefined {
  if (!isReadable(words)) return undefined
  // Behind a blank line definitions belong to no list or paragraph; what they may be swallowed by ends with the passage.
  // The parser leaves a byte order mark out and counts without it: inside of a text it is a blank of no width.
  const text = words.startsWith('\ufeff') ? `\u2060${words.slice(1)}` : words
  const source = definitions === '' ? text : `${text}\n\n${definitions}`
  return { nodes: parser.parse(source).children, source }
}

/** What the parser makes of a text with these link reference definitions behind it. */
export function parseWith(words: string, definitions: string): readonly Block[] {
  const tree = treeOf(words, definitions)
  if (tree === undefined) return [{ kind: 'other', type: 'unreadable', span: { start: 0, end: words.length } }]
  const { nodes, source } = tree
  return nodes.flatMap((node) => {
    const { start, end } = spanOf(node)
    if (start >= words.length && start > 0) return []
    return readBlock(node, source).map((block) =>
      end <= words.length ? block : { ...block, span: { start, end: words.length } },
    )
  })
}

function readBlock(node: RootContent, source: string): readonly Block[] {
  const span = spanOf(node)
  switch (node.type) {
    case 'heading': {
      const marker = /^#{1,6}/.exec(source.slice(span.start, span.start + 6))
      return [
        {
          kind: 'heading',
          depth: node.depth,
          span,
          marker: marker === null ? undefined : { start: span.start, end: span.start + marker[0].length },
          ...readWords(node.children, source),
          ...(node.children.length === 0 && { words: noWords(span.end) }),
        },
      ]
    }
    case 'paragraph':
      return [{ kind: 'paragraph', span, ...readWords(node.children, source) }]
    case 'list':
      return [
        {
          kind: 'list',
          ordered: node.ordered === true,
          sign: signOfList(node, source),
          span,
          items: node.children.map((item) => readListItem(item, source)),
        },
      ]
    case 'html':
      if (/^<!--[\s\S]*-->\s*$/.test(node.value) && node.value.indexOf('-->') === node.value.lastIndexOf('-->')) {
        return [{ kind: 'comment', span, text: node.value }]
      }
      return [{ kind: 'other', type: 'html', span }]
    default:
      return [{ kind: 'other', type: node.type, span }]
  }
}

/** The last character of the marker: a bullet, or the `.` or `)` behind a number. */
function signOfList({ children }: List, source: string): string {
  const start = children[0]?.position?.start.offset ?? 0
  return /[-*+.)]/.exec(source.slice(start, start + 10))?.[0] ?? ''
}

function readListItem(node: ListItem, source: string): ListItemBlock {
  const span = spanOf(node)
  const found = /^(?:[-*+]|\d{1,9}[.)])/.exec(source.slice(span.start, span.start + 10))
  const marker = { start: span.start, end: span.start + (found?.[0].length ?? 1) }
  const first: BlockContent | DefinitionContent | undefined = node.children[0]
  const isText = first?.type === 'paragraph'
  const rest = isText ? node.children.slice(1) : node.children
  const own = isText ? { start: span.start, end: spanOf(first).end } : marker
  return {
    span,
    marker,
    own,
    ...(isText ? readWords(first.children, source) : { words: noWords(marker.end), comments: [] }),
    blocks: rest.flatMap((child) => readBlock(child, source)),
  }
}

const spanOf = (node: RootContent): Span => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
})
