import { l10n } from 'vscode'
import { composeTitle, type SmartAnswers } from '../../core/edits/compose.ts'
import { type Change, inSequence } from '../../core/edits/in-sequence.ts'
import type { EditResult } from '../../core/edits/result.ts'
import { rewriteTitle } from '../../core/edits/rewrite.ts'
import { setField } from '../../core/edits/set-field.ts'
import type { Snapshot } from '../../core/index.ts'
import type { Item } from '../../core/plan/model.ts'
import type { Letter } from '../../core/smart/assessment.ts'
import { dayContext } from '../reschedule.ts'
import { askEnd } from './ask-end.ts'
import { type Answer, askChoice, askSteps, askText, named, type Place, type Step } from './steps.ts'
import { whyChoices } from './why-choices.ts'

/** What the prompt collects: words for the sentence, and what goes into fields beside it. */
export interface SmartWishes extends SmartAnswers {
  readonly why?: string
  readonly owner?: string
  /** Whether the measure is a number or a state; asked before either. */
  readonly kind?: 'number' | 'state'
}

const letters: readonly Letter[] = ['specific', 'measurable', 'timeBound', 'achievable', 'relevant']

/** The letters that are missing, in the order in which they are asked for. */
export function missingLetters(snapshot: Snapshot, item: Item): readonly Letter[] {
  const assessment = snapshot.assess(item)
  return letters.filter((letter) => !assessment[letter].present)
}

/**
 * Asks for the letters given, one question at a time, and shows the sentence as it grows.
 * Nothing is changed until the last answer, and nothing if it is left before.
 */
export function askSmart(snapshot: Snapshot, item: Item, asked: readonly Letter[]): Promise<SmartWishes | undefined> {
  const steps = asked.flatMap((letter) => stepsFor[letter]({ snapshot, item }))
  return askSteps<SmartWishes>(l10n.t('Make it SMART: {0}', item.title), steps, {})
}

/** One edit that writes the sentence and the fields. */
export function writeSmart({ plan, context }: Snapshot, item: Item, wishes: SmartWishes): EditResult {
  const { why, owner } = wishes
  const title = composeTitle(item.title, wishes)
  const changes: Change[] = []
  if (owner) changes.push((now, found) => setField(now, found, 'owner', owner, context))
  if (why) changes.push((now, found) => setField(now, found, 'why', why, context))
  if (title !== item.title) changes.push((now, found) => rewriteTitle(now, found, title))
  return inSequence(plan, item, context, changes)
}

interface About {
  readonly snapshot: Snapshot
  readonly item: Item
}

type SmartStep = Step<SmartWishes>

const required = (value: string): string | undefined =>
  value === '' ? l10n.t('Type an answer, or press Escape to change nothing.') : undefined

const stepsFor: Readonly<Record<Letter, (about: About) => readonly SmartStep[]>> = {
  specific: (about) => [askOutcome(about)],
  measurable: (about) => [askMeasure(about)],
  timeBound: (about) => [askBy(about)],
  achievable: (about) => [askOwner(about)],
  relevant: (about) => [askWhy(about)],
}

const askOutcome =
  ({ item }: About): SmartStep =>
  async (answers, place) => {
    const value = answers.outcome ?? item.title
    const answer = await askText({
      ...place,
      question: l10n.t(
        'What exactly will be different? Name the thing and the change, so that a stranger would aim at the same.',
      ),
      value,
      selection: [0, value.length],
      problem: required,
      preview: (outcome) => changed(item, composeTitle(item.title, { ...answers, outcome })),
    })
    return named(answer, (outcome) => ({ outcome }))
  }

/** Nothing is said of a sentence that is still the same. */
const changed = ({ title }: Item, sentence: string): string | undefined => (sentence === title ? undefined : sentence)

/** A number has two ends and a unit, a state has none: one question decides, and its answer asks the rest. */
const askMeasure =
  ({ item }: About): SmartStep =>
  async (answers, place) => {
    for (;;) {
      const kind = await askKind(place)
      if (kind === undefined || kind === 'back') return kind
      const answer =
        kind.value === 'number' ? await askNumber(item, answers, place) : await askState(item, answers, place)
      if (answer !== 'back') return answer
    }
  }

