import { contextKey, type DateContext } from '../plan/dates/date-reading.ts'
import type { Item, Level } from '../plan/model.ts'
import { originOf } from '../plan/origin.ts'
import type { ReadPlan } from '../plan/read.ts'
import type { ReadingContext } from '../plan/settings.ts'
import { ancestor, firstChild } from '../plan/walk.ts'
import { recent } from '../text/recent.ts'
import { type Span, span } from '../text/span.ts'
import { assess } from './assess.ts'
import type {
  Assessment,
  End,
  Evidence,
  EvidenceKind,
  ItemAssessment,
  JudgedLevel,
  Judgment,
  Measure,
  Scope,
} from './assessment.ts'
import { type ItemSize, sizeByFields } from './item-size.ts'
import type { Language } from './lexicon/language.ts'
import { isLatin, planLanguage } from './plan-language.ts'
import { visionUnshared } from './shared-words.ts'
import { gapSign, tokens } from './tokens.ts'

export type { ItemAssessment } from './assessment.ts'

const judged: Readonly<Record<Level, JudgedLevel>> = {
  plan: 'vision',
  vision: 'vision',
  area: 'goal',
  goal: 'goal',
  milestone: 'milestone',
  action: 'action',
  step: 'action',
}

/**
 * The title's assessment with what the item's fields, its parents and its children add, found out as far as it is asked
 * for. Evidence from outside the title has an empty span at the title's end. Achievable and Relevant look for evidence and
 * claim no more than that.
 */
export function assessItem(item: Item, plan: ReadPlan, context: ReadingContext): ItemAssessment {
  const level = judged[item.level]
  const language = isLatin(item.title) ? planLanguage(plan, context.settings.language) : undefined
  const said = language ? assessTitle(item, level, datesOf(item, plan, context), language) : unread
  return new AssessedItem(item, plan, level, language, said)
}

class AssessedItem implements ItemAssessment {
  private readonly item: Item
  private readonly plan: ReadPlan
  private readonly spoken: Language | undefined
  private readonly said: Assessment
  /** Where the title ends. */
  private readonly behind: Span
  private readonly size: ItemSize | undefined
  private readonly metric: readonly Evidence[]

  constructor(item: Item, plan: ReadPlan, level: JudgedLevel, language: Language | undefined, said: Assessment) {
    const behind = span(item.title.length, item.title.length)
    const { metric: text } = item
    this.item = item
    this.plan = plan
    this.spoken = language
    this.said = said
    this.behind = behind
    this.size = sizeByFields(item, level, behind)
    this.metric = text === undefined || isUnfilledMetric(text) ? [] : [{ kind: 'metric', span: behind, text }]
  }

  get language(): string | undefined {
    return this.spoken?.code
  }

  get specific(): Judgment {
    return pinnedBy(this.metric, this.said.specific)
  }

  get measurable(): Judgment {
    return adding(this.said.measurable, this.metric)
  }

  get timeBound(): Judgment {
    return adding(this.said.timeBound, ends(this.item, this.behind))
  }

  get achievable(): Judgment {
    return { ...found(means(this.item, this.behind)), against: this.said.absolutes }
  }

  get relevant(): Judgment {
    const { item, plan, behind } = this
    return { ...found(serves(item, plan, behind)), against: unrelated(item, plan, this.spoken, behind) }
  }

  get verb(): Evidence | undefined {
    return this.said.verb
  }

  get object(): Evidence | undefined {
    return this.said.object
  }

  get outcome(): Evidence | undefined {
    return this.said.outcome
  }

  get measure(): Measure | undefined {
    return this.said.measure
  }

  get end(): End | undefined {
    return this.said.end
  }

  get absolutes(): readonly Evidence[] {
    return this.said.absolutes
  }

  get actionable(): Judgment | undefined {
    return this.said.actionable
  }

  get joins(): readonly Evidence[] {
    return this.said.joins
  }

  get parts(): readonly Span[] {
    return this.said.parts
  }

  get scope(): Scope {
    return (this.size ?? this.said).scope
  }

  get misplaced(): boolean {
    return this.size === undefined ? this.said.misplaced : this.size.scope !== 'ok'
  }

  get scopeEvidence(): readonly Evidence[] {
    return (this.size ?? this.said).scopeEvidence
  }

  get readsAs(): JudgedLevel | undefined {
    return (this.size ?? this.said).readsAs
  }
}

