import { l10n } from 'vscode'
import { type Change, inSequence } from '../../core/edits/in-sequence.ts'
import type { EditResult } from '../../core/edits/result.ts'
import { rewriteTitle } from '../../core/edits/rewrite.ts'
import { setField } from '../../core/edits/set-field.ts'
import type { Snapshot } from '../../core/index.ts'
import type { Item } from '../../core/plan/model.ts'
import type { Letter } from '../../core/smart/assessment.ts'
import { stepsFor } from './smart-questions.ts'
import { isSaid, isTold, metric, type SmartWishes, sentence } from './smart-wishes.ts'
import { askSteps } from './steps.ts'

const letters: readonly Letter[] = ['specific', 'measurable', 'timeBound', 'achievable', 'relevant']

/**
 * The letters to ask for, in their order: those that are missing. What reads like another level says all of its own, and
 * is asked what it leads to and by when.
 */
export function missingLetters(snapshot: Snapshot, item: Item): readonly Letter[] {
  // An action is no outcome: all that it can say more clearly is what to do.
  if (item.level === 'action' || item.level === 'step') return ['specific']
  const assessment = snapshot.assess(item)
  return letters.filter((letter) => !isTold(assessment, letter))
}

/**
 * Asks for the letters given, one question at a time, and shows the sentence as it grows. What an answer says already is
 * not asked for again. Nothing is changed until the last answer, and nothing if it is left before.
 */
export function askSmart(
  snapshot: Snapshot,
  item: Item,
  asked: readonly Letter[],
  title = item.level === 'action' || item.level === 'step' ? l10n.t('Say what to do') : l10n.t('Make it SMART'),
): Promise<SmartWishes | undefined> {
  const about = { snapshot, item }
  const steps = asked.flatMap((letter) =>
    stepsFor[letter](about).map((step) => ({
      ...step,
      applies: (wishes: SmartWishes) => !isSaid(about, letter, wishes) && (step.applies?.(wishes) ?? true),
    })),
  )
  return askSteps<SmartWishes>(title, steps, {})
}

/** One edit that writes the sentence and the fields, and then does what else is to be done with the item. */
export function writeSmart(
  snapshot: Snapshot,
  item: Item,
  wishes: SmartWishes,
  ...then: readonly Change[]
): EditResult {
  const { plan, context } = snapshot
  const { why, owner } = wishes
  const title = sentence({ snapshot, item }, wishes)
  const measure = metric({ snapshot, item }, wishes)
  const changes: Change[] = []
  if (owner) changes.push((now, found) => setField(now, found, 'owner', owner, context))
  if (why) changes.push((now, found) => setField(now, found, 'why', why, context))
  if (measure) changes.push((now, found) => setField(now, found, 'metric', measure, context))
  if (title !== item.title) changes.push((now, found) => rewriteTitle(now, found, title))
  return inSequence(plan, item, context, [...changes, ...then])
}
