import type { SectionMemo } from '../markdown/parse.ts'
import type { Item, Plan } from '../plan/model.ts'
import type { Recognition } from '../plan/recognise.ts'
import type { ReadingContext } from '../plan/settings.ts'
import type { ItemAssessment } from '../smart/assessment.ts'
import type { Finding } from './check.ts'

/** A text, read. Everything but the text is computed when it is first asked for, and then kept. */
export interface Snapshot {
  readonly text: string
  readonly context: ReadingContext
  readonly recognition: Recognition
  readonly plan: Plan
  /** In the order of the text; none for a file that is no plan. */
  readonly findings: readonly Finding[]
  readonly assess: (item: Item) => ItemAssessment
  /** What the next reading takes over from this one. */
  readonly memo: SectionMemo
}
