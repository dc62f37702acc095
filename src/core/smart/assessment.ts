/**
 * Judging: what the words of one statement say and leave open. Every judgment comes with the words that show it, so that
 * a finding can name them; rules name classes of words, and the words themselves are data in `lexicon/`.
 */
import type { Day, Precision } from '../plan/dates/period.ts'
import type { Span } from '../text/span.ts'

export type Letter = 'specific' | 'measurable' | 'achievable' | 'relevant' | 'timeBound'

/** The levels whose items are judged. */
export type JudgedLevel = 'vision' | 'goal' | 'milestone' | 'action'

export type EvidenceKind =
  /** What speaks for a letter. */
  | 'verb'
  | 'object'
  | 'outcome'
  | 'means'
  | 'metric'
  | 'quantity'
  | 'completion'
  | 'end-state'
  | 'end'
  | 'field'
  | 'parent'
  | 'child'
  /** What speaks against one. */
  | 'vague-verb'
  | 'thinking-verb'
  | 'ongoing-verb'
  | 'direction-verb'
  | 'project-verb'
  | 'state-verb'
  | 'vague-quality'
  | 'vague-amount'
  | 'vague-time'
  | 'vague-object'
  | 'no-verb'
  | 'no-object'
  | 'comparative'
  | 'superlative'
  | 'anaphor'
  | 'hedge'
  | 'placeholder'
  | 'open-list'
  | 'cadence'
  | 'start-only'
  | 'duration'
  | 'join'
  | 'absolute'
  | 'bare-deliverable'
  /** Has no word in common with what it serves. */
  | 'unrelated'
  /** What shows a size. */
  | 'small-act'
  | 'system'
  | 'world'
  | 'for-ever'
  | 'long-span'
  | 'short-span'
  | 'long-estimate'
  | 'topic'

/** Words of the title that show something. An empty span, at the end of the title, stands for what is not there. */
export interface Evidence {
  readonly span: Span
  readonly kind: EvidenceKind
  /** The words as they stand; for a span of time, its ends. */
  readonly text: string
}

/**
 * `present` is the verdict. `for` and `against` are all that was seen: a letter may be present with something against it
 * (an open list beside a clear outcome), and one that is missing names what is in its place.
 */
export interface Judgment {
  readonly present: boolean
  readonly for: readonly Evidence[]
  readonly against: readonly Evidence[]
}

/** `unclear`: the words support no estimate. */
export type Scope = 'ok' | 'too-big' | 'too-small' | 'unclear'

/** What tells that the work is done: a quantity, a completion ("launched"), or a state ("certified"). */
export interface Measure extends Evidence {
  /** Of a quantity: where it is now, and where it shall be. */
  readonly baseline?: Evidence
  readonly target?: Evidence
  /** What is counted: "orders a month", "%". */
  readonly unit?: Evidence
}

/** When the work shall be over. */
export interface End extends Evidence {
  /** `absolute` stands in a calendar; `relative` counts from today or from the plan's start; `named` is an event. */
  readonly form: 'absolute' | 'relative' | 'named'
  /** The last day with how exactly it is said; undefined where it cannot be computed. */
  readonly last: Day | undefined
  readonly precision: Precision | undefined
}

/** What a title alone says, at its level. Spans are offsets in the title, in UTF-16 code units. */
export interface Assessment {
  readonly specific: Judgment
  readonly measurable: Judgment
  readonly timeBound: Judgment
  /** The verb that leads the statement; "We will" and the like are not it. */
  readonly verb: Evidence | undefined
  /** What is done something to, or the thing that is named. */
  readonly object: Evidence | undefined
  /** The verb with its object: what will be different. */
  readonly outcome: Evidence | undefined
  /** The measure that says most: one with a figure before others. */
  readonly measure: Measure | undefined
  readonly end: End | undefined
  /** never, everyone, zero …, 100 % of … */
  readonly absolutes: readonly Evidence[]
  /** Actions only: does it begin with something that one can be seen doing, within a day? */
  readonly actionable: Judgment | undefined
  /** The words that join outcomes or steps on one footing: and, then. */
  readonly joins: readonly Evidence[]
  /** Several outcomes or several steps joined ("and", "then", ";"): the parts, in order; otherwise none. */
  readonly parts: readonly Span[]
  readonly scope: Scope
  /** Whether it is surely of another size than its level, too big or too small: it reads like another one. */
  readonly misplaced: boolean
  readonly scopeEvidence: readonly Evidence[]
  /** The level that the words read as, where that can be told. */
  readonly readsAs: JudgedLevel | undefined
}

/** A title's assessment with what its fields, parents and children add. */
export interface ItemAssessment extends Assessment {
  /** The code of the language that the words were judged in; undefined where they could not be, and say nothing. */
  readonly language: string | undefined
  /** Evidence only: a milestone, an action or an owner. The absolutes speak against it. */
  readonly achievable: Judgment
  /** Evidence only: a Why, or something above to serve. */
  readonly relevant: Judgment
}
