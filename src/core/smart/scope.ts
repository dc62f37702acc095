import { addDays } from '../plan/dates/calendar.ts'
import { headNoun, isOnThing, naming } from './acts.ts'
import type { Evidence, JudgedLevel, Judgment, Scope } from './assessment.ts'
import { objectOf } from './objects.ts'
import type { Reading } from './reading.ts'
import { smallAct } from './small-act.ts'
import { longWindow, yearsAhead } from './span-of-time.ts'
import { evidence, is, phrases } from './statement.ts'
import { visionary } from './visionary.ts'

export interface Size {
  readonly scope: Scope
  readonly evidence: readonly Evidence[]
  readonly readsAs: JudgedLevel | undefined
}

const size = (scope: Scope, found: readonly Evidence[], readsAs?: JudgedLevel): Size => ({
  scope,
  evidence: found,
  readsAs,
})

/** How large the words are, for their level: judged only where the words say it, else `unclear` or `ok`. */
export function judgeScope(reading: Reading, specific: Judgment, measurable: Judgment): Size {
  return rules[reading.level](reading, specific, measurable)
}

const rules: Readonly<Record<JudgedLevel, (reading: Reading, specific: Judgment, measurable: Judgment) => Size>> = {
  vision: ofVision,
  goal: ofGoal,
  milestone: ofMilestone,
  action: ofAction,
}

/** A vision lasts: a single task is none, nor is one number by a day that is near. */
function ofVision(reading: Reading): Size {
  const small = smallAct(reading)
  if (small) return size('too-small', [small], 'action')
  const end = nearEnd(reading)
  if (!end || visionary(reading).length > 0) return size('ok', [], 'vision')
  const counted = reading.quantities.filter(({ of }) => of === 'count')
  if (reading.statement.times.some(({ role }) => role === 'range')) return size('ok', [], 'vision')
  const task = ['act', 'make', 'project'].includes(reading.acts[0]?.entry.class ?? '')
  return counted.length > 0 || task ? size('too-small', [...counted, end], 'goal') : size('ok', [], 'vision')
}

function ofGoal(reading: Reading, specific: Judgment, measurable: Judgment): Size {
  const wide = visionary(reading)
  if (wide.length > 0) return size('too-big', wide, 'vision')
  const far = yearsAhead(reading, 3)
  if (far) return size('too-big', [far], 'vision')
  const small = smallAct(reading)
  if (small) return size('too-small', [small], 'action')
  return vagueSize(reading, specific, measurable, 'goal')
}

function ofMilestone(reading: Reading, specific: Judgment, measurable: Judgment): Size {
  const day = bareDay(reading)
  if (day) return size('too-small', [day], 'action')
  const wide = visionary(reading)
  if (wide.length > 0) return size('too-big', wide, 'vision')
  const far = yearsAhead(reading, 1.5)
  if (far) return size('too-big', [far], 'goal')
  const boxed = yearBox(reading)
  if (boxed) return size('too-big', [boxed], 'goal')
  const whole = wholeOf(reading)
  if (whole.length > 0) return size('too-big', whole, 'goal')
  const small = smallAct(reading)
  if (small) return size('too-small', [small], 'action')
  return vagueSize(reading, specific, measurable, 'milestone')
}

/** An end within two years of the plan's start, or at an event: whenever that is, no vision ends there. */
function nearEnd({ statement, context }: Reading): Evidence | undefined {
  const last = addDays(context.origin ?? context.today, 2 * 366)
  const time = statement.times.find(
    ({ role, form, end }) => role === 'end' && (form === 'named' || (end?.kind === 'known' && end.period.last <= last)),
  )
  return time && { kind: 'short-span', span: time.span, text: statement.title.slice(time.span.start, time.span.end) }
}

