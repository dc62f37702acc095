import type { Item, Plan } from '../plan/model.ts'
import { type ReadPlan, readPlan } from '../plan/read.ts'
import type { ReadingContext } from '../plan/settings.ts'
import { trimmedEnd } from '../plan/trimmed-end.ts'
import { isOver } from '../plan/values.ts'
import { planLanguage } from '../smart/plan-language.ts'
import { applyEdits, type TextEdit } from '../text/edit.ts'
import { lineEnding, lineSpan } from '../text/lines.ts'
import { message } from '../text/message.ts'
import { contains, span } from '../text/span.ts'
import { type ArchiveWords, archiveWords, pathHeading } from './archive-path.ts'
import { type Archived, type ArchiveGroup, archivedItems, archiveSection } from './archived.ts'
import { blanksBehind, type ItemShape, markerOf, shapeLike } from './item-forms.ts'
import { lineText, nextLine } from './item-lines.ts'
import { isTight } from './item-places.ts'
import { joinEdits, offsetBehind } from './join-edits.ts'
import { headingsOf, textEnd } from './places.ts'
import { outermost, relocate, withoutItems } from './relocate.ts'
import { renumberBehind } from './renumber.ts'
import type { EditResult } from './result.ts'
import { isAloneOnLine, subtreeLines } from './subtree-lines.ts'
import { writeSubtree } from './subtree-text.ts'

/*
 * What is over, put aside: it goes into a section of its own at the end of the file, below a heading that says where it
 * came from, and back again.
 */

/** Moves items that are done or dropped, with everything below them, into the archive, which is made where there is none. */
export function archive(plan: Plan, items: readonly Item[], context: ReadingContext): EditResult {
  const wanted = outermost(items)
  const over = wanted.filter((item) => isOver(item.status) && isMovable(item))
  const [first] = wanted
  if (over.length === 0) {
    return {
      refused:
        first === undefined
          ? message('There is nothing to archive.')
          : message('“{0}” is neither done nor dropped. Only what is over goes into the archive.', first.title),
    }
  }
  const words =
    archiveWords[
      planLanguage(readPlan(plan.text, context, true).plan, context.settings.language)?.code === 'es' ? 'es' : 'en'
    ]
  const rounds: (readonly TextEdit[])[] = []
  let now: Plan = plan
  for (const item of over) {
    const start = rounds.reduce((at, edits) => offsetBehind(edits, at), item.spans.own.start)
    const found = now.items.find(({ spans }) => spans.own.start === start)
    const made = found === undefined ? undefined : putAside(now, found, words, context)
    if (made === undefined) {
      return { refused: message('“{0}” cannot be archived as it is written. Move its lines yourself.', item.title) }
    }
    rounds.push(...made.rounds)
    now = made.plan
  }
  return { edits: joinEdits(plan.text, rounds) }
}

/** Moves everything into the archive that is done or dropped and below nothing that is. */
export function archiveDone(plan: Plan, context: ReadingContext): EditResult {
  const items = plan.items.filter((item) => isOver(item.status) && isMovable(item) && !isBelowOver(item))
  if (items.length === 0) return { refused: message('Nothing in the plan is done or dropped. Nothing was changed.') }
  return archive(plan, items, context)
}

const isMovable = ({ level }: Item): boolean => level !== 'plan' && level !== 'vision' && level !== 'area'

function isBelowOver({ parent }: Item): boolean {
  for (let above = parent; above !== undefined; above = above.parent) if (isOver(above.status)) return true
  return false
}

interface PutAside {
  readonly rounds: readonly (readonly TextEdit[])[]
  readonly plan: ReadPlan
}

/** Takes one item out, and writes it behind what is in the archive already. Undefined where it would be lost there. */
function putAside(plan: Plan, item: Item, words: ArchiveWords, context: ReadingContext): PutAside | undefined {
  if (!isAloneOnLine(plan.text, item) || item.parent === undefined) return undefined
  const cut = withoutItems(plan, [item])
  const left = readPlan(applyEdits(plan.text, cut), context, true).plan
  const put = insertion(left, plan, item, item.parent, words)
  const after = readPlan(applyEdits(left.text, [put]), context, true).plan
  const isThere = archivedItems(after, context).some(
    // Where several have the path of what it came from nobody can tell its level.
    ({ item: found, parent }) =>
      (found.level === item.level || parent === undefined) &&
      found.title === item.title &&
      found.status === item.status,
  )
  const inside = plan.items.filter(({ spans: { own } }) => contains(item.spans.subtree, own)).length
  return isThere && after.items.length === plan.items.length - inside
    ? { rounds: [cut, [put]], plan: after }
    : undefined
}

function insertion(left: Plan, plan: Plan, item: Item, parent: Item, words: ArchiveWords): TextEdit {
  const { text } = left
  const newLine = lineEnding(plan.text)
  const gap = isTight(plan) ? newLine : newLine + newLine
  const section = archiveSection(left)
  const depth = section?.heading.depth ?? topDepth(left)
  const isTop = parent.level === 'plan' || parent.level === 'vision'
  const path = isTop ? '' : pathHeading(parent, words, depth + 1)
  const pathLine = isTop ? '' : `${'#'.repeat(Math.min(6, depth + 1))} ${path}${gap}`
  const own = ownShape(plan, item, Math.min(6, depth + (isTop ? 1 : 2)))
  const write = (shape: ItemShape): string => writeSubtree(plan, item, shape, item.level)
  if (section === undefined) {
    const at = textEnd(text)
    return { span: span(at, at), text: `${gap}${'#'.repeat(depth)} ${words.archive}${gap}${pathLine}${write(own)}` }
  }
  const group = section.groups.find(({ heading }) =>
    heading === undefined ? isTop : !isTop && text.slice(heading.start, heading.end) === pathLine.trimEnd(),
  )
  if (group === undefined) return { span: span(section.end, section.end), text: gap + pathLine + write(own) }
  return inGroup(left, group, own, write, section.heading.end)
}

