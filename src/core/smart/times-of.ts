import type { DateContext } from '../plan/dates/dates.ts'
import { findTimes, type TimePhrase } from '../plan/dates/times.ts'

/** The words of a title that speak of time, in order. */
export const timesOf = (title: string, context: DateContext): readonly TimePhrase[] => findTimes(title, context)
