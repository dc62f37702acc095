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
  readonly note?: string | null
  readonly source?: string
  /** The code of its language; English where there is none. */
  readonly language?: string
}

/** The statements of a file of JSON lines. */
export const readCorpus = (text: string): readonly Labelled[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled)
