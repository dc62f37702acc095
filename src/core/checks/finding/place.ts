import { sourceSpan } from '../../markdown/words.ts'
import type { Item } from '../../plan/model.ts'
import type { Span } from '../../text/span.ts'

/**
 * This folder is what several checks look with: which items and words can be judged at all, what they show, and where a
 * finding stands. What is looked for is the checks' own.
 */

/** Where a finding stands that something is missing: the item's title, or its own line while it has none. */
export const titlePlace = ({ spans }: Item): Span => (spans.title.end > spans.title.start ? spans.title : spans.own)

const longestInMessage = 36

/** Words of the plan, short enough for a message of which the first sentence shows in one line. */
export function quoted(text: string, longest = longestInMessage): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest - 1)
  // Not in the middle of a character, and where there is a blank near, not in the middle of a word.
  const word = cut.lastIndexOf(' ')
  return `${(word > longest / 2 ? cut.slice(0, word) : cut).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`
}

/** Where words of the title stand in the text; the whole title for what is not there. */
export const wordsPlace = (item: Item, inTitle: Span): Span =>
  inTitle.end > inTitle.start ? sourceSpan(item.words, inTitle) : titlePlace(item)
