import type { Block, ListItemBlock } from '../markdown/blocks.ts'
import type { Comment } from '../markdown/read-words.ts'
import { lineEndAt, lineSpan, nextLineAt } from '../text/lines.ts'
import type { Span } from '../text/span.ts'
import type { Item } from './model.ts'

const ignore = /^<!--[ \t]*altitude-ignore(?<checks>(?:[ \t,]+[a-z][a-z-]{0,40}){0,40})[ \t]*-->\s*$/

/** Check ids that a comment silences, or all. */
export type Silence = readonly string[] | 'all'

/** The checks that an `<!-- altitude-ignore … -->` names, or all; undefined for any other comment. */
export function readIgnore(comment: string): Silence | undefined {
  const checks = ignore.exec(comment.slice(0, 2000))?.groups?.checks
  if (checks === undefined) return undefined
  const names = checks.split(/[ \t,]+/).filter(Boolean)
  return names.length === 0 ? 'all' : names
}

/** What comments of a passage silence. */
export interface Silences {
  /** For an item: a comment in its own line, or one that has the line above to itself. */
  readonly at: (own: Span, inside: readonly Comment[]) => Item['silenced']
  /** For the line that follows. */
  readonly behind: Silence | undefined
}

const none: Silences = { at: (_, inside) => silencedBy(undefined, inside), behind: undefined }

/**
 * @param words the passage's text
 * @param end where the line begins in it that follows the block
 * @param before what the line before silences of the block's first
 */
export function readSilences(block: Block, words: string, end: number, before: Silence | undefined): Silences {
  if (before === undefined && !words.includes('<!--')) return none
  const above = new Map<number, Silence>()
  if (before !== undefined) above.set(lineSpan(words, block.span.start).start, before)
  for (const { span, text } of commentsIn(block)) {
    const checks = readIgnore(text)
    if (checks === undefined) continue
    const start = lineSpan(words, span.start).start
    const lineEnd = lineEndAt(words, span.end)
    if (words.slice(start, span.start).trim() !== '' || words.slice(span.end, lineEnd).trim() !== '') continue
    above.set(nextLineAt(words, lineEnd), checks)
  }
  return {
    behind: above.get(end),
    at: (own, inside) => silencedBy(above.get(lineSpan(words, own.start).start), inside),
  }
}

/** What the line above and the comments in an item's own words silence together. */
export function silencedBy(above: Silence | undefined, inside: readonly Comment[]): Item['silenced'] {
  if (above === undefined && inside.length === 0) return nothing
  const lists = [above, ...inside.map(({ text }) => readIgnore(text))]
  return lists.includes('all') ? 'all' : lists.flatMap((list) => (list === undefined || list === 'all' ? [] : list))
}

const nothing: Item['silenced'] = []

function commentsIn(block: Block): readonly Comment[] {
  if (block.kind === 'comment') return [block]
  if (block.kind === 'list') return block.items.flatMap(commentsOfItem)
  return block.kind === 'other' ? [] : block.comments
}

const commentsOfItem = ({ comments, blocks }: ListItemBlock): readonly Comment[] => [
  ...comments,
  ...blocks.flatMap(commentsIn),
]
