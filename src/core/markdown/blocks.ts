import type { Span } from '../text/span.ts'
import type { Comment } from './read-words.ts'
import { moveWords, type Words } from './words.ts'

/** What a section is made of, as far as a plan is concerned. Spans and words count from the passage's start. */
export type Block = HeadingBlock | ListBlock | ParagraphBlock | CommentBlock | OtherBlock

export interface HeadingBlock {
  readonly kind: 'heading'
  readonly depth: number
  readonly span: Span
  /** The `#`s; nothing for a setext heading. */
  readonly marker: Span | undefined
  readonly words: Words
  readonly comments: readonly Comment[]
}

export interface ListBlock {
  readonly kind: 'list'
  readonly ordered: boolean
  /** The bullet, or what follows the numbers: a list goes on for as long as it stays the same. */
  readonly sign: string
  readonly span: Span
  readonly items: readonly ListItemBlock[]
}

export interface ListItemBlock {
  readonly span: Span
  /** The bullet or number with its delimiter. */
  readonly marker: Span
  /** The first paragraph; a list item may begin with something else or with nothing. */
  readonly words: Words
  readonly own: Span
  readonly comments: readonly Comment[]
  /** What follows the first paragraph. */
  readonly blocks: readonly Block[]
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly span: Span
  readonly words: Words
  readonly comments: readonly Comment[]
}

/** An HTML block that is nothing but a comment. */
export interface CommentBlock {
  readonly kind: 'comment'
  readonly span: Span
  readonly text: string
}

/** Code, quotes, tables, HTML, rules: never read, always kept. */
export interface OtherBlock {
  readonly kind: 'other'
  readonly type: string
  readonly span: Span
}

const moveSpan = (at: Span, by: number): Span => ({ start: at.start + by, end: at.end + by })

const moveComments = (comments: readonly Comment[], by: number): readonly Comment[] =>
  comments.map((comment) => ({ ...comment, span: moveSpan(comment.span, by) }))

const moveItem = (item: ListItemBlock, by: number): ListItemBlock => ({
  span: moveSpan(item.span, by),
  marker: moveSpan(item.marker, by),
  words: moveWords(item.words, by),
  own: moveSpan(item.own, by),
  comments: moveComments(item.comments, by),
  blocks: item.blocks.map((block) => moveBlock(block, by)),
})

/** The block with every place in it counted from `by` characters further back. */
export function moveBlock(block: Block, by: number): Block {
  if (by === 0) return block
  const span = moveSpan(block.span, by)
  switch (block.kind) {
    case 'heading':
      return {
        ...block,
        span,
        marker: block.marker && moveSpan(block.marker, by),
        words: moveWords(block.words, by),
        comments: moveComments(block.comments, by),
      }
    case 'list':
      return { ...block, span, items: block.items.map((item) => moveItem(item, by)) }
    case 'paragraph':
      return { ...block, span, words: moveWords(block.words, by), comments: moveComments(block.comments, by) }
    default:
      return { ...block, span }
  }
}
