import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../../src/core/plan/front-matter.ts'
import type { FrontMatter } from '../../../src/core/plan/model.ts'
import { slice } from '../../../src/core/text/span.ts'

const document = (yaml: string): string => `---\n${yaml}\n---\n# Vision: V\n`

function reading(yaml: string): FrontMatter {
  const matter = readFrontMatter(document(yaml), 0)
  if (matter === undefined) throw new Error('no front matter')
  return matter
}

const marked = (yaml: string): readonly string[] =>
  reading(yaml).problems.map(({ span }) => slice(document(yaml), span))

const names = (yaml: string): readonly (readonly [string, string])[] =>
  reading(yaml).areaPlaces.map(({ name, span }) => [name, slice(document(yaml), span)])

const isBroken = (yaml: string): boolean =>
  reading(yaml).problems.some(({ message }) => message.template.includes('no valid YAML'))

describe('a value that cannot be used is marked where it stands', () => {
  it.each([
    ['alone', 'start: soon', 'soon'],
    ['before a comment', 'start: soon # or later: maybe\nowner: Ana', 'soon'],
    ['below comments', 'start: # a: b\n  # c\n  soon\n# d\nowner: Ana', 'soon'],
    ['between spaces', 'start :\t soon  \nowner: Ana', 'soon'],
    ['in quotes', 'start: "so\\"on" # c', '"so\\"on"'],
    ['in two lines', 'start: some time\n  in spring\n\nowner: Ana', 'some time\n  in spring'],
    ['behind its name and its type', 'start: &day !!str soon', 'soon'],
    ['as an alias', 'when: &when soon\nstart: *when # c\n\nowner: Ana', '*when'],
    ['as an alias of nothing', 'start: *later\nowner: Ana', '*later'],
    ['in brackets', 'start: [a, # b\n  c] # d', '[a, # b\n  c]'],
    ['in braces', 'checks: {overdue: {a: b}}\nowner: Ana', '{overdue: {a: b}}'],
    ['as lines of text', 'start: |\n  a\n  b\n\nowner: Ana', '|\n  a\n  b\n'],
    ['as a list', 'start:\n  - a # b\n  - [c]\n# d\n\nowner: Ana', '- a # b\n  - [c]\n'],
    [
      'as a map',
      'checks:\n  overdue: off\n  id-unknown: loud\n  # c\nowner: Ana',
      'overdue: off\n  id-unknown: loud\n',
    ],
    ['as a list in a map', 'areas:\n  Sales:\n    - 1\n\nowner: Ana', 'Sales:\n    - 1\n'],
    ['in one map with all others', '{owner: Ana, # a: b\n start: soon, language: en}', 'soon'],
    ['behind a key in quotes', '"start": soon', 'soon'],
    ['behind a key on a line of its own', '? start\n: soon', 'soon'],
    ['behind a key that has a name', '&key start: soon', 'soon'],
  ])('%s', (_, yaml, expected) => {
    expect(marked(yaml)).toEqual([expected])
    expect(marked(yaml.replaceAll('\n', '\r\n'))).toEqual([expected.replaceAll('\n', '\r\n')])
    expect(isBroken(yaml)).toBe(false)
  })

  it('each time that it is written, and the last that can be used counts', () => {
    expect(marked('start: soon\nstart: 2026-01-01\nstart: later')).toEqual(['soon', 'later'])
    expect(reading('start: 2026-01-01\nstart: 2026-02-02').start).toBe('2026-02-02')
  })
})

describe('the names of areas are found', () => {
  it.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'in brackets',
      'areas: [a b , "c: d", g:h]',
      [
        ['a b', 'a b'],
        ['c: d', '"c: d"'],
        ['g:h', 'g:h'],
      ],
    ],
    [
      'in a list',
      "areas:\n- a # b\n# c\n- 'd'\n-   e\n  f\n",
      [
        ['a', 'a'],
        ['d', "'d'"],
        ['e f', 'e\n  f'],
      ],
    ],
    ['in a list that has a name', 'areas: &all\n  - &a b\n  - *a', [['b', 'b']]],
    [
      'in a map',
      'areas:\n  a: [x, y]\n  "b c":\n    - z\n  d: # e: f\n  2026: w\n',
      [
        ['a', 'a'],
        ['b c', '"b c"'],
        ['d', 'd'],
        ['2026', '2026'],
      ],
    ],
    [
      'in braces',
      'areas: {a: b, c , d: [e], f: }',
      [
        ['a', 'a'],
        ['c', 'c'],
        ['d', 'd'],
        ['f', 'f'],
      ],
    ],
  ])('%s', (_, yaml, expected) => {
    expect(names(yaml)).toEqual(expected)
    expect(marked(yaml)).toEqual([])
  })
})

