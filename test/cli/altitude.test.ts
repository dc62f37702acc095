import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { version } from '../../package.json'
import { altitude, altitudeHere, build, folderOf, type Ran } from './altitude.ts'

const goal = '# Goal: Open the second shop in Lyon by 2027-06-30\n'
const late = `${goal}\n## Milestone: Sign the lease by 2026-01-31\n\n- [ ] Call the landlord 📅 2026-01-10\n`
const workLog = '# Implementation plan\n\n## Progress\n\n- [x] Edit `src/a.ts`\n\n## Decision Log\n\nNone yet.\n'
const today = ['--today', '2026-01-12'] as const

let folder: Awaited<ReturnType<typeof folderOf>>

beforeAll(async () => {
  await build()
  folder = await folderOf({
    'shop/PLAN.md': late,
    'shop/deep/er/second.plan.md': late,
    'shop/notes.md': late,
    'shop/node_modules/x/PLAN.md': late,
    'shop/.git/PLAN.md': late,
    'logs/PLAN.md': workLog,
    'none/README.md': '# A library\n',
    'empty.md': '',
    'bytes.md': Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256),
    'utf16.md': new Uint8Array([0xff, 0xfe, 0x23, 0x00]),
    'latin1.md': new Uint8Array([0x23, 0x20, 0x63, 0x61, 0x66, 0xe9]),
    'bom.md': `\ufeff${late}`,
    'crlf.md': late.replaceAll('\n', '\r\n'),
    'a[1].md': late,
    'Plans (2026)/{b}/PLAN.md': late,
    'many.md': `${goal}\n`.repeat(6000),
    'screen.md': '# Goal: Clear the \u001b[2Jscreen by 2027\n',
    'hashes.md': '#'.repeat(10_000_000),
    'headings.md': '#\n'.repeat(5_000_000),
    'long.md': `${goal}\n## Milestone: Sign the lease\n\n${'- [ ] Call the landlord about the lease\n'.repeat(2000)}`,
  })
  await symlink('.', join(folder.path, 'shop/deep/round'))
  await mkdir(join(folder.path, 'links'))
  await symlink('../shop/notes.md', join(folder.path, 'links/PLAN.md'))
  await symlink('nowhere', join(folder.path, 'links/lost.plan.md'))
})

afterAll(() => folder.remove())

/** Runs in the folder of plans. */
const inFolder = (...args: readonly string[]): Promise<Ran> => altitudeHere(args, { cwd: folder.path })

interface Report {
  readonly schemaVersion: number
  readonly files: readonly {
    readonly path: string
    readonly isPlan: boolean
    readonly why: string
    readonly findings: readonly Readonly<Record<string, unknown>>[]
  }[]
}

async function reportOf(...args: readonly string[]): Promise<Report> {
  const { out } = await inFolder('check', '--format', 'json', ...today, ...args)
  return JSON.parse(out) as Report
}

const paths = ({ files }: Report): readonly string[] => files.map(({ path }) => path)

describe('examples', () => {
  test.each([
    ['check examples', ['check', 'examples']],
    ['tree of the long form', ['tree', 'examples/design-studio/PLAN.md']],
    ['tree of the short form', ['tree', 'examples/short-form/PLAN.md']],
    ['tree of a personal plan', ['tree', 'examples/personal/PLAN.md']],
    ['next', ['next', 'examples']],
    ['review', ['review', 'examples']],
    ['review of milestones as md', ['review', 'examples', '--level', 'milestones', '--format', 'md']],
    ['help', ['--help']],
    ['help of check', ['check', '--help']],
    ['help of review', ['review', '--help']],
    ['help of assess', ['assess', '--help']],
  ])('%s prints what it printed before', async (name, args) => {
    const { out, err } = await altitude(name.startsWith('help') ? args : [...args, ...today])
    expect(err).toBe('')
    await expect(out).toMatchFileSnapshot(`golden/${name.replaceAll(' ', '-')}.txt`)
  })

  test('plans that are fine pass', async () => {
    for (const name of ['design-studio', 'short-form', 'personal']) {
      const { exit, out } = await altitude(['check', `examples/${name}`, ...today])
      expect({ name, exit, out }).toEqual({ name, exit: 0, out: expect.any(String) as string })
    }
  })

  test('the plan to learn on does not', async () => {
    expect((await altitude(['check', 'examples/needs-work', ...today])).exit).toBe(1)
  })

  test('the long form has the days that the plan counts to', async () => {
    const { out } = await altitude(['tree', 'examples/design-studio/PLAN.md', '--json', ...today])
    const { plan } = JSON.parse(out) as { plan: Node }
    const milestones = flatten(plan).filter(({ level }) => level === 'milestone')
    expect(milestones.map(({ start, due }) => [start, due])).toEqual([
      [null, '2026-01-31'],
      ['2026-02-01', '2026-04-30'],
      [null, '2026-05-31'],
      ['2026-06-01', '2026-12-31'],
    ])
  })

  test('the short form has the levels and titles of the long form', async () => {
    const shape = async (name: string): Promise<unknown> => {
      const { out } = await altitude(['tree', `examples/${name}/PLAN.md`, '--json', ...today])
      const items = flatten((JSON.parse(out) as { plan: Node }).plan)
      return items.map(({ level, title, area }) => [level, title, area])
    }
    const long = (await shape('design-studio')) as string[][]
    expect(await shape('short-form')).toEqual(
      long
        .filter(([, title]) => !title?.startsWith('Compare'))
        .map(([level, title, area]) => [level, title?.replace('the end of the year', 'the end of 2026'), area]),
    )
  })
})

