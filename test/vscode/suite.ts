/**
 * This folder runs inside a real VS Code, in the Node and in the web worker extension host, against the real `vscode`
 * module. The few lines here stand in for a test runner, since the usual ones expect either Node or a page.
 */

import { until } from '../wait.ts'

type Test = { readonly name: string; readonly body: () => unknown; readonly timeout: number }

const tests: Test[] = []
const groups: string[] = []
const cleanups: (() => unknown)[] = []

/** Puts a name before those of the tests that `body` declares. */
export function describe(name: string, body: () => void): void {
  groups.push(name)
  body()
  groups.pop()
}

/**
 * Declares a test. It fails when its body throws, rejects, or takes longer than `timeout` milliseconds.
 */
export function it(name: string, body: () => unknown, timeout = 30_000): void {
  tests.push({ name: [...groups, name].join(' › '), body, timeout })
}

/** Runs when the current test has ended, well or not; the last one registered runs first. */
export function onTestEnd(cleanup: () => unknown): void {
  cleanups.push(cleanup)
}

/** Waits as `until` does, no longer than something takes inside of the editor, on a busy machine too. */
export const eventually: typeof until = (what, look, timeout = 15_000) => until(what, look, timeout)

/**
 * Runs every declared test, one after the other, and reports each in a line.
 * @returns how many passed and failed
 */
export async function runTests(report: (line: string) => void): Promise<{ passed: number; failed: number }> {
  const count = { passed: 0, failed: 0 }
  for (const test of tests) {
    const began = Date.now()
    const failures: unknown[] = []
    await bounded(test.name, test.body, test.timeout).catch((error: unknown) => failures.push(error))
    for (const cleanup of cleanups.splice(0).reverse()) {
      await bounded(`cleaning up after ${test.name}`, cleanup, 30_000).catch((error: unknown) => failures.push(error))
    }
    count[failures.length === 0 ? 'passed' : 'failed'] += 1
    report(`${failures.length === 0 ? '✓' : '✗'} ${test.name} (${Date.now() - began} ms)`)
    for (const failure of failures) report(indent(failure instanceof Error ? describeError(failure) : String(failure)))
  }
  return count
}

async function bounded(name: string, body: () => unknown, timeout: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Still running after ${timeout / 1000} s: ${name}`)), timeout)
  })
  try {
    await Promise.race([(async () => body())(), late])
  } finally {
    clearTimeout(timer)
  }
}

function describeError(error: Error): string {
  const values = 'expected' in error && 'actual' in error ? error : undefined
  const shown = values ? [`expected: ${show(values.expected)}`, `actual:   ${show(values.actual)}`] : []
  return [...shown, error.stack ?? error.message].join('\n')
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value, null, 2) ?? String(value))
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ')
}
