import type { DateContext } from '../plan/dates/dates.ts'
import { type Span, span } from '../text/span.ts'
import { judgeActionable } from './actionable.ts'
import type { Assessment, JudgedLevel } from './assessment.ts'
import { english } from './lexicon/en/english.ts'
import { lookupOf } from './lexicon/lookup.ts'
import { judgeMeasurable } from './measurable.ts'
import { type Reading, readTitle } from './reading.ts'
import { judgeScope } from './scope.ts'
import { judgeSpecific } from './specific.ts'
import { evidence, phrases } from './statement.ts'
import { judgeTimeBound } from './time-bound.ts'

export type {
  Assessment,
  Evidence,
  EvidenceKind,
  ItemAssessment,
  JudgedLevel,
  Judgment,
  Letter,
  Scope,
} from './assessment.ts'

const lookup = lookupOf(english)

/**
 * What a title says at its level: each letter with the words that show it, its size, its joins. Spans are offsets in
 * `title`. Takes any text, is linear in its length and never throws.
 */
export function assess(title: string, level: JudgedLevel, context: DateContext): Assessment {
  const reading = readTitle(title, level, lookup, context)
  const specific = judgeSpecific(reading)
  const measurable = judgeMeasurable(reading)
  const timeBound = judgeTimeBound(reading)
  const size = judgeScope(reading, specific, measurable)
  const head = reading.acts[0]
  return {
    specific,
    measurable,
    timeBound,
    absolutes: phrases(reading.statement, 'absolute', 'absolute'),
    actionable: level === 'action' ? judgeActionable(reading, size) : undefined,
    parts: partsOf(reading),
    verb: head && evidence(reading.statement, 'verb', head.first, head.end),
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

const joins = (classes: ReadonlySet<string> | undefined): boolean =>
  classes?.has('conjunction') === true || classes?.has('sequel') === true || classes?.has('adverb') === true
