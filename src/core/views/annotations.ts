import { documentedChecks } from '../checks/documentation.ts'
import type { Severity } from '../plan/settings.ts'
import type { ReportedFinding } from './report.ts'

/**
 * Findings as workflow commands, the lines from which GitHub makes annotations beside a change:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */

const allKinds = ['error', 'warning', 'notice'] as const
type Kind = (typeof allKinds)[number]

const kinds: Readonly<Record<Severity, Kind>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
}

/** GitHub shows so many of each kind for a step, and drops the others without a word. */
const mostOfAKind = 10

/** A finding and the path of its file, relative to the top of the repository. */
export interface AnnotatedFinding {
  readonly path: string
  readonly finding: ReportedFinding
}

/**
 * A line for each finding, the loudest first. Where GitHub would drop some, these are plain lines of the log, and a notice
 * counts them.
 *
 * @param problems what could not be read: each is an error
 */
export function annotations(findings: readonly AnnotatedFinding[], problems: readonly string[]): readonly string[] {
  const errors = problems.map((why) => command('error', { title: 'Altitude' }, why))
  const room: Record<Kind, number> = { error: mostOfAKind - errors.length, warning: mostOfAKind, notice: mostOfAKind }
  const counts: Record<Kind, number> = { error: 0, warning: 0, notice: 0 }
  for (const { finding } of findings) counts[kinds[finding.severity]]++
  const isFull = allKinds.some((kind) => counts[kind] > room[kind])
  // The notice that counts the others is one itself.
  if (isFull) room.notice--
  const annotated: string[] = []
  const others: string[] = []
  const loudestFirst = [...findings].sort((a, b) => loudness(a) - loudness(b))
  for (const one of loudestFirst) {
    const kind = kinds[one.finding.severity]
    if (room[kind]-- > 0) annotated.push(annotation(kind, one))
    else others.push(plainLine(one))
  }
  if (others.length === 0) return [...errors, ...annotated]
  const left = `${others.length} more ${others.length === 1 ? 'finding is' : 'findings are'} in the log of this step: GitHub shows ${mostOfAKind} of a kind.`
  return [...errors, ...annotated, ...others, command('notice', { title: 'Altitude' }, left)]
}

const order = Object.keys(kinds)

const loudness = ({ finding }: AnnotatedFinding): number => order.indexOf(finding.severity)

const titles: ReadonlyMap<string, string> = new Map(documentedChecks.map(({ id, title }) => [id, title]))

function annotation(kind: Kind, { path, finding }: AnnotatedFinding): string {
  const { line, column, endLine, endColumn, check, message } = finding
  const title = `${titles.get(check) ?? 'Altitude'} (${check})`
  // GitHub takes columns only of what stands in one line.
  const columns = line === endLine ? { col: column, endColumn } : {}
  return command(kind, { file: path, line, endLine, ...columns, title }, message)
}

/** `::error file=PLAN.md,line=3::message` */
function command(kind: Kind, properties: Readonly<Record<string, string | number>>, text: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`)
  return `::${kind} ${list.join(',')}::${escaped(text)}`
}

const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapedProperty = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

const plainLine = ({ path, finding: { severity, line, column, message, check } }: AnnotatedFinding): string =>
  inLog(`${severity.padEnd('information'.length)}  ${path}:${line}:${column}  ${message}  ${check}`)

/**
 * A text as one line for the log, with no sign in it that a runner takes for a command, of which the oldest may stand
 * anywhere. It must not begin with words of a file: a newer command stands at the beginning.
 */
export const inLog = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').replaceAll('##[', '## [')
