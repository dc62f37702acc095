import { l10n } from 'vscode'
import { inSequence } from '../../core/edits/in-sequence.ts'
import { markDone, setStatus } from '../../core/edits/mark-done.ts'
import { setField } from '../../core/edits/set-field.ts'
import { setMetricValue } from '../../core/edits/set-metric-value.ts'
import { splitAction } from '../../core/edits/split-action.ts'
import type { Snapshot } from '../../core/index.ts'
import { addDays, weekAround } from '../../core/plan/dates/calendar.ts'
import type { Day } from '../../core/plan/dates/period.ts'
import { readMetric, valueProgress } from '../../core/plan/metric.ts'
import type { Item, Plan, Status } from '../../core/plan/model.ts'
import type { ReviewLevel } from '../../core/plan/settings.ts'
import { askDay } from '../ask-day.ts'
import { askNew } from '../prompts/ask-new.ts'
import { askParts } from '../prompts/ask-parts.ts'
import type { Decision } from '../prompts/decision.ts'
import { askChoice, askText } from '../prompts/steps.ts'
import { dayContext } from '../reschedule.ts'

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
const asDone: Decision = ({ plan, context }, item) => markDone(plan, item, context)
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

/** Asks what the metric of a goal reads now. */
async function askValue(_: Snapshot, item: Item): Promise<Decision | undefined> {
  const value = await askNumber(item)
  return value === undefined ? undefined : ({ plan, context }, found) => setMetricValue(plan, found, value, context)
}

async function askNumber({ metric, title }: Item): Promise<string | undefined> {
  const known = metric === undefined ? undefined : readMetric(metric)
  const answer = await askText({
    title: title.trim(),
    question: l10n.t('What does the metric read now?'),
    hint: metric === undefined ? l10n.t('This goal has no metric yet.') : l10n.t('Metric: {0}', metric),
    value: known?.said.now ?? '',
    problem: (text) => (/\d/.test(text) ? undefined : l10n.t('Type a number, or press Escape to change nothing.')),
  })
  return answer === undefined || answer === 'back' ? undefined : answer.value
}

/** A goal is done when its metric says so: that is asked, and what it reads is written down with it. */
async function askWhetherMet({ context }: Snapshot, item: Item): Promise<Decision | undefined> {
  const metric = item.metric === undefined ? undefined : readMetric(item.metric)
  if (metric === undefined || valueProgress(metric) === 1) return asDone
  const answer = await askChoice<'yes' | 'no' | 'open'>({
    title: item.title.trim(),
    question: l10n.t('Was the metric met?'),
    placeholder: l10n.t('Metric: {0}', item.metric ?? ''),
    choices: [
      { label: l10n.t('Yes, it reads {0}', metric.said.to), value: 'yes' },
      { label: l10n.t('No, and the goal is done all the same…'), detail: l10n.t('Asks what it reads'), value: 'no' },
      { label: l10n.t('No, so the goal stays open…'), detail: l10n.t('Asks what it reads'), value: 'open' },
    ],
  })
  if (answer === undefined || answer === 'back') return undefined
  const value = answer.value === 'yes' ? metric.said.to : await askNumber(item)
  if (value === undefined) return undefined
  const changes = [
    (plan: Plan, found: Item) => setMetricValue(plan, found, value, context),
    ...(answer.value === 'open' ? [] : [(plan: Plan, found: Item) => markDone(plan, found, context)]),
  ]
  return (now, found) => inSequence(now.plan, found, now.context, changes)
}
