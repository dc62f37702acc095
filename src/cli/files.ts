import { readdir, readFile, stat } from 'node:fs/promises'
import { isAbsolute, join, normalize, relative, resolve, sep } from 'node:path'
import { isDynamicPattern } from 'tinyglobby'
import { search } from './search.ts'

/** Names that plans have, as the extension's setting `altitude.files` has them by default. */
export const planPatterns = ['**/PLAN.md', '**/*.plan.md']

/** Far more than any plan has. What lies beyond would keep a person waiting, for it is the lines that take time. */
const mostBytes = 64 * 1024 * 1024
const mostLines = 250_000

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
  /** One line each: a path that leads nowhere, a pattern that matches nothing. */
  readonly problems: readonly string[]
}

/** Every file once, in the order of the arguments, those of one folder or pattern by name. */
export async function findFiles(paths: readonly string[]): Promise<Search> {
  const files = new Map<string, PlanFile>()
  const folders: string[] = []
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
      const found = await planFilesIn(path)
      if (typeof found === 'string') problems.push(found)
      else for (const file of found) add(join(path, file), false)
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
  return { files: [...files.values()], folders, problems }
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

/** Files of a folder that bear a plan's name, or why it cannot be searched. */
async function planFilesIn(folder: string): Promise<readonly string[] | string> {
  try {
    // The search itself passes over what it may not enter: right for a folder deep below, silent about the one named.
    await readdir(folder)
  } catch (error) {
    return reason(folder, codeOf(error))
  }
  return sorted(await search(planPatterns, folder))
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

/** The text of a file without its byte order mark, or why there is none. Never throws. */
export async function readText(path: string): Promise<{ readonly text: string } | { readonly problem: string }> {
  try {
    const info = await stat(path)
    if (!info.isFile() && !(info.isFIFO() && handedOver.test(path)))
      return { problem: reason(path, info.isDirectory() ? 'EISDIR' : 'special') }
    if (info.size > mostBytes) return { problem: reason(path, 'EFBIG') }
    const bytes = await readFile(path)
    if (bytes.includes(0)) return { problem: reason(path, 'binary') }
    if (hasTooManyLines(bytes)) return { problem: reason(path, 'lines') }
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch (error) {
    return { problem: reason(path, error instanceof TypeError ? 'binary' : codeOf(error)) }
  }
}

/** The pipes that a shell hands over, as in `altitude check <(command)`. Any other might keep us waiting for ever. */
const handedOver = /^\/(?:dev|proc\/self)\/(?:fd\/\d{1,9}|stdin)$/

function hasTooManyLines(bytes: Uint8Array): boolean {
  let lines = 0
  for (let at = bytes.indexOf(lineFeed); at >= 0 && lines <= mostLines; at = bytes.indexOf(lineFeed, at + 1)) lines++
  return lines > mostLines
}

const lineFeed = 10

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder. Check the path and the folder you are in.',
  EACCES: 'may not be read. Give yourself permission to read it, or leave it out.',
  EPERM: 'may not be read. Give yourself permission to read it, or leave it out.',
  EISDIR: 'is a folder. Name a file in it.',
  ELOOP: 'is a link that leads back to itself. Name the file itself.',
  ENAMETOOLONG: 'the path is too long for this system. Check the path.',
  EFBIG: 'is larger than 64 MB, too large for a plan. Split it into several plans.',
  lines: 'has more than 250,000 lines, too many for a plan. Split it into several plans.',
  binary: 'is not text in UTF-8. Name a Markdown file, or save it as UTF-8.',
  special: 'is neither a file nor a folder. Name a Markdown file.',
}

const reason = (path: string, code: string): string =>
  `${path === '' ? "''" : path}: ${reasons[code] ?? `cannot be read (${code}). Check the path and your permissions.`}`
