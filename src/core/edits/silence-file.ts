import { readFrontMatter } from '../plan/front-matter.ts'
import type { FrontMatter, Plan } from '../plan/model.ts'
import { applyEdits, type TextEdit } from '../text/edit.ts'
import { lineEnding } from '../text/lines.ts'
import { message } from '../text/message.ts'
import { span } from '../text/span.ts'
import type { EditResult } from './result.ts'

/** Keeps a check quiet in the whole file: `checks:` in its front matter, everything else there as it is. */
export function silenceInFile({ text, frontMatter }: Plan, checkId: string): EditResult {
  if (frontMatter?.checks?.[checkId] === 'off') return { edits: [] }
  const from = text.startsWith('\ufeff') ? 1 : 0
  const newLine = lineEnding(text)
  if (frontMatter === undefined) {
    const block = ['---', 'checks:', `  ${checkId}: off`, '---', ''].join(newLine)
    return {
      edits: [{ span: span(from, from), text: block + (/^\S/.test(text.slice(from, from + 1)) ? newLine : '') }],
    }
  }
  for (const edit of candidates(text, frontMatter, checkId, newLine)) {
    const read = readFrontMatter(applyEdits(text, [edit]), from)
    if (read?.checks?.[checkId] === 'off' && read.problems.length <= frontMatter.problems.length)
      return { edits: [edit] }
  }
  return {
    refused: message(
      'The front matter is written in a way that cannot be added to. Write “{0}: off” below its “checks:” yourself.',
      checkId,
    ),
  }
}

/** Every way to say it in the YAML that is there. Which of them is right, reading tells. */
function* candidates(text: string, { span: at }: FrontMatter, checkId: string, newLine: string): Generator<TextEdit> {
  const block = text.slice(at.start, at.end)
  const key = /^checks[ \t]*:/m.exec(block)
  const behindFence = at.start + (/^---[ \t]*(?:\r\n|\n|\r)/.exec(block)?.[0].length ?? 0)
  const closing = at.start + block.search(/(?:---|\.\.\.)[ \t]*$/)
  if (key === null) {
    const line = `checks:${newLine}  ${checkId}: off${newLine}`
    yield { span: span(closing, closing), text: line }
    yield { span: span(behindFence, behindFence), text: line }
    return
  }
  const value = at.start + key.index + key[0].length
  const rest = text.slice(value, closing)
  const line = /^[^\r\n]*/.exec(rest)?.[0] ?? ''
  const inner = /^[ \t]*\{([^\r\n}]*)\}/.exec(line)
  if (inner !== null) {
    const start = value + line.indexOf('{') + 1
    const entry = entryIn(line, checkId)
    if (entry !== undefined) yield { span: span(value + entry.start, value + entry.end), text: 'off' }
    yield inner[1]?.trim() === ''
      ? { span: span(start, value + line.indexOf('}')), text: ` ${checkId}: off ` }
      : { span: span(start, start), text: ` ${checkId}: off,${inner[1]?.startsWith(' ') ? '' : ' '}` }
    return
  }
  const entry = entryIn(rest, checkId)
  if (entry !== undefined) yield { span: span(value + entry.start, value + entry.end), text: 'off' }
  const indent = /^[^\r\n]*(?:\r\n|\n|\r)(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*([ \t]+)/.exec(rest)?.[1] ?? '  '
  yield { span: span(value + line.length, value + line.length), text: `${newLine}${indent}${checkId}: off` }
  const said = /^[ \t]*(?:null|~)(?=[ \t]*(?:#|$))/i.exec(line)?.[0]
  if (said !== undefined) yield { span: span(value, value + said.length), text: `${newLine}${indent}${checkId}: off` }
}

/** Where the severity of a check stands, as offsets in `yaml`. */
function entryIn(yaml: string, checkId: string): { readonly start: number; readonly end: number } | undefined {
  const found = new RegExp(
    `(?:^|[\\s{,])["']?${checkId.replace(/[^a-z0-9-]/gi, '')}["']?[ \\t]*:[ \\t]*([^\\s,}#]+)`,
  ).exec(yaml)
  if (found?.[1] === undefined) return undefined
  const end = found.index + found[0].length
  return { start: end - found[1].length, end }
}