interface Node {
  readonly level: string
  readonly title: string
  readonly area: string | null
  readonly start: string | null
  readonly due: string | null
  readonly done: string | null
  readonly status: string
  readonly children: readonly Node[]
}

const flatten = (node: Node): readonly Node[] => [node, ...node.children.flatMap(flatten)]

describe('which files', () => {
  test('a folder is searched, but for node_modules and .git; links do not lead round', async () => {
    expect(paths(await reportOf('shop'))).toEqual(['shop/PLAN.md', 'shop/deep/er/second.plan.md'])
  })

  test('without a path it is the current folder', async () => {
    const { out } = await altitudeHere(['check', '--format', 'json', ...today], { cwd: join(folder.path, 'shop') })
    expect(paths(JSON.parse(out) as Report)).toEqual(['PLAN.md', 'deep/er/second.plan.md'])
  })

  test('a named file is read whatever it is called', async () => {
    expect((await reportOf('shop/notes.md')).files[0]).toMatchObject({ path: 'shop/notes.md', isPlan: true })
  })

  test('a pattern names files; a file with the signs of a pattern in its name is a file', async () => {
    expect(paths(await reportOf('shop/*.md', 'a[1].md'))).toEqual(['shop/PLAN.md', 'shop/notes.md', 'a[1].md'])
  })

  test('a pattern may begin with a folder whose name has the signs of a pattern', async () => {
    const found = ['Plans (2026)/{b}/PLAN.md']
    expect(paths(await reportOf('Plans (2026)/**/*.md'))).toEqual(found)
    expect(paths(await reportOf('Plans (2026)/{b}/*.md'))).toEqual(found)
    expect(paths(await reportOf('Plans*/**/*.md'))).toEqual(found)
  })

  test('a link to a file is a file; one that leads nowhere is passed over', async () => {
    expect(paths(await reportOf('links'))).toEqual(['links/PLAN.md'])
    expect(paths(await reportOf('link*/*.md'))).toEqual(['links/PLAN.md'])
  })

  test('each file is reported once, as it was first named', async () => {
    expect(paths(await reportOf('shop', 'shop/PLAN.md', join(folder.path, 'shop/PLAN.md')))).toEqual([
      'shop/PLAN.md',
      'shop/deep/er/second.plan.md',
    ])
  })

  test('a named file that is no plan is reported with the reason', async () => {
    const { files } = await reportOf('none/README.md', 'empty.md')
    expect(files).toEqual([
      { path: 'none/README.md', isPlan: false, why: expect.stringContaining('no goal') as string, findings: [] },
      { path: 'empty.md', isPlan: false, why: 'The file is empty.', findings: [] },
    ])
  })

  test('a work log that is found is no plan', async () => {
    const { exit, out } = await inFolder('check', 'logs')
    expect(out).toMatch(/^No plan found in logs\. [\s\S]*logs\/PLAN\.md: It looks like a work log/)
    expect(exit).toBe(0)
    expect(paths(await reportOf('logs'))).toEqual([])
  })

  test('a folder without a plan is no failure', async () => {
    expect(await inFolder('check', 'none')).toEqual({
      exit: 0,
      err: '',
      out: 'No plan found in none: no file is called PLAN.md or *.plan.md. Name a file to read it whatever it is called.\n',
    })
  })
})

