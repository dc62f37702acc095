import fc from 'fast-check'

/* Texts for the properties of edits. */

/** Lines of any kind in any order: what people's files hold, and what they do not. */
const line = fc.oneof(
  fc.constantFrom(
    '# Vision: Fly',
    '## Goal: Sell **nine** by June',
    '### Milestone: Two in month 2 ##',
    '### **M3: Bold**',
    '## Sales',
    'Goal: Under',
    '---',
    '- [ ] call 📅 2026-02-30',
    '- [ ] **call** Ana ~2h @due(2026-03-01) ^id',
    '* [x] done ✅ 2026-01-02',
    '+ [ ] plus <!-- c -->',
    '- [-] dropped',
    '1) [ ] numbered',
    '2. two due:2026-03-01',
    '- [ ] water 🔁 every week 📅 2026-03-01 ^w1',
    '  1. [ ] step rec:+1m t:2026-01-31',
    '\t- [/] tab [repeat:: every month on the last] [id:: a]',
    '  - [x] step [completion:: 2026-01-01]',
    '\t- [ ] tab  ',
    '   - [/] half',
    '- []',
    '- [ ]',
    '- Due: 2026-03-01',
    '  - Owner: Ana',
    'Status: at risk',
    '- **Due:** 2026-03-01 | **Owner:** Ana',
    'Owner: Ana, Due: June, Why: money',
    '  - [due:: 2026-03-01] [owner:: Ana]',
    '📅 2026-03-01',
    '- Status: at risk',
    '  - ~~struck~~ https://a.b/2026-01-01',
    'Next actions:',
    '- bullet',
    '<!-- altitude-ignore x -->',
    '```',
    '> quote',
    'Words of a note\\',
    '    indented',
    '',
    '',
    '# é 目標 😀',
  ),
  fc.string({ maxLength: 12 }),
)

