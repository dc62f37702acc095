import { contextKey, type DateContext } from '../plan/dates/date-reading.ts'
import { recent } from '../text/recent.ts'
import { type Span, span } from '../text/span.ts'
import { judgeActionable } from './actionable.ts'
import type { Assessment, Evidence, JudgedLevel } from './assessment.ts'
import { english } from './lexicon/en/english.ts'
import type { Language } from './lexicon/language.ts'
import { ready } from './lexicon/languages.ts'
import { judgeMeasurable } from './measurable.ts'
import { measureOf } from './measure.ts'
import { outcomeOf } from './outcome.ts'
import { type Reading, readTitle } from './reading.ts'
import { judgeScope } from './scope.ts'
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
 * What a title says at its level: each letter with the words that show it, its size, its joins. Spans are offsets in
 * `title`. Takes any text, is linear in its length and never throws.
 */
export function assess(
  title: string,
  level: JudgedLevel,
  context: DateContext,
  language: Language = english,
): Assessment {
  // Around an edit most titles are what they were a moment ago.
  const key = `${level} ${language.code} ${contextKey(context)} ${title}`
  return known(key, () => assessAnew(title, level, context, language))
}

const known = recent<Assessment>(200)

function assessAnew(title: string, level: JudgedLevel, context: DateContext, language: Language): Assessment {
  const reading = readTitle(title, level, ready(language), context)
  const specific = judgeSpecific(reading)
  const measurable = judgeMeasurable(reading)
  const timeBound = judgeTimeBound(reading)
  const size = judgeScope(reading, specific, measurable)
  return {
    specific,
    measurable,
    timeBound,
    ...outcomeOf(reading),
    measure: measureOf(reading, measurable),
    end: endIn(reading),
    absolutes: phrases(reading.statement, 'absolute', 'absolute'),
    actionable: level === 'action' ? judgeActionable(reading, size) : undefined,
    parts: partsOf(reading),
    joins: joinsOf(reading),
    scope: size.scope,
    scopeEvidence: size.evidence,
    readsAs: size.readsAs,
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
