import type { Passage } from '../../markdown/sections.ts'
import { sourceSpan, type Words } from '../../markdown/words.ts'
import type { Span } from '../../text/span.ts'
import type { AreaNames } from '../areas.ts'
import type { Box, Field, Item, ItemForm, Level } from '../model.ts'

/** How an item's level was found; what counts when a file is asked whether it is a plan at all. */
export type FoundBy = 'label' | 'group' | 'area' | 'position' | 'box' | 'root'

/** An item as its own passage tells it. Every place in it counts from the start of the passage. */
export interface Draft {
  readonly level: Level
  readonly foundBy: FoundBy
  readonly form: ItemForm
  readonly depth: number
  readonly passage: Passage
  readonly words: Words
  readonly own: Span
  readonly title: Span
  readonly label: Span | undefined
  /** The label's words; empty without one. */
  readonly labelText: string
  readonly marker: Span | undefined
  readonly box: Box | undefined
  readonly fields: readonly Field[]
  readonly silenced: Item['silenced']
  /** The area that an area's heading names. */
  readonly area: string | undefined
  /** Where it ends at least, blanks excluded: a list item holds notes behind its own words. */
  readonly end: number
  /** What was made of it when the page was last read down. */
  made: { readonly branch: Branch; readonly run: Run } | undefined
  /** What it says where it was last seen. These three slots stand here because ten thousand are asked for at once. */
  facts: unknown
}

/** Fields of an item that stand in a passage below it, with places counted from that passage's start. */
export interface FieldsBelow {
  readonly passage: Passage
  readonly fields: readonly Field[]
}

/**
 * An item with all that stands below it. A branch is the same object for as long as nothing in it changes: what is known of
 * it, and it may be much, is known still.
 */
export interface Branch {
  readonly draft: Draft
  readonly more: readonly FieldsBelow[]
  readonly runs: readonly Run[]
  /** Where there are many: the same in stacks, so that an edit costs one of these and not a look at all of them. */
  readonly stacks: readonly Stack[] | undefined
  /** What the next stage has made of it. */
  node: unknown
}

/** Branches in a row below the same item, in the order of the text. */
export interface Run {
  readonly branches: readonly Branch[]
  /**
   * The headings above them that are no items, or are areas; a period may stand in them. Undefined for those nested in a
   * list item: the same as for that.
   */
  readonly under: readonly string[] | undefined
  /** What the next stage has made of it. */
  row: unknown
  /** The stack that it was last seen in: a guess. */
  stack: Stack | undefined
}

/** Runs in a row below the same item. */
export interface Stack {
  readonly runs: readonly Run[]
  /** What the next stage has made of it. */
  rows: unknown
}

export interface DraftContext {
  readonly areas: AreaNames
  /** Whether a text names an end; a phase counts as a milestone if it has one. */
  readonly namesTime: (text: string) => boolean
  /** Whether a text is a period and nothing else: "Q1 2026". */
  readonly isPeriod: (text: string) => boolean
}

type NewDraft = Pick<Draft, 'level' | 'foundBy' | 'form' | 'depth' | 'passage' | 'words' | 'own'> & Partial<Draft>

export const newDraft = (draft: NewDraft): Draft => ({
  title: sourceSpan(draft.words, { start: 0, end: draft.words.text.length }),
  label: undefined,
  labelText: '',
  marker: undefined,
  box: undefined,
  fields: [],
  silenced: [],
  area: undefined,
  end: draft.own.end,
  made: undefined,
  facts: undefined,
  ...draft,
})

export const isSame = <Value>(a: readonly Value[], b: readonly Value[]): boolean =>
  a === b || (a.length === b.length && a.every((value, i) => value === b[i]))
