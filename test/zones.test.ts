/**
 * The day on which something is due, done or reviewed is the day of the person, wherever that person is: here the machine's
 * clock and zone are set to the first and last moments of days, those on which clocks change among them, and what the editor
 * and the command line take for today goes through everything that reckons with it. Temporal, which is told the zone, is the
 * oracle.
 */
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { localToday } from '../src/cli/today.ts'
import { markDone } from '../src/core/edits/mark-done.ts'
import { withStamp } from '../src/core/edits/stamp-review.ts'
import { open, type Snapshot } from '../src/core/index.ts'
import type { Day } from '../src/core/plan/dates/period.ts'
import { reviewLevelOf, reviewOf } from '../src/core/plan/reviews.ts'
import { defaultSettings, type ReviewLevel } from '../src/core/plan/settings.ts'
import { applyEdits } from '../src/core/text/edit.ts'
import { inEnglish } from '../src/core/text/message.ts'
import { agendaDue, agendaGroups, agendaOf } from '../src/core/views/agenda.ts'
import { onNewDay, today } from '../src/vscode/today.ts'

const { PlainDate } = Temporal
type PlainDate = Temporal.PlainDate

/** With a year in which clocks change, where there is one, and how often. */
const zones: readonly (readonly [zone: string, year: number, changes: number])[] = [
  ['Pacific/Pago_Pago', 2026, 0],
  ['Pacific/Honolulu', 2026, 0],
  ['America/Los_Angeles', 2026, 2],
  // Midnight comes twice in autumn, and not at all in spring.
  ['America/Havana', 2026, 2],
  // In spring the day begins at one o'clock; in autumn its last hour comes twice.
  ['America/Sao_Paulo', 2018, 2],
  ['Asia/Beirut', 2026, 2],
  ['Atlantic/Azores', 2026, 2],
  ['Europe/London', 2026, 2],
  ['Europe/Berlin', 2026, 2],
  ['Asia/Kolkata', 2026, 0],
  ['Asia/Tokyo', 2026, 0],
  // By half an hour.
  ['Australia/Lord_Howe', 2026, 2],
  ['Pacific/Auckland', 2026, 2],
  ['Pacific/Apia', 2018, 2],
  ['Pacific/Kiritimati', 2026, 0],
]

const minute = 60_000
const dayLong = 24 * 60 * minute

/** The days on which clocks change in a year; that a change at midnight begins, where it does. */
function changesIn(zone: string, year: number): readonly PlainDate[] {
  const found: PlainDate[] = []
  let at = new PlainDate(year, 1, 1).toZonedDateTime(zone).getTimeZoneTransition('next')
  for (; at?.year === year; at = at.getTimeZoneTransition('next')) found.push(at.toPlainDate())
  return found
}

const firstMoment = (day: PlainDate, zone: string): number => day.toZonedDateTime(zone).epochMilliseconds
const lastMoment = (day: PlainDate, zone: string): number => firstMoment(day.add({ days: 1 }), zone) - 1

const isoAt = (moment: number): string => new Date(moment).toISOString()

const unusual = ['2026-01-31', '2026-02-28', '2026-12-31', '2027-01-01', '2028-02-29', '2028-03-01'].map((day) =>
  PlainDate.from(day),
)

function inZone(zone: string): void {
  vi.stubEnv('TZ', zone)
  vi.useFakeTimers()
}

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

