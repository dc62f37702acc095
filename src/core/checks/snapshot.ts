import type { Facts } from '../plan/facts.ts'
import type { Destinations } from '../plan/links.ts'
import type { Item } from '../plan/model.ts'
import type { Kept, ReadPlan } from '../plan/read.ts'
import type { Recognition } from '../plan/recognise.ts'
import type { ReadingContext } from '../plan/settings.ts'
import type { ItemAssessment } from '../smart/assessment.ts'
import type { Finding } from './check.ts'
import type { Reports } from './run.ts'

/** A text, read. Everything but the text is computed when it is first asked for, and then kept. */
export interface Snapshot {
  readonly text: string
  readonly context: ReadingContext
  /** Where the links of the plan lead, as far as it was told. */
  readonly destinations: Destinations
  readonly recognition: Recognition
  readonly plan: ReadPlan
  /** In the order of the text; none for a file that is no plan. */
  readonly findings: readonly Finding[]
  /** The findings by what their items say. */
  readonly findingsByFacts: ReadonlyMap<Facts, readonly Finding[]>
  /** What was found in parts of the plan, for the next reading. */
  readonly reports: Reports
  readonly assess: (item: Item) => ItemAssessment
  /** What the next reading takes over from this one. */
  readonly kept: Kept
}
