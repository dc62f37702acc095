import { l10n } from 'vscode'
import type { Snapshot } from '../../core/index.ts'
import type { FieldName, Item } from '../../core/plan/model.ts'
import { readEstimate } from '../../core/plan/values.ts'
import { howToTypeADay, typedDays, usualDays } from '../ask-day.ts'
import { dayContext } from '../reschedule.ts'
import { type Answer, askChoice, askText, type Choice, type ChoiceQuestion, type Place } from './steps.ts'
import { whyChoices } from './why-choices.ts'

/** The fields that can be set by hand; the others are marks of what was done, or tie items to each other. */
export type SettableField = 'due' | 'start' | 'owner' | 'estimate' | 'metric' | 'why'

/** What a field is to be for: one item or several of one plan. */
export interface Asked {
  readonly snapshot: Snapshot
  readonly items: readonly Item[]
  /** What the field says now; of several items only what all of them say. */
  readonly present: string | undefined
}

interface FieldPrompt {
  /** The name of the field, as an entry of a list. */
  readonly label: () => string
  /** Gives the new value; an empty one takes the field out. */
  readonly ask: (asked: Asked, place: Place) => Promise<Answer<string>>
}

/** Every field that can be set by hand. A new one is a line here, and its command in the manifest. */
export const fieldPrompts: Readonly<Record<SettableField, FieldPrompt>> = {
  due: {
    label: () => l10n.t('Due'),
    ask: (asked, place) => askDayOf(asked, { ...place, question: l10n.t('By when?') }, 'due'),
  },
  start: {
    label: () => l10n.t('Start'),
    ask: (asked, place) => askDayOf(asked, { ...place, question: l10n.t('From when on?') }, 'start'),
  },
  owner: { label: () => l10n.t('Owner'), ask: askOwner },
  estimate: { label: () => l10n.t('Estimate'), ask: askEstimate },
  metric: { label: () => l10n.t('Metric'), ask: askMetric },
  why: { label: () => l10n.t('Why'), ask: askWhy },
}

export const settableFields = Object.keys(fieldPrompts) as readonly SettableField[]

/** What a field of an item says, in its own words. */
const writtenIn = ({ fields }: Item, name: FieldName): string | undefined =>
  fields.find((field) => field.name === name && field.text !== '')?.text

/** What a field says now: of several items, what all of them say. */
export function presentValue(items: readonly Item[], name: FieldName): string | undefined {
  const [first, ...others] = items.map((item) => writtenIn(item, name))
  return others.every((other) => other === first) ? first : undefined
}

/** A list to choose from, with what the field says now as its first entry, and with a way to take it out as its last. */
function askValue(
  { present, items }: Asked,
  question: ChoiceQuestion<string>,
  name: FieldName,
): Promise<Answer<string>> {
  const isNow = (choice: Choice<string>): boolean => choice.value === present
  const now = question.choices.find(isNow) ?? { label: present ?? '', value: present ?? '' }
  const first = present === undefined ? [] : [{ ...now, description: joined(l10n.t('now'), now.description) }]
  const clear: Choice<string> = { label: l10n.t('Take it out'), value: '' }
  const canClear = items.some((item) => item.fields.some((field) => field.name === name))
  const choices = [...first, ...question.choices.filter((choice) => !isNow(choice)), ...(canClear ? [clear] : [])]
  return askChoice({ ...question, choices })
}

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ')

function askDayOf(
  asked: Asked,
  place: Place & { readonly question: string },
  name: 'due' | 'start',
): Promise<Answer<string>> {
  const context = dayContext(asked.snapshot)
  const asChoice = ({ day, ...shown }: ReturnType<typeof usualDays>[number]): Choice<string> => ({
    ...shown,
    value: day,
  })
  return askValue(
    asked,
    {
      ...place,
      placeholder: howToTypeADay(),
      choices: usualDays(context).map(asChoice),
      typed: (text) => typedDays(text, context).map(asChoice),
    },
    name,
  )
}

/** Everybody whom the plan names, those who own the most first. */
function askOwner(asked: Asked, place: Place): Promise<Answer<string>> {
  const owners = new Map<string, number>()
  for (const { owner } of asked.snapshot.plan.items) {
    if (owner !== undefined) owners.set(owner, (owners.get(owner) ?? 0) + 1)
  }
  const known = [...owners].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([owner]) => owner)
  return askValue(
    asked,
    {
      ...place,
      question: l10n.t('Who sees to it?'),
      placeholder: known.length === 0 ? l10n.t('Type a name') : l10n.t('Choose, or type a name'),
      choices: known.map((owner) => ({ label: owner, value: owner })),
      typed: (text) => (known.includes(text) ? [] : [{ label: text, value: text }]),
    },
    'owner',
  )
}

function askEstimate(asked: Asked, place: Place): Promise<Answer<string>> {
  return askValue(
    asked,
    {
      ...place,
      question: l10n.t('How long will it take?'),
      placeholder: l10n.t('Choose, or type: “45 min”, “1h30m”, “half a day”'),
      choices: ['15m', '30m', '1h', '2h', '4h', '1d'].map((value) => ({ label: value, value })),
      typed: (text) =>
        readEstimate(text) === undefined
          ? [{ label: l10n.t('“{0}” is no time that I can read', text), value: undefined }]
          : [{ label: text, value: text }],
    },
    'estimate',
  )
}

function askMetric({ present }: Asked, place: Place): Promise<Answer<string>> {
  return askText({
    ...place,
    question: l10n.t('What number tells that it is reached?'),
    hint: l10n.t(
      'What it counts, from where, to where: “loaves a day, from 180 to 300”. Leave it empty to take it out.',
    ),
    value: present ?? '',
  })
}

function askWhy(asked: Asked, place: Place): Promise<Answer<string>> {
  const [item] = asked.items
  return askValue(
    asked,
    {
      ...place,
      question: l10n.t('Why does it matter?'),
      placeholder: l10n.t('Type a reason, or choose what it serves'),
      choices: item === undefined ? [] : whyChoices(asked.snapshot.plan, item),
      typed: (text) => [{ label: text, value: text }],
    },
    'why',
  )
}
