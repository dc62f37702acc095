/*
 * Measures the judgments on labelled statements.
 *
 * npm run eval                        the statements in eval/corpus; writes docs/accuracy.md
 * npm run eval -- FILE…               the statements of files of JSON lines
 *   --by-source                       and what is judged otherwise, by repository
 *   --json                            the figures only, as one object by file
 *   --today YYYY-MM-DD                the day that they are judged on
 *   --record development|fresh        keeps the figures of the files, together, for docs/accuracy.md
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { accuracyPage } from './accuracy-page.ts'
import { sourceTable } from './by-source.ts'
import { type Labelled, readCorpus } from './corpus.ts'
import { figuresOf, judge, today } from './figures.ts'
import { fallen, readFloors } from './floor.ts'
import { ownCorpus } from './own-corpus.ts'
import { type RecordName, record } from './records.ts'
import { confusions, report } from './report.ts'

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    'by-source': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    today: { type: 'string', default: today },
    record: { type: 'string' },
  },
})

const corpora: readonly (readonly [name: string, labels: readonly Labelled[]])[] =
  files.length === 0
    ? Object.entries(ownCorpus)
    : files.map((file) => [file, readCorpus(readFileSync(file, 'utf8'))] as const)

const judged = corpora.map(([name, labels]) => [name, judge(labels, values.today)] as const)

if (values.json) {
  console.log(JSON.stringify(Object.fromEntries(judged.map(([name, own]) => [name, figuresOf(own)])), undefined, 2))
} else {
  for (const [name, own] of judged) {
    console.log(`${report(name, own)}\n`)
    if (values['by-source']) console.log(`${sourceTable(own)}\n`)
    console.log(`Judged otherwise than labelled:\n${confusions(own)}\n`)
  }
  console.log(
    `${cost(judged.flatMap(([, own]) => own.map(({ label }) => label))).toFixed(3)} ms of processor time a statement, warm`,
  )
}

if (values.record === 'development' || values.record === 'fresh') {
  record(
    values.record satisfies RecordName,
    judged.flatMap(([, own]) => own),
  )
} else if (values.record !== undefined) {
  console.error('--record takes "development" or "fresh".')
  process.exitCode = 2
}

if (files.length === 0 || values.record !== undefined) {
  writeFileSync('docs/accuracy.md', accuracyPage())
  const floors = readFloors()
  const below = Object.entries(ownCorpus).flatMap(([name, labels]) => fallen(name, figuresOf(judge(labels)), floors))
  for (const line of below) console.error(`below its floor: ${line}`)
  if (below.length > 0) process.exitCode = 1
}

/** Processor time of judging one statement, in milliseconds, after a warm-up. */
function cost(labels: readonly Labelled[]): number {
  const rounds = Math.ceil(6000 / Math.max(1, labels.length))
  const all = (): void => {
    for (let round = 0; round < rounds; round++) judge(labels, values.today)
  }
  all()
  const start = process.cpuUsage().user
  all()
  return (process.cpuUsage().user - start) / 1000 / rounds / Math.max(1, labels.length)
}
