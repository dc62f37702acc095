import { readFileSync } from 'node:fs'
import { type Figures, questions } from './figures.ts'
import { f1 } from './score.ts'

/** The lowest F1 that each figure of the corpus here may have: `{ english: { "specific present": 0.95, … }, … }`. */
export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>

export const readFloors = (): Floors => JSON.parse(readFileSync('eval/floor.json', 'utf8')) as Floors

/** The figures that have fallen below their floor, in words. */
export const fallen = (name: string, { scores }: Figures, floors: Floors): readonly string[] =>
  questions.flatMap((question) => {
    const floor = floors[name]?.[question]
    const now = f1(scores[question])
    return floor !== undefined && !(now >= floor) ? [`${name}, ${question}: F1 ${now.toFixed(3)}, floor ${floor}`] : []
  })
