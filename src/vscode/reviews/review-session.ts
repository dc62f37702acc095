import { l10n, QuickPickItemKind, Selection, TextEditorRevealType, Uri, window, workspace } from 'vscode'
import { withStamp } from '../../core/edits/stamp-review.ts'
import type { Day } from '../../core/plan/dates/period.ts'
import type { ReviewLevel } from '../../core/plan/settings.ts'
import { findItem } from '../../core/plan/walk.ts'
import { type ReviewEntry, reviewFacts, reviewFindings, reviewQueue } from '../../core/views/review.ts'
import { applyToItem } from '../apply.ts'
import { rangeOf } from '../places.ts'
import type { Plans } from '../plans.ts'
import type { Decision } from '../prompts/decision.ts'
import { askChoice, type Choice } from '../prompts/steps.ts'
import { say } from '../say.ts'
import { findingCount } from '../tree-row.ts'
import type { WorkspacePlan } from '../workspace-plans.ts'
import { reviewTitle } from './level-words.ts'
import { type ReviewOffer, reviewOffers } from './review-decisions.ts'

/** What became of a session: nothing left to ask about, or left with something still to be looked at. */
export type SessionEnd =
  | {
      readonly kind: 'over'
      readonly decided: number
      readonly skipped: number
      /** The day of the review before this one, by the plan whose was the first. */
      readonly since: Day | undefined
    }
  | { readonly kind: 'left' }

/**
 * Walks through what is due at a level, one item after the other. What was decided is in the text, and only there: so a
 * session that was left, or whose window was closed, goes on where the text says that it stands.
 */
export async function runReview(
  plans: Plans,
  found: readonly WorkspacePlan[],
  level: ReviewLevel,
): Promise<SessionEnd> {
  // When all is over, the front matter has another day.
  const since = found.flatMap(({ snapshot }) => snapshot.plan.frontMatter?.reviewed?.[level] ?? []).sort()[0]
  const skipped = new Set<string>()
  let decided = 0
  for (;;) {
    const left = reviewQueue(asTheyAre(plans, found), level).filter((entry) => !skipped.has(keyOf(entry)))
    const [entry] = left
    if (entry === undefined) return { kind: 'over', decided, skipped: skipped.size, since }
    await show(plans, entry, { takesFocus: false })
    const before = decided + skipped.size
    const answer = await ask(entry, level, `${before + 1}/${before + left.length}`)
    if (answer === undefined || answer === 'look') {
      await show(plans, entry, { takesFocus: true })
      return { kind: 'left' }
    }
    if (answer === 'skip') skipped.add(keyOf(entry))
    else {
      // Who leaves the question after it is asked about the same item again.
      const decision = await answer.decide(entry.snapshot, entry.item)
      if (decision !== undefined && (await write(plans, entry, decision))) decided++
    }
  }
}

const keyOf = ({ source, item }: ReviewEntry): string => `${source}#${item.id}`

/** The plans as they are now: what has been changed on the way is open. */
const asTheyAre = (plans: Plans, found: readonly WorkspacePlan[]) =>
  found.flatMap(({ uri, snapshot }) => {
    const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString())
    const now = document === undefined || plans.isOpening(document) ? snapshot : plans.plan(document)
    return now === undefined ? [] : [{ source: uri.toString(), snapshot: now }]
  })

/** Shows the item in the editor, with the cursor on it. */
async function show(
  plans: Plans,
  { source, item }: ReviewEntry,
  { takesFocus }: { readonly takesFocus: boolean },
): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(source))
  const now = findItem(plans.snapshot(document).plan, item.id) ?? item
  const { start } = rangeOf(document, now.spans.title)
  const editor = await window.showTextDocument(document, {
    preserveFocus: !takesFocus,
    selection: new Selection(start, start),
  })
  editor.revealRange(rangeOf(document, now.spans.own), TextEditorRevealType.InCenterIfOutsideViewport)
}

async function ask(
  entry: ReviewEntry,
  level: ReviewLevel,
  count: string,
): Promise<ReviewOffer | 'skip' | 'look' | undefined> {
  const offers = reviewOffers[level]
  const choices: readonly Choice<ReviewOffer | 'skip' | 'look'>[] = [
    {
      label: `$(go-to-file) ${entry.item.title.trim()}`,
      detail: reviewFacts(entry).map(say).join(' · '),
      value: 'look',
    },
    ...findingRow(entry),
    { label: l10n.t('What about it?'), kind: QuickPickItemKind.Separator, value: undefined },
    ...offers.map((offer) => ({
      label: `$(${offer.icon}) ${offer.label()}`,
      ...(offer.does && { description: offer.does() }),
      value: offer,
    })),
    { label: l10n.t('Not now'), kind: QuickPickItemKind.Separator, value: undefined },
    {
      label: `$(debug-step-over) ${l10n.t('Skip')}`,
      description: l10n.t('It stays due'),
      value: 'skip',
    },
  ]
  const answer = await askChoice({
    title: `${reviewTitle(level)} ${count}`,
    question: entry.item.title.trim(),
    placeholder: l10n.t('Choose with the arrow keys or type; Escape leaves the review, to go on later'),
    choices,
    chosen: offers[0],
  })
  return answer === undefined || answer === 'back' ? undefined : answer.value
}

/** What the checks say of it; choosing that leads to the item, to mend it. */
function findingRow(entry: ReviewEntry): readonly Choice<'look'>[] {
  const findings = reviewFindings(entry)
  if (findings.length === 0) return []
  const detail = findings.map(({ message }) => say(message)).join(' · ')
  return [{ label: `$(lightbulb) ${findingCount(findings.length)}`, detail, value: 'look' }]
}

/** The decision and the mark that it was looked at, as one edit. */
const write = (plans: Plans, { source, item }: ReviewEntry, decision: Decision): Promise<boolean> =>
  applyToItem(plans, { uri: Uri.parse(source), itemId: item.id }, (now, found) =>
    withStamp(now.plan, found, decision(now, found), now.context),
  )
