import { l10n } from 'vscode'
import type { Prompt } from '../../core/checks/check.ts'
import { missingAsMilestone } from '../../core/checks/fixes/turn-into.ts'
import { writeVision } from '../../core/edits/add-item.ts'
import { moveItem } from '../../core/edits/move-item.ts'
import { relevel } from '../../core/edits/relevel.ts'
import { setField } from '../../core/edits/set-field.ts'
import type { Snapshot } from '../../core/index.ts'
import { itemWith } from '../../core/plan/item.ts'
import type { Item } from '../../core/plan/model.ts'
import { ancestor, descendants, findItem, isOpen } from '../../core/plan/walk.ts'
import type { Letter } from '../../core/smart/assessment.ts'
import { message } from '../../core/text/message.ts'
import { askDay } from '../ask-day.ts'
import { dayContext } from '../reschedule.ts'
import { askNew } from './ask-new.ts'
import type { Decision } from './decision.ts'
import { askSmart, missingLetters, writeSmart } from './make-smart.ts'
import { type Answer, askChoice, askText, notEmpty } from './steps.ts'
import { whyChoices } from './why-choices.ts'

/** `area` names the area of the plan's list that a goal is for, where it has no heading yet. */
type Ask = (snapshot: Snapshot, item: Item, area?: string) => Promise<Decision | undefined>

/** Every prompt that a fix can name. A new one is a line here. */
export const prompts: Readonly<Record<Prompt, Ask>> = {
  'make-smart': (snapshot, item) => smart(snapshot, item),
  specific: (snapshot, item) => smart(snapshot, item, ['specific']),
  measurable: (snapshot, item) => smart(snapshot, item, ['measurable']),
  'time-bound': (snapshot, item) => smart(snapshot, item, ['timeBound']),
  why: askWhy,
  owner: askOwner,
  'write-vision': askVision,
  'add-goal': (snapshot, item, area) => askNew(snapshot, item, 'goal', area),
  'add-milestone': (snapshot, item) => askNew(snapshot, item, 'milestone'),
  'add-action': (snapshot, item) => askNew(snapshot, item, 'action'),
  reschedule: askDue,
  'move-to-milestone': askMilestone,
  'make-milestone': askAsMilestone,
}

async function smart(
  snapshot: Snapshot,
  item: Item,
  letters: readonly Letter[] = missingLetters(snapshot, item),
): Promise<Decision | undefined> {
  if (item.level === 'vision' || item.level === 'area') {
    return () => ({ refused: message('SMART is for goals and milestones. Put the cursor into one of them.') })
  }
  if (letters.length === 0) return () => ({ refused: message('Nothing is missing: this is SMART as it stands.') })
  const wishes = await askSmart(snapshot, item, letters)
  return wishes && ((now, found) => writeSmart(now, found, wishes))
}

/** An action that is to be a milestone is asked for what a milestone has to say. */
async function askAsMilestone(snapshot: Snapshot, item: Item): Promise<Decision | undefined> {
  const { plan, context } = snapshot
  const letters = missingAsMilestone(item, { plan, ...context })
  const wishes = await askSmart(
    snapshot,
    itemWith(item, { level: 'milestone' }),
    letters,
    l10n.t('Make it a milestone'),
  )
  if (wishes === undefined) return undefined
  return (now, found) => writeSmart(now, found, wishes, (plan, one) => relevel(plan, one, 'milestone', now.context))
}

async function askWhy({ plan }: Snapshot, item: Item): Promise<Decision | undefined> {
  const why = given(
    await askChoice({
      title: l10n.t('Add a Why'),
      question: l10n.t('Why does it matter?'),
      placeholder: l10n.t('Type a reason, or choose what it serves'),
      choices: whyChoices(plan, item),
      typed: (value) => [{ label: value, value }],
    }),
  )
  return why === undefined ? undefined : (now, found) => setField(now.plan, found, 'why', why, now.context)
}

async function askOwner(_snapshot: Snapshot, item: Item): Promise<Decision | undefined> {
  const owner = given(
    await askText({
      title: l10n.t('Name an owner'),
      question: l10n.t('Who sees to it?'),
      hint: l10n.t('For “{0}”.', item.title),
      problem: notEmpty,
    }),
  )
  return owner === undefined ? undefined : (now, found) => setField(now.plan, found, 'owner', owner, now.context)
}

async function askVision(): Promise<Decision | undefined> {
  const vision = given(
    await askText({
      title: l10n.t('Write the vision'),
      question: l10n.t('Where is this going?'),
      hint: l10n.t('One sentence, seen from space: no details, no date.'),
      placeholder: l10n.t('The bakery that the whole quarter walks to'),
      problem: notEmpty,
    }),
  )
  return vision === undefined ? undefined : (now) => writeVision(now.plan, vision, now.context)
}

async function askDue(snapshot: Snapshot, item: Item): Promise<Decision | undefined> {
  const day = await askDay(l10n.t('Reschedule: {0}', item.title), dayContext(snapshot))
  return day === undefined ? undefined : (now, found) => setField(now.plan, found, 'due', day, now.context)
}

async function askMilestone(_snapshot: Snapshot, item: Item): Promise<Decision | undefined> {
  const above = ancestor(item, 'goal') ?? item.parent
  const milestones = above === undefined ? [] : descendants(above).filter(isOpenMilestone)
  const to = given(
    await askChoice({
      title: l10n.t('Move to a milestone'),
      question: l10n.t('Which one does it serve?'),
      placeholder: item.title,
      choices: milestones.map(({ title, id }) => ({ label: title, value: id })),
    }),
  )
  if (to === undefined) return undefined
  return (now, found) => {
    const milestone = findItem(now.plan, to)
    return milestone === undefined
      ? { refused: message('That milestone is no longer in the plan. Nothing was changed.') }
      : moveItem(now.plan, found, milestone)
  }
}

const isOpenMilestone = (item: Item): boolean => item.level === 'milestone' && isOpen(item)

const given = (answer: Answer<string>): string | undefined =>
  answer === undefined || answer === 'back' || answer.value === '' ? undefined : answer.value
