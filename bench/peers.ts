import { type Tree, TreeFragment } from '@lezer/common'
import { GFM, parser } from '@lezer/markdown'
import MarkdownIt from 'markdown-it'
import { lint } from 'markdownlint/sync'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { editsOf } from './edits.ts'
import { percentile, timed } from './timing.ts'

/** What Altitude is measured beside, each used as its documentation says, with its defaults. */
export const peers = ['remark', 'markdownlint', 'lezer', 'markdown-it'] as const
export type Peer = (typeof peers)[number]

const remark = unified().use(remarkParse).use(remarkGfm)
const markdownIt = new MarkdownIt()
const lezer = parser.configure(GFM)

/** Reads a text as a whole. */
export const wholes: Readonly<Record<Exclude<Peer, 'lezer'>, (text: string) => unknown>> = {
  remark: (text) => remark.parse(text),
  markdownlint: (text) => lint({ strings: { text } }),
  'markdown-it': (text) => markdownIt.parse(text, {}),
}

/** The median time of lezer's incremental parser, on the edits that Altitude is measured with. It gives a tree, no findings. */
export function lezerEditTime(text: string, count: number): number {
  let tree: Tree = lezer.parse(text)
  let fragments = TreeFragment.addTree(tree)
  const times: number[] = []
  for (const { from, to, insert, next } of editsOf(text, count)) {
    const { ms } = timed(() => {
      const changed = [{ fromA: from, toA: to, fromB: from, toB: from + insert.length }]
      fragments = TreeFragment.applyChanges(fragments, changed)
      tree = lezer.parse(next, fragments)
      fragments = TreeFragment.addTree(tree, fragments)
    })
    times.push(ms)
  }
  return percentile(times, 50)
}
