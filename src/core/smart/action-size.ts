import { isOnThing } from './acts.ts'
import type { Evidence } from './assessment.ts'
import { headNoun, naming } from './naming.ts'
import { objectOf } from './objects.ts'
import type { Reading } from './reading.ts'
import { type Judged, type Size, size } from './size.ts'
import { longWindow } from './span-of-time.ts'
import { evidence, is, phrases } from './statement.ts'
import { visionary } from './visionary.ts'

/** Are the words of an action more than a day's work, or an outcome that no single sitting reaches? */
export function ofAction(reading: Reading, judged: Judged): Size | undefined {
  const { acts } = reading
  const wide = visionary(reading)
  if (wide.length > 0) return size('too-big', wide, 'vision')
  const far = longWindow(reading)
  if (far) return size('too-big', [far], 'milestone')
  if (acts.length === 0) {
    const outcome = measuredOutcome(reading)
    return outcome && size('too-big', [outcome], 'milestone')
  }
  return isCommand(reading) ? (projectIn(reading) ?? outcomeIn(reading, judged)) : undefined
}

/** "Call the bank", "Calling the bank". */
const isCommand = ({ acts, style }: Reading): boolean =>
  style === 'imperative' || (acts[0]?.entry.form === 'gerund' && style === 'gerund')

/** How large the words of an action are that is not surely too big. */
export function likelyOfAction({ acts }: Reading, { specific, measurable }: Judged): Size {
  if (!specific.present && !measurable.present) return size('unclear', specific.against.slice(0, 2))
  return size('ok', [], acts.length === 0 ? undefined : 'action')
}

/** "Energy bill down 20 %", "More posts (10 for launch)": no act, but a mark to be reached. */
function measuredOutcome({ statement, quantities, body }: Reading): Evidence | undefined {
  if (!quantities.some(({ of }) => of === 'count')) return undefined
  const more = phrases(statement, 'comparative', 'comparative', body)[0]
  if (more && more.span.start === statement.tokens[body]?.at.start) return more
  const metric = phrases(statement, 'metric', 'metric', body)[0]
  return metric && statement.tokens.some((_, index) => is(statement, index, 'turn')) ? metric : undefined
}

/** What no sitting finishes: a project verb, or making something that is a system or names no thing. */
function projectIn(reading: Reading): Size | undefined {
  const { statement, acts, quantities } = reading
  const [head] = acts
  if (head === undefined) return undefined
  const words = naming(statement, head.end, head.objectEnd)
  const last = headNoun(statement, words)
  const small = last !== undefined && is(statement, last, 'small')
  const class_ = head.entry.class
  if (small || (class_ !== 'project' && class_ !== 'make')) return undefined
  const verb = evidence(statement, 'project-verb', head.first, head.end)
  const system =
    last !== undefined && is(statement, last, 'system') ? [evidence(statement, 'system', last, last + 1)] : []
  if (class_ === 'project') return size('too-big', [verb, ...system], 'milestone')
  if (words.some((index) => is(statement, index, 'system')) && system.length > 0)
    return size('too-big', [verb, ...system], 'milestone')
  const abstract = last !== undefined && is(statement, last, 'generic') && !is(statement, last, 'artefact')
  if (abstract && quantities.length === 0 && head.objectEnd - head.end > 1) {
    return size('too-big', [verb, evidence(statement, 'vague-object', last, last + 1)], 'milestone')
  }
  return undefined
}

/** What an act brings about, and not the act: a direction on something broad or with its number, a state of everybody. */
function outcomeIn(reading: Reading, judged: Judged): Size | undefined {
  const { statement, acts, quantities } = reading
  const [head] = acts
  if (head === undefined) return undefined
  const class_ = head.entry.class
  const shown = evidence(statement, 'direction-verb', head.first, head.end)
  const object = objectOf(statement, head)
  const isCounted = (): boolean => judged.measurable.for.some(({ kind }) => kind === 'quantity')
  const more = is(statement, head.end, 'comparative')
  if (isMastery(reading)) return size('too-big', [shown], 'milestone')
  if (class_ === 'be') return size('too-big', [{ ...shown, kind: 'state-verb' }], 'goal')
  if (isOnThing(statement, head)) return undefined
  if ((class_ === 'change' || class_ === 'reach') && (object.kind === 'generic' || more || isCounted()))
    return size('too-big', [shown], judged.measurable.present ? 'milestone' : 'goal')
  const words = naming(statement, head.end, head.objectEnd)
  if (
    head.entry.traits.has('ensures') &&
    words.length > 0 &&
    words.every((index) => is(statement, index, 'generic', 'system'))
  )
    return size('too-big', [shown], 'goal')
  if (!['change', 'vague', 'ongoing'].includes(class_) && !isState(reading)) return undefined
  const systems = naming(statement, head.end, head.objectEnd).filter((index) => is(statement, index, 'system'))
  const all = [
    ...phrases(statement, 'absolute', 'absolute', head.end),
    ...phrases(statement, 'whole', 'absolute', head.end),
  ]
  if (all.length > 0 || systems.length > 1) return size('too-big', [shown, ...all], 'goal')
  const wished = [
    ...phrases(statement, 'quality', 'vague-quality', head.end),
    ...phrases(statement, 'becomes', 'state-verb', head.end),
  ]
  if (isState(reading) && wished.length > 0 && !isCounted()) return size('too-big', [shown, ...wished], 'goal')
  return isState(reading) && quantities.some(({ of }) => of === 'all')
    ? size('too-big', [shown], 'milestone')
    : undefined
}

/** "Learn Portuguese": a skill, not the reading of something about it. */
const isMastery = ({ statement, acts }: Reading): boolean => {
  const [head] = acts
  if (head === undefined || !head.entry.traits.has('masters')) return false
  return head.end < head.objectEnd && !is(statement, head.end, 'question', 'preposition', 'determiner')
}

/** "Get all members certified", "Turn the shop into …": others have to change before it is done. */
const isState = ({ acts }: Reading): boolean => {
  const [head] = acts
  return head?.entry.traits.has('brings-about') === true
}
