// Bundles the evaluation (it is TypeScript and Node 20 reads none) and runs it on the files named.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const out = fileURLToPath(new URL('../dist/eval.mjs', import.meta.url))
mkdirSync(fileURLToPath(new URL('../dist/', import.meta.url)), { recursive: true })
await build({
  entryPoints: [fileURLToPath(new URL('./evaluate.ts', import.meta.url))],
  outfile: out,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'error',
})
await import(out)
