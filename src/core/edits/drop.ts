import type { Item, Level, Plan } from '../plan/model.ts'
import { type Kept, readPlan } from '../plan/read.ts'
import type { ReadingContext } from '../plan/settings.ts'
import { applyEdits, type TextEdit } from '../text/edit.ts'
import { type Message, message } from '../text/message.ts'
import { contains } from '../text/span.ts'
import { joinEdits, offsetBehind } from './join-edits.ts'
import { keepsAll } from './keeps.ts'
import { outermost, relocate, type Source, withoutItems } from './relocate.ts'
import { reorder } from './reorder.ts'
import type { EditResult } from './result.ts'

/*
 * What dragging items in a tree does. Dropped on an item that can hold them they become its last children; on one of their
 * own level they take its place there.
 */

/** What an item of each level can stand right below. */
const holders: Readonly<Partial<Record<Level, readonly Level[]>>> = {
  area: ['plan', 'vision'],
  goal: ['plan', 'vision', 'area'],
  milestone: ['goal'],
  action: ['milestone', 'goal'],
  step: ['action'],
}

/** Why items cannot be dropped on another; undefined where they can. They may be of another plan. */
export function whyNoDrop(plan: Plan, items: readonly Item[], target: Item): Message | undefined {
  const moved = outermost(items)
  const [first] = moved
  if (first === undefined) return message('There is nothing to move.')
  if (moved.some(({ level }) => level !== first.level)) {
    return message('These items are of several levels, and no place fits them all. Move those of one level at a time.')
  }
  if (holders[first.level] === undefined) return noHolder[first.level]
  const isOwn = (item: Item): boolean => item === target || (plan.items.includes(item) && isBelow(target, item))
  const own = items.find(isOwn)
  if (own === target) return message('“{0}” stands there already.', own.title)
  if (own !== undefined) return message('“{0}” cannot stand below itself.', own.title)
  if (target.level === first.level) return undefined
  if (holders[first.level]?.includes(target.level) !== true)
    return noHolder[first.level] ?? message('It cannot be moved.')
  const isHanging = first.level === 'action' && target.level === 'goal'
  if (isHanging && target.childrenAt('milestone').length > 0 && target.childrenAt('action').length === 0) {
    return message('“{0}” has milestones. Move the action to one of them.', target.title)
  }
  return undefined
}

function isBelow(item: Item, other: Item): boolean {
  for (let above = item.parent; above !== undefined; above = above.parent) if (above === other) return true
  return contains(other.spans.subtree, item.spans.own)
}

const noHolder: Readonly<Partial<Record<Level, Message>>> = {
  plan: message('The plan as a whole cannot be moved.'),
  vision: message('A vision stands above everything and cannot be moved below something.'),
  area: message('An area stands below the vision, beside other areas.'),
  goal: message('A goal stands in an area or below the vision. Demote it to make a milestone of it.'),
  milestone: message('A milestone stands below a goal. Promote or demote it to make something else of it.'),
  action: message('An action stands below a milestone, or below a goal without milestones.'),
  step: message('A step stands below an action. Promote it to make an action of it.'),
}

/**
 * Moves items, with everything below them, to where they were dropped: below an item that can hold them, behind its other
 * children; on one of their own level in its place, which goes on behind them; on a sibling further down behind it.
 */
export function dropItems(plan: Plan, items: readonly Item[], target: Item, context: ReadingContext): EditResult {
  const why = whyNoDrop(plan, items, target)
  if (why !== undefined) return { refused: why }
  const moved = outermost(items)
  const level = moved[0]?.level ?? 'action'
  const isBeside = target.level === level
  const holder = isBeside ? target.parent : target
  if (holder === undefined) return { refused: message('It cannot be moved.') }
  const siblings = holder.childrenAt(level)
  const first = moved[0]
  const isDown = isBeside && first?.parent === holder && siblings.indexOf(first) < siblings.indexOf(target)
  const others = siblings.filter((item) => !moved.includes(item))
  const at = isBeside ? others.indexOf(target) + (isDown ? 1 : 0) : others.length
  if (moved.every(({ parent }) => parent === holder)) {
    const order = [...others.slice(0, at), ...moved, ...others.slice(at)]
    if (order.every((item, i) => item === siblings[i])) return { edits: [] }
    const ordered = reorder(plan, siblings, order)
    // In another order a line may go on with the words of the item before it.
    if ('edits' in ordered && keepsAll(plan, readPlan(applyEdits(plan.text, ordered.edits), context, true).plan)) {
      return ordered
    }
  }
  return moveAll(
    plan,
    moved.map((item) => ({ plan, item })),
    { holder, before: others[at] },
    context,
  )
}

/**
 * Writes items of another plan into this one, with everything below them, where they were dropped: in the forms and with
 * the line endings that this one has. The other stays as it is: `takeOut` takes them out of it.
 */
export function dropFrom(
  source: Plan,
  items: readonly Item[],
  plan: Plan,
  target: Item,
  context: ReadingContext,
): EditResult {
  const why = whyNoDrop(plan, items, target)
  if (why !== undefined) return { refused: why }
  const moved = outermost(items)
  const isBeside = target.level === moved[0]?.level
  const holder = isBeside ? target.parent : target
  if (holder === undefined) return { refused: message('It cannot be moved.') }
  const before = isBeside ? target : undefined
  return moveAll(
    plan,
    moved.map((item) => ({ plan: source, item })),
    { holder, before },
    context,
  )
}

/** Takes items out of a plan, with everything below them. */
export function takeOut(plan: Plan, items: readonly Item[]): EditResult {
  const gone = outermost(items)
  const fixed = gone.find(({ level }) => level === 'plan' || level === 'vision')
  if (fixed !== undefined) return { refused: noHolder[fixed.level] ?? message('It cannot be moved.') }
  return { edits: withoutItems(plan, gone) }
}

/** One after the other, each read where it stands before the next goes. */
function moveAll(
  plan: Plan,
  sources: readonly Source[],
  { holder, before }: { readonly holder: Item; readonly before: Item | undefined },
  context: ReadingContext,
): EditResult {
  const rounds: (readonly TextEdit[])[] = []
  let now = plan
  let kept: Kept | undefined
  let [to, next] = [holder, before]
  for (const source of sources) {
    const item = source.plan === plan ? itemNow(source.item, now, rounds) : source.item
    if (item === undefined) return cannotStand(source.item, holder)
    const from = source.plan === plan ? now : source.plan
    const made = relocate(now, { plan: from, item }, { holder: to, before: next }, context, kept)
    if (made?.item.parent === undefined) return cannotStand(source.item, holder)
    rounds.push(made.edits)
    kept = made.kept
    now = made.plan
    to = made.item.parent
    const siblings = to.childrenAt(item.level)
    next = next === undefined ? undefined : siblings[siblings.indexOf(made.item) + 1]
  }
  return { edits: joinEdits(plan.text, rounds) }
}

const itemNow = (
  { spans: { own } }: Item,
  { items }: Plan,
  rounds: readonly (readonly TextEdit[])[],
): Item | undefined => {
  const start = rounds.reduce((at, edits) => offsetBehind(edits, at), own.start)
  return items.find(({ spans }) => spans.own.start === start)
}

const cannotStand = ({ title }: Item, holder: Item): EditResult => ({
  refused: message('“{0}” would not be read as what it is below “{1}”. Move its lines yourself.', title, holder.title),
})
