import type { Disposable } from 'vscode'
import type { Day } from '../core/plan/dates/period.ts'

/**
 * The one file that looks at a clock. Everything else takes the day as an argument.
 */

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

const dayOf = (now: Date): Day => `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`

/** The day on the user's own calendar, never that of UTC. */
export const today = (): Day => dayOf(new Date())

/** A sleeping machine's timers sleep too, so that the day is looked at again well before the next midnight. */
const longest = 30 * 60_000

/** Calls back when another day has begun. */
export function onNewDay(listener: () => void): Disposable {
  let day = today()
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = (): void => {
    const now = new Date()
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1)
    timer = setTimeout(look, Math.min(midnight.getTime() - now.getTime() + 500, longest))
  }
  const look = (): void => {
    const seen = today()
    if (seen !== day) {
      day = seen
      listener()
    }
    wait()
  }
  wait()
  return { dispose: () => clearTimeout(timer) }
}
