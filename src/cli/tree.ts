import type { Day } from '../core/plan/dates/period.ts'
import { type TreeNode, treeReport } from '../core/views/report.ts'
import { schemaVersion } from './check.ts'
import { configurationFiles } from './configuration-files.ts'
import { fileOf, linkedFiles, pathOf } from './linked-files.ts'
import { openText } from './open-files.ts'
import { readText } from './read-text.ts'
import { type ExitCode, printable, type Terminal } from './terminal.ts'

export interface TreeOptions {
  readonly json?: boolean
  readonly today: Day
}

/** Shows one plan as a tree. */
export async function tree(path: string, { json, today }: TreeOptions, terminal: Terminal): Promise<ExitCode> {
  const read = await readText(path)
  if ('problem' in read) {
    terminal.problem(read.problem)
    return 2
  }
  const configurations = configurationFiles(terminal.problem)
  const opened = openText(read.text, today, await configurations.settingsOf(path))
  const { snapshot, taken } = await linkedFiles(today, configurations).follow(path, opened)
  const report = treeReport(snapshot, fileOf(path), taken, pathOf)
  if (json) terminal.out(`${JSON.stringify({ schemaVersion, ...report }, undefined, 2)}\n`)
  else if (!report.isPlan) terminal.out(`${printable(path)} is not a plan: ${printable(report.why)}\n`)
  else terminal.out(below(report.plan, '', terminal))
  return configurations.hasProblem() ? 2 : 0
}

const boxes: Readonly<Partial<Record<TreeNode['status'], string>>> = {
  done: '[x]',
  dropped: '[-]',
  'in-progress': '[/]',
  forwarded: '[>]',
}

/** What stands below an item, and then the goals of the plans that it links to, each with the path of its file. */
const below = ({ children, linked = [] }: TreeNode, indent: string, terminal: Terminal): string =>
  [
    ...children.map((child) => inText(child, indent, terminal)),
    ...linked.flatMap(({ path, goals }) => goals.map((goal) => inText(goal, indent, terminal, path))),
  ].join('')

/** "milestone  Identify the best software in the first month · due 2026-01-31 · 1/2", with what is below it indented. */
function inText(node: TreeNode, indent: string, terminal: Terminal, path?: string): string {
  const { paint } = terminal
  const isTask = node.level === 'action' || node.level === 'step'
  const sign = isTask ? (boxes[node.status] ?? '[ ]') : paint('grey', `${node.level}:`)
  const title = node.title.trim() === '' ? '(no words yet)' : printable(node.title.trim())
  const details = [
    ...(isTask || node.status === 'open' ? [] : [node.status.replace('-', ' ')]),
    ...(node.done !== null ? [`done ${node.done}`] : node.due !== null ? [`due ${node.due}`] : []),
    ...(node.owner !== null ? [printable(node.owner)] : []),
    ...(node.progress.total > 0 ? [`${node.progress.done}/${node.progress.total}`] : []),
    ...(path === undefined ? [] : [printable(path)]),
  ]
  const line = [isTask ? title : paint('bold', title), ...details.map((detail) => paint('grey', detail))].join(' · ')
  return `${indent}${sign} ${line}\n${below(node, `${indent}  `, terminal)}`
}
