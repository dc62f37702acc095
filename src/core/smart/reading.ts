import type { DateContext } from '../plan/dates/dates.ts'
import { type Acts, actsOf } from './acts.ts'
import type { JudgedLevel } from './assessment.ts'
import type { Lookup } from './lexicon/lookup.ts'
import { type Quantity, quantitiesOf } from './quantities.ts'
import { type Statement, statementOf } from './statement.ts'

/** All that the judges look at: a statement with its acts and its quantities, at a level. */
export interface Reading extends Acts {
  readonly statement: Statement
  readonly quantities: readonly Quantity[]
  readonly level: JudgedLevel
  readonly context: DateContext
}

export function readTitle(title: string, level: JudgedLevel, lookup: Lookup, context: DateContext): Reading {
  const statement = statementOf(title, lookup, context)
  const found = actsOf(statement)
  const { body, style, acts } = found
  return { body, style, acts, statement, quantities: quantitiesOf(statement, found), level, context }
}
