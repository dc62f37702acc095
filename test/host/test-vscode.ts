/** `npm run test:vscode [-- --host node|web|installed] [FILE …]`: the suite of `test/vscode` inside a real extension host;
 * of the named files only, where some are named. */
import { parseArgs } from 'node:util'
import { buildExtension, buildSuite } from './build.ts'
import { type HostName, hostNames, runSuite } from './run-suite.ts'

const write = (line: string) => void process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { host: { type: 'string', default: 'node' } },
    allowPositionals: true,
  })
  const host = values.host as HostName
  if (!hostNames.includes(host)) throw new Error(`Use --host and one of: ${hostNames.join(', ')}`)
  // What is installed is built when it is packed.
  await Promise.all([...(host === 'installed' ? [] : [buildExtension()]), buildSuite(positionals)])
  const { passed, failed } = await runSuite(host, write)
  write(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}

main().catch((error: unknown) => {
  write(error instanceof Error ? error.message : String(error))
  write('0 passed, 1 failed')
  process.exitCode = 1
})
