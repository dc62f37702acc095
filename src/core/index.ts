import type { CheckContext, Finding } from './checks/check.ts'
import { runChecks } from './checks/run.ts'
import type { SectionMemo } from './markdown/parse.ts'
import type { Item, Plan } from './plan/model.ts'
import { type Reading, readPlan } from './plan/read.ts'
import type { Recognition } from './plan/recognise.ts'
import type { ReadingContext } from './plan/settings.ts'
import { assessItem, type ItemAssessment } from './smart/item.ts'

export interface OpenOptions extends ReadingContext {
  /** Whether the file's name is one that plans have (setting `altitude.files`). True unless said otherwise. */
  readonly named?: boolean
}

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

/**
 * Reads a text. Never throws, whatever the text. A `previous` snapshot of the same file makes it cheaper and never
 * changes the result.
 */
export function open(text: string, options: OpenOptions, previous?: Snapshot): Snapshot {
  const { today, settings, named = true } = options
  const context: ReadingContext = { today, settings }
  const reading = once((): Reading => readPlan(text, context, named, previous?.memo))
  const assessments = new Map<string, ItemAssessment>()
  const assess = (item: Item): ItemAssessment => {
    const known = assessments.get(item.id)
    if (known !== undefined) return known
    const assessment = assessItem(item, reading().plan, context)
    assessments.set(item.id, assessment)
    return assessment
  }
  const findings = once((): readonly Finding[] => {
    const checking: CheckContext = { ...context, plan: reading().plan, assess }
    return reading().recognition.isPlan ? runChecks(checking) : []
  })
  return {
    text,
    context,
    assess,
    get recognition() {
      return reading().recognition
    },
    get plan() {
      return reading().plan
    },
    get memo() {
      return reading().memo
    },
    get findings() {
      return findings()
    },
  }
}

function once<Value>(compute: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined
  return () => {
    kept ??= { value: compute() }
    return kept.value
  }
}
