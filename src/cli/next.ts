import { dayPeriod } from '../core/plan/dates/calendar.ts'
import type { Day } from '../core/plan/dates/period.ts'
import { isLive } from '../core/plan/walk.ts'
import { lineAt, lineStarts } from '../core/text/lines.ts'
import { inEnglish } from '../core/text/message.ts'
import { type AgendaEntry, agendaOf, byUrgency } from '../core/views/agenda.ts'
import { periodLabel } from '../core/views/due.ts'
import { fileOf, pathOf } from './linked-files.ts'
import { type OpenedFile, openFiles } from './open-files.ts'
import { type ExitCode, printable, type Terminal } from './terminal.ts'

export interface NextOptions {
  readonly today: Day
}

/** An entry of the agenda with where it stands. */
type Placed = AgendaEntry & { readonly path: string; readonly line: number }

/** Lists the open actions of plans with the goals that they serve: next actions first, the most pressing of them on top. */
export async function next(paths: readonly string[], { today }: NextOptions, terminal: Terminal): Promise<ExitCode> {
  const { files, none, hasProblem } = await openFiles(paths, today, terminal)
  const entries = [...files.flatMap((file) => placed(file, today)), ...linkedEntries(files, today)].sort(byUrgency)
  if (none !== undefined) terminal.out(none)
  else {
    for (const { path, snapshot } of files) {
      const { isPlan, why } = snapshot.recognition
      if (!isPlan) terminal.out(`${printable(path)} is not a plan: ${printable(inEnglish(why))}\n`)
    }
    if (files.some(({ snapshot }) => snapshot.recognition.isPlan)) terminal.out(inText(entries, today, terminal))
  }
  return hasProblem ? 2 : 0
}

/** The agenda of a file, with where each entry stands. */
function placed({ path, snapshot }: Pick<OpenedFile, 'path' | 'snapshot'>, today: Day): readonly Placed[] {
  const starts = lineStarts(snapshot.text)
  return agendaOf(snapshot.plan, today).map((entry) => ({
    ...entry,
    path,
    line: lineAt(starts, entry.action.spans.own.start) + 1,
  }))
}

/** What serves the goals of linked plans: of each plan once, and not of one that is listed anyway or linked to from what rests. */
function linkedEntries(files: readonly OpenedFile[], today: Day): readonly Placed[] {
  const listed = new Set(files.map(({ path }) => fileOf(path)))
  return files.flatMap(({ path: start, taken }) => {
    const live = new Set([fileOf(start)])
    return taken.flatMap(({ file, from, link, snapshot }) => {
      if (!live.has(from) || !isLive(link.item)) return []
      live.add(file)
      if (listed.has(file)) return []
      listed.add(file)
      return placed({ path: pathOf(file), snapshot }, today).filter(({ goal }) => goal !== undefined)
    })
  })
}

function inText(entries: readonly Placed[], today: Day, terminal: Terminal): string {
  if (entries.length === 0) return 'Nothing to do: no open action in any plan.\n'
  const parts = [
    ['Next', entries.filter(({ isNext }) => isNext)],
    ['Later', entries.filter(({ isNext }) => !isNext)],
  ] as const
  return parts
    .filter(([, list]) => list.length > 0)
    .map(
      ([heading, list]) =>
        `${terminal.paint('bold', heading)}\n${list.map((one) => line(one, today, terminal)).join('')}`,
    )
    .join('\n')
}

/** Two lines: what to do and by when; for which goal, and where it is written. */
function line({ action, goal, due, path, line: at }: Placed, today: Day, { paint }: Terminal): string {
  const late = due !== undefined && due < today
  const when = due === undefined ? '' : inEnglish(periodLabel(dayPeriod(due), { today, fiscalYearStart: 1 }))
  const label = when.padEnd(11)
  const serves = goal === undefined ? 'for no goal' : `for: ${printable(goal.title.trim())}`
  const place = paint('grey', `${printable(path)}:${at}`)
  return `  ${late ? paint('red', label) : label}  ${printable(action.title.trim()) || '(no words yet)'}\n  ${' '.repeat(11)}  ${paint('grey', serves)}  ${place}\n`
}
