import type { FieldName, Item } from './model.ts'

/*
 * Short marks of what an item is and says. Where it stands in its course is no part of that: who marks it at risk, gives its
 * metric a new value or moves it elsewhere has looked at it, and it need not be asked about again.
 */

const passing: ReadonlySet<FieldName> = new Set<FieldName>([
  'status',
  'done',
  'cancelled',
  'created',
  'priority',
  'id',
  'on-completion',
])

/** Tells an item from the others of its level: six letters and digits. */
export const itemKey = ({ title }: Pick<Item, 'title'>): string => short(plain(title), 6)

/** Tells whether an item still says the same: four letters and digits. */
export const itemPrint = ({ fields }: Pick<Item, 'fields'>): string =>
  short(
    fields
      .filter(({ name, form }) => !passing.has(name) && form !== 'natural')
      .map(({ name, text }) => `${name}:${plain(name === 'metric' ? text.replace(value, '') : text)}`)
      .sort()
      .join('\n'),
    4,
  )

/** "…, now 140": what the metric reads, not what it is. */
const value = /[,;]?[ \t]{0,9}(?<![\p{L}\d])(?:now|currently|today|at|ahora|jetzt)[ \t:]{1,9}[^,;]{1,40}$/iu

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** FNV-1a over 32 bits, in base 36. */
function short(text: string, length: number): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  // Its low bits alone depend on little more than the last letters.
  hash ^= hash >>> 15
  return (hash >>> 0).toString(36).padStart(length, '0').slice(-length)
}
