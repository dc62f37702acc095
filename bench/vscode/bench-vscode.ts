/** `npm run bench:vscode [-- --host node|web]`: what an edit and the activation take inside of a real VS Code. */
import { join } from 'node:path'
import { buildExtension, buildForHost } from '../../test/host/build.ts'
import { root } from '../../test/host/paths.ts'
import { type HostName, runSuite } from '../../test/host/run-suite.ts'

const entry = join(root, 'dist', 'bench', 'vscode', 'index.js')

async function main(): Promise<void> {
  const asked = process.argv.indexOf('--host')
  const host = (asked < 0 ? 'node' : process.argv[asked + 1]) as HostName
  if (host !== 'node' && host !== 'web') throw new Error('Use --host node or --host web')
  await Promise.all([
    buildExtension(),
    buildForHost(join(root, 'bench', 'vscode'), "export { run } from './index.ts'", entry),
  ])
  const { passed } = await runSuite(host, (line) => console.log(line), { entry })
  if (passed === 0) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
