import { dayPeriod } from '../core/plan/dates/calendar.ts'
import type { Day } from '../core/plan/dates/period.ts'
import { lineAt, lineStarts } from '../core/text/lines.ts'
import { inEnglish, type Message } from '../core/text/message.ts'
import { periodLabel } from '../core/views/due.ts'
import type { ReportedItem, ReviewReport } from '../core/views/review-report.ts'
import {
  doneHeading,
  levelIn,
  nothingToTell,
  reviewHeadings,
  serves,
  standing,
  titleOf,
} from '../core/views/review-words.ts'
import type { OpenedFile } from './open-files.ts'
import { type Colour, printable, type Terminal } from './terminal.ts'

/** A line of a section: what stands in front of an item, and what is told of it below. */
interface Line {
  readonly entry: ReportedItem
  readonly label: string
  readonly colour?: Colour
  readonly details?: readonly Message[]
}

/** A report for people: how the reviews stand, and then the sections that have something in them. */
export function reviewText(files: readonly OpenedFile[], report: ReviewReport, today: Day, terminal: Terminal): string {
  const { done, slipped, stuck, comingUp, health, reviews, plans } = report
  const distance = (day: Day): string => inEnglish(periodLabel(dayPeriod(day), { today, fiscalYearStart: 1 }))
  const sections: readonly (readonly [heading: Message, lines: readonly Line[]])[] = [
    [doneHeading(report), done.map((entry) => ({ entry, label: entry.on, colour: 'green' }))],
    [reviewHeadings.slipped, slipped.map((entry) => ({ entry, label: distance(entry.due), colour: 'red' }))],
    [reviewHeadings.stuck, stuck.map((entry) => ({ entry, label: '', details: [entry.why] }))],
    [reviewHeadings.comingUp, comingUp.map((entry) => ({ entry, label: distance(entry.due) }))],
    [reviewHeadings.health, health.map((entry) => ({ entry, label: '', details: [entry.health.says] }))],
  ]
  const place = placesIn(files, terminal)
  const heading = (words: Message): string => `${terminal.paint('bold', inEnglish(words))}\n`
  const standings = reviews.map((one) => {
    const words = standing(one).map(inEnglish).join(', ')
    return `  ${words}${plans.length > 1 ? `  ${terminal.paint('grey', printable(one.plan))}` : ''}\n`
  })
  return [
    ...(standings.length > 0 ? [`${heading(reviewHeadings.reviews)}${standings.join('')}`] : []),
    ...sections
      .filter(([, lines]) => lines.length > 0)
      .map(([words, lines]) => heading(words) + inLines(lines, report, place, terminal)),
    ...nothingToTell(report).map((words) => `${inEnglish(words)}\n`),
  ].join('\n')
}

/** Two lines for each: when, at which level, and what; what is told of it, for which goal, and where it is written. */
function inLines(
  lines: readonly Line[],
  report: ReviewReport,
  place: (entry: ReportedItem) => string,
  { paint }: Terminal,
): string {
  const level = (entry: ReportedItem): string => levelIn(report, entry).map(inEnglish).join('')
  const widest = (texts: readonly string[]): number => texts.reduce((width, { length }) => Math.max(width, length), 0)
  const labels = widest(lines.map(({ label }) => label))
  const levels = widest(lines.map(({ entry }) => level(entry)))
  const column = (text: string, width: number, colour?: Colour): string =>
    width === 0 ? '' : `${colour === undefined ? text.padEnd(width) : paint(colour, text.padEnd(width))}  `
  const indent = column('', labels) + column('', levels) || '  '
  return lines
    .map(({ entry, label, colour, details = [] }) => {
      const words = [...details, ...serves(entry)].map((one) => paint('grey', printable(inEnglish(one))))
      const columns = column(label, labels, colour) + column(level(entry), levels, 'grey')
      const title = printable(inEnglish(titleOf(entry)))
      return `  ${columns}${title}\n  ${indent}${[...words, place(entry)].join('  ')}\n`
    })
    .join('')
}

/** "PLAN.md:12" for each item of the files. */
function placesIn(files: readonly OpenedFile[], { paint }: Terminal): (entry: ReportedItem) => string {
  const starts = new Map(files.map(({ path, snapshot }) => [path, lineStarts(snapshot.text)]))
  return ({ plan, at }) => paint('grey', `${printable(plan)}:${lineAt(starts.get(plan) ?? [0], at) + 1}`)
}
