import { readdir, stat } from 'node:fs/promises'
import { isAbsolute, join, normalize, relative, resolve, sep } from 'node:path'
import { isDynamicPattern } from 'tinyglobby'
import type { ConfigurationFiles } from './configuration-files.ts'
import { type PlanFiles, planFilesIn } from './plan-files.ts'
import { codeOf, reason } from './read-text.ts'
import { search } from './search.ts'

export interface PlanFile {
  /** As the person wrote it, or below the folder that they wrote; with forward slashes. */
  readonly path: string
  /** Named on the command line, by its path or a pattern; else found in a folder. */
  readonly named: boolean
}

export interface Search {
  readonly files: readonly PlanFile[]
  /** Folders that were searched. */
  readonly folders: readonly string[]
  /** The names that were looked for in them. */
  readonly patterns: readonly string[]
  /** One line each: a path that leads nowhere, a pattern that matches nothing. */
  readonly problems: readonly string[]
}

/** Every file once, in the order of the arguments, those of one folder or pattern by name. */
export async function findFiles(paths: readonly string[], configurations: ConfigurationFiles): Promise<Search> {
  const files = new Map<string, PlanFile>()
  const folders: string[] = []
  const patterns = new Set<string>()
  const problems: string[] = []
  const add = (path: string, named: boolean): void => {
    const shown = normalize(path).split(sep).join('/')
    const key = resolve(path)
    const before = files.get(key)
    files.set(key, { path: before?.path ?? shown, named: named || before?.named === true })
  }
  for (const path of paths) {
    const kind = await kindOf(path)
    if (kind === 'file') add(path, true)
    else if (kind === 'folder') {
      folders.push(path)
      const found = await searched(path, configurations)
      if (typeof found === 'string') problems.push(found)
      else {
        for (const pattern of found.patterns) patterns.add(pattern)
        for (const file of sorted(found.files)) add(join(path, file), false)
      }
    } else if (kind === 'missing') {
      const [folder, pattern] = await patternIn(path)
      if (!isDynamicPattern(pattern)) {
        problems.push(reason(path, 'ENOENT'))
        continue
      }
      const found = await search([pattern], folder)
      if (found.length === 0) problems.push(`no file matches '${path}'. Check the pattern and the folder you are in.`)
      for (const file of sorted(found)) add(join(folder, file), true)
    } else problems.push(reason(path, kind))
  }
  return { files: [...files.values()], folders, patterns: [...patterns], problems }
}

/** 'missing', or the system's own code where it does not let us look. */
async function kindOf(path: string): Promise<'file' | 'folder' | 'missing' | (string & {})> {
  if (path === '') return 'missing'
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    const code = codeOf(error)
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : code
  }
}

/** What was found in a folder, or why it cannot be searched. */
async function searched(folder: string, configurations: ConfigurationFiles): Promise<PlanFiles | string> {
  try {
    // The search itself passes over what it may not enter: right for a folder deep below, silent about the one named.
    await readdir(folder)
  } catch (error) {
    return reason(folder, codeOf(error))
  }
  return planFilesIn(folder, configurations)
}

/**
 * A pattern in two: the folders that it begins with, as far as they are there under just that name, and the rest. So a
 * folder may be called `Plans (2026)`, which as a pattern means something else.
 */
async function patternIn(path: string): Promise<readonly [folder: string, pattern: string]> {
  const parts = path.split('/')
  const firstParts = (count: number): string => (count === 0 ? '.' : parts.slice(0, count).join('/') || '/')
  let depth = 0
  while (depth < parts.length - 1 && (await kindOf(firstParts(depth + 1))) === 'folder') depth++
  return [firstParts(depth), parts.slice(depth).join('/')]
}

const sorted = (paths: readonly string[]): readonly string[] => [...paths].sort((a, b) => (a < b ? -1 : 1))

/**
 * A path for programs that read our answer elsewhere, with forward slashes: below the current folder where the file is, else
 * absolute.
 */
export function pathFromHere(path: string): string {
  const here = relative('', path)
  const isBelow = here !== '' && here !== '..' && !here.startsWith(`..${sep}`) && !isAbsolute(here)
  return (isBelow ? here : resolve(path)).split(sep).join('/')
}
