import type { Evidence, Judgment } from './assessment.ts'
import { comparatives, isBareNumber, placeholders, superlatives, vagueAmounts } from './open-words.ts'
import { endState, targets } from './pins.ts'
import { possessions } from './possessions.ts'
import type { Reading } from './reading.ts'
import { inBrackets, phrases } from './statement.ts'
import { gapsIn } from './unfilled.ts'
import { weighAct } from './weigh-act.ts'
import { weighNoun } from './weigh-noun.ts'

/** A word in capitals is a name, whatever it means in small letters: SMART, LEAN. */
const acronym = /^\p{Lu}{2,}$/u

/** A letter is there when something pins the outcome and nothing takes the pin out again. */
export function judgeSpecific(reading: Reading): Judgment {
  const { statement, acts, quantities } = reading
  const counts = quantities.filter(
    ({ of, first }) => (of === 'count' || of === 'limit') && !inBrackets(statement, first),
  )
  const pins: Evidence[] = isBareNumber(reading) ? [] : [...counts, ...targets(reading, counts.length > 0)]
  const against: Evidence[] = []
  for (const act of acts) {
    const weighed = weighAct(reading, act)
    pins.push(...weighed.for)
    against.push(...weighed.against)
  }
  const state = endState(reading) ?? possessions(reading)[0]
  if (state) pins.push(state)
  else if (acts.length === 0) {
    const weighed = weighNoun(reading)
    pins.push(...weighed.for)
    against.push(...weighed.against)
  }
  const fatal = [
    ...placeholders(reading),
    ...vagueAmounts(reading, counts.length > 0),
    ...phrases(statement, 'open-list', 'open-list'),
    ...(counts.length > 0 && acts[0]?.entry.class !== 'be' ? [] : superlatives(reading)),
  ]
  const compared = comparatives(reading)
  const counted = counts.length > 0
  pins.push(...habits(reading))
  if (!counted) fatal.push(...compared)
  fatal.push(...gapsIn(statement))
  const soft = [
    ...phrases(statement, 'quality', 'vague-quality', reading.body).filter(({ text }) => !acronym.test(text)),
    ...phrases(statement, 'amount', 'vague-amount', reading.body),
    ...(counted ? compared : []),
  ]
  const empty = pins.length === 0 || fatal.length > 0
  return { present: !empty, for: pins, against: [...against, ...fatal, ...soft] }
}

/** "Meditate three times a week": of what one does oneself, how often says enough. */
function habits({ acts, quantities, style }: Reading): readonly Evidence[] {
  const head = acts[0]
  if (head?.entry.class !== 'act' || style !== 'imperative' || head.end < head.objectEnd) return []
  return quantities.filter(({ of }) => of === 'cadence')
}
