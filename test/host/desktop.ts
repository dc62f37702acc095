/**
 * `npm run test:desktop`: the suite of `test/vscode` inside a desktop VS Code, which @vscode/test-electron downloads from
 * its maker. Needs a network that allows it, and on Linux a display.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTests } from '@vscode/test-electron'
import { buildExtension, buildSuite } from './build.ts'
import { cacheDir, root, suiteEntry } from './paths.ts'

const data = mkdtempSync(join(tmpdir(), 'altitude-desktop-'))
const workspace = join(data, 'workspace')
let counts: { passed: number; failed: number } | undefined

async function main(): Promise<void> {
  await Promise.all([buildExtension(), buildSuite()])
  cpSync(join(root, 'test', 'vscode', 'workspace'), workspace, { recursive: true })
  watchOutput()
  await runTests({
    cachePath: cacheDir,
    extensionDevelopmentPath: root,
    extensionTestsPath: suiteEntry,
    launchArgs: [workspace, '--disable-extensions', `--user-data-dir=${join(data, 'user')}`],
  })
}

/** The test program writes what VS Code prints to our own output; the suite's last line is picked out on its way. */
function watchOutput(): void {
  const write = process.stdout.write.bind(process.stdout)
  let tail = ''
  process.stdout.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
    tail = (tail + String(chunk)).slice(-4_000)
    const found = /\[suite\] (\d+) passed, (\d+) failed/.exec(tail)
    if (found) counts = { passed: Number(found[1]), failed: Number(found[2]) }
    return write(chunk, ...rest)
  }) as typeof process.stdout.write
}

main()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
  .finally(() => {
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    const { passed, failed } = counts ?? { passed: 0, failed: 1 }
    if (failed > 0 || passed === 0) process.exitCode = 1
    process.stdout.write(`${passed} passed, ${failed} failed\n`)
  })
