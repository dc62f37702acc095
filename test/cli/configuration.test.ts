import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { altitudeHere, folderOf, type Ran } from './altitude.ts'

const plan = `# Goal: Open the second shop in Lyon by 2027-06-30

## Milestone: Sign the lease by 2026-03-31

- [ ] Call the landlord 📅 2026-01-10
`
const today = ['--today', '2026-01-12'] as const

let folder: Awaited<ReturnType<typeof folderOf>>

beforeAll(async () => {
  folder = await folderOf({
    '.altituderc.json': '{ "checks": { "overdue": "off" } }',
    'repo/.altituderc.json':
      '{\n  // Ours\n  "files": ["plans/*.md", "**/PLAN.md"],\n  "checks": { "overdue": "error" },\n}\n',
    'repo/PLAN.md': plan,
    'repo/plans/one.md': plan,
    'repo/plans/deep/two.md': plan,
    'repo/plans/deep/PLAN.md': plan,
    'repo/team/.altituderc.json': '{ "files": ["**/ours.md"] }',
    'repo/team/ours.md': plan,
    'repo/team/PLAN.md': plan,
    'repo/team/set.md': `---\nchecks:\n  overdue: hint\n---\n\n${plan}`,
    'repo/team/inner/.altituderc.json': '{}',
    'repo/team/inner/PLAN.md': plan,
    'repo/team/inner/ours.md': plan,
    'wrong/.altituderc.json':
      '{\n  "checks": {\n    "overdeu": "off",\n    "smart-specific": "off"\n  }\n  "weekStart": 1,\n}\n',
    'wrong/PLAN.md': plan,
    'spanish/.altituderc.json': '{ "areas": ["Cocina"], "fiscalYearStart": 7 }',
    'spanish/PLAN.md': '# Vision: V\n\n## Cocina\n\n### Goal: Open the kitchen by the end of FY27\n',
    'noname/.altituderc.json': '{ "files": ["roadmap.md"] }',
    'bytes/.altituderc.json': new Uint8Array([0xff, 0xfe, 0x7b, 0x00]),
    'bytes/PLAN.md': plan,
  })
  for (const name of ['repo', 'wrong', 'spanish', 'noname', 'bytes']) await mkdir(join(folder.path, name, '.git'))
})

afterAll(() => folder.remove())

const run = (cwd: string, ...args: readonly string[]): Promise<Ran> =>
  altitudeHere(args, { cwd: join(folder.path, cwd) })

/** Every file that was checked, with the severity of what is late in it. */
async function late(cwd: string, ...paths: readonly string[]): Promise<readonly string[]> {
  const { out } = await run(cwd, 'check', '--format', 'json', ...today, ...paths)
  const { files } = JSON.parse(out) as {
    files: { path: string; findings: { check: string; severity: string }[] }[]
  }
  return files
    .map(({ path, findings }) => {
      const severity = findings.find(({ check }) => check === 'overdue')?.severity
      return `${path} ${severity ?? 'silent'}`
    })
    .sort()
}

describe('the configuration file of a project', () => {
  test('says which files are plans and how loud checks are; below it the nearest counts', async () => {
    const all = [
      'PLAN.md error',
      'plans/deep/PLAN.md error',
      'plans/one.md error',
      'team/inner/PLAN.md warning',
      'team/ours.md warning',
    ]
    expect(await late('repo')).toEqual(all)
    expect(await late('repo/team', '..')).toEqual(all.map((line) => `../${line}`).sort())
  })

  test('counts from where it stands, wherever it is asked from', async () => {
    expect(await late('repo', 'plans')).toEqual(['plans/deep/PLAN.md error', 'plans/one.md error'])
    expect(await late('repo/plans')).toEqual(['deep/PLAN.md error', 'one.md error'])
    expect(await late('repo/plans/deep')).toEqual(['PLAN.md error'])
    expect(await late('repo/team/inner')).toEqual(['PLAN.md warning'])
  })

  test('counts for a file that is named, and less than its front matter', async () => {
    expect(await late('repo', 'plans/deep/two.md', 'team/PLAN.md', 'team/set.md')).toEqual([
      'plans/deep/two.md error',
      'team/PLAN.md warning',
      'team/set.md hint',
    ])
  })

  test('sets areas and the fiscal year for the tree', async () => {
    const { out, exit } = await run('spanish', 'tree', '--json', ...today, 'PLAN.md')
    expect(exit).toBe(0)
    expect(out).toContain('"area": "Cocina"')
    expect(out).toContain('"due": "2027-06-30"')
  })

  test('names the files that it looks for where there is none', async () => {
    const { out, exit } = await run('noname', 'check')
    expect(out).toBe(
      'No plan found in this folder: no file is called roadmap.md. Name a file to read it whatever it is called.\n',
    )
    expect(exit).toBe(0)
  })

  test.each([['check'], ['next'], ['tree', 'PLAN.md']])(
    'is told of where it is wrong, by %s, and the rest counts',
    async (...args) => {
      const { out, err, exit } = await run('wrong', ...args, ...today)
      expect(err.split('\n')).toEqual([
        'altitude: .altituderc.json:6:3 A comma is missing before this.',
        'altitude: .altituderc.json:3:5 There is no check “overdeu”, so this does nothing. Did you mean “overdue”?',
        'altitude: .altituderc.json:6:16 The day that weeks start with must be one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday.',
        '',
      ])
      expect(exit).toBe(2)
      expect(out).toContain('landlord'.slice(0, args[0] === 'check' ? 0 : 8))
    },
  )

  test('that is no text is told of by its path', async () => {
    const { err, exit } = await run('.', 'check', 'bytes')
    expect(err).toBe(
      'altitude: bytes/.altituderc.json: is not text in UTF-8. Name a Markdown file, or save it as UTF-8.\n',
    )
    expect(exit).toBe(2)
  })
})
