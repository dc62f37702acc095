import type { Item, Plan } from '../plan/model.ts'
import { readPlan } from '../plan/read.ts'
import type { ReadingContext } from '../plan/settings.ts'
import { trimmedEnd } from '../plan/trimmed-end.ts'
import { lineEnding, lineSpan } from '../text/lines.ts'
import { type Span, span } from '../text/span.ts'
import { isPathHeading, itemsFrom } from './archive-path.ts'
import { nextLine } from './item-lines.ts'
import { archiveIn, type Heading, headingsOf } from './places.ts'

/** A stretch of the archive with what came from one place. */
export interface ArchiveGroup {
  /** The heading that says from where; none for what stood below the vision. */
  readonly heading: Heading | undefined
  /** From behind the heading to the end of its last line. */
  readonly body: Span
  readonly depth: number
}

export interface ArchiveSection {
  readonly heading: Heading
  /** To the end of the last line in it. */
  readonly end: number
  readonly groups: readonly ArchiveGroup[]
}

/** The archive of a plan, as its headings part it. */
export function archiveSection(plan: Plan): ArchiveSection | undefined {
  const { text } = plan
  const heading = archiveIn(plan)
  if (heading === undefined) return undefined
  const all = headingsOf(plan)
  const close = all.find(({ start, depth }) => start > heading.start && depth <= heading.depth)
  const end = lineSpan(text, trimmedEnd(text, heading.end, close?.start ?? text.length)).end
  const depth = heading.depth + 1
  const parts = all.filter(
    (one) => one.start > heading.start && one.start < end && one.depth <= depth && isPathHeading(one.text),
  )
  const groups = [undefined, ...parts].map((part, i): ArchiveGroup => {
    const start = nextLine(text, (part ?? heading).end)
    const next = parts[i]
    const last = next === undefined ? end : lineSpan(text, trimmedEnd(text, (part ?? heading).end, next.start)).end
    return { heading: part, body: span(Math.min(start, Math.max(start, last)), Math.max(start, last)), depth }
  })
  return { heading, end, groups }
}

/** An item that lies in the archive. It is no item of the plan: nothing counts it, nothing is found in it. */
export interface Archived {
  readonly item: Item
  /** A plan that holds nothing but what lies with it, and how much further down that stands in the text. */
  readonly plan: Plan
  readonly offset: number
  readonly group: ArchiveGroup
  /** The words that say where it came from; empty for what stood below the vision. */
  readonly from: string
  /** What it goes back below; undefined where that is gone, or cannot be told from another. */
  readonly parent: Item | undefined
}

/** What lies in the archive, in the order of the text. */
export function archivedItems(plan: Plan, context: ReadingContext): readonly Archived[] {
  return archiveSection(plan)?.groups.flatMap((group) => itemsIn(plan, group, context)) ?? []
}

function itemsIn(plan: Plan, group: ArchiveGroup, context: ReadingContext): readonly Archived[] {
  const { text } = plan
  const from = group.heading?.text ?? ''
  const vision = plan.items.find(({ level }) => level === 'vision')
  const named = from === '' ? [vision ?? plan.root] : itemsFrom(plan, from, group.depth)
  // Below an action a list is read flat: where one that is higher has the same path, all is read below that.
  const parents = [
    ...named.filter(({ level }) => level !== 'action'),
    ...named.filter(({ level }) => level === 'action'),
  ]
  const [parent, ...others] = parents
  const content = text.slice(group.body.start, group.body.end)
  if (content.trim() === '') return []
  const newLine = lineEnding(text)
  for (const above of parent === undefined ? ['Milestone: M', 'Goals'] : new Set(parents.map(headingOver))) {
    const lead = ['---', 'altitude: true', '---', '', `# ${above}`, '', ''].join(newLine)
    const own = readPlan(lead + content, context, true).plan
    const holder = /^Goals$/.test(above) ? own.root : own.items[0]
    const items = holder?.children ?? []
    if (items.length > 0) {
      const offset = group.body.start - lead.length
      const back = others.length === 0 ? parent : undefined
      return items.map((item) => ({ item, plan: own, offset, group, from, parent: back }))
    }
  }
  return []
}

/** A heading below which everything is read as below the item itself. */
function headingOver({ level, title }: Item): string {
  const words = title.replace(/[^\p{L}\p{N} ]/gu, ' ').trim() || 'M'
  if (level === 'goal') return `Goal: ${words}`
  if (level === 'milestone') return `Milestone: ${words}`
  return level === 'action' ? `Action: ${words}` : 'Goals'
}
