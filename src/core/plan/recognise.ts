import type { Block } from '../markdown/blocks.ts'
import { type Message, message } from '../text/message.ts'
import type { Draft } from './draft/draft.ts'
import type { FrontMatter, Item } from './model.ts'
import { workLogSigns } from './work-log.ts'

/** Whether a file is a plan, and in a person's words why or why not. */
export interface Recognition {
  readonly isPlan: boolean
  readonly reason:
    | 'declared'
    | 'declared-not'
    | 'levels'
    | 'area'
    | 'short-form'
    | 'empty'
    | 'no-levels'
    | 'work-log'
    | 'other-name'
  readonly why: Message
}

export interface RecogniseInput {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly frontMatter: FrontMatter | undefined
  /** Whether the file's name is one that `altitude.files` names. */
  readonly named: boolean
  readonly root: Draft
  readonly items: readonly Item[]
}

/**
 * format.md's "Which files are plans": front matter decides; else name and text must both speak for it. A coding
 * agent's work log bears the same name and the same headings, so what gives it away counts against.
 */
export function recognise({ text, blocks, frontMatter, named, root, items }: RecogniseInput): Recognition {
  if (frontMatter?.altitude === false) {
    return no('declared-not', message('Its front matter says `altitude: false`.'))
  }
  if (frontMatter?.altitude === true) return yes('declared', message('Its front matter says `altitude: true`.'))
  if (!named) {
    return no(
      'other-name',
      message('Its name is not one that plans have. Front matter with `altitude: true` makes it one.'),
    )
  }
  if (text.trim() === '') return no('empty', message('The file is empty.'))
  const drafts = all(root)
  const signs = workLogSigns(blocks)
  if (signs.length > 0 && signs.length >= 3 + planSigns(drafts, items)) {
    return no(
      'work-log',
      message(
        'It looks like a work log of phases and code ({0}), not a plan of goals.',
        [...new Set(signs)].slice(0, 3).join(', '),
      ),
    )
  }
  if (drafts.some(isNamedTop)) return yes('levels', message('It names a vision or a goal.'))
  if (drafts.some(({ level, children }) => level === 'area' && children.length > 0)) {
    return yes('area', message('It groups goals by area.'))
  }
  if (isShortForm(items)) return yes('short-form', message('It has a vision, goals, and steps with dates.'))
  return no('no-levels', message('It names no vision and no goal, and has no dated steps below its headings.'))
}

const yes = (reason: Recognition['reason'], why: Message): Recognition => ({ isPlan: true, reason, why })
const no = (reason: Recognition['reason'], why: Message): Recognition => ({ isPlan: false, reason, why })

const isNamedTop = ({ level, foundBy }: Draft): boolean =>
  (level === 'vision' || level === 'goal') && (foundBy === 'label' || foundBy === 'group')

const hasDate = (item: Item): boolean => item.due !== undefined || item.start !== undefined

/** A title, a goal below it, and in the goal a list of steps; some of them or their headings have dates. */
function isShortForm(items: readonly Item[]): boolean {
  return items.some(
    (goal) =>
      goal.level === 'goal' &&
      (goal.parent?.level === 'vision' || goal.parent?.level === 'plan') &&
      goal.children.length > 0 &&
      (hasDate(goal) || goal.children.some((child) => hasDate(child) || child.children.some(hasDate))),
  )
}

/** What speaks for a plan of goals, in the same coin. */
function planSigns(drafts: readonly Draft[], items: readonly Item[]): number {
  const labelled = new Set(drafts.filter(({ foundBy }) => foundBy === 'label').map(({ level }) => level))
  const areas = drafts.filter(({ level, children }) => level === 'area' && children.length > 0).length
  // "Week 3" of no start is how phases are named; a day that is known is what goals have.
  const datedGoals = items.filter(
    ({ level, due, start }) =>
      (level === 'goal' || level === 'milestone') && (due?.kind === 'known' || start?.kind === 'known'),
  ).length
  const named = ['vision', 'goal', 'milestone'].filter((level) => labelled.has(level as Draft['level'])).length
  const hasVision = drafts.some((draft) => draft.level === 'vision' && draft.foundBy !== 'position')
  // A lone `Goal:` stands in many a work log; goals with milestones, or under a vision, stand in plans.
  const byLabel = [0, 1, 4, 6][named] ?? 0
  return byLabel + Math.min(areas, 3) + Math.min(datedGoals, 4) + (hasVision ? 2 : 0)
}

function all(root: Draft): readonly Draft[] {
  const drafts: Draft[] = []
  const queue = [...root.children]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    drafts.push(next)
    queue.push(...next.children)
  }
  return drafts
}