describe('what cannot be read', () => {
  test.each([
    [['check', 'bytes.md'], 'altitude: bytes.md: is not text in UTF-8. Name a Markdown file, or save it as UTF-8.'],
    [['check', 'utf16.md'], 'altitude: utf16.md: is not text in UTF-8. Name a Markdown file, or save it as UTF-8.'],
    [['check', 'latin1.md'], 'altitude: latin1.md: is not text in UTF-8. Name a Markdown file, or save it as UTF-8.'],
    [['check', 'gone.md'], 'altitude: gone.md: no such file or folder. Check the path and the folder you are in.'],
    [['check', ''], "altitude: '': no such file or folder. Check the path and the folder you are in."],
    [['check', 'x/*.md'], "altitude: no file matches 'x/*.md'. Check the pattern and the folder you are in."],
    [['tree', 'gone.md'], 'altitude: gone.md: no such file or folder. Check the path and the folder you are in.'],
    [['tree', 'shop'], 'altitude: shop: is a folder. Name a file in it.'],
    [['next', 'bytes.md'], 'altitude: bytes.md: is not text in UTF-8. Name a Markdown file, or save it as UTF-8.'],
    [
      ['check', 'headings.md'],
      'altitude: headings.md: has more than 250,000 lines, too many for a plan. Split it into several plans.',
    ],
  ])('%j', async (args, problem) => {
    expect(await inFolder(...args)).toEqual({ exit: 2, out: '', err: `${problem}\n` })
  })

  test('the others are read all the same', async () => {
    const { exit, out, err } = await inFolder('check', 'gone.md', 'shop/PLAN.md', 'bytes.md', ...today)
    expect(exit).toBe(2)
    expect(err.trim().split('\n')).toHaveLength(2)
    expect(out).toContain('shop/PLAN.md')
  })

  test('a program finds a file that cannot be read in the answer', async () => {
    const { exit, out } = await inFolder('check', '--format', 'json', 'shop/PLAN.md', 'bytes.md', ...today)
    const { files } = JSON.parse(out) as Report
    expect(exit).toBe(2)
    expect(files.map(({ path, isPlan }) => [path, isPlan])).toEqual([
      ['shop/PLAN.md', true],
      ['bytes.md', false],
    ])
    expect(files[1]).toMatchObject({ findings: [], why: expect.stringContaining('is not text in UTF-8') })
  })

  test('an empty file is no plan, and no failure', async () => {
    expect(await inFolder('tree', 'empty.md')).toEqual({
      exit: 0,
      out: 'empty.md is not a plan: The file is empty.\n',
      err: '',
    })
  })

  test('ten megabytes of # are soon told to be no plan', async () => {
    const { exit, out, err } = await inFolder('check', 'hashes.md')
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect(out).toContain('hashes.md\n  not a plan: ')
  }, 5000)
})

describe('wrong use', () => {
  test.each([
    [[], "name a command: check, tree, next, review or assess. 'altitude --help' tells what they do."],
    [['chek'], "unknown command 'chek' (Did you mean check?). See 'altitude --help'."],
    [['check', '--formt', 'json'], "unknown option '--formt' (Did you mean --format?). See 'altitude --help'."],
    [
      ['check', '--format', 'xml'],
      "option '--format <format>' argument 'xml' is invalid. Allowed choices are text, json, sarif, github. See 'altitude --help'.",
    ],
    [
      ['check', '--fail-on', 'off'],
      "option '--fail-on <severity>' argument 'off' is invalid. Allowed choices are error, warning, information, hint. See 'altitude --help'.",
    ],
    [['tree'], "missing required argument 'file'. See 'altitude --help'."],
    [['tree', 'a', 'b'], "too many arguments for 'tree'. Expected 1 argument but got 2. See 'altitude --help'."],
    [
      ['review', '--level', 'areas'],
      "option '--level <level>' argument 'areas' is invalid. Allowed choices are goals, milestones, actions. See 'altitude --help'.",
    ],
    [
      ['review', '--since', 'monday'],
      "option '--since <day>' argument 'monday' is invalid. It must be a day of the calendar, as 2026-01-31. See 'altitude --help'.",
    ],
    [
      ['review', '--since', '2026-01-13', ...today],
      '--since 2026-01-13 lies after 2026-01-12, the day to reckon from. Name an earlier day.',
    ],
    ...['check', 'tree', 'next', 'review', 'assess'].map((command): [string[], string] => [
      [command, '--today', '2026-02-30'],
      "option '--today <day>' argument '2026-02-30' is invalid. It must be a day of the calendar, as 2026-01-31. See 'altitude --help'.",
    ]),
  ])('%j', async (args, problem) => {
    expect(await altitudeHere(args)).toEqual({ exit: 2, out: '', err: `altitude: ${problem}\n` })
  })

  test('the version is the one of the package', async () => {
    expect(await altitude(['--version'])).toEqual({ exit: 0, out: `${version}\n`, err: '' })
  })
})