export const text = fc
  .tuple(
    fc.array(line, { maxLength: 16 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom('', '\ufeff'),
    fc.boolean(),
  )
  .map(
    ([lines, end, mark, isEnded]) =>
      [`${mark}---`, 'altitude: true', '---', '# Vision: V', '## Goal: G', ...lines].join(end) + (isEnded ? end : ''),
  )

/** Plans as people write them: a vision, goals, milestones as headings or in lists, actions, steps and notes. */
const word = fc.constantFrom(
  'Sell',
  'nine',
  'cars',
  'call',
  'Ana',
  '**bold**',
  '`code`',
  'é',
  '目標',
  '[site](x.md)',
  'a_b',
)
export const title = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
export const fields = fc.constantFrom(
  '',
  '',
  ' 📅 2026-03-01',
  ' @due(2026-03-01)',
  ' [due:: 2026-03-01]',
  ' ~2h',
  ' <!-- c -->',
)
const bullet = fc.constantFrom('-', '*', '+')
const notes = fc.constantFrom('', '', 'A note.\n\n', '- Why: words\n\n', '```\n# code\n```\n\n')
const task = fc.tuple(
  bullet,
  fc.constantFrom(' ', 'x', '/'),
  title,
  fields,
  fc.constantFrom('', '  - [ ] a step\n', '  text below\n'),
)
const tasks = (indent: string) =>
  fc.array(task, { maxLength: 3 }).map((all) =>
    all
      .map(([sign, mark, words, field, below]) => {
        const rest = below === '' ? '' : indent + below
        return `${indent}${all[0]?.[0] ?? sign} [${mark}] ${words}${field}\n${rest}`
      })
      .join(''),
  )
const blank = (block: string): string => (block === '' ? '' : `${block}\n`)
const headed = (label: string) =>
  fc
    .array(fc.tuple(title, fields, notes, tasks('')), { maxLength: 3 })
    .map((all) =>
      all.map(([words, field, note, list]) => `### ${label}${words}${field}\n\n${note}${blank(list)}`).join(''),
    )
const numbered = fc
  .array(fc.tuple(title, fields, tasks('   ')), { maxLength: 3 })
  .map((all) => blank(all.map(([words, field, list], i) => `${i + 1}. ${words}${field}\n${list}`).join('')))
const goals = (label: string, milestones: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(title, fields, notes, tasks(''), milestones), { minLength: 1, maxLength: 3 })
    .map((all) =>
      all
        .map(([words, field, note, list, below]) => `## ${label}${words}${field}\n\n${note}${blank(list)}${below}`)
        .join(''),
    )
export const goodPlan = fc
  .oneof(
    goals('Goal: ', headed('Milestone: ')).map((below) => `# Vision: We fly\n\n${below}`),
    goals('', headed('')).map((below) => `# We fly\n\n${below}`),
    goals('', numbered).map((below) => `# We fly\n\n${below}`),
    goals('Goal: ', numbered).map((below) => `# Vision: We fly\n\n${below}`),
  )
  .chain((body) =>
    fc.constantFrom('\n', '\r\n').map((end) => `---\naltitude: true\n---\n\n${body}`.replaceAll('\n', end)),
  )

/** One of some values by a number that knows nothing of them. */
export const pick = <Value>(values: readonly Value[], at: number): Value | undefined =>
  values[at % Math.max(1, values.length)]

/** Every word of a text, without labels, boxes, signs of headings, marks and numbers of lists; counted. */
export function wordsOf(source: string): string {
  return source
    .replace(/^[ \t]*(?:=+|-+)[ \t]*$|[ \t]+#+[ \t]*$/gm, '')
    .replace(/^[\s#]*(?:(?:[-*+]|\d+[.)])\s+)?(?:\[.\])?\s*/gm, '')
    .replace(/\b(?:Vision|Goal|Milestone|Action): /g, '')
    .split(/\s+/)
    .filter(Boolean)
    .sort()
    .join(' ')
}

/** How a plan is written, from its first line to its last. */
const style = fc.record({
  goal: fc.constantFrom('Goal: ', ''),
  milestone: fc.constantFrom('Milestone: ', '', '1. ', '1) '),
  area: fc.boolean(),
  bullet: fc.constantFrom('- ', '* ', '+ ', '-\t'),
  /** How far a step is indented below its action. */
  nested: fc.constantFrom('content', '\t', '    '),
  heading: fc.constantFrom<'open' | 'closed' | 'underlined'>('open', 'open', 'closed', 'underlined'),
  gap: fc.constantFrom(1, 1, 0),
  isLoose: fc.constantFrom(false, false, true),
  end: fc.constantFrom('\n', '\r\n'),
  last: fc.constantFrom('\n', '', '\n\n'),
  mark: fc.constantFrom('', '\ufeff'),
})
type Style = typeof style extends fc.Arbitrary<infer Value> ? Value : never

interface Sketch {
  readonly words: string
  readonly field: string
  readonly state: string
  readonly note: readonly string[]
  readonly below: readonly Sketch[]
  readonly direct: readonly Sketch[]
}

const noted = fc.constantFrom<readonly string[]>(
  [],
  [],
  [],
  ['A note.'],
  ['- Why: words'],
  ['```', '# code', '  - [ ] no', '```'],
  ['> quoted', '> again'],
)

const sketch = (below: fc.Arbitrary<Sketch> | undefined, direct?: fc.Arbitrary<Sketch>): fc.Arbitrary<Sketch> =>
  fc.record({
    words: title,
    field: fields,
    state: fc.constantFrom('[ ] ', '[ ] ', '[/] ', '[x] '),
    note: noted,
    below: below === undefined ? fc.constant([]) : fc.array(below, { maxLength: 3 }),
    direct: direct === undefined ? fc.constant([]) : fc.array(direct, { maxLength: 1 }),
  })

const stepSketch = sketch(undefined)
const actionSketch = sketch(stepSketch)
const milestoneSketch = sketch(actionSketch)
const goalSketch = sketch(milestoneSketch, actionSketch)

const withoutNotes = (one: Sketch): Sketch => ({
  ...one,
  note: [],
  below: one.below.map(withoutNotes),
  direct: one.direct.map(withoutNotes),
})

function headingLines(by: Style, depth: number, words: string): readonly string[] {
  const signs = '#'.repeat(depth)
  if (by.heading === 'closed') return [`${signs} ${words} ${signs}`]
  if (by.heading === 'open' || depth > 2) return [`${signs} ${words}`]
  return [words, (depth === 1 ? '=' : '-').repeat(Math.max(3, words.length))]
}

const gapOf = (by: Style): readonly string[] => Array<string>(by.gap).fill('')

/** A list with its items' notes and what is nested in them, each line behind an indentation. */
function listLines(by: Style, all: readonly Sketch[], indent: string, isNested = false): readonly string[] {
  return all.flatMap((one, i) => {
    const marker = indent + by.bullet
    const inner = by.nested === 'content' ? indent + by.bullet.replace(/[^\t]/g, ' ') : indent + by.nested
    const isWide = by.nested === '    ' || by.bullet === '-\t'
    const note = isWide || one.note[0]?.startsWith('```') || isNested ? [] : one.note.map((line) => inner + line)
    return [
      ...(by.isLoose && i > 0 ? [''] : []),
      `${marker}${one.state}${one.words}${one.field}`,
      ...(note.length > 0 && !note[0]?.trim().startsWith('-')
        ? ['', ...note, ...(one.below.length > 0 || all[i + 1] !== undefined ? [''] : [])]
        : note),
      ...listLines({ ...by, isLoose: false }, one.below, inner, true),
    ]
  })
}

const block = (by: Style, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [...(by.gap === 0 ? [] : ['']), ...lines]

function milestoneLines(by: Style, depth: number, all: readonly Sketch[]): readonly string[] {
  if (!/^1/.test(by.milestone)) {
    return all.flatMap((one) => [
      ...gapOf(by),
      ...headingLines(by, depth, by.milestone + one.words + one.field),
      ...(one.note.length === 0 ? [] : ['', ...one.note]),
      ...block(one.note.length === 0 ? by : { ...by, gap: 1 }, listLines(by, one.below, '')),
    ])
  }
  const lines = all.flatMap((one, i) => {
    const marker = `${i + 1}${by.milestone.slice(1)}`
    return [
      ...(by.isLoose && i > 0 ? [''] : []),
      marker + one.words + one.field,
      ...listLines(
        { ...by, isLoose: false },
        one.below,
        by.nested === 'content' ? ' '.repeat(marker.length) : by.nested,
      ),
    ]
  })
  return block(by, lines)
}

/**
 * Plans in one style each: labels or none, milestones as headings or numbered, every kind of heading, bullet, indentation,
 * blank line and line ending.
 */
export const outline = fc
  .tuple(style, fc.array(goalSketch, { minLength: 1, maxLength: 3 }))
  .map(([wanted, sketches]) => {
    // Notes want blank lines around them, and an underlined heading right behind a list would be part of its last item.
    const headed = wanted.heading === 'underlined' ? { ...wanted, gap: 1 as const } : wanted
    const by: Style = headed.bullet === '-\t' ? { ...headed, nested: '\t' } : headed
    const all = by.gap === 0 ? sketches.map(withoutNotes) : sketches
    const depth = by.area ? 3 : 2
    const lines = [
      '---',
      'altitude: true',
      '---',
      '',
      ...headingLines(by, 1, by.goal === '' ? 'We fly' : 'Vision: We fly'),
      ...(by.area ? [...gapOf(by), ...headingLines(by, 2, 'Sales')] : []),
      ...all.flatMap((one) => [
        ...gapOf(by),
        ...headingLines(by, depth, by.goal + one.words + one.field),
        ...(one.note.length === 0 ? [] : ['', ...one.note]),
        ...block(by, listLines(by, one.direct, '')),
        ...milestoneLines(by, depth + 1, one.below),
      ]),
    ]
    return by.mark + lines.join(by.end).trimEnd() + by.last.replaceAll('\n', by.end)
  })

/**
 * How many plans a property of edits sees. The same ones each time, so that what fails was broken by the change at hand;
 * `RUNS=1000` looks for others.
 */
export const sampled = (share = 1): { readonly numRuns: number; readonly seed?: number } => {
  const asked = process.env.RUNS
  return asked === undefined
    ? { numRuns: Math.ceil(100 * share), seed: 1 }
    : { numRuns: Math.ceil(Number(asked) * share) }
}
