import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheDir } from './paths.ts'
import { pause } from './processes.ts'

/** Something big that is fetched once and kept. */
export type Piece = {
  /** Folder name in the cache. It holds the version, so that a new version is a new folder. */
  readonly name: string
  /** What a person is told that is being fetched, with its size. */
  readonly label: string
  /** Files without which the piece is of no use, relative to its folder. */
  readonly needs: readonly string[]
  /** Puts the piece into an empty folder. */
  readonly install: (folder: string, say: (line: string) => void) => Promise<void>
}

/** Written last: a folder without it was never finished. */
const stampFile = 'complete.json'
type Stamp = { readonly sizes: Readonly<Record<string, number>> }

/** A fetch that takes longer than this has failed, and a lock that is older is nobody's. In milliseconds. */
const longest = 20 * 60_000

/**
 * Gives the folder of a piece and fetches it first where it is missing, unfinished or damaged. Two processes may ask
 * at the same time: one fetches, the other waits, and both get the same finished folder.
 * @throws Error with a sentence for a person when the download fails.
 */
export async function obtain(piece: Piece, say: (line: string) => void = sayOnTerminal): Promise<string> {
  const folder = join(cacheDir, piece.name)
  if (isWhole(folder, piece)) return folder
  mkdirSync(cacheDir, { recursive: true })
  const unlock = await lock(piece, folder, say)
  try {
    if (isWhole(folder, piece)) return folder
    if (existsSync(folder)) say(`${piece.label}: what is in the cache is damaged, fetching it again`)
    await fetchInto(folder, piece, say)
    return folder
  } finally {
    unlock()
  }
}

async function fetchInto(folder: string, piece: Piece, say: (line: string) => void): Promise<void> {
  const fresh = `${folder}.${process.pid}.part`
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  say(`${piece.label}: fetching (once, kept in .vscode-test/)`)
  const heartbeat = setInterval(() => say(`${piece.label}: still at it after ${seconds()} s`), 10_000)
  const discard = () => rmSync(fresh, { recursive: true, force: true })
  process.once('exit', discard)
  try {
    // What a killed process left behind; whoever is at it now would hold the lock that this one holds.
    for (const file of readdirSync(cacheDir)) {
      if (file.startsWith(`${piece.name}.`) && file.endsWith('.part')) rmSync(join(cacheDir, file), { recursive: true })
    }
    mkdirSync(fresh, { recursive: true })
    await piece.install(fresh, (line) => say(`${piece.label}: ${line}`))
    const sizes = Object.fromEntries(piece.needs.map((file) => [file, statSync(join(fresh, file)).size]))
    writeFileSync(join(fresh, stampFile), JSON.stringify({ sizes } satisfies Stamp))
    rmSync(folder, { recursive: true, force: true })
    renameSync(fresh, folder)
    say(`${piece.label}: ready after ${seconds()} s`)
  } catch (error) {
    throw new Error(`${piece.label} could not be fetched: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    clearInterval(heartbeat)
    process.removeListener('exit', discard)
    discard()
  }
}

function isWhole(folder: string, piece: Piece): boolean {
  try {
    const { sizes } = JSON.parse(readFileSync(join(folder, stampFile), 'utf8')) as Stamp
    return piece.needs.every((file) => statSync(join(folder, file)).size === sizes[file])
  } catch {
    return false
  }
}

/**
 * Takes the lock of a piece, waiting for whoever holds it. A lock saves a second download and nothing else: two
 * processes that both held it would each rename a whole folder into place.
 * @returns a function that gives the lock back
 */
async function lock(piece: Piece, folder: string, say: (line: string) => void): Promise<() => void> {
  const file = `${folder}.lock`
  const giveUp = Date.now() + longest
  for (let told = false; Date.now() < giveUp; await pause(250)) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      const unlock = () => rmSync(file, { force: true })
      process.once('exit', unlock)
      return () => {
        process.removeListener('exit', unlock)
        unlock()
      }
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error
    }
    if (isAbandoned(file)) rmSync(file, { force: true })
    else if (!told) {
      told = true
      say(`${piece.label}: another process is fetching it, waiting`)
    }
  }
  throw new Error(`${piece.label}: another process has been fetching it for too long. Delete ${file} and try again.`)
}

function isAbandoned(file: string): boolean {
  try {
    if (Date.now() - statSync(file).mtimeMs > longest) return true
    const owner = Number(readFileSync(file, 'utf8'))
    // An empty file is a lock that is being written just now.
    if (!owner) return false
    process.kill(owner, 0)
    return false
  } catch (error) {
    return isCode(error, 'ESRCH')
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

export function sayOnTerminal(line: string): void {
  process.stderr.write(`${line}\n`)
}
