const names: Readonly<Record<string, number>> = {
  daily: 1,
  weekly: 7,
  biweekly: 14,
  fortnightly: 14,
  monthly: 30,
  quarterly: 91,
  yearly: 365,
  annually: 365,
}

const units: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 }

/** Longer than any plan lasts. */
const mostDays = 3660

/** How often, in days: a number of them, or words such as "weekly", "2 weeks", "every month"; undefined for anything else. */
export function readCadence(value: unknown): number | undefined {
  const days = typeof value === 'number' ? value : typeof value === 'string' ? daysIn(value) : undefined
  return days !== undefined && Number.isInteger(days) && days >= 1 && days <= mostDays ? days : undefined
}

function daysIn(text: string): number | undefined {
  const words = text.trim().toLowerCase().slice(0, 40)
  if (Object.hasOwn(names, words)) return names[words]
  const found = /^(?:every[ \t]{1,9})?(?:(\d{1,4})[ \t]{0,9})?(day|week|month|quarter|year)s?$/.exec(words)
  return found?.[2] === undefined ? undefined : Number(found[1] ?? 1) * (units[found[2]] ?? 0)
}
