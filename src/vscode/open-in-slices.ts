import { type OpenOptions, open, type Snapshot } from '../core/index.ts'

/** How long a slice may take, in milliseconds: a keystroke that comes in between does not wait for longer. */
const sliceTime = 25
/** Characters of the first slice; the next ones are as long as the time allows. */
const firstSlice = 4_000
const longestSlice = 100_000

/**
 * Reads a large text with breaks in which the extension host is free. Each slice reads a little further, and what was read
 * before is not read again; so at the end it is as if it had been read at once.
 *
 * @param isStale asked after every break: whether nobody waits for it any longer
 * @returns undefined once it is stale
 */
export async function openInSlices(
  text: string,
  options: OpenOptions,
  isStale: () => boolean,
): Promise<Snapshot | undefined> {
  let snapshot: Snapshot | undefined
  let slice = firstSlice
  for (let end = 0; end < text.length; ) {
    const start = performance.now()
    end = lineEnd(text, end + slice)
    snapshot = open(text.slice(0, end), options, snapshot)
    void snapshot.findings
    const took = performance.now() - start
    slice = Math.min(longestSlice, Math.max(500, Math.round((slice * sliceTime) / Math.max(took, 1))), slice * 2)
    await new Promise((resolve) => setTimeout(resolve))
    if (isStale()) return undefined
  }
  return snapshot ?? open(text, options)
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at + 1
}