/**
 * The words of a goal or milestone are judged once for several checks. Those around an edit are looked at again and again, and
 * what was found of all others is in their findings.
 */
const judgedLately = recent<Assessment>(100)

function assessTitle(item: Item, level: JudgedLevel, dates: DateContext, language: Language): Assessment {
  const { title } = item
  if (level === 'action') return assess(title, level, dates, language)
  const key = `${level} ${language.code} ${contextKey(dates)} ${title}`
  return judgedLately(key, () => assess(title, level, dates, language))
}

/** "orders a month, from 40 to …": a metric whose number is still to be put in. */
const isUnfilledMetric = (metric: string): boolean => tokens(metric).some(({ lower }) => lower === gapSign)

const nothing: Judgment = { present: false, for: [], against: [] }

/** Of words that cannot be read. */
const unread: Assessment = {
  specific: nothing,
  measurable: nothing,
  timeBound: nothing,
  verb: undefined,
  object: undefined,
  outcome: undefined,
  measure: undefined,
  end: undefined,
  absolutes: [],
  actionable: undefined,
  parts: [],
  joins: [],
  scope: 'unclear',
  misplaced: false,
  scopeEvidence: [],
  readsAs: undefined,
}

function datesOf(item: Item, plan: ReadPlan, { today, settings }: ReadingContext): DateContext {
  const goal = ancestor(item, 'goal')
  const planStart = plan.frontMatter?.start
  const origin = goal === undefined ? planStart : originOf(goal, planStart)
  const fiscalYearStart = plan.frontMatter?.fiscalYearStart ?? settings.fiscalYearStart
  return { today, fiscalYearStart, weekStart: settings.weekStart, ...(origin !== undefined && { origin }) }
}

const found = (evidence: readonly Evidence[]): Judgment => ({
  present: evidence.length > 0,
  for: evidence,
  against: [],
})

const adding = (judgment: Judgment, evidence: readonly Evidence[]): Judgment =>
  evidence.length === 0 ? judgment : { ...judgment, present: true, for: [...judgment.for, ...evidence] }

/** What no number beside the title makes up for. */
const unpinnable: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['placeholder', 'open-list', 'superlative'])

/** "Increase sales" with a Metric "orders a month, from 40 to 60": it says in what, and from what to what. */
const pinnedBy = (metric: readonly Evidence[], specific: Judgment): Judgment =>
  metric.some(({ text }) => /\d/.test(text)) && !specific.against.some(({ kind }) => unpinnable.has(kind))
    ? adding(specific, metric)
    : specific

/** A due date that is known, or surely named; else the period of the headings above. */
function ends(item: Item, at: Span): readonly Evidence[] {
  const { due, horizon } = item
  if (due && due.kind !== 'invalid') {
    return due.field.form === 'natural' ? [] : [{ kind: 'field', span: at, text: due.field.text }]
  }
  return horizon ? [{ kind: 'parent', span: at, text: `${horizon.first}/${horizon.last}` }] : []
}

function means(item: Item, at: Span): readonly Evidence[] {
  const step = firstChild(item, 'milestone') ?? firstChild(item, 'action')
  return [
    ...(step ? [{ kind: 'child', span: at, text: step.title } as const] : []),
    ...(item.owner === undefined ? [] : [{ kind: 'field', span: at, text: item.owner } as const]),
  ]
}

const above: Readonly<Partial<Record<JudgedLevel, readonly Level[]>>> = {
  goal: ['vision'],
  milestone: ['goal'],
  action: ['milestone', 'goal'],
}

/** A Why, or something above to serve; a vision counts where it stands beside the goals as well. */
function serves(item: Item, plan: ReadPlan, at: Span): readonly Evidence[] {
  const why = item.why === undefined ? [] : [{ kind: 'field', span: at, text: item.why } as const]
  const levels = above[judged[item.level]] ?? []
  const parent = levels.map((level) => ancestor(item, level)).find((one) => one !== undefined)
  const vision = item.level === 'goal' ? plan.root.childrenAt('vision')[0] : undefined
  const served = parent ?? vision
  return served ? [...why, { kind: 'parent', span: at, text: served.title }] : why
}

/** Names the vision that nothing in a goal speaks of; the goal may serve it all the same. */
function unrelated(item: Item, plan: ReadPlan, language: Language | undefined, at: Span): readonly Evidence[] {
  const vision = language && visionUnshared(item, plan, language)
  return vision === undefined ? [] : [{ kind: 'unrelated', span: at, text: vision.title }]
}
