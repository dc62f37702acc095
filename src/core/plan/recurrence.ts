import type { Length, Unit } from './dates/date-reading.ts'
import type { DayOfMonth, Recurrence, RecurrenceRule } from './dates/recurrences.ts'
import type { FieldForm } from './model.ts'

/*
 * How often a task comes back, as Obsidian Tasks ("every week on Tuesday, Friday", "every month on the last Friday when
 * done"; https://publish.obsidian.md/tasks/Getting+Started/Recurring+Tasks) and todo.txt (`rec:1w`, `rec:+1w`;
 * https://github.com/bram85/topydo/wiki/Recurrence) say it.
 */

/** What a field says of repeating; undefined where its convention knows no such rule, or it has no convention at all. */
export function readRecurrence(text: string, form: FieldForm): Recurrence | undefined {
  if (form === 'todotxt') return readPeriod(text)
  if (form !== 'emoji' && form !== 'dataview') return undefined
  const said = text.trim().toLowerCase()
  const isWhenDone = said.endsWith(whenDone)
  const rule = readRule(wordsOf(isWhenDone ? said.slice(0, -whenDone.length) : said))
  return rule && { from: isWhenDone ? 'done' : 'date', rule }
}

const whenDone = ' when done'

const letters: Readonly<Record<string, Unit>> = { d: 'day', w: 'week', m: 'month', y: 'year', b: 'workday' }

function readPeriod(text: string): Recurrence | undefined {
  const [, plus, count, letter] = /^(\+?)([1-9]\d{0,2})([dwmyb])$/.exec(text.trim()) ?? []
  const unit = letters[letter ?? '']
  return (
    unit && { from: plus === '+' ? 'date' : 'done', rule: { kind: 'length', length: { count: Number(count), unit } } }
  )
}

const wordsOf = (text: string): readonly string[] =>
  text
    .replaceAll(',', ' , ')
    .split(/\s/)
    .filter((word) => word !== '')
    .map((word) => (word === 'and' || word === 'or' ? ',' : word))

/** "1st , last friday" in its parts. */
function listed(words: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [[]]
  for (const word of words) {
    if (word === ',') parts.push([])
    else parts.at(-1)?.push(word)
  }
  return parts.filter((part) => part.length > 0)
}

/** Every one of some values, or nothing at all. */
const all = <Value>(values: readonly (Value | undefined)[]): readonly Value[] | undefined =>
  values.length > 0 && values.every((value) => value !== undefined) ? values : undefined

const units = new Map<string, Unit>(
  (['day', 'week', 'month', 'year'] as const).flatMap((unit) => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
)
const workdays = [1, 2, 3, 4, 5]

function readRule([every, ...words]: readonly string[]): RecurrenceRule | undefined {
  if (every !== 'every') return undefined
  const count = /^[1-9]\d{0,2}$/.test(words[0] ?? '') ? Number(words[0]) : undefined
  const rest = count === undefined ? words : words.slice(1)
  const on = rest.indexOf('on')
  const subjects = listed(on < 0 ? rest : rest.slice(0, on)).map((part) => part.join(' '))
  const days = on < 0 ? undefined : listed(rest.slice(on + 1))
  const unit = subjects.length === 1 ? units.get(subjects[0] ?? '') : undefined
  if (unit !== undefined) return ruleOf({ count: count ?? 1, unit }, days)
  if (count !== undefined) return undefined
  const weekdays = days === undefined ? weekdaysIn(subjects) : undefined
  if (weekdays !== undefined) return { kind: 'weekdays', weeks: 1, weekdays }
  const months = all(subjects.map((word) => namedBy(word, monthNames, 3)))
  const dates = days === undefined ? [] : daysOfMonth(days)
  return months && dates && { kind: 'months', every: 1, months, days: dates }
}

function ruleOf(length: Length, days: readonly (readonly string[])[] | undefined): RecurrenceRule | undefined {
  if (days === undefined) return { kind: 'length', length }
  if (length.unit === 'week') {
    const weekdays = weekdaysIn(days.map((part) => part.join(' ')))
    return weekdays && { kind: 'weekdays', weeks: length.count, weekdays }
  }
  const dates = length.unit === 'month' ? daysOfMonth(days) : undefined
  return dates && { kind: 'months', every: length.count, months: [], days: dates }
}

const weekdayNames = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const monthNames = 'january february march april may june july august september october november december'.split(' ')

/** The number, from 1, of a name that may be cut short: "tue", "sept". */
function namedBy(word: string, names: readonly string[], least: number): number | undefined {
  const at = word.length < least ? -1 : names.findIndex((name) => name.startsWith(word))
  return at < 0 ? undefined : at + 1
}

const weekdayNamed = (word: string): number | undefined => namedBy(word, weekdayNames, 2)

/** "tuesday", "friday"; "weekday" means Monday to Friday. */
const weekdaysIn = (words: readonly string[]): readonly number[] | undefined =>
  words.length === 1 && /^weekdays?$/.test(words[0] ?? '') ? workdays : all(words.map(weekdayNamed))

const ordinals = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['last', -1],
])

/** Dates or days of the week; both at once would have to be true at once. */
function daysOfMonth(parts: readonly (readonly string[])[]): readonly DayOfMonth[] | undefined {
  const days = all(parts.map(dayOfMonth))
  return days?.every(({ weekday: name }) => (name === undefined) === (days[0]?.weekday === undefined))
    ? days
    : undefined
}

/** "the 1st", "2nd last", "last Friday", "Friday" */
function dayOfMonth(part: readonly string[]): DayOfMonth | undefined {
  const words = part[0] === 'the' ? part.slice(1) : part
  const [first = '', ...more] = words
  const nth = ordinals.get(first) ?? Number(/^([1-9]\d?)(?:st|nd|rd|th)$/.exec(first)?.[1] ?? 0)
  if (nth === 0) {
    const each = more.length === 0 ? weekdayNamed(first) : undefined
    return each === undefined ? undefined : { weekday: each }
  }
  const isFromEnd = nth > 0 && more[0] === 'last'
  const [name, ...others] = isFromEnd ? more.slice(1) : more
  if (others.length > 0) return undefined
  const count = isFromEnd ? -nth : nth
  if (name === undefined || name === 'day') return { nth: count }
  const of = weekdayNamed(name)
  return of === undefined ? undefined : { nth: count, weekday: of }
}
