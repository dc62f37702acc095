import { l10n, type QuickPickItem, window } from 'vscode'
import { addDays, monthAround, quarterAround, weekAround } from '../core/plan/dates/calendar.ts'
import { type DateContext, readDate } from '../core/plan/dates/dates.ts'
import type { Day } from '../core/plan/dates/period.ts'
import { periodLabel } from '../core/views/due.ts'
import { say } from './say.ts'

export interface DayChoice extends QuickPickItem {
  /** Undefined for a line that only says what is wrong. */
  readonly day: Day | undefined
}

/** What is written for a period is its last day, as format.md reads it: "end of March" is 31 March. */
export function readDay(text: string, context: DateContext): Day | undefined {
  const reading = readDate(text, context)
  return reading?.kind === 'known' ? reading.period.last : undefined
}

/** Asks for a day: one of a few, or typed in plain words, with the day that they mean shown as they grow. */
export function askDay(title: string, context: DateContext): Promise<Day | undefined> {
  const pick = window.createQuickPick<DayChoice>()
  const usual = usualDays(context)
  pick.title = title
  pick.placeholder = howToTypeADay()
  pick.matchOnDescription = true
  pick.items = usual
  return new Promise((resolve) => {
    const finish = (day: Day | undefined): void => {
      resolve(day)
      pick.dispose()
    }
    pick.onDidChangeValue((value) => {
      pick.items = value.trim() === '' ? usual : [...typedDays(value, context), ...usual]
    })
    pick.onDidAccept(() => {
      const day = pick.selectedItems[0]?.day
      if (day !== undefined) finish(day)
    })
    pick.onDidHide(() => finish(undefined))
    pick.show()
  })
}

export const howToTypeADay = (): string =>
  l10n.t('Choose a day, or type one: “friday”, “in 3 weeks”, “end of Q3”, “2026-12-31”')

/** What the words that were typed mean, or why they mean nothing. */
export function typedDays(value: string, context: DateContext): readonly DayChoice[] {
  const reading = readDate(value, context)
  const shown = { alwaysShow: true } as const
  if (reading?.kind === 'known') return [{ ...choice(value.trim(), reading.period.last, context), ...shown }]
  if (reading?.kind === 'ambiguous') {
    return reading.readings.map((day) => ({ ...choice(day, day, context), ...shown }))
  }
  if (reading?.kind === 'invalid' && reading.nearest !== undefined) {
    const nearest = choice(reading.nearest, reading.nearest, context)
    return [{ ...nearest, detail: l10n.t('There is no such day: this is the nearest.'), ...shown }]
  }
  const label = l10n.t('“{0}” is no day that I can read', value.trim())
  return [{ label, description: l10n.t('try “next friday” or “2026-12-31”'), day: undefined, ...shown }]
}

const choice = (label: string, day: Day, context: DateContext): DayChoice => ({
  label,
  description: [day, say(periodLabel({ first: day, last: day, precision: 'day' }, context))]
    .filter((part) => part !== label)
    .join(' · '),
  day,
})

export function usualDays(context: DateContext): readonly DayChoice[] {
  const { today, weekStart, fiscalYearStart } = context
  const nextWeek = addDays(weekAround(today, weekStart).last, 1)
  return [
    choice(l10n.t('Today'), today, context),
    choice(l10n.t('Tomorrow'), addDays(today, 1), context),
    choice(l10n.t('Next week'), nextWeek, context),
    choice(l10n.t('End of the month'), monthAround(today).last, context),
    choice(l10n.t('End of the quarter'), quarterAround(today, fiscalYearStart).last, context),
  ]
}
