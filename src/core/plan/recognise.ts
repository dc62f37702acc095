import type { Block } from '../markdown/blocks.ts'
import { type Message, message } from '../text/message.ts'
import type { Draft } from './draft/draft.ts'
import type { FrontMatter, Item } from './model.ts'
import { isLogHeading, workLogSigns } from './work-log.ts'

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
  const tops = drafts.filter((draft) => isNamedTop(draft, text))
  const signs = workLogSigns(blocks, text)
  if (signs.length > 0 && signs.length >= 3 + planSigns(drafts, tops, items)) {
    return no(
      'work-log',
      message(
        'It looks like a work log of phases and code ({0}), not a plan of goals.',
        [...new Set(signs)].slice(0, 3).join(', '),
      ),
    )
  }
  if (tops.length > 0) return yes('levels', message('It names a vision or a goal.'))
  if (drafts.some(({ level, children }) => level === 'area' && children.length > 0)) {
    return yes('area', message('It groups goals by area.'))
  }
  if (isShortForm(items)) return yes('short-form', message('It has a vision, goals, and steps with dates.'))
  return no('no-levels', message('It names no vision and no goal, and has no dated steps below its headings.'))
}

const yes = (reason: Recognition['reason'], why: Message): Recognition => ({ isPlan: true, reason, why })
const no = (reason: Recognition['reason'], why: Message): Recognition => ({ isPlan: false, reason, why })

/** Every specification has a "Purpose": below other goals it says their vision, but it makes no plan of a file. */
const isNamedTop = ({ level, foundBy, label, under }: Draft, text: string): boolean => {
  if (foundBy !== 'label' && foundBy !== 'group') return false
  const name = label === undefined ? (under[under.length - 1] ?? '') : text.slice(label.start, label.end)
  return level === 'goal' || (level === 'vision' && !/^\P{L}*(?:(?:our|the) )?purpose/iu.test(name))
}

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
function planSigns(drafts: readonly Draft[], tops: readonly Draft[], items: readonly Item[]): number {
  const labelled = drafts.filter(({ foundBy, level }) => foundBy === 'label' && level !== 'action')
  const named = new Set(labelled.map(({ level }) => level)).size
  // A lone `- Goal:` stands in many a work log; goals with milestones, or under a vision, stand in plans.
  const byLabel = [0, labelled.length > 1 || labelled[0]?.form === 'heading' ? 1 : 0, 4, 6][named] ?? 0
  const areas = drafts.filter(({ level, children }) => level === 'area' && children.length > 0).length
  // "Week 3" of no start is how phases are named; a day that is known is what goals have.
  const datedGoals = items.filter(
    ({ level, due, start, title }) =>
      (level === 'goal' || level === 'milestone') &&
      (due?.kind === 'known' || start?.kind === 'known') &&
      !isLogHeading(title),
  ).length
  return (
    byLabel +
    Math.min(areas, 3) +
    Math.min(datedGoals, 4) +
    (hasVisionOfGoals(tops) ? 2 : 0) +
    (tops.some(isForPeriod) ? 2 : 0)
  )
}

/** "Goals 2027", "Q3 objectives": whoever sets goals for a time plans, be they ever so technical. */
const isForPeriod = ({ level, foundBy, under }: Draft): boolean =>
  level === 'goal' &&
  foundBy === 'group' &&
  /(?<![\w.])(?:20\d\d|FY ?\d\d|[QH][1-4])(?!\w)/i.test(under[under.length - 1] ?? '')

/** A product has a vision too; a plan's vision has goals. */
const hasVisionOfGoals = (tops: readonly Draft[]): boolean =>
  tops.some(({ level }) => level === 'vision') && tops.some(({ level }) => level === 'goal')

function all(root: Draft): readonly Draft[] {
  const drafts: Draft[] = []
  const queue = [...root.children]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    drafts.push(next)
    queue.push(...next.children)
  }
  return drafts
}
