import { CodeAction, CodeActionKind, type TextDocument, WorkspaceEdit } from 'vscode'
import type { EditResult } from '../core/edits/result.ts'
import { editsOf } from './places.ts'

/** An entry of the light bulb that changes the text at once; none where the change is refused or changes nothing. */
export function editActions(
  document: TextDocument,
  title: string,
  result: EditResult,
  kind = CodeActionKind.QuickFix,
): readonly CodeAction[] {
  if ('refused' in result || result.edits.length === 0) return []
  const action = new CodeAction(title, kind)
  action.edit = new WorkspaceEdit()
  action.edit.set(document.uri, editsOf(document, result.edits))
  return [action]
}

/** An entry of the light bulb that runs a command. What the command is given names items, never places in the text. */
export function commandAction(title: string, command: string, ...args: readonly unknown[]): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix)
  action.command = { command, title, arguments: [...args] }
  return action
}
