import { type Passage, type Sections, sectionIndex, startOf } from '../markdown/sections.ts'
import { moveWords, type Words } from '../markdown/words.ts'
import { shift } from '../text/span.ts'
import type { DraftContext } from './draft/draft.ts'
import { closes } from './draft/draft-headings.ts'
import { partsOf } from './draft/parts.ts'
import { childId } from './ids.ts'
import type { Box, Field, Item, ItemForm, Level, PlanDate, Progress, Status } from './model.ts'
import { holdsBelow, keyedBit, levelBit, looseBit, type Node, partsBelow, type Row, rowsHolding } from './node.ts'
import { trimmedEnd } from './trimmed-end.ts'

/** Where the parts of one reading stand in its text: what turns a node, which knows no place, into an item. */
export interface Layout {
  readonly sections: Sections
  /** What front matter names the plan. */
  readonly title: string
  readonly context: DraftContext
}

/** Where a passage starts; the plan itself stands in none, at the start of the text. */
const startIn = ({ sections }: Layout, passage: Passage): number => Math.max(0, startOf(sections, passage))

/**
 * An item of one reading. Its places, its id and those below it are found when somebody asks: an edit in a plan of ten
 * thousand items asks for a few of them.
 */
export class PlanItem implements Item {
  readonly node: Node
  readonly parent: PlanItem | undefined
  private readonly layout: Layout
  /** Which of its parent's rows it is in, and its place there. */
  private readonly row: number
  private readonly index: number
  private readonly made: (readonly PlanItem[])[] = []
  private knownId: string | undefined
  private knownIds: readonly (readonly string[])[] | undefined
  private knownChildren: readonly PlanItem[] | undefined
  private knownFields: readonly Field[] | undefined
  private knownWords: Words | undefined
  private knownDue: PlanDate | undefined
  private knownSpans: Item['spans'] | undefined

  constructor(layout: Layout, node: Node, parent?: PlanItem, row = 0, index = 0) {
    this.layout = layout
    this.node = node
    this.parent = parent
    this.row = row
    this.index = index
  }

  get id(): string {
    this.knownId ??= this.parent === undefined ? 'plan' : (this.parent.childIds()[this.row]?.[this.index] ?? '')
    return this.knownId
  }

  /** Equal siblings are told apart by a count. */
  private childIds(): readonly (readonly string[])[] {
    const counts = new Map<string, number>()
    this.knownIds ??= this.node.rows.map(({ nodes }) =>
      nodes.map(({ facts: { draft } }) => {
        const key = childId(this.id, draft.level, draft.words.text)
        const count = (counts.get(key) ?? 0) + 1
        counts.set(key, count)
        return count === 1 ? key : `${key}~${count}`
      }),
    )
    return this.knownIds
  }

  get level(): Level {
    return this.node.facts.draft.level
  }

  get title(): string {
    return this.level === 'plan' ? this.layout.title : this.node.facts.draft.words.text
  }

  get words(): Words {
    this.knownWords ??= moveWords(this.node.facts.draft.words, this.startOfPassage())
    return this.knownWords
  }

  get form(): ItemForm {
    return this.node.facts.draft.form
  }

  get depth(): number {
    return this.node.facts.draft.depth
  }

  private startOfPassage(): number {
    return startIn(this.layout, this.node.facts.draft.passage)
  }

  get spans(): Item['spans'] {
    if (this.knownSpans === undefined) {
      const by = this.startOfPassage()
      const { own, title, label, marker } = this.node.facts.draft
      let end: number | undefined
      const endOfSubtree = (): number => {
        end ??= this.endOfSubtree()
        return end
      }
      this.knownSpans = {
        // A heading is followed down to its end only when somebody asks where that is.
        get subtree() {
          return { start: own.start + by, end: endOfSubtree() }
        },
        own: shift(own, by),
        title: shift(title, by),
        ...(label && { label: shift(label, by) }),
        ...(marker && { marker: shift(marker, by) }),
      }
    }
    return this.knownSpans
  }

  /** A heading reaches to the heading that closes it; a list item to the end of what is listed below it. */
  private endOfSubtree(): number {
    const { draft } = this.node.facts
    const { text } = this.layout.sections
    const start = this.startOfPassage()
    if (draft.level === 'plan') return trimmedEnd(text, 0, text.length)
    if (draft.form === 'heading') return trimmedEnd(text, start + draft.own.start, this.closedAt())
    const last = this.children[this.children.length - 1]
    const end = start + draft.end
    return draft.form === 'list-item' && last?.form === 'list-item' ? Math.max(end, last.spans.subtree.end) : end
  }

  /** Where the heading stands that closes this one; the end of the text without any. */
  private closedAt(): number {
    const { sections, context } = this.layout
    const { draft } = this.node.facts
    let isBehind = false
    for (let i = sectionIndex(sections, draft.passage); i < sections.sections.length; i++) {
      const section = sections.sections[i]
      for (const part of section === undefined ? [] : partsOf(sections, section, sections.starts[i] ?? 0, context)) {
        if (part.kind !== 'heading') continue
        if (isBehind && closes(part, draft)) return startIn(this.layout, part.passage) + part.block.span.start
        isBehind ||= part.passage === draft.passage && part.block.span.start === draft.own.start
      }
    }
    return sections.text.length
  }

