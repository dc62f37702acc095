import { Range, type TextDocument, TextEdit as VscodeEdit } from 'vscode'
import type { TextEdit } from '../core/text/edit.ts'
import type { Span } from '../core/text/span.ts'

/** A span of the document's text as the editor's lines and columns. */
export const rangeOf = (document: TextDocument, { start, end }: Span): Range =>
  new Range(document.positionAt(start), document.positionAt(end))

export const editsOf = (document: TextDocument, edits: readonly TextEdit[]): VscodeEdit[] =>
  edits.map(({ span, text }) => VscodeEdit.replace(rangeOf(document, span), text))
