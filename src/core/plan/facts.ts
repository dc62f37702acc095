import type { Passage } from '../markdown/sections.ts'
import { type DateContext, readDate, readDateValue } from './dates/dates.ts'
import { readDateValue as readSpanishDateValue } from './dates/es/times.ts'
import type { Period } from './dates/period.ts'
import { findTimes } from './dates/times.ts'
import { type Draft, type FieldsBelow, isSame } from './draft/draft.ts'
import type { Environment } from './environment.ts'
import type { Field, FieldName, Item, Level, PlanDate, Status } from './model.ts'
import { naturalFields } from './natural-fields.ts'
import { originOf } from './origin.ts'
import { isOver, readEstimate, readStatus, statusOfMark } from './values.ts'

/**
 * What an item needs to know of those above it, and no more: as long as that stays the same, what is known of the item
 * stays true, whatever is done to the words above. Two that say the same are the same object.
 */
export interface Above {
  readonly environment: Environment
  readonly parent: Above | undefined
  readonly level: Level
  readonly status: Status
  /** Open, and below nothing that is over or on hold. */
  readonly isLive: boolean
  readonly start: PlanDate | undefined
  readonly due: PlanDate | undefined
  readonly horizon: Period | undefined
  readonly area: string | undefined
  /** What days are counted from below it. */
  readonly dates: DateContext
  readonly below: Map<string, Above>
}

/** What an item's own text says where it stands. Places count from the start of the passage that each field stands in. */
export interface Facts extends Said {
  readonly draft: Draft
  readonly more: readonly FieldsBelow[]
  readonly under: readonly string[]
  readonly above: Above
  /** The passages of the first fields, where they are not the draft's own; natural phrases come behind these. */
  readonly passages: readonly Passage[]
  readonly horizon: Period | undefined
  readonly area: string | undefined
  /** What those below it need to know. */
  readonly inside: Above
  /** What it says, as a number to compare with those of others; undefined until somebody asks. */
  saying: number | undefined
}

/** What an item of the top of the plan has above it. */
export const topOf = (environment: Environment): Above => ({
  environment,
  parent: undefined,
  level: 'plan',
  status: 'open',
  isLive: true,
  start: undefined,
  due: undefined,
  horizon: undefined,
  area: undefined,
  dates: environment.dates,
  below: new Map(),
})

/** The facts of an item; found once, for as long as its text and what it needs to know of those above stay the same. */
export function factsOf(draft: Draft, more: readonly FieldsBelow[], under: readonly string[], above: Above): Facts {
  const before = draft.facts as Facts | undefined
  if (before?.above === above && isSame(before.under, under) && isSame(before.more, more)) return before
  const fields = more.length === 0 ? draft.fields : [...draft.fields, ...more.flatMap((part) => part.fields)]
  const passages =
    more.length === 0
      ? none
      : [...draft.fields.map(() => draft.passage), ...more.flatMap((part) => part.fields.map(() => part.passage))]
  const said = readSaid(draft, fields, above.dates)
  const horizon = horizonAt(draft, under, above)
  // An area names itself, all others belong to the one above.
  const area = draft.area ?? above.area
  const inside = insideOf(draft.level, said, horizon, area, above)
  const facts: Facts = {
    status: said.status,
    fields: said.fields,
    start: said.start,
    due: said.due,
    doneOn: said.doneOn,
    metric: said.metric,
    owner: said.owner,
    why: said.why,
    estimateMinutes: said.estimateMinutes,
    key: said.key,
    after: said.after,
    draft,
    more,
    under,
    above,
    passages,
    horizon,
    area,
    inside,
    saying: undefined,
  }
  draft.facts = facts
  return facts
}

/** A vision needs no end: that of the document ("Plan 2027") is none of its own. */
function horizonAt({ level, foundBy, labelText }: Draft, under: readonly string[], above: Above): Period | undefined {
  const own = labelText === '' ? undefined : horizonOf([labelText], above.dates)
  if (own !== undefined) return own
  if (level !== 'vision') return headingsHorizon(under, above.dates) ?? above.horizon
  return foundBy === 'group' ? headingsHorizon(under.slice(-1), above.dates) : undefined
}

