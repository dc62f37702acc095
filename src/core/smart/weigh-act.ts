import { type Act, verbKind } from './acts.ts'
import type { Evidence, EvidenceKind } from './assessment.ts'
import { naming } from './naming.ts'
import { describe, type NamedObject, objectOf } from './objects.ts'
import { isStage } from './open-words.ts'
import {
  definite,
  endsBroadly,
  hasState,
  isDuty,
  isLight,
  isMadeSo,
  isPinned,
  isSpare,
  isThing,
  meansOf,
} from './pins.ts'
import { possessions } from './possessions.ts'
import type { Reading } from './reading.ts'
import { evidence, is, phrases, verbsAt } from './statement.ts'

/** An act with what it is done to. */
interface Weighed {
  readonly reading: Reading
  readonly act: Act
  readonly object: NamedObject
  /** Is something named that it is done to, or does it need none? */
  readonly named: boolean
}

/** What an act pins down and what it leaves open. What only describes, or may be left out, does neither. */
export function weighAct(
  reading: Reading,
  act: Act,
): { readonly for: readonly Evidence[]; readonly against: readonly Evidence[] } {
  const { statement, style, acts } = reading
  if (isSpare(reading, act) || (!act.apart && act !== acts[0])) return { for: [], against: [] }
  const object = isPredicate(reading, act)
    ? describe(statement, reading.body, act.first, act.first)
    : objectOf(statement, act)
  const named =
    object.kind === 'named' ||
    (object.kind === 'none' && !act.entry.transitive && (object.words > 0 || style === 'declarative'))
  const one: Weighed = { reading, act, object, named }
  const verb = evidence(statement, 'verb', act.first, act.end)
  const shown = { ...object.evidence, kind: 'object' as const }
  const open = leavesOpen.find(({ holds }) => holds(one))
  if (open)
    return {
      for: [],
      against: [open.kind === 'vague-object' ? { ...shown, kind: open.kind } : { ...verb, kind: open.kind }],
    }
  if (act.entry.class === 'change' && object.narrow) return { for: [shown], against: [] }
  if (pinsDown.some((holds) => holds(one))) return { for: [verb, shown], against: [] }
  const isDial = act.entry.class === 'vague' && object.narrow && object.own && object.kind !== 'anaphor'
  const means = meansOf(reading, act)
  const against: Evidence[] = [{ ...verb, kind: verbKind(act) }]
  if (object.kind === 'generic') against.push({ ...object.evidence, kind: 'vague-object' })
  if (object.kind === 'none' && act.entry.transitive && style !== 'declarative') against.push(object.evidence)
  if (object.kind === 'anaphor') against.push(object.evidence)
  return { for: [...(isDial ? [shown] : []), ...(means ? [means] : [])], against }
}

const isPredicate = ({ style, acts }: Reading, act: Act): boolean => style === 'declarative' && act === acts[0]

/** What leaves an act open, whatever it is done to; the first that holds is told. */
const leavesOpen: readonly { readonly kind: EvidenceKind; readonly holds: (one: Weighed) => boolean }[] = [
  {
    // "Find out whether", "identify what is needed"
    kind: 'thinking-verb',
    holds: ({ reading: { statement }, act }) =>
      act.entry.class === 'find' && act.entry.transitive && is(statement, act.end, 'question'),
  },
  {
    // "Version 3 approved"
    kind: 'vague-object',
    holds: ({ reading, act }) =>
      isPredicate(reading, act) && isStage(reading, naming(reading.statement, reading.body, act.first)),
  },
  {
    // "The school has rich metrics"
    kind: 'state-verb',
    holds: ({ reading, act }) =>
      isPredicate(reading, act) &&
      act.entry.form === 'finite' &&
      act.entry.traits.has('possesses') &&
      possessions(reading).length === 0 &&
      reading.quantities.length === 0,
  },
  {
    // "Have a diverse top of pipeline"
    kind: 'vague-verb',
    holds: ({ reading, act }) =>
      act.entry.class === 'reach' &&
      isLight(act) &&
      !isThing(reading, act) &&
      !hasState(reading, act) &&
      reading.style === 'imperative',
  },
]

/** What pins an act down. */
const pinsDown: readonly ((one: Weighed) => boolean)[] = [
  // "The academy complies with all requirements"
  ({ reading, act, named }) => named && isDuty(reading, act),
  // "Publish the price list"
  ({ act, named }) => named && definite.has(act.entry.class),
  // "Audit all documentation"
  ({ reading, act, object }) =>
    definite.has(act.entry.class) &&
    object.kind === 'generic' &&
    reading.quantities.some(({ of, first }) => of === 'all' && first >= act.end && first < act.objectEnd),
  // "Write down the process for returns"
  ({ reading, act, object }) =>
    definite.has(act.entry.class) &&
    object.kind === 'generic' &&
    act.entry.class !== 'reach' &&
    !isLight(act) &&
    isPinned(reading, act),
  // "Maintain the asset register"
  ({ reading, act, object }) =>
    act.entry.class === 'ongoing' &&
    object.kind === 'named' &&
    object.own &&
    (isLight(act)
      ? is(reading.statement, act.end, 'article') && isThing(reading, act)
      : isThing(reading, act) || (object.words > 1 && !endsBroadly(reading, act))),
  // "Learn Portuguese"
  ({ reading: { statement }, act, object }) =>
    act.entry.traits.has('masters') &&
    phrases(statement, 'alternative', 'join', act.end).length === 0 &&
    object.kind === 'named' &&
    act.end < act.objectEnd &&
    !is(statement, act.end, 'question'),
  // "Learn how to mend a bike"
  ({ reading: { statement }, act }) =>
    act.entry.traits.has('masters') &&
    is(statement, act.end, 'question') &&
    verbsAt(statement, act.end + 2).some(({ entry }) => definite.has(entry.class) || entry.class === 'ongoing'),
  // "Make reports available"
  ({ reading, act, object }) => isMadeSo(reading, act) && object.kind === 'named' && object.own,
]
