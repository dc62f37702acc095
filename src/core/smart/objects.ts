import type { Act } from './acts.ts'
import type { Evidence } from './assessment.ts'
import { headNoun, naming } from './naming.ts'
import { breaksAfter, evidence, is, type Statement } from './statement.ts'

/**
 * What stands as an object: `none`, `anaphor` (it, those), `generic` (quality, awareness), or `named`. `narrow` names
 * one thing that can be read off a dial (wait time, churn). `words` is how many words do the naming.
 */
export interface NamedObject {
  readonly kind: 'none' | 'anaphor' | 'generic' | 'named'
  readonly narrow: boolean
  /** Has a word of its own, neither a broad one nor the name of a dial: "Meteor build time", not "customer retention". */
  readonly own: boolean
  readonly words: number
  readonly evidence: Evidence
}

export function objectOf(statement: Statement, act: Act): NamedObject {
  // "Finishing of the second round": what a gerund does stands behind its "of".
  if (act.entry.form === 'gerund' && act.objectEnd === act.end && is(statement, act.end, 'carry')) {
    let end = act.end + 1
    while (end < act.clauseEnd && !is(statement, end, 'preposition')) end++
    return describe(statement, act.end + 1, end, act.clauseEnd)
  }
  return describe(statement, act.end, act.objectEnd, act.clauseEnd)
}

/** What the words of `[first, end)` name; what follows up to `clauseEnd` may make it narrower. */
export function describe(statement: Statement, first: number, end: number, clauseEnd: number): NamedObject {
  const { tokens } = statement
  const core = naming(statement, first, end)
  const shown = evidence(statement, 'object', first, Math.max(first + 1, end))
  const last = headNoun(statement, core)
  if (last === undefined) {
    const points = anaphorIn(statement, first, end)
    if (points !== undefined)
      return {
        kind: 'anaphor',
        narrow: false,
        own: false,
        words: 0,
        evidence: evidence(statement, 'anaphor', points, points + 1),
      }
    const behind = naming(statement, end, clauseEnd)
    return {
      kind: 'none',
      narrow: false,
      own: false,
      words: behind.length,
      evidence: evidence(statement, 'no-object', first, first),
    }
  }
  const pointing = anaphorIn(statement, first, end)
  if (pointing !== undefined && core.length === 1 && !isName(statement, last)) {
    return {
      kind: 'anaphor',
      narrow: false,
      own: false,
      words: 0,
      evidence: evidence(statement, 'anaphor', pointing, end),
    }
  }
  const known = core.some((index) => tokens[index]?.digit || isName(statement, index))
  const metric = core.some((index) => is(statement, index, 'metric'))
  const generic =
    (core.every((index) => is(statement, index, 'generic')) ||
      isOpenList(statement, first, core) ||
      (core.length < 3 && isOpenMany(statement, first, last))) &&
    !known &&
    !(is(statement, last, 'artefact') && (core.length > 1 || is(statement, first, 'determiner')))
  const own = known || core.some((index) => !is(statement, index, 'generic', 'metric'))
  const acronym = metric && core.length === 1 && /^[A-Z]{2,6}$/.test(tokens[last]?.text ?? '')
  const behind = naming(statement, end, clauseEnd).length
  // "Build time", "churn of new clients", not "error handling": the dial itself, with a word of whose it is.
  const isDial = is(statement, last, 'metric') && (core.length > 1 || behind > 0)
  const narrow = acronym || isDial || (metric && core.length > 1 && is(statement, last, 'generic'))
  return { kind: generic ? 'generic' : 'named', narrow, own, words: core.length, evidence: shown }
}

/** "documentation, tutorials and demos": many of what could be anything, and not one that is named. */
export function isOpenList(statement: Statement, first: number, core: readonly number[]): boolean {
  const last = core[core.length - 1]
  const { isPlural } = statement.lookup.language
  return (
    last !== undefined &&
    isOpenMany(statement, first, last) &&
    core.every(
      (index) =>
        is(statement, index, 'generic') ||
        (is(statement, index, 'empty') && (index < last || isPlural(statement.tokens[index]?.lower ?? ''))),
    )
  )
}

/** "paid services", "best practices": any number of things that any word could stand for. */
function isOpenMany(statement: Statement, first: number, last: number): boolean {
  if (!is(statement, last, 'empty') || !statement.lookup.language.isPlural(statement.tokens[last]?.lower ?? ''))
    return false
  for (let index = first; index < last; index++) {
    if (is(statement, index, 'determiner', 'number') && !is(statement, index, 'universal')) return false
  }
  return true
}

const anaphorIn = (statement: Statement, first: number, end: number): number | undefined => {
  for (let index = first; index < end; index++) if (is(statement, index, 'anaphor')) return index
  return undefined
}

/** Written with a capital where none is due: the name of something. */
export function isName(statement: Statement, index: number): boolean {
  const { tokens } = statement
  const token = tokens[index]
  if (!token?.capital || index === 0 || breaksAfter(statement, index - 1)) return false
  if (!tokens.some(({ text }) => /[a-z]/.test(text.slice(0, 40)))) return false
  const capitals = tokens.filter(({ capital }) => capital).length
  return capitals * 2 <= tokens.length + 1 || /[A-Z].*[A-Z]|[a-z][A-Z]/.test(token.text.slice(0, 40))
}
