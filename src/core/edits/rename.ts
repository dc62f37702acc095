import { type Mention, mentionsIn, placesOf } from '../plan/mentions.ts'
import type { FieldForm } from '../plan/model.ts'
import { type ReadPlan, readPlan } from '../plan/read.ts'
import type { ReadingContext } from '../plan/settings.ts'
import { applyEdits, type TextEdit } from '../text/edit.ts'
import { type Message, message } from '../text/message.ts'
import type { EditResult } from './result.ts'

/**
 * Gives an owner or an id another name, wherever the plan names it: with every field that refers to it, in whichever
 * convention. Refused where the name is taken, or where it could not be read again.
 *
 * @param mention what is renamed, of this plan or, for an owner, of another one
 */
export function rename(plan: ReadPlan, mention: Mention, name: string, context: ReadingContext): EditResult {
  const wanted = name.trim().replace(mention.kind === 'owner' ? /^@/ : /^$/, '')
  if (wanted === mention.name) return { edits: [] }
  const places = placesOf(plan, mention)
  const refused = mention.kind === 'owner' ? refusedOwner(wanted) : refusedId(plan, places, wanted)
  if (refused !== undefined) return { refused }
  const edits = places.map(({ span }): TextEdit => ({ span, text: wanted }))
  return edits.length === 0 || says(plan, places, edits, wanted, context) ? { edits } : { refused: unreadable(wanted) }
}

/** What parts owners from each other, ends a field, or would be taken away as mark-up. */
const notInOwner = /[,;/&+|()[\]\n\r:*_"`<>@]|\s(?:and|und|y)\s/iu

function refusedOwner(name: string): Message | undefined {
  if (name === '') return message('An owner needs a name. Nothing was changed.')
  const sign = notInOwner.exec(name)?.[0].trim()
  if (sign === undefined) return undefined
  return message(
    'An owner’s name cannot hold “{0}”: it would be read as something else. Choose a name without it.',
    sign,
  )
}

/** The signs that an id may have where it stands. */
const holds: Readonly<Record<FieldForm | 'front-matter', RegExp>> = {
  emoji: /^[\w-]{1,60}$/,
  dataview: /^[^\s,[\]()|;]{1,60}$/,
  property: /^[^\s,[\]()|;*`<>]{1,60}$/,
  taskpaper: /^[^\s,[\]()|;]{1,60}$/,
  todotxt: /^[\w-]{1,60}$/,
  natural: /^[\w-]{1,60}$/,
  'front-matter': /^[\w-]{1,60}$/,
}

function refusedId(plan: ReadPlan, places: readonly Mention[], name: string): Message | undefined {
  const owner = mentionsIn(plan).find((other) => other.kind === 'id' && other.name === name)
  if (owner !== undefined) {
    return message(
      '“{0}” is the id of “{1}” already. Choose another one, so that the two can be told apart.',
      name,
      owner.title,
    )
  }
  if (places.every(({ form }) => holds[form].test(name))) return undefined
  return message('An id is up to 60 letters, digits, “-” and “_”, without blanks. “{0}” could not be read again.', name)
}

const unreadable = (name: string): Message =>
  message('With “{0}” in its place the plan would say something else. Nothing was changed. Choose another name.', name)

/** Whether the text with the edits made names the same as before, but for this name. */
function says(
  plan: ReadPlan,
  places: readonly Mention[],
  edits: readonly TextEdit[],
  name: string,
  context: ReadingContext,
): boolean {
  const expected = mentionsIn(plan).map((mention) => ({
    ...mention,
    name: places.includes(mention) ? name : mention.name,
  }))
  const after = mentionsIn(readPlan(applyEdits(plan.text, edits), context, true).plan)
  return (
    after.length === expected.length &&
    after.every((mention, i) => mention.kind === expected[i]?.kind && mention.name === expected[i]?.name)
  )
}
