import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../../src/core/text/message.ts'
import { type OutlineNode, outline } from '../../../src/core/views/outline.ts'
import { read, studio } from './plan.ts'

const lines = (rows: readonly OutlineNode[], indent = ''): readonly string[] =>
  rows.flatMap((row) => [
    [
      `${indent}${row.level}: ${row.title}`,
      row.due && inEnglish(row.due.label) + (row.due.isLate ? '!' : ''),
      row.progress && `${row.progress.done}/${row.progress.total}`,
      row.isNext ? 'next' : undefined,
      row.isTask ? row.status : undefined,
    ]
      .filter(Boolean)
      .join(' | '),
    ...lines(row.children, `${indent}  `),
  ])

const all = (rows: readonly OutlineNode[]): readonly OutlineNode[] => rows.flatMap((row) => [row, ...all(row.children)])
const row = (rows: readonly OutlineNode[], title: string): OutlineNode | undefined =>
  all(rows).find((candidate) => candidate.title.startsWith(title))

describe('the outline', () => {
  it('shows levels, due, progress and what comes next', () => {
    expect(lines(outline(read(studio)).rows)).toEqual([
      'vision: Be the design studio that growing companies call first | 2/5',
      '  area: Operations | 2/5',
      '    goal: Have project management software in use by 40 of 40 projects by 2026-12-31 | in 12 mo | 2/5',
      '      milestone: Identify the best software by 2026-01-31 | in 3 wk | 2/4',
      '        action: Search the market | done',
      '        action: Compare three candidates | in 6 d | 1/2 | next | open',
      '          step: Write down the criteria | open',
      '          step: Ask for prices | done',
      '        action: Decide | 2 d late! | open',
      '      milestone: Roll out by Q2 2026 | Q2 | 0/1',
      '        action: Train the team | open',
    ])
  })

  it('has nothing for a text that is no plan', () => {
    expect(outline(read('Just a note.')).rows).toEqual([])
  })

  it('leaves out of the short title the time that the due says already', () => {
    const { rows } = outline(read(studio))
    expect(row(rows, 'Identify')?.shortTitle).toBe('Identify the best software')
    expect(row(rows, 'Compare')?.shortTitle).toBe('Compare three candidates')
  })

  it('knows how far the number of a goal or milestone is, and what lags behind', () => {
    const measured = studio
      .replace('- Why: nobody can see the load whole', '- Metric: projects, from 0 to 40, now 10')
      .replace('- [ ] Train', '- Metric: people, from 0 to 8, now 2\n\n- [ ] Train')
    const { rows } = outline(read(measured.replace('by 2026-12-31', 'by 2026-01-13')))
    expect(row(rows, 'Have project')).toMatchObject({ value: 0.25, health: ['value', 'milestones'] })
    expect(row(rows, 'Roll out')).toMatchObject({ value: 0.25, health: undefined })
    expect(row(rows, 'Identify')).toMatchObject({ value: undefined, health: undefined })
    const { rows: over } = outline(read(measured.replace('now 10', 'now 10\n- Status: done')))
    expect(row(over, 'Have project')).toMatchObject({ value: undefined, health: undefined })
  })

  it('knows the parent of every row', () => {
    const { rows } = outline(read(studio))
    expect(row(rows, 'Ask for prices')?.parent?.title).toBe('Compare three candidates')
    expect(rows[0]?.parent).toBeUndefined()
  })

  it('gives every row a key of its own, even where titles repeat', () => {
    const rows = all(
      outline(read('# Vision: V\n\n## Goal: G\n\n- [ ] Call\n- [ ] Call\n\n## Goal: G\n\n- [ ] Call\n')).rows,
    )
    expect(rows.filter(({ title }) => title === 'Call')).toHaveLength(3)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  })
})

/** A plan whose rows have all been seen, and what becomes of it. */
function edited(change: (text: string) => string, text = studio) {
  const snapshot = read(text)
  const before = outline(snapshot)
  const seen = all(before.rows).map((one) => ({
    row: one,
    title: one.title,
    key: one.key,
    id: one.itemId,
    look: lines([one]),
  }))
  const next = read(change(text), snapshot)
  const after = outline(next, before)
  return { seen, after, next }
}

