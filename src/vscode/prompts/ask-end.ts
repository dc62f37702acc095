import { l10n } from 'vscode'
import { halfAround, quarterAround, yearOf, yearPeriod } from '../../core/plan/calendar.ts'
import { type DateContext, readDate } from '../../core/plan/dates.ts'
import type { Day } from '../../core/plan/period.ts'
import { periodLabel } from '../../core/views/due.ts'
import { say } from '../say.ts'
import { type Answer, askChoice, type Choice, type Place } from './steps.ts'

/** Asks for the day by which something is to be reached: the end of this quarter, half or year, or typed in plain words. */
export function askEnd(
  context: DateContext,
  place: Place & { readonly preview: (by: Day) => string },
): Promise<Answer<Day>> {
  const choice = (label: string, day: Day): Choice<Day> => ({
    label,
    description: day,
    detail: l10n.t('Will write: {0}', place.preview(day)),
    value: day,
  })
  const { today, fiscalYearStart } = context
  return askChoice({
    ...place,
    placeholder: l10n.t('By when? Choose, or type: “end of June”, “in 6 weeks”, “2027-Q2”'),
    choices: [
      choice(l10n.t('End of this quarter'), quarterAround(today, fiscalYearStart).last),
      choice(l10n.t('End of this half-year'), halfAround(today, fiscalYearStart).last),
      choice(l10n.t('End of this year'), yearPeriod(yearOf(today)).last),
      choice(l10n.t('End of next year'), yearPeriod(yearOf(today) + 1).last),
    ],
    typed: (text) => {
      const reading = readDate(text, context)
      if (reading?.kind === 'known') {
        return [choice(say(periodLabel(reading.period, context)), reading.period.last)]
      }
      return reading?.kind === 'ambiguous' ? reading.readings.map((day) => choice(day, day)) : []
    },
  })
}
