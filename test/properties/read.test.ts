import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/core/plan/model.ts'
import { readPlan } from '../../src/core/plan/read.ts'
import { defaultSettings } from '../../src/core/plan/settings.ts'

const context = { today: '2026-01-10', settings: defaultSettings }

const line = fc.oneof(
  fc.constantFrom(
    '---',
    'start: 2026-01-01',
    'altitude: true',
    '# Vision: V',
    '## Goals',
    '## Goal: G by June',
    '### Milestone: M in month 2',
    '## Sales',
    '- [ ] a 📅 2026-02-30',
    '  - [x] b',
    '1. one',
    '   - [/] two',
    '- Due: 2026-03-01',
    'Milestones:',
    '- Why: w',
    '<!-- altitude-ignore -->',
    '```',
    '> q',
    '\t- [ ] tab',
    '- [ ]',
    'text',
    '',
    '\ufeff',
    '[due:: x]',
    '@est(2h)',
    '# é 目標',
    '***',
  ),
  fc.string({ maxLength: 30 }),
)
const text = fc
  .array(line, { maxLength: 30 })
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end)))

const all = (item: Item): readonly Item[] => item.children.flatMap((child) => [child, ...all(child)])

describe('reading any text', () => {
  it('never throws, and gives a plan whose spans lie in the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { plan } = readPlan(`---\naltitude: true\n---\n${source}`, context, true)
        const ids = new Set<string>()
        for (const item of all(plan.root)) {
          const { subtree, own, title } = item.spans
          expect(own.start).toBeLessThanOrEqual(title.start)
          expect(title.end).toBeLessThanOrEqual(own.end)
          expect(subtree.start).toBe(own.start)
          expect(subtree.end).toBeLessThanOrEqual(plan.text.length)
          for (const field of item.fields) expect(field.span.start).toBeLessThanOrEqual(field.value.start)
          ids.add(item.id)
        }
        expect(ids.size).toBe(plan.items.length)
        expect(all(plan.root)).toHaveLength(plan.items.length)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('texts that nobody writes', () => {
  it.each([
    ['ten megabytes of #', '#'.repeat(10_000_000)],
    ['a hundred thousand quotes', '>'.repeat(100_000)],
    [
      'a list nested ten thousand deep',
      Array.from({ length: 10_000 }, (_, i) => `${' '.repeat(i * 2)}- a`)
        .slice(0, 3000)
        .join('\n'),
    ],
    ['one line of bullets', '- '.repeat(100_000)],
    ['brackets', '['.repeat(30_000)],
    ['stars', '*a '.repeat(10_000)],
    ['an open fence', `\`\`\`\n${'# a\n'.repeat(50_000)}`],
  ])(
    'are read as they are: %s',
    (_name, source) => {
      expect(() => readPlan(source, context, true)).not.toThrow()
    },
    10_000,
  )
})