function inGroup(
  left: Plan,
  group: ArchiveGroup,
  own: ItemShape,
  write: (shape: ItemShape) => string,
  top: number,
): TextEdit {
  const { text } = left
  const newLine = lineEnding(text)
  const floor = group.heading?.end ?? top
  const sub = headingsOf(left).find(({ start }) => start >= group.body.start && start < group.body.end)
  const until = own.kind === 'list-item' && sub !== undefined ? sub.start : group.body.end
  const at = lineSpan(text, trimmedEnd(text, floor, Math.max(floor, until))).end
  // A list that ends here goes on; its numbers too.
  const body = text.slice(Math.min(group.body.start, at), at)
  const last = [...body.matchAll(/^(?:[-*+]|\d{1,9}[.)])(?=[ \t])/gm)].at(-1)?.[0]
  const isAlike = own.kind === 'list-item' && last !== undefined && own.marker.trim().slice(-1) === last.slice(-1)
  if (!isAlike) return { span: span(at, at), text: newLine + newLine + write(own) }
  const number = /^\d+/.exec(last)?.[0]
  const marker = number === undefined ? own.marker : own.marker.replace(/^\d+/, String(Number(number) + 1))
  return { span: span(at, at), text: newLine + write({ ...own, marker }) }
}

/** The item as it is written, not indented, and as deep as its headings are in the archive. */
function ownShape(plan: Plan, item: Item, depth: number): ItemShape {
  const { text } = plan
  const shape = shapeLike(text, item)
  const { label } = item.spans
  const own = label === undefined ? '' : text.slice(label.start, label.end)
  if (shape?.kind === 'list-item') {
    const marker = (markerOf(text, item) + blanksBehind(shape.marker)).replace(/^\d+/, '1')
    return { ...shape, indent: '', marker, label: own }
  }
  return shape?.kind === 'heading' ? { ...shape, depth, label: own } : { kind: 'heading', depth, label: own }
}

/** The depth of the headings right below the one that the file begins with; of all, where there are several of the first. */
function topDepth(plan: Plan): number {
  const all = headingsOf(plan)
  const least = Math.min(...all.map(({ depth }) => depth), 6)
  const isTitle = all.length > 0 && all[0]?.depth === least && all.filter(({ depth }) => depth === least).length === 1
  if (all.length === 0) return 2
  return Math.min(5, isTitle ? least + 1 : least)
}

/**
 * Puts what lies in the archive back below the item that it came from, behind that one's other children. Headings of the
 * archive below which nothing is left go.
 *
 * @param item one of `archivedItems`
 */
export function restore(plan: Plan, item: Pick<Item, 'id' | 'title'>, context: ReadingContext): EditResult {
  const found = archivedItems(plan, context).find((one) => one.item.id === item.id)
  if (found === undefined) {
    return { refused: message('“{0}” is no longer in the archive. Nothing was changed.', item.title) }
  }
  if (found.parent === undefined) {
    return {
      refused: message(
        'What “{0}” came from is no longer in the plan, or stands there twice: “{1}”. Move its lines yourself.',
        item.title,
        found.from,
      ),
    }
  }
  const gone = removal(plan, found)
  const left = readPlan(applyEdits(plan.text, gone), context, true).plan
  const { level, spans } = found.parent
  const holder = level === 'plan' ? left.root : left.items.find(({ spans: { own } }) => own.start === spans.own.start)
  const made = holder && relocate(left, { plan: found.plan, item: found.item }, { holder, before: undefined }, context)
  if (made === undefined) {
    return {
      refused: message(
        '“{0}” would not be read as what it is below “{1}”. Move its lines yourself.',
        item.title,
        found.parent.title,
      ),
    }
  }
  return { edits: joinEdits(plan.text, [gone, made.edits]) }
}

/** Takes an item out of the archive, with the headings that are left without anything. */
function removal(plan: Plan, { item, plan: own, offset, group }: Archived): readonly TextEdit[] {
  const { text } = plan
  const lines = subtreeLines(own.text, item)
  const [start, end] = [lines.start + offset, lines.end + offset]
  const section = archiveSection(plan)
  const isBare = ({ body }: ArchiveGroup): boolean =>
    text.slice(body.start, start).trim() === '' && text.slice(end, body.end).trim() === ''
  const isEmpty = ({ body }: ArchiveGroup): boolean => text.slice(body.start, body.end).trim() === ''
  const isLast = section?.groups.every((other) =>
    other.body.start === group.body.start ? isBare(other) : other.heading === undefined && isEmpty(other),
  )
  const heading = isLast ? section?.heading : isBare(group) ? group.heading : undefined
  if (heading !== undefined) return [{ span: span(lineEndBefore(text, heading.start), end), text: '' }]
  const numbers = renumberBehind(own, item, -1).map((edit) => ({
    ...edit,
    span: span(edit.span.start + offset, edit.span.end + offset),
  }))
  const next = nextLine(text, end)
  const isFollowed = next < text.length && lineText(text, next).trim() !== ''
  const cut = isFollowed ? span(start, next) : span(lineEndBefore(text, start), end)
  return [{ span: cut, text: '' }, ...numbers]
}

/** The end of the last line with something on it before an offset. */
const lineEndBefore = (text: string, offset: number): number => {
  const at = trimmedEnd(text, 0, offset)
  return at === 0 ? offset : lineSpan(text, at).end
}
