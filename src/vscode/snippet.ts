import { SnippetString } from 'vscode'
import { type Span, slice } from '../core/text/span.ts'

/**
 * A text with gaps as a snippet: the cursor stands on the first, Tab goes to the next, and behind the last one it stays.
 * Whatever the words hold, they are written as they are.
 */
export function snippetOf(text: string, gaps: readonly Span[]): SnippetString {
  const snippet = new SnippetString()
  let at = 0
  for (const [i, gap] of gaps.entries()) {
    snippet.appendText(text.slice(at, gap.start)).appendPlaceholder(slice(text, gap), i + 1)
    at = gap.end
  }
  return (gaps.length === 0 ? snippet : snippet.appendTabstop(0)).appendText(text.slice(at))
}
