import { commands, type FoldingRange, type TextDocument, window } from 'vscode'
import type { Snapshot } from '../core/index.ts'
import type { Item } from '../core/plan/model.ts'
import type { Altitude } from '../core/views/focus.ts'
import { foldsAt } from '../core/views/folds.ts'

/**
 * Folds a plan in the active editor down to what is seen from an altitude, and opens what was folded for the one before.
 * What somebody has folded elsewhere stays so.
 */
export async function foldAt(
  document: TextDocument,
  { plan }: Snapshot,
  { from, to }: { readonly from: Altitude; readonly to: Altitude },
): Promise<void> {
  const editor = window.activeTextEditor
  if (from === to || editor?.document !== document) return
  const ranges = await commands.executeCommand<FoldingRange[] | undefined>(
    'vscode.executeFoldingRangeProvider',
    document.uri,
  )
  // The editor would fold what is around a line at which nothing begins.
  const starts = new Set(ranges?.map(({ start }) => start))
  const lineOf = (item: Item): number => document.positionAt(item.spans.own.start).line
  const lines = (altitude: Altitude): readonly number[] =>
    foldsAt(plan, altitude, (item) => starts.has(lineOf(item))).map(lineOf)
  await run('editor.unfold', lines(from))
  await run('editor.fold', lines(to))
  editor.revealRange(editor.selection)
}

/** Without `levels` and `direction` the editor would fold what is above of what is folded already. */
async function run(command: string, selectionLines: readonly number[]): Promise<void> {
  if (selectionLines.length > 0)
    await commands.executeCommand(command, { selectionLines, levels: 1, direction: 'down' })
}
