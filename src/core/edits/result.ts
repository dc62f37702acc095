/**
 * Every change to a plan. A plan and an item of it go in; out come the smallest edits of the text that make the change,
 * or why it cannot be made. Nothing is ever printed back from a tree.
 */

import type { TextEdit } from '../text/edit.ts'
import type { Message } from '../text/message.ts'

/** Edits measured on the text of the plan that was handed in; none where the text already says so. */
export type EditResult = { readonly edits: readonly TextEdit[] } | { readonly refused: Message }
