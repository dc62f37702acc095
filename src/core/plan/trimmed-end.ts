import { recordEndingAt } from './review-comment.ts'

/**
 * The end of the last word between two offsets: blanks before `end` are behind it, and so is the record of reviews that
 * stands last in a plan. So nothing takes that along, and what is added stands before it.
 */
export function trimmedEnd(source: string, start: number, end: number): number {
  const last = withoutBlanks(source, start, end)
  const record = recordEndingAt(source, last)
  return record === undefined || record < start ? last : withoutBlanks(source, start, record)
}

function withoutBlanks(source: string, start: number, end: number): number {
  let at = end
  while (at > start && /\s/.test(source.charAt(at - 1))) at--
  return at
}
