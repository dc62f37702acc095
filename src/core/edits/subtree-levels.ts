import { ranks } from '../plan/levels.ts'
import type { Item, Level, Plan } from '../plan/model.ts'
import type { TextEdit } from '../text/edit.ts'
import { contains, span } from '../text/span.ts'
import { plainLabels } from './item-forms.ts'
import { wordsStart } from './item-lines.ts'

/** Whether a whole subtree goes one level up or one down. */
export type Way = 'raised' | 'lowered'

/** What stands right below an item and in its lines. */
export const below = (plan: Plan, item: Item): readonly Item[] =>
  plan.items.filter((other) => other.parent === item && contains(item.spans.subtree, other.spans.own))

/** The level of what stands below an item that becomes one of `level`: its own, or else the one below that. */
const levelBelow = (child: Item, level: Level): Level => {
  if (ranks[child.level] > ranks[level]) return child.level
  return level === 'goal' ? 'milestone' : level === 'milestone' ? 'action' : 'step'
}

/**
 * The labels and boxes that tell what is below an item once all of it goes one level up or down. A milestone below a goal
 * that goes down is written as an action that looks like one ("#### Action: …", "1. [ ] …", "- Action: …"), so that it is
 * a milestone again when the goal goes up: what is an action in a list of boxes stays one.
 */
export function renamedBelow(plan: Plan, item: Item, level: Level, way: Way): readonly TextEdit[] {
  return below(plan, item).flatMap((child) => {
    const lower = levelUnder(child, level, way)
    return [...renamed(plan, child, lower), ...renamedBelow(plan, child, lower, way)]
  })
}

/** The level of what stands below an item that becomes one of `level`, perhaps with all that it holds. */
export const levelUnder = (child: Item, level: Level, way: Way | undefined): Level =>
  way === 'raised' ? raised(child, level) : levelBelow(child, level)

function raised(child: Item, level: Level): Level {
  const isLikeMilestone = child.form === 'heading' || child.spans.label !== undefined || isNumbered(child)
  if (level === 'goal' && child.level === 'action' && isLikeMilestone) return 'milestone'
  return level === 'milestone' && child.level === 'step' ? 'action' : child.level
}

export const isNumbered = ({ form, spans: { marker } }: Item): boolean =>
  form === 'list-item' && marker !== undefined && marker.end - marker.start > 1

function renamed(plan: Plan, child: Item, level: Level): readonly TextEdit[] {
  const { text } = plan
  const { label, title } = child.spans
  if (level === child.level || (level !== 'milestone' && level !== 'action')) return []
  if (label !== undefined)
    return [{ span: label, text: level === 'milestone' ? milestoneLabel(plan, child) : plainLabels(plan).action }]
  const start = wordsStart(text, child)
  if (child.form === 'heading') {
    return level === 'action' ? [{ span: span(start, start), text: plainLabels(plan).action }] : []
  }
  const isStamped = child.fields.some(({ name }) => name === 'done')
  if (level === 'action' && child.box === undefined) {
    const mark = child.status === 'done' ? 'x' : child.status === 'dropped' ? '-' : ' '
    return [{ span: span(start, start), text: `[${mark}] ` }]
  }
  const { box } = child
  if (level === 'action' || box === undefined) return []
  const isSaid = box.mark.trim() === '' || (box.mark.toLowerCase() === 'x' && isStamped)
  return isSaid ? [{ span: span(box.span.start, Math.min(start, title.start)), text: '' }] : []
}

/** Where no milestone that is a heading has a label, one more has none either. */
function milestoneLabel(plan: Plan, child: Item): string {
  const others = plan.items.filter(({ level, form }) => level === 'milestone' && form === child.form)
  return others.length > 0 && others.every(({ spans }) => spans.label === undefined) ? '' : plainLabels(plan).milestone
}
