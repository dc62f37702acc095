import {
  addDays,
  addMonths,
  dayOf,
  fiscalYearOf,
  fiscalYearPeriod,
  halfAround,
  halfPeriod,
  later,
  monthAround,
  monthOf,
  monthPeriod,
  quarterAround,
  weekAround,
  weekday as weekdayOf,
  yearOf,
  yearPeriod,
} from './calendar.ts'
import {
  after,
  base,
  comingDay,
  comingMonth,
  type DateContext,
  known,
  type Length,
  onDay,
  planTime,
  present,
  type Reading,
  type Unit,
  unknown,
} from './date-reading.ts'
import type { DateSyntax, Groups } from './date-syntax.ts'
import { gap, month, monthNumber, number, numberOf, ordinal, ordinalOf, weekday, weekdayNumber } from './date-words.ts'
import type { Day, Period } from './period.ts'

/*
 * Dates that depend on when they are said, and on when the plan starts. "This", "next", "tomorrow" and weekdays count
 * from today; "within 90 days", "month 2" and "the end of the year" count from the plan where it has a start, so that
 * they do not move on as days pass.
 */

const units: Readonly<Record<string, readonly [number, Unit]>> = {
  day: [1, 'day'],
  workday: [1, 'workday'],
  week: [1, 'week'],
  fortnight: [2, 'week'],
  month: [1, 'month'],
  quarter: [3, 'month'],
  half: [6, 'month'],
  year: [1, 'year'],
  decade: [10, 'year'],
}

const unit =
  '(?<workday>(?:business|working|work) *)?(?<unit>day|week|fortnight|month|quarter|half-?year|year|decade)s?'

const oneUnit = '(?<unit>day|week|fortnight|month|quarter|half-?year|year|decade)'

/** What `number('count')` and `unit` found. No count is one. */
function length(g: Groups): Length {
  const name = g.workday === undefined ? (g.unit ?? '').toLowerCase().replace(/^half.*/, 'half') : 'workday'
  const [factor, kind] = units[name] ?? [1, 'day']
  return { count: (g.count === undefined ? 1 : numberOf(g.count)) * factor, unit: kind }
}

/** That long after the plan's start, or after today. */
const window = (g: Groups, context: DateContext): Reading | undefined =>
  length(g).count > 0 ? onDay(after(base(context), length(g))) : undefined

/** The period of some kind around a day. */
const around: Readonly<Record<string, (day: Day, context: DateContext) => Period>> = {
  week: (day, { weekStart }) => weekAround(day, weekStart),
  month: monthAround,
  quarter: (day, { fiscalYearStart }) => quarterAround(day, fiscalYearStart),
  half: (day, { fiscalYearStart }) => halfAround(day, fiscalYearStart),
  year: (day) => yearPeriod(yearOf(day)),
  fiscal: (day, { fiscalYearStart }) => fiscalYearPeriod(fiscalYearOf(day, fiscalYearStart), fiscalYearStart),
  decade: (day) => ({
    first: dayOf(Math.max(1, yearOf(day) - (yearOf(day) % 10)), 1, 1),
    last: dayOf(yearOf(day) - (yearOf(day) % 10) + 9, 12, 31),
    precision: 'year',
  }),
}

const periodName = '(?<name>week|month|quarter|half(?:-year)?|(?:(?:fiscal|financial|calendar) +)?year|FY|decade)'
/** Boxes of time whose length only the writer's organisation knows. */
const otherPeriod = 'sprint|iteration|cycle|semester|trimester|term|school year|academic year|season'

const kindOf = (name: string): string =>
  /^(?:f|financial)/i.test(name)
    ? 'fiscal'
    : name
        .toLowerCase()
        .replace(/^calendar\s+/, '')
        .replace(/^half.*/, 'half')

/** The period around a day, or the one after that. */
function period(name: string | undefined, day: Day, next: boolean, context: DateContext): Reading {
  const find = around[kindOf(name ?? '')]
  if (find === undefined) return unknown
  const here = find(day, context)
  return known(next ? find(addDays(here.last, 1), context) : here)
}

/** "The year" of a plan is the year it starts in; a shorter period is the one that is running. */
const ended = (name: string, context: DateContext): Reading =>
  period(name, /year|^fy/i.test(name) ? base(context) : present(context), false, context)

const abbreviatedEnds: Readonly<Record<string, string>> = { w: 'week', m: 'month', q: 'quarter', y: 'year' }

