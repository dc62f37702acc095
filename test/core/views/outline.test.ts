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
    expect(lines(outline(read(studio)))).toEqual([
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
    expect(outline(read('Just a note.'))).toEqual([])
  })

  it('leaves out of the short title the time that the due says already', () => {
    const rows = outline(read(studio))
    expect(row(rows, 'Identify')?.shortTitle).toBe('Identify the best software')
    expect(row(rows, 'Compare')?.shortTitle).toBe('Compare three candidates')
  })

  it('knows the parent of every row', () => {
    const rows = outline(read(studio))
    expect(row(rows, 'Ask for prices')?.parent?.title).toBe('Compare three candidates')
    expect(rows[0]?.parent).toBeUndefined()
  })

  it('gives every row a key of its own, even where titles repeat', () => {
    const rows = all(outline(read('# Vision: V\n\n## Goal: G\n\n- [ ] Call\n- [ ] Call\n\n## Goal: G\n\n- [ ] Call\n')))
    expect(rows.filter(({ title }) => title === 'Call')).toHaveLength(3)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  })
})

describe('keys of rows', () => {
  const before = outline(read(studio))
  const keyOf = (rows: readonly OutlineNode[], title: string): string | undefined => row(rows, title)?.key

  it('stay while a title above is reworded, though the ids change', () => {
    const after = outline(read(studio.replace('growing companies', 'small companies')), before)
    expect(row(after, 'Train')?.itemId).not.toBe(row(before, 'Train')?.itemId)
    expect(keyOf(after, 'Train')).toBe(keyOf(before, 'Train'))
    expect(keyOf(after, 'Be the')).toBe(keyOf(before, 'Be the'))
  })

  it('stay with their item when another comes in before it', () => {
    const after = outline(read(studio.replace('- [ ] Compare', '- [ ] Ask around\n- [ ] Compare')), before)
    expect(keyOf(after, 'Compare')).toBe(keyOf(before, 'Compare'))
    expect(all(before).map(({ key }) => key)).not.toContain(keyOf(after, 'Ask around'))
  })
})
