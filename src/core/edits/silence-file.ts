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
    const first = start + (inner[1]?.length ?? 0) - (inner[1]?.trimStart().length ?? 0)
    const own = entryIn(line, checkId)
    if (own !== undefined) yield { span: span(value + own.start, value + own.end), text: 'off' }
    yield inner[1]?.trim() === ''
      ? { span: span(start, value + line.indexOf('}')), text: ` ${checkId}: off ` }
      : { span: span(first, first), text: `${checkId}: off, ` }
    return
  }
  const own = entryIn(rest, checkId)
  if (own !== undefined) yield { span: span(value + own.start, value + own.end), text: 'off' }
  const indent = indentBelow(rest)
  yield { span: span(value + line.length, value + line.length), text: `${newLine}${indent}${checkId}: off` }
  const said = /^[ \t]*(?:null|~)(?=[ \t]*(?:#|$))/i.exec(line)?.[0]
  if (said !== undefined) yield { span: span(value, value + said.length), text: `${newLine}${indent}${checkId}: off` }
}

/** The indentation of the first entry below, where there is one. */
function indentBelow(yaml: string): string {
  const [, ...lines] = yaml.split(/\r\n?|\n/)
  const first = lines.find((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))
  return /^[ \t]+/.exec(first ?? '')?.[0] ?? '  '
}

const entry = /(?<=^|[\s{,])["']?(?<key>[a-z0-9-]{1,60})["']?[ \t]{0,20}:[ \t]{0,20}(?<value>[^\s,}#]{1,40})/dg

/** Where the severity of a check stands, as offsets in `yaml`. */
export function entryIn(yaml: string, checkId: string): { readonly start: number; readonly end: number } | undefined {
  for (const match of yaml.matchAll(entry)) {
    const place = match.indices?.groups?.value
    if (match.groups?.key === checkId && place !== undefined) return { start: place[0], end: place[1] }
  }
  return undefined
}
