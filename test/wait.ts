/** How long a window may take to show something that was asked for, on a busy machine too. In milliseconds. */
export const patience = 20_000

/**
 * Looks again and again until there is something to see: anything but undefined, null and false.
 * @param what names what was waited for in the error
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  timeout = patience,
): Promise<T> {
  const giveUp = Date.now() + timeout
  let reason = ''
  for (;;) {
    try {
      const seen = await look()
      if (seen !== undefined && seen !== null && seen !== false) return seen
      reason = ''
    } catch (error) {
      reason = `: ${String(error)}`
    }
    if (Date.now() > giveUp) throw new Error(`Waited ${timeout / 1000} s in vain: ${what}${reason}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