describe.each([
  ['the editor', today],
  ['the command line', localToday],
])('today, for %s,', (_, todayNow) => {
  it.each(zones)('is the day of the person in %s', (zone, year, count) => {
    inZone(zone)
    const changes = changesIn(zone, year)
    expect(changes).toHaveLength(count)
    const months = Array.from({ length: 12 }, (_, i) => new PlainDate(year, i + 1, 1))
    const ends = months.map((day) => day.subtract({ days: 1 }))
    const around = changes.flatMap((day) => [-1, 0, 1, 2].map((days) => day.add({ days })))
    const wrong: string[] = []
    const look = (day: PlainDate, moment: number): void => {
      vi.setSystemTime(moment)
      if (todayNow() !== day.toString()) wrong.push(`${isoAt(moment)} is ${day}, not ${todayNow()}`)
    }
    for (const day of [...around, ...unusual, ...months, ...ends]) {
      look(day, firstMoment(day, zone))
      look(day, lastMoment(day, zone))
    }
    for (const day of changes) {
      const last = lastMoment(day, zone)
      for (let at = firstMoment(day, zone); at < last; at += 30 * minute) look(day, at)
    }
    expect(wrong).toEqual([])
  })

  it.each([
    ['Pacific/Pago_Pago', '2027-01-01T10:59:59.999Z', '2026-12-31'],
    ['Pacific/Pago_Pago', '2027-01-01T11:00:00Z', '2027-01-01'],
    ['Pacific/Kiritimati', '2026-12-31T09:59:59.999Z', '2026-12-31'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01'],
    ['Asia/Kolkata', '2028-02-28T18:29:59.999Z', '2028-02-28'],
    ['Asia/Kolkata', '2028-02-28T18:30:00Z', '2028-02-29'],
    ['Asia/Kolkata', '2028-02-29T18:30:00Z', '2028-03-01'],
    ['America/Sao_Paulo', '2018-11-04T02:59:59.999Z', '2018-11-03'],
    ['America/Sao_Paulo', '2018-11-04T03:00:00Z', '2018-11-04'],
    ['America/Sao_Paulo', '2018-02-18T01:59:59.999Z', '2018-02-17'],
    ['America/Sao_Paulo', '2018-02-18T02:00:00Z', '2018-02-17'],
    ['America/Sao_Paulo', '2018-02-18T03:00:00Z', '2018-02-18'],
    ['Asia/Beirut', '2026-03-28T21:59:59.999Z', '2026-03-28'],
    ['Asia/Beirut', '2026-03-28T22:00:00Z', '2026-03-29'],
    ['America/Havana', '2026-11-01T03:59:59.999Z', '2026-10-31'],
    ['America/Havana', '2026-11-01T04:00:00Z', '2026-11-01'],
    ['America/Havana', '2026-11-01T05:00:00Z', '2026-11-01'],
    ['Australia/Lord_Howe', '2026-04-05T13:29:59.999Z', '2026-04-05'],
    ['Australia/Lord_Howe', '2026-04-05T13:30:00Z', '2026-04-06'],
    // There was no 30 December 2011.
    ['Pacific/Apia', '2011-12-30T09:59:59.999Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
  ])('is in %s at %s the day %s', (zone, moment, day) => {
    inZone(zone)
    vi.setSystemTime(moment)
    expect(todayNow()).toBe(day)
  })
})

describe('a new day', () => {
  /** What is told during some days: the day, and how long after its beginning in milliseconds. */
  function told(zone: string, from: number, days: number): readonly (readonly [day: string, late: number])[] {
    inZone(zone)
    vi.setSystemTime(from)
    const calls: (readonly [string, number])[] = []
    const listening = onNewDay(() => {
      calls.push([today(), Date.now() - firstMoment(PlainDate.from(today()), zone)])
    })
    vi.advanceTimersByTime(days * dayLong)
    listening.dispose()
    return calls
  }

  const daysFrom = (day: PlainDate, count: number): readonly string[] =>
    Array.from({ length: count }, (_, i) => day.add({ days: i + 1 }).toString())

  const noon = (day: PlainDate, zone: string): number =>
    day.toZonedDateTime({ timeZone: zone, plainTime: '12:34:56' }).epochMilliseconds

  it.each(zones)('is told of once, within a second of its beginning, in %s', (zone, year) => {
    for (const day of [...changesIn(zone, year), new PlainDate(year, 12, 31), new PlainDate(2028, 2, 29)]) {
      const start = day.subtract({ days: 2 })
      const calls = told(zone, noon(start, zone), 4)
      expect(calls.map(([day]) => day)).toEqual(daysFrom(start, 4))
      expect(calls.filter(([, late]) => late < 0 || late > 1000)).toEqual([])
    }
  })

  it('is the one after the next where a day was left out', () => {
    const start = PlainDate.from('2011-12-28')
    expect(told('Pacific/Apia', noon(start, 'Pacific/Apia'), 3).map(([day]) => day)).toEqual([
      ...['2011-12-29', '2011-12-31', '2012-01-01'],
    ])
  })

  it.each(zones)('is told of once, within half an hour, after a sleep of three days in %s', (zone, year) => {
    inZone(zone)
    const [change = new PlainDate(year, 12, 31)] = changesIn(zone, year)
    const start = change.subtract({ days: 2 })
    const listener = vi.fn()
    vi.setSystemTime(noon(start, zone))
    const listening = onNewDay(listener)
    // Timers sleep as long as the machine does.
    vi.setSystemTime(noon(start.add({ days: 3 }), zone))
    expect(listener).not.toHaveBeenCalled()
    vi.advanceTimersByTime(30 * minute)
    expect(listener).toHaveBeenCalledTimes(1)
    // Nor is the next midnight missed, or anything told twice.
    vi.setSystemTime(firstMoment(start.add({ days: 4 }), zone) - minute)
    vi.advanceTimersByTime(31 * minute)
    expect(listener).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(12 * 60 * minute)
    expect(listener).toHaveBeenCalledTimes(2)
    listening.dispose()
  })

  it('is told to nobody who does not listen any more', () => {
    inZone('Europe/Berlin')
    vi.setSystemTime('2026-03-28T22:59:00Z')
    const listener = vi.fn()
    onNewDay(listener).dispose()
    vi.advanceTimersByTime(2 * dayLong)
    expect(listener).not.toHaveBeenCalled()
    expect(vi.getTimerCount()).toBe(0)
  })
})

const readings = new Map<string, Snapshot>()

/** Text and day are all that a reading depends on, and most zones share their days. */
function reading(text: string, day: Day): Snapshot {
  const known = readings.get(day + text) ?? open(text, { today: day, settings: defaultSettings })
  readings.set(day + text, known)
  return known
}

describe.each(zones)('in %s', (zone, year) => {
  beforeEach(() => inZone(zone))

  const days = [...changesIn(zone, year), ...['2026-12-31', '2028-02-29'].map((day) => PlainDate.from(day))]

  function readAt(text: string, moment: number): Snapshot {
    vi.setSystemTime(moment)
    return reading(text, today())
  }

  it('what is due today is neither late nor due tomorrow', () => {
    for (const day of days) {
      const text =
        `# Goal: Alpha\n\n## Milestone: One\n\n- [ ] First 📅 ${day.subtract({ days: 1 })}\n` +
        `- [ ] Second 📅 ${day}\n- [ ] Third 📅 ${day.add({ days: 1 })}\n`
      for (const moment of [firstMoment(day, zone), lastMoment(day, zone)]) {
        const { plan, context, findings } = readAt(text, moment)
        const late = findings.filter(({ check }) => check === 'overdue').map(({ itemId }) => itemId)
        expect(plan.items.filter(({ id }) => late.includes(id)).map(({ title }) => title.trim())).toEqual(['First'])
        const groups = agendaGroups(agendaOf(plan, context.today), () => ({ today: context.today, weekStart: 1 }))
        expect(
          groups.flatMap(({ group, entries }) =>
            entries.map((entry) => {
              const said = agendaDue(entry, context.today)
              return [entry.action.title.trim(), group, said && inEnglish(said.label), said?.isLate]
            }),
          ),
        ).toEqual([
          ['First', 'overdue', '1 d late', true],
          ['Second', 'today', 'today', false],
          ['Third', day.dayOfWeek === 7 ? 'later' : 'week', 'tomorrow', false],
        ])
      }
    }
  })

  it('what is done is done on the day of the person', () => {
    for (const day of days) {
      for (const moment of [firstMoment(day, zone), lastMoment(day, zone)]) {
        const { plan, context } = readAt('# Goal: Alpha\n\n## Milestone: One\n\n- [ ] Do it 📅 2030-01-01\n', moment)
        const action = plan.items.find(({ level }) => level === 'action')
        const done = action && markDone(plan, action, context)
        expect(done && 'edits' in done && applyEdits(plan.text, done.edits)).toContain(`✅ ${day}\n`)
      }
    }
  })

  const cadences: readonly (readonly [ReviewLevel, Temporal.DurationLike])[] = [
    ['actions', { days: 1 }],
    ['milestones', { days: 7 }],
    ['goals', { months: 1 }],
  ]

  /** The text with every item of a level looked at, at a moment. */
  function reviewAt(text: string, level: ReviewLevel, moment: number): string {
    const { plan, context } = readAt(text, moment)
    const item = plan.items.find((one) => reviewLevelOf(one) === level)
    const result = item && withStamp(plan, item, { edits: [] }, context)
    return result && 'edits' in result ? applyEdits(text, result.edits) : ''
  }

  const dueAt = (text: string, level: ReviewLevel, moment: number): number => {
    const { plan, context } = readAt(text, moment)
    return reviewOf(plan, level, context).due.length
  }

  it.each(cadences)(
    '%s that were reviewed today are due again after %o, neither a day before nor after',
    (level, cadence) => {
      const text = '# Goal: Alpha\n\n## Milestone: One\n\n- [ ] Do it\n'
      for (const day of days) {
        const next = day.add(cadence)
        const reviewed = reviewAt(text, level, lastMoment(day, zone))
        expect(reviewed).toContain(`  ${level}: ${day}\n`)
        expect(reviewAt(text, level, firstMoment(day, zone))).toBe(reviewed)
        expect(dueAt(reviewed, level, lastMoment(day, zone))).toBe(0)
        expect(dueAt(reviewed, level, lastMoment(next.subtract({ days: 1 }), zone))).toBe(0)
        expect(dueAt(reviewed, level, firstMoment(next, zone))).toBe(1)
      }
    },
  )

  it('a weekly review of a Monday is due on the next Monday, also where the clock goes otherwise by then', () => {
    // At noon, as people do.
    const noon = (day: PlainDate): number =>
      day.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).epochMilliseconds
    for (const day of days) {
      const monday = day.subtract({ days: day.dayOfWeek - 1 })
      const text = reviewAt('# Goal: Alpha\n\n## Milestone: One\n', 'milestones', noon(monday))
      const due = [0, 5, 6, 7, 8].map((n) => dueAt(text, 'milestones', noon(monday.add({ days: n }))))
      expect(due).toEqual([0, 0, 0, 1, 1])
    }
  })
})
