import type { Day } from '../core/plan/dates/period.ts'
import { reviewProblem } from '../core/plan/reviews.ts'
import type { ReviewLevel } from '../core/plan/settings.ts'
import { lineStarts, positionAt } from '../core/text/lines.ts'
import { inEnglish } from '../core/text/message.ts'
import { reviewData } from '../core/views/review-data.ts'
import { reviewMarkdown } from '../core/views/review-markdown.ts'
import { type ReviewReport, reviewReport } from '../core/views/review-report.ts'
import { schemaVersion } from './check.ts'
import { type OpenedFile, type OpenedFiles, openFiles } from './open-files.ts'
import { reviewText } from './review-text.ts'
import { type ExitCode, printable, type Terminal } from './terminal.ts'

export const reviewFormats = ['text', 'json', 'md'] as const

export interface ReviewOptions {
  readonly format: (typeof reviewFormats)[number]
  readonly today: Day
  readonly level?: ReviewLevel
  /** From which day on what is done counts; else from the last review. */
  readonly since?: Day
}

/** Says how the reviews of plans stand, and what there is to say at the end of one. */
export async function review(
  paths: readonly string[],
  { format, today, level, since }: ReviewOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (since !== undefined && since > today) {
    terminal.problem(`--since ${since} lies after ${today}, the day to reckon from. Name an earlier day.`)
    return 2
  }
  const opened = await openFiles(paths, today, terminal)
  const plans = opened.files.filter(({ snapshot }) => snapshot.recognition.isPlan)
  const problems = plans.flatMap((file) => problemOf(file) ?? [])
  for (const { path, line, column, message: why } of problems)
    terminal.problem(`${printable(path)}:${line}:${column} ${why}`)
  const report = reviewReport(
    plans.map(({ path, snapshot }) => ({ name: path, snapshot })),
    { ...(level !== undefined && { level }), ...(since !== undefined && { since }) },
  )
  terminal.out(writers[format](opened, report, today, terminal))
  return opened.hasProblem || problems.length > 0 ? 2 : 0
}

/** What keeps a plan from being reviewed, and where that stands; lines and columns from 1. */
function problemOf({ path, snapshot: { plan, text } }: OpenedFile) {
  const problem = reviewProblem(plan)
  if (problem === undefined) return undefined
  const { line, character } = positionAt(lineStarts(text), problem.span.start)
  return { path, line: line + 1, column: character + 1, message: inEnglish(problem.message) }
}

type Writer = (opened: OpenedFiles, report: ReviewReport, today: Day, terminal: Terminal) => string

const writers: Readonly<Record<ReviewOptions['format'], Writer>> = {
  text: ({ none, files }, report, today, terminal) =>
    none ?? [...others(files), ...(isAsked(files) ? [reviewText(files, report, today, terminal)] : [])].join('\n'),
  json: ({ files, unread }, report, today) => {
    const read = files.map((file) => {
      const { path, snapshot } = file
      const { isPlan, why } = snapshot.recognition
      const { line, column, message: problem } = (isPlan ? problemOf(file) : undefined) ?? {}
      return {
        path,
        isPlan,
        why: inEnglish(why),
        ...(problem !== undefined && { problem: { line, column, message: problem } }),
        ...reviewData(report, path, snapshot.text),
      }
    })
    const unknown = unread.map((file) => ({ ...file, isPlan: false, ...reviewData(report, file.path, '') }))
    const answer = { schemaVersion, today, level: report.level ?? null, files: [...read, ...unknown] }
    return `${JSON.stringify(answer, undefined, 2)}\n`
  },
  md: ({ none, files }, report, today, terminal) => {
    if (none !== undefined) return none
    // A document that is kept has no room for what is none of its plans.
    for (const other of others(files)) terminal.problem(other.trim())
    return isAsked(files) ? reviewMarkdown(report, today) : ''
  },
}

const others = (files: readonly OpenedFile[]): readonly string[] =>
  files.flatMap(({ path, snapshot: { recognition } }) =>
    recognition.isPlan ? [] : [`${printable(path)} is not a plan: ${printable(inEnglish(recognition.why))}\n`],
  )

const isAsked = (files: readonly OpenedFile[]): boolean => files.some(({ snapshot }) => snapshot.recognition.isPlan)
