import { readFileSync } from 'node:fs'
import { type Labelled, readCorpus } from './corpus.ts'

/** The statements that this repository holds, by language. Run from the repository's folder. */
export const ownCorpus = {
  english: ['goals', 'steps'].flatMap((name) => read(name)),
  spanish: read('es'),
} as const satisfies Readonly<Record<string, readonly Labelled[]>>

function read(name: string): readonly Labelled[] {
  return readCorpus(readFileSync(`eval/corpus/${name}.jsonl`, 'utf8'))
}
