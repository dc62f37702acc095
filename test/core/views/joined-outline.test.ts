import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../../src/core/index.ts'
import { type JoinedOutline, joinedOutline } from '../../../src/core/views/joined-outline.ts'
import { linkedPlans } from '../../../src/core/views/linked-plans.ts'
import type { OutlineNode } from '../../../src/core/views/outline.ts'
import { read } from './plan.ts'

const company = `# Vision: The studio that growing companies call first

## Operations

How that is done stands in [its own plan](ops.plan.md).

### Goal: Rent 12 desks by 2026-12-31

- [ ] Call the landlord

## Sales

- [Sales](sales.plan.md)
`
const ops = `# Vision: Work that runs without us

Hiring has [a plan](people.plan.md) as well.

## Technology

### Goal: Move 40 of 40 projects into the tool by 2026-12-31

Training has [its own](training.plan.md).

- [ ] Compare three candidates

## Goal: Answer 95% of mails within a day by 2026-06-30
`
const sales = '# Vision: A full calendar\n\n## Goal: Win 20 clients by 2026-12-31\n\n- [x] Ask Ana for names\n'
const people = '# Vision: A team of ten\n\n## Goal: Hire 4 designers by 2026-12-31\n'
const training = '# Vision: All know the tool\n\n## Goal: Train 10 of 10 people by 2026-12-31\n'
const texts = {
  'PLAN.md': company,
  'ops.plan.md': ops,
  'sales.plan.md': sales,
  'people.plan.md': people,
  'training.plan.md': training,
}

type Texts = Readonly<Record<string, string>>

/** Reads the plans, each with what is known of it, and joins them. */
function join(files: Texts, depth: number, before?: { snapshots: Map<string, Snapshot>; joined: JoinedOutline }) {
  const snapshots = new Map(
    Object.entries(files).map(([name, text]) => {
      const known = before?.snapshots.get(name)
      return [name, known?.text === text ? known : read(text, known)]
    }),
  )
  const start = snapshots.get('PLAN.md')
  if (start === undefined) throw new Error('It begins with PLAN.md.')
  const { taken } = linkedPlans('PLAN.md', start, depth, {
    resolve: (_, path) => path,
    visit: (file) => snapshots.get(file) ?? 'missing',
    nameOf: (file) => file,
  })
  return { snapshots, joined: joinedOutline('PLAN.md', start, taken, before?.joined) }
}

const lines = (joined: JoinedOutline, rows = joined.rows, indent = ''): readonly string[] =>
  rows.flatMap((row) => [
    `${indent}${row.title.split(' ').slice(0, 3).join(' ')}${joined.isTakenIn(row) ? ` (${row.source})` : ''}`,
    ...lines(joined, joined.below(row), `${indent}  `),
  ])

const all = (joined: JoinedOutline, rows = joined.rows): readonly OutlineNode[] =>
  rows.flatMap((row) => [row, ...all(joined, joined.below(row))])

const rowOf = (joined: JoinedOutline, title: string): OutlineNode => {
  const row = all(joined).find((one) => one.title.startsWith(title))
  if (row === undefined) throw new Error(`No row begins with “${title}”.`)
  return row
}

