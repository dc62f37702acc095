import type { Span } from './span.ts'

/** Replace what `span` covers by `text`. An empty span inserts; an empty text deletes. */
export interface TextEdit {
  readonly span: Span
  readonly text: string
}

/** Edits in the order of their places; edits at the same place keep the order they came in. */
const inOrder = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.index - b.index)
    .map(({ edit }) => edit)

/**
 * The text with the edits made, all of them measured on the text as it came in.
 *
 * @throws RangeError when two edits overlap or one lies outside the text: a defect of the caller, never of the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let done = ''
  let at = 0
  for (const edit of inOrder(edits)) {
    const { start, end } = edit.span
    if (start < at || end < start || end > text.length) {
      throw new RangeError(`edit ${start}-${end} overlaps another edit or leaves the text of length ${text.length}`)
    }
    done += text.slice(at, start) + edit.text
    at = end
  }
  return done + text.slice(at)
}
