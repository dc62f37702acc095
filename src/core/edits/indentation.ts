import type { Item, Plan } from '../plan/model.ts'
import { lineSpan } from '../text/lines.ts'
import { columns, markerIndent } from './item-lines.ts'

/** The blanks that put something inside of a list item: as far in as what is there, or as lists are elsewhere in the plan. */
export function contentIndent(plan: Plan, item: Item): string {
  const { text } = plan
  const child = item.children.find((one) => isNested(text, item, one))
  if (child !== undefined) return markerIndent(text, child)
  const { marker, own } = item.spans
  const width = (marker?.end ?? own.start) - own.start
  const blanks = /^[ \t]*/.exec(text.slice(own.start + width, own.end))?.[0] ?? ''
  // More than four blanks are code inside of the item, and none an empty item.
  const behind = blanks.startsWith('\t') ? '\t' : ' '.repeat(blanks.length > 4 || blanks === '' ? 1 : blanks.length)
  return nestedIndent(plan, markerIndent(text, item), ' '.repeat(width) + behind)
}

/**
 * The blanks before a list in an item with this indentation and marker. Where the plan nests its lists by tabs, or further
 * than it must, so does this one.
 *
 * @param marker with the blanks behind it
 */
export function nestedIndent({ text, items }: Plan, indent: string, marker: string): string {
  const content = marker.includes('\t') ? `${indent}\t` : indent + ' '.repeat(marker.length)
  const child = items.find(
    ({ parent }) => parent?.form === 'list-item' && parent.children.some((one) => isNested(text, parent, one)),
  )
  const parent = child?.parent
  const first = parent?.children.find((one) => isNested(text, parent, one))
  const [outer, inner] =
    parent === undefined || first === undefined
      ? ['', nothingNested(text)]
      : [markerIndent(text, parent), markerIndent(text, first)]
  const step = inner.startsWith(outer) ? inner.slice(outer.length) : ''
  const isFixed = step.includes('\t') || (parent !== undefined && columns(inner) > widthOf(text, parent))
  const reach = columns(indent + step) - columns(content)
  return isFixed && reach >= 0 && reach <= 3 ? indent + step : content
}

/** The step of a plan in which no list is nested: a tab where its notes are indented by tabs. */
const nothingNested = (text: string): string => (/^\t[^\s]/m.test(text) ? '\t' : '')

/** Whether an item stands on a line of its own in the lines of a list item. */
const isNested = (text: string, { spans: { subtree } }: Item, { form, spans: { own } }: Item): boolean =>
  form === 'list-item' &&
  own.start < subtree.end &&
  /^[ \t]+$/.test(text.slice(lineSpan(text, own.start).start, own.start))

/** The column at which the words of a list item begin. */
function widthOf(text: string, { spans: { own, marker } }: Item): number {
  const line = lineSpan(text, own.start).start
  const blanks = /^[ \t]*/.exec(text.slice(marker?.end ?? own.start, own.end))?.[0] ?? ''
  return columns(text.slice(line, (marker?.end ?? own.start) + blanks.length).replace(/[^\t]/g, ' '))
}
