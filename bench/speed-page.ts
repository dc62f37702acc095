import type { Adversarial } from './adversarial.ts'
import { editCount } from './altitude.ts'
import { places } from './edits.ts'
import type { Run } from './measure.ts'
import { growth, isMet, targetsOf } from './targets.ts'

/** The page docs/speed.md: ratios first, since they say the same on every machine. */
export function speedPage(runs: readonly Run[], texts: readonly Adversarial[]): string {
  const fewer = runs.filter(({ edits }) => edits.count < editCount)
  return `# How fast plans are read

Made by \`npm run bench\`; do not edit. CI fails when a ratio is 1.5 × worse than the one in \`bench/ratios.json\`.

Measured in one process and one run, on Node ${process.versions.node.split('.')[0]}, with plans that are generated: varied words, fields in all the usual
conventions, something to find in one of ten items. Three shapes: *headings* has a heading for each goal and milestone, *short* is
the short form with long lists under ten headings, *flat* is one enormous list.

*Cold open* is a text read for the first time, with all its findings. An *edit* is a change as somebody types it, near the start, in
the middle or at the end, until all findings are there anew: ${editCount} edits of each plan, of which *half* and *99 of 100* take no longer than the
figure. Beside it, on the same text: remark-parse with GFM, markdownlint and markdown-it, which read the whole text at every change, and
@lezer/markdown, which reads the change alone. All but markdownlint give a tree and no findings.

Times are of one machine, and there to give an idea. Ratios hold elsewhere too.

## Targets

| | at most | ${targetNames(runs)} | met |
|---|---|${targetNames(runs).replace(/[^|]+/g, '---')}|---|
${targetsOf(runs, [])
  .map((target) => {
    const value = (name: string) => target.figures.find(([own]) => own === name)?.[1]
    const cells = shapesOf(runs).map((name) => number(value(name)))
    return row([target.what, `${number(target.limit)} ${target.unit}`, ...cells, isMet(target) ? 'yes' : '**no**'])
  })
  .join('\n')}

## Cold open

As a share of what each of the others takes for the whole text.

${table(
  ['shape', 'items', '/ remark', '/ markdownlint', '/ markdown-it', 'ms', 'µs an item'],
  runs.map(({ shape, items, open, peers }) => [
    shape,
    count(items),
    ...[peers.remark, peers.markdownlint, peers['markdown-it']].map((peer) => share(open, peer)),
    number(open),
    number((open * 1000) / items),
  ]),
)}

## From an edit to its findings

Half of all edits, as a share of what the others take; 99 of 100 in milliseconds.

${table(
  [
    'shape',
    'items',
    '/ markdownlint',
    '/ remark',
    '/ lezer',
    'half, ms',
    '99 of 100, ms',
    ...places.map((place) => `${place}, ms`),
  ],
  runs.map(({ shape, items, edits, peers }) => [
    shape,
    count(items),
    ...[peers.markdownlint, peers.remark, peers.lezer].map((peer) => share(edits.p50, peer)),
    number(edits.p50),
    number(edits.p99),
    ...places.map((place) => number(edits.p50At[place])),
  ]),
)}
${fewer.length === 0 ? '' : `\nFewer than ${editCount} edits were made where each takes long: ${fewer.map(({ shape, items, edits }) => `${shape} ${count(items)}: ${edits.count}`).join(', ')}.\n`}
## Growth

By what factor it takes longer, where the items are ten times as many.

${table(['shape', 'items', 'cold open', 'edit, half', 'edit, 99 of 100'], growthRows(runs))}

## Memory

What stays beside the text itself, after opening and after the edits: old texts are not held.

${table(
  ['shape', 'items', 'opened, kB an item', 'edited, kB an item'],
  runs.map(({ shape, items, retained }) => [
    shape,
    count(items),
    number(retained.opened / 1000 / items),
    number(retained.edited / 1000 / items),
  ]),
)}

## Texts that nobody writes

Opened cold, as a share of what an ordinary plan of the same length takes. At most 10 × is the target.

${table(
  ['text', 'characters', 'ratio', 'ms', 'met'],
  texts.map(({ name, length, ms, ordinary }) => [
    name,
    count(length),
    share(ms, ordinary),
    number(ms),
    ms / ordinary <= 10 ? 'yes' : '**no**',
  ]),
)}
`
}

const shapesOf = (runs: readonly Run[]): readonly string[] => [...new Set(runs.map(({ shape }) => shape))]
const targetNames = (runs: readonly Run[]): string => shapesOf(runs).join(' | ')

function growthRows(runs: readonly Run[]): readonly (readonly string[])[] {
  const items = [...new Set(runs.map((run) => run.items))].sort((a, b) => a - b)
  return items.flatMap((from) =>
    items
      .filter((to) => to === from * 10 || (to === from * 5 && !items.includes(from * 10)))
      .flatMap((to) => {
        const grown = (value: (run: Run) => number) => growth(runs, from, to, value)
        const [open, half, most] = [
          grown((run) => run.open),
          grown((run) => run.edits.p50),
          grown((run) => run.edits.p99),
        ]
        return open.map(([shape, factor], index) => [
          shape,
          `${count(from)} to ${count(to)}`,
          number(factor),
          number(half[index]?.[1]),
          number(most[index]?.[1]),
        ])
      }),
  )
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? 'Not measured.' : [row(head), `|${'---|'.repeat(head.length)}`, ...rows.map(row)].join('\n')

const count = (value: number): string => value.toLocaleString('en')

/** Two digits that count, never with an exponent. */
function number(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–'
  return Math.abs(value) >= 10 ? count(Math.round(value)) : String(Number(value.toPrecision(2)))
}

/** A ratio; a small one as a fraction, which is easier to grasp. */
const share = (value: number, of: number | undefined): string => {
  if (of === undefined) return '–'
  const ratio = value / of
  return ratio > 0 && ratio < 0.1 ? `1/${count(Math.round(1 / ratio))}` : number(ratio)
}
