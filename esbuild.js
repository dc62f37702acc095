// Builds everything that ships: `node esbuild.js [--watch] [--production] [extension] [cli]`; without a name, all.

const { readFileSync } = require('node:fs')
const esbuild = require('esbuild')

const watch = process.argv.includes('--watch')
const production = process.argv.includes('--production')

/** What takes a table, and the table. */
const tables = /\b(?:list|rowsOf|agreeing)\(\s*(?:`[^`$\\]*`|'[^'\\]*'|"[^"\\]*")/g

/**
 * The tables of words are written to be read, a blank behind every comma. What ships does without: `list` takes them away anyway.
 * @type {import('esbuild').Plugin}
 */
const closeTables = {
  name: 'close-tables',
  setup(build) {
    build.onLoad({ filter: /[\\/]lexicon[\\/].*\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      const contents = source.replace(tables, (call) => call.replace(/,\s+/g, ',').replace(/(?<=[`'"])\s+/, ''))
      return { contents, loader: 'ts' }
    })
  },
}

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify: production,
  // Letters of other languages as they are: half as long as their escapes.
  charset: 'utf8',
  sourcemap: !production,
  logLevel: 'info',
  plugins: production ? [closeTables] : [],
  // ES modules first: they shake off what is not used, and the CommonJS builds of several dependencies reach for Node.
  mainFields: ['module', 'main'],
}

/**
 * One bundle for the desktop (Node) and the web (worker) extension host. `platform: 'browser'` makes esbuild refuse
 * `node:` modules, and the condition `worker` keeps dependencies from calling `document` when they load.
 * @type {import('esbuild').BuildOptions}
 */
const extension = {
  ...shared,
  entryPoints: ['src/vscode/extension.ts'],
  outfile: 'dist/extension.js',
  platform: 'browser',
  conditions: ['worker'],
  external: ['vscode'],
}

/** @type {import('esbuild').BuildOptions} */
const cli = {
  ...shared,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.cjs',
  platform: 'node',
  target: 'node20',
  // A dependency asks where its module lies (`import.meta.url`), which CommonJS says with another name.
  banner: { js: "#!/usr/bin/env node\nconst bundleUrl = require('node:url').pathToFileURL(__filename).href" },
  define: { 'import.meta.url': 'bundleUrl' },
}

const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const bundles = Object.entries({ extension, cli })
  .filter(([name]) => named.length === 0 || named.includes(name))
  .map(([, bundle]) => bundle)

async function main() {
  if (!watch) {
    await Promise.all(bundles.map((bundle) => esbuild.build(bundle)))
    return
  }
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(bundle)))
  await Promise.all(contexts.map((context) => context.watch()))
}

main().catch(() => {
  // esbuild has already printed what is wrong and where.
  process.exitCode = 1
})
