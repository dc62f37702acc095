/**
 * The core is pure, and each folder sees the globals of its own host only: planted uses of anything else do not compile,
 * beside the product's real files, so that a dependency's types cannot let them in.
 */
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { root } from '../../scripts/sources.ts'

/** Folder, what it must not see, and what it must. */
const folders: readonly (readonly [folder: string, hidden: readonly string[], seen: readonly string[]])[] = [
  [
    'src/core',
    [
      'process',
      'Buffer',
      'require',
      'document',
      'window',
      'navigator',
      'fetch',
      'console',
      'setTimeout',
      'performance',
    ],
    ['Map', 'Intl', 'JSON'],
  ],
  ['src/vscode', ['process', 'Buffer', 'require', 'document', 'window'], ['Map', 'setTimeout', 'console']],
  ['src/cli', ['document', 'window', 'localStorage'], ['Map', 'process', 'Buffer']],
]

test.each(folders)('%s sees the globals of its own host only', (folder, hidden, seen) => {
  const names = [...hidden, ...seen]
  const unknown = complaintsOf(folder, names.map((name) => `export const see_${name} = ${name}`).join('\n')).map(
    ({ line }) => names[line],
  )
  expect(unknown).toEqual(hidden)
})

test('the core cannot import node or the editor', () => {
  const planted = "import 'node:fs'\nimport type { Uri } from 'vscode'\nexport type It = Uri\nexport const fine = 1"
  expect(complaintsOf('src/core', planted).map(({ line }) => line)).toContain(0)
})

/** What the folder's tsconfig has to say about a file with this text, put beside the folder's own. */
function complaintsOf(folder: string, text: string): readonly { readonly line: number }[] {
  const file = join(root, folder, 'planted.ts').replaceAll('\\', '/')
  const { config } = ts.readConfigFile(join(root, folder, 'tsconfig.json'), ts.sys.readFile)
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, join(root, folder))
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (name) => name === file || fileExists(name)
  host.readFile = (name) => (name === file ? text : readFile(name))
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ESNext) : getSourceFile(name, ...rest)
  const program = ts.createProgram([...fileNames, file], options, host)
  const planted = program.getSourceFile(file)
  return program
    .getSemanticDiagnostics(planted)
    .map(({ start = 0 }) => ({ line: planted?.getLineAndCharacterOfPosition(start).line ?? 0 }))
}