describe('the outline of plans that take each other in', () => {
  it('hangs the goals of a plan on the item that links to it', () => {
    expect(lines(join(texts, 1).joined)).toEqual([
      'The studio that',
      '  Operations',
      '    Rent 12 desks',
      '      Call the landlord',
      '    Move 40 of (ops.plan.md)',
      '      Compare three candidates',
      '    Answer 95% of (ops.plan.md)',
      '  Sales',
      '    Win 20 clients (sales.plan.md)',
      '      Ask Ana for',
    ])
  })

  it('goes deeper where it may: what a linked plan’s vision links to hangs beside its goals', () => {
    expect(lines(join(texts, 2).joined).slice(4, 10)).toEqual([
      '    Move 40 of (ops.plan.md)',
      '      Compare three candidates',
      '      Train 10 of (training.plan.md)',
      '    Answer 95% of (ops.plan.md)',
      '    Hire 4 designers (people.plan.md)',
      '  Sales',
    ])
  })

  it('hangs goals at the top where the link stands above every item', () => {
    const list = '---\naltitude: true\n---\n\nOur plans:\n\n- [Sales](sales.plan.md)\n'
    const { joined } = join({ ...texts, 'PLAN.md': list }, 1)
    expect(lines(joined)).toEqual(['Win 20 clients (sales.plan.md)', '  Ask Ana for'])
    expect(joined.above(rowOf(joined, 'Win'))).toBeUndefined()
  })

  it('knows the way up over the border of a file', () => {
    const { joined } = join(texts, 2)
    for (const row of all(joined)) {
      const above = joined.above(row)
      expect(above === undefined ? joined.rows : joined.below(above)).toContain(row)
    }
    expect(joined.above(rowOf(joined, 'Win'))).toBe(rowOf(joined, 'Sales'))
    expect(joined.above(rowOf(joined, 'Hire'))).toBe(rowOf(joined, 'Operations'))
  })

  it('gives each row its file, and counts for a parent only what is in its own', () => {
    const { joined } = join(texts, 1)
    expect(rowOf(joined, 'Compare').source).toBe('ops.plan.md')
    expect(rowOf(joined, 'Operations').progress).toEqual({ done: 0, total: 1 })
    expect(rowOf(joined, 'Sales').progress).toBeUndefined()
    expect(rowOf(joined, 'Sales').hasChildren).toBe(false)
    expect(joined.hasBelow(rowOf(joined, 'Sales'))).toBe(true)
    const ids = all(joined).map(({ source, key }) => `${source}#${key}`)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('finds the row of an item, but none for what is not taken in', () => {
    const { joined, snapshots } = join(texts, 1)
    const itemOf = (file: string, title: string) => {
      const item = snapshots.get(file)?.plan.items.find((one) => one.title.startsWith(title))
      if (item === undefined) throw new Error(title)
      return item
    }
    expect(joined.rowOf('ops.plan.md', itemOf('ops.plan.md', 'Compare'))).toBe(rowOf(joined, 'Compare'))
    expect(joined.rowOf('PLAN.md', itemOf('PLAN.md', 'Operations'))).toBe(rowOf(joined, 'Operations'))
    expect(joined.rowOf('ops.plan.md', itemOf('ops.plan.md', 'Work that'))).toBeUndefined()
    expect(joined.rowOf('people.plan.md', itemOf('people.plan.md', 'Hire'))).toBeUndefined()
  })

  it.each<[string, Texts, readonly string[] | 'all']>([
    ['nothing', {}, []],
    ['an action of a linked plan', { 'ops.plan.md': ops.replace('[ ] Compare', '[x] Compare') }, ['Move']],
    ['an item of the plan itself', { 'PLAN.md': company.replace('[ ] Call', '[x] Call') }, ['The studio']],
    [
      'a goal more in a linked plan',
      { 'sales.plan.md': `${sales}\n## Goal: Write 12 letters by 2026-12-31\n` },
      ['Sales'],
    ],
    ['the vision of a linked plan', { 'sales.plan.md': sales.replace('full', 'very full') }, ['Sales']],
    ['a link that goes', { 'PLAN.md': company.replace('[Sales](sales.plan.md)', 'Sales') }, ['Sales']],
    [
      'a link that moves',
      { 'PLAN.md': company.replace(' in [its own plan](ops.plan.md)', '').replace('Call', '[x](ops.plan.md)\n\nCall') },
      ['x', 'Operations'],
    ],
  ])('tells of every row that looks otherwise after a change of %s', (_, changes, wanted) => {
    const before = join(texts, 1)
    const look = ({ title, progress, status, findings, due }: OutlineNode) =>
      JSON.stringify([title, progress, status, findings, due])
    const seen = new Map(all(before.joined).map((row) => [row, [look(row), before.joined.below(row).length].join()]))
    const after = join({ ...texts, ...changes }, 1, before).joined
    expect(lines(after)).toEqual(lines(join({ ...texts, ...changes }, 1).joined))
    const { changed } = after
    if (wanted === 'all' || changed === 'all') return expect(changed).toBe(wanted)
    expect(changed.map(({ title }) => wanted.find((start) => title.startsWith(start)) ?? title)).toEqual(wanted)
    const told = new Set(changed.flatMap((row) => [row, ...all(after, after.below(row))]))
    for (const row of all(after))
      if (!told.has(row)) expect([look(row), after.below(row).length].join()).toBe(seen.get(row))
  })

  describe('once a linked plan has been read', () => {
    const { 'PLAN.md': own } = texts
    /** How the first rows are asked for, before anything is known of the plans that are linked. */
    const asked = (ask: (joined: JoinedOutline, top: OutlineNode) => void) => {
      const before = join({ 'PLAN.md': own }, 1)
      const [top] = before.joined.rows
      if (top === undefined) throw new Error('It has rows.')
      ask(before.joined, top)
      return join(texts, 1, before).joined.changed
    }
    const titles = (changed: JoinedOutline['changed']) => changed !== 'all' && changed.map(({ title }) => title)

    it('tells of nothing where nobody has got so far', () => {
      expect(asked((joined, top) => joined.hasBelow(top))).toEqual([])
    })

    it('tells of a row that was said to have nothing below it', () => {
      const changed = asked((joined, top) => joined.below(top).map(joined.hasBelow))
      expect(titles(changed)).toEqual(['Sales'])
    })

    it('tells of the rows that were said to have others below them', () => {
      const changed = asked((joined, top) => joined.below(top).map(joined.below))
      expect(titles(changed)).toEqual(['Operations', 'Sales'])
    })
  })

  it('keeps its rows while plans are read again', () => {
    const before = join(texts, 1)
    const row = rowOf(before.joined, 'Compare')
    const after = join({ ...texts, 'ops.plan.md': ops.replace('Move 40', 'Bring 40') }, 1, before)
    expect(rowOf(after.joined, 'Compare')).toBe(row)
    expect(rowOf(after.joined, 'Bring')).toBe(after.joined.above(row))
  })
})
