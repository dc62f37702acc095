import { l10n } from 'vscode'
import { composeTitle, type SmartAnswers } from '../../core/edits/compose.ts'
import type { Snapshot } from '../../core/index.ts'
import type { Item } from '../../core/plan/model.ts'
import type { Letter } from '../../core/smart/assessment.ts'
import { dayContext } from '../reschedule.ts'
import { askEnd } from './ask-end.ts'
import { askChoice, askText, named, notEmpty, type Step } from './steps.ts'
import { whyChoices } from './why-choices.ts'

/** What the prompt collects: words for the sentence, and what goes into fields beside it. */
export interface SmartWishes extends SmartAnswers {
  readonly why?: string
  readonly owner?: string
  /** Whether the measure is a number or a state; asked before either. */
  readonly kind?: 'number' | 'state'
}

/** The answers that count: who changed their mind about the kind of measure has given both, and gets them back. */
export function said({ from, to, unit, state, kind, ...others }: SmartWishes): SmartAnswers {
  if (kind === 'state') return state === undefined ? others : { ...others, state }
  return { ...others, ...(from && { from }), ...(to && { to }), ...(unit && { unit }) }
}

interface About {
  readonly snapshot: Snapshot
  readonly item: Item
}

type SmartStep = Step<SmartWishes>

/** The questions for each letter. A number has two ends and a unit, a state has none: one question decides. */
export const stepsFor: Readonly<Record<Letter, (about: About) => readonly SmartStep[]>> = {
  specific: (about) => [askOutcome(about)],
  measurable: (about) => [askKind, askNumber(about), askUnit(about), askToday(about), askState(about)],
  timeBound: (about) => [askBy(about)],
  achievable: () => [askOwner],
  relevant: (about) => [askWhy(about)],
}

const sentence = ({ title }: Item, wishes: SmartWishes): string => composeTitle(title, said(wishes))

const askOutcome = ({ item }: About): SmartStep => ({
  ask: async (answers, place) => {
    const value = answers.outcome ?? item.title
    const isAction = item.level === 'action' || item.level === 'step'
    const answer = await askText({
      ...place,
      question: isAction ? l10n.t('What is the very next thing to do?') : l10n.t('What exactly will be different?'),
      hint: isAction
        ? l10n.t('Begin with a verb that one can see: call, write, book.')
        : l10n.t('Name the thing and the change, so that a stranger would aim at the same.'),
      value,
      selection: [0, value.length],
      problem: notEmpty,
      // Nothing is said of a sentence that is still the same.
      preview: (outcome) => {
        const now = sentence(item, { ...answers, outcome })
        return now === item.title ? undefined : now
      },
    })
    return named(answer, (outcome) => ({ outcome }))
  },
})

const askKind: SmartStep = {
  ask: async ({ kind }, place) =>
    named(
      await askChoice<'number' | 'state'>({
        ...place,
        question: l10n.t('How will you know that it is reached?'),
        placeholder: l10n.t('Choose what tells it'),
        chosen: kind,
        choices: [
          { label: l10n.t('By a number'), description: l10n.t('from 40 to 60 orders a month'), value: 'number' },
          {
            label: l10n.t('By a state that anyone can see'),
            description: l10n.t('until every team uses it'),
            value: 'state',
          },
        ],
      }),
      (chosen) => ({ kind: chosen }),
    ),
}

const isNumber = ({ kind }: SmartWishes): boolean => kind !== 'state'

const askNumber = ({ item }: About): SmartStep => ({
  applies: isNumber,
  ask: async (answers, place) =>
    named(
      await askText({
        ...place,
        question: l10n.t('What number is to be reached?'),
        hint: l10n.t('The number alone: what it counts is asked next.'),
        value: answers.to ?? '',
        placeholder: l10n.t('60'),
        problem: (value) => (/\d/.test(value) ? undefined : l10n.t('Type a number, such as 60 or 95 %.')),
        preview: (to) => to && sentence(item, { ...answers, to }),
      }),
      (to) => ({ to }),
    ),
})

const askUnit = ({ item }: About): SmartStep => ({
  applies: isNumber,
  ask: async (answers, place) =>
    named(
      await askText({
        ...place,
        question: l10n.t('{0} of what?', answers.to ?? ''),
        hint: l10n.t('What is counted, in the words that you would use.'),
        value: answers.unit ?? '',
        placeholder: l10n.t('orders a month'),
        problem: notEmpty,
        preview: (unit) => sentence(item, { ...answers, unit }),
      }),
      (unit) => ({ unit }),
    ),
})

const askToday = ({ item }: About): SmartStep => ({
  applies: isNumber,
  ask: async (answers, place) =>
    named(
      await askText({
        ...place,
        question: l10n.t('What is it today? Leave it empty if nobody knows.'),
        value: answers.from ?? '',
        placeholder: l10n.t('40'),
        preview: (from) => sentence(item, { ...answers, from }),
      }),
      (from) => ({ from }),
    ),
})

const askState = ({ item }: About): SmartStep => ({
  applies: (answers) => !isNumber(answers),
  ask: async (answers, place) =>
    named(
      await askText({
        ...place,
        question: l10n.t('What can anyone see when it is reached?'),
        hint: l10n.t('Something that is either so or not.'),
        value: answers.state ?? '',
        placeholder: l10n.t('every team uses it'),
        problem: notEmpty,
        preview: (state) => state && sentence(item, { ...answers, state }),
      }),
      (state) => ({ state }),
    ),
})

const askBy = ({ snapshot, item }: About): SmartStep => ({
  ask: async (answers, place) =>
    named(
      await askEnd(dayContext(snapshot), {
        ...place,
        given: answers.by,
        preview: (by) => sentence(item, { ...answers, by }),
      }),
      (by) => ({ by }),
    ),
})

const askOwner: SmartStep = {
  ask: async (answers, place) =>
    named(
      await askText({
        ...place,
        question: l10n.t('Who sees to it?'),
        hint: l10n.t('Leave it empty to decide later.'),
        value: answers.owner ?? '',
      }),
      (owner) => ({ owner }),
    ),
}

const askWhy = ({ snapshot, item }: About): SmartStep => ({
  ask: async (answers, place) =>
    named(
      await askChoice({
        ...place,
        question: l10n.t('Why does it matter?'),
        placeholder: l10n.t('Type a reason, or choose what it serves'),
        choices: [...whyChoices(snapshot.plan, item, answers.why), { label: l10n.t('Leave it out'), value: '' }],
        chosen: answers.why,
        typed: (value) => [{ label: value, value }],
      }),
      (why) => ({ why }),
    ),
})
