import { MarkdownString } from 'vscode'
import type { HoverLine } from '../core/views/hover.ts'
import { say } from './say.ts'

/** Lines as Markdown in which nothing that the plan says can be mark-up. */
export function markdownOf(lines: readonly HoverLine[], title?: string): MarkdownString {
  const paragraphs = lines.map((line) => plain(line.map(say).join(' · ')))
  return new MarkdownString([...(title === undefined ? [] : [`**${plain(title)}**`]), ...paragraphs].join('\n\n'))
}

/** Not `appendText`: it makes every space one that no line can break at. */
const plain = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/\s+/g, ' ')
