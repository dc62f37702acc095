/*
 * Measures the judgments on labelled statements: npm run eval -- FILE… [--misses] [--by-source] [--today YYYY-MM-DD].
 */
import { readFileSync } from 'node:fs'
import { type Assessment, assess } from '../src/core/smart/assess.ts'
import { languageNamed } from '../src/core/smart/lexicon/languages.ts'
import { type Labelled, readCorpus } from './corpus.ts'
import { type Call, type Score, score } from './score.ts'

interface Judged {
  readonly label: Labelled
  readonly said: Assessment
}

const args = process.argv.slice(2)
const todayAt = args.indexOf('--today')
const today = todayAt >= 0 ? (args[todayAt + 1] ?? '') : '2026-01-01'
const files = args.filter((arg, i) => !arg.startsWith('--') && (todayAt < 0 || i !== todayAt + 1))
const context = { today, fiscalYearStart: 1, weekStart: 1 }

const judge = ({ text, level, language = 'en' }: Labelled): Assessment =>
  assess(text, level, context, languageNamed(language))

const letters = ['specific', 'measurable', 'timeBound'] as const

const figure = (value: number): string => (Number.isNaN(value) ? '   –' : value.toFixed(2))
const row = (name: string, { precision, recall, f1, hit, false: wrong, missed }: Score): string =>
  `${name.padEnd(34)} P ${figure(precision)}  R ${figure(recall)}  F1 ${figure(f1)}   ${hit} hit, ${wrong} false, ${missed} missed`

function report(title: string, judged: readonly Judged[]): void {
  console.log(`\n${title} (${judged.length})`)
  const marks = judged.filter(({ label }) => label.level === 'goal' || label.level === 'milestone')
  for (const letter of letters) {
    const calls = marks.map((one) => ({ of: one, said: one.said[letter].present, truth: one.label[letter] }))
    console.log(row(`${letter} present`, score(calls)))
    console.log(row(`${letter} missing`, score(calls, false)))
  }
  const acts = actionableCalls(judged)
  if (acts.length > 0) {
    console.log(row('actionable', score(acts)))
    console.log(row('not actionable', score(acts, false)))
  }
  const scoped = scopeCalls(judged)
  console.log(row('wrong scope', score(scoped)))
  const clear = judged.map((one) => ({
    of: one,
    said: one.said.scope === 'unclear',
    truth: one.label.scope === 'unclear',
  }))
  console.log(row('unclear scope', score(clear)))
}

const actionableCalls = (judged: readonly Judged[]): readonly Call<Judged>[] =>
  judged
    .filter(({ label }) => label.level === 'action' && label.actionable !== null)
    .map((one) => ({ of: one, said: one.said.actionable?.present === true, truth: one.label.actionable === true }))

const isWrong = (scope: string): boolean => scope === 'too-big' || scope === 'too-small'

const scopeCalls = (judged: readonly Judged[]): readonly Call<Judged>[] =>
  judged
    .filter(({ label }) => label.scope !== 'unclear')
    .map((one) => ({ of: one, said: isWrong(one.said.scope), truth: isWrong(one.label.scope) }))

function spans(judged: readonly Judged[]): void {
  for (const [name, letter, text] of [
    ['timeText', 'timeBound', 'timeText'],
    ['measureText', 'measurable', 'measureText'],
  ] as const) {
    const both = judged.filter(({ label, said }) => label[text] !== null && said[letter].present)
    const same = (found: string, wanted: string): boolean => found.toLowerCase() === wanted.toLowerCase()
    const exact = both.filter(({ label, said }) => said[letter].for.some((item) => same(item.text, label[text] ?? '')))
    const near = both.filter(({ label, said }) =>
      said[letter].for.some(
        ({ text: found }) => found.includes(label[text] ?? '') || (label[text] ?? '').includes(found),
      ),
    )
    console.log(`${name.padEnd(34)} exact ${exact.length}, containing ${near.length}, of ${both.length}`)
  }
}

function misses(judged: readonly Judged[]): void {
  const show = (name: string, calls: readonly Call<Judged>[]): void => {
    for (const { of, said, truth } of calls) {
      if (said === truth) continue
      const { label } = of
      console.log(
        `${name} ${said ? '+ said, not so' : '- said, but so'} | ${label.level} | ${label.text} | ${label.note ?? ''}`,
      )
    }
  }
  for (const letter of letters) {
    const marks = judged.filter(({ label }) => label.level === 'goal' || label.level === 'milestone')
    show(
      letter,
      marks.map((of) => ({ of, said: of.said[letter].present, truth: of.label[letter] })),
    )
  }
  show('actionable', actionableCalls(judged))
  for (const { label, said } of judged) {
    if (label.scope !== said.scope)
      console.log(`scope ${said.scope}, labelled ${label.scope} | ${label.level} | ${label.text}`)
  }
  for (const { label, said } of judged) {
    const found = said.measurable.for.map(({ text }) => text)
    if (label.measureText !== null && said.measurable.present && !found.includes(label.measureText)) {
      console.log(`measureText ${JSON.stringify(label.measureText)} found ${JSON.stringify(found)}`)
    }
  }
}

function bySource(judged: readonly Judged[]): void {
  const sources = new Map<string, Judged[]>()
  for (const one of judged) {
    const source = one.label.source?.split('/')[0] ?? '?'
    sources.set(source, [...(sources.get(source) ?? []), one])
  }
  for (const [source, own] of [...sources].sort((a, b) => b[1].length - a[1].length)) {
    const wrong = letters.map(
      (letter) => own.filter(({ label, said }) => said[letter].present !== label[letter]).length,
    )
    console.log(
      `${source.slice(0, 40).padEnd(42)} ${String(own.length).padStart(4)}  wrong S ${wrong[0]}  M ${wrong[1]}  T ${wrong[2]}`,
    )
  }
}

function cost(labels: readonly Labelled[]): void {
  const rounds = 20
  for (let round = 0; round < rounds; round++) for (const label of labels) judge(label)
  const start = process.cpuUsage().user
  for (let round = 0; round < rounds; round++) for (const label of labels) judge(label)
  console.log(
    `\n${((process.cpuUsage().user - start) / 1000 / rounds / labels.length).toFixed(3)} ms of processor time a statement, warm`,
  )
}

if (files.length === 0) {
  console.error('usage: npm run eval -- FILE… [--misses] [--by-source] [--today YYYY-MM-DD]')
  process.exitCode = 2
}
for (const file of files) {
  const labels = readCorpus(readFileSync(file, 'utf8'))
  const judged = labels.map((label) => ({ label, said: judge(label) }))
  report(file, judged)
  for (const level of ['goal', 'milestone', 'action'] as const)
    report(
      level,
      judged.filter(({ label }) => label.level === level),
    )
  spans(judged)
  if (args.includes('--by-source')) bySource(judged)
  if (args.includes('--misses')) misses(judged)
  cost(labels)
}