  get box(): Box | undefined {
    const { box } = this.node.facts.draft
    return box && { ...box, span: shift(box.span, this.startOfPassage()) }
  }

  private rowAt(at: number, row: Row): readonly PlanItem[] {
    const known = this.made[at]
    if (known !== undefined) return known
    const items = row.nodes.map((node, index) => new PlanItem(this.layout, node, this, at, index))
    this.made[at] = items
    return items
  }

  get children(): readonly PlanItem[] {
    this.knownChildren ??= this.node.rows.flatMap((row, i) => this.rowAt(i, row))
    return this.knownChildren
  }

  childrenAt(level: Level): readonly PlanItem[] {
    const bit = levelBit(level)
    return this.node.rows.flatMap((row, i) =>
      (row.levels & bit) === 0 ? [] : this.rowAt(i, row).filter((child) => child.level === level),
    )
  }

  *childrenHolding(level: Level): Generator<PlanItem, void> {
    const bit = levelBit(level)
    for (const [i, row] of rowsHolding(this.node, bit)) {
      for (const child of this.rowAt(i, row)) if ((child.node.holds & bit) !== 0) yield child
    }
  }

  /** All of a level below it, in the order of the text; what cannot hold any is passed by. */
  descendantsAt(level: Level): readonly PlanItem[] {
    const found: PlanItem[] = []
    this.collect(levelBit(level), found)
    return found
  }

  private collect(bit: number, found: PlanItem[]): void {
    for (const [i, row] of rowsHolding(this.node, bit)) {
      for (const child of this.rowAt(i, row)) {
        if (levelBit(child.level) === bit) found.push(child)
        if (holdsBelow(child.node, bit)) child.collect(bit, found)
      }
    }
  }

  /** Those of one row, which are not made before somebody asks. */
  childrenIn(row: number): readonly PlanItem[] {
    const asked = this.node.rows[row]
    return asked === undefined ? [] : this.rowAt(row, asked)
  }

  /** Everything below that has an id or comes after one that has, in the order of the text. */
  keyedBelow(): readonly PlanItem[] {
    const found: PlanItem[] = []
    const add = (item: PlanItem): void => {
      for (const [i, row] of rowsHolding(item.node, keyedBit)) {
        for (const child of item.rowAt(i, row)) {
          if (child.key !== undefined || child.after.length > 0) found.push(child)
          add(child)
        }
      }
    }
    add(this)
    return found
  }

  get counting(): number {
    return this.node.counting
  }

  get countingDone(): number {
    return this.node.done
  }

  get holdsLoose(): boolean {
    return (this.node.holds & looseBit) !== 0
  }

  holds(...levels: readonly Level[]): boolean {
    const bits = levels.reduce((sum, level) => sum | levelBit(level), 0)
    return partsBelow(this.node).some((part) => (part.holds & bits) !== 0)
  }

  get area(): string | undefined {
    return this.node.facts.area
  }

  get status(): Status {
    return this.node.facts.status
  }

  get fields(): readonly Field[] {
    if (this.knownFields === undefined) {
      const { fields, passages, draft } = this.node.facts
      this.knownFields = fields.map((field, i) => {
        const by = startIn(this.layout, passages[i] ?? draft.passage)
        return { ...field, span: shift(field.span, by), value: shift(field.value, by) }
      })
    }
    return this.knownFields
  }

  /** A date with its field as it stands in the text. */
  private dateInText(date: PlanDate | undefined): PlanDate | undefined {
    const field = date && this.fields[this.node.facts.fields.indexOf(date.field)]
    return field && { ...date, field }
  }

  get start(): PlanDate | undefined {
    return this.dateInText(this.node.facts.start)
  }

  get due(): PlanDate | undefined {
    this.knownDue ??= this.dateInText(this.node.facts.due)
    return this.knownDue
  }

  get doneOn(): PlanDate | undefined {
    return this.dateInText(this.node.facts.doneOn)
  }

  get horizon(): Item['horizon'] {
    return this.node.facts.horizon
  }

  get metric(): string | undefined {
    return this.node.facts.metric
  }

  get owner(): string | undefined {
    return this.node.facts.owner
  }

  get why(): string | undefined {
    return this.node.facts.why
  }

  get estimateMinutes(): number | undefined {
    return this.node.facts.estimateMinutes
  }

  get key(): string | undefined {
    return this.node.facts.key
  }

  get after(): readonly string[] {
    return this.node.facts.after
  }

  get progress(): Progress {
    return this.node.progress
  }

  get silenced(): Item['silenced'] {
    return this.node.facts.draft.silenced
  }
}

/** The item as it would be with this changed, for whoever asks what would then be said of it. */
export const itemWith = (item: Item, changes: Partial<Item>): Item =>
  Object.create(item, Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, { value }]))) as Item

/** Whether an item is as it was read, not as it would be. */
export const isAsRead = (item: Item): item is PlanItem => item instanceof PlanItem && Object.hasOwn(item, 'node')
