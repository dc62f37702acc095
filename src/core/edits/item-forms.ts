import { isNamedLevel, levelLabelsIn, type NamedLevel, ranks } from '../plan/levels.ts'
import type { Item, Level, Plan } from '../plan/model.ts'
import { languageNamed } from '../smart/lexicon/languages.ts'
import { languageOfWords } from '../smart/plan-language.ts'
import { contentIndent } from './indentation.ts'
import { markerIndent, wordsStart } from './item-lines.ts'

/** How an item is written: what stands before its title, and what kind of block it is. */
export type ItemShape =
  | {
      readonly kind: 'heading'
      readonly depth: number
      readonly label: string
      readonly style?: HeadingStyle
    }
  | {
      readonly kind: 'list-item'
      /** The blanks before the marker. */
      readonly indent: string
      /** Bullet or number with its delimiter, and the blanks behind it. */
      readonly marker: string
      /** With the blank behind it; empty for none. */
      readonly box: string
      readonly label: string
    }
  | { readonly kind: 'paragraph' }

/** The item's line or lines, without a line ending at the end. */
export function writeItem(shape: ItemShape, title: string, newLine: string): string {
  if (shape.kind === 'list-item') return `${shape.indent}${shape.marker}${shape.box}${shape.label}${title}`
  if (shape.kind === 'paragraph') return title
  return writeHeading(shape.depth, `${shape.label}${title}`, shape.style, newLine)
}

/** A heading on one line, or with a line below it; only the first two depths have such a line. */
export function writeHeading(depth: number, words: string, style: HeadingStyle | undefined, newLine: string): string {
  const signs = '#'.repeat(depth)
  if (style === 'underlined' && depth <= 2 && words !== '') {
    return `${words}${newLine}${(depth === 1 ? '=' : '-').repeat(Math.max(3, words.length))}`
  }
  return style === 'closed' ? `${signs} ${words} ${signs}` : `${signs} ${words}`
}

