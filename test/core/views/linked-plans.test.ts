import { describe, expect, it } from 'vitest'
import { linkedPlans, mostLinkedFiles } from '../../../src/core/views/linked-plans.ts'
import { read } from './plan.ts'

const planOf = (name: string, links: readonly string[]): string =>
  [
    `# Vision: The ${name} that all talk about`,
    `## Goal: Make 300 of ${name} by 2026-12-31`,
    ...links.map(linkTo),
  ].join('\n\n')

const linkTo = (path: string): string => `See [that](${path}).`

/** Plans by name, each with what it links to. `?` has not been looked at, `!` is no plan; what is not named is missing. */
function walk(files: Readonly<Record<string, readonly string[] | '?' | '!'>>, depth = 1) {
  const texts = new Map(
    Object.entries(files).map(([name, links]) => [name, typeof links === 'string' ? links : read(planOf(name, links))]),
  )
  const start = texts.get('a.md')
  if (start === undefined || typeof start === 'string') throw new Error('It begins with a.md.')
  const { taken, wanted, destinations } = linkedPlans('a.md', start, depth, {
    resolve: (_, path) => (path === 'nowhere.md' ? undefined : path),
    visit: (file) => {
      const there = texts.get(file)
      return there === '?' ? undefined : there === '!' ? 'other' : (there ?? 'missing')
    },
    nameOf: (file) => file.replace('.md', ''),
  })
  return {
    taken: taken.map(({ from, file }) => `${from} → ${file}`),
    wanted,
    tells: Object.fromEntries(
      [...destinations].map(([path, end]) => [path, end.kind === 'back' ? end.over.join(' → ') : end.kind]),
    ),
  }
}

describe('plans that link to others', () => {
  it('take them in, as deep as is said and each once', () => {
    const files = {
      'a.md': ['b.md', 'c.md', 'b.md'],
      'b.md': ['d.md', 'c.md'],
      'c.md': ['d.md'],
      'd.md': ['e.md'],
      'e.md': [],
    }
    expect(walk(files, 0).taken).toEqual([])
    expect(walk(files, 1).taken).toEqual(['a.md → b.md', 'a.md → c.md'])
    expect(walk(files, 2).taken).toEqual(['a.md → b.md', 'a.md → c.md', 'b.md → d.md'])
    expect(walk(files, 9).taken).toEqual(['a.md → b.md', 'a.md → c.md', 'b.md → d.md', 'd.md → e.md'])
  })

  it('take a plan in where it is nearest', () => {
    const files = { 'a.md': ['b.md', 'c.md'], 'b.md': ['c.md'], 'c.md': [] }
    expect(walk(files, 2).taken).toEqual(['a.md → b.md', 'a.md → c.md'])
  })

  it('pass over what is no plan, and what leads nowhere', () => {
    expect(walk({ 'a.md': ['README.md', 'nowhere.md', 'gone.md'], 'README.md': '!' })).toEqual({
      taken: [],
      wanted: [],
      tells: {},
    })
  })

  it('say which files are still to be looked at, no deeper than needed', () => {
    expect(walk({ 'a.md': ['b.md', 'c.md'], 'b.md': '?', 'c.md': ['d.md'], 'd.md': '?' })).toMatchObject({
      taken: ['a.md → c.md'],
      wanted: ['b.md'],
    })
    expect(walk({ 'a.md': ['b.md'], 'b.md': '?' }, 0).wanted).toEqual([])
  })

  it('tell of links to plans that are not there, where the name says that it was one', () => {
    const links = ['ops.plan.md', 'teams/PLAN.md', 'notes.md', 'myplan.md']
    expect(walk({ 'a.md': links }).tells).toEqual({ 'ops.plan.md': 'missing', 'teams/PLAN.md': 'missing' })
    expect(walk({ 'a.md': links }, 0).tells).toEqual({})
    // What another plan links to is told there.
    expect(walk({ 'a.md': ['b.md'], 'b.md': ['x.plan.md'] }, 2).tells).toEqual({})
  })

  it('tell of circles, with the way round, as far as is read', () => {
    expect(walk({ 'a.md': ['b.md'], 'b.md': ['a.md'] })).toEqual({
      taken: ['a.md → b.md'],
      wanted: [],
      tells: { 'b.md': 'a → b → a' },
    })
    const long = { 'a.md': ['b.md', 'd.md'], 'b.md': ['c.md'], 'c.md': ['a.md'], 'd.md': [] }
    expect(walk(long, 1).tells).toEqual({})
    expect(walk(long, 2).tells).toEqual({ 'b.md': 'a → b → c → a' })
    expect(walk(long, 2).taken).toEqual(['a.md → b.md', 'a.md → d.md', 'b.md → c.md'])
  })

  it('tell nothing of a circle among others, nor of a link to themselves', () => {
    expect(walk({ 'a.md': ['b.md', 'a.md'], 'b.md': ['c.md'], 'c.md': ['b.md'] }, 9)).toEqual({
      taken: ['a.md → b.md', 'b.md → c.md'],
      wanted: [],
      tells: {},
    })
  })

  it('end somewhere, however many links there are', () => {
    const names = Array.from({ length: 80 }, (_, i) => `p${i}.md`)
    const files = { 'a.md': names, ...Object.fromEntries(names.map((name) => [name, []])) }
    expect(walk(files).taken).toHaveLength(mostLinkedFiles)
    const chain = Object.fromEntries(names.map((name, i) => [name, [`p${i + 1}.md`]]))
    expect(walk({ 'a.md': ['p0.md'], ...chain }, 1_000).taken).toHaveLength(mostLinkedFiles)
  })
})
