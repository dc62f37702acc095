import type { DateContext } from '../plan/dates/date-reading.ts'
import { type Span, span } from '../text/span.ts'
import { judgeActionable } from './actionable.ts'
import type { Assessment, End, Evidence, JudgedLevel, Judgment, Measure, Scope } from './assessment.ts'
import { english } from './lexicon/en/english.ts'
import type { Language } from './lexicon/language.ts'
import { ready } from './lexicon/languages.ts'
import { judgeMeasurable } from './measurable.ts'
import { measureOf } from './measure.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { type Reading, readTitle } from './reading.ts'
import { likelySize, sureSize } from './scope.ts'
import type { Size } from './size.ts'
import { judgeSpecific } from './specific.ts'
import { evidence, phrases } from './statement.ts'
import { endIn, judgeTimeBound } from './time-bound.ts'

export type {
  Assessment,
  End,
  Evidence,
  EvidenceKind,
  ItemAssessment,
  JudgedLevel,
  Judgment,
  Letter,
  Measure,
  Scope,
} from './assessment.ts'

/**
 * What a title says at its level: each letter with the words that show it, its size, its joins; found out as far as it is
 * asked for. Spans are offsets in `title`. Takes any text, is linear in its length and never throws.
 */
export function assess(
  title: string,
  level: JudgedLevel,
  context: DateContext,
  language: Language = english,
): Assessment {
  return new TitleAssessment(title, level, context, language)
}

/** The title that was taken apart last: it is asked about in one go, and most are never asked about again. */
let last: { readonly of: Assessment; readonly reading: Reading } | undefined

class TitleAssessment implements Assessment {
  private readonly title: string
  private readonly level: JudgedLevel
  private readonly context: DateContext
  private readonly language: Language
  private judgedSpecific: Judgment | undefined
  private judgedMeasurable: Judgment | undefined
  private judgedTimeBound: Judgment | undefined
  private judgedActionable: Judgment | undefined
  private foundOutcome: Outcome | undefined
  /** Null where it has none. */
  private sureSize: Size | null | undefined
  private judgedSize: Size | undefined

  constructor(title: string, level: JudgedLevel, context: DateContext, language: Language) {
    this.title = title
    this.level = level
    this.context = context
    this.language = language
  }

  private get reading(): Reading {
    if (last?.of === this) return last.reading
    const reading = readTitle(this.title, this.level, ready(this.language), this.context)
    last = { of: this, reading }
    return reading
  }

  get specific(): Judgment {
    this.judgedSpecific ??= judgeSpecific(this.reading)
    return this.judgedSpecific
  }

  get measurable(): Judgment {
    this.judgedMeasurable ??= judgeMeasurable(this.reading)
    return this.judgedMeasurable
  }

  get timeBound(): Judgment {
    this.judgedTimeBound ??= judgeTimeBound(this.reading)
    return this.judgedTimeBound
  }

  get actionable(): Judgment | undefined {
    if (this.level !== 'action') return undefined
    this.judgedActionable ??= judgeActionable(this.reading, this.sure)
    return this.judgedActionable
  }

  private get told(): Outcome {
    this.foundOutcome ??= outcomeOf(this.reading)
    return this.foundOutcome
  }

  get verb(): Evidence | undefined {
    return this.told.verb
  }

  get object(): Evidence | undefined {
    return this.told.object
  }

  get outcome(): Evidence | undefined {
    return this.told.outcome
  }

  get measure(): Measure | undefined {
    return measureOf(this.reading, this.measurable)
  }

  get end(): End | undefined {
    return endIn(this.reading)
  }

  get absolutes(): readonly Evidence[] {
    return phrases(this.reading.statement, 'absolute', 'absolute')
  }

  get parts(): readonly Span[] {
    return partsOf(this.reading)
  }

  get joins(): readonly Evidence[] {
    return joinsOf(this.reading)
  }

  private get sure(): Size | undefined {
    this.sureSize ??= sureSize(this.reading, this) ?? null
    return this.sureSize ?? undefined
  }

  private get size(): Size {
    this.judgedSize ??= this.sure ?? likelySize(this.reading, this)
    return this.judgedSize
  }

  get misplaced(): boolean {
    return this.sure !== undefined
  }

  get scope(): Scope {
    return this.size.scope
  }

  get scopeEvidence(): readonly Evidence[] {
    return this.size.evidence
  }

  get readsAs(): JudgedLevel | undefined {
    return this.size.readsAs
  }
}

/** The outcomes or steps that are joined on one footing, each from its verb to before the next one's joint. */
function partsOf({ statement, acts, style }: Reading): readonly Span[] {
  if (style === 'noun' || style === 'question') return []
  const apart = acts.filter((act) => act.apart)
  if (apart.length < 2) return []
  return apart.map((act, i) => {
    const next = apart[i + 1]
    let last = next ? next.first - 1 : statement.tokens.length - 1
    while (next && last > act.first && joins(statement.classes[last])) last--
    const token = statement.tokens[last]
    const brackets = /^[)\]}"”»]{1,8}/.exec(token?.closes ?? '')?.[0].length ?? 0
    return span(statement.tokens[act.first]?.at.start ?? 0, (token?.at.end ?? 0) + brackets)
  })
}

/** What stands right before each part but the first. */
function joinsOf({ statement, acts, style }: Reading): readonly Evidence[] {
  if (style === 'noun' || style === 'question') return []
  return acts
    .filter((act, i) => i > 0 && act.apart && joins(statement.classes[act.first - 1]))
    .map(({ first }) => evidence(statement, 'join', first - 1, first))
}

const joins = (classes: ReadonlySet<string> | undefined): boolean =>
  classes?.has('conjunction') === true || classes?.has('sequel') === true || classes?.has('adverb') === true
