import { readFile, stat } from 'node:fs/promises'

/** Far more than any plan has. What lies beyond would keep a person waiting, for it is the lines that take time. */
const mostBytes = 64 * 1024 * 1024
const mostLines = 250_000

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

/** What the system calls an error. */
export const codeOf = (error: unknown): string =>
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

/** Why a path cannot be read, and what to do about it, in one line. */
export const reason = (path: string, code: string): string =>
  `${path === '' ? "''" : path}: ${reasons[code] ?? `cannot be read (${code}). Check the path and your permissions.`}`