const askKind = (place: Place): Promise<Answer<'number' | 'state'>> =>
  askChoice<'number' | 'state'>({
    ...place,
    placeholder: l10n.t('How will you know that it is reached?'),
    choices: [
      { label: l10n.t('By a number'), description: l10n.t('from 40 to 60 orders a month'), value: 'number' },
      {
        label: l10n.t('By a state that anyone can see'),
        description: l10n.t('until every team uses it'),
        value: 'state',
      },
    ],
  })

function askNumber(item: Item, answers: SmartWishes, place: Place): Promise<Answer<Partial<SmartWishes>>> {
  const steps: readonly SmartStep[] = [
    async (given, inner) =>
      named(
        await askText({
          ...inner,
          question: l10n.t('What number is to be reached?'),
          value: given.to ?? '',
          placeholder: l10n.t('60'),
          problem: (value) => (/\d/.test(value) ? undefined : l10n.t('A number, as 60 or 95 %.')),
          preview: (to) => to && composeTitle(item.title, { ...given, to }),
        }),
        (to) => ({ to }),
      ),
    async (given, inner) =>
      named(
        await askText({
          ...inner,
          question: l10n.t('Of what?'),
          value: given.unit ?? '',
          placeholder: l10n.t('orders a month'),
          problem: required,
          preview: (unit) => composeTitle(item.title, { ...given, unit }),
        }),
        (unit) => ({ unit }),
      ),
    async (given, inner) =>
      named(
        await askText({
          ...inner,
          question: l10n.t('What is it today? Leave it empty if nobody knows yet.'),
          value: given.from ?? '',
          placeholder: l10n.t('40'),
          preview: (from) => composeTitle(item.title, { ...given, ...(from && { from }) }),
        }),
        (from): Partial<SmartWishes> => (from ? { from } : {}),
      ),
  ]
  return askWithin(steps, answers, place)
}

const askState = async (item: Item, answers: SmartWishes, place: Place): Promise<Answer<Partial<SmartWishes>>> =>
  named(
    await askText({
      ...place,
      canGoBack: true,
      question: l10n.t('What can anyone see when it is reached?'),
      value: answers.state ?? '',
      placeholder: l10n.t('every team uses it'),
      problem: required,
      preview: (state) => composeTitle(item.title, { ...answers, state }),
    }),
    (state) => ({ state }),
  )

/** Questions inside of one step: the count stays, and back from the first of them leads out. */
async function askWithin(
  steps: readonly SmartStep[],
  start: SmartWishes,
  place: Place,
): Promise<Answer<Partial<SmartWishes>>> {
  let answers = start
  let i = 0
  for (let step = steps[i]; step !== undefined; step = steps[i]) {
    const answer = await step(answers, { ...place, canGoBack: true })
    if (answer === undefined) return undefined
    if (answer === 'back') {
      if (i === 0) return 'back'
      i--
      continue
    }
    answers = { ...answers, ...answer.value }
    i++
  }
  return { value: answers }
}

const askBy =
  ({ snapshot, item }: About): SmartStep =>
  async (answers, place) =>
    named(
      await askEnd(dayContext(snapshot), {
        ...place,
        preview: (by) => composeTitle(item.title, { ...answers, by }),
      }),
      (by) => ({ by }),
    )

const askOwner =
  (_about: About): SmartStep =>
  async (answers, place) =>
    named(
      await askText({
        ...place,
        question: l10n.t('Who sees to it? Leave it empty to decide later.'),
        value: answers.owner ?? '',
      }),
      (owner): Partial<SmartWishes> => (owner ? { owner } : {}),
    )

const askWhy =
  ({ snapshot, item }: About): SmartStep =>
  async (answers, place) =>
    named(
      await askChoice({
        ...place,
        placeholder: l10n.t('Why does it matter? Type a reason, or choose what it serves.'),
        choices: whyChoices(snapshot.plan, item, answers.why),
        typed: (value) => [{ label: value, value }],
      }),
      (why): Partial<SmartWishes> => (why ? { why } : {}),
    )
