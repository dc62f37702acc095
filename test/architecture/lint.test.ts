/** The lint rules that hold an invariant are seen to bite: each has a file planted that breaks it. */
import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../../scripts/sources.ts'

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome')

/** Rule, file and source. */
const plants: readonly (readonly [rule: string, file: string, source: string])[] = [
  ['lint/style/noRestrictedGlobals', 'src/core/plan/today.ts', 'export const today = () => new Date()'],
  ['lint/style/noRestrictedGlobals', 'src/core/plan/now.ts', 'export const now = () => Date.now()'],
  ['lint/style/noRestrictedGlobals', 'src/core/plan/hides.ts', 'export const hidden = () => globalThis.performance'],
  ['lint/nursery/noJsRestrictedProperties', 'src/core/plan/dice.ts', 'export const dice = () => Math.random()'],
  ['lint/nursery/noJsRestrictedProperties', 'src/core/plan/cup.ts', 'export const { random } = Math'],
  [
    'lint/nursery/noJsRestrictedProperties',
    'src/core/plan/clock.ts',
    "import { Temporal } from 'temporal-polyfill'\nexport const now = () => Temporal.Now.plainDateISO()",
  ],
  ['lint/suspicious/noConsole', 'src/core/plan/talks.ts', "console.log('here')"],
  ['lint/suspicious/noFocusedTests', 'test/core/focused.test.ts', "test.only('one', () => undefined)"],
  ['lint/suspicious/noSkippedTests', 'test/core/skipped.test.ts', "test.skip('one', () => undefined)"],
  ['lint/performance/noBarrelFile', 'src/core/plan/index.ts', "export { edit } from '../text/edit.ts'"],
  ['lint/style/noEnum', 'src/core/plan/kinds.ts', 'export enum Kind {\n  Goal,\n}'],
  ['lint/suspicious/noExplicitAny', 'src/core/plan/loose.ts', 'export const loose = (value: any) => value'],
]

interface Found {
  readonly category: string
  readonly location: { readonly path: string }
}

let scratch: string
let reports: readonly { readonly rule: string; readonly file: string }[]

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'altitude-lint-'))
  await copyFile(join(root, 'biome.json'), join(scratch, 'biome.json'))
  await write('package.json', '{ "devDependencies": { "temporal-polyfill": "*" } }')
  await write('src/core/index.ts', "export { edit } from './text/edit.ts'")
  await write('src/core/text/edit.ts', 'export const edit = 1')
  await write('src/cli/today.ts', 'export const today = () => new Date(Math.random())')
  for (const [, file, source] of plants) await write(file, source)
  const { diagnostics } = JSON.parse(await lint()) as { diagnostics: readonly Found[] }
  reports = diagnostics.map(({ category, location }) => ({ rule: category, file: location.path.replaceAll('\\', '/') }))
})

afterAll(() => rm(scratch, { recursive: true, force: true }))

async function write(file: string, source: string): Promise<void> {
  await mkdir(dirname(join(scratch, file)), { recursive: true })
  await writeFile(join(scratch, file), `${source}\n`)
}

const lint = (): Promise<string> =>
  new Promise((resolve) => {
    const args = [biome, 'lint', '--vcs-enabled=false', '--max-diagnostics=200', '--reporter=json']
    execFile(process.execPath, args, { cwd: scratch }, (_, stdout) => resolve(stdout))
  })

test.each(plants)('%s reports %s', (rule, file) => {
  expect(reports).toContainEqual({ rule, file })
})

test.each(['src/core/index.ts', 'src/cli/today.ts'])('nothing is wrong with %s', (file) => {
  expect(reports.filter((report) => report.file === file)).toEqual([])
})
