import { yearOf, yearPeriod } from '../../plan/dates/calendar.ts'
import type { DateContext } from '../../plan/dates/dates.ts'
import type { Day } from '../../plan/dates/period.ts'
import { assess } from '../../smart/assess.ts'
import { languageNamed } from '../../smart/lexicon/languages.ts'
import { composeTitle } from '../compose.ts'

/** By when a goal is to be reached that says nothing of it: a goal takes one to three years. */
export const endOfGoal = ({ today }: DateContext): Day => yearPeriod(yearOf(today) + 1).last

/** The goal, with that end where it names none. */
export function goalWithEnd(goal: string, language: string, dates: DateContext): string {
  const known = languageNamed(language)
  return goal === '' || assess(goal, 'goal', dates, known).timeBound.present
    ? goal
    : composeTitle(goal, { by: endOfGoal(dates) }, known)
}
