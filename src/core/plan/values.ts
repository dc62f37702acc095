import type { Status } from './model.ts'

/** An estimate in minutes: `2h`, `2h30m`, `1.5 hours`, `90 min`, `half a day`. A day of work has 8 hours, a week 5 days. */
export function readEstimate(text: string): number | undefined {
  const value = text.trim().toLowerCase()
  if (/^half an hour$/.test(value)) return 30
  if (/^half a day$/.test(value)) return 240
  let minutes = 0
  let rest = value
  while (rest !== '') {
    const part =
      /^(\d{1,4}(?:[.,]\d{1,2})?|an?)[ \t]?(weeks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|m)(?![a-z])[ \t,]{0,4}/.exec(
        rest,
      ) ?? /^(\d{1,4})(h)(?=\d{1,2}m)/.exec(rest)
    if (part?.[1] === undefined) return undefined
    const amount = part[1].startsWith('a') ? 1 : Number(part[1].replace(',', '.'))
    minutes += amount * (minutesIn[part[2]?.charAt(0) ?? ''] ?? 0)
    rest = rest.slice(part[0].length)
  }
  return minutes === 0 ? undefined : Math.round(minutes)
}

const minutesIn: Readonly<Record<string, number>> = { w: 5 * 8 * 60, d: 8 * 60, h: 60, m: 1 }

const statusWords: Readonly<Record<Status, readonly string[]>> = {
  open: ['open', 'to do', 'todo', 'not started', 'planned', 'pending', 'new', 'offen', 'pendiente'],
  'in-progress': [
    'in progress',
    'in-progress',
    'in_progress',
    'doing',
    'started',
    'active',
    'on track',
    'wip',
    'läuft',
    'en curso',
  ],
  'at-risk': ['at risk', 'at-risk', 'gefährdet', 'en riesgo'],
  'off-track': ['off track', 'off-track', 'blocked', 'late', 'behind', 'delayed'],
  'on-hold': ['on hold', 'on-hold', 'paused', 'waiting', 'deferred', 'pausiert', 'en pausa'],
  forwarded: ['forwarded', 'moved'],
  done: ['done', 'complete', 'completed', 'finished', 'closed', 'reached', 'achieved', 'erledigt', 'hecho'],
  dropped: ['dropped', 'cancelled', 'canceled', 'abandoned', "won't do", 'wont do', 'verworfen', 'cancelado'],
}

const statusByWord = new Map(
  Object.entries(statusWords).flatMap(([status, words]) => words.map((word) => [word, status as Status] as const)),
)

/** The status that a `Status:` field names; words after it ("at risk: supplier is late") are a remark. */
export function readStatus(text: string): Status | undefined {
  const value = text
    .toLowerCase()
    .replace(/^[^\p{L}]{1,10}/u, '')
    .split(/[,;:.(–—]/)[0]
    ?.trim()
  return value === undefined ? undefined : statusByWord.get(value)
}

/** What a `Status:` says beside the status that it names: ": supplier is late". Empty where it names none. */
export function remarkOf(text: string): string {
  const lead = /^[^\p{L}]{0,10}/u.exec(text)?.[0].length ?? 0
  const at = text.slice(lead).search(/[ \t]{0,4}[,;:.(–—]/)
  return at < 0 || readStatus(text) === undefined ? '' : text.slice(lead + at)
}

const statusByMark: Readonly<Record<string, Status>> = {
  '': 'open',
  ' ': 'open',
  x: 'done',
  X: 'done',
  '-': 'dropped',
  '/': 'in-progress',
  '>': 'forwarded',
}

/** What a task box's mark says; marks of themes that we do not know ("!", "?") are open. */
export const statusOfMark = (mark: string): Status => statusByMark[mark] ?? 'open'

/** Over, one way or the other: nothing is left to do, and no check speaks of its wording. */
export const isOver = (status: Status): boolean => status === 'done' || status === 'dropped' || status === 'forwarded'
