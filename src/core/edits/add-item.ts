import type { FieldName, Item, Level, Plan } from '../plan/model.ts'
import { type Kept, readPlan } from '../plan/read.ts'
import type { ReadingContext } from '../plan/settings.ts'
import { applyEdits, type TextEdit } from '../text/edit.ts'
import { lineEnding } from '../text/lines.ts'
import { message } from '../text/message.ts'
import { span } from '../text/span.ts'
import { difference } from './difference.ts'
import { writeItem } from './item-forms.ts'
import { type Place, placesBelow, visionPlaces } from './item-places.ts'
import { keepsAll } from './keeps.ts'
import type { EditResult } from './result.ts'
import { addField } from './set-field.ts'
import { escapeWord } from './title-words.ts'

type NewFields = Readonly<Partial<Record<FieldName, string>>>

/**
 * Adds an item below a parent (the root for the plan itself) behind its siblings and in their form: heading or list item,
 * label, number, bullet, box, indentation and blank lines. The first of its kind gets the form that its like has
 * elsewhere in the plan. What is written is read before it is handed out: it is there at its level, and nothing else has
 * changed its own.
 */
export function addItem(
  plan: Plan,
  parent: Item,
  level: Exclude<Level, 'plan'>,
  title: string,
  context: ReadingContext,
  fields: NewFields = {},
): EditResult {
  const vision = plan.root.children.findLast(isVision)
  if (level === 'vision' && vision !== undefined) {
    return {
      refused: message('The plan has a vision already: “{0}”. Change its words instead.', vision.title),
    }
  }
  const below = parent.level === 'plan' ? (vision ?? parent) : parent
  const places = level === 'vision' ? visionPlaces(plan) : placesBelow(plan, below, level)
  return addAt(plan, places, level, title, context, fields)
}

/** Writes the vision: below a heading that waits for it, below the document's title, or above everything. */
export const writeVision = (plan: Plan, vision: string, context: ReadingContext): EditResult =>
  addItem(plan, plan.root, 'vision', vision, context)

function addAt(
  plan: Plan,
  places: readonly Place[],
  level: Level,
  title: string,
  context: ReadingContext,
  fields: NewFields,
): EditResult {
  const words = title.replace(/\s+/g, ' ').trim()
  if (words === '') return { refused: message('A title needs at least one word. Nothing was changed.') }
  const written = [words, words.split(' ').map(escapeWord).join(' ')]
  const made =
    firstRead(plan, places, written, words, level, context) ??
    // A title that holds a field reads shorter than it was typed.
    firstRead(plan, places, written.slice(0, 1), undefined, level, context)
  if (made === undefined) {
    return {
      refused: message(
        '“{0}” would not be read as what it is meant to be there. Write it into the plan yourself.',
        words,
      ),
    }
  }
  let { plan: now, item } = made
  for (const [name, value] of Object.entries(fields)) {
    const edits = addField(now, item, name as FieldName, value, context)
    now = readPlan(applyEdits(now.text, edits), context, true).plan
    item = now.items.find(({ id }) => id === item.id) ?? item
  }
  return { edits: difference(plan.text, now.text) }
}

const isVision = ({ level }: Item): boolean => level === 'vision'

/** The first place and form in which the item is read at its level. */
function firstRead(
  plan: Plan,
  places: readonly Place[],
  written: readonly string[],
  wanted: string | undefined,
  level: Level,
  context: ReadingContext,
): { readonly plan: Plan; readonly item: Item } | undefined {
  const newLine = lineEnding(plan.text)
  let kept: Kept | undefined
  for (const { shape, at, before, after } of places) {
    for (const title of written) {
      const edit: TextEdit = { span: span(at, at), text: before + writeItem(shape, title, newLine) + after }
      const reading = readPlan(applyEdits(plan.text, [edit]), context, true, kept)
      kept = reading.kept
      const now = reading.plan
      const start = at + before.length + (shape.kind === 'list-item' ? shape.indent.length : 0)
      const item = now.items.find(({ spans: { own } }) => own.start === start)
      if (item?.level === level && (wanted === undefined || item.title === wanted) && keepsAll(plan, now)) {
        return { plan: now, item }
      }
    }
  }
  return undefined
}
