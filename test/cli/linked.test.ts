import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { altitudeHere, folderOf, type Ran } from './altitude.ts'

const company = `# Vision: Be the design studio that growing companies call first

## Operations

How that is done stands in [its own plan](teams/ops.plan.md).

### Goal: Rent 12 desks by 2027-12-31

- [ ] Call the landlord

## Sales

### Goal: Win 20 clients by 2027-12-31

- Status: on hold

See [the plan](</teams/sales plan/PLAN.md>).
`
const ops = `# Vision: Work that runs without us

See [the company](../company.plan.md), [the handbook](handbook.md) and [hiring](people.plan.md).

## Technology

### Goal: Move 40 of 40 projects into the tool by 2027-06-30

- [x] Compare three candidates
- [ ] Decide with Ana
`
const goalOf = (title: string, action: string): string => `# Goal: ${title} by 2027-12-31\n\n- [ ] ${action}\n`
const today = ['--today', '2027-01-12'] as const

let folder: Awaited<ReturnType<typeof folderOf>>

beforeAll(async () => {
  folder = await folderOf({
    'company.plan.md': company,
    'teams/ops.plan.md': ops,
    'teams/handbook.md': '# Goals\n\n- Keep 10 desks tidy by 2027-12-31\n',
    'teams/sales plan/PLAN.md': goalOf('Write 300 letters', 'Ask Ana for names'),
    'teams/people.plan.md': goalOf('Hire 4 designers', 'Write the advert'),
    'lost.plan.md': `${goalOf('Open 2 shops', 'Call the agent')}\nSee [it](gone.plan.md) and [that](gone.md).\n`,
    'broken.plan.md': `${goalOf('Open 2 shops', 'Call the agent')}\nSee [it](bytes.plan.md) and [a folder](teams.plan.md).\n`,
    'bytes.plan.md': new Uint8Array([0x23, 0x20, 0xff, 0x00]),
    'teams.plan.md/note.txt': '',
  })
})

afterAll(() => folder.remove())

const inFolder = (...args: readonly string[]): Promise<Ran> => altitudeHere([...args, ...today], { cwd: folder.path })

describe('plans that link to others', () => {
  test('are shown with the goals that they take in, and the file of each', async () => {
    const { exit, out, err } = await inFolder('tree', 'company.plan.md')
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect(out).toBe(`vision: Be the design studio that growing companies call first · 0/2
  area: Operations · 0/1
    goal: Rent 12 desks by 2027-12-31 · due 2027-12-31 · 0/1
      [ ] Call the landlord
    goal: Move 40 of 40 projects into the tool by 2027-06-30 · due 2027-06-30 · 1/2 · teams/ops.plan.md
      [x] Compare three candidates
      [ ] Decide with Ana
  area: Sales · 0/1
    goal: Win 20 clients by 2027-12-31 · on hold · due 2027-12-31
      goal: Write 300 letters by 2027-12-31 · due 2027-12-31 · 0/1 · teams/sales plan/PLAN.md
        [ ] Ask Ana for names
`)
  })

  test('are shown as JSON with the linked goals beside the children', async () => {
    const { out } = await inFolder('tree', 'teams/ops.plan.md', '--json')
    const { plan } = JSON.parse(out) as {
      plan: { children: readonly { linked: unknown; children: readonly object[] }[] }
    }
    const [vision] = plan.children
    expect(vision?.linked).toMatchObject([
      {
        path: 'company.plan.md',
        goals: [{ title: 'Rent 12 desks by 2027-12-31', line: 7 }, { title: 'Win 20 clients by 2027-12-31' }],
      },
      {
        path: 'teams/people.plan.md',
        goals: [{ title: 'Hire 4 designers by 2027-12-31', children: [{ title: 'Write the advert' }] }],
      },
    ])
    expect(vision?.children[0]).not.toHaveProperty('linked')
  })

  test('have a circle reported, at the link in each, as something to know', async () => {
    const { out } = await inFolder('check', 'company.plan.md', 'teams/ops.plan.md')
    const lines = out.split('\n').filter((line) => line.includes('link-'))
    expect(lines.map((line) => line.replace(/\s+/g, ' ').trim().slice(0, 130))).toEqual([
      expect.stringContaining(
        '5:28 information This link leads back to this plan: company.plan.md → teams/ops.plan.md → company.plan.md.',
      ),
      expect.stringContaining(
        '3:5 information This link leads back to this plan: teams/ops.plan.md → company.plan.md → teams/ops.plan.md.',
      ),
    ])
  })

  test('have a plan that is not there reported, and nothing else that is not', async () => {
    const { exit, out } = await inFolder('check', '--format', 'json', 'lost.plan.md')
    const { files } = JSON.parse(out) as {
      files: readonly { findings: readonly { check: string; line: number; fixable: boolean }[] }[]
    }
    const found = files[0]?.findings.filter(({ check }) => check.startsWith('link'))
    expect(found).toMatchObject([{ check: 'link-missing', line: 5, column: 5, endColumn: 23, fixable: true }])
    expect(exit).toBe(1)
  })

  test('are read all the same where a linked file cannot be', async () => {
    const { exit, out, err } = await inFolder('tree', 'broken.plan.md')
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect(out.split('\n')).toHaveLength(3)
  })

  test('have linked actions listed once, but none of what rests', async () => {
    const { out } = await inFolder('next', 'company.plan.md', 'lost.plan.md')
    const lines = out.split('\n').filter((line) => /\S/.test(line) && !line.includes('for: '))
    expect(
      lines.map((line) =>
        line
          .trim()
          .split(/\s{2,}/)
          .at(-1),
      ),
    ).toEqual(['Later', 'Decide with Ana', 'Call the landlord', 'Call the agent'])
    expect(out).toContain('teams/ops.plan.md:10')
    const both = await inFolder('next', 'company.plan.md', 'teams/ops.plan.md')
    expect(both.out.split('Decide with Ana')).toHaveLength(2)
  })
})
