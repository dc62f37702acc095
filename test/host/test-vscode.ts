/** `npm run test:vscode [-- --host node|web|installed …] [FILE …]`: the suite of `test/vscode` inside a real extension host,
 * or inside several at the same time; of the named files only, where some are named. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { packExtension } from '../../scripts/vsix.ts'
import { buildExtension, buildSuite } from './build.ts'
import { type HostName, hostNames, runSuite, type SuiteResult } from './run-suite.ts'

const write = (line: string) => void process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { host: { type: 'string', multiple: true, default: ['node'] } },
    allowPositionals: true,
  })
  const hosts = values.host as HostName[]
  if (!hosts.every((host) => hostNames.includes(host)))
    throw new Error(`Use --host and one of: ${hostNames.join(', ')}`)
  const folder = mkdtempSync(join(tmpdir(), 'altitude-packed-'))
  try {
    const [vsix] = await Promise.all([build(hosts, folder), buildSuite(positionals)])
    const results = await Promise.all(hosts.map((host) => runIn(host, vsix, hosts.length > 1)))
    const sum = (key: keyof SuiteResult) => results.reduce((total, result) => total + result[key], 0)
    write(`${sum('passed')} passed, ${sum('failed')} failed`)
    process.exitCode = results.some(({ passed, failed }) => failed > 0 || passed === 0) ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Builds the extension once for all hosts. Where one wants it packed, the others load what went into the package. */
async function build(hosts: readonly HostName[], folder: string): Promise<string | undefined> {
  if (hosts.includes('installed')) return packExtension(folder)
  await buildExtension()
  return undefined
}

/** Runs the suite in one host. Where there are several, each line says which it is of, and one that breaks off stops no other. */
async function runIn(host: HostName, vsix: string | undefined, isOneOfSeveral: boolean): Promise<SuiteResult> {
  const report = (line: string) => write(isOneOfSeveral ? `${host}: ${line}` : line)
  try {
    return await runSuite(host, report, { vsix })
  } catch (error) {
    report(messageOf(error))
    return { passed: 0, failed: 1 }
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

main().catch((error: unknown) => {
  write(messageOf(error))
  write('0 passed, 1 failed')
  process.exitCode = 1
})
