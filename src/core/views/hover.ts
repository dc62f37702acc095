import { quoted } from '../checks/finding/place.ts'
import type { Snapshot } from '../checks/snapshot.ts'
import type { Item, PlanDate } from '../plan/model.ts'
import { ancestor, isOpen } from '../plan/walk.ts'
import { type Message, message } from '../text/message.ts'
import { dueContext, dueOf } from './due.ts'
import { healthContext, healthOf } from './health.ts'
import { valueLabel } from './metric-value.ts'
import { levelNames, statusNames } from './names.ts'

/** A few lines about an item; the parts of a line are to be shown side by side. */
export type HoverLine = readonly Message[]

/** What a person wants to know of an item and cannot see in its line. The first line says what it is. */
export function hover(read: Snapshot, item: Item): readonly HoverLine[] {
  const { findings } = read
  const due = dueOf(item, dueContext(read))
  const { done, total } = item.progress
  const goal = item.level === 'goal' ? undefined : ancestor(item, 'goal')
  const lines: readonly (readonly (Message | undefined)[])[] = [
    [
      levelNames[item.level],
      statusNames[item.status],
      due?.label,
      total > 0 ? message('{0} of {1} done', done, total) : undefined,
    ],
    [
      item.start?.kind === 'known' ? message('From {0}', item.start.period.first) : undefined,
      dueDay(item.due),
      item.doneOn?.kind === 'known' ? message('Done on {0}', item.doneOn.period.last) : undefined,
    ],
    [goal && message('For the goal: {0}', goal.title.trim())],
    [item.why === undefined ? undefined : message('Why: {0}', item.why)],
    [item.metric === undefined ? undefined : message('Metric: {0}', item.metric), valueLabel(item)],
    [healthOf(item, healthContext(read))?.says],
    [item.owner === undefined ? undefined : message('Owner: {0}', item.owner)],
    repeatsLine(item),
    evidenceLine(item, read),
    smartLine(item, new Set(findings.filter(({ itemId }) => itemId === item.id).map(({ check }) => check))),
  ]
  return lines.map((line) => line.filter((part) => part !== undefined)).filter((line) => line.length > 0)
}

const repeatsLine = ({ fields }: Item): HoverLine =>
  fields
    .filter(({ name, text }) => name === 'recurrence' && text !== '')
    .map(({ text }) => message('Repeats: {0}', text))

function dueDay(due: PlanDate | undefined): Message | undefined {
  if (due?.kind === 'unknown') return message('Due on a day that needs the start of the plan or goal')
  return due?.kind === 'known' ? message('Due {0}', due.period.last) : undefined
}

/** What the title's words were understood to say: the parts that a person can check against what they meant. */
function evidenceLine(item: Item, { assess }: Snapshot): readonly (Message | undefined)[] {
  if (item.level !== 'goal' && item.level !== 'milestone') return []
  const { specific, outcome, measure, end } = assess(item)
  const last = end?.last === undefined || end.text.includes(end.last) ? undefined : end.last
  return [
    specific.present && outcome ? message('Outcome: {0}', shortened(outcome.text)) : undefined,
    measure &&
      (measure.kind === 'completion'
        ? message('Measured by: done or not')
        : message('Measured by: {0}', shortened(measure.text))),
    end &&
      (last === undefined
        ? message('Ends: {0}', shortened(end.text))
        : message('Ends: {0} ({1})', shortened(end.text), last)),
  ]
}

const shortened = (words: string): string => quoted(words, 60)

const letters: readonly (readonly [check: string, name: Message])[] = [
  ['smart-specific', message('not specific')],
  ['smart-measurable', message('not measurable')],
  ['smart-achievable', message('achievable?')],
  ['smart-relevant', message('relevant?')],
  ['smart-time-bound', message('not time-bound')],
]

/** The letters that a check finds wanting; a goal without any is SMART. */
function smartLine(item: Item, reported: ReadonlySet<string>): HoverLine {
  if ((item.level !== 'goal' && item.level !== 'milestone') || !isOpen(item)) return []
  const wanting = letters.filter(([check]) => reported.has(check)).map(([, name]) => name)
  // Of an item at another level than it reads as, the letters say nothing.
  if (wanting.length === 0 && (reported.has('scope-goal') || reported.has('scope-milestone'))) return []
  return wanting.length === 0 ? [message('SMART')] : [message('Not SMART yet'), ...wanting]
}
