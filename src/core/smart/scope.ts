import { headNoun, naming } from './acts.ts'
import type { Evidence, JudgedLevel, Judgment, Scope } from './assessment.ts'
import { objectOf } from './objects.ts'
import type { Reading } from './reading.ts'
import { longWindow, yearsAhead } from './span-of-time.ts'
import { evidence, is, phrases } from './statement.ts'

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

function ofVision(reading: Reading): Size {
  const small = smallAct(reading)
  return small ? size('too-small', [small], 'action') : size('ok', [], 'vision')
}

function ofGoal(reading: Reading, specific: Judgment, measurable: Judgment): Size {
  const wide = visionary(reading)
  if (wide.length > 0) return size('too-big', wide, 'vision')
  const far = yearsAhead(reading, 3)
  if (far) return size('too-big', [far], 'vision')
  const small = measurable.present ? undefined : smallAct(reading)
  if (small) return size('too-small', [small], 'action')
  return vagueSize(reading, specific, measurable, 'goal')
}

function ofMilestone(reading: Reading, specific: Judgment, measurable: Judgment): Size {
  const wide = visionary(reading)
  if (wide.length > 0) return size('too-big', wide, 'vision')
  const far = yearsAhead(reading, 1.5)
  if (far) return size('too-big', [far], 'goal')
  const counted = measurable.for.some(({ kind }) => kind === 'quantity')
  const small = counted ? undefined : smallAct(reading)
  if (small) return size('too-small', [small], 'action')
  return vagueSize(reading, specific, measurable, 'milestone')
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

/** Mission-sized: what no team moves, or what someone wants to be rather than to have done. */
function visionary(reading: Reading): readonly Evidence[] {
  const { statement, acts, body, style } = reading
  const head = acts[0]
  const wishes = phrases(statement, 'superlative', 'superlative', body)
  const chooses = head && ['find', 'act'].includes(head.entry.class)
  if (wishes.length > 0 && !chooses) return wishes
  const world = phrases(statement, 'world', 'world', body).filter(({ span }) => !isPartOfName(reading, span.start))
  const changes = !head || ['change', 'vague', 'be', 'ongoing', 'reach'].includes(head.entry.class)
  if (world.length > 0 && (changes || world.length > 1)) return world
  if (!head && style === 'declarative' && reading.quantities.length === 0 && reading.level === 'goal') {
    const wished = phrases(statement, 'quality', 'vague-quality', body)
    if (wished.length > 0) return wished
  }
  if (head?.entry.class === 'be' || style === 'declarative') return phrases(statement, 'for-ever', 'for-ever', body)
  return []
}

const isPartOfName = ({ statement }: Reading, start: number): boolean => {
  const index = statement.tokens.findIndex(({ at }) => at.start === start)
  return index > 0 && statement.tokens[index]?.capital === true
}

/** One sitting with one thing: "call the bank", "send the invoice". */
function smallAct({ statement, acts, quantities, level }: Reading): Evidence | undefined {
  const head = acts[0]
  if (head?.entry.class !== 'act' || head.entry.form !== 'base' || acts.length > 1) return undefined
  if (quantities.some(({ of }) => of === 'count' || of === 'all')) return undefined
  const small = naming(statement, head.end, head.objectEnd).some(
    (index) =>
      is(statement, index, 'small') && !statement.lookup.language.isPlural(statement.tokens[index]?.lower ?? ''),
  )
  if (!head.entry.quick && !(level === 'goal' && small)) return undefined
  if (level === 'milestone' && objectOf(statement, head).words > 3) return undefined
  return evidence(statement, 'small-act', head.first, head.end)
}

function ofAction(reading: Reading, specific: Judgment, measurable: Judgment): Size {
  const { statement, acts, style } = reading
  const head = acts[0]
  const wide = visionary(reading)
  if (wide.length > 0) return size('too-big', wide, 'vision')
  const far = longWindow(reading)
  if (far) return size('too-big', [far], 'milestone')
  if (!head) {
    const more = phrases(statement, 'comparative', 'comparative', reading.body)[0]
    if (more && more.span.start === statement.tokens[reading.body]?.at.start && reading.quantities.length > 0)
      return size('too-big', [more], 'milestone')
    return specific.present ? size('ok', [], undefined) : size('unclear', specific.against.slice(0, 1), undefined)
  }
  const verb = evidence(statement, 'project-verb', head.first, head.end)
  const end = head.objectEnd
  const words = naming(statement, head.end, end)
  const systems = words.filter((index) => is(statement, index, 'system'))
  const last = headNoun(statement, words)
  const small = words.some((index) => is(statement, index, 'small'))
  const system =
    last !== undefined && is(statement, last, 'system') ? [evidence(statement, 'system', last, last + 1)] : []
  const class_ = head.entry.class
  if (style !== 'imperative')
    return specific.present ? size('ok', [], undefined) : size('unclear', specific.against.slice(0, 1), undefined)
  if (class_ === 'project' && !small) return size('too-big', [verb, ...system], 'milestone')
  if (class_ === 'make' && system.length > 0 && !small) return size('too-big', [verb, ...system], 'milestone')
  const abstract = last !== undefined && is(statement, last, 'generic') && !is(statement, last, 'artefact') && !small
  if (class_ === 'make' && abstract && reading.quantities.length === 0) {
    return size('too-big', [verb, evidence(statement, 'vague-object', last, last + 1)], 'milestone')
  }
  const outcome = class_ === 'change' || class_ === 'reach'
  const whole =
    (class_ === 'change' || class_ === 'vague') &&
    (systems.length > 1 || phrases(statement, 'universal', 'system').length > 0)
  if (
    outcome &&
    (objectOf(statement, head).kind === 'generic' || measurable.for.some(({ kind }) => kind === 'quantity'))
  ) {
    return size('too-big', [{ ...verb, kind: 'direction-verb' }], measurable.present ? 'milestone' : 'goal')
  }
  if (whole) return size('too-big', [verb, ...system], 'goal')
  if (class_ === 'vague' || class_ === 'think' || class_ === 'ongoing' || class_ === 'be') {
    return specific.present && measurable.present
      ? size('ok', [], 'action')
      : size('unclear', specific.against.slice(0, 2), undefined)
  }
  return specific.present || measurable.present
    ? size('ok', [], 'action')
    : size('unclear', specific.against.slice(0, 2), undefined)
}
