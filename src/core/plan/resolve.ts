import type { Span } from '../text/span.ts'
import type { DateContext } from './dates/dates.ts'
import { readDate, readDateValue } from './dates/dates.ts'
import { readDateValue as readSpanishDateValue } from './dates/es/times.ts'
import type { Day, Period } from './dates/period.ts'
import { findTimes } from './dates/times.ts'
import type { Draft } from './draft/draft.ts'
import { childId } from './ids.ts'
import type { Field, FieldName, FrontMatter, Item, PlanDate, Status } from './model.ts'
import { naturalFields } from './natural-fields.ts'
import { originOf } from './origin.ts'
import { progressOf } from './progress.ts'
import { readEstimate, readStatus, statusOfMark } from './values.ts'

export interface ResolveContext {
  readonly text: string
  readonly dates: DateContext
  readonly frontMatter: FrontMatter | undefined
  readonly silencedAt: (own: Span, comments: Draft['comments']) => Item['silenced']
}

type Growing = { -readonly [Key in keyof Item]: Item[Key] } & { children: Item[] }

/** Turns drafts into items: days are computed from the top down, since a milestone counts from its goal's start. */
export function resolvePlan(root: Draft, context: ResolveContext): { root: Item; items: readonly Item[] } {
  const items: Item[] = []
  const item = resolve(root, undefined, 'plan', context, context.dates, items)
  items.sort((a, b) => a.spans.own.start - b.spans.own.start || b.spans.subtree.end - a.spans.subtree.end)
  return { root: item, items }
}

function resolve(
  draft: Draft,
  parent: Item | undefined,
  id: string,
  context: ResolveContext,
  dates: DateContext,
  items: Item[],
): Item {
  const said = readSaid(draft, dates)
  const label = draft.label === undefined ? [] : [context.text.slice(draft.label.start, draft.label.end)]
  // A vision needs no end: that of the document ("Plan 2027") is none of its own.
  const above = draft.level !== 'vision' ? draft.under : draft.foundBy === 'group' ? draft.under.slice(-1) : []
  const horizon = horizonOf([...above, ...label], dates) ?? (draft.level === 'vision' ? undefined : parent?.horizon)
  const item: Growing = {
    id,
    level: draft.level,
    title: draft.level === 'plan' ? (context.frontMatter?.title ?? '') : draft.words.text,
    words: draft.words,
    form: draft.form,
    depth: draft.depth,
    spans: spansOf(draft, context.text),
    ...(draft.box && { box: draft.box }),
    ...(parent && { parent }),
    children: [],
    ...(draft.area !== undefined && { area: draft.area }),
    ...said,
    ...(horizon && { horizon }),
    progress: { done: 0, total: 0 },
    silenced: draft.level === 'plan' ? [] : context.silencedAt(draft.own, draft.comments),
  }
  if (draft.level !== 'plan') items.push(item)
  const origin = draft.level === 'goal' ? originOf(said, dates.origin) : dates.origin
  const inside = origin === undefined ? dates : { ...dates, origin }
  const counts = new Map<string, number>()
  for (const child of draft.children) {
    const key = childId(id, child.level, child.words.text)
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    item.children.push(resolve(child, item, count === 1 ? key : `${key}~${count}`, context, inside, items))
  }
  item.progress = progressOf(item.children)
  return item
}

const spansOf = (draft: Draft, source: string): Item['spans'] => ({
  subtree: { start: draft.own.start, end: trimmedEnd(source, draft.own.start, draft.end) },
  own: draft.own,
  title: draft.title,
  ...(draft.label && { label: draft.label }),
  ...(draft.marker && { marker: draft.marker }),
})

type Said = Pick<
  Item,
  'status' | 'fields' | 'start' | 'due' | 'doneOn' | 'metric' | 'owner' | 'why' | 'estimateMinutes' | 'key' | 'after'
>

