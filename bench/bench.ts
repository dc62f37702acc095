/*
 * Measures how fast plans are read, beside the parsers that everybody knows.
 *
 * npm run bench                       everything; writes docs/speed.md
 *   --items 1000,10000                plans of these sizes only, and the page is not written
 *   --shapes headings,short,flat      these shapes only, likewise
 *   --json                            prints the runs as JSON, and nothing else
 *   --ratios                          measures what CI compares, and nothing else, and prints it as JSON
 *   --update                          keeps that in bench/ratios.json as what CI compares with
 */
import { writeFileSync } from 'node:fs'
import { adversarial } from './adversarial.ts'
import { asJson, measure, type Run, sizes, warmUp } from './measure.ts'
import { type Options, readOptions } from './options.ts'
import { shapes } from './plans.ts'
import { measureRatios, writeRatios } from './ratios.ts'
import { speedPage } from './speed-page.ts'

const options = readOptions(process.argv.slice(2))
if (typeof options === 'string') {
  process.stderr.write(`${options}\n`)
  process.exitCode = 2
} else if (options.ratios) {
  process.stdout.write(`${JSON.stringify(measureRatios(), undefined, 2)}\n`)
} else bench(options)

function bench(chosen: Options): void {
  const runs = measureAll(chosen)
  const isWhole = chosen.items.length === sizes.length && chosen.shapes.length === shapes.length
  if (chosen.json) process.stdout.write(`${JSON.stringify({ runs: runs.map(asJson) }, undefined, 2)}\n`)
  if (isWhole || !chosen.json) {
    say('texts that nobody writes')
    const page = speedPage(runs, isWhole ? adversarial() : [])
    if (isWhole) writeFileSync('docs/speed.md', page)
    else process.stdout.write(page)
  }
  if (chosen.update) {
    say('what CI compares')
    writeRatios(measureRatios())
  }
}

function measureAll(chosen: Options): readonly Run[] {
  say('warming up')
  warmUp(chosen.shapes)
  return chosen.items.flatMap((items) =>
    chosen.shapes.map((shape) => {
      say(`${shape}, ${items} items`)
      return measure(shape, items)
    }),
  )
}

/** Progress is for somebody who waits, not for a program. */
function say(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${line}\n`)
}
