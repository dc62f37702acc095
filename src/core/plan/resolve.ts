import { sourceSpan } from '../markdown/words.ts'
import type { Span } from '../text/span.ts'
import type { DateContext, DateReading } from './dates.ts'
import { readDate } from './dates.ts'
import type { Draft } from './draft.ts'
import type { Field, FieldName, FrontMatter, Item, Level, PlanDate, Progress, Status } from './model.ts'
import type { Day, Period } from './period.ts'
import { findTimes } from './times.ts'
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
  const item = resolve(root, undefined, '', context, context.dates, items)
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
  const natural =
    draft.level === 'vision' || draft.level === 'plan' ? { fields: [], times: [] } : naturalFields(draft, dates)
  const fields = [
    ...draft.fields,
    ...natural.fields.filter(({ name }) => !draft.fields.some((field) => field.name === name)),
  ]
  const first = (name: FieldName): Field | undefined => fields.find((field) => field.name === name)
  const date = (...names: readonly FieldName[]): PlanDate | undefined => {
    for (const name of names) {
      const field = first(name)
      if (field === undefined) continue
      const reading = natural.times.find((time) => time.field === field)?.reading ?? readDate(field.text, dates)
      return planDate(field, reading)
    }
    return undefined
  }
  const status = statusOf(draft, first)
  const start = date('start', 'scheduled')
  const due = date('due')
  const doneOn = status === 'done' ? date('done') : undefined
  const horizon = horizonOf(draft, dates) ?? parent?.horizon
  const estimateField = first('estimate')
  const estimate = estimateField && readEstimate(estimateField.text)
  const item: Growing = {
    id,
    level: draft.level,
    title: draft.level === 'plan' ? (context.frontMatter?.title ?? '') : draft.words.text,
    words: draft.words,
    form: draft.form,
    depth: draft.depth,
    spans: {
      subtree: { start: draft.own.start, end: trimmedEnd(context.text, draft.own.start, draft.end) },
      own: draft.own,
      title: draft.title,
      ...(draft.label && { label: draft.label }),
      ...(draft.marker && { marker: draft.marker }),
    },
    ...(draft.box && { box: draft.box }),
    ...(parent && { parent }),
    children: [],
    ...(draft.area !== undefined && { area: draft.area }),
    status,
    fields,
    ...(start && { start }),
    ...(due && { due }),
    ...(doneOn && { doneOn }),
    ...(horizon && { horizon }),
    ...text('metric', first('metric')),
    ...text('owner', first('owner')),
    ...text('why', first('why')),
    ...(estimate !== undefined && { estimateMinutes: estimate }),
    ...text('key', first('id')),
    after: fields.filter(({ name }) => name === 'after').flatMap((field) => field.text.split(/[,\s]+/).filter(Boolean)),
    progress: { done: 0, total: 0 },
    silenced: draft.level === 'plan' ? [] : context.silencedAt(draft.own, draft.comments),
  }
  if (draft.level !== 'plan') items.push(item)
  const origin = draft.level === 'goal' && start?.kind === 'known' ? start.period.first : dates.origin
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

const text = <Name extends string>(name: Name, field: Field | undefined): Partial<Record<Name, string>> =>
  field === undefined || field.text === '' ? {} : ({ [name]: field.text } as Partial<Record<Name, string>>)

/** Fields that the title's own words hold: times, a measure from … to …, a reason. */
function naturalFields(
  draft: Draft,
  dates: DateContext,
): { fields: readonly Field[]; times: readonly { field: Field; reading: DateReading }[] } {
  const { words } = draft
  const fields: Field[] = []
  const times: { field: Field; reading: DateReading }[] = []
  const field = (name: FieldName, at: Span, value: Span = at): Field => ({
    name,
    form: 'natural',
    span: sourceSpan(words, at),
    value: sourceSpan(words, value),
    text: words.text.slice(value.start, value.end),
  })
  for (const time of findTimes(words.text, dates)) {
    for (const [name, reading] of [
      ['start', time.start],
      ['due', time.end],
    ] as const) {
      if (reading === undefined || times.some((other) => other.field.name === name)) continue
      const made = field(name, time.span)
      fields.push(made)
      times.push({ field: made, reading })
    }
  }
  const metric =
    /\bfrom [^\s]{1,20} to [^\s]{1,20}(?: (?!by |in |until |before |within )\p{L}[\p{L}-]{0,30}){0,3}/u.exec(words.text)
  if (metric !== null && /\d/.test(metric[0]) && !times.some(({ field: { text: time } }) => time.includes('from'))) {
    fields.push(field('metric', { start: metric.index, end: metric.index + metric[0].length }))
  }
  const why = /\b(?:because|so that|in order to) (\S[^\n]{0,300})/.exec(words.text)
  if (why?.[1] !== undefined) {
    const end = why.index + why[0].length
    fields.push(field('why', { start: why.index, end }, { start: end - why[1].length, end }))
  }
  return { fields, times }
}

function planDate(field: Field, reading: DateReading | undefined): PlanDate {
  if (reading === undefined) return { kind: 'invalid', nearest: undefined, field }
  return { ...reading, field }
}

/** A box says it, else a status, else the days that only something over has. */
function statusOf(draft: Draft, first: (name: FieldName) => Field | undefined): Status {
  const named = readStatus(first('status')?.text ?? '')
  const boxed = draft.box === undefined ? undefined : statusOfMark(draft.box.mark)
  if (boxed !== undefined && boxed !== 'open') return boxed
  if (first('cancelled') !== undefined) return 'dropped'
  if (named !== undefined) return named
  return boxed === undefined && first('done') !== undefined ? 'done' : 'open'
}

/** The period named by the headings above that are no items, the nearest first: "Goals for 2027", "H2 2026". */
function horizonOf(draft: Draft, dates: DateContext): Period | undefined {
  for (let i = draft.under.length - 1; i >= 0; i--) {
    const heading = draft.under[i] ?? ''
    for (const time of findTimes(heading, dates)) {
      if (time.end?.kind === 'known') return time.end.period
    }
    const token = /\b(?:[QH]\d ?20\d\d|20\d\d[- ]?[QH]\d|FY ?\d\d(?:\d\d)?|20\d\d)\b/.exec(heading.slice(0, 200))
    const reading = token && readDate(token[0], dates)
    if (reading?.kind === 'known') return reading.period
  }
  return undefined
}

/** Leaves below count one each; what is dropped or went elsewhere counts no more; a done item is done with all it holds. */
function progressOf(children: readonly Item[]): Progress {
  let done = 0
  let total = 0
  for (const child of children) {
    if (child.status === 'dropped' || child.status === 'forwarded') continue
    const { progress } = child
    const count = progress.total === 0 ? (child.level === 'area' ? 0 : 1) : progress.total
    total += count
    done += child.status === 'done' ? count : progress.done
  }
  return { done, total }
}

const letter: Readonly<Record<Level, string>> = {
  plan: 'p',
  vision: 'v',
  area: 'r',
  goal: 'g',
  milestone: 'm',
  action: 'a',
  step: 's',
}

const childId = (parent: string, level: Level, title: string): string =>
  `${letter[level]}${hash(`${parent}/${level}/${title}`)}`

/** FNV-1a over two lanes: 64 bits in base 36, enough that two items of one plan never meet. */
function hash(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9dc5811c
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit ^ (i & 0xff), 0x01000193)
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36)
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
