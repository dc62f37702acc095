import type { FieldName } from '../../plan/model.ts'
import { fieldOfKey } from '../../plan/properties.ts'
import type { FieldStyle } from '../../plan/settings.ts'

/** What is meant at a cursor, told by its line alone. Places count in the line. */
export type Place =
  | {
      /** Behind the sign or key of a field. */
      readonly kind: 'value'
      readonly field: FieldName
      readonly style: FieldStyle
      readonly from: number
      readonly typed: string
      /** What is missing before the value and behind it. */
      readonly before: string
      readonly close: string
    }
  /** In an item's own line, behind its words. `sign` is what was typed to be asked for a field. */
  | { readonly kind: 'field'; readonly sign: '@' | '[' | ''; readonly from: number }
  | { readonly kind: 'heading'; readonly depth: number; readonly from: number }
  /** Where the words of a list item begin. */
  | { readonly kind: 'list-item'; readonly indent: number; readonly from: number }

const emojiFields: Readonly<Record<string, FieldName>> = {
  '📅': 'due',
  '📆': 'due',
  '🗓': 'due',
  '🛫': 'start',
  '⏳': 'scheduled',
  '⌛': 'scheduled',
  '✅': 'done',
  '❌': 'cancelled',
  '➕': 'created',
  '🆔': 'id',
  '⛔': 'after',
}

const keyFields: Readonly<Record<string, FieldName>> = {
  due: 'due',
  start: 'start',
  scheduled: 'scheduled',
  completion: 'done',
  done: 'done',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  created: 'created',
  owner: 'owner',
  assignee: 'owner',
  id: 'id',
  dependson: 'after',
  after: 'after',
  status: 'status',
}

const todotxtFields: Readonly<Record<string, FieldName>> = { due: 'due', t: 'start' }

/** The words of a value so far: no sign of another field among them. */
const words = '(?<value>[^\\[\\](){}@#|\\p{Extended_Pictographic}]{0,40})'
const emoji = new RegExp(`(?<key>${Object.keys(emojiFields).join('|')})\\ufe0f?(?<gap>[ \\t]{0,4})${words}$`, 'u')
const dataview = new RegExp(`[[(](?<key>[A-Za-z]{2,12})::(?<gap>[ \\t]{0,4})${words}$`, 'u')
const taskpaper = new RegExp(`(?<![\\w@])@(?<key>[A-Za-z]{2,12})\\((?<gap>)${words}$`, 'u')
const todotxt = /(?<![\w:])(?<key>due|t):(?<gap>)(?<value>[\w-]{0,20})$/u
const property = new RegExp(
  `^[ \\t]{0,40}(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]{1,4}|(?=[^|]{1,200}\\|))(?:[^|]{0,200}\\|[ \\t]{0,4})?[*_]{0,3}(?<key>\\p{L}[\\p{L} -]{0,20})[*_]{0,3}[ \\t]?::?[*_]{0,3}(?<gap>[ \\t]{1,4})${words}$`,
  'u',
)

const signs: readonly {
  readonly style: FieldStyle
  readonly pattern: RegExp
  readonly fieldOf: (key: string) => FieldName | undefined
}[] = [
  { style: 'emoji', pattern: emoji, fieldOf: (key) => emojiFields[key] },
  { style: 'dataview', pattern: dataview, fieldOf: (key) => ownEntry(keyFields, key.toLowerCase()) },
  { style: 'taskpaper', pattern: taskpaper, fieldOf: (key) => ownEntry(keyFields, key.toLowerCase()) },
  { style: 'property', pattern: property, fieldOf: fieldOfKey },
  { style: 'todotxt', pattern: todotxt, fieldOf: (key) => ownEntry(todotxtFields, key) },
]

const ownEntry = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

const heading = /^(?<signs>#{1,6})[ \t]{1,4}(?:\*\*)?\p{L}{0,20}$/u
const listItem = /^(?<indent>[ \t]{0,40})(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}(?:\*\*)?[\p{L} ]{0,20}$/u
const behindWords = /^(?:#{1,6}|[ \t]{0,40}(?:[-*+]|\d{1,9}[.)]))[ \t].*\S[ \t]{1,4}(?<sign>[@[]?)\p{L}{0,20}$/u

/**
 * What is meant behind the first part of a line; undefined in plain words. Quick enough to be asked with every blank that
 * is typed anywhere.
 */
export function placeIn(before: string): Place | undefined {
  const line = before.length > 400 ? '' : before
  // In code nothing is meant but what stands there.
  if ((line.match(/`/g)?.length ?? 0) % 2 === 1) return undefined
  for (const { style, pattern, fieldOf } of signs) {
    const found = pattern.exec(line)?.groups
    const field = found?.key === undefined ? undefined : fieldOf(found.key)
    if (found === undefined || field === undefined) continue
    const typed = found.value ?? ''
    return {
      kind: 'value',
      field,
      style,
      from: line.length - typed.length,
      typed,
      before: found.gap === '' && (style === 'emoji' || style === 'dataview') ? ' ' : '',
      close:
        style === 'taskpaper'
          ? ')'
          : style === 'dataview'
            ? line.lastIndexOf('[') > line.lastIndexOf('(')
              ? ']'
              : ')'
            : '',
    }
  }
  const title = heading.exec(line)?.groups
  if (title?.signs !== undefined) {
    return {
      kind: 'heading',
      depth: title.signs.length,
      from: line.length - (/[*\p{L}]{0,24}$/u.exec(line)?.[0].length ?? 0),
    }
  }
  return placeInItem(line)
}

function placeInItem(line: string): Place | undefined {
  const item = listItem.exec(line)?.groups
  if (item !== undefined) {
    const from = /^[ \t]*\S+[ \t]*/.exec(line)?.[0].length ?? line.length
    return { kind: 'list-item', indent: item.indent?.length ?? 0, from }
  }
  const { sign } = behindWords.exec(line)?.groups ?? {}
  if (sign !== '@' && sign !== '[' && sign !== '') return undefined
  const typed = /\p{L}{0,24}$/u.exec(line)?.[0].length ?? 0
  return { kind: 'field', sign, from: line.length - typed - sign.length }
}
