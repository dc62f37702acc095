import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NoOperationTraceWriter } from '@actions/workflow-parser'
import { parseAction } from '@actions/workflow-parser/actions/action-parser'
import { load } from 'js-yaml'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { build, folderOf, root } from './altitude.ts'

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: { readonly steps: readonly Step[] }
}

interface Step {
  readonly id?: string
  readonly run?: string
  readonly uses?: string
  readonly env?: Readonly<Record<string, string>>
}

const text = readFileSync(join(root, 'action.yml'), 'utf8')
const action = load(text) as Action
const plan = '# Goal: Open the second shop in Lyon by 2027-06-30\n\n- [ ] Call the landlord 📅 2026-01-10\n'

let folder: Awaited<ReturnType<typeof folderOf>>

beforeAll(() => build())
beforeEach(async () => {
  folder = await folderOf({ 'PLAN.md': plan, 'plans/$(touch planted) a.plan.md': plan, 'notes/README.md': '# Notes\n' })
})
afterEach(() => folder.remove())

/** The value of an input where `${{ inputs.NAME }}` stands. */
const filledIn = (template: string, inputs: Readonly<Record<string, string>>): string =>
  template.replace(
    /\$\{\{ inputs\.([\w-]+) \}\}/g,
    (_, name: string) => inputs[name] ?? action.inputs[name]?.default ?? '',
  )

/** Runs a step as a runner does: in the repository, with bash, and with a file to write outputs into. */
async function runStep(id: string, inputs: Readonly<Record<string, string>> = {}) {
  const { run = '', env = {} } = action.runs.steps.find((step) => step.id === id) ?? {}
  const output = join(folder.path, 'output.txt')
  await writeFile(output, '')
  const variables = Object.entries(env).map(([name, value]) => [name, filledIn(value, inputs)])
  const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', run], {
    cwd: folder.path,
    env: { ...process.env, ...Object.fromEntries(variables), GITHUB_ACTION_PATH: root, GITHUB_OUTPUT: output },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part
  })
  const exit = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  return { exit, out, outputs: await readFile(output, 'utf8') }
}

const today = { today: '2026-01-12' }

describe('action.yml', () => {
  test('is valid by the schema of GitHub', () => {
    const complaints = (content: string) =>
      parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter()).context.errors.getErrors()
    expect(complaints(text)).toEqual([])
    expect(complaints(text.replace('using: composite', 'using: nothing'))).not.toEqual([])
  })

  test('lets no input into a script, where it would be code', () => {
    expect(action.runs.steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
  })

  test('sees that there is a Node that is new enough', async () => {
    expect((await runStep('node')).outputs).toBe('there=true\n')
  })
})

describe('the step', () => {
  test('annotates the whole repository, and fails on warnings', async () => {
    const { exit, out, outputs } = await runStep('check', today)
    expect(exit).toBe(1)
    expect(out).toContain('::warning file=PLAN.md,line=3,')
    expect(out).toContain('::warning file=plans/$(touch planted) a.plan.md,line=3,')
    expect(outputs).toBe('')
  })

  test('checks the paths that it is given, whatever they are called', async () => {
    const paths = '\n  plans/$(touch planted) a.plan.md\n\n  --help\n'
    const { exit, out } = await runStep('check', { ...today, paths })
    expect(exit).toBe(2)
    expect(out).toContain('::error title=Altitude::--help: no such file or folder.')
    expect(out).toContain('::warning file=plans/$(touch planted) a.plan.md')
    expect(out).not.toContain('file=PLAN.md')
  })

  test.each([
    ['error', 0],
    ['never', 0],
    ['hint', 1],
  ])('with fail-on %s ends with %i', async (failOn, exit) => {
    expect((await runStep('check', { ...today, 'fail-on': failOn })).exit).toBe(exit)
  })

  test('fails on what cannot be read whatever the findings may be', async () => {
    expect((await runStep('check', { ...today, paths: 'gone.md', 'fail-on': 'never' })).exit).toBe(2)
  })

  test('writes SARIF where it is asked to, though it fails', async () => {
    const { exit, outputs } = await runStep('check', { ...today, sarif: 'out/altitude.sarif' })
    expect([exit, outputs]).toEqual([1, 'sarif=out/altitude.sarif\n'])
    const log = JSON.parse(await readFile(join(folder.path, 'out/altitude.sarif'), 'utf8'))
    expect(log.runs[0].results.length).toBeGreaterThan(1)
  })

  test('keeps a plan from giving the runner commands where it only reports', async () => {
    const { out } = await runStep('check', { ...today, annotations: 'false' })
    const token = /^::stop-commands::(\w{32})\n/.exec(out)?.[1]
    expect(out).toMatch(new RegExp(`\\n::${token}::\\n$`))
    expect(out).toContain('2 plans: 4 warnings, ')
    expect(out).not.toContain('::warning')
  })

  test.each([
    [{ 'fail-on': 'sometimes' }, 'The input fail-on must be one of: error, warning, information, hint, never.'],
    [{ annotations: 'yes' }, 'The input annotations must be one of: true, false.'],
  ])('refuses %j', async (inputs, why) => {
    expect(await runStep('check', inputs)).toMatchObject({ exit: 2, out: `::error title=Altitude::${why}\n` })
  })
})
