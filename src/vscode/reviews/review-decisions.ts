import { l10n } from 'vscode'
import { setStatus } from '../../core/edits/mark-done.ts'
import { setField } from '../../core/edits/set-field.ts'
import { splitAction } from '../../core/edits/split-action.ts'
import type { Snapshot } from '../../core/index.ts'
import { addDays, weekAround } from '../../core/plan/dates/calendar.ts'
import type { Day } from '../../core/plan/dates/period.ts'
import type { Item, Status } from '../../core/plan/model.ts'
import type { ReviewLevel } from '../../core/plan/settings.ts'
import { askDay } from '../ask-day.ts'
import { askNew } from '../prompts/ask-new.ts'
import { askParts } from '../prompts/ask-parts.ts'
import type { Decision } from '../prompts/decision.ts'
import { dayContext } from '../reschedule.ts'
import { asDone, askValue, askWhetherMet } from './goal-questions.ts'

/** One thing that can be decided about an item in its review. */
export interface ReviewOffer {
  readonly id: string
  readonly icon: string
  readonly label: () => string
  /** What it does to the plan, where the label does not say it. */
  readonly does?: () => string
  /** Asks for what it needs to know; undefined where that was left: then nothing is decided. */
  readonly decide: (snapshot: Snapshot, item: Item) => Promise<Decision | undefined>
}

const nothing: Decision = () => ({ edits: [] })

const status =
  (wanted: Status): Decision =>
  ({ plan, context }, item) =>
    item.status === wanted ? { edits: [] } : setStatus(plan, item, wanted, context)

const due =
  (day: Day): Decision =>
  ({ plan, context }, item) =>
    setField(plan, item, 'due', day, context)

const offer = (
  id: string,
  icon: string,
  label: () => string,
  decide: ReviewOffer['decide'],
  does?: () => string,
): ReviewOffer => ({ id, icon, label, decide, ...(does && { does }) })

const onTrack = offer(
  'on-track',
  'pass',
  () => l10n.t('On track'),
  async (_, item) => (item.status === 'at-risk' || item.status === 'off-track' ? status('in-progress') : nothing),
)
const atRisk = offer(
  'at-risk',
  'warning',
  () => l10n.t('At risk'),
  async () => status('at-risk'),
)
const offTrack = offer(
  'off-track',
  'error',
  () => l10n.t('Off track'),
  async () => status('off-track'),
)
const done = offer(
  'done',
  'check',
  () => l10n.t('Done'),
  async () => asDone,
)
const reached = offer('done', 'check', () => l10n.t('Done'), askWhetherMet)
const drop = offer(
  'drop',
  'circle-slash',
  () => l10n.t('Drop'),
  async () => status('dropped'),
  () => l10n.t('It stays in the plan, and is not asked about again'),
)
const reschedule = offer('reschedule', 'calendar', () => l10n.t('Reschedule…'), pickDay)
const pick = offer('pick', 'calendar', () => l10n.t('Another day…'), pickDay)

/** What can be decided, by level. A new decision is a line here. */
export const reviewOffers: Readonly<Record<ReviewLevel, readonly ReviewOffer[]>> = {
  goals: [
    onTrack,
    atRisk,
    offTrack,
    offer('value', 'graph', () => l10n.t('New metric value…'), askValue),
    reached,
    reschedule,
    drop,
  ],
  milestones: [
    onTrack,
    atRisk,
    done,
    reschedule,
    offer(
      'add-action',
      'add',
      () => l10n.t('Add next action…'),
      (snapshot, item) => askNew(snapshot, item, 'action'),
    ),
    drop,
  ],
  actions: [
    done,
    onDay(
      'today',
      'circle-filled',
      () => l10n.t('Today'),
      ({ today }) => today,
    ),
    onDay(
      'tomorrow',
      'arrow-right',
      () => l10n.t('Tomorrow'),
      ({ today }) => addDays(today, 1),
    ),
    onDay(
      'next-week',
      'arrow-small-right',
      () => l10n.t('Next week'),
      ({ today, settings }) => addDays(weekAround(today, settings.weekStart).last, 1),
    ),
    pick,
    offer(
      'split',
      'split-horizontal',
      () => l10n.t('Split…'),
      async (snapshot, item) => {
        const parts = await askParts(snapshot, item)
        return parts && (({ plan }, found) => splitAction(plan, found, parts))
      },
    ),
    drop,
  ],
}

function onDay(id: string, icon: string, label: () => string, day: (context: Snapshot['context']) => Day): ReviewOffer {
  return offer(id, icon, label, async ({ context }) => due(day(context)))
}

async function pickDay(snapshot: Snapshot, item: Item): Promise<Decision | undefined> {
  const day = await askDay(l10n.t('Reschedule: {0}', item.title.trim()), dayContext(snapshot))
  return day === undefined ? undefined : due(day)
}
