/**
 * From a plan to findings: what is missing, wrong or at the wrong level, and how to mend it. One file is one check, with
 * its documentation, its examples (which are its tests) and its fixes; this file says what a check is.
 */

import type { Facts } from '../plan/facts.ts'
import type { Destination, Destinations } from '../plan/links.ts'
import type { Item, Level } from '../plan/model.ts'
import type { ReadPlan } from '../plan/read.ts'
import type { ReadingContext, Severity } from '../plan/settings.ts'
import type { ItemAssessment } from '../smart/item.ts'
import type { TextEdit } from '../text/edit.ts'
import type { Message } from '../text/message.ts'
import type { Span } from '../text/span.ts'

/** What a prompt asks for. Surfaces know how to ask; what is written afterwards comes from `edits`. */
export type Prompt =
  | 'make-smart'
  | 'specific'
  | 'measurable'
  | 'time-bound'
  | 'why'
  | 'owner'
  | 'write-vision'
  | 'add-goal'
  | 'add-milestone'
  | 'add-action'
  | 'reschedule'
  | 'move-to-milestone'
  | 'make-milestone'

/**
 * One way to mend a finding: edits that can be made at once, a sentence with gaps to fill in, a question to ask first, or
 * a place to go to.
 */
export type Fix =
  | { readonly kind: 'edit'; readonly title: Message; readonly edits: readonly TextEdit[]; readonly preferred?: true }
  | {
      readonly kind: 'draft'
      readonly title: Message
      /** The item's title as it would be, in plain words, with “…” where only the person knows. */
      readonly words: string
      /** What writes it, as one edit. */
      readonly edit: TextEdit
      /** The gaps, as spans of the edit's text, in order. */
      readonly gaps: readonly Span[]
    }
  | {
      readonly kind: 'prompt'
      readonly title: Message
      readonly prompt: Prompt
      readonly itemId: string
      /** The area that a goal is added to, by its name: one of the plan's list may have no heading yet. */
      readonly area?: string
    }
  | { readonly kind: 'go'; readonly title: Message; readonly to: Span }

/** What a check reports of an item. */
export interface Problem {
  /** The offending words; where something is missing, the item's title. */
  readonly span: Span
  /** What is missing or wrong (a sentence under 80 characters), why it matters, what to do. */
  readonly message: Message
  /** Other places that have a part in it. */
  readonly related?: readonly { readonly span: Span; readonly message: Message }[] | undefined
  /** Computed when somebody asks for them. */
  readonly fixes: () => readonly Fix[]
}

/** A problem with who reports it, how loudly, and of which item. */
export interface Finding extends Problem {
  readonly check: string
  readonly severity: Severity
  readonly itemId: string
  readonly level: Level
  /** What the item says, which is the same object for as long as that is. */
  readonly facts: Facts
}

export interface CheckContext extends ReadingContext {
  readonly plan: ReadPlan
  /** What the item's words and fields say; computed once per item. */
  readonly assess: (item: Item) => ItemAssessment
  /** What its links lead to, which its text does not tell. */
  readonly destinations: Destinations
}

/** Documentation that is run: a check reports exactly the marked words of `bad`, nothing of `good`. */
export interface Example {
  /** A whole plan with `«` and `»` around the words that must be reported. */
  readonly bad: string
  /** The same, mended as somebody would. This check is silent on it. */
  readonly good: string
  /** What the first fix that is an edit makes of `bad`; this check is silent on it. Left out where every fix asks first. */
  readonly fixed?: string
  /** What the links in it lead to, by their paths. */
  readonly destinations?: Readonly<Record<string, Destination>>
}

export interface Check {
  /** The file's name, the setting's key, the anchor in docs/checks.md, the diagnostic's code and the SARIF rule. */
  readonly id: string
  readonly severity: Severity
  /** Levels it looks at; `plan` for a check of the whole plan, which is handed the root. */
  readonly levels: readonly Level[]
  /** Looks at items as well that are done, dropped or on hold, or below one that is; checks of wording never do. */
  readonly alsoOver?: true
  /**
   * A check looks at the item's own text and fields and at the dates, states and levels of those above it, and what it
   * finds is kept for as long as all that stays the same. One that looks at more says so, in one of the three that follow.
   * `below`: at what stands below the item.
   */
  readonly looks?: 'below'
  /** It looks at the items beside it as well: below every parent of which this is true. */
  readonly beside?: (parent: Item) => boolean
  /** It looks at the whole plan, and is asked of these items anew after every edit. */
  readonly among?: (context: CheckContext) => readonly Item[]
  readonly find: (item: Item, context: CheckContext) => readonly Problem[]
}

/** What the page about a check says, and its examples. A function, since only who writes or tests the page has a use for it. */
export type CheckDocumentation = () => {
  /** What it reports, as a heading. */
  readonly title: string
  /** Why it matters: the paragraph of the documentation. */
  readonly why: string
  /** What its fixes do, for the documentation. */
  readonly fixes: string
  readonly examples: readonly Example[]
}

/** Names the type, so that a check's file is checked where it is written. */
export const defineCheck = (check: Check): Check => check
