import { execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { run } from '../../src/cli/program.ts'
import { processTerminal } from '../../src/cli/terminal.ts'
import { localToday } from '../../src/cli/today.ts'

export const root = resolve(import.meta.dirname, '../..')
const bundle = join(root, 'dist/cli.cjs')

/** Builds the command line as it ships. */
export const build = (): Promise<unknown> => promisify(execFile)(process.execPath, ['esbuild.js', 'cli'], { cwd: root })

export interface Ran {
  readonly exit: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Closes its end of the pipe after the first piece of the answer, as `head` does. */
  readonly stopsReading?: true
}

/** Runs the bundle in a process of its own, as a person would. */
export function altitude(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { cwd = root, input = '', env = {}, stopsReading } = options
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [bundle, ...args], { cwd, env: { ...process.env, ...env } })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      if (stopsReading) child.stdout.destroy()
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', failed)
    child.on('close', (exit) => done({ exit, out, err }))
    // A command that does not read what it is given closes the pipe: that is no failure.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

/**
 * Runs the same program in this process, which has it loaded: a process of its own takes half a second to begin. For what
 * is not about processes, pipes and the environment.
 */
export async function altitudeHere(
  args: readonly string[],
  { cwd = root, input = '' }: { readonly cwd?: string; readonly input?: string } = {},
): Promise<Ran> {
  let out = ''
  let err = ''
  const streams = {
    stdout: { isTTY: false, write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
    env: {},
  }
  const before = process.cwd()
  process.chdir(cwd)
  try {
    const exit = await run(args, {
      terminal: processTerminal(streams as unknown as NodeJS.Process),
      today: localToday(),
      input: () => Readable.from([input]),
    })
    return { exit, out, err }
  } finally {
    process.chdir(before)
  }
}

/** A folder with these files in it, and how to take it away again. */
export async function folderOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'altitude-cli-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true })
    await writeFile(join(path, name), content)
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
