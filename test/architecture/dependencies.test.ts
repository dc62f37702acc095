/**
 * Holds the drawing of ARCHITECTURE.md: for every dependency rule a file that breaks it is planted in a scratch tree, and
 * the rule must report it. A rule without a plant fails, so a new rule comes with its proof.
 */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** Rule, the file that breaks it, and what that file says. */
const plants: readonly (readonly [rule: string, file: string, source: string])[] = [
  ['no-cycles', 'src/core/text/circle.ts', "import './ring.ts'"],
  ['no-unresolved', 'src/core/text/lost.ts', "import './nowhere.ts'"],
  ['stage-text', 'src/core/text/climbs.ts', "import '../markdown/fine.ts'"],
  ['stage-markdown', 'src/core/markdown/climbs.ts', "import '../plan/fine.ts'"],
  ['stage-plan', 'src/core/plan/climbs.ts', "import '../smart/fine.ts'"],
  ['stage-smart', 'src/core/smart/climbs.ts', "import type { Fine } from '../edits/fine.ts'\nexport type It = Fine"],
  ['stage-edits', 'src/core/edits/climbs.ts', "export const late = () => import('../checks/fine.ts')"],
  ['stage-checks', 'src/core/checks/climbs.ts', "import '../views/fine.ts'"],
  ['stage-views', 'src/core/views/climbs.ts', "import '../index.ts'"],
  ['surface-vscode', 'src/vscode/crosses.ts', "import { fine } from '../webview/fine.ts'\nfine()"],
  ['surface-cli', 'src/cli/crosses.ts', "import type { Fine } from '../vscode/fine.ts'\nexport type It = Fine"],
  ['surface-webview', 'src/webview/crosses.ts', "import '../cli/fine.ts'"],
  ['core-knows-no-surface', 'src/core/asks.ts', "import '../vscode/fine.ts'"],
  ['only-markdown-parses', 'src/core/plan/parses.ts', "import { unified } from 'unified'\nunified()"],
  ['only-markdown-parses', 'src/core/checks/parses.ts', "import type { Root } from 'mdast'\nexport type It = Root"],
  ['only-markdown-parses', 'src/vscode/parses.ts', "import remarkParse from 'remark-parse'\nremarkParse"],
  ['only-vscode-imports-vscode', 'src/core/views/edits.ts', "import * as vscode from 'vscode'\nvscode"],
  ['only-vscode-imports-vscode', 'src/cli/edits.ts', "import type { Uri } from 'vscode'\nexport type It = Uri"],
  ['only-cli-imports-node', 'src/core/plan/reads.ts', "import { readFileSync } from 'node:fs'\nreadFileSync"],
  ['only-cli-imports-node', 'src/vscode/reads.ts', "import path from 'path'\npath"],
  ['product-needs-no-tests', 'src/core/text/tests.ts', "import '../../../test/fine.ts'"],
]

/** What must stay allowed, else the rules would pass by reporting everything. */
const allowed: Readonly<Record<string, string>> = {
  'src/core/text/ring.ts': "import './circle.ts'",
  'src/core/text/fine.ts': 'export const fine = 1',
  'src/core/markdown/fine.ts': "import { unified } from 'unified'\nimport '../text/fine.ts'\nunified()",
  'src/core/plan/fine.ts': "import '../markdown/fine.ts'\nimport '../text/fine.ts'",
  'src/core/smart/fine.ts': "import '../plan/fine.ts'",
  'src/core/edits/fine.ts': "import '../smart/fine.ts'\nexport type Fine = 1",
  'src/core/checks/fine.ts': "import '../edits/fine.ts'",
  'src/core/views/fine.ts': "import '../checks/fine.ts'",
  'src/core/index.ts': "import './views/fine.ts'\nimport './text/fine.ts'",
  'src/vscode/fine.ts': "import * as vscode from 'vscode'\nimport '../core/index.ts'\nexport type Fine = vscode.Uri",
  'src/vscode/contract.ts': "import type { fine } from '../webview/fine.ts'\nexport type It = typeof fine",
  'src/cli/fine.ts': "import { argv } from 'node:process'\nimport '../core/index.ts'\nargv",
  'src/webview/fine.ts': 'export const fine = () => 1',
  'test/fine.ts': 'export const fine = 1',
}

interface Report {
  readonly rule: string
  readonly file: string
}

let scratch: string
let rules: readonly string[]
let reports: readonly Report[]

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'altitude-dependencies-'))
  await symlink(join(root, 'node_modules'), join(scratch, 'node_modules'), 'junction')
  await write('package.json', '{}')
  for (const [file, source] of Object.entries(allowed)) await write(file, source)
  for (const [, file, source] of plants) await write(file, source)

  const { forbidden = [], options } = await extractConfig(join(root, '.dependency-cruiser.cjs'))
  rules = forbidden.map((rule) => rule.name ?? '')
  const result = await cruise(['src'], { ...options, ruleSet: { forbidden }, validate: true, baseDir: scratch })
  reports = (result.output as ICruiseResult).summary.violations.map(({ rule, from }) => ({
    rule: rule.name,
    file: from,
  }))
})

afterAll(() => rm(scratch, { recursive: true, force: true }))

async function write(file: string, source: string): Promise<void> {
  await mkdir(dirname(join(scratch, file)), { recursive: true })
  await writeFile(join(scratch, file), `${source}\n`)
}

test.each(plants)('%s reports %s', (rule, file) => {
  expect(reports).toContainEqual({ rule, file })
})

test('every rule has a plant', () => {
  expect(rules.filter((rule) => !plants.some(([planted]) => planted === rule))).toEqual([])
})

test('nothing that is allowed is reported', () => {
  const planted = new Set(plants.map(([, file]) => file))
  expect(reports.filter(({ file }) => !planted.has(file))).toEqual([])
})
