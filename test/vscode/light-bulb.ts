import { assert } from 'chai'
import {
  type CodeAction,
  type CodeActionKind,
  commands,
  type Diagnostic,
  languages,
  type Position,
  Range,
  type TextDocument,
  workspace,
} from 'vscode'
import { placeOf } from './api.ts'
import { eventually } from './suite.ts'

/** The light bulb, asked and answered as a click does. */

export const idOf = ({ code }: Diagnostic): string => (typeof code === 'object' ? String(code.value) : '')

/** The finding of this check, once it is painted. */
export const painted = (document: TextDocument, check: string): Promise<Diagnostic> =>
  eventually(`a finding of ${check}`, () => languages.getDiagnostics(document.uri).find((one) => idOf(one) === check))

export const isFound = (document: TextDocument, check: string): boolean =>
  languages.getDiagnostics(document.uri).some((one) => idOf(one) === check)

/** What the light bulb offers at these words, of one kind where that is given. */
export async function actionsAt(
  document: TextDocument,
  place: string | Position,
  kind?: CodeActionKind,
): Promise<readonly CodeAction[]> {
  const at = typeof place === 'string' ? placeOf(document, place) : place
  const ask = [document.uri, new Range(at, at), ...(kind === undefined ? [] : [kind.value])]
  return await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', ...ask)
}

export const titled = (actions: readonly CodeAction[], title: string): CodeAction => {
  const found = actions.find((action) => action.title === title)
  if (found === undefined) throw new Error(`No “${title}” in: ${actions.map((action) => action.title).join(' · ')}`)
  return found
}

/** Does what a click on the entry does. */
export async function choose({ edit, command }: CodeAction): Promise<void> {
  if (edit !== undefined) assert.isTrue(await workspace.applyEdit(edit))
  if (command !== undefined) await commands.executeCommand(command.command, ...(command.arguments ?? []))
}
