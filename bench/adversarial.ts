import { read } from './altitude.ts'
import { planOf } from './plans.ts'
import { timed } from './timing.ts'

/** Texts that nobody writes, and that somebody may still open. */
const texts: Readonly<Record<string, () => string>> = {
  'a million `>`': () => wrapped('>'.repeat(1_000_000)),
  '100,000 nested list levels': () => wrapped('- '.repeat(100_000)),
  'one line of 10 MB': () => wrapped('word '.repeat(2_000_000)),
  'a fence that is never closed': () => `${head}\`\`\`\n${planOf('headings', 10_000)}`,
}

const head = '# Vision\n\nBe found\n\n## Goal: Sell 40 cakes by the end of 2026\n\n'
const wrapped = (middle: string): string => `${head}${middle}\n`

export interface Adversarial {
  readonly name: string
  readonly length: number
  /** Milliseconds, and those of an ordinary plan of the same length; NaN where the text could not be read at all. */
  readonly ms: number
  readonly ordinary: number
}

/** Opens each text cold, and an ordinary plan of the same length beside it. */
export function adversarial(): readonly Adversarial[] {
  return Object.entries(texts).map(([name, write]) => {
    const text = write()
    const twin = ordinaryOf(text.length)
    return { name, length: text.length, ms: timeOrNot(text), ordinary: timeOrNot(twin) }
  })
}

/** A plan of this many characters. */
function ordinaryOf(length: number): string {
  const charactersAnItem = 75
  const text = planOf('headings', Math.ceil((length * 1.1) / charactersAnItem))
  if (text.length < length) throw new Error('The ordinary plan has become too short for its twin.')
  return text.slice(0, length)
}

/** The better of two runs, where one is over soon; that it throws is a result, and not the end of the measuring. */
function timeOrNot(text: string): number {
  try {
    const { ms } = timed(() => read(text))
    return ms > 5000 ? ms : Math.min(ms, timed(() => read(text)).ms)
  } catch {
    return Number.NaN
  }
}
