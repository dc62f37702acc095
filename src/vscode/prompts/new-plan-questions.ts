import { l10n } from 'vscode'
import { endOfGoal, goalWithEnd } from '../../core/edits/new-plan/goal-end.ts'
import type { NewPlanKind } from '../../core/edits/new-plan/metadata.ts'
import type { NewPlanAnswers } from '../../core/edits/new-plan/new-plan.ts'
import { yearOf } from '../../core/plan/dates/calendar.ts'
import type { DateContext } from '../../core/plan/dates/dates.ts'
import { askChoice, askSteps, askText, type Choice, named, type Step } from './steps.ts'

/** What is known of the plan to be before anything is asked. */
export interface PlanToBe {
  readonly areasOf: (kind: NewPlanKind) => readonly string[]
  readonly language: string
  readonly dates: DateContext
  /** Asks for the file's name as well, where the usual one is taken: what is wrong with a name, if anything. */
  readonly nameProblem?: (name: string) => string | undefined
}

export interface NewPlanWishes extends NewPlanAnswers {
  /** Without its ending. */
  readonly name: string
}

/** The three questions of a new plan, and its name where it needs one. Undefined where they were left. */
export const askNewPlan = (toBe: PlanToBe): Promise<NewPlanWishes | undefined> =>
  askSteps<NewPlanWishes>(
    l10n.t('New plan'),
    [askKind(toBe), askVision, askGoal(toBe), ...(toBe.nameProblem === undefined ? [] : [askName(toBe.nameProblem)])],
    { kind: 'blank', vision: '', goal: '', name: '' },
  )

const askKind = ({ areasOf }: PlanToBe): Step<NewPlanWishes> => ({
  ask: async (answers, place) => {
    const choice = (value: NewPlanKind, label: string, detail: string): Choice<NewPlanKind> => ({
      label,
      detail,
      value,
    })
    const answer = await askChoice({
      ...place,
      question: l10n.t('What does it begin with?'),
      placeholder: l10n.t('Everything can be changed later'),
      choices: [
        choice('blank', l10n.t('Blank, with areas'), areasOf('blank').join(' · ')),
        choice('example', l10n.t('A worked example'), l10n.t('A design studio puts all its projects into one tool')),
        choice('personal', l10n.t('Personal'), areasOf('personal').join(' · ')),
      ],
      chosen: answers.kind,
    })
    return named(answer, (kind) => ({ kind }))
  },
})

const askVision: Step<NewPlanWishes> = {
  ask: async ({ kind, vision }, place) => {
    const answer = await askText({
      ...place,
      question: l10n.t('Where is this going?'),
      hint:
        kind === 'example'
          ? l10n.t('One sentence, seen from space. Leave it empty to keep that of the example.')
          : l10n.t('One sentence, seen from space: no details, no date. Leave it empty to write it later.'),
      placeholder:
        kind === 'personal'
          ? l10n.t('A healthy life with time for the people and the music that I love')
          : l10n.t('The bakery that the whole quarter walks to'),
      value: vision,
    })
    return named(answer, (said) => ({ vision: said }))
  },
}

const askGoal = ({ language, dates }: PlanToBe): Step<NewPlanWishes> => ({
  ask: async ({ kind, goal }, place) => {
    const year = yearOf(endOfGoal(dates))
    const answer = await askText({
      ...place,
      question: l10n.t('What is to be true in one to three years?'),
      hint:
        kind === 'example'
          ? l10n.t('Your first goal, with a number and an end. Leave it empty to have that of the example alone.')
          : l10n.t('The first goal, with a number and an end. Leave it empty to write it later.'),
      placeholder:
        kind === 'personal'
          ? l10n.t('Run a half marathon in under two hours by October {0}', year)
          : l10n.t('Bake 300 loaves a day by the end of {0}', year),
      value: goal,
      preview: (said) => goalWithEnd(said, language, dates),
    })
    return named(answer, (said) => ({ goal: said }))
  },
})

export const usualNames: Readonly<Record<NewPlanKind, string>> = {
  blank: 'new',
  example: 'example',
  personal: 'personal',
}

const askName = (problem: (name: string) => string | undefined): Step<NewPlanWishes> => ({
  ask: async ({ name, kind }, place) => {
    const value = name === '' ? usualNames[kind] : name
    const answer = await askText({
      ...place,
      question: l10n.t('What is it called?'),
      hint: l10n.t('There is a PLAN.md already. This one gets a file beside it, whose name ends in .plan.md.'),
      value,
      selection: [0, value.length],
      problem,
    })
    return named(answer, (said) => ({ name: said }))
  },
})

/** Whatever of its ending somebody has typed. */
export const fileNamed = (name: string): string => `${name.replace(/(?:\.plan)?(?:\.md)?$/i, '')}.plan.md`