/** What the item's fields say. A marked field counts before a phrase of the title that says the same. */
function readSaid(draft: Draft, dates: DateContext): Said {
  const isWordless = draft.level === 'vision' || draft.level === 'plan' || draft.level === 'area'
  const natural = isWordless ? { fields: [], times: [] } : naturalFields(draft, dates)
  const fields = [
    ...draft.fields,
    ...natural.fields.filter(({ name }) => !draft.fields.some((field) => field.name === name && isFilled(field))),
  ]
  const first = (...names: readonly FieldName[]): Field | undefined => {
    for (const name of names) {
      const field = fields.find((other) => other.name === name && isFilled(other))
      if (field !== undefined) return field
    }
    return undefined
  }
  const date = (field: Field | undefined): PlanDate | undefined => {
    if (field === undefined) return undefined
    const reading =
      natural.times.find((time) => time.field === field)?.reading ??
      readDateValue(field.text, dates) ??
      readSpanishDateValue(field.text, dates)
    return reading === undefined ? { kind: 'invalid', nearest: undefined, field } : { ...reading, field }
  }
  const stamp = first('done')
  const isStamped = stamp !== undefined && (saysDone.test(stamp.text) || readDateValue(stamp.text, dates) !== undefined)
  const status = statusOf(draft, first, isStamped)
  const start = date(first('start', 'scheduled'))
  const due = date(first('due'))
  const doneOn = status === 'done' && isStamped && !saysDone.test(stamp.text) ? date(stamp) : undefined
  const estimate = readEstimate(first('estimate')?.text ?? '')
  return {
    status,
    fields,
    ...(start && { start }),
    ...(due && { due }),
    ...(doneOn && { doneOn }),
    ...text('metric', first('metric')),
    ...text('owner', first('owner')),
    ...text('why', first('why')),
    ...(estimate !== undefined && { estimateMinutes: estimate }),
    ...text('key', first('id')),
    after: fields.filter(({ name }) => name === 'after').flatMap((field) => field.text.split(/[,\s]+/).filter(Boolean)),
  }
}

/** A line of a form that nobody has filled in yet ("- Due:") says nothing; a tag ("@done") says it by being there. */
const isFilled = ({ form, text }: Field): boolean => text !== '' || form === 'taskpaper'

const text = <Name extends string>(name: Name, field: Field | undefined): Partial<Record<Name, string>> =>
  field === undefined || field.text === '' ? {} : ({ [name]: field.text } as Partial<Record<Name, string>>)

/** Done, of a day that nobody wrote down. "Done: the first draft" is a note. */
const saysDone = /^(?:done|yes|true|x|[✓✔✅☑]\ufe0f?)$/iu

/** A box says it, else a status, else the days that only something over has. */
function statusOf(draft: Draft, first: (name: FieldName) => Field | undefined, isStamped: boolean): Status {
  const named = readStatus(first('status')?.text ?? '')
  const boxed = draft.box === undefined ? undefined : statusOfMark(draft.box.mark)
  if (boxed !== undefined && boxed !== 'open') return boxed
  if (first('cancelled') !== undefined) return 'dropped'
  if (named !== undefined) return named
  return boxed === undefined && isStamped ? 'done' : 'open'
}

const periodWords =
  /\b(?:[QH]\d ?20\d\d|20\d\d[- ]?[QH]\d|FY ?\d\d(?:\d\d)?|20\d\d|[QH][1-4]|(?:this|next) (?:year|half|quarter|month))\b/i

/**
 * The period named by the item's label ("Goal 2027: …") or by the headings above that are no items ("Goals for 2027",
 * "H2 2026"), the nearest first.
 */
function horizonOf(headings: readonly string[], dates: DateContext): Period | undefined {
  for (let i = headings.length - 1; i >= 0; i--) {
    const heading = headings[i] ?? ''
    for (const time of findTimes(heading, dates)) {
      if (time.end?.kind === 'known') return time.end.period
    }
    const token = periodWords.exec(heading.slice(0, 200))
    const reading = token && readDate(token[0], dates)
    if (reading?.kind === 'known') return reading.period
  }
  return undefined
}

function trimmedEnd(source: string, start: number, end: number): number {
  let at = end
  while (at > start && /\s/.test(source.charAt(at - 1))) at--
  return at
}

/** Counting from the plan's start where it has one. */
export const datesFor = (
  today: Day,
  origin: Day | undefined,
  fiscalYearStart: number,
  weekStart: number,
): DateContext => ({
  today,
  fiscalYearStart,
  weekStart,
  ...(origin !== undefined && { origin }),
})
