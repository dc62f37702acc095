import type { Field, FieldName, Item, Plan, Status } from '../plan/model.ts'
import type { ReadingContext, Settings } from '../plan/settings.ts'
import { isOver, readStatus, remarkOf } from '../plan/values.ts'
import type { TextEdit } from '../text/edit.ts'
import { type Message, message } from '../text/message.ts'
import { span } from '../text/span.ts'
import { nextOccurrence } from './repeat.ts'
import type { EditResult } from './result.ts'
import { addField, fillIn, removal } from './set-field.ts'

/*
 * THE one place that knows how an item is marked done, open again, dropped or put on hold. Whoever wants another way of
 * marking changes this file and no other.
 */

/**
 * Marks an item done today: its box, if it has one, and a stamp in the style of its line, the file or the settings. A
 * task that repeats leaves its next line above.
 */
export function markDone(plan: Plan, item: Item, context: ReadingContext): EditResult {
  if (item.status === 'done') return refused(message('“{0}” is done already. Nothing was changed.', item.title))
  return setStatus(plan, item, 'done', context)
}

/** Opens an item that is done or dropped: the box is empty again, and the stamp is gone. A next line that was written stays. */
export function markOpen(plan: Plan, item: Item, context: ReadingContext): EditResult {
  if (!isClosed(item.status)) {
    return refused(message('“{0}” is open already. Nothing was changed.', item.title))
  }
  return setStatus(plan, item, 'open', context)
}

/**
 * Gives an item a status, in the words that its convention has for it: a box and a stamp for what is over, a `Status:`
 * where there is no box or no sign.
 */
export function setStatus(plan: Plan, item: Item, status: Status, context: ReadingContext): EditResult {
  if (item.level === 'plan' || item.level === 'area' || item.level === 'vision') {
    return refused(
      message('“{0}” is not something to be done. Mark its goals, milestones or actions instead.', item.title),
    )
  }
  // A stamp on a line without words would take the text right below it for them.
  if (
    item.title === '' &&
    item.form === 'list-item' &&
    item.box === undefined &&
    textBelow.test(plan.text.slice(item.spans.own.end, item.spans.own.end + 80))
  ) {
    return refused(message('This line has no words yet. Say first what is to be done.'))
  }
  // Without a box or a line of a list to stamp, a heading says in a word that it was dropped.
  const stamp = status === 'dropped' && item.form === 'heading' && item.box === undefined ? undefined : stamps[status]
  const gone = item.fields.filter(({ name, form }) => isStamp(name) && name !== stamp && form !== 'natural')
  const named = item.fields.find(({ name }) => name === 'status')
  const isUnsaid = named !== undefined && status === 'open' && isClosed(readStatus(named.text) ?? 'open')
  return {
    edits: [
      ...(status === 'done' && !isOver(item.status) ? nextOccurrence(plan, item, context.today) : []),
      ...removal(plan, item, ...gone, ...(isUnsaid ? [named] : [])),
      ...boxEdit(item, status),
      ...(isUnsaid ? [] : nameEdits(plan, item, status, { named, isStamped: stamp !== undefined }, context)),
      ...stampEdits(plan, item, stamp, context),
    ],
  }
}

/** A line of text that follows without a blank one between, and is no list or heading of its own. */
const textBelow = /^[ \t]{0,20}\r?\n[ \t]{0,3}[^\s#>*+\-\d]/

const isClosed = (status: Status): boolean => isOver(status) || status === 'on-hold'

const refused = (why: Message): EditResult => ({ refused: why })

const stamps: Readonly<Partial<Record<Status, FieldName>>> = { done: 'done', dropped: 'cancelled' }

const isStamp = (name: FieldName): boolean => name === 'done' || name === 'cancelled'

/** Boxes that say a status; the others have an open box and say it in words. */
const marks: Readonly<Partial<Record<Status, string>>> = {
  open: ' ',
  'in-progress': '/',
  done: 'x',
  dropped: '-',
  forwarded: '>',
}

function boxEdit({ box }: Item, status: Status): readonly TextEdit[] {
  if (box === undefined) return []
  const mark = marks[status] ?? ' '
  // An empty box is open as it is.
  if (box.mark === mark || (box.mark === '' && mark === ' ')) return []
  return [{ span: span(box.span.start + 1, box.span.end - 1), text: mark }]
}

const words: Readonly<Record<Status, string>> = {
  open: 'open',
  'in-progress': 'in progress',
  'at-risk': 'at risk',
  'off-track': 'off track',
  'on-hold': 'on hold',
  forwarded: 'forwarded',
  done: 'done',
  dropped: 'dropped',
}

/** A `Status:` that says otherwise is changed; a new one is written only where neither a box nor a stamp can say it. */
function nameEdits(
  plan: Plan,
  item: Item,
  status: Status,
  { named, isStamped }: { readonly named: Field | undefined; readonly isStamped: boolean },
  context: ReadingContext,
): readonly TextEdit[] {
  const saidByBox = item.box !== undefined && status !== 'open' && marks[status] !== undefined
  if (named !== undefined) {
    if (saidByBox || status === 'open' || readStatus(named.text) === status) return []
    return [fillIn(plan, named, words[status] + remarkOf(named.text))]
  }
  return status === 'open' || saidByBox || isStamped ? [] : addField(plan, item, 'status', words[status], context)
}

function stampEdits(plan: Plan, item: Item, name: FieldName | undefined, context: ReadingContext): readonly TextEdit[] {
  if (name === undefined) return []
  const present = item.fields.find((field) => field.name === name && field.form !== 'natural')
  if (present !== undefined && present.value.start > present.span.start) {
    return [fillIn(plan, present, context.today)]
  }
  if (present !== undefined) return []
  return addField(plan, item, name, context.today, { settings: stampSettings(item, context.settings) })
}

/** A list item is stamped on its line, unless it or others like it write their fields on lines of their own. */
function stampSettings({ form }: Item, settings: Settings): Settings {
  if (form !== 'list-item') return settings
  const style = settings.actionFieldStyle === 'property' ? 'emoji' : settings.actionFieldStyle
  return { ...settings, actionFieldStyle: style, itemFieldStyle: style }
}
