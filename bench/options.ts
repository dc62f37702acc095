import { parseArgs } from 'node:util'
import { sizes } from './measure.ts'
import { type Shape, shapes } from './plans.ts'

export interface Options {
  readonly items: readonly number[]
  readonly shapes: readonly Shape[]
  readonly json: boolean
  readonly ratios: boolean
  readonly update: boolean
}

/** Fewer items leave nothing to edit in some places, and more do not fit into memory beside the parsers. */
const [least, most] = [50, 1_000_000]

/** What was asked for, or a sentence about what cannot be. */
export function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        items: { type: 'string', default: sizes.join(',') },
        shapes: { type: 'string', default: shapes.join(',') },
        json: { type: 'boolean', default: false },
        ratios: { type: 'boolean', default: false },
        update: { type: 'boolean', default: false },
      },
    })
    const items = [...new Set(values.items.split(',').map((part) => (/^\d+$/.test(part.trim()) ? Number(part) : 0)))]
    const chosen = values.shapes.split(',').map((part) => part.trim())
    if (items.some((count) => count < least || count > most)) {
      return `--items takes numbers from ${least} to ${most} with commas between them, as in --items 1000,10000.`
    }
    const known = shapes.filter((shape) => chosen.includes(shape))
    if (known.length < new Set(chosen).size) return `--shapes takes some of: ${shapes.join(',')}.`
    return { ...values, items: items.sort((a, b) => a - b), shapes: known }
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\nUse: npm run bench -- [--items 1000,10000] [--shapes ${shapes.join(',')}] [--json | --ratios] [--update]`
  }
}
