/**
 * The bottom stage: places in a text, edits on it, and messages about it. Everything above speaks in these three
 * values and in nothing heavier.
 */

/** A half-open range `[start, end)` of UTF-16 code units in a text. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const span = (start: number, end: number): Span => ({ start, end })

/** The text that a span covers. */
export const slice = (text: string, at: Span): string => text.slice(at.start, at.end)

export const shift = (at: Span, by: number): Span => ({ start: at.start + by, end: at.end + by })

/** True where `inner` lies wholly in `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** True where two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
