import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { bestOf, type Ratios, readRatios, worse } from '../bench/ratios.ts'

/** On a machine that does something else meanwhile one attempt says little. */
const attempts = 3

it('no ratio of docs/speed.md is much worse than the one in bench/ratios.json', async () => {
  const committed = readRatios()
  expect(Object.keys(committed)).not.toEqual([])
  const measured: Ratios[] = []
  let left: readonly string[] = []
  do {
    measured.push(await measureAnew())
    left = worse(bestOf(measured), committed)
  } while (left.length > 0 && measured.length < attempts)
  expect(left, 'Slower than it was. If that has a good reason: npm run bench -- --update').toEqual([])
})

async function measureAnew(): Promise<Ratios> {
  const { stdout } = await promisify(execFile)(process.execPath, ['bench/run.mjs', '--ratios'])
  return JSON.parse(stdout) as Ratios
}
