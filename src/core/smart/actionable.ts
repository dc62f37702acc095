import { type Act, isOnThing, verbKind } from './acts.ts'
import type { Evidence, Judgment } from './assessment.ts'
import { headNoun, naming } from './naming.ts'
import { objectOf } from './objects.ts'
import type { Reading } from './reading.ts'
import type { Size } from './size.ts'
import { evidence, is, phrases } from './statement.ts'

/** A next action begins with something that one can be seen doing, and is over within a day. */
export function judgeActionable(reading: Reading, misplaced: Size | undefined): Judgment {
  const { statement, acts, style } = reading
  const head = acts[0]
  if (!head || style !== 'imperative') {
    return { present: false, for: [], against: [evidence(statement, 'no-verb', reading.body, reading.body)] }
  }
  const shown = evidence(statement, 'verb', head.first, head.end)
  const seen =
    (['act', 'make', 'project', 'find'].includes(head.entry.class) ||
      makesThing(reading, head) ||
      isOnThing(statement, head)) &&
    !(
      head.entry.class === 'find' &&
      (objectOf(statement, head).kind === 'generic' || (head.entry.transitive && is(statement, head.end, 'question')))
    )
  const against: Evidence[] = seen ? [] : [{ ...shown, kind: verbKind(head) }]
  const [filler] = phrases(statement, 'placeholder', 'placeholder', head.end)
  if (filler && objectOf(statement, head).kind !== 'named') against.push(filler)
  against.push(...phrases(statement, 'hedge', 'hedge').filter(({ span }) => span.end <= shown.span.start))
  if (misplaced?.scope === 'too-big') against.push(...misplaced.evidence)
  return { present: against.length === 0, for: seen ? [shown] : [], against }
}

/** "Make an appointment", "Do the accounts": of a verb that says nothing, the thing says it. */
function makesThing({ statement }: Reading, { entry, end, objectEnd }: Act): boolean {
  if (!entry.traits.has('light')) return false
  const words = naming(statement, end, objectEnd)
  const last = headNoun(statement, words)
  return last !== undefined && is(statement, last, 'artefact')
}
