import type { Day } from '../plan/dates/period.ts'
import { itemWith } from '../plan/item.ts'
import type { Item } from '../plan/model.ts'
import type { ReadPlan } from '../plan/read.ts'
import type { ReadingContext } from '../plan/settings.ts'
import type { ItemAssessment } from '../smart/assessment.ts'
import { assessItem } from '../smart/item.ts'
import { languageNamed } from '../smart/lexicon/languages.ts'
import { type Span, span } from '../text/span.ts'
import { composeTitle } from './compose.ts'
import { type About, gap, waysOf } from './proposal-ways.ts'

/** A sentence for a person to fill in; the gaps are spans of it, in order. */
export interface Proposal {
  readonly text: string
  readonly gaps: readonly Span[]
}

const letters = ['specific', 'measurable', 'timeBound'] as const

/**
 * A title that says what this one leaves open, in the person's own words, with a gap where only they know: "Increase
 * sales" becomes "Increase sales from … to … by 2026-12-31". What the title says already stays; what stands in the place
 * of a number, a thing or a day gives way. Undefined where no way of saying it gains every letter that is missing and
 * keeps all others, or where the title's language has no words to write with.
 *
 * @param by the day to end with, where the item has no end and one fits
 */
export function proposeTitle(
  item: Item,
  plan: ReadPlan,
  context: ReadingContext,
  by: Day | undefined,
): Proposal | undefined {
  const was = assessItem(item, plan, context)
  const language = was.language === undefined ? undefined : languageNamed(was.language)
  const phrases = language?.phrases
  if (language === undefined || phrases === undefined || item.title.trim().endsWith('?')) return undefined
  const end = by !== undefined && !was.timeBound.present ? { by } : {}
  const about: About = { title: item.title, was, language, phrases }
  for (const way of waysOf(about)) {
    const draft = way(about)
    if (draft === undefined) continue
    const text = composeTitle(draft.title, { ...draft.answers, ...end }, language)
    const now = assessItem(itemWith(item, { title: filled(text) }), plan, context)
    if (text !== item.title && mends(was, now, by !== undefined)) return { text, gaps: gapsIn(text) }
  }
  return undefined
}

/** Where gaps stand in a text: signs by themselves, not those that trail off behind a word. */
export const gapsIn = (text: string): readonly Span[] =>
  [...text.matchAll(/(?<![^\s([“"'*_])…(?![^\s)\]”"'*_,;:.!?])/g)].map(({ index }) => span(index, index + gap.length))

/** A number says something in any gap: where it goes with what stands around it, the sentence holds. */
const filled = (text: string): string =>
  gapsIn(text).reduceRight((now, { start, end }) => `${now.slice(0, start)}12${now.slice(end)}`, text)

function mends(was: ItemAssessment, now: ItemAssessment, hasEnd: boolean): boolean {
  const wanted = letters.filter((letter) => was[letter].present || letter !== 'timeBound' || hasEnd)
  const isSized = now.scope === 'ok' || now.scope === 'unclear' || now.scope === was.scope
  return (
    wanted.every((letter) => now[letter].present) &&
    letters.some((letter) => now[letter].present && !was[letter].present) &&
    isSized &&
    now.absolutes.length <= was.absolutes.length &&
    now.parts.length <= Math.max(1, was.parts.length)
  )
}
