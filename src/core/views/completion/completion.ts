import type { Message } from '../../text/message.ts'
import type { Span } from '../../text/span.ts'

/** Something that could be written at the cursor. */
export interface Completion {
  readonly kind: 'date' | 'status' | 'owner' | 'id' | 'field' | 'property' | 'level' | 'area'
  /** What it is called; a text is a name, or what will be written. */
  readonly label: Message | string
  /** Beside it: which day it means, whose id it is. */
  readonly detail?: Message | string
  /** What it means and what is written, as lines. */
  readonly says: readonly Message[]
  readonly insert: string
  /** What is written behind the cursor. */
  readonly behind?: string
  /** What typed letters are compared with, where that is not the label. */
  readonly matches?: string
  /** Whether a value is to follow, of which some can be offered in turn. */
  readonly goesOn?: true
}

export interface Completions {
  /** What gives way to the one that is chosen: it ends at the cursor, or behind what stands there already. */
  readonly span: Span
  /** Best first. */
  readonly entries: readonly Completion[]
  /** Whether other entries may come with the next letter. */
  readonly areMore: boolean
}
