import type { TextEdit } from '../text/edit.ts'
import { type Span, shift, span } from '../text/span.ts'
import { difference } from './difference.ts'

/** A stretch of the first text that is still there, or text that has come in since. */
type Piece = Span | string

/**
 * Edits that were made one after the other as one list, measured on the first text, so that what lies between two places
 * is not touched.
 *
 * @param rounds each measured on the text that the rounds before have left
 */
export function joinEdits(text: string, rounds: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  let pieces: readonly Piece[] = [span(0, text.length)]
  for (const edits of rounds) pieces = edited(pieces, edits)
  const joined: TextEdit[] = []
  let at = 0
  let written = ''
  for (const piece of [...pieces, span(text.length, text.length)]) {
    if (typeof piece === 'string') {
      written += piece
      continue
    }
    const gone = text.slice(at, piece.start)
    joined.push(...difference(gone, written).map((edit) => ({ ...edit, span: shift(edit.span, at) })))
    at = piece.end
    written = ''
  }
  return joined
}

const lengthOf = (piece: Piece): number => (typeof piece === 'string' ? piece.length : piece.end - piece.start)

const cut = (piece: Piece, from: number, to: number): Piece =>
  typeof piece === 'string' ? piece.slice(from, to) : span(piece.start + from, piece.start + to)

/** The pieces that some edits of their text leave. */
function edited(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const left: Piece[] = []
  let index = 0
  let within = 0
  let at = 0
  /** Goes on to an offset of the text that the pieces are. */
  const goTo = (offset: number, isKept: boolean): void => {
    while (at < offset) {
      const piece = pieces[index]
      if (piece === undefined) return
      const length = lengthOf(piece)
      const end = Math.min(length, within + offset - at)
      if (isKept) left.push(cut(piece, within, end))
      at += end - within
      within = end === length ? 0 : end
      if (end === length) index++
    }
  }
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  for (const edit of inOrder) {
    goTo(edit.span.start, true)
    if (edit.text !== '') left.push(edit.text)
    goTo(edit.span.end, false)
  }
  goTo(Number.POSITIVE_INFINITY, true)
  return left
}

/** Where an offset that no edit covers is once they are made. What is written right there comes before it. */
export const offsetBehind = (edits: readonly TextEdit[], offset: number): number =>
  edits.reduce((at, { span: { start, end }, text }) => (end <= offset ? at + text.length - (end - start) : at), offset)
