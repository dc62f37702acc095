import { type Sections, startOf } from '../markdown/sections.ts'
import type { Span } from '../text/span.ts'
import type { Draft, DraftContext } from './draft/draft.ts'
import { closes } from './draft/draft-headings.ts'
import { type HeadingPart, isHeading, partsOf } from './draft/parts.ts'
import type { Node } from './node.ts'
import type { Kept, ReadPlan } from './read.ts'
import { trimmedEnd } from './trimmed-end.ts'

/** Where an item stands, with all below it. For whoever wants to know that of every item at once: `Item.spans` tells it of one. */
export interface Extent {
  readonly node: Node
  /** Its own line or lines. */
  readonly own: Span
  readonly title: Span
  /** To the end of all that is below it, children and notes. Those of the children lie within. */
  readonly span: Span
  readonly children: readonly Extent[]
}

/** The extents of all items below the root, found in one pass down the text. */
export function extentsOf({ node, sections }: ReadPlan, { environment }: Kept): readonly Extent[] {
  const ends = endsOfHeadings(sections, environment)
  const extentOf = (at: Node): Extent => {
    const { draft } = at.facts
    const by = Math.max(0, startOf(sections, draft.passage))
    const children = extentsBelow(at)
    const start = draft.own.start + by
    const own = draft.form === 'heading' ? (ends.get(start) ?? draft.own.end + by) : draft.end + by
    const title = { start: draft.title.start + by, end: draft.title.end + by }
    // An item with a label also holds what follows at its own depth.
    let end = Math.max(own, title.end)
    for (const child of children) if (child.span.end > end) end = child.span.end
    return { node: at, own: { start, end: draft.own.end + by }, title, span: { start, end }, children }
  }
  const extentsBelow = ({ rows }: Node): readonly Extent[] => {
    if (rows.length === 0) return none
    const found: Extent[] = []
    for (const { nodes } of rows) for (const child of nodes) found.push(extentOf(child))
    return found
  }
  return extentsBelow(node)
}

const none: readonly never[] = []

interface OpenHeading {
  readonly start: number
  readonly part: HeadingPart
  readonly draft: Draft
}

/** Where what each heading that is an item holds ends, by where the heading starts. */
function endsOfHeadings(sections: Sections, context: DraftContext): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  const { text } = sections
  let open: OpenHeading[] = []
  const close = (isClosed: (heading: OpenHeading) => boolean, at: number): void => {
    open = open.filter((heading) => {
      if (!isClosed(heading)) return true
      ends.set(heading.start, trimmedEnd(text, heading.start, at))
      return false
    })
  }
  for (let i = 0; i < sections.sections.length; i++) {
    const section = sections.sections[i]
    if (section === undefined) continue
    const from = sections.starts[i] ?? 0
    for (const part of partsOf(sections, section, from, context)) {
      if (!isHeading(part)) continue
      const start = startOf(sections, part.passage) + part.block.span.start
      close(({ draft }) => closes(part, draft), start)
      const draft = part.made?.draft
      if (draft !== undefined) open.push({ start, part, draft })
    }
  }
  close(() => true, text.length)
  return ends
}

/** The last item that begins before an offset or at it: in its words or below them. Undefined above the first. */
export function nodeBefore({ node, sections }: Pick<ReadPlan, 'node' | 'sections'>, offset: number): Node | undefined {
  let last: Node | undefined
  let lastStart = -1
  const look = ({ rows }: Node): void => {
    for (const { nodes } of rows) {
      for (const child of nodes) {
        const { draft } = child.facts
        const start = Math.max(0, startOf(sections, draft.passage)) + draft.own.start
        if (start <= offset && start > lastStart) {
          last = child
          lastStart = start
        }
        look(child)
      }
    }
  }
  look(node)
  return last
}

/** Visits every item below the root, parents first. */
export function visitNodes({ rows }: Node, visit: (node: Node) => void): void {
  for (const { nodes } of rows) {
    for (const node of nodes) {
      visit(node)
      visitNodes(node, visit)
    }
  }
}
