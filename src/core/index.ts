import type { CheckContext, Finding } from './checks/check.ts'
import { noReports, type Reports, runChecks } from './checks/run.ts'
import type { Snapshot } from './checks/snapshot.ts'
import type { Facts } from './plan/facts.ts'
import { type Destinations, noDestinations } from './plan/links.ts'
import type { Item } from './plan/model.ts'
import { type Reading, readPlan } from './plan/read.ts'
import type { ReadingContext } from './plan/settings.ts'
import { assessItem, type ItemAssessment } from './smart/item.ts'
import { planLanguage } from './smart/plan-language.ts'

export type { Snapshot } from './checks/snapshot.ts'

export interface OpenOptions extends ReadingContext {
  /** Whether the file's name is one that plans have (setting `altitude.files`). True unless said otherwise. */
  readonly named?: boolean
  /** What the links of the plan lead to, as far as anybody has looked: the text does not tell. */
  readonly destinations?: Destinations
}

/**
 * Reads a text. Never throws, whatever the text. A `previous` snapshot of the same file makes it cost what has changed
 * since, and never changes the result.
 */
export function open(text: string, options: OpenOptions, previous?: Snapshot): Snapshot {
  const { today, settings, named = true, destinations = noDestinations } = options
  const context: ReadingContext = { today, settings }
  let before = previous
  let reportsBefore: Reports | undefined
  const reading = once((): Reading => {
    const read = readPlan(text, context, named, before?.kept)
    // The snapshot before is let go: else each edit would hold all the texts that came before it.
    reportsBefore = before?.reports
    before = undefined
    return read
  })
  // An item is asked about by one check after the other.
  let last: { readonly item: Item; readonly assessment: ItemAssessment } | undefined
  const assess = (item: Item): ItemAssessment => {
    if (last?.item !== item) last = { item, assessment: assessItem(item, reading().plan, context) }
    return last.assessment
  }
  const reports = once((): Reports => {
    const { plan, kept } = reading()
    const { key } = kept.environment
    const language = planLanguage(plan, settings.language)?.code
    const own = JSON.stringify([key, language, settings.checks, plan.frontMatter?.checks])
    return reportsBefore?.key === own ? reportsBefore : noReports(own)
  })
  const findings = once((): readonly Finding[] => {
    const { plan, kept, recognition } = reading()
    if (!recognition.isPlan) return []
    const checking: CheckContext = { ...context, plan, assess, destinations }
    const found = runChecks(checking, kept.sections, reports())
    // It would hold on to all the items that were made for the checks.
    last = undefined
    return found
  })
  const byFacts = once((): ReadonlyMap<Facts, readonly Finding[]> => {
    const lists = new Map<Facts, Finding[]>()
    for (const finding of findings()) {
      const list = lists.get(finding.facts)
      if (list === undefined) lists.set(finding.facts, [finding])
      else list.push(finding)
    }
    return lists
  })
  return {
    text,
    context,
    destinations,
    assess,
    get recognition() {
      return reading().recognition
    },
    get plan() {
      return reading().plan
    },
    get kept() {
      return reading().kept
    },
    get reports() {
      return reports()
    },
    get findings() {
      return findings()
    },
    get findingsByFacts() {
      return byFacts()
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