/** "Next Friday" is the Friday of next week; "Friday" and "this Friday" the first from today on. */
function onWeekday(g: Groups, context: DateContext): Reading {
  const wanted = weekdayNumber(g.weekday ?? '')
  const ahead = (wanted - weekdayOf(context.today) + 7) % 7
  if (g.next === undefined) return onDay(addDays(context.today, ahead))
  const monday = weekAround(addDays(context.today, 7), 1).first
  return onDay(addDays(monday, wanted - 1))
}

/** "The 15th": the first one from today on. */
function onDate(date: number, context: DateContext): Reading | undefined {
  const from = later(context.today, base(context))
  if (date < 1 || date > 31) return undefined
  const inMonth = Number(from.slice(8)) > date ? addMonths(`${from.slice(0, 8)}01`, 1) : from
  return comingDay(monthOf(inMonth), date, { ...context, origin: from })
}

/** "The second Friday of June". */
function nthWeekday(g: Groups, context: DateContext): Reading {
  const { first, last } =
    g.relative !== undefined
      ? monthAround(g.relative.toLowerCase() === 'next' ? addMonths(context.today, 1) : context.today)
      : g.year === undefined
        ? comingMonth(monthNumber(g.month ?? ''), context)
        : monthPeriod(Number(g.year), monthNumber(g.month ?? ''))
  const wanted = weekdayNumber(g.weekday ?? '')
  if (g.which?.toLowerCase() === 'last') return onDay(addDays(last, -((weekdayOf(last) - wanted + 7) % 7)))
  const earliest = addDays(first, (wanted - weekdayOf(first) + 7) % 7)
  return onDay(addDays(earliest, 7 * (ordinalOf(g.which ?? '') - 1)))
}

const span = (g: Groups, context: DateContext): Reading | undefined => {
  const from = numberOf(g.from ?? '')
  return from > 0 ? planTime(from, g.to === undefined ? from : numberOf(g.to), { ...length(g) }, context) : undefined
}

const upcoming = '(?:next|coming|following|upcoming)'
const to = '(?: ?[-–—/] ?| +(?:to|through|until|till|and|or) +)'

