import { readBlocks, type SectionMemo } from '../markdown/parse.ts'
import { areaNames } from './areas.ts'
import { readDate } from './dates/dates.ts'
import { findTimes } from './dates/times.ts'
import { draftPlan } from './draft/draft-plan.ts'
import { readFrontMatter } from './front-matter.ts'
import { plainWords } from './levels.ts'
import type { Item, Plan } from './model.ts'
import { type Recognition, recognise } from './recognise.ts'
import { datesFor, resolvePlan } from './resolve.ts'
import type { ReadingContext } from './settings.ts'
import { silenceReader } from './silence.ts'

export interface Reading {
  readonly plan: Plan
  readonly recognition: Recognition
  readonly memo: SectionMemo
}

/**
 * Reads any text as a plan. Never throws, and never drops anything: what is not understood is a note.
 *
 * @param named whether the file's name is one that plans have
 * @param previous the memo of an earlier reading: its unchanged sections are not parsed again
 */
export function readPlan(
  text: string,
  { today, settings }: ReadingContext,
  named: boolean,
  previous?: SectionMemo,
): Reading {
  const from = text.startsWith('\ufeff') ? 1 : 0
  const frontMatter = readFrontMatter(text, from)
  const { blocks, memo } = readBlocks(text, frontMatter?.span.end ?? from, previous)
  const dates = datesFor(
    today,
    frontMatter?.start,
    frontMatter?.fiscalYearStart ?? settings.fiscalYearStart,
    settings.weekStart,
  )
  const { root: draft, comments } = draftPlan(blocks, text.length, {
    areas: areaNames(settings, frontMatter?.areas),
    namesTime: (words) => findTimes(words, dates).some(({ role }) => role === 'end' || role === 'range'),
    isPeriod: (words) => readDate(plainWords(words).slice(0, 80).replace(/:$/, ''), dates) !== undefined,
  })
  const silencedAt = silenceReader(text, comments)
  const { root, items } = resolvePlan(draft, { text, dates, frontMatter, silencedAt })
  const recognition = recognise({ text, blocks, frontMatter, named, root: draft, items })
  const empty: Item = { ...root, children: [], progress: { done: 0, total: 0 } }
  const plan = {
    text,
    root: recognition.isPlan ? root : empty,
    items: recognition.isPlan ? items : [],
    ...(frontMatter && { frontMatter }),
  }
  return { plan, recognition, memo }
}
