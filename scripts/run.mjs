// Runs a TypeScript file on the Node at hand: `node scripts/run.mjs FILE.ts [ARGUMENTS]`.
// Node 20 does not run TypeScript by itself; esbuild, which builds everything else here, makes a module of it first.

import { mkdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const file = process.argv[2] ?? ''
const outfile = join(root, 'dist', 'scripts', `${basename(file, '.ts')}-${process.pid}.mjs`)

mkdirSync(dirname(outfile), { recursive: true })
process.once('exit', () => rmSync(outfile, { force: true }))
await build({
  entryPoints: [join(root, file)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
})
process.argv.splice(1, 2, outfile)
await import(pathToFileURL(outfile).href)
