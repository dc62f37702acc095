/**
 * No text may make Altitude hang: every regular expression takes linear time, told by an automaton and not by trying.
 * What to do instead: anchor the pattern, bound the repeat (`\s{0,20}`), make neighbours disjoint, or use string methods
 * (`trimEnd` for `/\s+$/`).
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { parse, root, sources } from '../../scripts/sources.ts'
import { complaintOf, type Pattern, patternsOf } from './patterns.ts'

const complaintsOf = async (patterns: readonly Pattern[]): Promise<readonly string[]> => {
  const found = await Promise.all(
    patterns.map(async (pattern) => {
      const complaint = await complaintOf(pattern)
      return complaint ? [`${pattern.at}: ${complaint}`] : []
    }),
  )
  return found.flat()
}

describe('the checker', () => {
  test.each([
    ['nested repeats', 'const a = /^(x+)+$/'],
    ['alternatives that overlap', 'const a = /^(?:a|a)*b/'],
    ['neighbours that overlap', 'const a = /^.*x.*y/u'],
    ['a blank end that is searched from everywhere', 'const a = /\\s+$/'],
    ['a bounded repeat of a bounded repeat', 'const a = /(?:x{1,30}){1,30}y/'],
    ['a bounded repeat after an unbounded one that is searched from everywhere', 'const a = /[ \\t]*[^x]{0,20}x/'],
    ['a pattern in a string', "const a = new RegExp('(a*)*b')"],
    ['a pattern in a string, with flags', "const a = RegExp('(a*)*b', 'i')"],
  ])('complains of %s', async (_, text) => {
    const { literal } = patternsOf(parse('planted.ts', text))
    expect(literal).toHaveLength(1)
    expect(await complaintsOf(literal)).toHaveLength(1)
  })

  test.each([
    'const a = /^(\\d{4})-(\\d{2})-(\\d{2})$/',
    'const a = /[\\p{L}\\p{N}]+/gu',
    'const a = /\\r\\n|\\r|\\n/',
    'const a = /^[^:\\n]{1,80}:[ \\t]{0,20}(.*?)[ \\t]{0,20}$/dg',
  ])('has nothing against %s', async (text) => {
    expect(await complaintsOf(patternsOf(parse('planted.ts', text)).literal)).toEqual([])
  })

  test('sees where a pattern is put together', () => {
    expect(patternsOf(parse('planted.ts', 'const a =\n  new RegExp(words.join())')).composed).toEqual(['planted.ts:2'])
  })
})

describe('the product', () => {
  const found = sources('src/**/*.ts').map((source) => ({ path: source.path, ...patternsOf(source) }))
  const composing = found.filter(({ composed }) => composed.length > 0).map(({ path }) => path)
  const composed: Pattern[] = []
  const RealRegExp = globalThis.RegExp

  // A pattern that is put together from a lexicon is known only when its module has run: so run them, and look on.
  beforeAll(async () => {
    // Another file of tests may have run them already.
    vi.resetModules()
    globalThis.RegExp = new Proxy(RealRegExp, {
      construct: (target, [source, flags]) => noted(new target(source, flags)),
      apply: (target, _, [source, flags]) => noted(target(source, flags)),
    })
    for (const path of composing) await import(pathToFileURL(join(root, path)).href)
  })

  afterAll(() => {
    globalThis.RegExp = RealRegExp
  })

  function noted(pattern: RegExp): RegExp {
    const stack = (new Error().stack ?? '').replaceAll('\\', '/')
    const at = composing.find((path) => stack.includes(path))
    if (at) composed.push({ source: pattern.source, flags: pattern.flags, at })
    return pattern
  }

  test('takes linear time in every pattern', async () => {
    expect(await complaintsOf(found.flatMap(({ literal }) => literal))).toEqual([])
  }, 300_000)

  test('takes linear time in every pattern that it puts together', async () => {
    expect(await complaintsOf(composed)).toEqual([])
  }, 300_000)

  test('puts patterns together when a module loads, where they can be checked', () => {
    expect(composing.filter((path) => !composed.some(({ at }) => at === path))).toEqual([])
  })
})
