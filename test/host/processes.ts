import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { constants } from 'node:os'

/** Processes that this one started and has not ended yet. */
const running = new Set<ChildProcess>()
let watchingForExit = false

/**
 * Starts a program in a process group of its own, so that `end` reaches whatever it starts in turn. When this process
 * exits or is interrupted, the group is killed too.
 */
export function start(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' })
  running.add(child)
  child.once('exit', () => running.delete(child))
  child.once('error', () => running.delete(child))
  watchForExit()
  return child
}

/** Asks a started program and its group to end, and kills the group when it has not ended after five seconds. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  signalGroup(child, 'SIGTERM')
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), 5_000)
  await gone
  clearTimeout(timer)
  // The leader is gone; whatever it left behind in its group goes with it.
  signalGroup(child, 'SIGKILL')
}

/**
 * Runs a program to its end.
 * @returns its exit code and what it printed, errors after output.
 * @throws when it cannot be started, or is still running after `timeout` milliseconds.
 */
export async function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions & { readonly timeout: number },
): Promise<{ readonly code: number; readonly output: string }> {
  const { timeout, ...rest } = options
  const child = start(command, args, { ...rest, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let errors = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const closed = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
  try {
    const code = await within(timeout, `${command} ${args.slice(0, 3).join(' ')}`, closed)
    return { code, output: output + errors }
  } finally {
    await end(child)
  }
}

/**
 * Waits for a promise, but not for ever.
 * @param timeout in milliseconds
 * @param what names what was waited for in the error
 */
export async function within<T>(timeout: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${timeout / 1000} s in vain: ${what}`)), timeout)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // The whole group is gone already, which is what was asked for.
  }
}

function watchForExit(): void {
  if (watchingForExit) return
  watchingForExit = true
  process.once('exit', () => {
    for (const child of running) signalGroup(child, 'SIGKILL')
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // It stays on: the same signal may come twice, from the terminal and from a parent, and must not cut the exit short.
    process.on(signal, () => process.exit(128 + constants.signals[signal]))
  }
}
