import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { open, type Snapshot } from '../../src/core/index.ts'
import { linksOf } from '../../src/core/plan/links.ts'
import { defaultSettings } from '../../src/core/plan/settings.ts'
import { slice } from '../../src/core/text/span.ts'
import { change, changed, plans } from './changes.ts'

const options = { today: '2026-01-10', settings: defaultSettings }

const linksIn = ({ text, plan }: Snapshot): readonly string[] =>
  linksOf(plan).map(({ span, words, path, item }) => [slice(text, span), slice(text, words), path, item.id].join(' | '))

const linked = plans.map(
  (plan, i) => `${plan}\n## More\n\nSee [a](a${i}.plan.md), [b][] and [c].\n\n[b]: b.md\n[c]: c.md\n`,
)

/** What links are made of, put together by chance. */
const piece = fc.constantFrom(
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '!',
  '\\',
  '%',
  '%20',
  '#',
  'a',
  '.md',
  '.plan.md',
  ' ',
  '\n',
  '\n\n',
  '`',
  '- ',
  '- [ ] ',
  '# ',
  '&amp;',
  '[a]: b.md',
  ': ',
  '..',
  '/',
)

describe('links to other plans', () => {
  it('are found in an edited text as in a whole one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...linked), fc.array(change, { minLength: 1, maxLength: 5 }), (plan, changes) => {
        const texts = [plan]
        let snapshot = open(plan, options)
        for (const one of changes) {
          linksOf(snapshot.plan)
          const text = changed(texts, one)
          texts.push(text)
          snapshot = open(text, options, snapshot)
          expect(linksIn(snapshot)).toEqual(linksIn(open(text, options)))
        }
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  it('are looked for in any text, and each has its words in it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const snapshot = open(`---\naltitude: true\n---\n\n${pieces.join('')}`, options)
        for (const { span, words, path } of linksOf(snapshot.plan)) {
          expect(span.start <= words.start && words.end <= span.end).toBe(true)
          expect(path).toMatch(/\.md$/)
        }
      }),
      { numRuns: 500 },
    )
  }, 120_000)
})
