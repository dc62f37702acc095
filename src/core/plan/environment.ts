import { type AreaNames, areaNames } from './areas.ts'
import { type DateContext, readDate } from './dates/dates.ts'
import { findTimes } from './dates/times.ts'
import type { DraftContext } from './draft/draft.ts'
import { plainWords } from './levels.ts'
import type { FrontMatter } from './model.ts'
import type { ReadingContext } from './settings.ts'

/** All that reading an item depends on beside the text: as long as none of it changes, what was read stays true. */
export interface Environment extends DraftContext {
  readonly dates: DateContext
  /** Everything that went into it, to be compared. */
  readonly key: string
  /** The very objects that it was last made of: as long as these are the same, nothing need be compared. */
  madeOf: Pick<ReadingContext, 'today' | 'settings'> & { readonly frontMatter: FrontMatter | undefined }
}

/** The environment of a reading; that of an earlier one where nothing has changed. */
export function environmentOf(
  { today, settings }: ReadingContext,
  frontMatter: FrontMatter | undefined,
  previous: Environment | undefined,
): Environment {
  const made = previous?.madeOf
  if (made?.today === today && made.settings === settings && made.frontMatter === frontMatter)
    return previous as Environment
  const fiscalYearStart = frontMatter?.fiscalYearStart ?? settings.fiscalYearStart
  const { weekStart } = settings
  const origin = frontMatter?.start
  const areas: AreaNames = areaNames(settings, frontMatter?.areas)
  const madeOf = { today, settings, frontMatter }
  const key = JSON.stringify([today, fiscalYearStart, weekStart, origin, [...areas]])
  if (previous?.key === key) {
    previous.madeOf = madeOf
    return previous
  }
  const dates: DateContext = { today, fiscalYearStart, weekStart, ...(origin !== undefined && { origin }) }
  return {
    key,
    madeOf,
    dates,
    areas,
    namesTime: (words) => findTimes(words, dates).some(({ role }) => role === 'end' || role === 'range'),
    isPeriod: (words) => readDate(plainWords(words).slice(0, 80).replace(/:$/, ''), dates) !== undefined,
  }
}