describe('check', () => {
  test('reports places as an editor shows them, whatever the line endings and byte order mark', async () => {
    const { files, schemaVersion } = await reportOf('shop/notes.md', 'bom.md', 'crlf.md')
    expect(schemaVersion).toBe(1)
    const overdue = files.map(({ findings }) => findings.filter(({ check }) => check === 'overdue'))
    expect(overdue[0]).toEqual([
      {
        check: 'overdue',
        severity: 'warning',
        level: 'action',
        message: expect.any(String) as string,
        line: 5,
        column: expect.any(Number) as number,
        endLine: 5,
        endColumn: 38,
        fixable: true,
      },
    ])
    expect(overdue[1]).toEqual(overdue[0])
    expect(overdue[2]).toEqual(overdue[0])
    expect(files[1]?.findings).toEqual(files[0]?.findings)
  })

  test.each([
    ['error', 0],
    ['warning', 1],
    ['information', 1],
    ['hint', 1],
  ])('--fail-on %s exits with %i where the worst is a warning', async (failOn, exit) => {
    expect((await inFolder('check', 'shop', '--fail-on', failOn, ...today)).exit).toBe(exit)
  })

  test('takes its time by the number of findings', async () => {
    const { out, err } = await inFolder('check', 'many.md', ...today)
    expect(err).toBe('')
    expect(out.split('\n').length).toBeGreaterThan(18_000)
  }, 20_000)

  test('prints no colours into a pipe, and nothing that moves the cursor', async () => {
    const { out } = await inFolder('check', 'shop/PLAN.md', 'screen.md', '--fail-on', 'hint', ...today)
    expect(out).not.toContain('\u001b')
    expect((await inFolder('tree', 'screen.md')).out).not.toContain('\u001b')
  })
})

describe('tree', () => {
  test('has every field of a node', async () => {
    const { exit, out } = await inFolder('tree', 'shop/PLAN.md', '--json', ...today)
    expect(exit).toBe(0)
    const report = JSON.parse(out) as { plan: Node }
    expect(report).toMatchObject({ schemaVersion: 1, isPlan: true, why: 'It names a vision or a goal.' })
    const [plan, first, milestone, action] = flatten(report.plan)
    expect(plan).toMatchObject({ level: 'plan', line: 1, smart: null, scope: null })
    expect(first).toEqual({
      id: expect.any(String) as string,
      level: 'goal',
      title: 'Open the second shop in Lyon by 2027-06-30',
      line: 1,
      area: null,
      start: null,
      due: '2027-06-30',
      duePrecision: 'day',
      done: null,
      status: 'open',
      progress: { done: 0, total: 1 },
      value: null,
      estimateMinutes: null,
      owner: null,
      smart: {
        specific: true,
        measurable: expect.any(Boolean) as boolean,
        achievable: expect.any(Boolean) as boolean,
        relevant: false,
        timeBound: true,
      },
      scope: 'ok',
      children: [milestone],
    })
    expect(action).toMatchObject({
      level: 'action',
      title: 'Call the landlord',
      line: 5,
      due: '2026-01-10',
      smart: null,
      scope: 'ok',
      children: [],
    })
  })

  test('reckons from the day on this machine, not in Greenwich', async () => {
    const { path, remove } = await folderOf({ 'PLAN.md': '# Goal: Open the shop by tomorrow\n' })
    const dueIn = async (TZ: string): Promise<string> => {
      const { out } = await altitude(['tree', 'PLAN.md', '--json'], { cwd: path, env: { TZ } })
      return (JSON.parse(out) as { plan: Node }).plan.children[0]?.due ?? ''
    }
    // 26 hours apart: never the same day.
    expect((await dueIn('Pacific/Kiritimati')) > (await dueIn('Etc/GMT+12'))).toBe(true)
    await remove()
  })
})