export const relativeSyntaxes: readonly DateSyntax[] = [
  {
    example: 'today',
    pattern: 'today|tonight|EOD|COB|(?:the )?end of (?:the )?day',
    stands: 'alone',
    read: (_, { today }) => onDay(today),
  },
  { example: 'tomorrow', pattern: 'tomorrow', stands: 'alone', read: (_, { today }) => onDay(addDays(today, 1)) },
  {
    example: 'the day after tomorrow',
    pattern: '(?:the )?day after tomorrow',
    stands: 'alone',
    read: (_, { today }) => onDay(addDays(today, 2)),
  },
  {
    example: 'next Friday',
    pattern: `(?:(?<next>next)${gap}|(?:this|coming)${gap}(?:coming${gap})?)?${weekday()}`,
    stands: 'alone',
    read: onWeekday,
  },
  {
    example: 'the second Friday of June',
    pattern: `(?:the${gap})?(?<which>first|second|third|fourth|last)${gap}${weekday()}${gap}(?:of|in)${gap}(?:${month()}(?:${gap}(?<year>20\\d\\d))?|(?<relative>this|next)${gap}month)`,
    stands: 'led',
    read: nthWeekday,
  },
  {
    example: 'the 15th',
    pattern: 'the +(?<date>\\d{1,2})(?:st|nd|rd|th)',
    stands: 'led',
    read: (g, context) => onDate(Number(g.date), context),
  },
  {
    example: 'this quarter',
    pattern: `(?:this|(?:the${gap})?current)${gap}(?:coming${gap}|upcoming${gap})?${periodName}`,
    stands: 'alone',
    read: (g, context) => period(g.name, context.today, false, context),
  },
  {
    example: 'next quarter',
    pattern: `next${gap}${periodName}`,
    stands: 'alone',
    read: (g, context) => period(g.name, context.today, true, context),
  },
  {
    example: 'this weekend',
    pattern: `(?<which>this|next|the)${gap}weekend`,
    stands: 'alone',
    read: (g, context) =>
      onDay(addDays(weekAround(addDays(context.today, g.which?.toLowerCase() === 'next' ? 7 : 0), 1).first, 6)),
  },
  {
    example: 'next semester',
    pattern: `(?:this|next|the${gap}current|the${gap}coming)${gap}(?:${otherPeriod}|spring|summer|autumn|fall|winter)`,
    stands: 'alone',
    read: () => unknown,
  },
  {
    example: 'EOY',
    pattern: 'EO(?<which>[WMQY])',
    stands: 'alone',
    read: (g, context) => ended(abbreviatedEnds[g.which?.toLowerCase() ?? ''] ?? '', context),
  },
  {
    example: 'year-end',
    pattern: "(?<name>(?:(?:fiscal|financial|calendar) +)?year|month|quarter|week)(?:['’]s)?[- ]end",
    stands: 'alone',
    read: (g, context) => ended(g.name ?? '', context),
  },
  {
    example: 'mid-year',
    pattern: 'mid-?year',
    stands: 'alone',
    read: (_, context) => known(halfPeriod(yearOf(base(context)), 1)),
  },
  {
    example: 'end of the fiscal year',
    pattern: `(?:the${gap}|this${gap}|our${gap})?${periodName}`,
    stands: 'part',
    read: (g, context) => ended(g.name ?? '', context),
  },
  {
    example: 'end of the semester',
    pattern: `(?:(?:the|our|this|my)${gap})?(?:${otherPeriod})`,
    stands: 'part',
    read: () => unknown,
  },
  {
    example: 'within the quarter',
    pattern: `within${gap}(?:the|this)${gap}${periodName}`,
    stands: 'whole',
    read: (g, context) => ended(g.name ?? '', context),
  },
  {
    example: 'within 90 days',
    pattern: `(?:with)?in${gap}(?:(?:about|approximately|around|roughly|at${gap}most|the${gap}space${gap}of)${gap})?${number('count')}${gap}${unit}(?:['’]${gap}time|${gap}(?:time|from${gap}(?:now|today)))?`,
    stands: 'whole',
    read: window,
  },
  {
    example: 'within the next three semesters',
    pattern: `(?:(?:with)?in|over|during|for)${gap}(?:the${gap}|our${gap})?${upcoming}${gap}${number('count')}${gap}(?:${otherPeriod})s`,
    stands: 'whole',
    read: (g) => (numberOf(g.count ?? '') > 0 ? unknown : undefined),
  },
  {
    example: 'over the next two years',
    pattern: `(?:(?:(?:with)?in|over|during|for|through|throughout|across|by)${gap})?(?:the${gap}|our${gap})?${upcoming}${gap}${number('count')}${gap}${unit}`,
    stands: 'whole',
    read: window,
  },
  {
    example: 'in the next month',
    pattern: `(?:(?:with)?in|over|during|for|throughout)${gap}the${gap}${upcoming}${gap}${oneUnit}`,
    stands: 'whole',
    read: window,
  },
  {
    example: 'two weeks from now',
    pattern: `${number('count')}${gap}${unit}${gap}from${gap}(?:now|today)`,
    stands: 'whole',
    read: (g, context) => onDay(after(context.today, length(g))),
  },
  {
    example: '+1w',
    pattern: '\\+(?<count>\\d{1,4}) ?(?<short>d|w|m|y)',
    stands: 'field',
    read: (g, context) => {
      const name = { d: 'day', w: 'week', m: 'month', y: 'year' }[g.short?.toLowerCase() ?? '']
      return onDay(after(context.today, length({ count: g.count, unit: name })))
    },
  },
  {
    example: 'months 2–4',
    pattern: `(?<unit>month|week|year|day|quarter)s? *#?(?<from>\\d{1,3})(?:${to}(?:(?:month|week|year|day)s? *)?(?<to>\\d{1,3}))?`,
    stands: 'alone',
    read: span,
  },
  {
    example: 'M1–M3',
    pattern: '(?<unit>M)(?<from>\\d{1,2})(?: ?[-–—] ?M?| +to +M)(?<to>\\d{1,2})',
    stands: 'led',
    read: (g, context) => span({ ...g, unit: 'month' }, context),
  },
  {
    example: 'M12',
    pattern: 'M(?<from>\\d{1,2})',
    stands: 'led',
    read: (g, context) => span({ ...g, unit: 'month' }, context),
  },
  {
    example: 'in the second to fourth months',
    pattern: `(?:the${gap})?${ordinal('from')}(?:${to}(?:the${gap})?${ordinal('to')})?${gap}(?<unit>month|week|year|day)s?`,
    stands: 'led',
    read: (g, context) => {
      const from = ordinalOf(g.from ?? '')
      return from > 0 ? planTime(from, g.to === undefined ? from : ordinalOf(g.to), length(g), context) : undefined
    },
  },
  {
    example: 'the first six months',
    pattern: `(?:the${gap}|our${gap})?first${gap}${number('count')}${gap}${unit}`,
    stands: 'led',
    read: (g, context) => {
      const { count } = length(g)
      return count > 0 ? planTime(1, 1, length(g), context) : undefined
    },
  },
]
