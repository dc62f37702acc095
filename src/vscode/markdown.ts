import { MarkdownString } from 'vscode'
import type { HoverLine } from '../core/views/hover.ts'
import { say } from './say.ts'

/** Lines as Markdown in which nothing that the plan says can be mark-up. */
export function markdownOf(lines: readonly HoverLine[], title?: string): MarkdownString {
  const text = new MarkdownString()
  if (title !== undefined) text.appendMarkdown('**').appendText(title).appendMarkdown('**\n\n')
  for (const [index, line] of lines.entries()) {
    if (index > 0) text.appendMarkdown('\n\n')
    text.appendText(line.map(say).join(' · '))
  }
  return text
}
