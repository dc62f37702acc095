import type { JudgedLevel, Scope } from '../src/core/smart/assess.ts'

/** A statement with what people said about it. `null` where a question does not arise. */
export interface Labelled {
  readonly id: string
  readonly text: string
  readonly level: JudgedLevel
  readonly specific: boolean
  readonly measurable: boolean
  readonly timeBound: boolean
  readonly actionable: boolean | null
  readonly scope: Scope
  readonly timeText: string | null
  readonly measureText: string | null
  /** The code of the language that it is written in; English unless said otherwise. */
  readonly language?: string
  readonly area?: string | null
  /** imperative, noun, participle, first-person, kpi, okr, declarative or gerund. */
  readonly style?: string
  readonly note?: string | null
  /** What it tries to trip a judge with. */
  readonly trap?: string | null
  /** Where it stands: owner/repository/path. */
  readonly source?: string
}

/** The statements of a file of JSON lines. */
export const readCorpus = (text: string): readonly Labelled[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled)
