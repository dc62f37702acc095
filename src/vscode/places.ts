import { Position, Range, type TextDocument, TextEdit as VscodeEdit } from 'vscode'
import type { TextEdit } from '../core/text/edit.ts'
import { lineStarts, positionAt } from '../core/text/lines.ts'
import type { Span } from '../core/text/span.ts'

/** A span of the document's text as the editor's lines and columns. */
export const rangeOf = (document: TextDocument, { start, end }: Span): Range =>
  new Range(document.positionAt(start), document.positionAt(end))

export const editsOf = (document: TextDocument, edits: readonly TextEdit[]): VscodeEdit[] =>
  edits.map((edit) => textEdit(edit, (span) => rangeOf(document, span)))

export const textEdit = ({ span, text }: TextEdit, range: (span: Span) => Range): VscodeEdit =>
  VscodeEdit.replace(range(span), text)

/** The same for many spans of a text, or of one that no document is open for. */
export function rangesIn(text: string): (span: Span) => Range {
  const starts = lineStarts(text)
  const at = (offset: number): Position => {
    const { line, character } = positionAt(starts, offset)
    return new Position(line, character)
  }
  return ({ start, end }) => new Range(at(start), at(end))
}
