import {
  exists,
  fiscalYearOf,
  fiscalYearPeriod,
  halfPeriod,
  monthPeriod,
  quarterPeriod,
  weekPeriod,
  weeksInYear,
  yearOf,
  yearPeriod,
} from './calendar.ts'
import {
  base,
  calendarDay,
  comingDay,
  comingMonth,
  comingPeriod,
  type DateContext,
  eitherOrder,
  known,
  type Reading,
  unknown,
} from './date-reading.ts'
import type { DateSyntax, Groups } from './date-syntax.ts'
import { fullYear, gap, month, monthNumber, ordinal, ordinalOf, weekday, year } from './date-words.ts'
import type { Period } from './period.ts'
import { relativeSyntaxes } from './relative-syntaxes.ts'

/** 2027, '27, 27, FY27, "this year". Without a year, `undefined`. */
function yearNumber(text: string | undefined, context: DateContext): number | undefined {
  if (text === undefined) return undefined
  if (/year$/i.test(text)) return yearOf(context.today) + (/^next/i.test(text) ? 1 : 0)
  const figures = Number(text.replace(/\D/g, '').slice(-4))
  return figures < 100 ? 2000 + figures : figures
}

/** A period of a year that may have been left out: then the first that is not over. */
function ofYear(year: number | undefined, of: (year: number) => Period, context: DateContext): Reading {
  return known(
    year === undefined ? comingPeriod(fiscalYearOf(base(context), context.fiscalYearStart), of, context) : of(year),
  )
}

const ofMonth = (g: Groups): number => monthNumber(g.month ?? '')

function dayOfMonth(g: Groups, date: string | undefined, context: DateContext): Reading {
  const year = yearNumber(g.year, context)
  const day = Number.parseInt(date ?? '', 10)
  const start = year === undefined ? comingDay(ofMonth(g), day, context) : calendarDay(year, ofMonth(g), day)
  if (g.to === undefined) return start
  const to = Number.parseInt(g.to, 10)
  const end = year === undefined ? comingDay(ofMonth(g), to, context) : calendarDay(year, ofMonth(g), to)
  return to > day ? { kind: 'range', start, end } : start
}

const quarter = (g: Groups, context: DateContext): Reading => {
  const start = g.calendar === undefined ? context.fiscalYearStart : 1
  const which = g.last === undefined ? ordinalOf(g.quarter ?? '') : 4
  return ofYear(yearNumber(g.year, context), (year) => quarterPeriod(year, which, start), context)
}

const half = (g: Groups, context: DateContext): Reading => {
  const which = g.last === undefined ? ordinalOf(g.half ?? '') : 2
  return ofYear(yearNumber(g.year, context), (year) => halfPeriod(year, which, context.fiscalYearStart), context)
}

function week(g: Groups, context: DateContext): Reading {
  const which = Number(g.week)
  const year = yearNumber(g.year, context) ?? yearOf(base(context))
  if (which < 1) return { kind: 'invalid', nearest: weekPeriod(year, 1).last }
  if (which > weeksInYear(year)) return { kind: 'invalid', nearest: weekPeriod(year, weeksInYear(year)).last }
  return known(weekPeriod(year, which))
}

/** "Friday, ", "next Friday " before a day that says which Friday. */
const onWeekday = `(?:(?:next${gap}|this${gap})?${weekday('_weekday')}\\.?,?${gap})?`
const date = (group = 'date'): string => `(?<${group}>\\d{1,2})(?:st|nd|rd|th)?`
const dash = ' ?[-–—] ?'
const fiscalOrCalendar = '(?:FY|fiscal(?: +year)?|(?<calendar>CY))'
/** The year of a quarter or half: 2027, '27, FY27, CY 2027, "of next year". */
const periodYear = `(?:of${gap})?(?:${fiscalOrCalendar} ?'?(?<year>${fullYear}|\\d\\d)|${year('_year')})`
const theYear = `(?:${gap}of${gap}the${gap}(?:(?:fiscal|financial|calendar)${gap})?year)`

/** Two groups cannot share a name in one pattern: `_year` is `year` where that took no part. */
const either = (g: Groups): Groups => (g.year === undefined ? { ...g, year: g._year } : g)