describe('values stay what was written', () => {
  it.each<[string, Partial<FrontMatter>]>([
    ['title: 2026-01-01', { title: '2026-01-01' }],
    ['title: 3.0', { title: '3.0' }],
    ['title: 0x1F', { title: '0x1F' }],
    ['title: 2026', { title: '2026' }],
    ['title: "2026"', { title: '2026' }],
    ['fiscalYearStart: 04', { fiscalYearStart: 4 }],
    ['month: &m 4\nfiscalYearStart: *m', { fiscalYearStart: 4 }],
    ['start: !day 2026-01-01', { start: '2026-01-01' }],
    ['altitude: On', { altitude: true }],
    ['checks: {overdue: off, id-unknown: false}', { checks: { overdue: 'off', 'id-unknown': 'off' } }],
    ['reviewed:\n  goals:\n  actions: 2026-01-01', { reviewed: { actions: '2026-01-01' } }],
  ])('%j', (yaml, expected) => {
    expect(reading(yaml)).toMatchObject({ ...expected, problems: [] })
  })

  it('and none is what is still to be filled in', () => {
    const form = 'start:\nareas: ~\nchecks: null\ntitle: # the name\naltitude:'
    expect(reading(form)).toEqual({ span: { start: 0, end: 8 + form.length }, areaPlaces: [], problems: [] })
  })

  it('where an anchor is used by the thousand, or by itself', () => {
    const doubled = Array.from({ length: 40 }, (_, i) => `x${i + 1}: &x${i + 1} [*x${i}, *x${i}]\n`).join('')
    expect(marked(`x0: &x0 [a]\n${doubled}areas: *x40`)).toEqual(['*x40'])
    expect(marked('areas: &a [b, *a]\nchecks: &c {overdue: *c}')).toEqual(['[b, *a]', '{overdue: *c}'])
  })

  it('where a second document follows, which is none of it', () => {
    expect(reading('owner: Ana\n--- # more\nowner: Bob')).toMatchObject({ owner: 'Ana', problems: [] })
  })

  it('where text between asterisks looks like an alias', () => {
    expect(reading('note: *important*\nmore: [*a*, **b**]\nowner: Ana')).toMatchObject({ owner: 'Ana', problems: [] })
  })
})

describe('the first mistake is marked, and nothing else counts', () => {
  it.each([
    ['a colon in a value', 'owner: Ana\ntitle: Plan: 2026\nstart: soon', 'Plan: 2026'],
    ['a line without a colon', 'owner: Ana\nstart soon\nlanguage: en\n', 'start soon'],
    ['a first line without a colon', 'start soon\n\nlanguage: en\n', 'start soon'],
    ['a bracket that is not closed', 'owner: Ana\nareas: [a, b\ntitle: x\nstart: 2026-01-01', '[a, b'],
    ['a bracket that is not closed at the end', 'owner: Ana\nareas: [a, b', '[a, b'],
    ['a quote that is not closed', 'owner: Ana\ntitle: "a\nstart: 2026-01-01', '"a'],
    ['text behind brackets', 'title: [Plan] 2026\nowner: Ana', '2026'],
    ['a bracket too many', 'areas: [a]]\nowner: Ana', ']\n'],
    ['a character that starts no value', 'owner: @ana\nstart: soon', '@ana'],
    ['a tab before a key', 'checks:\n  overdue: off\n\tid-unknown: off', '\tid-unknown'],
    ['an entry too far to the left', 'areas:\n  a: b\n c: d', 'c: d'],
    ['an entry too far to the right', 'areas:\n  a: b\n    c: d', 'c: d'],
    ['an item below a key with a value', 'owner: Ana\n- a', '- a'],
  ])('%s', (_, yaml, expected) => {
    const text = document(yaml)
    const matter = reading(yaml)
    expect(isBroken(yaml)).toBe(true)
    expect(matter).toEqual({ span: matter.span, areaPlaces: [], problems: [expect.anything()] })
    expect(text.slice(matter.problems[0]?.span.start).startsWith(expected)).toBe(true)
    expect(marked(yaml)[0]).toHaveLength(1)
  })

  it('lists in lists without end', () => {
    expect(isBroken('- '.repeat(10_000))).toBe(true)
    expect(isBroken(`areas: ${'['.repeat(10_000)}`)).toBe(true)
  })
})
