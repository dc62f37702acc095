import { naming } from './acts.ts'
import type { Evidence } from './assessment.ts'
import type { Reading } from './reading.ts'
import { evidence, is, phrases } from './statement.ts'

/** Mission-sized: what no team moves, or what someone wants to be rather than to have done. */
export function visionary(reading: Reading): readonly Evidence[] {
  const { statement, acts, body, style } = reading
  const head = acts[0]
  const wishes = phrases(statement, 'superlative', 'superlative', body).filter(
    ({ span }) => !isRanked(reading, span.end),
  )
  const chooses = head && ['find', 'act'].includes(head.entry.class) && !head.entry.traits.has('brings-about')
  if (wishes.length > 0 && !chooses) return wishes
  const world = worldIn(reading)
  if (world.length > 0) return world
  const wish = wishedState(reading)
  if (wish.length > 0) return wish
  const lasts = head === undefined || ['be', 'vague', 'change'].includes(head.entry.class) || style === 'gerund'
  if (lasts && (head !== undefined || style === 'declarative')) return phrases(statement, 'for-ever', 'for-ever', body)
  return []
}

/** "The top 30 warnings" are a number of them. */
export function isRanked({ statement }: Reading, end: number): boolean {
  const next = statement.tokens.find(({ at }) => at.start >= end)
  return next?.digit === true
}

/** What no single team moves; beside a verb of making only where it is what is made. */
function worldIn(reading: Reading): readonly Evidence[] {
  const { statement, acts, body } = reading
  const head = acts[0]
  const world = phrases(statement, 'world', 'world', body).filter(({ span }) => !isPartOfName(reading, span.start))
  if (world.length === 0) return []
  if (!head || world.length > 1) return world
  if (['change', 'vague', 'be', 'ongoing', 'reach'].includes(head.entry.class)) return world
  const object = naming(statement, head.end, head.objectEnd)
  const last = object[object.length - 1]
  return last !== undefined && is(statement, last, 'world') ? world : []
}

const isPartOfName = ({ statement }: Reading, start: number): boolean => {
  const index = statement.tokens.findIndex(({ at }) => at.start === start)
  return index > 0 && statement.tokens[index]?.capital === true
}

/** "Be the caterer of the county", "Our people are great": something to be, with no mark that shows it. */
function wishedState({ statement, acts, body, style, quantities, level }: Reading): readonly Evidence[] {
  const head = acts[0]
  if (
    level === 'vision' ||
    level === 'milestone' ||
    quantities.length > 0 ||
    phrases(statement, 'end-state', 'end-state', body).length > 0
  )
    return []
  const wished = [
    ...phrases(statement, 'quality', 'vague-quality', body),
    ...phrases(statement, 'absolute', 'absolute', body),
  ]
  // "Make it fast, simple and delightful"
  const isDream =
    head !== undefined && head.entry.class === 'vague' && head.entry.traits.has('light') && wished.length > 1
  if (isDream && level === 'goal') return wished
  if (!head)
    return style === 'declarative' && level === 'goal' ? wished.filter(({ kind }) => kind === 'vague-quality') : []
  if (head.entry.class !== 'be' || style === 'declarative') return []
  const isOne = is(statement, head.end, 'definite')
  return isOne || wished.length > 0 ? [evidence(statement, 'state-verb', head.first, head.end), ...wished] : []
}
