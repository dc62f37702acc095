import type { NamedLevel } from '../plan/levels.ts'
import type { Item, Level, Plan } from '../plan/model.ts'
import type { ReadingContext } from '../plan/settings.ts'
import { ancestor } from '../plan/walk.ts'
import { type Message, message } from '../text/message.ts'
import { contains } from '../text/span.ts'
import { plainLabels } from './item-forms.ts'
import { type Place, placesBehind, placesBelow } from './item-places.ts'
import { cannotMove, moveTo } from './move-item.ts'
import { relevel } from './relevel.ts'
import type { EditResult } from './result.ts'
import { type Attempt, firstSettled } from './settle.ts'
import type { Way } from './subtree-levels.ts'
import { isAloneOnLine } from './subtree-lines.ts'

/*
 * One level up and one level down, as in an outliner: the item goes with everything below it, headings get another depth,
 * lists another indentation. Down and up again gives the text that there was.
 */

/**
 * Makes an item one of the level above: a step an action, an action a milestone, a milestone a goal. It goes right behind
 * the item that it was below.
 */
export function promote(plan: Plan, item: Item, context: ReadingContext): EditResult {
  const level = levelAbove[item.level]
  if (level === undefined) return { refused: message('“{0}” is at the top already. Nothing was changed.', item.title) }
  if (level === 'vision') return promoteGoal(plan, item, context)
  const above = ancestor(item, level)
  // An action that hangs on its goal becomes a milestone of that goal.
  const holder = above?.parent ?? item.parent
  if (holder === undefined || !isAloneOnLine(plan.text, item)) return cannotMove(item)
  const places = above === undefined ? placesBelow(plan, holder, level, item) : placesBehind(plan, above)
  return changeLevel(plan, item, { level, holder, way: 'raised', places }, context)
}

const levelAbove: Readonly<Partial<Record<Level, Level>>> = {
  goal: 'vision',
  milestone: 'goal',
  action: 'milestone',
  step: 'action',
}

/** Only a plan that has no vision yet can make one of a goal. */
function promoteGoal(plan: Plan, item: Item, context: ReadingContext): EditResult {
  const vision = plan.items.find(({ level }) => level === 'vision')
  if (vision === undefined) return relevel(plan, item, 'vision', context)
  return {
    refused: message(
      '“{0}” is a goal, and only the vision stands above goals. The plan has one: “{1}”.',
      item.title,
      vision.title,
    ),
  }
}

/**
 * Makes an item one of the level below: a goal a milestone, a milestone an action, an action a step. It becomes the last
 * child of the sibling before it.
 */
export function demote(plan: Plan, item: Item, context: ReadingContext): EditResult {
  const down = levelBelow[item.level]
  if (down === undefined) {
    return { refused: message('“{0}” cannot stand any lower. Nothing was changed.', item.title) }
  }
  const siblings = item.parent?.childrenAt(item.level) ?? []
  const holder = siblings[siblings.findIndex(({ id }) => id === item.id) - 1]
  if (holder === undefined) return { refused: down.alone(item.title) }
  if (!isAloneOnLine(plan.text, item)) return cannotMove(item)
  const places = placesBelow(plan, holder, down.level, item)
  return changeLevel(plan, item, { level: down.level, holder, way: 'lowered', places }, context)
}

const levelBelow: Readonly<
  Partial<Record<Level, { readonly level: NamedLevel | 'step'; readonly alone: (title: string) => Message }>>
> = {
  goal: {
    level: 'milestone',
    alone: (title) =>
      message(
        'No goal stands before “{0}” that it could be a milestone of. Move it down first, or add that goal.',
        title,
      ),
  },
  milestone: {
    level: 'action',
    alone: (title) =>
      message(
        'No milestone stands before “{0}” that it could be an action of. Move it down first, or add that milestone.',
        title,
      ),
  },
  action: {
    level: 'step',
    alone: (title) =>
      message(
        'No action stands before “{0}” that it could be a step of. Move it down first, or add that action.',
        title,
      ),
  },
}

interface NewLevel {
  readonly level: Level
  readonly holder: Item
  readonly way: Way
  readonly places: readonly Place[]
}

function changeLevel(
  plan: Plan,
  item: Item,
  { level, holder, way, places }: NewLevel,
  context: ReadingContext,
): EditResult {
  const inside = plan.items.filter((other) => contains(item.spans.subtree, other.spans.own))
  const wanted = { item, level, below: holder, inside }
  const made = firstSettled(plan, wanted, context, attempts(plan, item, level, places, way))
  if (made !== undefined) return { edits: made.edits }
  return {
    refused: message(
      '“{0}” would not be read as what it is to be below “{1}”. Move its lines yourself.',
      item.title,
      holder.title,
    ),
  }
}

/** Each place, as it is and with a label that says the level. */
function* attempts(plan: Plan, item: Item, level: Level, places: readonly Place[], way: Way): Generator<Attempt> {
  for (const place of places) {
    const { shape } = place
    yield moveTo(plan, item, place, level, way)
    if (shape.kind === 'paragraph' || shape.label !== '' || level === 'step' || level === 'plan' || level === 'area')
      continue
    yield moveTo(plan, item, { ...place, shape: { ...shape, label: plainLabels(plan)[level] } }, level, way)
  }
}
