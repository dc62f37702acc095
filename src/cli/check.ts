import { version } from '../../package.json'
import type { Day } from '../core/plan/dates/period.ts'
import type { Severity } from '../core/plan/settings.ts'
import { annotations, inLog } from '../core/views/annotations.ts'
import { type CheckReport, checkReport, type ReportedFinding } from '../core/views/report.ts'
import { sarifLog } from '../core/views/sarif.ts'
import { pathFromHere } from './files.ts'
import { type OpenedFiles, openFiles } from './open-files.ts'
import { type Colour, type ExitCode, printable, type Terminal } from './terminal.ts'

/** The version of every JSON shape that the commands write; a change that breaks a reader raises it. */
export const schemaVersion = 1

/** From the loudest down. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint']

export const formats = ['text', 'json', 'sarif', 'github'] as const

export interface CheckOptions {
  readonly format: (typeof formats)[number]
  readonly today: Day
  /** The quietest severity that makes the command end with 1. */
  readonly failOn: Severity
}

/** A report with the path that it is about. */
type FileReport = { readonly path: string } & CheckReport

/** Reports what the checks find in plans. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const opened = await openFiles(paths, options.today, terminal)
  const reports = opened.files.map(({ path, snapshot }): FileReport => ({ path, ...checkReport(snapshot) }))
  terminal.out(writers[options.format](opened, reports, terminal))
  if (opened.hasProblem) return 2
  const failing = severities.slice(0, severities.indexOf(options.failOn) + 1)
  return reports.some(({ findings }) => findings.some(({ severity }) => failing.includes(severity))) ? 1 : 0
}

type Writer = (opened: OpenedFiles, reports: readonly FileReport[], terminal: Terminal) => string

const writers: Readonly<Record<CheckOptions['format'], Writer>> = {
  text: ({ none }, reports, terminal) => none ?? (reports.length > 0 ? inText(reports, terminal) : ''),
  json: ({ unread }, reports) => {
    // A program that asked for a file finds it in the answer; a person has been told already.
    const others = unread.map((file): FileReport => ({ ...file, isPlan: false, findings: [] }))
    return inJson({ schemaVersion, files: [...reports, ...others] })
  },
  sarif: ({ files, unread, problems }) =>
    inJson(
      sarifLog(
        files.map(({ path, snapshot }) => ({ path: pathFromHere(path), reported: snapshot })),
        [...unread.map(({ path, why }) => ({ path: pathFromHere(path), why })), ...problems.map((why) => ({ why }))],
        version,
      ),
    ),
  github: ({ unread, problems, none }, reports, terminal) => {
    const findings = reports.flatMap(({ path, findings: found }) =>
      found.map((finding) => ({ path: pathFromHere(path), finding })),
    )
    const lines = annotations(findings, [...unread.map(({ why }) => why), ...problems])
    const others = reports.flatMap(({ isPlan, path, why }) => (isPlan ? [] : [inLog(`Not a plan: ${path}: ${why}`)]))
    const end = none === undefined ? summary(reports, terminal) : `${inLog(none.trim())}\n`
    return `${[...lines, ...others].map((line) => `${line}\n`).join('')}${end}`
  },
}

const inJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`

const colours: Readonly<Record<Severity, Colour>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'grey',
}

function inText(reports: readonly FileReport[], terminal: Terminal): string {
  const parts = reports.flatMap((report) => {
    const heading = terminal.paint('underline', printable(report.path))
    if (!report.isPlan) return [`${heading}\n  not a plan: ${printable(report.why)}\n`]
    if (report.findings.length === 0) return []
    const width = report.findings.reduce((widest, finding) => Math.max(widest, place(finding).length), 0)
    return [`${heading}\n${report.findings.map((finding) => line(finding, width, terminal)).join('')}`]
  })
  return `${[...parts, summary(reports, terminal)].join('\n')}`
}

const place = ({ line, column }: ReportedFinding): string => `${line}:${column}`

function line(finding: ReportedFinding, width: number, { paint }: Terminal): string {
  const severity = paint(colours[finding.severity], finding.severity.padEnd('information'.length))
  return `  ${place(finding).padStart(width)}  ${severity}  ${printable(finding.message)}  ${paint('grey', finding.check)}\n`
}

/** "2 plans: 1 error, 3 hints. 2 of them can be mended by an edit." */
function summary(reports: readonly FileReport[], { paint }: Terminal): string {
  const plans = reports.filter(({ isPlan }) => isPlan)
  if (plans.length === 0) return 'No plan was checked.\n'
  const findings = plans.flatMap((report) => report.findings)
  const what = count(plans.length, 'plan')
  if (findings.length === 0) return `${paint('green', `${what}, no findings.`)}\n`
  const counts = severities.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length
    const noun = severity === 'information' ? `${number} information` : count(number, severity)
    return number === 0 ? [] : [paint(colours[severity], noun)]
  })
  const fixable = findings.filter((finding) => finding.fixable).length
  const hint = fixable === 0 ? '' : ` ${fixable} can be mended in the editor with one click.`
  return `${what}: ${counts.join(', ')}.${hint}\n`
}

export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
