import type { Plan } from '../plan/model.ts'
import { message } from '../text/message.ts'
import { writeEntry } from './front-matter-entry.ts'
import type { EditResult } from './result.ts'

/** Keeps a check quiet in the whole file: `checks:` in its front matter, everything else there as it is. */
export function silenceInFile(plan: Plan, checkId: string): EditResult {
  const isSaid = ({ checks }: NonNullable<Plan['frontMatter']>): boolean => checks?.[checkId] === 'off'
  if (plan.frontMatter !== undefined && isSaid(plan.frontMatter)) return { edits: [] }
  const edit = writeEntry(plan, { key: 'checks', keyPattern: /^checks[ \t]*:/m, entry: checkId, value: 'off', isSaid })
  if (edit !== undefined) return { edits: [edit] }
  return {
    refused: message(
      'The front matter is written in a way that cannot be added to. Write “{0}: off” below its “checks:” yourself.',
      checkId,
    ),
  }
}
