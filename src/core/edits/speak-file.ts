import { readFrontMatter } from '../plan/front-matter.ts'
import type { FrontMatter, Plan } from '../plan/model.ts'
import { applyEdits, type TextEdit } from '../text/edit.ts'
import { lineSpan } from '../text/lines.ts'
import { message } from '../text/message.ts'
import { type Span, span } from '../text/span.ts'
import { entryIn } from './front-matter-entry.ts'
import { nextLine } from './item-lines.ts'
import type { EditResult } from './result.ts'

/**
 * The way back from a check that the front matter silences: its entry goes, and with the last entry the `checks:`, and
 * with the last key the front matter. So nothing is left of what silencing it in the file has written.
 */
export function speakInFile({ text, frontMatter }: Plan, checkId: string): EditResult {
  if (frontMatter?.checks?.[checkId] === undefined) return { edits: [] }
  const from = text.startsWith('\ufeff') ? 1 : 0
  const { [checkId]: _, ...others } = frontMatter.checks
  for (const at of candidates(text, frontMatter, checkId)) {
    const edit: TextEdit = { span: at, text: '' }
    const read = readFrontMatter(applyEdits(text, [edit]), from)
    const problems = read?.problems.length ?? 0
    if (JSON.stringify(read?.checks ?? {}) === JSON.stringify(others) && problems <= frontMatter.problems.length) {
      return { edits: [edit] }
    }
  }
  return {
    refused: message(
      'The front matter is written in a way that cannot be changed. Take “{0}” out of it yourself.',
      checkId,
    ),
  }
}

/** Every stretch that could go, the longest first. Which of them takes just the entry away, reading tells. */
function* candidates(text: string, { span: at, ...matter }: FrontMatter, checkId: string): Generator<Span> {
  const block = text.slice(at.start, at.end)
  const body = nextLine(text, at.start)
  const closing = lineSpan(text, at.end).start
  const key = /^checks[ \t]*:/m.exec(block)
  if (key === null) return
  const start = at.start + key.index
  const value = start + key[0].length
  const isOnly = Object.keys(matter.checks ?? {}).length === 1
  const own = entryIn(text.slice(value, closing), checkId)
  if (own === undefined) return
  const line = lineSpan(text, value + own.start)
  const below = nextLine(text, line.end)
  const isFlow = text.slice(value, line.end).trimStart().startsWith('{')
  const says = text.slice(line.start, line.end)
  if (isOnly && !isFlow && nextLine(text, value) === line.start && !says.includes('#')) {
    const isAll = text.slice(body, start).trim() === '' && text.slice(below, closing).trim() === ''
    if (isAll) yield span(at.start, behindBlock(text, at.end))
    yield span(start, below)
  }
  if (isFlow) yield* inFlow(text, span(value + text.slice(value, line.end).indexOf('{') + 1, line.end), checkId)
  else yield span(line.start, below)
}

/** Behind the closing fence and one blank line. */
function behindBlock(text: string, end: number): number {
  const below = nextLine(text, end)
  return lineSpan(text, below).end === below ? nextLine(text, below) : below
}

/** An entry between braces, with the comma and the blanks that part it from the next, or else from the one before. */
function* inFlow(text: string, { start, end }: Span, checkId: string): Generator<Span> {
  const inner = text.slice(start, end).split('}', 1)[0] ?? ''
  const entries = inner.split(',')
  let at = start
  for (const [i, entry] of entries.entries()) {
    const indent = entry.length - entry.trimStart().length
    const key = /^["']?([a-z0-9-]{1,60})["']?[ \t]{0,20}:/.exec(entry.trimStart())?.[1]
    const next = entries[i + 1]
    const behind = at + entry.length
    if (key === checkId) {
      if (next !== undefined) yield span(at + indent, behind + 1 + next.length - next.trimStart().length)
      else yield i === 0 ? span(at, behind) : span(at - 1, at + entry.trimEnd().length)
    }
    at = behind + 1
  }
}
