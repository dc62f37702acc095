import { l10n } from 'vscode'
import type { Item, Plan } from '../../core/plan/model.ts'
import { ancestor, childrenOf, descendantsAt, isLive, isOpen } from '../../core/plan/walk.ts'
import { type Message, message } from '../../core/text/message.ts'
import type { NewLevel } from './ask-new.ts'
import { askChoice, type Choice } from './steps.ts'

/** Where something new goes: below an item, and for a goal perhaps to an area that has no heading yet. */
export interface Parent {
  readonly item: Item
  readonly area?: string
}

interface ParentQuestion {
  readonly title: () => string
  readonly question: () => string
  /** What it goes below without asking: the nearest item around that can hold it. */
  readonly around: (from: Item) => Item | undefined
  /** Else what there is to choose from. */
  readonly choices: (plan: Plan, from: Item) => readonly Choice<Parent>[]
  readonly none: Message
}

/**
 * What something new is to stand below, asked for from an item of the plan: the nearest one around it that can hold it, or
 * the only one that there is; else it is asked. Undefined where the question was left.
 */
export async function askParent(
  plan: Plan,
  from: Item,
  level: NewLevel,
): Promise<Parent | { readonly refused: Message } | undefined> {
  const { title, question, around, choices, none } = questions[level]
  const near = around(from)
  if (near !== undefined) return { item: near }
  const found = choices(plan, from)
  if (found.length === 0) return { refused: none }
  if (found.length === 1) return found[0]?.value
  const answer = await askChoice({ title: title(), question: question(), choices: found })
  return answer === undefined || answer === 'back' ? undefined : answer.value
}

const upTo = (from: Item, level: Item['level']): Item | undefined =>
  from.level === level ? from : ancestor(from, level)

const questions: Readonly<Record<NewLevel, ParentQuestion>> = {
  goal: {
    title: () => l10n.t('Add a goal'),
    question: () => l10n.t('For which area?'),
    around: (from) => upTo(from, 'area'),
    choices: areasFor,
    none: message('The plan has no place for a goal. Write it into the plan yourself.'),
  },
  milestone: {
    title: () => l10n.t('Add a milestone'),
    question: () => l10n.t('On the way to which goal?'),
    around: (from) => upTo(from, 'goal'),
    choices: ({ items }, from) =>
      items.filter((item) => item.level === 'goal' && isLive(item) && isWithin(item, from)).map(asChoice),
    none: message('There is no open goal that a milestone could lead to. Add a goal first.'),
  },
  action: {
    title: () => l10n.t('Add the next action'),
    question: () => l10n.t('For which milestone?'),
    // An action that stands beside milestones may have another one beside it.
    around: (from) => upTo(from, 'milestone') ?? upTo(from, 'action')?.parent,
    choices: ({ items }, from) => items.filter((item) => canHoldAction(item) && isWithin(item, from)).map(asChoice),
    none: message('There is no open goal or milestone that an action could serve. Add one of these first.'),
  },
}

const asChoice = (item: Item): Choice<Parent> => ({
  label: item.title.trim(),
  description: (item.level === 'milestone' ? ancestor(item, 'goal')?.title.trim() : undefined) ?? '',
  value: { item },
})

/** The areas of the plan, with those of its list that have no heading yet; where it has none, the vision or the plan. */
function areasFor(plan: Plan, from: Item): readonly Choice<Parent>[] {
  const areas = descendantsAt(plan.root, 'area')
  const vision = upTo(from, 'vision') ?? plan.items.find(({ level }) => level === 'vision') ?? plan.root
  const waiting = (plan.frontMatter?.areaPlaces ?? []).filter(({ name }) => !areas.some(({ area }) => area === name))
  const other = areas.length + waiting.length === 0 || vision.childrenAt('goal').length > 0
  return [
    ...areas.map(asChoice),
    ...waiting.map(({ name }) => ({
      label: name,
      description: l10n.t('gets its heading'),
      value: { item: plan.root, area: name },
    })),
    ...(other ? [{ label: l10n.t('For none of them'), value: { item: vision } }] : []),
  ]
}

/** A milestone, or a goal that has none to go through. */
const canHoldAction = (item: Item): boolean =>
  isLive(item) && (item.level === 'milestone' || (item.level === 'goal' && !childrenOf(item, 'milestone').some(isOpen)))

/** Whether an item is the one that was asked from, or below it. */
function isWithin(item: Item, from: Item): boolean {
  for (let at: Item | undefined = item; at !== undefined; at = at.parent) if (at === from) return true
  return false
}
