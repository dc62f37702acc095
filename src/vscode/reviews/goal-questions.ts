import { l10n } from 'vscode'
import { inSequence } from '../../core/edits/in-sequence.ts'
import { markDone } from '../../core/edits/mark-done.ts'
import { setField } from '../../core/edits/set-field.ts'
import { setMetricValue } from '../../core/edits/set-metric-value.ts'
import type { Snapshot } from '../../core/index.ts'
import { readMetric, valueProgress } from '../../core/plan/metric.ts'
import type { Item, Plan } from '../../core/plan/model.ts'
import { fieldPrompts } from '../prompts/ask-field.ts'
import type { Decision } from '../prompts/decision.ts'
import { askChoice, askText } from '../prompts/steps.ts'

/** Marks what is reviewed done. */
export const asDone: Decision = ({ plan, context }, item) => markDone(plan, item, context)

/** Asks what the metric of a goal reads now; a goal without one is asked for that first. */
export async function askValue(snapshot: Snapshot, item: Item): Promise<Decision | undefined> {
  if (item.metric === undefined) {
    const place = { title: l10n.t('{0} of “{1}”', fieldPrompts.metric.label(), item.title.trim()) }
    const answer = await fieldPrompts.metric.ask({ snapshot, items: [item], present: undefined }, place)
    if (answer === undefined || answer === 'back' || answer.value === '') return undefined
    return ({ plan, context }, found) => setField(plan, found, 'metric', answer.value, context)
  }
  const value = await askNumber(item)
  return value === undefined ? undefined : ({ plan, context }, found) => setMetricValue(plan, found, value, context)
}

async function askNumber({ metric, title }: Item): Promise<string | undefined> {
  const known = metric === undefined ? undefined : readMetric(metric)
  const answer = await askText({
    title: title.trim(),
    question: l10n.t('What does the metric read now?'),
    hint: l10n.t('Metric: {0}', metric ?? ''),
    value: known?.said.now ?? '',
    problem: (text) => (/\d/.test(text) ? undefined : l10n.t('Type a number, or press Escape to change nothing.')),
  })
  return answer === undefined || answer === 'back' ? undefined : answer.value
}

/** A goal is done when its metric says so: that is asked, and what it reads is written down with it. */
export async function askWhetherMet({ context }: Snapshot, item: Item): Promise<Decision | undefined> {
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
