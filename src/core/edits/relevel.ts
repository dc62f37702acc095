import type { Day } from '../plan/dates/period.ts'
import { isNamedLevel, type NamedLevel, ranks } from '../plan/levels.ts'
import type { Item, Level, Plan } from '../plan/model.ts'
import { type Kept, readPlan } from '../plan/read.ts'
import type { ReadingContext } from '../plan/settings.ts'
import { ancestor, childrenOf, isOpen } from '../plan/walk.ts'
import { applyEdits, type TextEdit } from '../text/edit.ts'
import { message } from '../text/message.ts'
import { contains } from '../text/span.ts'
import { difference } from './difference.ts'
import { plainLabels } from './item-forms.ts'
import { subtreeEnd, wordsStart } from './item-lines.ts'
import { type Place, placesBehind, placesBelow, visionPlaces } from './item-places.ts'
import { keepsAll } from './keeps.ts'
import { moveTo } from './move-item.ts'
import { blockEnd } from './places.ts'
import type { EditResult } from './result.ts'
import { sortMilestones } from './sort-milestones.ts'
import { isAloneOnLine } from './subtree-lines.ts'

/**
 * Makes an item one of another level, with everything below it: a milestone that is a goal goes behind its goal, an
 * action that is a milestone behind its milestone, a goal that is a milestone below the goal before it, and what is one
 * action below the nearest open milestone. Written as its new siblings are; where the place alone would not give the
 * level, a label says it. Of the places that come into question it takes the first in which it is read as wanted and
 * nothing else has changed its level.
 */
export function relevel(plan: Plan, item: Item, level: Level, context: ReadingContext): EditResult {
  const { text } = plan
  if (item.level === level) return { refused: message('“{0}” is that already. Nothing was changed.', item.title) }
  if (!isNamedLevel(level) || item.level === 'plan' || item.level === 'area' || !isAloneOnLine(text, item))
    return noPlace(item)
  const outside = plan.items.filter((other) => !contains(item.spans.subtree, other.spans.own))
  const isMeant = (other: Item): boolean => other.level === level && other.title === item.title
  const others = outside.filter(isMeant).length
  let kept: Kept | undefined
  for (const place of placesFor(plan, item, level)) {
    const { shape } = place
    const shapes =
      shape.kind === 'paragraph' || shape.label !== ''
        ? [shape]
        : [shape, { ...shape, label: plainLabels(plan)[level] }]
    for (const written of shapes) {
      const { edits } = moveTo(plan, item, { ...place, shape: written }, level)
      if (overlap(edits)) continue
      const reading = readPlan(applyEdits(text, edits), context, true, kept)
      kept = reading.kept
      const after = reading.plan
      if (after.items.filter(isMeant).length > others && keepsAll(plan, after, outside)) {
        const milestone = level === 'milestone' ? after.items.find(isMeant) : undefined
        const sorted = milestone === undefined ? undefined : inItsOrder(after, milestone)
        return { edits: sorted === undefined ? edits : difference(text, sorted) }
      }
    }
  }
  return noPlace(item)
}

/**
 * The text with a new milestone among the others by its day, where theirs are in order; undefined where it fits as it is.
 * What has no next action does not become the first, which needs one.
 */
function inItsOrder(plan: Plan, milestone: Item): string | undefined {
  const all = (milestone.parent?.children ?? []).filter((other) => other.level === 'milestone' && isOpen(other))
  const days = (milestones: readonly Item[]): readonly Day[] =>
    milestones.flatMap(({ due }) => (due?.kind === 'known' ? [due.period.last] : []))
  const isInOrder = (milestones: readonly Item[]): boolean =>
    days(milestones).every((day, i, before) => i === 0 || (before[i - 1] ?? day) <= day)
  if (milestone.parent === undefined || isInOrder(all) || !isInOrder(all.filter((other) => other !== milestone))) return
  const isFirst = days([milestone, ...all]).every((day) => day >= (days([milestone])[0] ?? day))
  if (isFirst && !childrenOf(milestone, 'action').some(isOpen)) return
  const sorted = sortMilestones(plan, milestone.parent)
  return 'refused' in sorted ? undefined : applyEdits(plan.text, sorted.edits)
}

const noPlace = (item: Item): EditResult => ({
  refused: message(
    'There is no place in the plan where “{0}” would be read as that. Move its lines yourself.',
    item.title,
  ),
})

const overlap = (edits: readonly TextEdit[]): boolean =>
  edits.some((a, i) => edits.some((b, j) => i !== j && a.span.start < b.span.end && b.span.start < a.span.end))

function placesFor(plan: Plan, item: Item, level: NamedLevel): readonly Place[] {
  const parents = parentsFor(plan, item, level)
  const above = ranks[level] < ranks[item.level] ? ancestor(item, level) : undefined
  const behindAbove = above === undefined ? [] : placesBehind(plan, above)
  return [
    ...behindAbove,
    ...(level === 'vision' ? visionPlacesFor(plan, item) : []),
    ...parents.flatMap((parent) => placesBelow(plan, parent, level, item)),
    ...inPlace(plan, item, level),
  ]
}

/** Items that it could stand below, the likeliest first. */
function parentsFor(plan: Plan, item: Item, level: NamedLevel): readonly Item[] {
  const isOutside = (other: Item): boolean => !contains(item.spans.subtree, other.spans.own)
  const at = plan.items.indexOf(item)
  const nearest = (parent: Level): readonly Item[] => {
    const found = plan.items.filter((other) => other.level === parent && isOpen(other) && isOutside(other))
    const before = found.filter((other) => plan.items.indexOf(other) < at)
    const after = found.filter((other) => plan.items.indexOf(other) > at)
    return [...before.slice(-1), ...after.slice(0, 1)]
  }
  const above: Item[] = []
  for (let parent = item.parent; parent !== undefined; parent = parent.parent) {
    if (ranks[parent.level] < ranks[level]) above.push(parent)
  }
  if (level === 'action') return [...nearest('milestone'), ...above]
  if (level === 'milestone') return [...above.filter((parent) => parent.level === 'goal'), ...nearest('goal'), ...above]
  return level === 'goal' ? above : []
}

/** The first vision goes above everything, one more to the end, so that the goals of the first stay with it. */
function visionPlacesFor(plan: Plan, item: Item): readonly Place[] {
  const vision = plan.items.find((other) => other.level === 'vision' && other !== item)
  if (vision === undefined) return visionPlaces(plan)
  const depth = vision.form === 'heading' ? vision.depth : 2
  const [last] = placesBelow(plan, plan.root, 'goal', item).slice(-1)
  if (last === undefined) return []
  const place: Place = {
    ...last,
    at: blockEnd(plan, plan.root),
    shape: { kind: 'heading', depth, label: plainLabels(plan).vision },
  }
  const start = wordsStart(plan.text, vision)
  const isByTitle = vision.form === 'heading' && vision.spans.label === undefined
  // The title of the document is the vision only while no other heading says that it is.
  return isByTitle
    ? [{ ...place, more: [{ span: { start, end: start }, text: plainLabels(plan).vision }] }, place]
    : [place]
}

/** Where it stands, with a label: for a heading that nothing else has a place for. */
function inPlace(plan: Plan, item: Item, level: NamedLevel): readonly Place[] {
  if (item.form !== 'heading') return []
  const shape = { kind: 'heading', depth: item.depth, label: plainLabels(plan)[level] } as const
  return [{ shape, at: subtreeEnd(plan.text, item), before: '', after: '' }]
}
