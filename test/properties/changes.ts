import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'

/** Plans as people write them, each as long as a test can read it often. */
export const plans = ['examples', 'test/core/checks/good-plans']
  .flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(file, 'utf8').slice(0, 2500))

/** What people put into a plan, and what changes the meaning of all that follows. */
const inserted = fc.oneof(
  fc.constantFrom(
    'x',
    ' ',
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '#',
    '# ',
    '\n## Goal: Win 20 clients by June 2026\n',
    '\n### Milestones\n',
    '\n# Vision: Be the best\n',
    '\n- [ ] Call Ana 📅 2026-02-03\n',
    '\n- [x] Done @done(2026-01-02)\n',
    '\n- Due: 2026-03-01\n',
    '\n- Goal: Sell 5 boats by May\n- Milestone: First boat\n- [ ] Paint it\n',
    '\n1. Logo chosen in first month\n   - [ ] Draw it 🆔 a1\n   - [ ] Show it ⛔ a1\n',
    '```\n',
    '~~~',
    '<!--',
    '-->',
    '<!-- altitude-ignore -->\n',
    '---\n',
    '---\naltitude: true\nstart: 2026-02-01\n---\n',
    '\n[a]: https://example.org\n',
    '[a]',
    '**',
    '  ',
    '\t',
    '> ',
    'Setext\n===\n',
    'Milestones:\n\n',
    '\ufeff',
    'é 🎯',
  ),
  fc.constantFrom(...plans).map((plan) => plan.slice(0, 600)),
)

/** One change: at a share of the text's length, so many characters go and something comes. */
export const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.oneof({ weight: 6, arbitrary: fc.nat(3) }, { weight: 2, arbitrary: fc.nat(80) }, fc.nat(2000)),
  put: fc.oneof({ weight: 3, arbitrary: inserted }, fc.constant('')),
  kind: fc.constantFrom('edit', 'edit', 'edit', 'edit', 'tick', 'tick', 'line ends', 'move', 'undo'),
})

/** The next box from there on ticked, or open again. */
const ticked = (text: string, from: number): string =>
  text.slice(0, from) + text.slice(from).replace(/\[([ x])\]/, (_, mark) => (mark === 'x' ? '[ ]' : '[x]'))

/** The next text, of the texts so far. */
export function changed(
  texts: readonly string[],
  { at, gone, put, kind }: { at: number; gone: number; put: string; kind: string },
) {
  const text = texts[texts.length - 1] ?? ''
  const start = Math.floor(at * text.length)
  if (kind === 'undo') return texts[texts.length - 2] ?? text
  if (kind === 'line ends') return text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n')
  if (kind === 'tick') return ticked(text, start)
  const rest = text.slice(0, start) + text.slice(start + gone)
  if (kind === 'edit') return rest.slice(0, start) + put + rest.slice(start)
  const elsewhere = Math.floor((1 - at) * rest.length)
  return rest.slice(0, elsewhere) + text.slice(start, start + gone) + rest.slice(elsewhere)
}

/** Goals in a row, of which some say what they are; with a heading each, as people write them. */
const manyGoals = (mark: (i: number) => string): string =>
  [
    '# Vision: Be the bakery that a whole city wakes up for\n',
    ...Array.from(
      { length: 40 },
      (_, i) =>
        `## ${mark(i)}Bake ${i + 2} loaves a day by May 2027\n\n- [ ] Call the dealer ${i}\n- [ ] Buy tin ${i} 📅 2026-02-03\n`,
    ),
  ].join('\n')

/** One list that goes on and on, with steps and fields below some of its items. */
const longList = [
  '# Vision: Be first\n\n## Goal: Win 20 clients by June 2026\n\n### Milestone: First 5 won by May 2026\n',
  ...Array.from(
    { length: 200 },
    (_, i) => `- [${i % 7 === 0 ? 'x' : ' '}] Write letter ${i % 90}${i % 5 === 0 ? '\n  - Due: 2026-03-01' : ''}`,
  ),
].join('\n')

export const largePlans = [
  manyGoals((i) => (i % 3 === 0 ? '' : 'Goal: ')),
  manyGoals(() => ''),
  manyGoals(() => 'Goal: '),
  longList,
]
