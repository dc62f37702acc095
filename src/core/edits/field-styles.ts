import type { Field, FieldName, Item, Plan } from '../plan/model.ts'
import type { FieldStyle, Settings } from '../plan/settings.ts'
import { isInline } from './item-lines.ts'

type Writer = (value: string) => string

const signed =
  (sign: string): Writer =>
  (value) =>
    `${sign} ${value}`
const keyed =
  (open: string, close: string): Writer =>
  (value) =>
    `${open}${value}${close}`

/** How each convention writes a field on an item's line. What a convention has no sign for is missing in its row. */
const writers: Readonly<Record<Exclude<FieldStyle, 'property'>, Readonly<Partial<Record<FieldName, Writer>>>>> = {
  emoji: {
    due: signed('📅'),
    start: signed('🛫'),
    scheduled: signed('⏳'),
    done: signed('✅'),
    cancelled: signed('❌'),
    created: signed('➕'),
    recurrence: signed('🔁'),
    id: signed('🆔'),
    after: signed('⛔'),
    estimate: (value) => `~${value}`,
  },
  dataview: {
    due: keyed('[due:: ', ']'),
    start: keyed('[start:: ', ']'),
    scheduled: keyed('[scheduled:: ', ']'),
    done: keyed('[completion:: ', ']'),
    cancelled: keyed('[cancelled:: ', ']'),
    created: keyed('[created:: ', ']'),
    recurrence: keyed('[repeat:: ', ']'),
    id: keyed('[id:: ', ']'),
    after: keyed('[dependsOn:: ', ']'),
    metric: keyed('[metric:: ', ']'),
    owner: keyed('[owner:: ', ']'),
    why: keyed('[why:: ', ']'),
    estimate: keyed('[estimate:: ', ']'),
    status: keyed('[status:: ', ']'),
    priority: keyed('[priority:: ', ']'),
  },
  taskpaper: {
    due: keyed('@due(', ')'),
    start: keyed('@start(', ')'),
    done: keyed('@done(', ')'),
    cancelled: keyed('@cancelled(', ')'),
    created: keyed('@created(', ')'),
    metric: keyed('@metric(', ')'),
    owner: keyed('@owner(', ')'),
    estimate: keyed('@est(', ')'),
    priority: keyed('@priority(', ')'),
  },
  todotxt: {
    due: keyed('due:', ''),
    start: keyed('t:', ''),
    /** Stands before the title; every other field stands behind it. */
    done: keyed('x ', ''),
    recurrence: keyed('rec:', ''),
    priority: keyed('pri:', ''),
  },
}

/** Values that a convention can hold. Others go into a property, which can hold any line. */
const holds: Readonly<Record<Exclude<FieldStyle, 'property'>, RegExp>> = {
  emoji: /^[\p{L}\p{N}][\p{L}\p{N} ,.:/+!-]{0,120}$/u,
  dataview: /^[^\][()]{1,200}$/,
  taskpaper: /^[^()]{1,120}$/,
  todotxt: /^[\w+-]{1,40}$/,
}

/** Emoji and todo.txt fields take their value to be a day where they stand for one; words would not be read. */
const dayFields: readonly FieldName[] = ['due', 'start', 'scheduled', 'done', 'cancelled', 'created']

const isDayLike = (value: string): boolean => /^\d[\w.:/-]{0,24}$/.test(value)

/** A field as one style writes it on a line; undefined where the style has no sign for it, or cannot hold its value. */
export function writeInline(style: FieldStyle, name: FieldName, value: string): string | undefined {
  if (style === 'property') return undefined
  if (style === 'emoji' && name === 'priority') return /^[🔺⏫🔼🔽⏬]$/u.test(value) ? value : undefined
  const isOutside = (style === 'emoji' || style === 'todotxt') && dayFields.includes(name) && !isDayLike(value)
  return isOutside || !holds[style].test(value) ? undefined : writers[style][name]?.(value)
}

/** What a style writes before and behind a field's value on a line; undefined where it has no sign for the field. */
export function signsOf(
  style: FieldStyle,
  name: FieldName,
): { readonly open: string; readonly close: string } | undefined {
  const written = style === 'property' ? undefined : writers[style][name]?.('\n')
  const [open, close] = written?.split('\n') ?? []
  return open === undefined || close === undefined ? undefined : { open, close }
}

/** The key that a property of this kind has in English. */
export const propertyLabels: Readonly<Record<FieldName, string>> = {
  due: 'Due',
  start: 'Start',
  scheduled: 'Scheduled',
  done: 'Done',
  metric: 'Metric',
  owner: 'Owner',
  why: 'Why',
  estimate: 'Estimate',
  id: 'Id',
  after: 'After',
  status: 'Status',
  priority: 'Priority',
  created: 'Created',
  cancelled: 'Cancelled',
  recurrence: 'Repeat',
  'on-completion': 'On completion',
}

export const writeProperty = (name: FieldName, value: string): string => `${propertyLabels[name]}: ${value}`

const isTask = ({ level }: Item): boolean => level === 'action' || level === 'step'

/** The style that a field as it stands is written in; none for a phrase, or a key alone on its line. */
function styleOf(text: string, item: Item, field: Field): FieldStyle | undefined {
  if (field.form === 'natural') return undefined
  return isInline(text, item, field) ? field.form : 'property'
}

/** Fields by which no convention shows: everybody writes `~2h`, and an owner is an @ in most files. */
const isTelling = ({ name }: Field): boolean => name !== 'estimate' && name !== 'owner' && name !== 'priority'

function mostUsed(styles: readonly (FieldStyle | undefined)[]): readonly FieldStyle[] {
  const counts = new Map<FieldStyle, number>()
  for (const style of styles) if (style !== undefined) counts.set(style, (counts.get(style) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([style]) => style)
}

/**
 * The styles to try for a field of an item, best first: what its line uses, what the file uses for this field on items
 * like it, what the file uses at all, and what the settings say. The last one can always write it.
 */
export function stylesFor(plan: Plan, item: Item, name: FieldName, settings: Settings): readonly FieldStyle[] {
  const { text } = plan
  const stylesIn = (items: readonly Item[], where: (field: Field) => boolean): readonly FieldStyle[] =>
    mostUsed(items.flatMap((other) => other.fields.filter(where).map((field) => styleOf(text, other, field))))
  const isAlike = (other: Item): boolean => isTask(other) === isTask(item) && other.form === item.form
  const alike = plan.items.filter((other) => other !== item && isAlike(other))
  const others = plan.items.filter((other) => !isAlike(other))
  return [
    ...stylesIn([item], isTelling),
    ...stylesIn(alike, (field) => field.name === name),
    ...stylesIn(alike, isTelling),
    ...stylesIn(others, isTelling).filter((style) => style !== 'property'),
    isTask(item) ? settings.actionFieldStyle : settings.itemFieldStyle,
    'property',
  ]
}