const ofHeadings = new WeakMap<
  readonly string[],
  { readonly dates: DateContext; readonly horizon: Period | undefined }
>()

/** Found once for all items below the same headings. */
function headingsHorizon(under: readonly string[], dates: DateContext): Period | undefined {
  if (under.length === 0) return undefined
  const before = ofHeadings.get(under)
  if (before?.dates === dates) return before.horizon
  const horizon = horizonOf(under, dates)
  ofHeadings.set(under, { dates, horizon })
  return horizon
}

function insideOf(
  level: Level,
  { status, start, due }: Said,
  horizon: Period | undefined,
  area: string | undefined,
  above: Above,
): Above {
  const origin = level === 'goal' ? originOf({ start, due }, above.dates.origin) : above.dates.origin
  const of = horizon === undefined ? '' : periodKey(horizon)
  const key = `${level}|${status}|${dateKey(start)}|${dateKey(due)}|${of}|${area ?? ''}|${origin ?? ''}`
  const before = above.below.get(key)
  if (before !== undefined) return before
  const inside: Above = {
    environment: above.environment,
    parent: above,
    level,
    status,
    isLive: above.isLive && !isOver(status) && status !== 'on-hold',
    start,
    due,
    horizon,
    area,
    dates: origin === above.dates.origin || origin === undefined ? above.dates : { ...above.dates, origin },
    below: new Map(),
  }
  above.below.set(key, inside)
  return inside
}

const periodKey = ({ first, last, precision }: Period): string => `${first} ${last} ${precision}`

const dateKey = (date: PlanDate | undefined): string =>
  date === undefined ? '' : date.kind === 'known' ? periodKey(date.period) : date.kind

/** Every part is always there, undefined where it is not said: so all are of one shape, and small. */
interface Said extends Pick<Item, 'status' | 'fields' | 'after'> {
  readonly start: PlanDate | undefined
  readonly due: PlanDate | undefined
  readonly doneOn: PlanDate | undefined
  readonly metric: string | undefined
  readonly owner: string | undefined
  readonly why: string | undefined
  readonly estimateMinutes: number | undefined
  readonly key: string | undefined
}

/** What the item's fields say. A marked field counts before a phrase of the title that says the same. */
function readSaid(draft: Draft, own: readonly Field[], dates: DateContext): Said {
  const isWordless = draft.level === 'vision' || draft.level === 'plan' || draft.level === 'area'
  const natural = isWordless ? { fields: [], times: [] } : naturalFields(draft.words, dates)
  const phrases = natural.fields.filter(({ name }) => !own.some((field) => field.name === name && isFilled(field)))
  const fields = phrases.length === 0 ? own : [...own, ...phrases]
  const first = (name: FieldName): Field | undefined => {
    for (const field of fields) if (field.name === name && isFilled(field)) return field
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
  const start = date(first('start') ?? first('scheduled'))
  const due = date(first('due'))
  const doneOn = status === 'done' && isStamped && !saysDone.test(stamp.text) ? date(stamp) : undefined
  return {
    status,
    fields,
    start,
    due,
    doneOn,
    metric: textOf(first('metric')),
    owner: textOf(first('owner')),
    why: textOf(first('why')),
    estimateMinutes: readEstimate(first('estimate')?.text ?? ''),
    key: textOf(first('id')),
    after: afterIn(fields),
  }
}

const none: readonly never[] = []

const afterIn = (fields: readonly Field[]): readonly string[] =>
  fields.some(({ name }) => name === 'after')
    ? fields.filter(({ name }) => name === 'after').flatMap((field) => field.text.split(/[,\s]+/).filter(Boolean))
    : none

/** A line of a form that nobody has filled in yet ("- Due:") says nothing; a tag ("@done") says it by being there. */
const isFilled = ({ form, text }: Field): boolean => text !== '' || form === 'taskpaper'

const textOf = (field: Field | undefined): string | undefined => (field?.text === '' ? undefined : field?.text)

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
