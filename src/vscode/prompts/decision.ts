import type { EditResult } from '../../core/edits/result.ts'
import type { Snapshot } from '../../core/index.ts'
import type { Item } from '../../core/plan/model.ts'

/** What was decided; made on the text as it is when the last answer is in. Undefined where the prompt was left. */
export type Decision = (snapshot: Snapshot, item: Item) => EditResult