/** How a heading is written: "Words" with a line of `-` below, "## Words ##"; undefined for "## Words". */
export function headingStyle(source: string): HeadingStyle | undefined {
  if (!/^[ \t]{0,3}#/.test(source)) return 'underlined'
  return closingSigns.test(source) ? 'closed' : undefined
}

export type HeadingStyle = 'underlined' | 'closed'

/** The closing `#`s of a heading. */
export const closingSigns = /[ \t]#{1,200}[ \t]*$/

/** The shape of one more item like this one. `before` is the one before it, which shows how numbers go on. */
export function shapeLike(text: string, item: Item, before?: Item): ItemShape | undefined {
  const label = labelLike(text, item)
  if (item.form === 'heading') {
    const style = headingStyle(text.slice(item.spans.own.start, item.spans.own.end))
    return { kind: 'heading', depth: item.depth, label, ...(style && { style }) }
  }
  if (item.form !== 'list-item' || item.spans.marker === undefined) return undefined
  const { start, end } = item.spans.marker
  const blanks = /^[ \t]{1,4}/.exec(text.slice(end, end + 4))?.[0] ?? ' '
  const marker = nextMarker(text.slice(start, end), before && markerOf(text, before))
  const box = item.box === undefined ? '' : '[ ] '
  return { kind: 'list-item', indent: markerIndent(text, item), marker: marker + blanks, box, label }
}

export const markerOf = (text: string, { spans: { marker } }: Item): string =>
  marker === undefined ? '' : text.slice(marker.start, marker.end)

/** The blanks at the end of the marker of a shape. */
export const blanksBehind = (marker: string): string => marker.slice(marker.trimEnd().length) || ' '

/** Numbers count on, but where all are the same ("1. 1. 1."). */
function nextMarker(marker: string, before: string | undefined): string {
  return before === marker ? marker : marker.replace(/^\d+/, (digits) => String(Number(digits) + 1))
}

/** The label of one more item like this one, with its mark-up, its number counted on, and without a remark of its own. */
function labelLike(text: string, item: Item): string {
  const { label, own, marker } = item.spans
  if (label === undefined) return ''
  const from = wordsStart(text, { ...item, spans: { own, subtree: own, title: label, ...(marker && { marker }) } })
  const whole = text.slice(from, label.end)
  // Mark-up that closes behind the title ("**Goal: Sell 9**") has no place here.
  const isClosed = (whole.match(/\*\*|__/g)?.length ?? 0) % 2 === 0
  return nextLabel(isClosed ? whole : whole.replace(/[*_]/g, ''))
}

/** The label of the item behind one with this label: its number counted on, and without a remark of its own. */
export const nextLabel = (label: string): string => renumbered(label.replace(remark, ''), (number) => number + 1)

const remark = /[ \t]\([^()\n]{0,40}\)/
const period = /(?<![\p{L}\d(])(?:20\d\d|(?:FY|Q|H) ?\d{1,4}(?: 20\d\d)?)(?![\p{L}\d])/iu

/**
 * The label in another's place, with what only that one says: "Milestone: " in the place of "Phase 2 (May 2026): " is
 * "Milestone (May 2026): ".
 */
export function labelInPlaceOf(own: string, label: string): string {
  if (label === own) return label
  const time = period.exec(own)?.[0]
  const said = remark.exec(own)?.[0].trim() ?? (time && `(${time})`)
  if (said === undefined) return label
  const separator = /[ \t]{0,4}[:：—–-][*_ \t]{0,8}$/.exec(label)
  return separator === null ? `${label}${said} ` : `${label.slice(0, separator.index)} ${said}${separator[0]}`
}

/** The label with another number: "M3: ", "Goal 2: ". A period ("Milestone Q3: ", "Goal 2027: ") is none. */
const renumbered = (label: string, change: (number: number) => number): string =>
  label.replace(
    /(^|[MGOR.]|[^\p{L}\d])(\d{1,3})(?=[^\d\p{L}]*$)/u,
    (_, before: string, digits: string) => before + String(change(Number(digits))),
  )

const knownLabels = new WeakMap<Plan, Readonly<Record<NamedLevel, string>>>()

/** The labels in the language of a plan: what its front matter says, else that of its titles. */
export function plainLabels(plan: Plan): Readonly<Record<NamedLevel, string>> {
  const known = knownLabels.get(plan)
  if (known !== undefined) return known
  const said = plan.frontMatter?.language
  const language = said === undefined ? languageOfWords(plan.items.map(({ title }) => title)) : languageNamed(said)
  const labels = levelLabelsIn(language?.code)
  knownLabels.set(plan, labels)
  return labels
}

/** The shape of a first item of a level below a parent, best first: as elsewhere in the plan, else as most plans do. */
export function shapesBelow(plan: Plan, parent: Item, level: Level): readonly ItemShape[] {
  const { text } = plan
  const cousins = plan.items.filter(
    (item) => item.level === level && item.parent?.form === parent.form && item.parent.level === parent.level,
  )
  const label = isNamedLevel(level) ? plainLabels(plan)[level] : ''
  const headings = plan.items.filter((item) => item.form === 'heading' && isNamedLevel(item.level))
  const like = headings.filter((item) => item.level === level)
  const isLabelled = (like.length > 0 ? like : headings).some(({ spans }) => spans.label) || headings.length === 0
  const labels = isLabelled ? [label, ''] : ['', label]
  const depth = parent.level === 'plan' ? 2 : parent.depth + 1
  const cousinShapes = cousins.flatMap((cousin): readonly ItemShape[] => {
    const shape = shapeLike(text, cousin)
    if (shape?.kind === 'list-item') {
      return [{ ...shape, indent: indentBelow(plan, parent), marker: shape.marker.replace(/^\d+/, '1') }]
    }
    const step = cousin.depth - (cousin.parent?.depth ?? 0)
    return shape?.kind !== 'heading'
      ? []
      : [{ ...shape, depth: Math.min(6, parent.depth + step), label: renumbered(shape.label, () => 1) }]
  })
  const bullet = bulletIn(plan, level)
  const list = (marker: string, box: string, named: string): ItemShape => ({
    kind: 'list-item',
    indent: indentBelow(plan, parent),
    marker,
    box,
    label: named,
  })
  const asHeading = parent.form !== 'list-item' && ranks[level] <= ranks.milestone && depth <= 6
  return [
    ...cousinShapes.slice(-1),
    ...(asHeading ? labels.map((named): ItemShape => ({ kind: 'heading', depth, label: named })) : []),
    ...(level === 'milestone' ? [list('1. ', '', ''), list('1. ', '', label)] : []),
    ...(level === 'action' || level === 'step' ? [list(bullet, '[ ] ', '')] : []),
    ...(isNamedLevel(level) ? [list(bullet, '', label)] : []),
  ]
}

/** The bullet of one more item of a level, with the blanks behind it: as its like have it, or other tasks, or anything else. */
export function bulletIn({ text, items }: Plan, level: Level): string {
  const listed = items.filter((item) => item.form === 'list-item' && /^[-*+]/.test(markerOf(text, item)))
  const like = listed.findLast((item) => item.level === level) ?? listed.findLast(({ box }) => box !== undefined)
  const shape = like && shapeLike(text, like)
  if (shape?.kind === 'list-item') return shape.marker
  return /^[ \t]*([-*+][ \t]{1,4})[^ \t\r\n]/m.exec(text)?.[1] ?? '- '
}

const indentBelow = (plan: Plan, parent: Item): string =>
  parent.form === 'list-item' ? contentIndent(plan, parent) : ''