describe('next', () => {
  test('names the action, its goal and its place', async () => {
    const { exit, out } = await inFolder('next', 'shop/PLAN.md', ...today)
    expect(exit).toBe(0)
    expect(out).toBe(
      'Overdue\n' +
        '  2 d late     next  Call the landlord\n' +
        '                     for: Open the second shop in Lyon by 2027-06-30  shop/PLAN.md:5\n',
    )
  })

  test('groups the actions of all plans by when they are to be done, in weeks as each project has them', async () => {
    const { path, remove } = await folderOf({
      'a/PLAN.md':
        '# Goal: Alpha\n\n- [ ] A sunday 📅 2026-01-18\n- [ ] A now ⏳ 2026-01-12 📅 2026-03-01\n- [ ] A some day\n',
      'b/PLAN.md':
        '# Goal: Beta\n\n- [ ] B late 📅 2026-01-11\n- [ ] B sunday 📅 2026-01-18\n- [ ] B now 📅 2026-01-12\n',
      'b/.altituderc.json': '{ "weekStart": "sunday" }\n',
    })
    const { out } = await altitudeHere(['next', ...today], { cwd: path })
    await remove()
    expect(out.split('\n').filter((row) => /\S/.test(row) && !row.includes('for: '))).toEqual([
      ...['Overdue', '  1 d late     next  B late'],
      ...['Today', '  today              B now', '  in 7 wk            A now'],
      ...['This week', '  in 6 d       next  A sunday'],
      ...['Later', '  in 6 d             B sunday'],
      ...['Undated', '                     A some day'],
    ])
  })

  test('says so where nothing is left to do', async () => {
    expect((await inFolder('next', 'screen.md')).out).toBe('Nothing to do: no open action in any plan.\n')
  })
})

describe('assess', () => {
  const answers = async (input: string): Promise<Ran & { readonly lines: readonly Record<string, unknown>[] }> => {
    const ran = await altitudeHere(['assess', '--json', ...today], { input })
    const lines = ran.out.split('\n').filter((line) => line !== '')
    return { ...ran, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
  }

  test('answers each statement, in order, in the statement’s own words', async () => {
    const { exit, err, lines } = await answers(
      '{"id": "a", "text": "Raise monthly orders from 120 to 200 by 30 June", "level": "goal"}\r\n' +
        '\n' +
        '{"id": {"n": 2}, "text": "Improve things", "level": "action"}',
    )
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect(lines).toEqual([
      {
        id: 'a',
        level: 'goal',
        specific: true,
        measurable: true,
        timeBound: true,
        actionable: null,
        scope: 'ok',
        timeText: 'by 30 June',
        measureText: expect.stringContaining('120') as string,
        readsAs: 'goal',
      },
      expect.objectContaining({ id: { n: 2 }, specific: false, actionable: false, timeText: null, measureText: null }),
    ])
  })

  test('names the lines that it cannot read, and answers the others', async () => {
    const { exit, err, lines } = await answers(
      [
        '\ufeff{"id": 1, "text": "Be known\u2028in Lyon", "level": "vision"}',
        'Open a shop',
        '[]',
        '{"id": 4, "level": "goal"}',
        '{"id": 5, "text": "Open a shop", "level": "dream"}',
        '{"text": "Call Ana", "level": "action"}',
        '{"text": "Soita Anulle", "level": "action", "language": "fi"}',
      ].join('\n'),
    )
    expect(exit).toBe(2)
    expect(lines.map(({ id, level }) => [id, level])).toEqual([
      [1, 'vision'],
      [null, 'action'],
    ])
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/^altitude: line 2: is not JSON/) as string,
      expect.stringMatching(/^altitude: line 3: is not an object/) as string,
      expect.stringMatching(/^altitude: line 4: "text" must be a string/) as string,
      expect.stringMatching(/^altitude: line 5: "level" must be one of vision, goal/) as string,
      expect.stringMatching(/^altitude: line 7: "language" must be one of en, es/) as string,
    ])
  })

  test('in another language than English where the statement says so', async () => {
    const { lines } = await answers('{"text": "Llamar al banco", "level": "action", "language": "es"}')
    expect(lines).toEqual([expect.objectContaining({ actionable: true, measureText: 'Llamar' })])
  })

  test('without --json it writes for people', async () => {
    const { out } = await altitude(['assess', ...today], {
      input: '{"text": "Raise monthly orders from 120 to 200 by 30 June", "level": "goal"}\n',
    })
    expect(out).toMatch(
      /^Raise monthly.*\n {2}goal · specific · measurable \(“.*”\) · time-bound \(“by 30 June”\) · size ok\n$/,
    )
  })
})

test('a reader that stops early ends it in silence', async () => {
  const { exit, err } = await altitude(['tree', 'long.md', '--json'], { cwd: folder.path, stopsReading: true })
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
})
