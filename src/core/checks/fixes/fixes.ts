import type { EditResult } from '../../edits/result.ts'
import type { Item } from '../../plan/model.ts'
import type { TextEdit } from '../../text/edit.ts'
import type { Message } from '../../text/message.ts'
import type { Span } from '../../text/span.ts'
import type { Fix, Prompt } from '../check.ts'

/**
 * This folder is how several checks mend: edits that can be made at once, prompts that ask first, and the way to a place.
 * A fix that belongs to one check alone stays in its file.
 */

/** A fix that can be made at once; none where the edit is refused. */
export const edited = (title: Message, result: EditResult): readonly Fix[] =>
  'refused' in result ? [] : [{ kind: 'edit', title, edits: result.edits }]

/** A fix whose edits the check makes itself. */
export const replaced = (title: Message, ...edits: readonly TextEdit[]): Fix => ({ kind: 'edit', title, edits })

/** A fix that asks first. */
export const asks = (title: Message, prompt: Prompt, item: Item): Fix => ({
  kind: 'prompt',
  title,
  prompt,
  itemId: item.id,
})

export const goes = (title: Message, to: Span): Fix => ({ kind: 'go', title, to })
