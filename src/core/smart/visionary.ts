import type { Evidence } from './assessment.ts'
import { naming } from './naming.ts'
import type { Reading } from './reading.ts'
import { evidence, is, phrases } from './statement.ts'

/** Mission-sized: what no team moves, or what someone wants to be rather than to have done. */
export function visionary(reading: Reading): readonly Evidence[] {
  const { statement, acts, body, style } = reading
  const head = acts[0]
  const wishes = phrases(statement, 'superlative', 'superlative', body).filter(
    ({ span }) => !isRanked(reading, span.end) && !isOnlyGood(reading, span.start),
  )
  const chooses = head && ['find', 'act'].includes(head.entry.class) && !head.entry.traits.has('brings-about')
  // "Market leadership with 1,000 customers": the number says what is meant by it.
  const isDefined =
    head !== undefined &&
    ['make', 'project', 'reach'].includes(head.entry.class) &&
    reading.quantities.some(({ of }) => of === 'count')
  if (wishes.length > 0 && !chooses && !isDefined) return wishes
  const world = worldIn(reading)
  if (world.length > 0) return world
  const huge = hugeNumber(reading)
  if (huge) return [huge]
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

/** "The right engineers" are a matter of taste, and none of size. */
const isOnlyGood = ({ statement }: Reading, start: number): boolean =>
  statement.starts[statement.tokens.findIndex(({ at }) => at.start === start)]?.has('quality') === true

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

/** "50 million articles": of things, more than any team makes; of money, not. */
function hugeNumber({ statement, quantities, level }: Reading): Evidence | undefined {
  if (level === 'vision') return undefined
  const isMoney = /[$€£¥]|(?<![\w])(?:usd|eur|gbp|chf)(?![\w])/i.test(statement.title)
  const huge = statement.tokens.findIndex((_, index) => is(statement, index, 'huge'))
  // "From 1.4 million to 900,000"
  const falls = statement.tokens.some((_, index) => index > huge && is(statement, index, 'up-to'))
  if (falls) return undefined
  if (huge < 0 || isMoney || statement.tokens.some((_, index) => is(statement, index, 'money'))) return undefined
  return quantities.some(({ of }) => of === 'count' || of === 'all')
    ? evidence(statement, 'world', huge, huge + 1)
    : undefined
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
  const isOne =
    is(statement, head.end, 'definite') || (head.entry.traits.has('becomes') && !is(statement, head.end, 'comparative'))
  return isOne || wished.length > 0 ? [evidence(statement, 'state-verb', head.first, head.end), ...wished] : []
}
