import { type JsonMember, type JsonValue, readJson } from '../plan/configuration/json.ts'
import { message } from '../text/message.ts'
import { type Span, span } from '../text/span.ts'
import type { EditResult } from './result.ts'

/*
 * How loud a check is, in the text of a project's configuration file. A team's file is written by its people: only what
 * stands there is changed, and nothing is added that they have not set.
 */

const gone = message('The file no longer says how loud this check is. Nothing was changed.')

/** Switches off a check that the file sets. */
export function silenceInConfiguration(text: string, checkId: string): EditResult {
  const found = entryOf(text, checkId)
  if (found === undefined) return { refused: gone }
  const { value } = found.member
  return { edits: value.plain === 'off' ? [] : [{ span: value.span, text: '"off"' }] }
}

/** Takes out what the file says of a check, with the comma and the blanks that part it from what is beside it. */
export function speakInConfiguration(text: string, checkId: string): EditResult {
  const found = entryOf(text, checkId)
  return found === undefined ? { refused: gone } : { edits: [{ span: stretchOf(text, found), text: '' }] }
}

interface Entry {
  readonly checks: JsonValue
  readonly index: number
  readonly member: JsonMember
}

function entryOf(text: string, checkId: string): Entry | undefined {
  const checks = readJson(text).root?.members.find(({ key }) => key === 'checks')?.value
  const index = checks?.members.findIndex(({ key }) => key === checkId) ?? -1
  const member = checks?.members[index]
  return checks && member && { checks, index, member }
}

function stretchOf(text: string, { checks, index, member: { keySpan, value } }: Entry): Span {
  const before = checks.members[index - 1]
  const comma = /^\s*,\s*/.exec(text.slice(value.span.end, checks.span.end))?.[0]
  const isLast = index === checks.members.length - 1
  if (comma !== undefined && !isLast) return span(keySpan.start, value.span.end + comma.length)
  const isBeside = before !== undefined && text.slice(before.value.span.end, keySpan.start).trim() === ','
  if (isBeside) return span(before.value.span.end, value.span.end)
  const inner = span(checks.span.start + 1, checks.span.end - 1)
  const others = text.slice(inner.start, keySpan.start) + text.slice(value.span.end, inner.end)
  return /^,?$/.test(others.trim()) ? inner : span(keySpan.start, value.span.end + (comma?.trimEnd().length ?? 0))
}
