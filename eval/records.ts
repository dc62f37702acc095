import { readFileSync, writeFileSync } from 'node:fs'
import { bySource } from './by-source.ts'
import { type Figures, figuresOf, type Judged, type Question, questions } from './figures.ts'
import { f1 } from './score.ts'

/**
 * Figures of statements that are not in this repository, as they were when somebody who has them last measured: they are
 * other people's words. `fresh` are statements from places that no rule was looked at with, at first sight.
 */
export interface Recorded extends Figures {
  readonly sources: number
  /** The lowest and the highest F1 where the statements of any one source are left out. */
  readonly withoutOne: Readonly<Record<Question, readonly [number, number]>>
}

export type RecordName = 'development' | 'fresh'
export type Records = Readonly<Partial<Record<RecordName, Recorded>>>

const file = 'eval/records.json'

export const readRecords = (): Records => JSON.parse(readFileSync(file, 'utf8')) as Records

export function record(name: RecordName, judged: readonly Judged[]): void {
  writeFileSync(file, `${JSON.stringify({ ...readRecords(), [name]: recorded(judged) }, undefined, 2)}\n`)
}

function recorded(judged: readonly Judged[]): Recorded {
  const sources = [...bySource(judged).values()]
  const without = sources.map((own) => {
    const left = new Set(own)
    return figuresOf(judged.filter((one) => !left.has(one))).scores
  })
  const withoutOne = Object.fromEntries(
    questions.map((question) => {
      const all = without.map((scores) => f1(scores[question])).filter((value) => !Number.isNaN(value))
      return [question, [round(Math.min(...all)), round(Math.max(...all))]]
    }),
  ) as unknown as Recorded['withoutOne']
  return { ...figuresOf(judged), sources: sources.length, withoutOne }
}

const round = (value: number): number => Math.round(value * 1000) / 1000
