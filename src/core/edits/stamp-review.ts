import { addCadence } from '../plan/cadence.ts'
import type { Day } from '../plan/dates/period.ts'
import { itemKey, itemPrint } from '../plan/fingerprint.ts'
import type { Item, Plan } from '../plan/model.ts'
import { readPlan } from '../plan/read.ts'
import { readReviewComment, type Seen, writeReviewComment } from '../plan/review-comment.ts'
import { reviewedOn, reviewItems, reviewLevelOf } from '../plan/reviews.ts'
import type { ReadingContext, ReviewLevel, Settings } from '../plan/settings.ts'
import { trimmedEnd } from '../plan/trimmed-end.ts'
import { findItem } from '../plan/walk.ts'
import { applyEdits, type TextEdit } from '../text/edit.ts'
import { lineEnding } from '../text/lines.ts'
import { message } from '../text/message.ts'
import { span } from '../text/span.ts'
import { difference } from './difference.ts'
import { writeEntry } from './front-matter-entry.ts'
import { joinEdits } from './join-edits.ts'
import type { EditResult } from './result.ts'

/**
 * Writes down that an item was looked at today, as it is now. As soon as nothing of its level is left to look at, the front
 * matter gets the day of the oldest look, and the days of single items that are no later go.
 *
 * @param plan as it is after what was decided about the item
 */
export function stampReview(plan: Plan, item: Item, context: ReadingContext): EditResult {
  const level = reviewLevelOf(item)
  if (level === undefined) {
    return { refused: message('Goals, milestones and actions are reviewed, “{0}” is none of them.', item.title) }
  }
  const open = reviewItems(plan, level, context)
  // What is over from now on is written down like the rest: on another branch it may have been decided otherwise.
  const items = open.some(({ id }) => id === item.id) ? open : [...open, item]
  const days = new Map(items.map((one) => [one.id, one.id === item.id ? context.today : reviewedOn(plan, one)]))
  const cadence = context.settings.cadences[level]
  const isOver = [...days.values()].every((day) => day !== undefined && addCadence(day, cadence) > context.today)
  const oldest = [...days.values()].filter((day) => day !== undefined).sort()[0]
  if (isOver) return finish(plan, level, items, days, oldest ?? context.today, context)
  return { edits: commentEdits(plan, [...ofOthers(plan, level), ...merged(plan, level, items, days, undefined)]) }
}

/**
 * What was decided about an item, and that it was looked at, as one edit. A level at which nothing is left to look at gets
 * its day with it.
 *
 * @param decided measured on the text of `plan`
 */
export function withStamp(plan: Plan, item: Item, decided: EditResult, context: ReadingContext): EditResult {
  if ('refused' in decided) return decided
  const after = readPlan(applyEdits(plan.text, decided.edits), context, true).plan
  const found = findItem(after, item.id) ?? after.items.find(({ spans: { own } }) => own.start === item.spans.own.start)
  // What is not in the plan any more need not be looked at.
  const stamp = found === undefined ? decided : stampReview(after, found, context)
  if ('refused' in stamp || stamp === decided) return stamp
  return { edits: joinEdits(plan.text, [decided.edits, stamp.edits]) }
}

function finish(
  plan: Plan,
  level: ReviewLevel,
  items: readonly Item[],
  days: ReadonlyMap<string, Day | undefined>,
  day: Day,
  { settings }: ReadingContext,
): EditResult {
  const isSaid = ({ reviewed }: NonNullable<Plan['frontMatter']>): boolean => reviewed?.[level] === day
  const isKnown = plan.frontMatter !== undefined && isSaid(plan.frontMatter)
  const entry = isKnown
    ? undefined
    : writeEntry(plan, {
        key: 'reviewed',
        keyPattern: /^reviewed[ \t]*:/m,
        entry: level,
        value: day,
        isApart: true,
        isSaid,
      })
  if (entry === undefined && !isKnown) {
    return {
      refused: message(
        'The front matter is written in a way that cannot be added to. Write “{0}: {1}” below its “reviewed:” yourself.',
        level,
        day,
      ),
    }
  }
  // What comes back tomorrow anyway needs no marks that tell whether it has changed.
  const seen = isDaily(settings, level) ? [] : merged(plan, level, items, days, day)
  return {
    edits: [...(entry === undefined ? [] : [entry]), ...commentEdits(plan, [...ofOthers(plan, level), ...seen])],
  }
}

const isDaily = ({ cadences }: Settings, level: ReviewLevel): boolean =>
  cadences[level].unit === 'days' && cadences[level].count === 1

const ofOthers = (plan: Plan, level: ReviewLevel): readonly Seen[] =>
  (readReviewComment(plan.text)?.seen ?? []).filter((one) => one.level !== level)

/**
 * What is known of the items of a level. Marks of items that are done by now stay as long as these are in the plan: a line
 * that goes would be in the way of somebody who changes the one beside it.
 */
function merged(
  plan: Plan,
  level: ReviewLevel,
  items: readonly Item[],
  days: ReadonlyMap<string, Day | undefined>,
  day: Day | undefined,
): readonly Seen[] {
  const before = (readReviewComment(plan.text)?.seen ?? []).filter((one) => one.level === level)
  const of = plan.frontMatter?.reviewed?.[level]
  const keys = new Map<string, Seen>()
  const there = new Set(plan.items.filter((item) => reviewLevelOf(item) === level).map(itemKey))
  for (const one of before) if (day === undefined || there.has(one.key)) keys.set(one.key, withoutDay(one, day))
  for (const item of items) {
    const on = days.get(item.id)
    if (on === undefined) continue
    const isLater = on !== (day ?? of)
    keys.set(itemKey(item), { level, key: itemKey(item), print: itemPrint(item), ...(isLater && { on }) })
  }
  return [...keys.values()]
}

const withoutDay = ({ on, ...seen }: Seen, day: Day | undefined): Seen =>
  on === undefined || (day !== undefined && on <= day) ? seen : { ...seen, on }

function commentEdits({ text }: Plan, seen: readonly Seen[]): readonly TextEdit[] {
  const newLine = lineEnding(text)
  const comment = readReviewComment(text)
  if (comment === undefined) {
    if (seen.length === 0) return []
    const end = trimmedEnd(text, 0, text.length)
    return [
      { span: span(end, text.length), text: `${newLine}${newLine}${writeReviewComment(seen, newLine)}${newLine}` },
    ]
  }
  if (seen.length > 0) {
    const now = applyEdits(text, [{ span: comment.span, text: writeReviewComment(seen, newLine) }])
    return difference(text, now)
  }
  // With its last line it goes, and the blank lines before it.
  const before = trimmedEnd(text, 0, comment.span.start)
  const isLast = text.slice(comment.span.end).trim() === ''
  return [isLast ? { span: span(before, text.length), text: newLine } : { span: comment.span, text: '' }]
}
