import { readFrontMatter } from '../plan/front-matter.ts'
import type { FrontMatter, Plan } from '../plan/model.ts'
import { applyEdits, type TextEdit } from '../text/edit.ts'
import { lineEnding } from '../text/lines.ts'
import { span } from '../text/span.ts'

/** One entry of a map in the front matter: `checks:`, and below it `overdue: off`. */
interface Entry {
  readonly key: string
  /** Finds the key where it begins a line of the front matter. */
  readonly keyPattern: RegExp
  readonly entry: string
  readonly value: string
  /** Keeps a blank line between it and the entries that are there, so that two branches can change one each. */
  readonly isApart?: true
  /** Whether a front matter says it. */
  readonly isSaid: (frontMatter: FrontMatter) => boolean
}

/**
 * The edit that writes an entry into a map of the front matter, everything else there as it is; with a new block where
 * there is none. Undefined where the YAML is written in a way that cannot be added to.
 */
export function writeEntry(
  { text, frontMatter }: Pick<Plan, 'text' | 'frontMatter'>,
  entry: Entry,
): TextEdit | undefined {
  const from = text.startsWith('\ufeff') ? 1 : 0
  const newLine = lineEnding(text)
  if (frontMatter === undefined) {
    const block = ['---', `${entry.key}:`, `  ${entry.entry}: ${entry.value}`, '---', ''].join(newLine)
    return { span: span(from, from), text: block + (/^\S/.test(text.slice(from, from + 1)) ? newLine : '') }
  }
  for (const edit of candidates(text, frontMatter, entry, newLine)) {
    const read = readFrontMatter(applyEdits(text, [edit]), from)
    if (read !== undefined && entry.isSaid(read) && read.problems.length <= frontMatter.problems.length) return edit
  }
  return undefined
}

/** Every way to say it in the YAML that is there. Which of them is right, reading tells. */
function* candidates(
  text: string,
  { span: at }: FrontMatter,
  { key: name, keyPattern, entry, value: says, isApart }: Entry,
  newLine: string,
): Generator<TextEdit> {
  const block = text.slice(at.start, at.end)
  const key = keyPattern.exec(block)
  const behindFence = at.start + (/^---[ \t]*(?:\r\n|\n|\r)/.exec(block)?.[0].length ?? 0)
  const closing = at.start + block.search(/(?:---|\.\.\.)[ \t]*$/)
  if (key === null) {
    const line = `${name}:${newLine}  ${entry}: ${says}${newLine}`
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
    const own = entryIn(line, entry)
    if (own !== undefined) yield { span: span(value + own.start, value + own.end), text: says }
    yield inner[1]?.trim() === ''
      ? { span: span(start, value + line.indexOf('}')), text: ` ${entry}: ${says} ` }
      : { span: span(first, first), text: `${entry}: ${says}, ` }
    return
  }
  const own = entryIn(rest, entry)
  if (own !== undefined) yield { span: span(value + own.start, value + own.end), text: says }
  const first = indentBelow(rest)
  const isFirst = first === undefined
  const indent = first ?? '  '
  yield {
    span: span(value + line.length, value + line.length),
    text: `${newLine}${indent}${entry}: ${says}${isFirst || !isApart ? '' : newLine}`,
  }
  const said = /^[ \t]*(?:null|~)(?=[ \t]*(?:#|$))/i.exec(line)?.[0]
  if (said !== undefined) yield { span: span(value, value + said.length), text: `${newLine}${indent}${entry}: ${says}` }
}

/** The indentation of the first entry below, where there is one. */
function indentBelow(yaml: string): string | undefined {
  const [, ...lines] = yaml.split(/\r\n?|\n/)
  const first = lines.find((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))
  return /^[ \t]+/.exec(first ?? '')?.[0]
}

const entries = /(?<=^|[\s{,])["']?(?<key>[a-z0-9-]{1,60})["']?[ \t]{0,20}:[ \t]{0,20}(?<value>[^\s,}#]{1,40})/dg

/** Where the value of an entry stands, as offsets in `yaml`. */
export function entryIn(yaml: string, name: string): { readonly start: number; readonly end: number } | undefined {
  for (const match of yaml.matchAll(entries)) {
    const place = match.indices?.groups?.value
    if (match.groups?.key === name && place !== undefined) return { start: place[0], end: place[1] }
  }
  return undefined
}