describe('rows of an edited plan', () => {
  it('stay with their keys while a title above is reworded, though the ids change', () => {
    const { seen, after } = edited((text) => text.replace('growing companies', 'small companies'))
    const was = seen.find(({ title }) => title.startsWith('Train'))
    const is = row(after.rows, 'Train')
    expect(is).toBe(was?.row)
    expect(is?.key).toBe(was?.key)
    expect(is?.itemId).not.toBe(was?.id)
    expect(row(after.rows, 'Be the')?.key).toBe(seen[0]?.key)
  })

  it('stay with their item when another comes in before it', () => {
    const { seen, after } = edited((text) => text.replace('- [ ] Compare', '- [ ] Ask around\n- [ ] Compare'))
    expect(row(after.rows, 'Compare')).toBe(seen.find(({ title }) => title.startsWith('Compare'))?.row)
    expect(seen.map(({ key }) => key)).not.toContain(row(after.rows, 'Ask around')?.key)
  })

  it('say what rows made anew say', () => {
    const changes: ((text: string) => string)[] = [
      (text) => text.replace('- [ ] Compare', '- [x] Compare'),
      (text) => text.replace('- [ ] Decide', '- [ ] Decide with Ana'),
      (text) =>
        text.replace(
          '#### Milestone: Roll out',
          '#### Milestone: Train\n\n- [ ] Invite all\n\n#### Milestone: Roll out',
        ),
      (text) => text.replace('- [ ] Train the team\n', ''),
      (text) => text.replace('## Operations', '## Sales'),
      (text) => text.replace('start: 2026-01-01', 'start: 2026-01-01\nfiscal-year-start: 4'),
      (text) => `${text}\n## Goal: Win 20 clients by June 2026\n\n- [ ] Call Ana\n`,
    ]
    for (const change of changes) {
      const { after } = edited(change)
      expect(lines(after.rows)).toEqual(lines(outline(read(change(studio))).rows))
      for (const one of all(after.rows)) expect(after.rowOf(one.item)).toBe(one)
    }
  })

  it('are named where they have changed, and no others', () => {
    const named = (change: (text: string) => string): readonly string[] | 'all' => {
      const { changed } = edited(change).after
      return changed === 'all' ? 'all' : changed.map(({ title }) => title.slice(0, 8)).sort()
    }
    expect(named((text) => text.replace('Train the team', 'Train the whole team'))).toEqual(['Train th'])
    expect(named((text) => text.replace('nobody can see', 'who can see'))).toEqual([])
    // The vision counts what is done, and holds all.
    expect(named((text) => text.replace('- [ ] Decide', '- [x] Decide'))).toEqual(['Be the d'])
    expect(named((text) => text.replace('- [ ] Decide', '- [ ] Call\n- [ ] Decide'))).toEqual(['Be the d'])
    expect(named((text) => text.replace('📅 2026-01-16', '📅 2026-01-17'))).toEqual(['Compare '])
    expect(named((text) => text.replace('# Vision', '# Goal: Sell\n\n# Vision'))).toBe('all')
  })

  it('are named where only a measure of theirs has changed', () => {
    const text = studio.replace('- Why: nobody can see the load whole', '- Metric: projects, from 0 to 40, now 10')
    const named = (change: (text: string) => string): readonly string[] | 'all' => {
      const { changed } = edited(change, text).after
      return changed === 'all' ? 'all' : changed.map(({ title }) => title.slice(0, 8))
    }
    expect(named((before) => before.replace('now 10', 'now 20'))).toEqual(['Have pro'])
    expect(named((before) => before.replace('from 0 to 40', 'from  0 to 40'))).toEqual([])
    const { after } = edited((before) => before.replace('start: 2026-01-01', 'start: 2025-01-01'), text)
    expect(row(after.rows, 'Have project')?.health).toEqual(['value', 'milestones'])
  })

  it('take over what comes next, though nothing else of them has changed', () => {
    const { after, seen } = edited((text) => text.replace('- [ ] Compare', '- [x] Compare'))
    expect(seen.filter(({ look }) => look[0]?.includes('| next')).map(({ title }) => title)).toEqual([
      'Compare three candidates',
    ])
    expect(
      all(after.rows)
        .filter(({ isNext }) => isNext)
        .map(({ title }) => title),
    ).toEqual(['Decide'])
  })
})
