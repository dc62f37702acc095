import type { Item, Level, Plan } from '../plan/model.ts'
import { type Kept, readPlan } from '../plan/read.ts'
import type { ReadingContext } from '../plan/settings.ts'
import { applyEdits, type TextEdit } from '../text/edit.ts'
import { contains, type Span, span } from '../text/span.ts'

/*
 * An item goes elsewhere, and what it is depends on where it stands. So one place and form after the other is tried, and
 * the text read, until everything is what it is meant to be.
 */

/** One way to do it. */
export interface Attempt {
  readonly edits: readonly TextEdit[]
  /** Where the item is written: an offset of the plan's text, at which one of the edits begins. */
  readonly at: number
}

/** What an item is to be, and what it brings along. */
export interface Wanted {
  readonly item: Item
  readonly level: Level
  /** What it is to stand below. */
  readonly below: Item
  /** All that goes with it, itself included. */
  readonly inside: readonly Item[]
  /** It comes from elsewhere: all that was in the plan is still to be there. */
  readonly isNew?: true
}

export interface Settled {
  readonly plan: Plan
  readonly kept: Kept
  readonly edits: readonly TextEdit[]
  readonly item: Item
}

/** The first attempt after which the item is read as wanted, nothing of it is lost, and all else is what and where it was. */
export function firstSettled(
  plan: Plan,
  { item, level, below, inside, isNew }: Wanted,
  context: ReadingContext,
  attempts: Iterable<Attempt>,
  previous?: Kept,
): Settled | undefined {
  const moved = new Set(isNew ? [] : inside)
  const outside = counted(plan.items.filter((other) => !moved.has(other)).map(pathOf))
  const titles = counted(inside.map(({ title }) => title))
  const path = `${pathOf(below)}\n${level} ${item.title}`
  let kept = previous
  for (const { edits, at } of attempts) {
    if (overlap(edits)) continue
    const reading = readPlan(applyEdits(plan.text, edits), context, true, kept)
    kept = reading.kept
    const block = writtenAt(edits, at)
    const now = reading.plan.items
    const here = now.filter(({ spans: { own } }) => contains(block, own))
    const found = here.find((other) => other.level === level && other.title === item.title && pathOf(other) === path)
    if (found === undefined || here[0] !== found) continue
    const there = now.filter((other) => !here.includes(other)).map(pathOf)
    if (
      isSame(outside, there) &&
      isSame(
        titles,
        here.map(({ title }) => title),
      )
    ) {
      return { plan: reading.plan, kept, edits, item: found }
    }
  }
  return undefined
}

/** Levels and titles from the top: an id without the count that tells equal siblings apart. */
export function pathOf(item: Item): string {
  const above = item.parent === undefined || item.parent.level === 'plan' ? '' : pathOf(item.parent)
  return item.level === 'plan' ? '' : `${above}\n${item.level} ${item.title}`
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function isSame(counts: ReadonlyMap<string, number>, keys: readonly string[]): boolean {
  const others = counted(keys)
  return counts.size === others.size && [...counts].every(([key, count]) => others.get(key) === count)
}

const overlap = (edits: readonly TextEdit[]): boolean =>
  edits.some((a, i) => edits.some((b, j) => i !== j && a.span.start < b.span.end && b.span.start < a.span.end))

/** What the edit at an offset has written, as a span of the text after all of them. */
function writtenAt(edits: readonly TextEdit[], at: number): Span {
  const edit = edits.find(({ span: { start }, text }) => start === at && text !== '')
  const start = edits
    .filter((other) => other !== edit && (other.span.start < at || (other.span.start === at && other.span.end === at)))
    .reduce((sum, other) => sum + other.text.length - (other.span.end - other.span.start), at)
  return span(start, start + (edit?.text.length ?? 0))
}
