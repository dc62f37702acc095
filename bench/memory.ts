import type { Snapshot } from '../src/core/index.ts'
import { type EditTimes, editTimes, read } from './altitude.ts'

/** Bytes beside the text that stay in memory once it was opened. `write` gives the text anew each time: nobody but the snapshot may hold on to it. */
export function retainedAfterOpening(write: () => string): number {
  return retained(() => read(write()))
}

/** The same after edits, with their times: they are measured on the way. */
export function edited(write: () => string): { readonly times: EditTimes; readonly retained: number } {
  let measured: EditTimes | undefined
  const bytes = retained(() => {
    const { last, ...times } = editTimes(read(write()))
    measured = times
    return last
  })
  if (measured === undefined) throw new Error('Nothing was edited.')
  return { times: measured, retained: bytes }
}

function retained(make: () => Snapshot): number {
  const before = heap()
  const snapshot = make()
  return heap() - before - bytesOf(snapshot.text)
}

/** What a text takes itself: one byte a character, or two where one of them is beyond Latin-1. */
const bytesOf = (text: string): number => (/[\u0100-\uffff]/.test(text) ? 2 : 1) * text.length

function heap(): number {
  if (globalThis.gc === undefined) throw new Error('Start it with: node bench/run.mjs')
  // What the first collection frees may hold on to more.
  for (let round = 0; round < 3; round++) globalThis.gc()
  return process.memoryUsage().heapUsed
}
