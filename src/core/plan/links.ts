import { type Link, linksIn } from '../markdown/links.ts'
import type { Passage } from '../markdown/sections.ts'
import { copyOf } from '../text/copy.ts'
import { type Span, shift } from '../text/span.ts'
import type { Item, Level } from './model.ts'
import type { ReadPlan } from './read.ts'

/** A link to a Markdown file, which may be another plan. */
export interface PlanLink {
  /** The whole of it, and its words alone. */
  readonly span: Span
  readonly words: Span
  /** The file's path from that of the plan, or from the top of the project where it begins with `/`; without an anchor. */
  readonly path: string
  /** The innermost item that it stands in. */
  readonly item: Item
}

/** What a link leads to, where that is something to tell of. `back`: over these files, by their names, to the plan itself. */
export type Destination = { readonly kind: 'missing' } | { readonly kind: 'back'; readonly over: readonly string[] }

/** By the path of the link, as far as somebody has looked. A plan's text alone does not tell. */
export type Destinations = ReadonlyMap<string, Destination>

export const noDestinations: Destinations = new Map()

/** Those that can take goals in. What an action links to is something to read. */
const takers: ReadonlySet<Level> = new Set(['plan', 'vision', 'area', 'goal', 'milestone'])

const known = new WeakMap<ReadPlan, readonly PlanLink[]>()

/**
 * The links of a plan that could take the goals of another one in, in the order of the text. They are looked for when
 * somebody asks, and of an edited text only where it was edited.
 */
export function linksOf(plan: ReadPlan): readonly PlanLink[] {
  const before = known.get(plan)
  if (before !== undefined) return before
  const links = namesFile.test(plan.text) ? findLinks(plan) : []
  known.set(plan, links)
  return links
}

/** Most plans link to no file, and need not be looked through. */
const namesFile = /\.(?:md|markdown)\b/i

function findLinks({ sections, root }: ReadPlan): readonly PlanLink[] {
  const { text, definitions } = sections
  const links: PlanLink[] = []
  for (let i = 0; i < sections.sections.length; i++) {
    let start = sections.starts[i] ?? 0
    for (const passage of sections.sections[i]?.passages ?? []) {
      for (const { path, link } of fileLinksIn(passage, text, start, definitions)) {
        const span = shift(link.span, start)
        const item = holderOf(root, span.start)
        if (takers.has(item.level)) links.push({ span, words: shift(link.words, start), path, item })
      }
      start += passage.length
    }
  }
  return links
}

interface FileLink {
  readonly link: Link
  readonly path: string
}

const kept = new WeakMap<Passage, { readonly definitions: string; readonly links: readonly FileLink[] }>()

function fileLinksIn(passage: Passage, text: string, start: number, definitions: string): readonly FileLink[] {
  const before = kept.get(passage)
  if (before?.definitions === definitions) return before.links
  const words = text.slice(start, start + passage.length)
  // The address stands in the passage itself, or else with the definitions.
  const mayLink = words.includes('[') && (namesFile.test(words) || namesFile.test(definitions))
  const links = (mayLink ? linksIn(words, definitions) : []).flatMap((link) => {
    const path = pathOf(link.address)
    return path === undefined ? [] : [{ link, path }]
  })
  kept.set(passage, { definitions, links })
  return links
}

/** The path of a Markdown file in an address; undefined for a place on the web, another kind of file, or an anchor alone. */
function pathOf(address: string): string | undefined {
  const bare = /^[^?#]*/.exec(address)?.[0] ?? ''
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(bare)) return undefined
  const path = decoded(bare)
  return /[^/]\.(?:md|markdown)$/i.test(path) && !hasControl(path) ? copyOf(path) : undefined
}

/** `100%.md` is a name as well, though no well-formed address. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** No file has such a name, and a system may refuse to look for it. */
const hasControl = (path: string): boolean => [...path].some((sign) => sign < ' ')

/** The innermost item in which an offset stands; the plan itself without any. */
function holderOf(root: Item, offset: number): Item {
  for (let item = root; ; ) {
    // From the end, since an item begins before what stands in it, and the nearest one is the likeliest.
    const inside = item.children.findLast(({ spans }) => spans.own.start <= offset && offset < spans.subtree.end)
    if (inside === undefined) return item
    item = inside
  }
}
