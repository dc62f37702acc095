import type { JudgedLevel } from '../src/core/smart/assess.ts'
import { callsOf, type Figures, figuresOf, type Judged, questions, sameMeaning } from './figures.ts'
import { f1, precision, recall, type Score } from './score.ts'

const levels: readonly JudgedLevel[] = ['vision', 'goal', 'milestone', 'action']

/** Two decimals, or a dash where there is nothing to count. */
export const figure = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(2))

const row = (name: string, score: Score): string =>
  `${name.padEnd(20)} P ${figure(precision(score)).padStart(4)}  R ${figure(recall(score)).padStart(4)}  F1 ${figure(f1(score)).padStart(4)}   ${score.hit} hit, ${score.false} false, ${score.missed} missed`

const isEmpty = ({ hit, false: wrong, missed }: Score): boolean => hit + wrong + missed === 0

/** The figures of some statements, as text. */
function rows({ scores }: Figures): readonly string[] {
  return questions.filter((question) => !isEmpty(scores[question])).map((question) => row(question, scores[question]))
}

/** All there is to say of a file: over all, per level, spans, and what was judged otherwise than labelled. */
export function report(title: string, judged: readonly Judged[]): string {
  const figures = figuresOf(judged)
  const lines = [`${title} (${judged.length} statements)`, ...rows(figures)]
  for (const name of ['timeText', 'measureText'] as const) {
    const { exact, same, of } = figures[name]
    lines.push(`${name.padEnd(20)} ${exact} exact, ${same} of the same meaning, of ${of}`)
  }
  for (const level of levels) {
    const own = judged.filter(({ label }) => label.level === level)
    if (own.length > 0) lines.push('', `${level} (${own.length})`, ...rows(figuresOf(own)))
  }
  return lines.join('\n')
}

/** What was judged otherwise than labelled, to be read. */
export function confusions(judged: readonly Judged[]): string {
  const lines: string[] = []
  for (const question of questions.filter((name) => !name.endsWith('missing') && !name.startsWith('not '))) {
    if (question === 'wrong scope') continue
    for (const { of, said, truth } of callsOf(judged, question)) {
      if (said !== truth) lines.push(`${said ? 'said' : 'not said'}: ${question} · ${shown(of)}`)
    }
  }
  for (const one of judged) {
    const { label, said } = one
    if (label.scope !== said.scope) lines.push(`scope ${said.scope}, labelled ${label.scope} · ${shown(one)}`)
  }
  for (const one of judged) {
    const { measureText, timeText } = one.label
    for (const [name, wanted, found] of [
      ['measureText', measureText, one.said.measure?.text],
      ['timeText', timeText, one.said.end?.text],
    ] as const) {
      if (wanted === null || found === undefined || sameMeaning(wanted.toLowerCase(), found.toLowerCase())) continue
      lines.push(`${name} “${found}”, labelled “${wanted}” · ${shown(one)}`)
    }
  }
  return lines.join('\n')
}

const shown = ({ label }: Judged): string => {
  const remark = label.trap ?? label.note
  return `${label.level} · ${label.text}${remark ? ` (${remark})` : ''}`
}