/** "Deadline for the final text": a day, with nothing that is there on it. */
function bareDay({ statement, acts, body }: Reading): Evidence | undefined {
  if (acts.length > 0) return undefined
  let end = body
  while (end < statement.tokens.length && !is(statement, end, 'preposition')) end++
  return is(statement, end - 1, 'date-noun') ? evidence(statement, 'small-act', end - 1, end) : undefined
}

/** "Years 4–5: …": what a milestone is given as a whole year is more than one. */
function yearBox({ statement, body }: Reading): Evidence | undefined {
  const [first] = statement.times
  if (first === undefined || body === 0 || first.span.start > 0 || !is(statement, 0, 'long-unit')) return undefined
  const isYears = statement.lookup.language
    .singulars(statement.tokens[0]?.lower ?? '')
    .some((word) => statement.lookup.language.year === word)
  return isYears
    ? { kind: 'long-span', span: first.span, text: statement.title.slice(first.span.start, first.span.end) }
    : undefined
}

/** "Convert the whole bus fleet": a project on all of something large. */
function wholeOf({ statement, acts }: Reading): readonly Evidence[] {
  const head = acts[0]
  if (!head || !['act', 'make', 'project'].includes(head.entry.class)) return []
  const [whole] = phrases(statement, 'whole', 'absolute', head.end)
  const system = naming(statement, head.end, head.objectEnd).find((index) => is(statement, index, 'system'))
  return whole && system !== undefined ? [whole, evidence(statement, 'system', system, system + 1)] : []
}

/** A vague verb on a vague object supports no estimate. */
function vagueSize(reading: Reading, specific: Judgment, measurable: Judgment, level: JudgedLevel): Size {
  if (specific.present || measurable.present) return size('ok', [], level)
  const head = reading.acts[0]
  const words = naming(reading.statement, head?.end ?? reading.body, reading.statement.tokens.length)
  const named = words.filter((index) => !is(reading.statement, index, 'generic')).length
  if (named >= 3 && head && ['change', 'vague', 'make', 'project'].includes(head.entry.class))
    return size('ok', [], level)
  return size('unclear', specific.against.slice(0, 2), undefined)
}

function ofAction(reading: Reading, specific: Judgment, measurable: Judgment): Size {
  const { acts, style } = reading
  const head = acts[0]
  const wide = visionary(reading)
  if (wide.length > 0) return size('too-big', wide, 'vision')
  const far = longWindow(reading)
  if (far) return size('too-big', [far], 'milestone')
  const otherwise = (): Size =>
    specific.present || measurable.present
      ? size('ok', [], 'action')
      : size('unclear', specific.against.slice(0, 2), undefined)
  if (!head) {
    const outcome = measuredOutcome(reading)
    return outcome ? size('too-big', [outcome], 'milestone') : { ...otherwise(), readsAs: undefined }
  }
  if (style !== 'imperative' && !(head.entry.form === 'gerund' && style === 'gerund')) return otherwise()
  const big = projectIn(reading) ?? outcomeIn(reading, measurable)
  return big ?? otherwise()
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
function outcomeIn(reading: Reading, measurable: Judgment): Size | undefined {
  const { statement, acts, quantities } = reading
  const [head] = acts
  if (head === undefined) return undefined
  const class_ = head.entry.class
  const shown = evidence(statement, 'direction-verb', head.first, head.end)
  const object = objectOf(statement, head)
  const counted = measurable.for.some(({ kind }) => kind === 'quantity')
  const more = is(statement, head.end, 'comparative')
  if (isMastery(reading)) return size('too-big', [shown], 'milestone')
  if (class_ === 'be') return size('too-big', [{ ...shown, kind: 'state-verb' }], 'goal')
  if (isOnThing(statement, head)) return undefined
  if ((class_ === 'change' || class_ === 'reach') && (object.kind === 'generic' || counted || more))
    return size('too-big', [shown], measurable.present ? 'milestone' : 'goal')
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
  if (isState(reading) && !counted && wished.length > 0) return size('too-big', [shown, ...wished], 'goal')
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
