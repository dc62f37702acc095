import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { version } from '../../package.json'
import type { sarifLog } from '../../src/core/views/sarif.ts'
import { altitude, altitudeHere, build, folderOf } from './altitude.ts'

const today = ['--today', '2026-01-12'] as const
const plan = '# Goal: Open the second shop in Lyon by 2027-06-30\n\n- [ ] Call the landlord 📅 2026-01-10\n'

let folder: Awaited<ReturnType<typeof folderOf>>

beforeAll(async () => {
  await build()
  folder = await folderOf({
    'plans/the first.plan.md': plan,
    'notes.md': '# A library\n',
    'bytes.md': new Uint8Array([0, 1, 2]),
    'a ##[error]b/PLAN.md': '# Notes\n',
    'none/README.md': '# A library\n',
  })
})

afterAll(() => folder.remove())

type Log = ReturnType<typeof sarifLog>

/** The only run of the answer. */
async function sarif(args: readonly string[], cwd = folder.path) {
  const { exit, out, err } = await altitudeHere(['check', '--format', 'sarif', ...today, ...args], { cwd })
  const [run] = (JSON.parse(out) as Log).runs
  if (run === undefined) throw new Error('A log has one run.')
  return { exit, err, run }
}

describe('SARIF', () => {
  test('prints what it printed before', async () => {
    const { exit, err, run } = await sarif(['examples/needs-work'], join(import.meta.dirname, '../..'))
    expect([exit, err]).toEqual([1, ''])
    expect(run.tool.driver).toMatchObject({ name: 'Altitude', version, semanticVersion: version })
    const { artifacts, results } = run
    await expect(`${JSON.stringify({ artifacts, results }, undefined, 2)}\n`).toMatchFileSnapshot('golden/check.sarif')
  })

  test('names files from the current folder, however they were named', async () => {
    const uris = async (...args: readonly string[]) =>
      (await sarif(args)).run.artifacts.map(({ location }) => location.uri)
    expect(await uris('plans')).toEqual(['plans/the%20first.plan.md'])
    expect(await uris(join(folder.path, 'plans/the first.plan.md'))).toEqual(['plans/the%20first.plan.md'])
    const { run } = await sarif(['../notes.md'], join(folder.path, 'plans'))
    expect(run.artifacts[0]?.location.uri).toMatch(/^file:\/\/\/.*\/notes\.md$/)
  })

  test('holds what could not be read, which is told on standard error as well', async () => {
    const { exit, err, run } = await sarif(['plans', 'bytes.md', 'gone.md', 'x/*.md', 'notes.md'])
    expect(exit).toBe(2)
    expect(err.trim().split('\n')).toHaveLength(3)
    expect(run.artifacts).toHaveLength(2)
    const [invocation] = run.invocations
    expect(invocation?.executionSuccessful).toBe(false)
    expect(invocation?.toolExecutionNotifications.map(({ level, message }) => [level, message.text])).toEqual([
      ['error', 'bytes.md: is not text in UTF-8. Name a Markdown file, or save it as UTF-8.'],
      ['error', 'gone.md: no such file or folder. Check the path and the folder you are in.'],
      ['error', "no file matches 'x/*.md'. Check the pattern and the folder you are in."],
      ['note', expect.stringMatching(/^Not a plan: /)],
    ])
  })

  test('is a whole log where there is no plan', async () => {
    const { exit, err, run } = await sarif(['none'])
    expect([exit, err, run.results]).toEqual([0, '', []])
  })
})

describe('GitHub annotations', () => {
  const github = (...args: readonly string[]) =>
    altitudeHere(['check', '--format', 'github', ...today, ...args], { cwd: folder.path })

  test('print what they printed before', async () => {
    const { exit, out, err } = await altitude(['check', 'examples', '--format', 'github', ...today])
    expect([exit, err]).toEqual([1, ''])
    await expect(out).toMatchFileSnapshot('golden/check-as-annotations.txt')
  })

  test('name files from the current folder', async () => {
    const { out } = await github(join(folder.path, 'plans'))
    expect(out).toContain('::warning file=plans/the first.plan.md,line=3,')
  })

  test('tell what could not be read and what is no plan', async () => {
    const { exit, out } = await github('bytes.md', 'gone.md', 'notes.md', 'a ##[error]b/PLAN.md')
    expect(exit).toBe(2)
    expect(out).toContain('::error title=Altitude::bytes.md: is not text in UTF-8.')
    expect(out).toContain('::error title=Altitude::gone.md: no such file or folder.')
    expect(out).toContain('Not a plan: notes.md: ')
    expect(out).not.toContain('##[')
  })

  test('begin no line with words of a file where there is no plan', async () => {
    const { exit, out } = await github('a ##[error]b')
    expect(exit).toBe(0)
    expect(out).toMatch(/^No plan found in .*\n$/)
    expect(out).not.toContain('##[')
  })
})
