import type { BlockContent, DefinitionContent, ListItem, RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Span } from '../text/span.ts'
import { type Block, type ListItemBlock, moveBlock } from './blocks.ts'
import { cutSections } from './sections.ts'
import { noWords, readWords } from './words.ts'

const parser = unified().use(remarkParse).freeze()

/** A section's text → its blocks. Kept from one reading to the next, so that an edit costs the section it is in. */
export type SectionMemo = ReadonlyMap<string, readonly Block[]>

/** The blocks of a text, in order, with places in the whole text; and what to hand in as `previous` next time. */
export function readBlocks(
  text: string,
  from: number,
  previous: SectionMemo | undefined,
): { readonly blocks: readonly Block[]; readonly memo: SectionMemo } {
  const memo = new Map<string, readonly Block[]>()
  const blocks: Block[] = []
  for (const { start, end } of cutSections(text, from)) {
    const section = text.slice(start, end)
    const parsed = memo.get(section) ?? previous?.get(section) ?? parseSection(section)
    memo.set(section, parsed)
    for (const block of parsed) blocks.push(moveBlock(block, start))
  }
  return { blocks, memo }
}

/** Nobody writes these, and a parser could spend minutes or its stack on them. They are kept as they are, unread. */
const longestLine = 40_000
const deepestNesting = 400

function isReadable(section: string): boolean {
  for (let start = 0; start < section.length; ) {
    const end = section.indexOf('\n', start)
    const stop = end < 0 ? section.length : end
    if (stop - start > longestLine || nestingSigns(section, start, stop) > deepestNesting) return false
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

function parseSection(section: string): readonly Block[] {
  if (!isReadable(section)) return [{ kind: 'other', type: 'unreadable', span: { start: 0, end: section.length } }]
  return parser.parse(section).children.flatMap((node) => readBlock(node, section))
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
