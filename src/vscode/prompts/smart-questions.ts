import { l10n } from 'vscode'
import { quoted } from '../../core/checks/finding/place.ts'
import { gap } from '../../core/edits/proposal-ways.ts'
import type { Letter } from '../../core/smart/assessment.ts'
import { dayContext } from '../reschedule.ts'
import { askEnd } from './ask-end.ts'
import { type About, measuredBy, type SmartWishes, sentence } from './smart-wishes.ts'
import { askChoice, askText, named, notEmpty, type Step, willWrite } from './steps.ts'
import { whyChoices } from './why-choices.ts'

type SmartStep = Step<SmartWishes>

/** The questions for each letter. A number has two ends and a unit, a state has none: the first of them decides. */
export const stepsFor: Readonly<Record<Letter, (about: About) => readonly SmartStep[]>> = {
  specific: (about) => [askOutcome(about)],
  measurable: (about) => [askKind(about), askNumber(about), askUnit(about), askToday(about), askState(about)],
  timeBound: (about) => [askBy(about)],
  achievable: () => [askOwner],
  relevant: (about) => [askWhy(about)],
}

const askOutcome = (about: About): SmartStep => ({
  ask: async (answers, place) => {
    const { item } = about
    const value = answers.outcome ?? item.title
    const isAction = item.level === 'action' || item.level === 'step'
    const answer = await askText({
      ...place,
      question: isAction ? l10n.t('What is the very next thing to do?') : l10n.t('What exactly will be different?'),
      hint: isAction ? l10n.t('Begin with a verb that one can see: call, write, book.') : openWords(about),
      value,
      selection: [0, value.length],
      problem: notEmpty,
      // Nothing is said of a sentence that is still the same.
      preview: (outcome) => {
        const now = sentence(about, { ...answers, outcome })
        return now === item.title ? undefined : now
      },
    })
    return named(answer, (outcome) => ({ outcome }))
  },
})

/** What helps to say the outcome: the words that leave it open, where there are any. */
function openWords({ snapshot, item }: About): string {
  const shown = snapshot.assess(item).specific.against.find(({ text }) => text !== '')
  return shown === undefined
    ? l10n.t('Name the thing and the change, so that a stranger would aim at the same.')
    : l10n.t(
        '“{0}” leaves it open. Name the thing and the change, so that a stranger would aim at the same.',
        quoted(shown.text),
      )
}

/** What a measure is asked for: the outcome or the thing, where one is told. */
function measured({ snapshot, item }: About, { outcome }: SmartWishes): string {
  const told = outcome === undefined ? snapshot.assess(item).outcome?.text : undefined
  return told === undefined
    ? l10n.t('How will you know that it is reached?')
    : l10n.t('How will you know: “{0}”?', quoted(told))
}

const askKind = (about: About): SmartStep => ({
  ask: async (answers, place) =>
    named(
      await askChoice<NonNullable<SmartWishes['kind']>>({
        ...place,
        question: measured(about, answers),
        placeholder: l10n.t('Choose what tells it'),
        chosen: answers.kind,
        choices: [
          {
            label: l10n.t('By a number'),
            description: l10n.t('from 40 to 60 orders a month'),
            detail: willWrite(sentence(about, { ...answers, kind: 'number', to: gap })),
            value: 'number',
          },
          {
            label: l10n.t('By a number beside it'),
            description: l10n.t('a Metric, where progress can be noted as well'),
            detail: willWrite(measuredBy(about, { ...answers, kind: 'metric', from: gap, to: gap, unit: gap })),
            value: 'metric',
          },
          {
            label: l10n.t('By a state that anyone can see'),
            description: l10n.t('until every team uses it'),
            detail: willWrite(sentence(about, { ...answers, kind: 'state', state: gap })),
            value: 'state',
          },
        ],
      }),
      (kind) => ({ kind }),
    ),
})

const isNumber = ({ kind }: SmartWishes): boolean => kind !== 'state'

const askNumber = (about: About): SmartStep => ({
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
        preview: (to) => to && measuredBy(about, { ...answers, to }),
      }),
      (to) => ({ to }),
    ),
})

const askUnit = (about: About): SmartStep => ({
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
        preview: (unit) => measuredBy(about, { ...answers, unit }),
      }),
      (unit) => ({ unit }),
    ),
})

const askToday = (about: About): SmartStep => ({
  applies: isNumber,
  ask: async (answers, place) =>
    named(
      await askText({
        ...place,
        question: l10n.t('What is it today? Leave it empty if nobody knows.'),
        value: answers.from ?? '',
        placeholder: l10n.t('40'),
        preview: (from) => measuredBy(about, { ...answers, from }),
      }),
      (from) => ({ from }),
    ),
})

const askState = (about: About): SmartStep => ({
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
        preview: (state) => state && sentence(about, { ...answers, state }),
      }),
      (state) => ({ state }),
    ),
})

const askBy = (about: About): SmartStep => ({
  ask: async (answers, place) =>
    named(
      await askEnd(dayContext(about.snapshot), {
        ...place,
        given: answers.by,
        instead: about.snapshot.assess(about.item).timeBound.against[0]?.text,
        preview: (by) => sentence(about, { ...answers, by }),
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
