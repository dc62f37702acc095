import type { Snapshot } from '../checks/snapshot.ts'
import { passageAt } from '../markdown/sections.ts'
import type { DateContext } from '../plan/dates/dates.ts'
import { nodeBefore } from '../plan/extents.ts'
import type { Node } from '../plan/node.ts'
import { fieldOfKey } from '../plan/properties.ts'
import { planLanguage } from '../smart/plan-language.ts'
import { lineSpan } from '../text/lines.ts'
import { span } from '../text/span.ts'
import type { Completion, Completions } from './completion/completion.ts'
import { dateCompletions, isDateField } from './completion/dates.ts'
import {
  fieldCompletions,
  labelCompletions,
  propertyCompletions,
  type Usage,
  usageOf,
  uses,
} from './completion/forms.ts'
import { idCompletions, newIdCompletions, ownerCompletions, statusCompletions } from './completion/names.ts'
import { type Place, placeIn } from './completion/place.ts'

/** Whether it was asked for by a key, or comes up by itself behind a sign that was typed. */
export type Asked = 'by-key' | 'by-typing'

/**
 * What could be written at the cursor. By itself nothing comes up in plain words: only behind the sign or key of a field,
 * behind an `@`, and where the plan shows that something of the kind is written there.
 *
 * @param owners those whom other plans of the workspace name
 */
export function completionsAt(
  read: Snapshot,
  offset: number,
  asked: Asked,
  owners: readonly string[] = [],
): Completions | undefined {
  const { text, plan } = read
  const line = lineSpan(text, offset)
  const before = text.slice(line.start, offset)
  const place = placeIn(before)
  if (place === undefined || offset <= (plan.frontMatter?.span.end ?? -1) || isUnread(read, offset)) return undefined
  const node = nodeBefore(plan, offset)
  const usage = usageOf(read, offset)
  const from = line.start + place.from
  if (place.kind !== 'value') {
    const entries = formsAt(read, place, { node, usage, asked, lineStart: line.start })
    return entries.length === 0 ? undefined : { span: span(from, offset), entries, areMore: false }
  }
  if (asked === 'by-typing' && place.style === 'todotxt' && !uses(usage, 'todotxt')) return undefined
  const entries = valuesAt(read, place, node, asked, owners)
  if (entries === undefined || entries.length === 0) return undefined
  const end = asked === 'by-key' ? offset + tailOf(text.slice(offset, line.end)) : offset
  const isList = place.field === 'after' || place.field === 'owner'
  // Of several names only the last one is being written.
  const typedBefore = isList ? (/^.*[,;&+][ \t]*/u.exec(place.typed)?.[0].length ?? 0) : 0
  const hasClose = place.close === '' || text.slice(end).startsWith(place.close)
  return {
    span: span(from + typedBefore, end),
    entries: entries.map((entry) => ({
      ...entry,
      insert: place.before + entry.insert,
      ...(!hasClose && { behind: place.close }),
    })),
    areMore: isDateField(place.field),
  }
}

/** The rest of a word or day that stands behind the cursor. */
const tailOf = (rest: string): number => /^[\p{L}\p{N}_./-]{0,40}/u.exec(rest)?.[0].length ?? 0

/** Whether an offset lies in code or in a comment, where nothing is read. */
function isUnread({ text, plan }: Snapshot, offset: number): boolean {
  const { start } = passageAt(plan.sections, offset)
  const above = text.slice(start, offset)
  const comment = above.lastIndexOf('<!--')
  if (comment >= 0 && above.indexOf('-->', comment) < 0) return true
  const fences = above.match(/^[ \t]{0,40}(?:[-*+][ \t]+)?(?:`{3}|~{3})/gm)?.length ?? 0
  return fences % 2 === 1
}

function valuesAt(
  { plan, context: { today, settings } }: Snapshot,
  { field, typed }: Extract<Place, { readonly kind: 'value' }>,
  node: Node | undefined,
  asked: Asked,
  owners: readonly string[],
): readonly Completion[] | undefined {
  const isAsked = asked === 'by-key'
  if (isDateField(field)) {
    const fiscalYearStart = plan.frontMatter?.fiscalYearStart ?? settings.fiscalYearStart
    // Who writes a day now counts from now, wherever the plan starts.
    const dates: DateContext = { today, fiscalYearStart, weekStart: settings.weekStart }
    return dateCompletions(field, typed, isAsked, dates)
  }
  if (field === 'owner') return ownerCompletions(plan, owners)
  if (field === 'after') return idCompletions(plan, node, typed)
  if (field === 'id') return typed.trim() === '' ? newIdCompletions(plan, node) : undefined
  if (field === 'status') return statusCompletions(languageOf(plan, settings.language), isAsked, typed)
  return undefined
}

const languageOf = (plan: Snapshot['plan'], setting: string): string => planLanguage(plan, setting)?.code ?? 'en'

interface Around {
  readonly node: Node | undefined
  readonly usage: Usage
  readonly asked: Asked
  readonly lineStart: number
}

function formsAt(
  read: Snapshot,
  place: Exclude<Place, { readonly kind: 'value' }>,
  { node, usage, asked, lineStart }: Around,
): readonly Completion[] {
  const { plan, context, text } = read
  const isAsked = asked === 'by-key'
  const language = languageOf(plan, context.settings.language)
  if (place.kind === 'heading') {
    return isAsked || usage.hasHeadingLabels ? labelCompletions(read, usage, place.depth, language) : []
  }
  if (place.kind === 'field') {
    // A bracket begins a link as well: it asks only where the plan marks its fields so.
    const isMeant = isAsked || place.sign === '@' || (place.sign === '[' && uses(usage, 'dataview'))
    const isOwnLine = node !== undefined && nodeBefore(plan, lineStart - 1) !== node
    return isMeant && isOwnLine ? fieldCompletions(node, usage, place.sign, context.settings) : []
  }
  const above = nodeBefore(plan, lineStart - 1)
  const inList = above === undefined ? [] : propertyCompletions(above, usage, language)
  if (isAsked) return [...inList, ...labelCompletions(read, usage, undefined, language)]
  return isBelowProperty(text, lineStart) ? inList : []
}

/** Whether the line above is a property: then one more of them is likely. */
function isBelowProperty(text: string, lineStart: number): boolean {
  if (lineStart === 0) return false
  const { start, end } = lineSpan(text, lineStart - 1)
  const key = /^[ \t]*[-*+][ \t]+[*_]{0,3}(\p{L}[\p{L} -]{0,20})[*_]{0,3}:/u.exec(
    text.slice(start, end).slice(0, 100),
  )?.[1]
  return key !== undefined && fieldOfKey(key) !== undefined
}
