import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { remark } from 'remark'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/core/markdown/blocks.ts'
import { readBlocks } from '../../src/core/markdown/parse.ts'
import { sourceSpan, type Words } from '../../src/core/markdown/words.ts'

/** Lines that a plan, or something that is none, could be made of; joined at random they meet every rule of the cut. */
const line = fc.constantFrom(
  '# Vision: be first',
  '## Goal &amp; more',
  '#### Milestone: *sell* `code`',
  'Setext\n===',
  'Other\n---',
  '- [ ] call **Ana** 📅 2026-01-05',
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
const document = fc
  .tuple(fc.array(line, { maxLength: 24 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => lines.join('\n').replaceAll('\n', end))

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

describe('reading in sections', () => {
  it('finds the headings that a parser of the whole text finds', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(blockHeadings(readBlocks(text, 0, undefined).blocks)).toEqual(headingsOf(remark.parse(text)))
      }),
      { numRuns: 1500 },
    )
  })

  it('reads the same with and without the memo of another text', () => {
    fc.assert(
      fc.property(document, document, (before, text) => {
        const { memo } = readBlocks(before, 0, undefined)
        expect(readBlocks(text, 0, memo).blocks).toEqual(readBlocks(text, 0, undefined).blocks)
      }),
      { numRuns: 300 },
    )
  })
})

describe('words', () => {
  it('know where each of their characters stands', () => {
    fc.assert(
      fc.property(document, (text) => {
        for (const words of wordsOf(readBlocks(text, 0, undefined).blocks)) {
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
