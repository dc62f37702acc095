import { open, type Snapshot } from '../core/index.ts'
import type { Day } from '../core/plan/dates/period.ts'
import type { Settings } from '../core/plan/settings.ts'
import { inEnglish } from '../core/text/message.ts'
import type { TakenIn } from '../core/views/linked-plans.ts'
import { configurationFiles } from './configuration-files.ts'
import { findFiles } from './files.ts'
import { linkedFiles } from './linked-files.ts'
import { readText } from './read-text.ts'
import type { Terminal } from './terminal.ts'

export interface OpenedFile {
  readonly path: string
  readonly snapshot: Snapshot
  /** The plans that it takes in. */
  readonly taken: readonly TakenIn[]
}

export interface OpenedFiles {
  /** Every plan, and every file that was named though it is none. */
  readonly files: readonly OpenedFile[]
  /** Files that cannot be read, with the reason. */
  readonly unread: readonly { readonly path: string; readonly why: string }[]
  /** Paths that lead nowhere, patterns that match nothing, one line each. */
  readonly problems: readonly string[]
  /** Why there is nothing to tell, where there is no plan and no file was named. */
  readonly none: string | undefined
  /** A path led nowhere, a file could not be read or a configuration file says something wrong; each has been told. */
  readonly hasProblem: boolean
}

/** A file that is named is read as a plan whatever its name; its words still have to be those of one. */
export const openText = (text: string, today: Day, settings: Settings): Snapshot => open(text, { today, settings })

/** Finds and reads what the arguments name; the current folder where they name nothing. Tells what could not be read. */
export async function openFiles(paths: readonly string[], today: Day, terminal: Terminal): Promise<OpenedFiles> {
  const configurations = configurationFiles(terminal.problem)
  const {
    files: found,
    folders,
    patterns,
    problems,
  } = await findFiles(paths.length === 0 ? ['.'] : paths, configurations)
  for (const problem of problems) terminal.problem(problem)
  const unread: OpenedFiles['unread'][number][] = []
  const files: OpenedFile[] = []
  const others: string[] = []
  const linked = linkedFiles(today, configurations)
  for (const { path, named } of found) {
    const read = await readText(path)
    if ('problem' in read) {
      terminal.problem(read.problem)
      unread.push({ path, why: read.problem })
      continue
    }
    const snapshot = openText(read.text, today, await configurations.settingsOf(path))
    if (named || snapshot.recognition.isPlan) files.push({ path, ...(await linked.follow(path, snapshot)) })
    else others.push(`  ${path}: ${inEnglish(snapshot.recognition.why)}`)
  }
  const hasProblem = problems.length > 0 || unread.length > 0 || configurations.hasProblem()
  const isNone = files.length === 0 && !hasProblem
  return { files, unread, problems, hasProblem, none: isNone ? noPlan(folders, patterns, others) : undefined }
}

function noPlan(folders: readonly string[], patterns: readonly string[], others: readonly string[]): string {
  const where = folders.map((folder) => (folder === '.' ? 'this folder' : folder)).join(', ')
  const names = patterns.map((pattern) => pattern.replace('**/', '')).join(' or ')
  return others.length === 0
    ? `No plan found in ${where}: no file is called ${names}. Name a file to read it whatever it is called.\n`
    : `No plan found in ${where}. Files with a plan's name that are none:\n${others.join('\n')}\n`
}
