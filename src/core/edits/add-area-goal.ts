import type { Item, Plan } from '../plan/model.ts'
import { readPlan } from '../plan/read.ts'
import type { ReadingContext } from '../plan/settings.ts'
import { applyEdits } from '../text/edit.ts'
import { lineEnding } from '../text/lines.ts'
import { message } from '../text/message.ts'
import { span } from '../text/span.ts'
import { addItem } from './add-item.ts'
import { difference } from './difference.ts'
import { writeItem } from './item-forms.ts'
import { subtreeEnd } from './item-lines.ts'
import { keepsAll } from './keeps.ts'
import { blockEnd } from './places.ts'
import type { EditResult } from './result.ts'

/**
 * Adds a goal to an area of the plan's list, by its name. An area that has no heading yet gets one behind the other
 * areas, or else behind everything below the vision.
 */
export function addAreaGoal(plan: Plan, area: string, title: string, context: ReadingContext): EditResult {
  const present = areaOf(plan, area)
  if (present !== undefined) return addItem(plan, present, 'goal', title, context)
  const after = withArea(plan, area, context)
  const made = areaOf(after, area)
  if (made === undefined || !keepsAll(plan, after)) {
    return { refused: message('“{0}” would not be read as an area there. Write its heading yourself.', area) }
  }
  const added = addItem(after, made, 'goal', title, context)
  return 'refused' in added ? added : { edits: difference(plan.text, applyEdits(after.text, added.edits)) }
}

const areaOf = ({ items }: Plan, area: string): Item | undefined =>
  items.find((item) => item.level === 'area' && item.area === area)

function withArea(plan: Plan, area: string, context: ReadingContext): Plan {
  const { text } = plan
  const last = plan.items.findLast(({ level, form }) => level === 'area' && form === 'heading')
  const vision = plan.root.children.findLast(({ level }) => level === 'vision')
  const at = last === undefined ? blockEnd(plan, vision ?? plan.root) : subtreeEnd(text, last)
  const depth = last?.depth ?? (vision?.form === 'heading' ? Math.min(6, vision.depth + 1) : 2)
  const newLine = lineEnding(text)
  const heading = writeItem({ kind: 'heading', depth, label: '' }, area, newLine)
  const isOver = text.slice(at).trim() === ''
  const edit = { span: span(at, at), text: newLine + newLine + heading + (isOver ? '' : newLine) }
  return readPlan(applyEdits(text, [edit]), context, true).plan
}
