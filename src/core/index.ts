import type { CheckContext, Finding } from './checks/check.ts'
import { runChecks } from './checks/run.ts'
import type { Snapshot } from './checks/snapshot.ts'
import type { Item } from './plan/model.ts'
import { type Reading, readPlan } from './plan/read.ts'
import type { ReadingContext } from './plan/settings.ts'
import { assessItem, type ItemAssessment } from './smart/item.ts'

export type { Snapshot } from './checks/snapshot.ts'

export interface OpenOptions extends ReadingContext {
  /** Whether the file's name is one that plans have (setting `altitude.files`). True unless said otherwise. */
  readonly named?: boolean
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
