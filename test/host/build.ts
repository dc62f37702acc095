import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root, suiteEntry } from './paths.ts'
import { run } from './processes.ts'

/** Builds the extension, as `npm run build` does. */
export async function buildExtension(): Promise<void> {
  const { code, output } = await run(process.execPath, ['esbuild.js'], { cwd: root, timeout: 120_000 })
  if (code !== 0) throw new Error(`The build failed:\n${output}`)
}

/**
 * Bundles `test/vscode` with its `*.test.ts` files.
 * @param only names of which a file's has to hold one; without any, all files
 */
export async function buildSuite(only: readonly string[] = []): Promise<void> {
  const folder = join(root, 'test', 'vscode')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .filter((name) => only.length === 0 || only.some((part) => name.includes(part)))
  const contents = [...files.map((name) => `import './${name}'`), "export { run } from './index.ts'"].join('\n')
  await buildForHost(folder, contents, suiteEntry)
}

/**
 * Bundles what a few lines of TypeScript in a folder import. One bundle runs in the Node host and in the web worker host,
 * so it may use nothing of Node; esbuild refuses it.
 */
export async function buildForHost(folder: string, contents: string, outfile: string): Promise<void> {
  await build({
    stdin: { contents, resolveDir: folder, sourcefile: 'all.ts', loader: 'ts' },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    conditions: ['worker'],
    target: 'es2022',
    sourcemap: 'inline',
    external: ['vscode'],
    logLevel: 'warning',
  })
}