const absoluteSyntaxes: readonly DateSyntax[] = [
  {
    example: '2026-12-31',
    pattern: '(?<year>[12]\\d{3})-(?<month>\\d{1,2})-(?<date>\\d{1,2})(?:[T ]\\d{1,2}:\\d\\d(?::\\d\\d)?)?',
    stands: 'alone',
    read: (g) => calendarDay(Number(g.year), Number(g.month), Number(g.date)),
  },
  {
    example: '2026/12/31',
    pattern: `(?<year>${fullYear})(?<sign>[/.])(?<month>\\d\\d)\\k<sign>(?<date>\\d\\d)`,
    stands: 'alone',
    read: (g) => calendarDay(Number(g.year), Number(g.month), Number(g.date)),
  },
  {
    // With dots the day comes first wherever dates are written so; only a month above 12 says otherwise.
    example: '31.12.2026',
    pattern: `(?<date>\\d{1,2})\\. ?(?<month>\\d{1,2})\\. ?(?<year>${fullYear})`,
    stands: 'alone',
    read: (g) =>
      Number(g.month) > 12 && Number(g.date) <= 12
        ? calendarDay(Number(g.year), Number(g.date), Number(g.month))
        : calendarDay(Number(g.year), Number(g.month), Number(g.date)),
  },
  {
    example: '31/12/2026',
    pattern: `(?<a>\\d{1,2})(?<sign>[/-])(?<b>\\d{1,2})\\k<sign>(?<year>${fullYear})`,
    stands: 'alone',
    read: (g) => eitherOrder(Number(g.a), Number(g.b), Number(g.year)),
  },
  {
    // A century that nobody wrote is not guessed: only that this bounds the time is sure.
    example: 'by 6/30',
    pattern: `(?:by|before|until|till|due)${gap}(?<a>\\d{1,2})/(?<b>\\d{1,2})(?<short>/\\d\\d)?(?![/\\d])`,
    stands: 'whole',
    read: (g, context) => (g.short === undefined ? monthAndDay(Number(g.a), Number(g.b), context) : unknown),
  },
  {
    example: '6/30',
    pattern: '(?<a>\\d{1,2})/(?<b>\\d{1,2})',
    stands: 'field',
    read: (g, context) => monthAndDay(Number(g.a), Number(g.b), context),
  },
  {
    example: 'Thursday, December 31, 2026',
    pattern: `${onWeekday}${month()} *${date()}(?:${dash}${date('to')})?(?:,?${gap}${year()})?`,
    stands: 'alone',
    read: (g, context) => dayOfMonth(g, g.date, context),
  },
  {
    example: 'Thursday 31 December 2026',
    pattern: `${onWeekday}(?:the${gap})?${date()}(?:${dash}${date('to')})?(?:${gap}of)?[- ] *${month()}(?:[-,]? *${year()})?`,
    stands: 'alone',
    read: (g, context) => dayOfMonth(g, g.date, context),
  },
  {
    example: 'March 2027',
    pattern: `${month()}(?:${gap}of)?(?:,?${gap}|[-/]|(?=['’]))${year()}`,
    stands: 'alone',
    read: (g, context) => known(monthPeriod(yearNumber(g.year, context) ?? 0, ofMonth(g))),
  },
  {
    example: '2027-03',
    pattern: `(?<year>${fullYear})[-/](?<number>0[1-9]|1[0-2])`,
    stands: 'alone',
    read: (g) => known(monthPeriod(Number(g.year), Number(g.number))),
  },
  {
    example: '03/2027',
    pattern: `(?<number>0?[1-9]|1[0-2])/(?<year>${fullYear})`,
    stands: 'alone',
    read: (g) => known(monthPeriod(Number(g.year), Number(g.number))),
  },
  {
    example: 'March',
    pattern: month(),
    stands: 'led',
    read: (g, context) => known(comingMonth(ofMonth(g), context)),
  },
  {
    example: 'Q2 2026',
    pattern: `Q(?<quarter>[1-4])(?:[ ,/-]{0,3}${periodYear}|${theYear})?`,
    stands: 'alone',
    read: (g, context) => quarter(either(g), context),
  },
  {
    example: '2026-Q2',
    pattern: `(?:${fiscalOrCalendar} ?)?'?(?<year>${fullYear}|\\d\\d)[ /-]{0,2}Q(?<quarter>[1-4])`,
    stands: 'alone',
    read: (g, context) => quarter(g, context),
  },
  {
    example: '2Q26',
    pattern: `(?<quarter>[1-4])Q(?: ?'?(?<year>${fullYear}|\\d\\d))?`,
    stands: 'alone',
    read: quarter,
  },
  {
    example: 'the second quarter of 2026',
    pattern: `(?:the${gap})?(?:${ordinal('quarter')}|(?<last>last|final)(?= +(?:\\w{1,9} +)?quarter +of))${gap}(?:(?:fiscal|calendar)${gap})?quarter(?:,?${gap}${periodYear}|${theYear})?`,
    stands: 'alone',
    // "Every quarter" is none of the four.
    read: (g, context) =>
      g.last !== undefined || (ordinalOf(g.quarter ?? '') >= 1 && ordinalOf(g.quarter ?? '') <= 4)
        ? quarter(either(g), context)
        : undefined,
  },
  {
    example: 'H1 2027',
    pattern: `H(?<half>[12])(?:[ ,/-]{0,3}${periodYear}|${theYear})?`,
    stands: 'alone',
    read: (g, context) => half(either(g), context),
  },
  {
    example: '2027-H1',
    pattern: `(?:${fiscalOrCalendar} ?)?'?(?<year>${fullYear}|\\d\\d)[ /-]{0,2}H(?<half>[12])`,
    stands: 'alone',
    read: (g, context) => half(g, context),
  },
  {
    example: '1H27',
    pattern: `(?<half>[12])H ?'?(?<year>${fullYear}|\\d\\d)`,
    stands: 'alone',
    read: half,
  },
  {
    example: 'the first half of 2027',
    pattern: `(?:the${gap})?(?:(?<half>first|second|1st|2nd)|(?<last>last|latter|back))${gap}half(?:${gap}${periodYear}|${theYear})`,
    stands: 'alone',
    read: (g, context) => half(either(g), context),
  },
  {
    example: 'FY27',
    pattern: `(?:FY|(?:fiscal|financial) +year) ?['’]?(?:(?:${fullYear}|\\d\\d)[/-])?(?<year>${fullYear}|\\d\\d)`,
    stands: 'alone',
    read: (g, context) => known(fiscalYearPeriod(yearNumber(g.year, context) ?? 0, context.fiscalYearStart)),
  },
  {
    example: 'fiscal year 2027',
    pattern: `(?:the${gap})?(?:fiscal|financial)${gap}(?:year${gap})?(?:${fullYear}[/-])?(?<year>${fullYear})`,
    stands: 'alone',
    read: (g, context) => known(fiscalYearPeriod(Number(g.year), context.fiscalYearStart)),
  },
  {
    example: 'year-end 2027',
    pattern: `(?:EOY|(?:the${gap})?(?<fiscal>(?:fiscal|financial)${gap})?year(?:['’]s)?[- ]end)(?:${gap}of)?[ ,]{0,3}(?:(?<year>${fullYear}|['’]\\d\\d)|FY ?(?<fy>${fullYear}|\\d\\d))`,
    stands: 'alone',
    read: (g, context) => {
      const ends = yearNumber(g.year ?? g.fy, context) ?? 0
      const isFiscal = g.fiscal !== undefined || g.fy !== undefined
      return known(isFiscal ? fiscalYearPeriod(ends, context.fiscalYearStart) : yearPeriod(ends))
    },
  },
  {
    example: 'CY2027',
    pattern: `(?:CY ?|calendar${gap}year${gap})(?<year>${fullYear}|\\d\\d)`,
    stands: 'alone',
    read: (g, context) => known(yearPeriod(yearNumber(g.year, context) ?? 0)),
  },
  {
    example: '2027',
    pattern: `(?:(?:the${gap})?year${gap})?(?<year>20\\d\\d|21[0-4]\\d)`,
    stands: 'led',
    read: (g) => (Number(g.year) < 2005 ? undefined : known(yearPeriod(Number(g.year)))),
  },
  {
    // A school year, a season, and a fiscal year where that is no calendar year: named after both of its years.
    example: '2026/27',
    pattern: `(?<from>20\\d\\d)[-–/](?<to>\\d\\d)(?:${gap}(?:school|academic|fiscal)${gap}year)?`,
    stands: 'led',
    read: (g, context) => {
      const to = yearNumber(g.to, context) ?? 0
      if (to !== Number(g.from) + 1) return undefined
      return context.fiscalYearStart > 1 ? known(fiscalYearPeriod(to, context.fiscalYearStart)) : unknown
    },
  },
  {
    example: "'27",
    pattern: "['’](?<year>[2-5]\\d)",
    stands: 'led',
    read: (g) => known(yearPeriod(2000 + Number(g.year))),
  },
  {
    example: '2026-W12',
    pattern: `(?<year>${fullYear})-?W(?<week>\\d{1,2})`,
    stands: 'alone',
    read: week,
  },
  {
    example: 'week 12 of 2026',
    pattern: `(?:(?:calendar${gap})?week|CW|KW) *(?<week>\\d{1,2})(?:,?${gap}(?:of${gap}|in${gap})?|/)${year()}`,
    stands: 'alone',
    read: week,
  },
  { example: 'CW 12', pattern: `(?:calendar${gap}week|CW|KW) *(?<week>\\d{1,2})`, stands: 'led', read: week },
  {
    // Which months a season has depends on the hemisphere, so that it is a bound, but no day.
    example: 'summer 2026',
    pattern: `(?:spring|summer|autumn|fall|winter)(?:${gap}of)?,?${gap}${year()}`,
    stands: 'alone',
    read: () => unknown,
  },
  {
    example: 'summer',
    pattern: '(?:spring|summer|autumn|fall|winter)(?: +(?:semester|term))?',
    stands: 'led',
    read: () => unknown,
  },
]

/** 6/30 in whichever order can be; both where both can. */
function monthAndDay(a: number, b: number, context: DateContext): Reading | undefined {
  // 2024 has a 29 February: a day of no year in particular.
  const [monthFirst, dayFirst] = [exists(2024, a, b), exists(2024, b, a)]
  if (!monthFirst && !dayFirst) return undefined
  const one = monthFirst ? comingDay(a, b, context) : comingDay(b, a, context)
  const other = dayFirst ? comingDay(b, a, context) : one
  if (one.kind !== 'known' || other.kind !== 'known' || one.period.first === other.period.first) return one
  return { kind: 'ambiguous', readings: [other.period.first, one.period.first] }
}

/** Every way of writing a date, in the order in which equals win. A new syntax is a new row, here or in the relative ones. */
export const dateSyntaxes: readonly DateSyntax[] = [...absoluteSyntaxes, ...relativeSyntaxes]
