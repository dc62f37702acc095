import { describe, expect, it } from 'vitest'
import { open } from '../../../src/core/index.ts'
import { linksOf } from '../../../src/core/plan/links.ts'
import { defaultSettings } from '../../../src/core/plan/settings.ts'
import { slice } from '../../../src/core/text/span.ts'
import { plain } from '../tree.ts'

const options = { today: '2026-01-10', settings: defaultSettings }

/** Each link as it stands, with its path and the item that it is in. */
const found = (text: string, previous?: ReturnType<typeof open>): readonly string[] =>
  linksOf(open(text, options, previous).plan).map(({ span, path, item }) =>
    `${slice(text, span)} → ${path} in ${item.level} ${item.title}`.trim(),
  )

const vision = '# Vision: The bakery that our street talks about\n\n'
const paths = (words: string): readonly string[] =>
  linksOf(open(`${vision}${words}\n`, options).plan).map(({ path }) => path)

describe('links to other plans', () => {
  it('belong to the innermost item that they stand in', () => {
    const text = plain(`
      # Vision: The bakery that our street talks about

      See [the shop](shop.plan.md).

      ## Operations

      - [Ovens](ovens.plan.md)

      ### Goal: Bake 300 loaves a day by the end of 2026

      - Plan: [Loaves](loaves.plan.md)

      #### Milestone: Second oven installed by 31 March 2026

      What is to be done for it stands [elsewhere](oven/PLAN.md).

      - [ ] Read [the manual](manual.plan.md)

      ## Sales

      [Sales](sales.plan.md)
    `)
    expect(found(text)).toEqual([
      '[the shop](shop.plan.md) → shop.plan.md in vision The bakery that our street talks about',
      '[Ovens](ovens.plan.md) → ovens.plan.md in area Operations',
      '[Loaves](loaves.plan.md) → loaves.plan.md in goal Bake 300 loaves a day by the end of 2026',
      '[elsewhere](oven/PLAN.md) → oven/PLAN.md in milestone Second oven installed by 31 March 2026',
      '[Sales](sales.plan.md) → sales.plan.md in area Sales',
    ])
  })

  it('may stand above every item, in a plan that only lists others', () => {
    expect(found('---\naltitude: true\n---\n\n- [Operations](ops.plan.md)\n')).toEqual([
      '[Operations](ops.plan.md) → ops.plan.md in plan',
    ])
  })

  it.each([
    ['anchors', '[a](ops.plan.md#goal-1)', 'ops.plan.md'],
    ['questions', '[a](ops.plan.md?plain=1#L3)', 'ops.plan.md'],
    ['angle brackets', '[a](<my ops.plan.md>)', 'my ops.plan.md'],
    ['percent signs', '[a](my%20ops.plan.md)', 'my ops.plan.md'],
    ['a percent sign that means itself', '[a](100%.plan.md)', '100%.plan.md'],
    ['escapes and entities', '[a](a\\_b&amp;c.plan.md)', 'a_b&c.plan.md'],
    ['folders above', '[a](../../teams/ops/PLAN.md)', '../../teams/ops/PLAN.md'],
    ['the top of the project', '[a](/teams/PLAN.md)', '/teams/PLAN.md'],
    ['a title', '[a](ops.plan.md "The plan")', 'ops.plan.md'],
    ['emphasis around and inside', '**[an *a*](ops.plan.md)**', 'ops.plan.md'],
    ['a picture inside', '[![logo](logo.png)](ops.plan.md)', 'ops.plan.md'],
    ['no words', '[](ops.plan.md)', 'ops.plan.md'],
    ['a reference', '[a][ops]\n\n[OPS]: ops.plan.md', 'ops.plan.md'],
    ['a short reference', '[ops] and [ops][]\n\n[ops]: <ops.plan.md> "The plan"', 'ops.plan.md'],
    ['quotes', '> [a](ops.plan.md)', 'ops.plan.md'],
    ['letters of any kind', '[a](план.plan.md)', 'план.plan.md'],
    ['an ending in capitals', '[a](PLAN.MD)', 'PLAN.MD'],
  ])('are read with %s', (_, words, path) => {
    const links = paths(words)
    expect(links.length).toBeGreaterThan(0)
    expect(new Set(links)).toEqual(new Set([path]))
  })

  it.each([
    [
      'places on the web',
      '[a](https://example.org/ops.plan.md) <https://example.org/PLAN.md> [b](//example.org/PLAN.md)',
    ],
    ['addresses of other kinds', '[a](file:///ops.plan.md) [b](vscode:ops.plan.md) [c](c:/ops.plan.md)'],
    ['pictures', '![a](ops.plan.md) ![b][ops]\n\n[ops]: ops.plan.md'],
    ['other files', '[a](ops.txt) [b](ops/) [c](ops.md.png) [d](.md)'],
    ['anchors alone', '[a](#ops.md) [b](?ops.md)'],
    ['code', '`[a](ops.plan.md)`\n\n```\n[a](ops.plan.md)\n```\n\n    [a](ops.plan.md)'],
    ['comments', '<!-- [a](ops.plan.md) -->'],
    ['names that nothing defines', '[ops] and `ops.plan.md`'],
    ['names that no system has', '[a](ops%00.plan.md)'],
    ['words in brackets', '[x] ops.plan.md'],
  ])('are not %s', (_, words) => {
    expect(paths(words)).toEqual([])
  })

  it('tell what their words are', () => {
    const text = `${vision}A [**bold** plan](ops.plan.md), [](b.plan.md) and [c][].\n\n[c]: c.plan.md\n`
    expect(linksOf(open(text, options).plan).map(({ words }) => slice(text, words))).toEqual(['**bold** plan', '', 'c'])
  })

  it('stand where they stand behind a byte order mark, with every kind of line end', () => {
    const text = `\ufeff${vision}\n## Area\n\nSee [a\nb](ops.plan.md).\n`.replaceAll('\n', '\r\n')
    expect(linksOf(open(text, options).plan).map(({ span }) => slice(text, span))).toEqual(['[a\r\nb](ops.plan.md)'])
  })

  it('follow the text while it is edited, the addresses of references as well', () => {
    const text = `${vision}## Operations\n\nSee [a][ops] and [b](b.plan.md).\n\n## Sales\n\n[ops]: ops.plan.md\n`
    const before = open(text, options)
    expect(found(text, before)).toEqual(found(text))
    for (const [from, to] of [
      ['ops.plan.md', 'operations.plan.md'],
      ['## Sales', '## Sales and so on'],
      ['## Operations', '## Operations\n\nSee [c](c.plan.md) first.'],
      ['[ops]: ops.plan.md\n', ''],
    ] as const) {
      const edited = text.replace(from, to)
      expect(found(edited, before)).toEqual(found(edited))
      expect(found(edited)).not.toEqual(from === '## Sales' ? [] : found(text))
    }
  })
})
