import type { Day } from '../core/plan/dates/period.ts'
import { isLive } from '../core/plan/walk.ts'
import { lineAt, lineStarts } from '../core/text/lines.ts'
import { inEnglish } from '../core/text/message.ts'
import { type AgendaEntry, agendaDue, agendaGroups, agendaOf } from '../core/views/agenda.ts'
import { fileOf, pathOf } from './linked-files.ts'
import { type OpenedFile, openFiles } from './open-files.ts'
import { type ExitCode, printable, type Terminal } from './terminal.ts'

export interface NextOptions {
  readonly today: Day
}

/** An entry of the agenda with where it stands, and the day that weeks start on there. */
type Placed = AgendaEntry & { readonly path: string; readonly line: number; readonly weekStart: number }

/** Lists the open actions of plans by when they are to be done, with the goals that they serve: in each group next actions first. */
export async function next(paths: readonly string[], { today }: NextOptions, terminal: Terminal): Promise<ExitCode> {
  const { files, none, hasProblem } = await openFiles(paths, today, terminal)
  const entries = [...files.flatMap((file) => placed(file, today)), ...linkedEntries(files, today)]
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
  const { weekStart } = snapshot.context.settings
  return agendaOf(snapshot.plan, today).map((entry) => ({
    ...entry,
    path,
    weekStart,
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
  return agendaGroups(entries, ({ weekStart }) => ({ today, weekStart }))
    .map(({ heading, entries: list }) => {
      const lines = list.map((one) => line(one, today, terminal))
      return `${terminal.paint('bold', inEnglish(heading))}\n${lines.join('')}`
    })
    .join('\n')
}

const dueWidth = 11
const nextWidth = 4

/** Two lines: by when, whether it is its goal's next, and what to do; for which goal, and where it is written. */
function line(entry: Placed, today: Day, { paint }: Terminal): string {
  const { action, goal, isNext, path, line: at } = entry
  const due = agendaDue(entry, today)
  const when = (due === undefined ? '' : inEnglish(due.label)).padEnd(dueWidth)
  const mark = (isNext ? 'next' : '').padEnd(nextWidth)
  const title = printable(action.title.trim()) || '(no words yet)'
  const serves = goal === undefined ? 'for no goal' : `for: ${printable(goal.title.trim())}`
  const columns = [due?.isLate ? paint('red', when) : when, isNext ? paint('blue', mark) : mark, title]
  const place = paint('grey', `${printable(path)}:${at}`)
  return `  ${columns.join('  ')}\n  ${[''.padEnd(dueWidth), ''.padEnd(nextWidth), paint('grey', serves), place].join('  ')}\n`
}
