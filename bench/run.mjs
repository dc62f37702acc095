// Bundles the measuring (it is TypeScript and Node 20 reads none) and runs it, with a collector of garbage at hand.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'

const out = fileURLToPath(new URL('../dist/bench.mjs', import.meta.url))
mkdirSync(fileURLToPath(new URL('../dist/', import.meta.url)), { recursive: true })
await build({
  entryPoints: [fileURLToPath(new URL('./bench.ts', import.meta.url))],
  outfile: out,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // The parsers beside ours run as their makers have built them.
  packages: 'external',
  logLevel: 'error',
})
setFlagsFromString('--expose-gc')
// Code that a collection throws away would count as memory that a plan has given back.
setFlagsFromString('--no-flush-bytecode')
globalThis.gc = runInNewContext('gc')
await import(out)
