import type { Plan } from '../plan/model.ts'
import { lineEnding } from '../text/lines.ts'
import { span } from '../text/span.ts'
import type { EditResult } from './result.ts'

/** Writes `altitude: true` into the front matter: into the line that says otherwise, or a new one, or a new block. */
export function treatAsPlan({ text, frontMatter }: Plan): EditResult {
  const newLine = lineEnding(text)
  if (frontMatter === undefined) {
    const at = text.startsWith('\ufeff') ? 1 : 0
    const line = `---${newLine}altitude: true${newLine}---${newLine}${text.length > at ? newLine : ''}`
    return { edits: [{ span: span(at, at), text: line }] }
  }
  if (frontMatter.altitude === true) return { edits: [] }
  const { start, end } = frontMatter.span
  const block = text.slice(start, end)
  const own = /^altitude[ \t]*:[^\r\n]*/m.exec(block)
  if (own !== null) {
    const from = start + own.index
    return { edits: [{ span: span(from, from + own[0].length), text: 'altitude: true' }] }
  }
  const first = start + (/\r\n?|\n/.exec(block)?.index ?? 0) + newLine.length
  return { edits: [{ span: span(first, first), text: `altitude: true${newLine}` }] }
}
