import { addDays, daysBetween, isDay } from '../plan/dates/calendar.ts'
import type { Day } from '../plan/dates/period.ts'
import { nextDay } from '../plan/dates/recurrences.ts'
import type { Field, FieldName, Item, Plan } from '../plan/model.ts'
import { readRecurrence } from '../plan/recurrence.ts'
import { isOver } from '../plan/values.ts'
import { applyEdits, type TextEdit } from '../text/edit.ts'
import { lineEnding } from '../text/lines.ts'
import { contains, type Span, shift, span } from '../text/span.ts'
import { writeInline } from './field-styles.ts'
import { isInline, lineTail, markerIndent } from './item-lines.ts'
import { renumberFrom } from './renumber.ts'
import { fillIn, removal } from './set-field.ts'

/**
 * The line that a task which repeats leaves behind when it is done, as Obsidian Tasks and todo.txt write it: above the
 * done one, with its words, an empty box and its dates moved on. What stands below stays with the done one. Nothing where
 * no convention says how often on the task's own line, where its date is none, and below what is over.
 */
export function nextOccurrence(plan: Plan, item: Item, today: Day): readonly TextEdit[] {
  const { text } = plan
  if (item.form !== 'list-item' || (item.level !== 'action' && item.level !== 'step') || isBelowOver(item)) return []
  const field = item.fields.find((each) => each.name === 'recurrence' && isInline(text, item, each))
  const recurrence = field && readRecurrence(field.text, field.form)
  if (field === undefined || recurrence === undefined) return []
  const dates = datesOf(item)
  const reference = dates[0]?.day
  if (reference === null) return []
  const next = nextDay(recurrence, recurrence.from === 'done' ? today : (reference ?? today))
  if (next === undefined) return []
  const moved = dates.flatMap(({ field: date, day }) =>
    day === null || reference === undefined
      ? []
      : [{ field: date, day, to: addDays(next, daysBetween(reference, day)) }],
  )
  const at = item.spans.own.start
  const line = nextLineOf(plan, item, field, moved, today)
  return [
    { span: span(at, at), text: line + lineEnding(text) + markerIndent(text, item) },
    ...renumberFrom(plan, item, 1),
  ]
}

interface DateField {
  readonly field: Field
  /** Null where it names no day, or none that is sure. */
  readonly day: Day | null
}

interface Moved {
  readonly field: Field
  readonly day: Day
  readonly to: Day
}

function isBelowOver({ parent }: Item): boolean {
  for (let above = parent; above !== undefined; above = above.parent) if (isOver(above.status)) return true
  return false
}

/** What the next time is reckoned from, best first; the others keep their distance to it. */
const dateNames: readonly FieldName[] = ['due', 'scheduled', 'start']

/** The marked dates. A date among the words stays as it is written, as the words do. */
const datesOf = (item: Item): readonly DateField[] =>
  dateNames.flatMap((name) =>
    item.fields
      .filter((field) => field.name === name && field.form !== 'natural' && field.text !== '')
      .map((field) => ({ field, day: dayOf(item, field) ?? null })),
  )

function dayOf({ due, start }: Item, field: Field): Day | undefined {
  const read = [due, start].find(
    (date) => date?.field.name === field.name && date.field.span.start === field.span.start,
  )
  if (read?.kind === 'known') return field.name === 'due' ? read.period.last : read.period.first
  return read === undefined && isDay(field.text) ? field.text : undefined
}

/** What was true of the one that is done and not of the next: Obsidian gives that no id either, and lets it wait for nothing. */
const isOfOne = ({ name }: Field): boolean =>
  name === 'done' || name === 'cancelled' || name === 'status' || name === 'id' || name === 'after'

/**
 * From the marker to the end of the line that says how often: as in Obsidian, words that go on below that are notes, and
 * a block link is that of one line only.
 */
function nextLineOf(plan: Plan, item: Item, recurrence: Field, moved: readonly Moved[], today: Day): string {
  const { text } = plan
  const line = span(item.spans.own.start, lineTail(text, item, recurrence.span.end))
  const isOnLine = (field: Field): boolean => isInline(text, item, field) && contains(line, field.span)
  const marked = item.fields.filter((field) => field.form !== 'natural' && isOnLine(field))
  const edits = [
    ...emptied(item),
    ...removal(plan, item, ...marked.filter(isOfOne)),
    ...marked
      .filter(({ name, text: day }) => name === 'created' && day !== '')
      .map((field) => fillIn(plan, field, today)),
    ...moved.filter(({ field }) => isOnLine(field)).map(({ field, day, to }) => dated(plan, field, day, to)),
  ].filter((edit) => contains(line, edit.span))
  const written = applyEdits(
    text.slice(line.start, line.end),
    edits.map((edit) => placedIn(line, edit)),
  )
  // A date that stands below stays there, with the one that is done.
  const others = moved
    .filter(({ field }) => !isOnLine(field))
    .map(({ field: { name }, to }) => signed(recurrence, name, to))
  return [written, ...others].join(' ')
}

const placedIn = ({ start }: Span, edit: TextEdit): TextEdit => ({ ...edit, span: shift(edit.span, -start) })

const emptied = ({ box }: Item): readonly TextEdit[] =>
  box === undefined || box.mark === '' || box.mark === ' '
    ? []
    : [{ span: span(box.span.start + 1, box.span.end - 1), text: ' ' }]

/** A day is replaced where it is written as one, so that a time or a remark behind it stays. */
function dated(plan: Plan, field: Field, day: Day, to: Day): TextEdit {
  const { start, end } = field.value
  const at = plan.text.slice(start, end).indexOf(day)
  return at < 0 ? fillIn(plan, field, to) : { span: span(start + at, start + at + day.length), text: to }
}

const signed = ({ form }: Field, name: FieldName, day: Day): string =>
  (form === 'natural' ? undefined : writeInline(form, name, day)) ?? writeInline('dataview', name, day) ?? ''
