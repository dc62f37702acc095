import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { remark } from 'remark'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/core/markdown/blocks.ts'
import { cutSections } from '../../src/core/markdown/cut-sections.ts'
import { parseWith, readBlocks } from '../../src/core/markdown/parse.ts'
import { readPlain } from '../../src/core/markdown/plain.ts'
import { type Passage, type Sections, startOf } from '../../src/core/markdown/sections.ts'
import { sourceSpan, type Words } from '../../src/core/markdown/words.ts'
import type { Span } from '../../src/core/text/span.ts'

/** Lines that a plan, or something that is none, could be made of; joined at random they meet every rule of the cut. */
const line = fc.constantFrom(
  '# Vision: be first',
  '## Goal &amp; more',
  '#### Milestone: *sell* `code`',
  'Setext\n===',
  'Other\n---',
  '- [ ] call **Ana** 📅 2026-01-05',
  '- [ ] call Ben by 2026-02-01  ',
  '- [x] plain',
  '  - [ ] below, see www.example.org.',
  '     - deep',
  '    2. second',
  '    1. first',
  '2) other sign',
  '# Plain title',
  'Plain words of one line.',
  '* * *',
  '-     code',
  '+ a\n+ b',
  '  - [x] nested [link](http://a.b)',
  '* bullet',
  '1. one',
  '   2. two',
  '```',
  '~~~ts',
  '  ```',
  '- ```',
  '<!-- a comment -->',
  '<!--',
  '-->',
  '<details>',
  '</details>',
  '> quote',
  '    indented',
  '\ttab',
  'plain text \\@ &lt;',
  'wrapped\ntext',
  '| a | b |',
  '---',
  '',
  '',
)
/** Below indented code and a blank line the parser begins no list that counts from two, against the specification. */
const isMisread = (text: string): boolean =>
  /(?:^|\n)[ \t>*+\d.)-]*(?: {4}|\t)[^\n]*\n(?:[ \t\r]*\n)+ *[2-9\-*+]/.test(text)
const document = fc
  .tuple(fc.array(line, { maxLength: 24 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => lines.join('\n').replaceAll('\n', end))
  .filter((text) => !isMisread(text))

const headingsOf = (node: Nodes): readonly number[] =>
  'children' in node
    ? node.children.flatMap((child) =>
        child.type === 'heading' && node.type === 'root' ? [child.position?.start.offset ?? -1] : [],
      )
    : []

const blockHeadings = (blocks: readonly Block[]): readonly number[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.span.start] : []))

const wordsOf = (blocks: readonly Block[]): readonly Words[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'heading' || block.kind === 'paragraph') return [block.words]
    return block.kind === 'list' ? block.items.flatMap((item) => [item.words, ...wordsOf(item.blocks)]) : []
  })

/** What the parser itself makes of the whole text, with the definitions that stand in it. */
const parseWhole = (text: string): readonly Block[] => parseWith(text, '')
/** Blocks as a plan is made of them: a span's end counts without the blanks before it. */
function shapeOf(blocks: readonly Block[], text: string): unknown {
  const hasFence = /```|~~~/.test(text)
  return JSON.parse(
    JSON.stringify(blocks, (key, value: unknown) => {
      if (key !== 'span' && key !== 'own') return value
      const { start, end } = value as Span
      // Where a list item ends with its fence still open, the parser lets it end in the line below.
      return hasFence && key === 'span' ? [start] : [start, start + text.slice(start, end).trimEnd().length]
    }),
  )
}

const passagesOf = ({ sections }: Sections): readonly Passage[] => sections.flatMap(({ passages }) => passages)
const lengthsOf = (sections: Sections): readonly number[] => passagesOf(sections).map(({ length }) => length)

describe('reading in sections', () => {
  it('finds the headings that a parser of the whole text finds', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(blockHeadings(readBlocks(text, 0))).toEqual(headingsOf(remark.parse(text)))
      }),
      { numRuns: 1500 },
    )
  })

  it('reads every passage as a parser of the whole text does', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(shapeOf(readBlocks(text, 0), text)).toEqual(shapeOf(parseWhole(text), text))
      }),
      { numRuns: 3000 },
    )
  })

  it('cuts the same with and without the sections of another text', () => {
    fc.assert(
      fc.property(document, document, document, (first, second, rest) => {
        const before = cutSections(first + rest, 0)
        const after = cutSections(second + rest, 0, before)
        expect(lengthsOf(after)).toEqual(lengthsOf(cutSections(second + rest, 0)))
        for (const passage of passagesOf(after)) expect(startOf(after, passage)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 1000 },
    )
  })
})

/** Pieces of lines with mark-up, whole and broken. */
const piece = fc.constantFrom(
  'call',
  'Ana',
  ' ',
  ' ',
  ' ',
  '**bold**',
  '**',
  '*',
  '*soft*',
  '_',
  'a_name',
  '_soft_',
  '`code`',
  '`',
  '``',
  '`a *b*`',
  '[words]',
  '[words]: x',
  '[words](http://a.b)',
  '[a](b c)',
  '[a][b]',
  '[',
  ']',
  '](',
  '(',
  ')',
  ':',
  '[due:: 2026-01-01]',
  '[[wiki]]',
  '![',
  '!',
  'www.example.org',
  'https://a.b/c_d',
  '.',
  'é',
  '京',
  '📅 2026-01-05',
  '~~',
  '~2h',
  '@due(x)',
  '#tag',
  '\\',
  '&amp;',
  '<b>',
  '|',
  '-',
  '2.',
  '[x]',
  '[*]',
)
const markedUp = fc
  .tuple(fc.constantFrom('', '- ', '- [ ] ', '## ', '1. '), fc.array(piece, { maxLength: 9 }))
  .map(([start, pieces]) => `${start}${pieces.join('')}`)

describe('words', () => {
  it('are in lines with mark-up what the parser makes of them', () => {
    fc.assert(
      fc.property(markedUp, fc.boolean(), (text, refers) => {
        const definitions = refers ? '[words]: http://c.d' : ''
        const plain = readPlain(text, refers)
        if (plain !== undefined) expect(plain).toEqual(parseWith(text, definitions))
      }),
      { numRuns: 10_000 },
    )
  })

  it('know where each of their characters stands', () => {
    fc.assert(
      fc.property(document, (text) => {
        for (const words of wordsOf(readBlocks(text, 0))) {
          expect(words.offsets ?? { length: words.text.length + 1 }).toHaveLength(words.text.length + 1)
          for (let i = 0; i < words.text.length; i++) {
            const shown = words.text[i] ?? ''
            const { start, end } = sourceSpan(words, { start: i, end: i + 1 })
            const source = text.slice(start, end)
            const isWide = words.wide.has(i) || /\s/.test(shown)
            if (!isWide) expect(source).toBe(shown)
            else expect(source.length).toBeGreaterThan(0)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
