import type { Words } from '../markdown/words.ts'
import type { Message } from '../text/message.ts'
import type { Span } from '../text/span.ts'
import type { Day, Period } from './dates/period.ts'
import type { FieldStyle, ReviewLevel, Severity } from './settings.ts'

/** From the top down. `plan` is the root that holds everything; `area` groups goals; `step` is part of an action. */
export type Level = 'plan' | 'vision' | 'area' | 'goal' | 'milestone' | 'action' | 'step'

/**
 * `open` and `in-progress` are to be done; `done` and `dropped` are over; `on-hold` waits, `forwarded` went elsewhere.
 * `at-risk` and `off-track` are open items that say they are in danger.
 */
export type Status = 'open' | 'in-progress' | 'at-risk' | 'off-track' | 'on-hold' | 'forwarded' | 'done' | 'dropped'

export type FieldName =
  | 'due'
  | 'start'
  | 'scheduled'
  | 'done'
  | 'metric'
  | 'owner'
  | 'why'
  | 'estimate'
  | 'id'
  | 'after'
  | 'status'
  | 'priority'
  | 'created'
  | 'cancelled'
  | 'recurrence'
  | 'on-completion'

/** `natural` is a phrase of the title itself ("by the end of Q3"); the others mark the field with signs or a key. */
export type FieldForm = FieldStyle | 'natural'

/** One field as it stands in the text. */
export interface Field {
  readonly name: FieldName
  readonly form: FieldForm
  /** The whole of it, with its sign or key: what has to go when the field is taken out of its line. */
  readonly span: Span
  /** The value alone. Equal to `span` for a natural phrase. */
  readonly value: Span
  readonly text: string
  /** The convention's own reader would not see it here (text after an Obsidian emoji, a second due). */
  readonly ignored?: 'text-after' | 'repeated'
}

/**
 * When something starts or is due.
 * `known`: these days. `unknown`: an end is named, its day cannot be computed ("in the fifth month" of a plan without a
 * start). `invalid`: no such day; `nearest` is. `ambiguous`: two readings of 03/04/2026.
 */
export type PlanDate =
  | { readonly kind: 'known'; readonly period: Period; readonly field: Field }
  | { readonly kind: 'unknown'; readonly field: Field }
  | { readonly kind: 'invalid'; readonly nearest: Day | undefined; readonly field: Field }
  | { readonly kind: 'ambiguous'; readonly readings: readonly [Day, Day]; readonly field: Field }

/** Done and to be done below an item, counted in its leaves: actions and steps, and milestones or goals without any. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/** What makes an item an item in the text. */
export type ItemForm = 'heading' | 'list-item' | 'paragraph'

/** A task box: the span of `[x]` with its brackets, and the mark between them ('' where it is empty: `[]`). */
export interface Box {
  readonly span: Span
  readonly mark: string
}

/** One node of the plan. Spans are offsets in the whole text. */
export interface Item {
  /** Made of the levels and titles from the top: it survives edits elsewhere, and two equal titles are told apart by a count. */
  readonly id: string
  readonly level: Level
  /** Plain words: no label, box, mark-up or marked fields. Natural phrases stay. */
  readonly title: string
  /** Where each character of `title` stands in the text. */
  readonly words: Words
  readonly form: ItemForm
  /** 1 to 6 for a heading; for a list item, the column of its marker. */
  readonly depth: number
  readonly spans: {
    /** The item with everything below it, up to the next item of its kind; trailing blank lines excluded. */
    readonly subtree: Span
    /** Its own line or lines: the heading, the list item's first paragraph, the vision's paragraph. Line ending excluded. */
    readonly own: Span
    /** From the first to the last character of the title. Empty, at the place where a title would go, if there is none. */
    readonly title: Span
    /** The level's label with its separator ("Goal 2: "), where there is one. */
    readonly label?: Span
    /** The list marker or the heading's `#`s, where there is one. */
    readonly marker?: Span
  }
  readonly box: Box | undefined
  readonly parent: Item | undefined
  readonly children: readonly Item[]
  /** The children of one level; no other is made for it. */
  readonly childrenAt: (level: Level) => readonly Item[]
  /** All of a level below it, in the order of the text; what cannot hold any is not made for it. */
  readonly descendantsAt: (level: Level) => readonly Item[]
  /** One by one, the children that are of a level or may hold an item of it; of a long list not all are made for that. */
  readonly childrenHolding: (level: Level) => Iterable<Item>
  /** How many children count, and how many of these are done: all but dropped and forwarded ones. */
  readonly counting: number
  readonly countingDone: number
  /** Whether a milestone stands below it and below no goal. */
  readonly holdsLoose: boolean
  /** Whether one of these levels stands anywhere below it. */
  readonly holds: (...levels: readonly Level[]) => boolean
  readonly area: string | undefined
  readonly status: Status
  readonly fields: readonly Field[]
  readonly start: PlanDate | undefined
  readonly due: PlanDate | undefined
  readonly doneOn: PlanDate | undefined
  /** The period that a heading above names ("Goals for 2027"): an end for those that name none themselves. */
  readonly horizon: Period | undefined
  readonly metric: string | undefined
  readonly owner: string | undefined
  readonly why: string | undefined
  readonly estimateMinutes: number | undefined
  readonly key: string | undefined
  readonly after: readonly string[]
  readonly progress: Progress
  /** Check ids that a comment silences here; `'all'` for every check. */
  readonly silenced: readonly string[] | 'all'
}

/** Something that cannot be read as it stands, found while reading: front matter that is no YAML, a wrong value in it. */
export interface Problem {
  readonly span: Span
  readonly message: Message
  /** The key of the front matter whose value cannot be used; none where nothing of it can. */
  readonly key?: string
}

export interface FrontMatter {
  /** From the opening to the closing fence, line ending excluded. */
  readonly span: Span
  readonly altitude?: boolean
  readonly title?: string
  readonly start?: Day
  readonly areas?: Readonly<Record<string, readonly string[]>>
  /** Where each name of the list of areas stands. */
  readonly areaPlaces: readonly { readonly name: string; readonly span: Span }[]
  readonly fiscalYearStart?: number
  readonly owner?: string
  /** Where the owner stands, with quotes where it has some. */
  readonly ownerPlace?: Span
  readonly language?: string
  readonly checks?: Readonly<Record<string, Severity | 'off'>>
  /** The day on which the oldest review of what stands at a level was. */
  readonly reviewed?: Readonly<Partial<Record<ReviewLevel, Day>>>
  readonly problems: readonly Problem[]
}

/** A whole plan. `root.level` is `plan`; its children are visions, or areas and goals where no vision is. */
export interface Plan {
  readonly text: string
  readonly root: Item
  readonly frontMatter?: FrontMatter
  /** Every item below the root in the order of the text; made when somebody asks, which nothing does after every key. */
  readonly items: readonly Item[]
  /** How many items there are. */
  readonly size: number
  /** Those that have an id or come after one that has, in the order of the text. */
  readonly keyed: readonly Item[]
  /** Live items that say the same as one further up, with the first that says it. */
  readonly duplicates: readonly { readonly item: Item; readonly first: Item }[]
}
