import { CodeAction, CodeActionKind, SnippetTextEdit, type TextDocument, WorkspaceEdit } from 'vscode'
import type { EditResult } from '../core/edits/result.ts'
import type { TextEdit } from '../core/text/edit.ts'
import type { Span } from '../core/text/span.ts'
import { editsOf, rangeOf } from './places.ts'
import { snippetOf } from './snippet.ts'

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

/**
 * An entry that writes a text with gaps: the cursor then stands on the first, and Tab goes to the next. Without a gap it
 * is an edit like any other.
 */
export function draftActions(
  document: TextDocument,
  title: string,
  { span, text }: TextEdit,
  gaps: readonly Span[],
): readonly CodeAction[] {
  if (gaps.length === 0) return editActions(document, title, { edits: [{ span, text }] })
  const edit = new SnippetTextEdit(rangeOf(document, span), snippetOf(text, gaps))
  edit.keepWhitespace = true
  const action = new CodeAction(title, CodeActionKind.QuickFix)
  action.edit = new WorkspaceEdit()
  action.edit.set(document.uri, [edit])
  return [action]
}

/** An entry of the light bulb that runs a command. What the command is given names items, never places in the text. */
export function commandAction(title: string, command: string, ...args: readonly unknown[]): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix)
  action.command = { command, title, arguments: [...args] }
  return action
}
