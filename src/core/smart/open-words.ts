/** Words that leave an outcome open, whatever else pins it. */
import type { Evidence } from './assessment.ts'
import { headNoun, naming } from './naming.ts'
import { objectOf } from './objects.ts'
import { isLight } from './pins.ts'
import type { Reading } from './reading.ts'
import { evidence, is, phrases } from './statement.ts'
import { isRanked } from './visionary.ts'

/** "Second release", "First public working draft": how far it is, and not what. */
export const isStage = ({ statement }: Reading, core: readonly number[]): boolean =>
  core.length > 0 && core.every((index) => is(statement, index, 'stage', 'numbered') || statement.tokens[index]?.digit)

/** "API improvements", with no word behind them of what gets better. */
export const isBetterment = ({ statement, quantities }: Reading, core: readonly number[]): boolean => {
  const last = headNoun(statement, core)
  return last !== undefined && quantities.length === 0 && is(statement, last, 'betterment')
}

/** "better", "more" with nothing to compare to, at the heart of the statement. */
export function comparatives(reading: Reading): readonly Evidence[] {
  const { statement, acts, body } = reading
  const head = acts[0]
  const leads = head !== undefined && reading.style !== 'declarative'
  const from = leads ? head.end : body
  const to = leads ? head.objectEnd : Math.min(body + 2, statement.tokens.length)
  const found: Evidence[] = []
  if (hasBaseline(reading)) return found
  for (let index = from; index < to; index++) {
    // "El mejor" is no comparison.
    if (!is(statement, index, 'comparative') || is(statement, index, 'superlative', 'extreme')) continue
    if (index > body && (is(statement, index - 1, 'number') || statement.tokens[index - 1]?.digit)) continue
    found.push(evidence(statement, 'comparative', index, index + 1))
  }
  const end = head?.clauseEnd ?? 0
  const last = statement.timed[end - 1] ? -1 : end - 1
  if (leads && last >= to && is(statement, last, 'comparative'))
    found.push(evidence(statement, 'comparative', last, last + 1))
  return found
}

/** "More books than in 2022": what it is compared to is said. */
export const hasBaseline = ({ statement, body }: Reading): boolean =>
  statement.tokens.some(
    (_, index) =>
      index > body &&
      is(statement, index, 'compared-to') &&
      [index + 1, index + 2, index + 3].some((at) => statement.tokens[at]?.digit || is(statement, at, 'time-unit')) &&
      !statement.tokens[index + 1]?.digit === !/^\d{1,3}$/.test(statement.tokens[index + 1]?.text ?? ''),
  )

/** A superlative is a wish where the statement is about what we are; beside "identify" or "compare" it is a choice. */
export function superlatives(reading: Reading): readonly Evidence[] {
  const { statement, acts, body } = reading
  const head = acts[0]
  const found = phrases(statement, 'superlative', 'superlative', body).filter(
    ({ span }) => !isRanked(reading, span.end),
  )
  if (!head || reading.style === 'declarative') return found
  if (head.entry.class === 'find' || head.entry.class === 'act') return []
  const counted = reading.quantities.some(({ of }) => of === 'count')
  if (!counted && ['be', 'vague', 'ongoing'].includes(head.entry.class)) return found
  const last = acts.find(({ end, objectEnd }) => end < objectEnd) ?? head
  const end = statement.tokens[last.objectEnd - 1]?.at.end ?? 0
  return found.filter(({ span }) => span.start < end)
}

/** "Several community events organised": which, and how many, is all there would be to say. */
export function vagueAmounts({ statement, acts, body, style }: Reading, isCounted: boolean): readonly Evidence[] {
  if (isCounted) return []
  const head = acts[0]
  const leads = head !== undefined && style !== 'declarative'
  const from = leads ? head.end : body
  return phrases(statement, 'amount', 'vague-amount', from).filter(
    ({ span }) => span.start === statement.tokens[from]?.at.start,
  )
}

/** "TBD" anywhere; "stuff" and "things" where the object should stand. */
export function placeholders({ statement, acts, body }: Reading): readonly Evidence[] {
  const head = acts[0]
  const end = statement.tokens[(head?.objectEnd ?? statement.tokens.length) - 1]?.at.end ?? 0
  const found = phrases(statement, 'placeholder', 'placeholder', body)
  const object = head && objectOf(statement, head)
  // "Close XX contracts" says what, and only not how many.
  const isNamed = object?.kind === 'named' && object.words > 0
  const behind = naming(statement, head?.end ?? body, statement.tokens.length)
  return found.filter(({ span, text }) => {
    if (isLeftOpen(text)) return true
    // A form's gap stands for a number or a name; "stuff" and "things" for the object itself.
    const isGap =
      statement.tokens.some(({ at, opens }) => at.start === span.start && /[[{<]/.test(opens)) || /^[XNZ]+$/.test(text)
    return span.start < end && !(isGap ? behind.some((index) => !is(statement, index, 'generic')) : isNamed)
  })
}

const isLeftOpen = (text: string): boolean => /^(?:tb[a-z]|to be .*|lorem.*|insert.*|fixme)$/i.test(text)

/** "Target: € 3 million", "Double it": an amount, and no word of what. */
export function isBareNumber({ statement, acts, quantities, body, style }: Reading): boolean {
  const head = acts[0]
  if (quantities.length === 0) return false
  if (head !== undefined && style !== 'declarative') {
    const words = naming(statement, head.end, statement.tokens.length).filter(
      (index) => !statement.tokens[index]?.digit,
    )
    const isOpen = head.entry.class === 'be' || isLight(head)
    return objectOf(statement, head).kind === 'anaphor' || (words.length === 0 && !isOpen)
  }
  if (head !== undefined) return false
  const { tokens } = statement
  const named = naming(statement, 0, tokens.length).filter(
    (index) =>
      !is(statement, index, 'generic', 'bound') &&
      !(
        is(statement, index, 'numbered') &&
        (tokens[index + 1]?.digit || tokens[index + 1] === undefined) &&
        index === 0
      ) &&
      !tokens[index]?.digit &&
      !(index < body && is(statement, index, 'metric')),
  )
  return named.length === 0 && body <= 1
}
