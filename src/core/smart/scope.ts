import { addDays } from '../plan/dates/calendar.ts'
import { likelyOfAction, ofAction } from './action-size.ts'
import type { Evidence, JudgedLevel } from './assessment.ts'
import { naming } from './naming.ts'
import type { Reading } from './reading.ts'
import { type Judged, type Size, size } from './size.ts'
import { smallAct } from './small-act.ts'
import { yearsAhead } from './span-of-time.ts'
import { evidence, is, phrases } from './statement.ts'
import { visionary } from './visionary.ts'

/** The size of words that are surely too big or too small for their level; undefined where they do not say so. */
export const sureSize = (reading: Reading, judged: Judged): Size | undefined => sure[reading.level](reading, judged)

/** How large words are that are not surely of another size: `ok`, or `unclear` where they support no estimate. */
export function likelySize(reading: Reading, judged: Judged): Size {
  const { level } = reading
  if (level === 'vision') return size('ok', [], 'vision')
  return level === 'action' ? likelyOfAction(reading, judged) : vagueSize(reading, judged, level)
}

const sure: Readonly<Record<JudgedLevel, (reading: Reading, judged: Judged) => Size | undefined>> = {
  vision: ofVision,
  goal: ofGoal,
  milestone: ofMilestone,
  action: ofAction,
}

/** A vision lasts: a single task is none, nor is one number by a day that is near. */
function ofVision(reading: Reading): Size | undefined {
  const small = smallAct(reading)
  if (small) return size('too-small', [small], 'action')
  const end = nearEnd(reading)
  if (!end || visionary(reading).length > 0) return undefined
  const counted = reading.quantities.filter(({ of }) => of === 'count')
  if (reading.statement.times.some(({ role }) => role === 'range')) return undefined
  const task = ['act', 'make', 'project'].includes(reading.acts[0]?.entry.class ?? '')
  return counted.length > 0 || task ? size('too-small', [...counted, end], 'goal') : undefined
}

function ofGoal(reading: Reading, judged: Judged): Size | undefined {
  const wide = visionary(reading)
  if (wide.length > 0) return size('too-big', wide, 'vision')
  const far = yearsAhead(reading, 3)
  if (far) return size('too-big', [far], 'vision')
  const small = smallAct(reading)
  if (small) return size('too-small', [small], 'action')
  const mission = missionIn(reading)
  return mission && !judged.specific.present && !judged.measurable.present
    ? size('too-big', [mission], 'vision')
    : undefined
}

function ofMilestone(reading: Reading): Size | undefined {
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
  return small && size('too-small', [small], 'action')
}

/** An end within two years of the plan's start, or at an event: whenever that is, no vision ends there. */
function nearEnd({ statement, context }: Reading): Evidence | undefined {
  const last = addDays(context.origin ?? context.today, 2 * 366)
  const time = statement.times.find(
    ({ role, form, end }) => role === 'end' && (form === 'named' || (end?.kind === 'known' && end.period.last <= last)),
  )
  return time && { kind: 'short-span', span: time.span, text: statement.title.slice(time.span.start, time.span.end) }
}

/** "Champion diversity": a cause, and no end. */
function missionIn({ statement, acts, level }: Reading): Evidence | undefined {
  const [head] = acts
  const serves = level === 'goal' && head?.entry.form === 'base' && head.entry.traits.has('missions')
  const ends = statement.times.some(({ role }) => role === 'end' || role === 'range')
  return serves && !ends ? evidence(statement, 'state-verb', head.first, head.end) : undefined
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
function vagueSize(reading: Reading, { specific, measurable }: Judged, level: JudgedLevel): Size {
  if (specific.present || measurable.present) return size('ok', [], level)
  const head = reading.acts[0]
  const words = naming(reading.statement, head?.end ?? reading.body, reading.statement.tokens.length)
  const named = words.filter((index) => !is(reading.statement, index, 'generic')).length
  if (named >= 3 && head && ['change', 'vague', 'make', 'project'].includes(head.entry.class))
    return size('ok', [], level)
  return size('unclear', specific.against.slice(0, 2), undefined)
}
