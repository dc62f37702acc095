import type { DateContext, Reading } from './date-reading.ts'

/** The named groups of a match; a group that took no part is absent. */
export type Groups = Readonly<Record<string, string | undefined>>

/** One way of writing a date: a row of the tables in `date-syntaxes.ts` and `relative-syntaxes.ts`. */
export interface DateSyntax {
  /** Something written that way; the tests read it. */
  readonly example: string
  /** Source of a pattern, matched between word ends and without case. No repeat without a bound. */
  readonly pattern: string
  /**
   * Where it may stand in a sentence; in a date field every syntax may stand alone.
   * `alone`: anywhere. `led`: only after a preposition ("in May"), as it may be something else. `part`: only after "the
   * end of". `whole`: brings its own preposition and is a bound by itself ("within 90 days"). `field`: not in sentences.
   */
  readonly stands: 'alone' | 'led' | 'part' | 'whole' | 'field'
  /** What it says; undefined where it is no date after all. */
  readonly read: (groups: Groups, context: DateContext) => Reading | undefined
}
