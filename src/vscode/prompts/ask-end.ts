import { l10n } from 'vscode'
import { quoted } from '../../core/checks/finding/place.ts'
import { halfAround, quarterAround, yearOf, yearPeriod } from '../../core/plan/dates/calendar.ts'
import { type DateContext, readDate } from '../../core/plan/dates/dates.ts'
import type { Day } from '../../core/plan/dates/period.ts'
import { periodLabel } from '../../core/views/due.ts'
import { say } from '../say.ts'
import { type Answer, askChoice, type Choice, type Place, willWrite } from './steps.ts'

/** Asks for the day by which something is to be reached: the end of this quarter, half or year, or typed in plain words. */
export function askEnd(
  context: DateContext,
  place: Place & {
    readonly given?: Day | undefined
    /** The words that stand where an end should: "soon". */
    readonly instead?: string | undefined
    readonly preview: (by: Day) => string
  },
): Promise<Answer<Day>> {
  const { today, fiscalYearStart } = context
  const { given, instead, preview } = place
  const choice = (label: string, day: Day): Choice<Day> => ({
    label,
    description: label === day ? '' : day,
    detail: willWrite(preview(day)),
    value: day,
  })
  const usual = [
    choice(l10n.t('End of this quarter'), quarterAround(today, fiscalYearStart).last),
    choice(l10n.t('End of this half-year'), halfAround(today, fiscalYearStart).last),
    choice(l10n.t('End of this year'), yearPeriod(yearOf(today)).last),
    choice(l10n.t('End of next year'), yearPeriod(yearOf(today) + 1).last),
  ]
  const before = given === undefined || usual.some(({ value }) => value === given) ? [] : [choice(given, given)]
  return askChoice({
    ...place,
    question: l10n.t('By when?'),
    placeholder:
      instead === undefined
        ? l10n.t('Choose, or type: “end of June”, “in 6 weeks”, “2027-Q2”')
        : l10n.t('“{0}” names no end. Choose one, or type: “end of June”, “2027-Q2”', quoted(instead)),
    choices: [...before, ...usual],
    chosen: given,
    typed: (text) => {
      const reading = readDate(text, context)
      switch (reading?.kind) {
        case 'known':
          return [choice(say(periodLabel(reading.period, context)), reading.period.last)]
        case 'ambiguous':
          return reading.readings.map((day) => choice(day, day))
        case 'invalid':
          if (reading.nearest === undefined) return [unreadable(text)]
          return [{ ...choice(reading.nearest, reading.nearest), description: l10n.t('the nearest day that there is') }]
        default:
          return [unreadable(text)]
      }
    },
  })
}

const unreadable = (text: string): Choice<Day> => ({
  label: l10n.t('“{0}” is no day that I can read', text),
  description: l10n.t('try “end of June” or “2026-12-31”'),
  value: undefined,
})
