import type { Span } from '../text/span.ts'

/**
 * Words as a reader sees them, with the true place of every character: mark-up is gone, escapes and entities are
 * resolved, and still any span of them can be traced back to the source.
 */
export interface Words {
  readonly text: string
  /** `at[i]` is the offset in the source of `text[i]`; one more entry at the end gives the end of the last character. */
  readonly at: readonly number[]
}

/** From a span of `words.text` to the span of the source that shows it. */
export function sourceSpan(words: Words, inWords: Span): Span {
  const start = words.at[inWords.start] ?? words.at[words.at.length - 1] ?? 0
  if (inWords.end <= inWords.start) return { start, end: start }
  // The last character's own end, not the next one's start: between them there may be mark-up that is not ours.
  const last = words.at[inWords.end - 1] ?? start
  const next = words.at[inWords.end] ?? last + 1
  return { start, end: inWords.end === words.text.length ? next : Math.min(next, Math.max(last + 1, start + 1)) }
}
