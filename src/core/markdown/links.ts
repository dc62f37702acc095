import type { Nodes } from 'mdast'
import { copyOf } from '../text/copy.ts'
import type { Span } from '../text/span.ts'
import { treeOf } from './parse.ts'

/** A link as it stands in the text: `[words](address)`, `[words][name]` or `[name]`. */
export interface Link {
  readonly span: Span
  /** What is read as its words; empty where it has none. */
  readonly words: Span
  /** As it was written, but for escapes and entities. */
  readonly address: string
}

/**
 * The links of a passage, in order; pictures are none. Spans count from its start.
 *
 * @param words the passage's text
 * @param definitions the link reference definitions of the whole text
 */
export function linksIn(words: string, definitions: string): readonly Link[] {
  const tree = treeOf(words, definitions)
  if (tree === undefined) return []
  const addresses = new Map<string, string>()
  const found: { readonly node: Nodes; readonly name: string | undefined; readonly address: string }[] = []
  // With a stack of its own, so that nesting is no recursion.
  const left: Nodes[] = [...tree.nodes].reverse()
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url)
    else if (node.type === 'link') found.push({ node, name: undefined, address: node.url })
    else if (node.type === 'linkReference') found.push({ node, name: node.identifier, address: '' })
    if ('children' in node) for (const child of [...node.children].reverse()) left.push(child)
  }
  return found.flatMap(({ node, name, address }) => {
    const span = spanOf(node)
    const written = name === undefined ? address : addresses.get(name)
    if (written === undefined || span.end > words.length) return []
    return [{ span, words: wordsOf(node, span), address: copyOf(written) }]
  })
}

function wordsOf(node: Nodes, { start, end }: Span): Span {
  const inside = 'children' in node ? node.children : []
  const [first, last] = [inside[0], inside[inside.length - 1]]
  return first && last ? { start: spanOf(first).start, end: spanOf(last).end } : { start, end: Math.min(start, end) }
}

const spanOf = ({ position }: Nodes): Span => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
})
